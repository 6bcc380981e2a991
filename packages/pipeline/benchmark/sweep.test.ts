import type { TimedProcess } from '@mlgate/benchmark'
import { MlgateError } from '@mlgate/core'
import { describe, expect, it } from 'vitest'
import type { Starter } from './benchmark-parts.ts'
import { type SweptSize, sweepSizes } from './sweep.ts'

/** Processes whose calls take so many milliseconds and so many rows. */
function starterOf(time: number, rows: number): Starter {
  const process: TimedProcess = {
    started: { load: 1, first: 1 },
    round: async () => ({ median: time, mean: time }),
    end: async () => ({ peakMemory: 1, processorTime: null, latencies: { 99: 3 * time }, calls: 680 }),
  }
  return { start: async () => process, facts: () => ({ rows, bytes: 1, externalData: [] }) }
}

const broken: Starter = {
  start: () => Promise.reject(new MlgateError({ code: 'MG3003', message: 'Memory ran out.' })),
  facts: () => ({ rows: null, bytes: null, externalData: [] }),
}
const batch = (size: number, own: Starter, base: Starter | null = null): SweptSize => ({
  by: 'batch',
  size,
  own,
  base,
})
const limits = { name: 'signs', deadline: Number.POSITIVE_INFINITY, seed: 0 }

describe('a sweep', () => {
  it('tells latency and throughput at each size, of both sides where there are two', async () => {
    const sizes = [
      batch(1, starterOf(2, 1), starterOf(4, 1)),
      batch(8, starterOf(4, 8), starterOf(8, 8)),
      batch(32, starterOf(10, 32)),
    ]
    expect(await sweepSizes(sizes, limits)).toEqual({
      points: [
        {
          by: 'batch',
          size: 1,
          candidate: { latencyP50: 2, latencyP99: 6, throughput: 500 },
          base: { latencyP50: 4, latencyP99: 12, throughput: 250 },
        },
        {
          by: 'batch',
          size: 8,
          candidate: { latencyP50: 4, latencyP99: 12, throughput: 2000 },
          base: { latencyP50: 8, latencyP99: 24, throughput: 1000 },
        },
        { by: 'batch', size: 32, candidate: { latencyP50: 10, latencyP99: 30, throughput: 3200 } },
      ],
      notes: [],
    })
  })

  it('goes on after a size that fails, and says what it failed of', async () => {
    const { points, notes } = await sweepSizes([batch(8, broken), batch(16, starterOf(1, 16))], limits)
    expect(points.map(({ size }) => size)).toEqual([16])
    expect(notes).toEqual(['signs: no batch 8 in the sweep: Memory ran out.'])
  })

  it('ends where the time is over, and says which sizes are missing', async () => {
    let clock = 0
    const slow = (rows: number): Starter => {
      const { start, ...rest } = starterOf(1, rows)
      return { ...rest, start: () => start().finally(() => (clock += 40)) }
    }
    const sizes = [1, 2, 3, 4].map((size) => batch(size, slow(size)))
    const { points, notes } = await sweepSizes(sizes, { ...limits, deadline: 100, now: () => clock })
    expect(points.map(({ size }) => size)).toEqual([1, 2])
    expect(notes).toEqual(['signs: the time was over before batch 3, batch 4 of the sweep'])
  })

  it('by batch ends where the model has its own', async () => {
    const sizes = [8, 16].map((size) => batch(size, starterOf(1, 4)))
    expect(await sweepSizes(sizes, limits)).toEqual({
      points: [],
      notes: ['signs: a call takes 4 rows whatever the batch, so there is no sweep of it'],
    })
  })
})
