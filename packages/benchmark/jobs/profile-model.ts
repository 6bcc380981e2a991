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
 * @returns the slowest operators.
 * @throws MlgateError of a model that cannot be inspected, loaded or run; MG5056 when another provider than the one
 *   asked for ran some of it, MG3005 when the profile cannot be read.
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
  return profiledOperators(await readProfile(temporaryFolder, run.name), skipped)
}

/**
 * What the runtime wrote: it ends the name of the file with the time.
 *
 * @param model name for messages.
 * @throws MlgateError MG3005 when it wrote nothing or too much: nobody knows then which provider ran what.
 */
export async function readProfile(folder: string, model: string): Promise<unknown> {
  const file = (await readdir(folder)).find((name) => /^profile.*\.json$/.test(name))
  if (file === undefined) throw unread(`ONNX Runtime wrote no profile of ${model}`)
  const { size } = await stat(join(folder, file))
  const mebibytes = (bytes: number) => Math.ceil(bytes / 2 ** 20)
  if (size > largestProfile) {
    throw unread(
      `The profile of ${model} has ${mebibytes(size)} MiB, and ${mebibytes(largestProfile)} are read at most`,
    )
  }
  return JSON.parse(await readFile(join(folder, file), 'utf8'))
}

function unread(why: string): MlgateError {
  return new MlgateError({
    code: 'MG3005',
    message: `${why}: which provider ran which operator was not looked at.`,
  })
}
