import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import {
  type BriefSchema,
  check,
  checkNamed,
  failures,
  fileWith,
  parquetWith,
} from './test-support/checks.ts'

const rows = 20_000
const schema: BriefSchema = {
  rows: { min: rows, max: rows },
  columns: { id: { type: 'integer' }, v: { type: 'integer', max: 99 } },
}
/** Every hundredth row breaks the limit. */
const lines = Array.from({ length: rows }, (_, row) => `${row + 1},${(row + 1) % 100 === 0 ? 100 : 1}`)
const csv = () => fileWith('a.csv', `id,v\n${lines.join('\n')}\n`)

describe('a sample', () => {
  it('is a share of the rows, spread over all; their number is still that of all', async () => {
    const report = await check(csv(), schema, { sample: { share: 0.1 }, samples: 3 })
    expect(report).toMatchObject({ rows, sampled: { of: rows } })
    expect(report.sampled?.rows).toBeGreaterThan(0.099 * rows)
    expect(report.sampled?.rows).toBeLessThan(0.101 * rows)
    const range = checkNamed(report, 'range', 'v')
    expect(range?.count).toBeGreaterThan(0.8 * 0.01 * 0.1 * rows)
    expect(range?.count).toBeLessThan(1.2 * 0.01 * 0.1 * rows)
    expect(checkNamed(report, 'row-count')?.status).toBe('pass')
  })

  it('tells rows by their number among all, and by their line', async () => {
    const report = await check(csv(), schema, { sample: { share: 0.05 } })
    const { rows: told = [], line } = checkNamed(report, 'range', 'v') ?? {}
    expect(told.length).toBeGreaterThan(3)
    expect(told.filter((row) => row % 100 !== 0)).toEqual([])
    expect(line).toBe((told[0] ?? 0) + 1)
  })

  it('is the same in every run, and in every format', async () => {
    const parquet = await parquetWith(
      `SELECT range + 1 AS id, CASE WHEN (range + 1) % 100 = 0 THEN 100 ELSE 1 END AS v FROM range(${rows})`,
    )
    const packed = fileWith('a.csv.gz', gzipSync(`id,v\n${lines.join('\n')}\n`))
    const found = await Promise.all(
      [csv(), csv(), parquet, packed].map(async (path) => {
        const report = await check(path, schema, { sample: { rows: 1000 } })
        return [report.sampled, checkNamed(report, 'range', 'v')?.rows]
      }),
    )
    for (const other of found) expect(other).toEqual(found[0])
  })

  it('leaves out no row that cannot be read: those are found in all', async () => {
    const ragged = lines.map((line, row) => (row === 12_344 ? '7' : line))
    const report = await check(fileWith('a.csv', `id,v\n${ragged.join('\n')}\n`), schema, {
      sample: { share: 0.01 },
    })
    expect(report).toMatchObject({ rows, rejectedRows: 1, sampled: { of: rows - 1 } })
    expect(checkNamed(report, 'ragged-row')).toMatchObject({ status: 'fail', count: 1, rows: [12_345] })
  })

  it('of as many rows as there are, or more, is the table', async () => {
    const path = fileWith('a.csv', 'id,v\n1,1\n2,100\n3,1\n')
    const report = await check(path, { columns: schema.columns }, { sample: { rows: 10 } })
    expect(report.sampled).toEqual({ rows: 3, of: 3 })
    expect(failures(report)).toEqual(['range v rows 2 line 3'])
  })

  it.each([{ share: 0.0001 }, { rows: 1 }])(
    'has one row at least, so that it never passes unseen: %o',
    async (sample) => {
      for (const length of [1, 2, 10, 37]) {
        const path = fileWith('a.csv', `v\n${'100\n'.repeat(length)}`)
        const report = await check(path, { columns: { v: { type: 'integer', max: 99 } } }, { sample })
        expect(report.sampled?.rows).toBeGreaterThan(0)
        expect(checkNamed(report, 'range')?.status).toBe('fail')
      }
    },
  )

  it('counts files as a whole', async () => {
    const files = [fileWith('a.csv', 'id,v\n1,1\n2,1\n'), fileWith('b.csv', `id,v\n${lines.join('\n')}\n`)]
    const report = await check(files, { columns: schema.columns }, { sample: { share: 0.1 } })
    expect(report.files.map((file) => file.rows)).toEqual([2, rows])
  })
})
