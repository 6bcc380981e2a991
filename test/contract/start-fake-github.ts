import type { Fault } from './fake/faults.ts'
import { ResultsService } from './fake/results-service.ts'
import {
  addArtifact,
  addEnvironment,
  addLargeFile,
  addRelease,
  addRun,
  changeLabel,
  openPull,
  pushCommit,
  reviewRun,
  type SeedCommit,
  type SeedPull,
} from './fake/seed.ts'
import { type Seen, startServers } from './fake/server.ts'
import type { Permissions, Repository, Run, State } from './fake/state.ts'
import type { Fetched } from './fake/storage.ts'

export type { Fault } from './fake/faults.ts'
export type { SeedCommit } from './fake/seed.ts'
export type { Seen } from './fake/server.ts'
export type { Permissions, Repository, State } from './fake/state.ts'

export interface FakeGitHubOptions {
  /** Of the API's paths: `/api/v3` on GitHub Enterprise Server. */
  prefix?: string
  /** What time it is there. */
  clock?: () => Date
}

/**
 * GitHub on loopback: it holds state, answers exactly the calls that mlgate makes, holds every request and answer
 * against GitHub's published description, and fails where it is told to.
 */
export interface FakeGitHub {
  /** For GITHUB_API_URL and GITHUB_SERVER_URL. */
  apiUrl: string
  siteUrl: string
  state: State
  /** Every request, in the order in which they came. */
  seen: readonly Seen[]
  /** What the storage was asked for. */
  fetched: readonly Fetched[]
  addRepository(fullName: string, options?: { isPrivate?: boolean; defaultBranch?: string }): Repository
  /** A fork with the branches of its parent. */
  fork(repository: Repository, owner: string): Repository
  /** A token that may do what is named, and nothing else. */
  addToken(permissions: Permissions, login?: string): string
  push(repository: Repository, branch: string, commit?: SeedCommit): string
  openPull(repository: Repository, seed: SeedPull): number
  addRun(repository: Repository, run: Partial<Run> & { headSha: string }): Run
  /** What a runner gives the actions of a job, for uploading artifacts of its run. */
  runtimeOf(run: Run): { ACTIONS_RUNTIME_TOKEN: string; ACTIONS_RESULTS_URL: string }
  addArtifact(
    repository: Repository,
    artifact: { run: number; name: string; zip: Uint8Array; expired?: boolean },
  ): number
  changeLabel(
    repository: Repository,
    change: { issue: number; label: string; by: string; event?: 'labeled' | 'unlabeled' },
  ): void
  addRelease(
    repository: Repository,
    release: { tag: string; draft?: boolean; files?: Readonly<Record<string, string | Uint8Array>> },
  ): number
  /** An environment whose jobs wait for one of the reviewers, where there are any. */
  addEnvironment(repository: Repository, environment: { name: string; reviewers?: string[] }): void
  /** Somebody lets a run into an environment, or does not. */
  reviewRun(
    run: Run,
    review: { environment: string; by: string; state?: 'approved' | 'rejected'; comment?: string },
  ): void
  /** Puts bytes into Git LFS; returns the pointer to commit in their place. */
  addLargeFile(repository: Repository, content: string | Uint8Array): string
  /** The next requests of a route (`*`: of any) go wrong. */
  fault(route: string, fault: Fault, options?: { times?: number; skip?: number }): void
  /**
   * Ends it.
   *
   * @throws Error when a call broke GitHub's description, was not known at all, or a planned fault never met one.
   */
  close(): Promise<void>
}

export async function startFakeGitHub({
  prefix = '',
  clock = () => new Date(),
}: FakeGitHubOptions = {}): Promise<FakeGitHub> {
  const servers = await startServers(prefix, clock)
  const { state, faults } = servers
  return {
    apiUrl: servers.apiUrl,
    siteUrl: servers.siteUrl,
    state,
    seen: servers.seen,
    fetched: servers.fetched,
    addRepository: (fullName, options = {}) => state.addRepository(fullName, options),
    fork: (repository, owner) =>
      state.addRepository(`${owner}/${repository.name}`, {
        parent: repository,
        isPrivate: repository.private,
        defaultBranch: repository.defaultBranch,
      }),
    addToken: (permissions, login = 'github-actions[bot]') => {
      const text = `ghs_${String(state.nextId()).padStart(36, '0')}`
      state.tokens.set(text, { text, user: state.user(login), permissions })
      return text
    },
    push: (repository, branch, commit) => pushCommit(state, repository, branch, commit),
    openPull: (repository, seed) => openPull(state, repository, seed),
    addRun: (repository, run) => addRun(state, repository, run),
    runtimeOf: (run) => ({
      ACTIONS_RUNTIME_TOKEN: ResultsService.tokenOf(run),
      ACTIONS_RESULTS_URL: `${servers.siteUrl}/`,
    }),
    addArtifact: (repository, artifact) => addArtifact(state, repository, artifact),
    changeLabel: (repository, change) => changeLabel(state, repository, change),
    addRelease: (repository, release) => addRelease(state, repository, release),
    addEnvironment: (repository, environment) => addEnvironment(state, repository, environment),
    reviewRun: (run, review) => reviewRun(state, run, review),
    addLargeFile,
    fault: (route, fault, options) => faults.add(route, fault, options),
    close: async () => {
      await servers.close()
      const wrong = [
        ...servers.breaches,
        ...faults.unused().map((fault) => `a planned fault met no request: ${fault}`),
      ]
      if (wrong.length > 0) throw new Error(`the fake of GitHub objects:\n${wrong.join('\n')}`)
    },
  }
}
