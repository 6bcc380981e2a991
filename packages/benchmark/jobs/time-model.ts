import { stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { inspectModel, openSession } from '@mlgate/onnx'
import { loadNative } from '@mlgate/sandbox'
import type { EndFacts, StartTimes } from '../measure/timed-process.ts'
import { askedCalls, callTimes, timeCalls } from './calls.ts'
import type { JobWork } from './job-work.ts'
import { rowsOfCall, syntheticInputs } from './synthetic-inputs.ts'

/** A model whose calls are timed on the CPU. */
export interface TimeModelRequest {
  /** Real path of the file. */
  model: string
  /** What it is called in messages. */
  name: string
  /** Threads of one operator. */
  threads: number
  /** Rows of a call, where the model leaves that open. */
  batch: number
  /** Seed of the inputs, which are made up. */
  seed: number
}

/** What a process says when it has loaded the model. */
export interface ModelStarted extends StartTimes {
  /** Rows that a call takes in. */
  rows: number
  /** Size of the model with all files of weights beside it, in bytes. */
  bytes: number
  /** Those files, relative to its folder. */
  externalData: readonly string[]
}

/**
 * Loads a model and runs it whenever the parent says how many calls it wants, until it says null. A round begins with
 * a tenth of its calls untimed: caches and threads have rested while the other side ran.
 *
 * @throws MlgateError of a model that cannot be inspected, loaded or run; MG5050 for inputs that cannot be made up.
 */
export async function timeModel(
  { model, name, threads, batch, seed }: TimeModelRequest,
  { ask, progress, temporaryFolder }: JobWork,
): Promise<EndFacts> {
  progress({ stage: `loading ${name}` })
  const facts = await inspectModel(model, { name })
  const feeds = syntheticInputs(facts, { batch, seed, name })
  // The runtime's own start is no part of the model's.
  await loadNative('onnxruntime-node')
  const startedAt = performance.now()
  const session = await openSession(model, facts, { name, threads, temporaryFolder })
  const load = performance.now() - startedAt
  const { call, explain } = session.prepare(
    feeds,
    facts.outputs.map((output) => output.name),
  )
  const timed = (count: number) =>
    timeCalls(call, count).catch((cause: unknown) => {
      throw explain(cause)
    })
  progress({ stage: `running ${name}` })
  const [first = null] = await timed(1)
  const times = callTimes()
  const { externalData } = facts
  const bytes = await sizeOf([model, ...externalData.map((path) => join(dirname(model), path))])
  const started: ModelStarted = { load, first, rows: rowsOfCall(feeds), bytes, externalData }
  for (let calls = askedCalls(await ask(started)); calls !== null; ) {
    await timed(Math.floor(calls / 10))
    const round = times.add(await timed(calls))
    await rest()
    calls = askedCalls(await ask(round))
  }
  return { peakMemory: process.resourceUsage().maxRSS * 1024, processorTime: null, ...times.summary() }
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
