import { cp, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openStage, type Stage, type StepName } from '../actions/stage.ts'
import { importRepository } from '../contract/import-repository.ts'
import {
  type FakeGitHub,
  type Permissions,
  type Repository,
  startFakeGitHub,
} from '../contract/start-fake-github.ts'
import { type Files, openOrigin } from './origin.ts'
import { digits, runMlgate } from './run-mlgate.ts'
import type { Run } from './run-program.ts'
import type { StepOutcome } from './runner.ts'

/** A step of a workflow: its action, and what stands under `with:`. */
export type WrittenStep = [uses: StepName, inputs?: Readonly<Record<string, string>>]

/** A repository on GitHub with a model in it, whose workflows run on pushes to main, and somebody's laptop. */
export interface RegistryStory {
  github: FakeGitHub
  repository: Repository
  /** Commits files to main. */
  commit(files: Files): string
  /** A model of the digits example. */
  model(name: 'base' | 'candidate'): Promise<Uint8Array>
  /** Runs steps as one job of a push to main; those after a failed one are left out. */
  workflow(...steps: WrittenStep[]): Promise<StepOutcome[]>
  /** Runs the command line in a clone. */
  mlgate(...words: string[]): Promise<Run>
  close(): Promise<void>
}

const permissions: Permissions = { contents: 'write', actions: 'read' }

/** Starts with the data of the digits example on main. */
export async function openRegistryStory(): Promise<RegistryStory> {
  const stage: Stage = await openStage()
  const github = await startFakeGitHub()
  const repository = github.addRepository('octo/digits')
  const folder = await stage.workspace({})
  const origin = openOrigin(folder)
  for (const path of ['data', 'digits.schema.yml'])
    await cp(join(digits, path), join(folder, path), { recursive: true })
  const place = {
    GITHUB_API_URL: github.apiUrl,
    // The client of artifacts takes any other host for a server that has none.
    GITHUB_SERVER_URL: 'http://github.localhost',
    GITHUB_REPOSITORY: repository.fullName,
  }
  return {
    github,
    repository,
    commit: (files) => {
      const sha = origin.commit('main', files)
      importRepository(repository, folder)
      return sha
    },
    model: (name) => readFile(join(digits, 'models', `${name}.onnx`)),
    async workflow(...steps) {
      const sha = origin.git('rev-parse', 'main')
      const workspace = join(await stage.workspace({}), 'checkout')
      origin.checkOut(sha, workspace)
      const run = github.addRun(repository, { headSha: sha, event: 'push', headBranch: 'main' })
      const job = await stage.job({
        workspace,
        token: github.addToken(permissions),
        event: { name: 'push', payload: { repository: { default_branch: 'main' }, after: sha } },
        environment: {
          ...place,
          GITHUB_REF: 'refs/heads/main',
          GITHUB_SHA: sha,
          GITHUB_RUN_ID: String(run.id),
          GITHUB_TRIGGERING_ACTOR: 'ada',
          ...github.runtimeOf(run),
        },
      })
      const outcomes: StepOutcome[] = []
      for (const [uses, inputs = {}] of steps) {
        const outcome = await job.uses(stage.action(uses), { with: inputs })
        outcomes.push(outcome)
        if (outcome.exitCode !== 0) break
      }
      return outcomes
    },
    async mlgate(...words) {
      const token = github.addToken({ ...permissions }, 'grace')
      return runMlgate(words, {
        folder,
        env: { NO_COLOR: '1', GITHUB_ACTIONS: '', GITHUB_TOKEN: token, GH_TOKEN: '', ...place },
      })
    },
    async close() {
      await stage.close()
      await github.close()
    },
  }
}
