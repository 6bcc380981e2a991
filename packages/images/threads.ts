import { parentPort, Worker, workerData } from 'node:worker_threads'
import { MlgateError, type Problem } from '@mlgate/core'
import type { Pixels } from './pixels.ts'
import { openPreparer, type Prepare } from './prepare.ts'
import type { Preprocess } from './preprocess.ts'

/** Threads that prepare images beside this one. */
export interface PreparingThreads {
  prepare: Prepare
  /** Ends all threads, whatever they are at. */
  close(): Promise<void>
}

interface Task {
  id: number
  bytes: Uint8Array
  name: string
}

type Answer = { id: number } & ({ pixels: Pixels } | { problems?: readonly Problem[]; cause: unknown })

interface Waiting {
  resolve(pixels: Pixels): void
  reject(cause: unknown): void
}

/** A thread reserves half a gigabyte for compiled code unless it is told that it has little. */
const threadLimits = { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 16, codeRangeSizeMb: 16 }

/**
 * Starts threads and waits until they can work. They end with the process, and do not keep it alive.
 *
 * @param entry the file that a thread runs; it must call `servePreparing`.
 * @throws whatever a thread fails with while it starts; the others have ended then.
 */
export async function startPreparing(
  entry: string,
  count: number,
  preprocess: Preprocess,
): Promise<PreparingThreads> {
  const threads = Array.from({ length: count }, () => startThread(entry, preprocess))
  const close = async () => {
    await Promise.all(threads.map((thread) => thread.end()))
  }
  await Promise.all(threads.map(({ ready }) => ready)).catch(async (cause: unknown) => {
    await close()
    throw cause
  })
  return {
    prepare(bytes, name) {
      const idlest = threads.reduce((best, each) => (each.waiting.size < best.waiting.size ? each : best))
      return idlest.prepare(bytes, name)
    },
    close,
  }
}

function startThread(entry: string, preprocess: Preprocess) {
  const worker = new Worker(entry, { workerData: preprocess, resourceLimits: threadLimits })
  worker.unref()
  const waiting = new Map<number, Waiting>()
  let next = 0
  let failure: unknown
  const fail = (cause: unknown) => {
    failure ??= cause
    for (const { reject } of waiting.values()) reject(failure)
    waiting.clear()
  }
  const ready = new Promise<void>((resolve, reject) => {
    worker.once('message', () => resolve())
    worker.once('error', reject)
    worker.once('exit', () => reject(ended()))
  })
  worker.on('error', fail)
  worker.on('exit', () => fail(ended()))
  worker.on('message', (answer: Answer | 'ready') => {
    if (answer === 'ready') return
    const asker = waiting.get(answer.id)
    waiting.delete(answer.id)
    if ('pixels' in answer) asker?.resolve(answer.pixels)
    else asker?.reject(errorOf(answer))
  })
  return {
    ready,
    waiting,
    prepare(bytes: Uint8Array, name: string): Promise<Pixels> {
      return new Promise((resolve, reject) => {
        if (failure !== undefined) return reject(failure)
        const task: Task = { id: next++, bytes, name }
        waiting.set(task.id, { resolve, reject })
        worker.postMessage(task)
      })
    },
    end: () => worker.terminate(),
  }
}

/** An error of mlgate's own crosses between threads as its problems; what it came of tells whether memory ran out. */
function errorOf({ problems, cause }: { problems?: readonly Problem[]; cause: unknown }): unknown {
  return problems === undefined ? cause : MlgateError.ofProblems(problems, cause)
}

function ended(): Error {
  return new Error('a thread that prepares images ended')
}

/** A thread's own side of `startPreparing`. */
export async function servePreparing(): Promise<void> {
  const port = parentPort
  if (port === null) throw new TypeError('this is no thread')
  const prepare = await openPreparer(workerData as Preprocess)
  port.on('message', async ({ id, bytes, name }: Task) => {
    try {
      const pixels = await prepare(bytes, name)
      const { buffer } = pixels.samples
      // What native code has allocated can only be copied.
      const isOurs = buffer instanceof ArrayBuffer && !Buffer.isBuffer(pixels.samples)
      port.postMessage({ id, pixels } satisfies Answer, isOurs ? [buffer] : [])
    } catch (cause) {
      const told = cause instanceof MlgateError ? { problems: cause.problems, cause: cause.cause } : { cause }
      port.postMessage({ id, ...told } satisfies Answer)
    }
  })
  port.postMessage('ready')
}
