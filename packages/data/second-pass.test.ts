import { describe, expect, it } from 'vitest'
import {
  type BriefSchema,
  check,
  checkNamed,
  failures,
  fileWith,
  parquetWith,
} from './test-support/checks.ts'

const rows = [
  ['1', 'x', 'north'],
  ['2', 'y', 'North'],
  ['2', 'y', 'north'],
  ['', 'y', 'south'],
  ['', 'x', ''],
  ['1', 'x', 'SOUTH'],
  ['9', 'y', 'south '],
]

const schema: BriefSchema = {
  columns: {
    a: { type: 'integer', nulls: 'any', max: 8, unique: true },
    b: { unique: true },
    c: { nulls: 'any', text: { variants: 'none' } },
  },
  unique: [['a', 'b']],
  'duplicate-rows': 'none',
}

const found = (columns: readonly string[]) => [
  `range a rows 7${columns[0]}`,
  `unique a rows 3,6${columns[1]}`,
  `unique b rows 3,4,5,6,7${columns[1]}`,
  `text-variants c rows 2,6,7${columns[2]}`,
  `unique a, b rows 3,6${columns[1]}`,
]

describe('the second look, at what failed', () => {
  const csv = (part: string[][]) => `a,b,c\n${part.map((row) => row.join(',')).join('\n')}\n`
  const parquet = () => {
    const values = rows.map(
      (row) => `(${row.map((cell) => (cell === '' ? 'NULL' : `'${cell}'`)).join(', ')})`,
    )
    return parquetWith(`SELECT a::INTEGER AS a, b, c FROM (VALUES ${values.join(', ')}) t(a, b, c)`)
  }

  it('finds rows that break a limit themselves, and those that only others show, in CSV and Parquet', async () => {
    const text = await check(fileWith('a.csv', csv(rows)), schema)
    expect(failures(text)).toEqual(found([' line 8', ' line 4', ' line 3']))
    expect(failures(await check(await parquet(), schema))).toEqual(found(['', '', '']))
  })

  it('does so over several files, which are one table', async () => {
    const files = [fileWith('one.csv', csv(rows.slice(0, 2))), fileWith('two.csv', csv(rows.slice(2)))]
    expect(failures(await check(files, schema))).toEqual(found([' line 6', ' line 2', ' line 3']))
  })

  it('counts all of them, and shows what stands in the first where samples are asked for', async () => {
    const report = await check(fileWith('a.csv', csv(rows)), schema, { samples: 2 })
    expect(checkNamed(report, 'unique', 'b')).toMatchObject({ count: 5, samples: ['y', 'y'] })
    expect(checkNamed(report, 'text-variants', 'c')).toMatchObject({ count: 3, samples: ['North', 'SOUTH'] })
  })
})
