import type { Result } from '@mlgate/core'
import { createRandom, type Random } from '@mlgate/stats'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { standardRule } from '../decide/rule.ts'
import { alikeRuns, type MetricSeries, runDifferences } from './alike-runs.ts'
import { findChanges } from './find-changes.ts'
import { decideStored, fewestStored, judgeStored, storedToFail } from './judge-stored.ts'
import { seriesChanges } from './series-changes.ts'

/** Times about 2 ms that differ by about two percent, and one of many by much more. */
function times(random: Random, count: number, factor = 1, outliers = 20): number[] {
  const next = () => 1 - random.float()
  return Array.from({ length: count }, () => {
    const deviate = Math.sqrt(-2 * Math.log(next())) * Math.cos(2 * Math.PI * next())
    return 2 * factor * Math.exp(0.02 * deviate) * (random.below(outliers) === 0 ? 1.5 : 1)
  })
}

describe('changes over time', () => {
  it('are found with the place at which they began, and the levels on both sides', () => {
    const random = createRandom('a step')
    const [change, ...others] = findChanges([...times(random, 40), ...times(random, 12, 1.15)])
    expect(others).toEqual([])
    expect(change?.index).toBe(40)
    expect(change?.before).toBeCloseTo(2, 1)
    expect(change?.after).toBeCloseTo(2.3, 1)
    expect(change?.p).toBeLessThanOrEqual(0.001)
  })

  it('are found one after the other, up and down', () => {
    const random = createRandom('two steps')
    const values = [...times(random, 30, 1, 1000), ...times(random, 30, 1.2, 1000), ...times(random, 30, 0.9)]
    expect(findChanges(values).map(({ index }) => index)).toEqual([30, 60])
  })

  it('are none where there is none, but in about one of a hundred series, however they are distributed', () => {
    const random = createRandom('no step')
    const alarms = Array.from({ length: 300 }, () => findChanges(times(random, 40)).length > 0)
    expect(alarms.filter(Boolean).length).toBeLessThanOrEqual(8)
  })

  it('are found at a level far below one of two thousand, and no less surely than that', () => {
    const random = createRandom('many series')
    const level = standardRule.level / 200
    const values = [...times(random, 30, 1, 1000), ...times(random, 30, 1.2, 1000)]
    const [change] = findChanges(values, { level })
    expect(change?.index).toBe(30)
    expect(change?.p).toBeLessThanOrEqual(level)
    // Of the orders of ten numbers 2 of 252 are as clear as any can be, and of fewer numbers more.
    for (const count of [3, 4, 5]) {
      const step = Array.from({ length: 2 * count }, (_, index) => (index < count ? 1 : 2) + index / 100)
      expect(findChanges(step, { level })).toEqual([])
    }
  })

  it('are none for a single outlier, for two, and within two percent', () => {
    const even = Array.from({ length: 40 }, (_, index) => 2 + (index % 7) / 1000)
    expect(findChanges([...even, 9])).toEqual([])
    expect(findChanges([...even, 9, 9])).toEqual([])
    expect(findChanges([...even, ...even.map((value) => 1.015 * value)])).toEqual([])
    expect(findChanges([...even, ...even.map((value) => 1.03 * value)])).toMatchObject([{ index: 40 }])
    expect(findChanges([])).toEqual([])
  })

  it('are the same however large the numbers are, and in a mirror', () => {
    const random = createRandom('mirror')
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 30 }), fc.integer({ min: 10, max: 30 }), (before, after) => {
        const values = [...times(random, before, 1, 1000), ...times(random, after, 1.3, 1000)]
        const places = findChanges(values).map(({ index }) => index)
        const scaled = findChanges(values.map((value) => 2 ** 10 * value))
        expect(scaled.map(({ index }) => index)).toEqual(places)
        expect(places).toContain(before)
        const mirrored = findChanges(values.toReversed()).map(({ index }) => index)
        expect(mirrored).toContain(after)
      }),
      { numRuns: 20 },
    )
  })

  it('are told with the commit and the time at which they were first measured', () => {
    const random = createRandom('told')
    const values = [...times(random, 20, 1, 1000), ...times(random, 20, 1.2, 1000)]
    const series: MetricSeries = {
      name: 'latency_p50',
      unit: 'ms',
      direction: 'lower',
      values,
      commits: values.map((_, index) => `${'0'.repeat(38)}${10 + index}`.split('').reverse().join('')),
      times: values.map((_, index) => `2026-11-${String(index + 1).padStart(2, '0')}`),
    }
    const [told] = seriesChanges([series])
    expect(told).toMatchObject({
      name: 'latency_p50',
      unit: 'ms',
      commit: series.commits[20],
      time: '2026-11-21',
    })
    expect(told?.after).toBeCloseTo(2.4, 1)
  })
})

