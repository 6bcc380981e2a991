import type { Metric } from '@mlgate/core'
import type { Limit } from '@mlgate/gates'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareMetrics, isWithin } from './compare-metrics.ts'
import { compareEnvironments, compareRecords } from './compare-records.ts'

const exact = { kind: 'absolute', value: 0 } as const
const relative = (value: number) => ({ kind: 'relative', value }) as const
const metric = (value: number, more: Partial<Metric> = {}): Metric => ({
  ...{ name: 'log_loss', value, unit: '1', direction: 'lower', samples: 450 },
  ...more,
})
const interval = (low: number, high: number, method = 'bootstrap') => ({ level: 0.95, low, high, method })
const outcomes = (registered: Metric[], again: Metric[], tolerance: Limit = exact) =>
  compareMetrics(registered, again, tolerance).map(({ outcome, why }) => (why === undefined ? outcome : why))

describe('a metric of a manifest', () => {
  it.each<[string, Metric, Metric, string]>([
    ['is there again by equal numbers', metric(0.25), metric(0.25), 'same'],
    ['is another in its last bit', metric(0.1 + 0.2), metric(0.3), 'its value is another'],
    ['that is NaN is there again as NaN', metric(Number.NaN), metric(Number.NaN), 'same'],
    ['that was NaN is another as a number', metric(Number.NaN), metric(0), 'its value is another'],
    ['that was a number is another as NaN', metric(0), metric(Number.NaN), 'its value is another'],
    [
      'that is infinite is there again as that',
      metric(Number.POSITIVE_INFINITY),
      metric(Number.POSITIVE_INFINITY),
      'same',
    ],
    ['is the same for both zeros', metric(0), metric(-0), 'same'],
    [
      'of other samples is another, whatever its value',
      metric(1),
      metric(1, { samples: 449 }),
      'it was of 450 samples and is of 449',
    ],
    ['of another unit is another', metric(1), metric(1, { unit: 'm' }), 'its unit was "1" and is "m"'],
    [
      'has an interval that is there again, too',
      metric(1, { interval: interval(0.5, 1.5) }),
      metric(1, { interval: interval(0.5, 1.6) }),
      'its interval is another',
    ],
    [
      'has to have an interval if it had one',
      metric(1, { interval: interval(0.5, 1.5) }),
      metric(1),
      'it had an interval and has none',
    ],
    [
      'has an interval of the same kind',
      metric(1, { interval: interval(0.5, 1.5) }),
      metric(1, { interval: interval(0.5, 1.5, 'bca') }),
      'its interval was bootstrap of 0.95 and is bca of 0.95',
    ],
  ])('%s', (_, then, now, expected) => {
    expect(outcomes([then], [now])).toEqual([expected])
  })

  it('may be off by a tolerance that is said', () => {
    const [then, now] = [metric(0.25, { interval: interval(0.2, 0.3) }), metric(0.2500002)]
    const again = { ...now, interval: interval(0.2000001, 0.3) }
    expect(outcomes([then], [again])).toEqual(['its value is another'])
    expect(outcomes([then], [again], relative(1e-6))).toEqual(['same'])
    expect(outcomes([then], [again], relative(1e-7))).toEqual(['its value is another'])
    expect(outcomes([then], [again], { kind: 'absolute', value: 0.000001 })).toEqual(['same'])
    expect(outcomes([then], [metric(Number.NaN)], relative(1))).toEqual(['its value is another'])
  })

  it('that is next to nothing is held against its interval, not against itself', () => {
    const bias = (value: number) => metric(value, { interval: interval(-0.1, 0.1) })
    expect(outcomes([bias(1e-18)], [bias(-3e-18)], relative(1e-6))).toEqual(['same'])
    expect(outcomes([bias(1e-18)], [bias(1e-3)], relative(1e-6))).toEqual(['its value is another'])
  })

  it('of a slice that is renamed is missing, and the new one decides nothing', () => {
    const compared = compareMetrics(
      [metric(1), metric(1, { slice: { weather: 'fog' } })],
      [metric(1), metric(1, { slice: { weather: 'mist' } })],
      exact,
    )
    expect(compared).toMatchObject([
      { outcome: 'same' },
      { outcome: 'missing', slice: { weather: 'fog' }, again: null },
      { outcome: 'new', slice: { weather: 'mist' }, registered: null },
    ])
  })

  it('is found in its slice whatever the order of the columns', () => {
    const then = metric(1, { slice: { weather: 'fog', size: null } })
    expect(outcomes([then], [metric(1, { slice: { size: null, weather: 'fog' } })])).toEqual(['same'])
    expect(outcomes([then], [metric(1, { slice: { size: 'null', weather: 'fog' } })])).toEqual([
      'missing',
      'new',
    ])
  })

  it('that several jobs measured has to be there again for each of them', () => {
    expect(outcomes([metric(1), metric(2)], [metric(1)])).toEqual(['same', 'its value is another'])
  })

  it('is never a metric of another name', () => {
    expect(outcomes([metric(1)], [metric(1, { name: 'accuracy_score' })])).toEqual(['missing', 'new'])
  })
})

it('a tolerance holds in both directions, for all numbers', () => {
  const number = fc.double({ noNaN: false })
  fc.assert(
    fc.property(number, number, fc.double({ min: 0, max: 2, noNaN: true }), (left, right, value) => {
      const both = [isWithin(left, right, relative(value)), isWithin(right, left, relative(value))]
      expect(both[0]).toBe(both[1])
      expect(isWithin(left, left, exact)).toBe(true)
      if (Number.isFinite(left) !== Number.isFinite(right)) expect(both[0]).toBe(false)
    }),
  )
})

describe('two machines', () => {
  const machine = { platform: 'linux', cpu: 'A', cores: 4, memoryBytes: 16_000, node: '24.0.0' }

  it('are told apart by what a number may depend on', () => {
    expect(compareEnvironments(machine, { ...machine, memoryBytes: 16_001 })).toEqual([])
    expect(compareEnvironments(machine, { ...machine, cpu: 'B', gpu: 'C' })).toEqual([
      { key: 'cpu', registered: 'A', again: 'B' },
      { key: 'gpu', registered: null, again: 'C' },
    ])
  })

  it('are not the same when nobody knows what one of them was', () => {
    expect(compareEnvironments({}, machine)).not.toEqual([])
  })
})

it('parameters are compared with all that is in them', () => {
  const then = { layers: [8, 8], rate: 0.1, toString: 1 }
  expect(compareRecords(then, { layers: [8, 8], rate: 0.1, toString: 1 })).toEqual([])
  expect(compareRecords(then, { layers: [8, 9], rate: 0.1 })).toEqual([
    { key: 'layers', registered: [8, 8], again: [8, 9] },
    { key: 'toString', registered: 1, again: null },
  ])
})
