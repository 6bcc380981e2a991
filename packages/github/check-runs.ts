import * as z from 'zod/mini'
import type { GitHubClient } from './client/client.ts'
import { GitHubFailure } from './client/failure.ts'

/** A line of a file, and what is to be said about it. */
export interface CheckAnnotation {
  path: string
  /** Counted from 1. */
  startLine: number
  endLine: number
  level: 'notice' | 'warning' | 'failure'
  title: string
  message: string
}

/** A finished check run, as it is to be. */
export interface CheckRun {
  name: string
  headSha: string
  /** `neutral` says "can't tell": it neither blocks nor claims success. */
  conclusion: 'success' | 'failure' | 'neutral' | 'cancelled'
  /** The run of a workflow that says it: what a later one said is never replaced. */
  run: { id: number; attempt: number }
  title: string
  /** Markdown, at most 65,535 characters each. */
  summary: string
  text?: string
  annotations: readonly CheckAnnotation[]
  detailsUrl?: string
}

/** What became of a check run; `newer` when a later run of the workflow had written it already. */
export interface WrittenCheckRun {
  id: number
  outcome: 'created' | 'updated' | 'newer'
}

const perRequest = 50
const mostFailures = 5
const mostKept = 5000
const found = z.object({
  id: z.int(),
  external_id: z.nullish(z.string()),
  output: z.object({ annotations_count: z.int() }),
})
type Found = z.output<typeof found>
const page = z.pipe(
  z.object({ check_runs: z.array(found) }),
  z.transform(({ check_runs }) => check_runs),
)
const keptAnnotation = z.object({
  path: z.string(),
  start_line: z.int(),
  end_line: z.int(),
  annotation_level: z.nullable(z.string()),
  title: z.nullable(z.string()),
  message: z.nullable(z.string()),
})
type KeptAnnotation = z.output<typeof keptAnnotation>
type WireAnnotation = ReturnType<typeof onTheWire>

/**
 * Writes the one check run that a commit has of a name, and creates it where there is none. Annotations come 50 a
 * request. GitHub adds them to those that it has and takes none away, so only what is missing is ever sent: after
 * a failure that leaves open what happened the check run is read first, and those of a former run stay.
 *
 * Jobs that write the same name at the same moment are not kept apart.
 *
 * @throws GitHubFailure when GitHub does not let it, or it is not known to be there.
 */
export async function writeCheckRun(client: GitHubClient, run: CheckRun): Promise<WrittenCheckRun> {
  const wanted = distinct(run.annotations.map(onTheWire))
  const former = await find(client, run)
  if (former !== undefined && isLater(former, run)) return { id: former.id, outcome: 'newer' }
  let id = former?.id
  let kept = await keptBy(client, former)
  let isSaid = false
  for (let failures = 0; ; ) {
    const missing = wanted.filter((annotation) => !kept.has(keyOf(annotation)))
    if (id !== undefined && isSaid && missing.length === 0) break
    const batch = missing.slice(0, perRequest)
    try {
      id = (await (id === undefined ? create(client, run, batch) : update(client, run, id, batch))).id
      isSaid = true
      for (const annotation of batch) kept.add(keyOf(annotation))
    } catch (error) {
      failures += 1
      if (!(error instanceof GitHubFailure) || error.outcome !== 'unknown' || failures > mostFailures) {
        throw error
      }
      const seen = await find(client, run)
      if (seen === undefined) throw error
      id = seen.id
      isSaid = seen.external_id === externalId(run)
      kept = await keptBy(client, seen)
    }
  }
  return { id, outcome: former === undefined ? 'created' : 'updated' }
}

function externalId({ run: { id, attempt } }: CheckRun): string {
  return `mlgate ${id}.${attempt}`
}

function originOf(id: string | null | undefined): { run: number; attempt: number } | undefined {
  const [, run, attempt] = /^mlgate (\d+)\.(\d+)$/.exec(id ?? '') ?? []
  return run === undefined ? undefined : { run: Number(run), attempt: Number(attempt) }
}

function isLater({ external_id }: Found, { run: { id, attempt } }: CheckRun): boolean {
  const origin = originOf(external_id)
  return origin !== undefined && (origin.run > id || (origin.run === id && origin.attempt > attempt))
}

/** The check run that we wrote: a job of a workflow may have one of the same name. */
async function find(client: GitHubClient, { name, headSha }: CheckRun): Promise<Found | undefined> {
  for await (const each of client.list(
    'GET /repos/{owner}/{repo}/commits/{ref}/check-runs',
    { ref: headSha, check_name: name, filter: 'all' },
    { page, most: 1000 },
  )) {
    if (originOf(each.external_id) !== undefined) return each
  }
  return undefined
}

/** Keys of the annotations that a check run has. */
async function keptBy(client: GitHubClient, seen: Found | undefined): Promise<Set<string>> {
  const kept = new Set<string>()
  if (seen === undefined || seen.output.annotations_count === 0) return kept
  for await (const annotation of client.list(
    'GET /repos/{owner}/{repo}/check-runs/{check_run_id}/annotations',
    { check_run_id: seen.id },
    { page: z.array(keptAnnotation), most: mostKept },
  )) {
    kept.add(keyOf(annotation))
  }
  return kept
}

function create(client: GitHubClient, run: CheckRun, annotations: readonly WireAnnotation[]): Promise<Found> {
  return client.call(
    'POST /repos/{owner}/{repo}/check-runs',
    { head_sha: run.headSha, ...statedBy(run, annotations) },
    found,
  )
}

function update(
  client: GitHubClient,
  run: CheckRun,
  id: number,
  annotations: readonly WireAnnotation[],
): Promise<Found> {
  return client.call(
    'PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}',
    { check_run_id: id, ...statedBy(run, annotations) },
    found,
  )
}

function statedBy(run: CheckRun, annotations: readonly WireAnnotation[]) {
  const { name, conclusion, title, summary, text, detailsUrl } = run
  return {
    name,
    external_id: externalId(run),
    status: 'completed' as const,
    conclusion,
    output: { title, summary, ...(text === undefined ? {} : { text }), annotations: [...annotations] },
    ...(detailsUrl === undefined ? {} : { details_url: detailsUrl }),
  }
}

function onTheWire({ path, startLine, endLine, level, title, message }: CheckAnnotation) {
  return {
    path,
    start_line: startLine,
    end_line: endLine,
    annotation_level: level,
    title,
    message,
  }
}

function distinct(annotations: readonly WireAnnotation[]): WireAnnotation[] {
  return [...new Map(annotations.map((annotation) => [keyOf(annotation), annotation])).values()]
}

function keyOf({ path, start_line, end_line, annotation_level, title, message }: KeptAnnotation): string {
  return JSON.stringify([path, start_line, end_line, annotation_level, title, message])
}
