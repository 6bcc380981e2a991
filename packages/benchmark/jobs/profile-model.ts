import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { MlgateError, type Operator } from '@mlgate/core'
import { fellBack } from '@mlgate/onnx'
import type { JobWork } from './job-work.ts'
import { loadRun, type ModelRun, type ReadyModel, readyModel } from './model-run.ts'
import { leftToOthers, type ProfiledOperators, profiledOperators } from './profile-events.ts'

/** Calls that are not counted: the first ones allocate, and choose among ways to run. */
const skipped = 2
const mostCalls = 10
/** No further call is begun after so many milliseconds. */
const longestMs = 2000
/** A larger profile, in bytes, is not read: parsed, it takes ten times as much. */
const largestProfile = 64 * 2 ** 20

type ProfilingWork = Pick<JobWork, 'progress' | 'temporaryFolder'>

/**
 * Runs a model a few times with the runtime's own profiler: what took how long inside. The profiler slows it down, so
 * that nothing else is timed here.
 *
 * @returns the slowest operators; none where the profile is too large to be read.
 * @throws MlgateError of a model that cannot be inspected, loaded or run; MG5056 when another provider than the one
 *   asked for ran some of it.
 */
export async function profileModel(run: ModelRun, work: ProfilingWork): Promise<{ operators: Operator[] }> {
  const profiled = await profile(run, await readyModel(run), work)
  const { provider = 'cpu', name } = run
  const left = leftToOthers(profiled, provider)
  if (left.length > 0) throw fellBack(provider, name, left)
  return { operators: profiled.operators }
}

/**
 * The error of a model that its provider does not run alone, with the operators that it leaves to the CPU, found by
 * letting it.
 *
 * @param error as loading it gave it; any other is returned as it is.
 */
export async function namingLeftovers(
  error: unknown,
  run: ModelRun,
  ready: ReadyModel,
  work: ProfilingWork,
): Promise<unknown> {
  const { provider, name } = run
  if (!(error instanceof MlgateError) || error.code !== 'MG5056' || provider === undefined) return error
  const profiled = await profile(run, ready, work, true).catch(() => null)
  return profiled === null ? error : fellBack(provider, name, leftToOthers(profiled, provider))
}

async function profile(
  run: ModelRun,
  ready: ReadyModel,
  { progress, temporaryFolder }: ProfilingWork,
  allowsFallback = false,
): Promise<ProfiledOperators> {
  const path = join(temporaryFolder, 'profile')
  const loaded = await loadRun(run, ready, { allowsFallback, temporaryFolder, profile: path })
  const startedAt = performance.now()
  try {
    for (let done = 0; done < skipped + mostCalls; done++) {
      if (done > skipped && performance.now() - startedAt > longestMs) break
      progress({ stage: `profiling ${run.name}`, done })
      await loaded.call()
    }
  } catch (cause) {
    throw loaded.explain(cause)
  }
  await loaded.close()
  return profiledOperators(await readProfile(temporaryFolder), skipped)
}

/** What the runtime wrote: it ends the name with the time. */
async function readProfile(folder: string): Promise<unknown> {
  const name = (await readdir(folder)).find((file) => /^profile.*\.json$/.test(file))
  if (name === undefined || (await stat(join(folder, name))).size > largestProfile) return []
  return JSON.parse(await readFile(join(folder, name), 'utf8'))
}
