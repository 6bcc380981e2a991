import { describe, expect, it } from 'vitest'
import { check, checkNamed, failures, fileWith, parquetWith } from '../test-support/checks.ts'

const repeat = (value: string, times: number) => Array.from({ length: times }, () => value)
const csv = (...values: string[]) =>
  fileWith('a.csv', `v,w\n${values.map((value) => `${value},1\n`).join('')}`)
const w = { type: 'integer' } as const

describe('permitted values', () => {
  it('may be demanded of a share of the values; nulls are none', async () => {
    const path = csv(...repeat('stop', 97), 'halt', 'halt', '')
    const v = (share: number) => ({ enum: ['stop'], 'min-enum-share': share, nulls: 'any' as const })
    expect(checkNamed(await check(path, { columns: { v: v(0.97), w } }), 'enum')).toMatchObject({
      status: 'pass',
      observed: '2 of 99 values (2.02 %) not among them',
      expected: 'at least 97 % of "stop"',
    })
    const report = await check(path, { columns: { v: { ...v(0.9), warn: { 'min-enum-share': 0.99 } }, w } })
    expect(report.checks.filter(({ id }) => id === 'enum')).toMatchObject([
      { status: 'pass', severity: 'error' },
      { status: 'fail', severity: 'warn', count: 2, rows: [98, 99], line: 99 },
    ])
    expect(JSON.stringify(report)).not.toContain('halt')
  })
})

describe('the number of different values', () => {
  it('tells a column that always says the same', async () => {
    const report = await check(csv('a', 'a', 'a'), { columns: { v: { distinct: { min: 2 } }, w } })
    expect(checkNamed(report, 'distinct')).toMatchObject({
      status: 'fail',
      observed: '1 in 3 values (33.3 %)',
      expected: '≥ 2',
      hint: expect.stringContaining('tells a model nothing'),
    })
  })

  it('is bounded as a number, or as a share of the values', async () => {
    const path = await parquetWith("SELECT 'x' || (range % 4) AS v, 1::BIGINT AS w FROM range(100)")
    const statusOf = async (distinct: object) =>
      checkNamed(await check(path, { columns: { v: { distinct }, w } }), 'distinct')?.status
    expect(await statusOf({ min: 4, max: 4 })).toBe('pass')
    expect(await statusOf({ max: 3 })).toBe('fail')
    expect(await statusOf({ max: { share: 0.04 } })).toBe('pass')
    expect(await statusOf({ min: { share: 0.05 } })).toBe('fail')
  })

  it('of a column of nulls is none', async () => {
    const report = await check(csv('', ''), { columns: { v: { distinct: { min: 1 }, nulls: 'any' }, w } })
    expect(checkNamed(report, 'distinct')).toMatchObject({ status: 'fail', observed: '0 in 0 values' })
  })
})

describe('classes', () => {
  const signs = () => csv(...repeat('stop', 8), 'yield', 'limit')

  it('have a least and a greatest share, told by name only with samples', async () => {
    const schema = { columns: { v: { classes: { 'min-share': 0.2, 'max-share': 0.7 } }, w } }
    expect(checkNamed(await check(signs(), schema), 'classes')).toMatchObject({
      status: 'fail',
      observed: 'the rarest 10 %, the commonest 80 %',
      expected: 'the rarest ≥ 20 %, the commonest ≤ 70 %',
    })
    const told = await check(csv(...repeat('stop', 8), 'yield', 'yield'), schema, { samples: true })
    expect(checkNamed(told, 'classes')?.observed).toBe('"yield" 20 %, "stop" 80 %')
  })

  it('that are listed and that no row has are the rarest', async () => {
    const statusOf = async (permitted: string[]) =>
      checkNamed(
        await check(signs(), { columns: { v: { enum: permitted, classes: { 'min-share': 0.05 } }, w } }),
        'classes',
      )
    expect(await statusOf(['stop', 'yield', 'limit'])).toMatchObject({ status: 'pass' })
    expect(await statusOf(['stop', 'yield', 'limit', 'bend'])).toMatchObject({
      status: 'fail',
      observed: 'the rarest 0 %, the commonest 80 %',
    })
  })

  it('are those of numbers and truth values too; without values there are none', async () => {
    const classes = { 'max-share': 0.6 }
    const path = await parquetWith('SELECT unnest([1, 0, 0, 0]) AS v, unnest([true, true, true, NULL]) AS w')
    const report = await check(path, {
      columns: { v: { type: 'integer', classes }, w: { type: 'boolean', nulls: 'any', classes } },
    })
    expect(failures(report)).toEqual(['classes v', 'classes w'])
    const empty = await check(csv('', ''), { columns: { v: { nulls: 'any', classes }, w } })
    expect(checkNamed(empty, 'classes')).toMatchObject({ status: 'fail', observed: 'no values' })
  })
})
