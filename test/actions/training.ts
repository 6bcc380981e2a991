import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createRandom } from '@mlgate/stats'
import { importRepository } from '../contract/import-repository.ts'
import {
  type FakeGitHub,
  type Permissions,
  type Repository,
  startFakeGitHub,
} from '../contract/start-fake-github.ts'
import { type Files, openOrigin } from '../support/origin.ts'
import type { Job, StepOutcome } from '../support/runner.ts'
import { trainedProject } from '../support/trained-project.ts'
import type { Stage, StepName } from './stage.ts'

/** A repository on GitHub whose model is trained in its jobs, and runs of its workflow. */
export interface Training {
  github: FakeGitHub
  repository: Repository
  /** Adds a commit to a branch, which starts at main; returns its id. */
  commit(branch: string, files?: Files): string
  /** A run of a push to a branch. */
  push(branch: string, options?: TrainingRun): Promise<TrainedStep>
  /** A run of a pull request of a branch into main. */
  pullRequest(branch: string, options?: TrainingRun): Promise<TrainedStep>
  close(): Promise<void>
}

export interface TrainingRun {
  /** How often the model is right. */
  accuracy?: number
  step?: StepName
  with?: Readonly<Record<string, string>>
  permissions?: Permissions
  environment?: Readonly<Record<string, string>>
  event?: string
  /** Checks out the branch's own newest commit in place of its merge into main. */
  checkout?: 'head'
}

/** A step, and the calls to GitHub that it took. */
export interface TrainedStep extends StepOutcome {
  calls: readonly string[]
  job: Job
}

/** What the workflow of the first screen asks for, and no more. */
const permissionsOfTheReadme: Permissions = { contents: 'read', actions: 'read', 'pull-requests': 'write' }

/** The same rows each time; what a model gets right hangs on how good it is alone. */
function predictions(accuracy: number): string {
  const luck = createRandom(1)
  const rows = Array.from({ length: 600 }, (_, row) => {
    const truth = ['stop', 'yield'][row % 2] as string
    const other = truth === 'stop' ? 'yield' : 'stop'
    return `img${row},${truth},${luck.float() < accuracy ? truth : other}`
  })
  return `image,label,prediction\n${rows.join('\n')}\n`
}

/** Starts it with an empty history: main has the project, and was never measured. */
export async function openTraining(stage: Stage, files: Files = {}): Promise<Training> {
  const github = await startFakeGitHub()
  const repository = github.addRepository('octo/signs')
  const folder = await stage.workspace({})
  const { git, commit, mergeIntoMain, checkOut } = openOrigin(folder)
  commit('main', { 'mlgate.yml': trainedProject, '.gitignore': 'out\n', ...files })

  async function run(
    ref: string,
    sha: string,
    payload: object,
    { checkedOut = sha, ...options }: TrainingRun & { checkedOut?: string },
  ): Promise<TrainedStep> {
    importRepository(repository, folder)
    const { accuracy = 0.9, permissions = permissionsOfTheReadme, event = 'push' } = options
    const workspace = await stage.workspace({})
    await rm(workspace, { recursive: true })
    checkOut(checkedOut, workspace)
    await mkdir(join(workspace, 'out'))
    await writeFile(join(workspace, 'out', 'predictions.csv'), predictions(accuracy))
    const started = github.addRun(repository, {
      headSha: sha,
      event,
      headBranch: ref.replace('refs/heads/', ''),
    })
    const job = await stage.job({
      workspace,
      token: github.addToken(permissions),
      event: { name: event, payload: { repository: { default_branch: 'main' }, ...payload } },
      environment: {
        GITHUB_API_URL: github.apiUrl,
        // The client of artifacts takes any other host for a server that has none.
        GITHUB_SERVER_URL: 'http://github.localhost',
        GITHUB_REPOSITORY: repository.fullName,
        GITHUB_REF: ref,
        GITHUB_SHA: sha,
        GITHUB_RUN_ID: String(started.id),
        ...github.runtimeOf(started),
        ...options.environment,
      },
    })
    const before = github.seen.length
    const step = await job.uses(stage.action(options.step ?? 'evaluate-model'), { with: options.with ?? {} })
    const calls = github.seen.slice(before).map(({ route }) => route)
    return { ...step, job, calls: calls.filter((route) => !route.includes('/results/')) }
  }

  return {
    github,
    repository,
    commit,
    push(branch, options = {}) {
      const sha = git('rev-parse', branch)
      const before = git('rev-list', '--max-count=2', branch).split('\n')[1] ?? '0'.repeat(40)
      const payload = { before, after: sha, forced: false, deleted: false }
      return run(`refs/heads/${branch}`, sha, payload, options)
    },
    async pullRequest(branch, options = {}) {
      const [base, head] = [git('rev-parse', 'main'), git('rev-parse', branch)]
      const merge = mergeIntoMain(head)
      git('branch', '--force', 'merged', merge)
      importRepository(repository, folder)
      const number = github.openPull(repository, { head: branch })
      const payload = {
        number,
        pull_request: { number, base: { ref: 'main', sha: base }, head: { ref: branch, sha: head } },
      }
      const event = 'pull_request'
      const checkedOut = options.checkout === 'head' ? head : merge
      return run(`refs/pull/${number}/merge`, merge, payload, { event, ...options, checkedOut })
    },
    close: () => github.close(),
  }
}
