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
import { checkRelations } from './test-support/relations.ts'

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

  it('leaves to all rows what only they can tell', async () => {
    const path = await parquetWith(
      `SELECT range + 1 AS id, (range + 1) % 1000 AS v, TIMESTAMP '2026-03-01' + to_hours(CAST(range // 100 AS BIGINT)) AS t FROM range(${rows})`,
    )
    const total = (rows * (rows + 1)) / 2
    const query = 'SELECT v FROM data GROUP BY v HAVING count(*) < 20'
    const whole: BriefSchema = {
      columns: {
        id: { type: 'integer', statistics: { sum: { min: total, max: total } } },
        v: { type: 'integer', distinct: { min: 1000, max: { share: 0.05 } } },
        t: { type: 'timestamp', freshness: 3_600_000, history: { min: 199 * 3_600_000 } },
      },
      rules: [{ name: 'twenty of each', query }],
    }
    const now = '2026-03-09T08:00:00Z'
    const report = await check(path, whole, { now, sample: { share: 0.01 } })
    expect(report.sampled?.rows).toBeLessThan(300)
    expect(failures(report)).toEqual([])
    const broken = {
      ...whole,
      rules: [{ name: 'low', query: 'SELECT row_number FROM data WHERE id > 19990' }],
    }
    expect(failures(await check(path, broken, { now, sample: { share: 0.01 } }))).toEqual([
      'query rows 19991,19992,19993,19994,19995,19996,19997,19998,19999,20000',
    ])
  })
})

describe('a sample beside other data sets', () => {
  const select = (from: number, to: number) =>
    `SELECT i AS id, 'c' || i % 50 AS city, i % 7 AS x, if(i % 7 < 3, 'a', 'b') AS label, DATE '2026-01-01' + CAST(i // 1000 AS INTEGER) AS day FROM range(${from}, ${to}) t(i)`
  const written = [
    'id: id',
    'target: label',
    'disjoint-from: { data: train, columns: [id, city] }',
    'after: { data: train, column: day }',
    'rows: { of: train, min: 100%, max: 100% }',
    'references: [{ columns: city, data: cities }]',
    'checks: { feature-leakage: ignore, identifier-leakage: ignore }',
  ].join('\n')
  const others = async () => ({
    train: await parquetWith(select(0, rows), 'train.parquet'),
    cities: await parquetWith("SELECT 'c' || range AS city FROM range(50)", 'cities.parquet'),
  })
  const told = async (own: string, sample: { share: number } | undefined) => {
    const { checks } = await checkRelations(written, {
      own,
      others: await others(),
      ...(sample === undefined ? {} : { sample }),
    })
    return checks.filter(({ status }) => status === 'fail')
  }

  it('is held against all of their rows: it finds nothing that all rows would not show', async () => {
    const own = await parquetWith(select(rows, 2 * rows))
    expect(await told(own, undefined)).toEqual([])
    expect(await told(own, { share: 0.01 })).toEqual([])
  })

  it('finds what is wrong with the rows that it has, by their numbers among all', async () => {
    const own = await parquetWith(
      select(rows / 2, rows / 2 + rows).replace("'c' || i % 50", "'c' || i % 100"),
    )
    const [all, some] = [await told(own, undefined), await told(own, { share: 0.01 })]
    expect(some.map(({ id }) => id)).toEqual(all.map(({ id }) => id))
    for (const { id, rows: numbers = [], share = 0 } of some) {
      const wrong =
        id === 'disjoint' || id === 'after'
          ? (row: number) => row <= rows / 2
          : (row: number) => (row - 1) % 100 >= 50
      expect(numbers.filter((row) => !wrong(row))).toEqual([])
      expect(share).toBeGreaterThan(0.2)
    }
  })
})
