import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Containment, chooseContainment, type Host, launchCommand, surveyHost } from './containment.ts'
import { type Ending, explainEnding } from './ending.ts'
import { childEnvironment } from './environment.ts'
import type { Progress } from './job.ts'
import { mebibyte } from './memory.ts'
import { type Observed, superviseChild } from './supervise.ts'

/** What a job may use. */
export interface JobLimits {
  /** Time from its start to its answer, in milliseconds. */
  timeoutMs: number
  /** Time between two signs of progress, in milliseconds; 60,000 unless said otherwise. */
  stallTimeoutMs?: number
  /** Memory that it may allocate beyond what Node itself needs, in bytes; see `defaultMemoryBytes`. */
  memoryBytes: number
}

export interface JobOptions<Request> {
  /** Path of the child's entry file, which calls `serveJob`; bundles move files, so each entrance knows its own. */
  entry: string
  /** Name of the job in the table that the entry serves. */
  job: string
  /** JSON value; NaN, infinities and −0 cross too, `undefined` is left out. */
  request: Request
  limits: JobLimits
  /** What the job works on, for messages: a file as the user named it. */
  about?: string
  /** Variables that the child gets besides the harmless few that it always has. */
  environment?: Readonly<Record<string, string>>
  /** Where the child gets a folder of its own; the system's own place when absent. */
  temporaryParent?: string
  /** Ends the job at once when aborted. */
  signal?: AbortSignal
  onProgress?: (progress: Progress) => void
  /** Hears what the job says while it works, and replies when it should go on; never rejects. */
  onQuestion?: (said: unknown) => Promise<unknown>
  /** How the child is held; the best that the host offers unless said otherwise. */
  containment?: (host: Host) => Containment
}

const defaultStallTimeoutMs = 60_000

/**
 * Runs a job in a child process that gets no secrets, no more memory and time than it may have, and a folder
 * of its own, and that dies with its process group when it is done, when a limit is passed, or when this
 * process dies. Call it from the main thread: the kernel ties a child's life to the thread that started it.
 *
 * @returns what the job answered, through JSON; its type is the job's promise and is not checked here.
 * @throws MlgateError MG3001 without progress for the stall timeout, MG3002 past the deadline, MG3003 out of
 *   memory, MG3004 died by a signal or exit code, MG3005 a broken or too large answer (over 64 MiB), MG3006
 *   cancelled, MG3007 the job failed in a way that mlgate did not foresee, MG3008 not started; and whatever
 *   MlgateError the job raised, with all its fields. Stacks and native output are in `cause` alone, as text.
 */
export async function runJob<Request, Response>(options: JobOptions<Request>): Promise<Response> {
  const { ending, stage, output } = await observeJob(options)
  if (ending.kind === 'answered') return ending.response as Response
  const { job, about } = options
  throw explainEnding(ending, { job, about, stage, output, limits: allLimits(options.limits) })
}

async function observeJob<Request>(options: JobOptions<Request>): Promise<Observed> {
  if (options.signal?.aborted) return unobserved({ kind: 'cancelled' })
  let folder: string
  try {
    // The real path: a child that resolves its folder must find the name that it was given.
    folder = await realpath(await mkdtemp(join(options.temporaryParent ?? tmpdir(), 'mlgate-job-')))
  } catch (cause) {
    return unobserved({ kind: 'unstartable', cause })
  }
  try {
    return await observeChild(options, folder)
  } finally {
    // What cannot be removed is left to the system; the job's outcome matters more.
    await rm(folder, { recursive: true, force: true, maxRetries: 5 }).catch(() => undefined)
  }
}

async function observeChild<Request>(options: JobOptions<Request>, folder: string): Promise<Observed> {
  const limits = allLimits(options.limits)
  const host = await surveyHost(limits.memoryBytes)
  const containment = (options.containment ?? chooseContainment)(host)
  if (options.signal?.aborted) return unobserved({ kind: 'cancelled' })
  let child: ChildProcess
  try {
    child = startChild(options, containment, folder)
  } catch (cause) {
    return unobserved({ kind: 'unstartable', cause })
  }
  return superviseChild(child, {
    containment,
    limits,
    message: {
      type: 'request',
      job: options.job,
      request: options.request,
      temporaryFolder: folder,
      memoryBytes: limits.memoryBytes,
    },
    signal: options.signal,
    onProgress: options.onProgress,
    onQuestion: options.onQuestion,
  })
}

function startChild<Request>(
  { entry, limits, environment }: JobOptions<Request>,
  containment: Containment,
  folder: string,
): ChildProcess {
  const { command, commandArguments } = launchCommand(containment, {
    node: process.execPath,
    nodeArguments: [`--max-old-space-size=${heapMebibytes(limits.memoryBytes)}`, entry],
    memoryBytes: limits.memoryBytes,
  })
  return spawn(command, commandArguments, {
    stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
    cwd: folder,
    env: childEnvironment(process.env, {
      platform: process.platform,
      temporaryFolder: folder,
      extra: environment,
    }),
    detached: containment.kind === 'kernel' || containment.group,
    windowsHide: true,
  })
}

/** V8's own limit in MiB: the whole allowance, but never less than its smallest workable heap. */
function heapMebibytes(memoryBytes: number): number {
  return Math.max(32, Math.floor(memoryBytes / mebibyte))
}

function allLimits(limits: JobLimits): Required<JobLimits> {
  return { stallTimeoutMs: defaultStallTimeoutMs, ...limits }
}

function unobserved(ending: Ending): Observed {
  return { ending, stage: undefined, output: '' }
}
