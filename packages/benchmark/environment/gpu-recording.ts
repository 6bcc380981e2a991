import type { Track } from '@mlgate/core'
import { energyOf, wasUsed } from './gpu-telemetry.ts'
import type { GpuSample } from './nvidia-smi.ts'
import { trackOf } from './tracks.ts'

const mebibyte = 2 ** 20

/** What the GPUs of a machine did for a while. */
export interface GpuRecording {
  /** The newest sample of each before it. */
  before: readonly GpuSample[]
  /** Those since, of all GPUs, in their order. */
  samples: readonly GpuSample[]
}

/**
 * The most memory that all GPUs together held beyond what they held before, in bytes; null where they do not tell, or
 * nothing was seen before.
 */
export function memoryGrowth({ before, samples }: GpuRecording): number | null {
  const held = memoryByGpu(before)
  if (held.size === 0) return null
  const start = sumOf(held)
  let most = start
  for (const { index = 0, memory } of samples) {
    if (memory === undefined || !held.has(index)) continue
    held.set(index, memory)
    most = Math.max(most, sumOf(held))
  }
  return (most - start) * mebibyte
}

function memoryByGpu(samples: readonly GpuSample[]): Map<number, number> {
  return new Map(
    samples.flatMap(({ index = 0, memory }) => (memory === undefined ? [] : [[index, memory] as const])),
  )
}

function sumOf(values: ReadonlyMap<number, number>): number {
  return [...values.values()].reduce((sum, value) => sum + value, 0)
}

/** Energy of the GPUs that did something meanwhile, in J; null where none did, or its power is not told. */
export function energyOfUsed({ samples }: Pick<GpuRecording, 'samples'>): number | null {
  const energies = [...byGpu(samples).values()].flatMap((own) =>
    wasUsed(own) ? (energyOf(own.filter(isTimed)) ?? []) : [],
  )
  return energies.length === 0 ? null : energies.reduce((sum, energy) => sum + energy, 0)
}

/** What of each GPU is drawn over time, and the number of a sample that says it. */
const drawn = [
  { name: 'utilization', unit: '%', of: ({ utilization }: GpuSample) => scaled(utilization, 100) },
  { name: 'memory', unit: 'bytes', of: ({ memory }: GpuSample) => scaled(memory, mebibyte) },
  { name: 'power', unit: 'W', of: ({ power }: GpuSample) => power },
  { name: 'clock', unit: 'MHz', of: ({ clock }: GpuSample) => clock },
  { name: 'temperature', unit: '°C', of: ({ temperature }: GpuSample) => temperature },
] as const

/** Tracks of the GPUs that were used; what a GPU does not tell has none. */
export function gpuTracks(samples: readonly GpuSample[]): Track[] {
  return [...byGpu(samples)].flatMap(([index, own]) => {
    if (!wasUsed(own)) return []
    const timed = own.filter(isTimed)
    const start = timed[0]?.time ?? 0
    return drawn.flatMap(({ name, unit, of }) =>
      trackOf(
        `GPU ${index} ${name}`,
        unit,
        timed.flatMap((sample) => {
          const value = of(sample)
          return value === undefined ? [] : [{ second: (sample.time - start) / 1000, value }]
        }),
      ),
    )
  })
}

function byGpu(samples: readonly GpuSample[]): Map<number, GpuSample[]> {
  return Map.groupBy(samples, ({ index }) => index ?? 0)
}

function isTimed(sample: GpuSample): sample is GpuSample & { time: number } {
  return sample.time !== undefined
}

function scaled(value: number | undefined, factor: number): number | undefined {
  return value === undefined ? undefined : value * factor
}
