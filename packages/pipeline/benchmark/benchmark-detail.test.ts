import type { MeasuredProcess } from '@mlgate/benchmark'
import { stringifyDocument } from '@mlgate/core'
import { describe, expect, it } from 'vitest'
import { latencyDetail } from './benchmark-detail.ts'

/** A process whose rounds had these medians, and whose calls all took a millisecond. */
const processOf = (medians: readonly number[], own: Partial<MeasuredProcess> = {}): MeasuredProcess => ({
  load: 1,
  first: 1,
  rounds: medians.map((median) => ({ median, mean: median })),
  isSettled: true,
  peakMemory: 1,
  processorTime: null,
  latencies: {},
  calls: 30,
  counts: { first: 0, counts: [30] },
  ...own,
})

describe('what processes saw beyond their metrics', () => {
  it('is how often calls took how long, and the median of each round, on both sides', () => {
    const { latencies, rounds } = latencyDetail(
      [processOf([1.2345678, 1.5]), processOf([1.25, 1.5])],
      [processOf([1, 1.125]), processOf([1, 1])],
    )
    expect(rounds).toEqual({
      candidate: [
        [1.2346, 1.5],
        [1.25, 1.5],
      ],
      base: [
        [1, 1.125],
        [1, 1],
      ],
    })
    expect(latencies).toMatchObject({ candidate: { first: 1, counts: [60] }, base: { counts: [60] } })
  })

  it('is of one side where there is no base, and nothing where processes do not tell', () => {
    const alone = latencyDetail([processOf([1])], [])
    expect([Object.keys(alone.rounds ?? {}), Object.keys(alone.latencies ?? {})]).toEqual([
      ['candidate'],
      ['candidate'],
    ])
    const { counts: _, ...silent } = processOf([2])
    expect(latencyDetail([silent], [])).toEqual({ rounds: { candidate: [[2]] } })
    expect(latencyDetail([], [])).toEqual({})
  })

  it('keeps a document small, however many processes there were', () => {
    const medians = Array.from({ length: 40 }, (_, index) => 1.2345 + index / 1e4)
    const wide = { first: -896, counts: Array.from({ length: 2433 }, () => 9999) }
    const many = Array.from({ length: 500 }, () => processOf(medians, { counts: wide }))
    const detail = latencyDetail(many, many)
    expect(detail.rounds?.candidate).toHaveLength(37)
    expect(stringifyDocument(detail).length).toBeLessThan(64_000)
  })
})
