import { readFileSync } from 'node:fs'

/** What started a run, as far as an answer on a pull request needs it. GitHub writes it, nobody else can. */
export interface RunEvent {
  /** As in GITHUB_EVENT_NAME; empty outside of a workflow. */
  name: string
  /** Number of the pull request that the event is of. */
  pullRequest?: number
  /** The newest commit of that pull request's own branch: what is checked out is its merge. */
  head?: string
  /** The labels that it had when the event happened; later ones are not here. */
  labels?: readonly string[]
  /** Whether that branch is another repository's: such a run has no secrets, and its token can only read. */
  isFork?: boolean
  /** The run whose end started this one. */
  measured?: MeasuredRun
  /** What a merge queue is about to merge. */
  queued?: QueuedMerge
}

/** A pull request in a merge queue, on its base and on what is queued before it. */
export interface QueuedMerge {
  /** Its number: of the pull requests that are queued together the last one's. */
  pullRequest: number
  /** The commit that the queue made. */
  commit: string
}

/** A run that measured for this one to tell. */
export interface MeasuredRun {
  id: number
  attempt: number
  workflow: string
  event: string
  head: { sha: string; repository?: string; branch?: string }
}

/** Reads the event of a run; what the runner does not tell, or tells in another form, is absent. */
export function readRunEvent(environment: NodeJS.ProcessEnv): RunEvent {
  const name = environment.GITHUB_EVENT_NAME ?? ''
  const payload = readPayload(environment.GITHUB_EVENT_PATH)
  const pullRequest = countOf(at(payload, 'pull_request', 'number'))
  const head = shaOf(at(payload, 'pull_request', 'head', 'sha'))
  const labels = at(payload, 'pull_request', 'labels')
  const queued = name === 'merge_group' ? queuedMerge(at(payload, 'merge_group')) : undefined
  const measured = name === 'workflow_run' ? measuredRun(at(payload, 'workflow_run')) : undefined
  return {
    name,
    ...(pullRequest === undefined ? {} : { pullRequest }),
    ...(head === undefined ? {} : { head }),
    ...(Array.isArray(labels) ? { labels: labels.flatMap((label) => textOf(at(label, 'name')) ?? []) } : {}),
    ...(isOfFork(name, payload) ? { isFork: true } : {}),
    ...(measured === undefined ? {} : { measured }),
    ...(queued === undefined ? {} : { queued }),
  }
}

/** The queue's branch is named after the pull request and the commit that it is put on. */
function queuedMerge(group: unknown): QueuedMerge | undefined {
  const branch = textOf(at(group, 'head_ref')) ?? ''
  const pullRequest = countOf(Number(/\/pr-(\d+)-[0-9a-f]{40,64}$/.exec(branch)?.[1]))
  const commit = shaOf(at(group, 'head_sha'))
  return pullRequest === undefined || commit === undefined ? undefined : { pullRequest, commit }
}

function isOfFork(name: string, payload: unknown): boolean {
  if (name !== 'pull_request') return false
  const [head, base] = ['head', 'base'].map((side) => at(payload, 'pull_request', side, 'repo'))
  // A fork that was deleted is null.
  if (head === null) return true
  const [from, to] = [head, base].map((repository) => textOf(at(repository, 'full_name')))
  return from !== undefined && to !== undefined && from !== to
}

function readPayload(path: string | undefined): unknown {
  try {
    return path ? JSON.parse(readFileSync(path, 'utf8')) : undefined
  } catch {
    return undefined
  }
}

function measuredRun(run: unknown): MeasuredRun | undefined {
  const id = countOf(at(run, 'id'))
  const sha = shaOf(at(run, 'head_sha'))
  if (id === undefined || sha === undefined) return undefined
  const repository = textOf(at(run, 'head_repository', 'full_name'))
  const branch = textOf(at(run, 'head_branch'))
  return {
    id,
    attempt: countOf(at(run, 'run_attempt')) ?? 1,
    workflow: textOf(at(run, 'name')) ?? '',
    event: textOf(at(run, 'event')) ?? '',
    head: {
      sha,
      ...(repository === undefined ? {} : { repository }),
      ...(branch === undefined ? {} : { branch }),
    },
  }
}

/** What lies at a path of keys; undefined when there is nothing. */
function at(value: unknown, ...keys: readonly string[]): unknown {
  let found = value
  for (const key of keys) {
    if (typeof found !== 'object' || found === null) return undefined
    found = (found as Readonly<Record<string, unknown>>)[key]
  }
  return found
}

function countOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : undefined
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

function shaOf(value: unknown): string | undefined {
  const text = textOf(value)
  return text !== undefined && /^[0-9a-f]{40,64}$/.test(text) ? text : undefined
}
