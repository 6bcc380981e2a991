import type { StatisticLimits } from '@mlgate/config'
import { describe, expect, it } from 'vitest'
import { check, checkNamed, failures, fileWith, parquetWith } from '../test-support/checks.ts'

/** The check of one statistic of the column `v`. */
async function statistic(path: string, limits: StatisticLimits, type: 'integer' | 'number' = 'number') {
  const id = Object.keys(limits)[0]?.replace('quantiles', 'quantile') as string
  const report = await check(path, { columns: { v: { type, nulls: 'any', statistics: limits } } })
  return checkNamed(report, id)
}

const csv = (...values: (number | string)[]) => fileWith('a.csv', `v\n${values.join('\n')}\n`)

describe('statistics within bounds', () => {
  it.each<[StatisticLimits, 'pass' | 'fail', string]>([
    [{ mean: { min: 2.5, max: 2.5 } }, 'pass', '2.5'],
    [{ mean: { max: 2.4 } }, 'fail', '2.5'],
    [{ sum: { min: 10, max: 10 } }, 'pass', '10'],
    [{ sum: { min: 11 } }, 'fail', '10'],
    [{ 'standard-deviation': { min: 1.29, max: 1.3 } }, 'pass', '1.29099445'],
    [{ 'standard-deviation': { max: 1.118 } }, 'fail', '1.29099445'],
  ])('%j of 1, 2, 3, 4 is %s', async (limits, status, observed) => {
    expect(await statistic(csv(1, 2, 3, 4), limits)).toMatchObject({ status, observed })
    const parquet = await parquetWith('SELECT unnest([1.0, 2.0, 3.0, 4.0, NULL])::DOUBLE AS v')
    expect(await statistic(parquet, limits)).toMatchObject({ status, observed })
  })

  it('stand as one check each, with a hint where they fail', async () => {
    const report = await check(csv(1, 2, 3), {
      columns: { v: { type: 'integer', statistics: { mean: { max: 1 }, sum: { min: 0 } } } },
    })
    expect(failures(report)).toEqual(['mean v'])
    expect(checkNamed(report, 'mean')).toMatchObject({
      title: 'the mean of v is within bounds',
      expected: '≤ 1',
      observed: '2',
      hint: expect.stringContaining('unit'),
    })
  })

  it('are told in as many digits as tell them from their bounds', async () => {
    const report = await statistic(csv(1, 1.0000000000001), { mean: { max: 1 } })
    expect(report).toMatchObject({ status: 'fail', observed: expect.stringMatching(/^1\.00000000000005/) })
  })

  it('F28: sum whole numbers beyond 2^53 exactly, also where 64 bits or 128 overflow', async () => {
    const limit = '9007199254740993'
    const exactly = { sum: { min: limit, max: limit } }
    expect(await statistic(csv('9007199254740992', 1), exactly, 'integer')).toMatchObject({
      status: 'pass',
      observed: limit,
    })
    expect(await statistic(csv('9007199254740992', 0), exactly, 'integer')).toMatchObject({ status: 'fail' })
    const large = '9'.repeat(38)
    expect(
      await statistic(csv(large, large, `-${large}`, '-7'), { sum: { min: 0 } }, 'integer'),
    ).toMatchObject({ status: 'pass', observed: String(BigInt(large) - 7n) })
    const parquet = await parquetWith('SELECT unnest([9223372036854775807, 9223372036854775807]) AS v')
    expect(await statistic(parquet, { sum: { min: 0 } }, 'integer')).toMatchObject({
      observed: '18446744073709551614',
    })
  })

  const all: StatisticLimits = {
    mean: { max: 9 },
    sum: { max: 9 },
    'standard-deviation': { max: 9 },
    median: { max: 9 },
    quantiles: { '0.9': { max: 9 } },
  }
  const allOf = async (path: string) => {
    const report = await check(path, { columns: { v: { type: 'number', nulls: 'any', statistics: all } } })
    const ids = ['mean', 'sum', 'standard-deviation', 'median', 'quantile']
    return ids.map((id) => checkNamed(report, id))
  }

  it.each(['NaN', 'inf', '-inf'])('fail of %s, and say how many there are', async (lost) => {
    for (const told of await allOf(csv(1, 2, lost))) {
      expect(told).toMatchObject({ status: 'fail', observed: '1 value is NaN, infinite or too large' })
    }
  })

  it('of numbers too large to square or to add up fail rather than crash', async () => {
    expect(await statistic(csv(1e200, 2), { 'standard-deviation': { max: 1 } })).toMatchObject({
      status: 'fail',
      observed: '1 value is NaN, infinite or too large',
    })
    expect(await statistic(csv(1e308, 1e308), { mean: { max: 1 } })).toMatchObject({ status: 'fail' })
  })

  it('of a column without values fail; of a table without rows they are skipped', async () => {
    for (const told of await allOf(await parquetWith('SELECT NULL::DOUBLE AS v FROM range(3)'))) {
      expect(told).toMatchObject({ status: 'fail', observed: 'no values' })
    }
    for (const told of await allOf(await parquetWith('SELECT 1.5 AS v WHERE false'))) {
      expect(told).toMatchObject({ status: 'skipped', observed: 'no rows' })
    }
  })
})

