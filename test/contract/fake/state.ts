import { GitObjects } from './git-objects.ts'

export interface User {
  id: number
  login: string
  type: 'User' | 'Bot'
}

export type Permission =
  | 'contents'
  | 'pull-requests'
  | 'issues'
  | 'actions'
  | 'attestations'
  | 'checks'
  | 'statuses'
export type Permissions = Partial<Record<Permission, 'read' | 'write'>>

export interface Token {
  text: string
  user: User
  permissions: Permissions
}

export interface Comment {
  id: number
  issue: number
  body: string
  user: User
  createdAt: string
  updatedAt: string
}

export interface LabelEvent {
  id: number
  issue: number
  event: 'labeled' | 'unlabeled'
  label: string
  actor: User
  createdAt: string
}

/** A change of a branch, as the activity of a repository lists it. */
export interface Activity {
  id: number
  ref: string
  before: string
  after: string
  kind: 'push' | 'branch_creation'
  actor: User
  at: string
}

export interface Pull {
  id: number
  number: number
  title: string
  state: 'open' | 'closed'
  author: User
  head: { repository: string; branch: string; sha: string }
  base: { branch: string; sha: string }
  mergeCommit: string
  createdAt: string
}

export interface Run {
  id: number
  attempt: number
  name: string
  path: string
  event: string
  status: 'queued' | 'in_progress' | 'completed'
  conclusion: string | null
  headBranch: string
  headSha: string
  /** Full name. */
  headRepository: string
  createdAt: string
  approvals: Approval[]
}

export interface Artifact {
  id: number
  name: string
  run: number
  zip: Buffer
  expired: boolean
  createdAt: string
}

export interface CheckRun {
  id: number
  name: string
  headSha: string
  externalId: string | null
  status: 'queued' | 'in_progress' | 'completed'
  conclusion: string | null
  title: string | null
  summary: string | null
  text: string | null
  annotations: Record<string, unknown>[]
  startedAt: string
  completedAt: string | null
  detailsUrl: string | null
}

export interface Status {
  id: number
  sha: string
  state: 'error' | 'failure' | 'pending' | 'success'
  context: string
  description: string | null
  targetUrl: string | null
  creator: User
  createdAt: string
}

export interface Asset {
  id: number
  name: string
  contentType: string
  /** `starter`: its upload began and never ended. */
  state: 'uploaded' | 'starter'
  size: number
  /** Undefined of what was too large to be kept. */
  bytes: Buffer | undefined
  digest: string | null
}

export interface Release {
  id: number
  tag: string
  /** What a tag that publishing makes leads to. */
  target: string
  name: string
  body: string
  draft: boolean
  prerelease: boolean
  immutable: boolean
  createdAt: string
  publishedAt: string | null
  author: User
  assets: Asset[]
}

/** A place that jobs run in, and who has to let them. */
export interface Environment {
  id: number
  name: string
  /** Logins; nobody has to where it is empty. */
  reviewers: string[]
  createdAt: string
}

/** What somebody said to a run that waited for an environment. */
export interface Approval {
  environments: string[]
  state: 'approved' | 'rejected'
  user: User
  comment: string
}

/** One repository, with everything that is in it. */
export interface Repository {
  id: number
  owner: User
  name: string
  fullName: string
  private: boolean
  defaultBranch: string
  parent: string | undefined
  /** Shared by a repository and its forks, as GitHub shares them. */
  objects: GitObjects
  /** `refs/heads/main` to a commit, and tags to one or to what is written about it. */
  refs: Map<string, string>
  comments: Map<number, Comment>
  pulls: Map<number, Pull>
  labels: Map<number, Set<string>>
  labelEvents: LabelEvent[]
  activity: Activity[]
  runs: Map<number, Run>
  artifacts: Map<number, Artifact>
  checkRuns: Map<number, CheckRun>
  statuses: Status[]
  releases: Map<number, Release>
  /** The release that `releases/latest` leads to. */
  latest: number | undefined
  /** Whether releases are locked when they are published. */
  hasImmutableReleases: boolean
  /** Tags of such releases, which nobody can use again. */
  lockedTags: Set<string>
  /** Tags that rules let nobody create. */
  blockedTags: RegExp | undefined
  environments: Map<string, Environment>
  /** Workflows that were started, in order. */
  dispatches: { workflow: string; ref: string; inputs: Record<string, unknown> }[]
  /** Bundles of Sigstore as they were uploaded. */
  attestations: unknown[]
  /** Hands bundles out by their addresses alone, as large ones are. */
  bundlesApart: boolean
  collaborators: Map<string, 'admin' | 'maintain' | 'write' | 'triage' | 'read'>
  /** Objects in Git LFS by SHA-256. */
  large: Map<string, Buffer>
  /** Entries of a tree that are told at once; all when absent. */
  mostTreeEntries?: number
}

/** Everything on a server. */
export class State {
  readonly repositories = new Map<string, Repository>()
  readonly users = new Map<string, User>()
  readonly tokens = new Map<string, Token>()
  /** Files behind signed addresses, by their path. */
  readonly stored = new Map<string, Buffer>()
  readonly #clock: () => Date
  #lastId = 1000

  constructor(clock: () => Date) {
    this.#clock = clock
  }

  nextId(): number {
    this.#lastId += 1
    return this.#lastId
  }

  /** With seconds, as GitHub writes it. */
  now(): string {
    return this.#clock().toISOString().replace(/\.\d+/, '')
  }

  user(login: string): User {
    const known = this.users.get(login.toLowerCase())
    if (known !== undefined) return known
    const user: User = { id: this.nextId(), login, type: login.endsWith('[bot]') ? 'Bot' : 'User' }
    this.users.set(login.toLowerCase(), user)
    return user
  }

  addRepository(
    fullName: string,
    { isPrivate = false, defaultBranch = 'main', parent = undefined as Repository | undefined } = {},
  ): Repository {
    const [owner = '', name = ''] = fullName.split('/')
    const repository: Repository = {
      id: this.nextId(),
      owner: this.user(owner),
      name,
      fullName,
      private: isPrivate,
      defaultBranch,
      parent: parent?.fullName,
      objects: parent?.objects ?? new GitObjects(),
      refs: new Map([...(parent?.refs ?? [])].filter(([ref]) => /^refs\/(heads|tags)\//.test(ref))),
      comments: new Map(),
      pulls: new Map(),
      labels: new Map(),
      labelEvents: [],
      activity: [],
      runs: new Map(),
      artifacts: new Map(),
      checkRuns: new Map(),
      statuses: [],
      releases: new Map(),
      latest: undefined,
      hasImmutableReleases: false,
      lockedTags: new Set(),
      blockedTags: undefined,
      environments: new Map(),
      dispatches: [],
      attestations: [],
      bundlesApart: false,
      collaborators: new Map([[owner.toLowerCase(), 'admin']]),
      large: new Map(),
    }
    this.repositories.set(fullName.toLowerCase(), repository)
    return repository
  }
}