describe('runs that are alike', () => {
  const run = (value: number, environment: Result['environment'], parameters: Result['parameters'] = {}) =>
    ({
      environment: { cpu: 'A', cores: 4, ...environment },
      parameters,
      metrics: [
        { name: 'latency_p50', value, unit: 'ms', direction: 'lower', samples: 1 },
        { name: 'latency_p99', value, unit: 'ms', direction: 'lower', samples: 1 },
      ],
      subject: { data: [], commit: `c${value}` },
      startedAt: `2026-11-0${value}`,
    }) as unknown as Result

  it('are those of an equal machine and the same settings, the oldest first', () => {
    const newestFirst = [
      run(4, {}),
      run(3, { cpu: 'B' }),
      run(2, {}, { threads: 2 }),
      run(1, { kernel: '6' }),
    ]
    const isP50 = (name: string) => name === 'latency_p50'
    expect(alikeRuns(newestFirst, run(9, {}), isP50)).toMatchObject([
      { name: 'latency_p50', unit: 'ms', values: [1, 4], commits: ['c1', 'c4'] },
    ])
    expect(runDifferences(run(1, {}), run(1, { cpu: 'B' }, { threads: 2 }))).toEqual([
      'processor: A here, B there',
      'threads: none here, 2 there',
    ])
  })

  it('are those of the same price where their cost is told, and of any for their times', () => {
    const costing = (value: number, price: string) => {
      const { metrics, ...rest } = run(value, {}, { price })
      const cost = { name: 'cost', value, unit: 'USD', direction: 'lower', samples: 1 } as const
      return { ...rest, metrics: [...metrics, cost] }
    }
    const newestFirst = [costing(3, '0.48 USD'), costing(2, '0.24 USD'), costing(1, '0.48 USD')]
    const series = alikeRuns(newestFirst, costing(9, '0.48 USD'), (name) => name !== 'latency_p99')
    expect(series.map(({ name, values }) => [name, values])).toEqual([
      ['latency_p50', [1, 2, 3]],
      ['cost', [1, 3]],
    ])
  })

  it('do not depend on what the model was made with', () => {
    expect(runDifferences(run(1, {}, { epochs: 3 }), run(1, {}, { epochs: 4 }))).toEqual([])
  })
})

describe('a number that is held against stored ones', () => {
  const stored = Array.from({ length: 99 }, (_, index) => 2 + index / 1000)
  const judged = (value: number, numbers = stored, direction: 'lower' | 'higher' = 'lower') =>
    judgeStored([{ name: 'latency_p50', direction, value, stored: numbers }], standardRule)[0] as ReturnType<
      typeof judgeStored
    >[number]
  const decided = (...about: Parameters<typeof judged>) =>
    decideStored(judged(...about), { margin: 0.05, level: 0.01 })

  it('fails when it is worse than all of ninety-nine, and by its margin', () => {
    expect(judged(2.3)).toMatchObject({ p: 0.01, base: 2.049 })
    expect(decided(2.3)).toBe('fail')
    expect(decideStored(judged(2.3), { margin: 0.2, level: 0.01 })).toBe('pass')
  })

  it('cannot be found worse with fewer, and passes within its margin all the same', () => {
    const few = stored.slice(0, fewestStored)
    expect(judged(2.3, few).p).toBeCloseTo(1 / 31, 12)
    expect(decided(2.3, few)).toBe('inconclusive')
    expect(decided(2.05, few)).toBe('pass')
    expect(storedToFail(1, 0.01)).toBe(99)
    expect(storedToFail(2, 0.01)).toBe(199)
  })

  it('is worse where a throughput falls', () => {
    expect(decided(1.7, stored, 'higher')).toBe('fail')
    expect(decided(2.5, stored, 'higher')).toBe('pass')
  })

  it('fails by chance in no more than one of a hundred runs that are like the others', () => {
    const random = createRandom('one more')
    const fails = Array.from({ length: 2000 }, () => {
      const [value = 0, ...others] = times(random, 100, 1).map((time) => time ** 3)
      return decideStored(judged(value, others), { margin: 0, level: 0.01 }) === 'fail'
    })
    expect(fails.filter(Boolean).length).toBeLessThanOrEqual(33)
  })

  it('has an interval that holds what one more run may be', () => {
    const { interval } = judged(2.05)
    expect(interval.low).toBeCloseTo(Math.log(2.05 / 2.097), 12)
    expect(interval.high).toBeCloseTo(Math.log(2.05 / 2.001), 12)
  })
})
