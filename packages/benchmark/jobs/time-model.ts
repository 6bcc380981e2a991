import { stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { MlgateError } from '@mlgate/core'
import { type EndFacts, type StartTimes, untimedCalls } from '../measure/timed-process.ts'
import { blockingClock } from '../scenarios/clock.ts'
import { type Arrivals, loadOn } from '../scenarios/load.ts'
import { askedOf, callTimes, roundTimesOf } from './calls.ts'
import type { JobWork } from './job-work.ts'
import { loadRun, type ModelRun, readyModel } from './model-run.ts'
import { namingLeftovers } from './profile-model.ts'
import { rowsOfCall } from './synthetic-inputs.ts'

/** A model whose calls are timed. */
export interface TimeModelRequest extends ModelRun {
  /** How queries come; one after the other when absent. */
  arrivals?: Arrivals
  /** Rows of a query: it makes as many calls as that takes. One call when absent. */
  samples?: number
}

/** What a process says when it has loaded the model. */
export interface ModelStarted extends StartTimes {
  /** Rows that a query takes in. */
  rows: number
  /** Size of the model with all files of weights beside it, in bytes. */
  bytes: number
  /** Those files, relative to its folder. */
  externalData: readonly string[]
  /** Element type of most of its weights; null where it holds none. */
  precision: string | null
  /** The process, as the system calls it. */
  pid: number
}

/**
 * Loads a model and runs it whenever the parent says how many queries it wants, until it says null. A round begins with
 * a tenth of its queries untimed: caches and threads have rested while the other side ran.
 *
 * @throws MlgateError of a model that cannot be inspected, loaded or run; MG5050 for inputs that cannot be made up,
 *   MG5056 with the operators that a provider leaves to the CPU, MG9007 of a search that takes too long.
 */
export async function timeModel(
  request: TimeModelRequest,
  { ask, progress, temporaryFolder }: JobWork,
): Promise<EndFacts> {
  const { model, name } = request
  progress({ stage: `loading ${name}` })
  const ready = await readyModel(request)
  const run = await loadRun(request, ready, { temporaryFolder }).catch(async (error: unknown) => {
    throw await namingLeftovers(error, request, ready, { progress, temporaryFolder })
  })
  const rowsOfOne = rowsOfCall(ready.feeds[0] ?? {})
  const calls = Math.ceil((request.samples ?? rowsOfOne) / rowsOfOne)
  const load = loadOn({
    query: queryOf(run.call, calls),
    arrivals: request.arrivals ?? { kind: 'closed', concurrency: 1 },
    // A run blocks this thread, and with it the next one.
    mostInFlight: 1,
    clock: blockingClock,
    seed: request.seed,
  })
  const timed = (way: 'warm' | 'round', count: number) => {
    run.restart()
    return load[way](count).catch((cause: unknown) => {
      throw cause instanceof MlgateError ? cause : run.explain(cause)
    })
  }
  progress({ stage: `running ${name}` })
  const first = (await timed('warm', 1)).elapsed
  const times = callTimes()
  const { externalData, precision = null } = ready.facts
  const bytes = await sizeOf([model, ...externalData.map((path) => join(dirname(model), path))])
  const rows = calls * rowsOfOne
  const { pid } = process
  const started: ModelStarted = { load: run.load, first, rows, bytes, externalData, precision, pid }
  // Queries that come seldom, or a search, may take longer than the silence that ends a job.
  const ticks = setInterval(() => progress({ stage: `running ${name}` }), tickMs)
  try {
    for (let asked = askedOf(await ask(started)); asked !== null; ) {
      const { calls: count, warms } = asked
      await timed('warm', untimedCalls(count))
      const { latencies, elapsed } = await timed(warms ? 'warm' : 'round', count)
      const round = (warms ? roundTimesOf : times.add)(latencies, elapsed)
      await rest()
      asked = askedOf(await ask({ ...round, memory: process.memoryUsage.rss() }))
    }
  } finally {
    clearInterval(ticks)
  }
  const highestRate = load.highestRate()
  return {
    peakMemory: process.resourceUsage().maxRSS * 1024,
    processorTime: null,
    ...times.summary(),
    ...(highestRate === null ? {} : { highestRate }),
  }
}

const tickMs = 5000

/** One call, or several after one another. */
function queryOf(call: () => Promise<unknown>, calls: number): () => Promise<unknown> {
  // A step more around it would count where a call takes microseconds.
  if (calls === 1) return call
  return async () => {
    for (let index = 0; index < calls; index++) await call()
  }
}

async function sizeOf(files: readonly string[]): Promise<number> {
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size))
  return sizes.reduce((sum, size) => sum + size, 0)
}

const lookMs = 5
/** Threads that have not come to rest by then never will. */
const longestRestMs = 250

/** Waits until threads of the runtime have stopped spinning for the next call: they would slow the other side down. */
async function rest(): Promise<void> {
  for (let waited = 0; waited < longestRestMs; waited += lookMs) {
    const before = process.cpuUsage()
    await delay(lookMs)
    const { user, system } = process.cpuUsage(before)
    if (user + system < (lookMs * 1000) / 4) return
  }
}
