import { createHash } from 'node:crypto'
import type { Release, Repository, Run, State } from './state.ts'

export interface SeedCommit {
  /** Plain files by path, beside those of the first parent. */
  files?: Readonly<Record<string, string | Uint8Array>>
  /** Default: what the branch points to. */
  parents?: readonly string[]
  message?: string
  /** Default: now. */
  date?: string
  author?: string
  /** In place of a new commit: one that there is already. */
  existing?: string
}

/** Makes a commit and points a branch to it, without asking what was there. */
export function pushCommit(
  state: State,
  repository: Repository,
  branch: string | undefined,
  seed: SeedCommit = {},
): string {
  const { files = {}, parents, message = 'Change', date = state.now(), author = 'someone', existing } = seed
  if (branch !== undefined && existing !== undefined) {
    movePushed(state, repository, { branch, after: existing, by: author })
    return existing
  }
  const { objects, refs } = repository
  const tip = branch === undefined ? undefined : refs.get(`refs/heads/${branch}`)
  const before = parents ?? (tip === undefined ? [] : [tip])
  const [first] = before
  const tree = first === undefined ? undefined : objects.treeOf(first)
  const all = tree === undefined ? new Map<string, { mode: string; sha: string }>() : objects.filesOf(tree)
  for (const [path, content] of Object.entries(files)) {
    all.set(path, { mode: '100644', sha: objects.add({ type: 'blob', bytes: Buffer.from(content) }) })
  }
  const person = { name: author, email: `${author}@example.org`, date }
  const commit = objects.add({
    type: 'commit',
    tree: objects.addTree(all),
    parents: before,
    message,
    author: person,
    committer: person,
  })
  if (branch !== undefined) movePushed(state, repository, { branch, after: commit, by: author })
  return commit
}

/** Points a branch to a commit, as a push does: when that was is kept. */
function movePushed(
  state: State,
  { refs, activity }: Repository,
  { branch, after, by }: { branch: string; after: string; by: string },
): void {
  const ref = `refs/heads/${branch}`
  const before = refs.get(ref)
  refs.set(ref, after)
  activity.push({
    id: state.nextId(),
    ref,
    before: before ?? '0'.repeat(40),
    after,
    kind: before === undefined ? 'branch_creation' : 'push',
    actor: state.user(by),
    at: state.now(),
  })
}

export interface SeedPull {
  /** A branch of the repository itself, or of a fork. */
  head: string
  from?: Repository
  base?: string
  title?: string
  author?: string
}

/** Opens a pull request, with the refs that GitHub makes for it. */
export function openPull(state: State, repository: Repository, seed: SeedPull): number {
  const { head, from = repository, base = repository.defaultBranch, author = 'someone' } = seed
  const [headSha, baseSha] = [from.refs.get(`refs/heads/${head}`), repository.refs.get(`refs/heads/${base}`)]
  if (headSha === undefined || baseSha === undefined)
    throw new Error('a branch of the pull request is missing')
  const number = repository.pulls.size + 1
  const mergeCommit = pushCommit(state, repository, undefined, {
    parents: [baseSha, headSha],
    files: filesAt(repository, headSha),
    message: `Merge ${headSha} into ${baseSha}`,
  })
  repository.pulls.set(number, {
    id: state.nextId(),
    number,
    title: seed.title ?? 'Change',
    state: 'open',
    author: state.user(author),
    head: { repository: from.fullName, branch: head, sha: headSha },
    base: { branch: base, sha: baseSha },
    mergeCommit,
    createdAt: state.now(),
  })
  repository.refs.set(`refs/pull/${number}/head`, headSha)
  repository.refs.set(`refs/pull/${number}/merge`, mergeCommit)
  return number
}

function filesAt({ objects }: Repository, commit: string): Record<string, Buffer> {
  const files = objects.filesOf(objects.treeOf(commit) ?? '')
  return Object.fromEntries(
    [...files].map(([path, { sha }]) => [path, objects.blob(sha) ?? Buffer.alloc(0)] as const),
  )
}

/** A finished run; by default of a push to the default branch of the repository itself. */
export function addRun(state: State, repository: Repository, seed: Partial<Run> & { headSha: string }): Run {
  const run: Run = {
    id: state.nextId(),
    attempt: 1,
    name: 'model',
    path: '.github/workflows/model.yml',
    event: 'push',
    status: 'completed',
    conclusion: 'success',
    headBranch: repository.defaultBranch,
    headRepository: repository.fullName,
    createdAt: state.now(),
    approvals: [],
    ...seed,
  }
  repository.runs.set(run.id, run)
  return run
}

export function addArtifact(
  state: State,
  repository: Repository,
  seed: { run: number; name: string; zip: Uint8Array; expired?: boolean },
): number {
  const id = state.nextId()
  const { run, name, zip, expired = false } = seed
  repository.artifacts.set(id, { id, name, run, zip: Buffer.from(zip), expired, createdAt: state.now() })
  return id
}

/** Sets or removes a label, as somebody. */
export function changeLabel(
  state: State,
  repository: Repository,
  change: { issue: number; label: string; by: string; event?: 'labeled' | 'unlabeled' },
): void {
  const { issue, label, by, event = 'labeled' } = change
  const labels = repository.labels.get(issue) ?? new Set()
  if (event === 'labeled') labels.add(label)
  else labels.delete(label)
  repository.labels.set(issue, labels)
  const at = { id: state.nextId(), actor: state.user(by), createdAt: state.now() }
  repository.labelEvents.push({ ...at, issue, label, event })
}

/** A release with its files; GitHub keeps the digest of each. A published one makes no tag here. */
export function addRelease(
  state: State,
  repository: Repository,
  seed: { tag: string; draft?: boolean; files?: Readonly<Record<string, string | Uint8Array>> },
): number {
  const { tag, draft = false, files = {} } = seed
  const id = state.nextId()
  const release: Release = {
    id,
    tag,
    target: repository.defaultBranch,
    name: tag,
    body: '',
    draft,
    prerelease: false,
    immutable: false,
    createdAt: state.now(),
    publishedAt: draft ? null : state.now(),
    author: repository.owner,
    assets: [],
  }
  for (const [name, content] of Object.entries(files)) {
    const bytes = Buffer.from(content)
    release.assets.push({
      id: state.nextId(),
      name,
      contentType: 'application/octet-stream',
      state: 'uploaded',
      size: bytes.length,
      bytes,
      digest: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
    })
  }
  repository.releases.set(id, release)
  return id
}

/** An environment whose jobs wait for one of the reviewers, where there are any. */
export function addEnvironment(
  state: State,
  repository: Repository,
  { name, reviewers = [] }: { name: string; reviewers?: string[] },
): void {
  const environment = { id: state.nextId(), name, reviewers, createdAt: state.now() }
  repository.environments.set(name.toLowerCase(), environment)
}

/** Somebody lets a run into an environment, or does not. */
export function reviewRun(
  state: State,
  run: Run,
  review: { environment: string; by: string; state?: 'approved' | 'rejected'; comment?: string },
): void {
  const { environment, by, state: said = 'approved', comment = '' } = review
  run.approvals.push({ environments: [environment], state: said, user: state.user(by), comment })
}

/** Puts bytes into Git LFS; returns the pointer that git holds in their place. */
export function addLargeFile(repository: Repository, content: string | Uint8Array): string {
  const bytes = Buffer.from(content)
  const oid = createHash('sha256').update(bytes).digest('hex')
  repository.large.set(oid, bytes)
  return `version https://git-lfs.github.com/spec/v1\noid sha256:${oid}\nsize ${bytes.length}\n`
}
