import type { Result } from '@mlgate/core'
import { formatBytes, formatDuration, formatValue, shorten } from '@mlgate/markup'
import { name } from '../words.ts'

/** What was looked at again and again, in order of time, all of it numbers. */
export interface DrawnTrack {
  title: string
  /** As it stands beside numbers. */
  unit: string
  seconds: number[]
  values: number[]
  write: (value: number) => string
}

/** Tracks that anybody looks at, and points of one. */
const mostTracks = 16
const mostPoints = 400
const widest = 1e300

/** What was looked at of the machine while a benchmark ran; a track without two numbers is left out. */
export function telemetryTracks({ benchmark }: Result): DrawnTrack[] {
  return (benchmark?.telemetry ?? [])
    .slice(0, mostTracks)
    .flatMap(({ name: title, unit, seconds, values }) => {
      const points = pointsOf(seconds, values)
      return points.values.length < 2 ? [] : [{ title: name(title), ...points, ...writtenIn(unit) }]
    })
}

/** Latency and memory over minutes, each with the seconds of its own points; null when nothing is known. */
export function soakOf({
  benchmark,
}: Result): { seconds: number[]; latencyP50: number[]; memorySeconds: number[]; memory: number[] } | null {
  if (benchmark?.soak === undefined) return null
  const { seconds, latencyP50, memory } = benchmark.soak
  const latency = pointsOf(seconds, latencyP50)
  if (latency.values.length < 2) return null
  const held = pointsOf(seconds, memory)
  const hasMemory = held.values.length >= 2
  return {
    seconds: latency.seconds,
    latencyP50: latency.values,
    memorySeconds: hasMemory ? held.seconds : [],
    memory: hasMemory ? held.values : [],
  }
}

/** How values of a unit are written: bytes as such, others to three digits. */
export function writtenIn(unit: string): Pick<DrawnTrack, 'unit' | 'write'> {
  const shown = shorten(unit, 16)
  return {
    unit: shown === '1' ? '' : shown,
    write: (value) =>
      shown === 'bytes' ? formatBytes(value) : formatValue(Number(value.toPrecision(3)), { unit: shown }),
  }
}

/** As many values as a line of blocks has room for, each the mean of those that it stands for. */
export function thinned(values: readonly number[], most = 30): number[] {
  const count = Math.min(most, values.length)
  return Array.from({ length: count }, (_, index) => {
    const own = values.slice(
      Math.floor((index * values.length) / count),
      Math.floor(((index + 1) * values.length) / count),
    )
    return own.reduce((sum, value) => sum + value, 0) / own.length
  })
}

/** A length of time: `5 min`. */
export function minutes(seconds: number): string {
  return formatDuration(seconds * 1000)
}

function pointsOf(
  seconds: readonly number[],
  values: readonly number[],
): { seconds: number[]; values: number[] } {
  const points = seconds
    .slice(0, mostPoints)
    .map((second, index) => [second, values[index] ?? Number.NaN] as const)
    .filter((point) => point.every((own) => Math.abs(own) <= widest))
    .toSorted(([left], [right]) => left - right)
  return { seconds: points.map(([second]) => second), values: points.map(([, value]) => value) }
}