describe('quantiles within bounds', () => {
  // numpy.quantile([1, 2, 3, 4], level) is 1 + 3 * level.
  it.each<[string, number]>([
    ['0', 1],
    ['0.25', 1.75],
    ['50%', 2.5],
    ['0.9', 3.7],
    ['1', 4],
  ])('of level %s: of 1, 2, 3, 4 it is %d, exactly', async (level, quantile) => {
    const path = csv(3, 1, 4, 2)
    const statusOf = async (limit: { min?: number; max?: number }) =>
      (await statistic(path, { quantiles: { [level]: limit } }))?.status
    expect(await statusOf({ min: quantile, max: quantile })).toBe('pass')
    expect(await statusOf({ max: quantile - 0.01 })).toBe('fail')
    expect(await statusOf({ min: quantile + 0.01 })).toBe('fail')
  })

  it('agree with those of sorted values, ties included', async () => {
    const values = Array.from({ length: 2001 }, (_, at) => (at % 3 === 0 ? 7 : (at * 7919) % 1013))
    const sorted = values.toSorted((left, right) => left - right)
    const quantiles = Object.fromEntries(
      [0.1, 0.33, 0.5, 0.8771, 0.999].flatMap((level) => {
        const position = (sorted.length - 1) * level
        const [low, high] = [sorted[Math.floor(position)] as number, sorted[Math.ceil(position)] as number]
        const quantile = low + (position - Math.floor(position)) * (high - low)
        return [[String(level), { min: quantile - 1e-9, max: quantile + 1e-9 }]]
      }),
    )
    const schema = { columns: { v: { type: 'integer' as const, statistics: { quantiles } } } }
    expect(failures(await check(csv(...values), schema))).toEqual([])
  })

  it('say how many values lie beyond the bound, and no value', async () => {
    expect(
      await statistic(csv(...Array.from({ length: 100 }, (_, at) => at)), { median: { max: 9 } }),
    ).toMatchObject({
      observed: '90 % of the values above 9',
      expected: '≤ 9',
      title: 'the median of v is within bounds',
    })
  })
})

describe('outliers', () => {
  const values = [...Array.from({ length: 98 }, (_, at) => 100 + (at % 10)), 400, -300]

  it('are told by Tukey’s fences, with their rows', async () => {
    const report = await check(csv(...values), {
      columns: { v: { type: 'integer', outliers: { 'max-share': 0.01, method: 'tukey', factor: 1.5 } } },
    })
    expect(checkNamed(report, 'outliers')).toMatchObject({
      status: 'fail',
      count: 2,
      rows: [99, 100],
      line: 100,
      observed: '2 of 100 values (2 %)',
      expected: 'at most 1 % further than 1.5 interquartile ranges from the quartiles',
    })
  })

  it('are told by z-scores, and let through up to the share', async () => {
    const z = (share: number, factor: number) => ({
      columns: {
        v: { outliers: { 'max-share': share, method: 'z-score' as const, factor }, type: 'number' as const },
      },
    })
    expect(failures(await check(csv(...values), z(0, 3)))).toEqual(['outliers v rows 99,100 line 100'])
    expect(failures(await check(csv(...values), z(0.02, 3)))).toEqual([])
    expect(failures(await check(csv(...values), z(0, 9)))).toEqual([])
  })

  it('have the fences of numpy’s quartiles', async () => {
    const report = await check(
      csv(1, 2, 3, 4, 100),
      { columns: { v: { type: 'number', outliers: { 'max-share': 1, method: 'tukey', factor: 1.5 } } } },
      { samples: true },
    )
    expect(checkNamed(report, 'outliers')?.observed).toBe('1 of 5 values (20 %) beyond -1 … 7')
  })

  it('are NaN and infinities, which the fences do not count', async () => {
    const report = await check(csv(1, 2, 3, 'NaN', 'inf'), {
      columns: { v: { type: 'number', outliers: { 'max-share': 0, method: 'tukey', factor: 1.5 } } },
    })
    expect(failures(report)).toEqual(['outliers v rows 4,5 line 5'])
  })

  it('are none where there are no values', async () => {
    const nulls = await parquetWith('SELECT NULL::DOUBLE AS v FROM range(3)')
    for (const method of ['tukey', 'z-score'] as const) {
      const report = await check(nulls, {
        columns: { v: { type: 'number', nulls: 'any', outliers: { 'max-share': 0, method, factor: 2 } } },
      })
      expect(failures(report)).toEqual([])
    }
  })
})
