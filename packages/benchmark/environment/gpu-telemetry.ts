import { medianOf } from '@mlgate/stats'
import { percent } from './noise.ts'
import type { GpuSample } from './nvidia-smi.ts'

/** What held a GPU's clocks back: the counter that says for how long, or else the bit that says that it does. */
const brakes = [
  { counter: 'powerCap', bit: 0x4, words: 'its power limit' },
  { counter: 'heat', bit: 0x20, words: 'its temperature' },
  { counter: 'hardwareHeat', bit: 0x40, words: 'its hardware, for the temperature' },
  { counter: 'powerBrake', bit: 0x80, words: 'its hardware, for the power supply' },
] as const

/** Shares of the time from which on it is worth telling that clocks were held back. */
const worthTelling = 0.01

/** What the samples of one GPU come to; what they do not tell is null. */
export interface GpuUse {
  /** Seconds from the first sample to the last. */
  seconds: number
  /** Share of the time in which something ran on it, in the median. */
  utilization: number | null
  /** Most MiB that were in use. */
  memory: number | null
  /** Highest, in °C. */
  temperature: number | null
  /** J: the integral of its power over time, by the trapezoidal rule. */
  energy: number | null
  /** For what share of the time its clocks were held back, by what did. */
  held: { words: string; share: number }[]
}

/** Sums up the samples of one GPU, in their order; null for fewer than two with a time. */
export function gpuUse(samples: readonly GpuSample[]): GpuUse | null {
  const timed = samples.filter((sample): sample is GpuSample & { time: number } => sample.time !== undefined)
  const [first, last] = [timed[0], timed.at(-1)]
  if (first === undefined || last === undefined || !(last.time > first.time)) return null
  const seconds = (last.time - first.time) / 1000
  const told = (key: 'utilization' | 'memory' | 'temperature') => timed.flatMap((sample) => sample[key] ?? [])
  return {
    seconds,
    utilization: known(told('utilization'), medianOf),
    memory: known(told('memory'), greatest),
    temperature: known(told('temperature'), greatest),
    energy: energyOf(timed),
    held: brakes.flatMap(({ counter, bit, words }) => {
      const share = heldShare(timed, counter, bit, seconds)
      return share >= worthTelling ? [{ words, share }] : []
    }),
  }
}

function known(values: number[], of: (values: number[]) => number): number | null {
  return values.length === 0 ? null : of(values)
}

function greatest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY)
}

/** Energy from samples of power, in J, by the trapezoidal rule; null for fewer than two. */
export function energyOf(samples: readonly (GpuSample & { time: number })[]): number | null {
  const drawn = samples.flatMap(({ time, power }) => (power === undefined ? [] : [{ time, power }]))
  if (drawn.length < 2) return null
  return drawn.slice(1).reduce((sum, { time, power }, index) => {
    const before = drawn[index] as (typeof drawn)[number]
    return sum + ((power + before.power) / 2) * ((time - before.time) / 1000)
  }, 0)
}

/** Counters miss nothing between samples; drivers that lack them, or say nothing, have the bits alone. */
function heldShare(
  samples: readonly GpuSample[],
  counter: (typeof brakes)[number]['counter'],
  bit: number,
  seconds: number,
): number {
  const counts = samples.flatMap((sample) => sample[counter] ?? [])
  if (counts.length > 1) return ((counts.at(-1) as number) - (counts[0] as number)) / 1e6 / seconds
  const masks = samples.flatMap(({ reasons }) => reasons ?? [])
  return masks.length === 0 ? 0 : masks.filter((mask) => (mask & bit) !== 0).length / masks.length
}

/** What the GPUs of a machine did meanwhile, in words, one for each that did anything. */
export function gpuNotes(samples: readonly GpuSample[]): string[] {
  const gpus = Map.groupBy(samples, ({ index }) => index ?? 0)
  return Array.from(gpus, ([index, own]) => {
    const use = gpuUse(own)
    return use === null || !wasUsed(own) ? '' : `GPU ${index}: ${useInWords(use)}`
  }).filter(Boolean)
}

/** One that is cut into instances (MIG) says nothing of its utilization; its memory then tells. */
export function wasUsed(samples: readonly GpuSample[]): boolean {
  const memory = samples.flatMap((sample) => sample.memory ?? [])
  return (
    samples.some(({ utilization = 0 }) => utilization > 0) ||
    (memory.length > 1 && greatest(memory) > (memory[0] as number))
  )
}

function useInWords({ seconds, utilization, memory, temperature, energy, held }: GpuUse): string {
  const blank = '\u00a0'
  return [
    ...(utilization === null ? [] : [`busy for ${percent(utilization)} of the time`]),
    ...(memory === null ? [] : [`${memory}${blank}MiB in use at most`]),
    ...(energy === null
      ? []
      : [`${short(energy / seconds)}${blank}W on average, ${short(energy / 1000)}${blank}kJ in all`]),
    ...(temperature === null ? [] : [`up to ${temperature}${blank}°C`]),
    ...held.map(({ words, share }) => `held back by ${words} for ${percent(share)} of the time`),
  ].join(', ')
}

function short(value: number): string {
  return String(Number(value.toPrecision(3)))
}
