import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, readFile, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'yaml'
import { importRepository } from '../contract/import-repository.ts'
import {
  type FakeGitHub,
  type Permissions,
  type Repository,
  startFakeGitHub,
} from '../contract/start-fake-github.ts'
import { type Files, openOrigin } from '../support/origin.ts'
import type { ActOptions, WorkflowRun } from './act.ts'
import type { Place } from './place.ts'

/** A run of a workflow as GitHub has it. */
export interface GitHubRun extends WorkflowRun {
  id: number
  /** Routes of the API that were called, in order. */
  calls: readonly string[]
}

/** A pull request, from a branch of the repository or of a fork. */
export interface OpenPull {
  number: number
  head: string
}

/** A repository on GitHub (the fake), whose workflows run in act with the token that they ask for. */
export interface Project {
  github: FakeGitHub
  repository: Repository
  /** Adds a commit to a branch, which starts at main. */
  commit(branch: string, files: Files): string
  /** Opens a pull request for a branch; with `fork` it is a branch of somebody else's. */
  openPull(branch: string, options?: { fork?: boolean }): OpenPull
  /** Merges a pull request as its button does. */
  merge(pull: OpenPull): void
  /** The newest text of its comments, the oldest comment first. */
  comments(pull: OpenPull): string[]
  /** Runs that left an artifact for later changes to be compared with. */
  recorded(): number[]
  /** The workflow of that file in the measured commit, for the pull request. */
  pullRequest(workflow: string, pull: OpenPull): Promise<GitHubRun>
  /** For what is on a branch. */
  push(workflow: string, branch: string): Promise<GitHubRun>
  /** For the commit that a merge queue made of a pull request. */
  mergeGroup(workflow: string, pull: OpenPull): Promise<GitHubRun>
  /** After another run ended: the workflow and its token are those of main. */
  workflowRun(workflow: string, ended: { id: number }): Promise<GitHubRun>
  close(): Promise<void>
}

interface Running {
  workflow: string
  event: string
  /** The commit that is measured; the runner checks it out. */
  sha: string
  /** Of the run, as GitHub lists it. */
  head: { sha: string; branch: string; repository?: string }
  payload: object
}

