import { callPlan, type MeasuredProcess, measureAlone, measurePair, type RoundPlan } from '@mlgate/benchmark'
import { MlgateError, type SweepPoint } from '@mlgate/core'
import { createRandom } from '@mlgate/stats'
import { metricsOf } from './benchmark-metrics.ts'
import type { SideFacts, Starter } from './benchmark-parts.ts'

/** A size at which what is timed is looked at, too. */
export interface SweptSize {
  by: SweepPoint['by']
  size: number
  own: Starter
  /** What it is compared with, where that runs here. */
  base: Starter | null
}

/** How a sweep is bounded. */
export interface SweepLimits {
  /** Name of what is timed, for notes. */
  name: string
  /** Milliseconds on `now`'s clock after which no further size is begun. */
  deadline: number
  seed: number
  now?: () => number
  onProgress?(done: number): void
}

/** Calls enough for a 99th percentile, where they are quick. */
const callsPlan: RoundPlan = { ...callPlan, leastCalls: 17 }
/** Milliseconds for the rounds of one size, of both sides together. */
const timeOfSize = 5000

/**
 * Runs each size once, base and candidate in turns: to look at, not to judge by. A size that fails, or for which there
 * is no time any more, is told in a note; what there is counts.
 */
export async function sweepSizes(
  sizes: readonly SweptSize[],
  { name, deadline, seed, now = Date.now, onProgress }: SweepLimits,
): Promise<{ points: SweepPoint[]; notes: string[] }> {
  const points: SweepPoint[] = []
  const notes: string[] = []
  const fixed = new Set<SweptSize['by']>()
  let longest = 0
  for (const [index, swept] of sizes.entries()) {
    const { by, size } = swept
    if (fixed.has(by)) continue
    const startedAt = now()
    if (startedAt + longest > deadline) {
      const left = sizes.slice(index).map((each) => `${each.by} ${each.size}`)
      notes.push(`${name}: the time was over before ${left.join(', ')} of the sweep`)
      break
    }
    onProgress?.(index)
    try {
      const sides = await measureSize(swept, seed)
      const rows = swept.own.facts().rows
      if (by === 'batch' && rows !== null && rows !== size) {
        fixed.add(by)
        notes.push(`${name}: a call takes ${rows} rows whatever the batch, so there is no sweep of it`)
        continue
      }
      points.push({ by, size, ...sides })
    } catch (error) {
      if (!(error instanceof MlgateError) || error.code === 'MG3006') throw error
      notes.push(`${name}: no ${by} ${size} in the sweep: ${error.message}`)
    }
    longest = Math.max(longest, now() - startedAt)
  }
  return { points, notes }
}

type Sides = Pick<SweepPoint, 'candidate' | 'base'>

async function measureSize({ by, size, own, base }: SweptSize, seed: number): Promise<Sides> {
  // As many for each connection as for the only one.
  const plan = by === 'concurrency' ? { ...callsPlan, leastCalls: callsPlan.leastCalls * size } : callsPlan
  if (base === null) {
    return { candidate: sideOf(await measureAlone(own.start, { plan, time: timeOfSize }), own.facts()) }
  }
  const start = { candidate: own.start, base: base.start }
  const pair = await measurePair(start, { plan, time: timeOfSize, random: createRandom(`sweep ${seed}`) })
  return { candidate: sideOf(pair.candidate, own.facts()), base: sideOf(pair.base, base.facts()) }
}

function sideOf(process: MeasuredProcess, facts: SideFacts): Sides['candidate'] {
  const metrics = metricsOf([process], facts)
  const ofMetric = (metric: string) => {
    const value = metrics.find(({ name }) => name === metric)?.value
    return value === undefined ? undefined : Number(value.toPrecision(5))
  }
  const latencyP99 = ofMetric('latency_p99')
  return {
    latencyP50: ofMetric('latency_p50') ?? Number.NaN,
    ...(latencyP99 === undefined ? {} : { latencyP99 }),
    throughput: ofMetric('throughput') ?? Number.NaN,
  }
}
