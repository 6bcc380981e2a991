import { cp, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type NativeRegistry, startNativeRegistry } from '../support/native-registry.ts'
import { digits } from '../support/run-mlgate.ts'
import { type Job, type JobOptions, publishActions, startJob } from '../support/runner.ts'

/** The actions that a workflow can name; `pipeline` is the one at the repository's root. */
export const steps = [
  'validate-data',
  'evaluate-model',
  'benchmark',
  'report',
  'register-model',
  'fetch-model',
  'pipeline',
] as const
export type StepName = (typeof steps)[number]

/** What tests of actions share: the published actions, a registry, and a tool cache that fills itself once. */
export interface Stage {
  readonly registry: NativeRegistry
  /** Folder of an action's action.yml. */
  action(step: StepName): string
  /** A new workspace with these files (path to content). */
  workspace(files: Readonly<Record<string, string | Uint8Array>>): Promise<string>
  /** A new workspace with a copy of the digits example, some of its files written anew. */
  digits(files?: Readonly<Record<string, string>>): Promise<string>
  /** A job whose native packages come from the registry, or from the tool cache after the first. */
  job(options: JobOptions): Promise<Job>
  close(): Promise<void>
}

export async function openStage(): Promise<Stage> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), "stage '1' ")))
  const published = await publishActions(join(folder, '_actions', 'mlgate', 'v1'))
  const registry = await startNativeRegistry()
  const jobs: Job[] = []
  let workspaces = 0

  async function workspace(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
    workspaces += 1
    const place = join(folder, 'work', `repo ${workspaces}`)
    await mkdir(place, { recursive: true })
    for (const [path, content] of Object.entries(files)) {
      await mkdir(dirname(join(place, path)), { recursive: true })
      await writeFile(join(place, path), content)
    }
    return place
  }

  return {
    registry,
    action: (step) => (step === 'pipeline' ? published : join(published, 'actions', step)),
    workspace,
    async digits(files = {}) {
      const place = await workspace({})
      await cp(digits, place, { recursive: true, filter: (path) => !path.endsWith('.mlgate') })
      for (const [path, content] of Object.entries(files)) await writeFile(join(place, path), content)
      return place
    },
    async job(options) {
      const job = await startJob({
        toolCache: join(folder, 'tool cache'),
        ...options,
        environment: { npm_config_registry: registry.url, ...options.environment },
      })
      jobs.push(job)
      return job
    },
    async close() {
      for (const job of jobs) await job.close()
      await registry.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