/** Starts with a commit on main that has these files. */
export async function openProject(place: Place, files: Files): Promise<Project> {
  const github = await startFakeGitHub()
  const repository = github.addRepository('octo/signs')
  const home = await realpath(await mkdtemp(join(tmpdir(), 'project-')))
  const origin = join(home, 'origin')
  await mkdir(origin)
  const { git, ...local } = openOrigin(origin)
  let fork: Repository | undefined
  let runs = 0

  function commit(branch: string, changed: Files): string {
    const added = local.commit(branch, changed)
    importRepository(repository, origin)
    return github.push(repository, branch, { existing: added })
  }

  /** The commit that a merge into main makes, on no branch. */
  function mergeCommit(head: string): string {
    const merge = local.mergeIntoMain(head)
    git('checkout', '--quiet', 'main')
    importRepository(repository, origin)
    return merge
  }

  function checkOut(sha: string): string {
    runs += 1
    const folder = join(home, `checkout-${runs}`)
    local.checkOut(sha, folder)
    execFileSync('git', ['-C', folder, 'remote', 'set-url', 'origin', `https://github.com/octo/signs`])
    return folder
  }

  async function run({ workflow, event, sha, head, payload }: Running): Promise<GitHubRun> {
    const folder = checkOut(sha)
    const asked = permissionsIn(await readFile(join(folder, workflow), 'utf8'))
    const isOfFork = event === 'pull_request' && head.repository !== undefined
    const started = github.addRun(repository, {
      event,
      path: workflow,
      headSha: head.sha,
      headBranch: head.branch,
      ...(head.repository === undefined ? {} : { headRepository: head.repository }),
    })
    const options: ActOptions = {
      repository: folder,
      published: place.published,
      event,
      payload: { repository: { full_name: 'octo/signs', default_branch: 'main' }, ...payload },
      token: github.addToken(isOfFork ? readingOnly(asked) : asked),
      environment: {
        ...place.environment,
        GITHUB_API_URL: github.apiUrl,
        GITHUB_GRAPHQL_URL: `${github.apiUrl}/graphql`,
        GITHUB_RUN_ID: String(started.id),
        GITHUB_RUN_ATTEMPT: '1',
        ...github.runtimeOf(started),
      },
    }
    const before = github.seen.length
    const outcome = await place.machine.run(workflow, options)
    // Artifacts are uploaded to a service of their own, which the API does not count.
    const calls = github.seen.slice(before).map(({ route }) => route)
    return { ...outcome, id: started.id, calls: calls.filter((route) => !route.includes('/results/')) }
  }

  commit('main', files)
  return {
    github,
    repository,
    commit,
    openPull(branch, options = {}) {
      const head = git('rev-parse', branch)
      if (options.fork === true) {
        fork ??= github.fork(repository, 'stranger')
        github.push(fork, branch, { existing: head })
        // A branch of a fork is none of the repository, whose objects they share.
        git('checkout', '--quiet', 'main')
        git('update-ref', `refs/fork/${branch}`, head)
        git('branch', '--delete', '--force', branch)
        repository.refs.delete(`refs/heads/${branch}`)
      }
      const from = options.fork === true ? fork : undefined
      const number = github.openPull(repository, { head: branch, ...(from === undefined ? {} : { from }) })
      return { number, head }
    },
    merge({ number, head }) {
      git('update-ref', 'refs/heads/main', mergeCommit(head))
      git('reset', '--quiet', '--hard', 'main')
      importRepository(repository, origin)
      const opened = repository.pulls.get(number)
      if (opened !== undefined) opened.state = 'closed'
    },
    comments: ({ number }) =>
      [...repository.comments.values()].filter(({ issue }) => issue === number).map(({ body }) => body),
    recorded: () =>
      [...repository.artifacts.values()].flatMap(({ name, run: id }) =>
        name.startsWith('mlgate-baseline-') ? [id] : [],
      ),
    async pullRequest(workflow, pull) {
      const { number, head } = pull
      const { head: from } = repository.pulls.get(number) ?? {}
      const isFork = from?.repository !== repository.fullName
      const base = { ref: 'main', sha: git('rev-parse', 'main') }
      const payload = {
        number,
        pull_request: { number, base, head: { ref: from?.branch, sha: head } },
      }
      return run({
        workflow,
        event: 'pull_request',
        sha: mergeCommit(head),
        head: {
          sha: head,
          branch: from?.branch ?? '',
          ...(isFork && from !== undefined ? { repository: from.repository } : {}),
        },
        payload,
      })
    },
    async push(workflow, branch) {
      const sha = git('rev-parse', branch)
      const before = git('rev-list', '--max-count=2', branch).split('\n')[1] ?? '0'.repeat(40)
      const payload = { ref: `refs/heads/${branch}`, before, after: sha, forced: false, deleted: false }
      return run({ workflow, event: 'push', sha, head: { sha, branch }, payload })
    },
    async mergeGroup(workflow, { number, head }) {
      const sha = mergeCommit(head)
      const base = git('rev-parse', 'main')
      const branch = `gh-readonly-queue/main/pr-${number}-${base}`
      const group = {
        head_sha: sha,
        head_ref: `refs/heads/${branch}`,
        base_sha: base,
        base_ref: 'refs/heads/main',
      }
      const payload = { action: 'checks_requested', merge_group: group }
      return run({ workflow, event: 'merge_group', sha, head: { sha, branch }, payload })
    },
    async workflowRun(workflow, ended) {
      const measured = repository.runs.get(ended.id)
      if (measured === undefined) throw new Error(`there is no run ${ended.id}`)
      const sha = git('rev-parse', 'main')
      const payload = {
        action: 'completed',
        workflow_run: {
          id: measured.id,
          run_attempt: measured.attempt,
          name: 'Model',
          event: measured.event,
          conclusion: measured.conclusion,
          head_sha: measured.headSha,
          head_branch: measured.headBranch,
          head_repository: { full_name: measured.headRepository },
        },
      }
      return run({ workflow, event: 'workflow_run', sha, head: { sha, branch: 'main' }, payload })
    },
    close: async () => {
      await rm(home, { recursive: true, force: true })
      await github.close()
    },
  }
}

/** What a workflow asks for. act has one token for all jobs of a run: what any of them may do. */
function permissionsIn(workflow: string): Permissions {
  const { permissions = {}, jobs } = parse(workflow) as {
    permissions?: Permissions
    jobs: Record<string, { permissions?: Permissions }>
  }
  const asked = Object.values(jobs).flatMap((job) => Object.entries(job.permissions ?? permissions))
  // Of two of one name the later counts: what may be written comes last.
  const reading = asked.filter(([, access]) => access !== 'write')
  const writing = asked.filter(([, access]) => access === 'write')
  return Object.fromEntries([...reading, ...writing])
}

/** Of a run for a fork, whatever the workflow asks for. */
function readingOnly(permissions: Permissions): Permissions {
  return Object.fromEntries(Object.keys(permissions).map((name) => [name, 'read']))
}
