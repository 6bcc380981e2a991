import { setTimeout as delay } from 'node:timers/promises'
import type { Fingerprint } from './fingerprint.ts'
import type { GpuRecording } from './gpu-recording.ts'
import type { GpuSource } from './gpu-source.ts'
import type { GpuSample } from './nvidia-smi.ts'

/** Samples that are kept: an hour of eight GPUs at ten a second. Those after them are not. */
const mostSamples = 300_000

/** The GPUs of a machine while something runs on it. */
export interface GpuWatch {
  /** What identifies the GPUs; empty without any. */
  fingerprint: Fingerprint
  /** Whether there is any to be looked at. */
  hasGpus: boolean
  /** Notes what they do from now on, until it is asked; a sample of the end is waited for. */
  record(): () => Promise<GpuRecording>
  /** Memory of the GPUs that a process holds, in bytes; null where it is not told. */
  memoryOf(pid: number): Promise<number | null>
  /** Ends the watch, with all that was seen. */
  stop(): Promise<readonly GpuSample[]>
}

/** What looks at them needs a moment to start; one that has said nothing by then is not waited for. */
const longestStartMs = 5000

/** Watches the GPUs of a machine, where there are some, from the first sample on. */
export async function watchGpus(source: GpuSource | null): Promise<GpuWatch> {
  const samples: GpuSample[] = []
  const newest = new Map<number, GpuSample>()
  const first = Promise.withResolvers<void>()
  const looking = source?.begin((sample) => {
    first.resolve()
    if (samples.length < mostSamples) samples.push(sample)
    newest.set(sample.index ?? 0, sample)
  })
  if (looking !== undefined) {
    await Promise.race([first.promise, delay(longestStartMs, undefined, { ref: false })])
  }
  return {
    fingerprint: source?.fingerprint ?? {},
    hasGpus: source !== null,
    record() {
      const before = [...newest.values()]
      const from = samples.length
      return async () => {
        if (source !== null) await delay(source.intervalMs * 1.5)
        return { before, samples: samples.slice(from) }
      }
    },
    memoryOf: async (pid) => (await source?.memoryOf(pid)) ?? null,
    async stop() {
      await looking?.stop()
      return samples
    },
  }
}
