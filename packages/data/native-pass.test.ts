import { describeTable, openDuckDb, tableFormatOf } from '@mlgate/tables'
import * as fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import { firstPass } from './first-pass.ts'
import { explainCheck } from './index.ts'
import { nativePass } from './native-pass.ts'
import { planTable } from './plan-table.ts'
import {
  type BriefSchema,
  check,
  failures,
  fileWith,
  schemaOf,
  temporaryFolder,
} from './test-support/checks.ts'

const stages = { enter: () => {}, move: () => {} }
const limited = { nulls: 'any', min: 0, max: 900 } as const
const columns: BriefSchema['columns'] = {
  n: {
    type: 'integer',
    ...limited,

    statistics: { sum: { min: 0 }, median: { max: 500 } },
  },
  x: { type: 'number', ...limited, statistics: { mean: { max: 500 }, 'standard-deviation': { max: 400 } } },
  d: { type: 'date', nulls: 'any', min: '2000-01-01' },
  s: { type: 'timestamp', nulls: 'any', max: '2030-01-01T00:00:00Z' },
  t: { nulls: 'any' },
}
const rules = [
  { name: 'n is not 901', sql: 'n * n <> 811801' },
  { name: 'x follows n', sql: 'x >= n OR x < n' },
]
const schema: BriefSchema = { columns, rules }

/** What both ways of a first pass come to; undefined: the native one leaves it to the other. */
async function passesOver(path: string, brief: BriefSchema = schema) {
  const source = { files: [path], format: tableFormatOf(path) }
  const folder = temporaryFolder()
  const engine = await openDuckDb({ sources: [source], memoryBytes: 2 ** 30, temporaryFolder: folder })
  onTestFinished(() => engine.close())
  const description = await describeTable(engine, source)
  const plan = await planTable(engine, description, schemaOf(brief), new Date('2026-01-01'))
  const native = await nativePass(engine, { ...plan, description, checks: plan.planned }, stages)
  const strict = await firstPass(engine, description, plan.planned, plan.prefix)
  return { native: native?.values, strict: strict.values, rows: [native?.fileRows, strict.fileRows] }
}

/** The columns that are read natively in the end. */
async function readNatively(path: string, brief: BriefSchema = schema): Promise<string[]> {
  const source = { files: [path], format: tableFormatOf(path) }
  const context = { progress: () => {}, temporaryFolder: temporaryFolder(), memoryBytes: 2 ** 30 }
  const [sql = ''] = await explainCheck(
    { source, schema: schemaOf(brief), samples: 0, names: ['a'] },
    context,
  )
  const types = [...sql.matchAll(/'c(\d+)': '(\w+)'/g)]
  return types.flatMap(([, at, type]) =>
    type === 'VARCHAR' ? [] : [Object.keys(columns)[Number(at)] as string],
  )
}

const header = `${Object.keys(columns).join(',')}\n`
const record = '100,0.5,2024-01-05,2024-01-05T10:00:05Z,some text\n'
/** More rows than are looked at before the scan begins. */
const many = record.repeat(2 ** 20 / record.length + 1)
const fileOf = (...records: string[]) => fileWith('a.csv', `${header}${records.join('')}`)

describe('columns of a text file that are read natively', () => {
  it('are those whose cells are all spelled plainly, and come to what strict readings come to', async () => {
    const path = fileOf(record, ',,,,\n', '-5,1e3,1999-12-31,2031-01-01,""\n')
    expect(await readNatively(path)).toEqual(['n', 'x', 'd', 's'])
    const { native, strict, rows } = await passesOver(path)
    expect(native).toEqual(strict)
    expect(rows).toEqual([[3], [3]])
  })

  it('are all but the ones with another cell, wherever it stands', async () => {
    for (const records of [
      [' 7,1,,,\n', many],
      [many, ' 7,1,,,\n'],
      [many, many, ' 7,1,,,\n', many],
    ]) {
      const path = fileOf(...records)
      expect(await readNatively(path)).toEqual(['x', 'd', 's'])
      const { native, strict } = await passesOver(path)
      expect(native).toEqual(strict)
      expect(failures(await check(path, schema))).toEqual([
        expect.stringMatching(/^type n rows \d+ line \d+$/),
      ])
    }
  })

  it.each([
    ['a day that there is not', '7,1,2024-02-30,,\n', 'type d'],
    ['too few fields', '7,1\n', 'ragged-row'],
    ['too many fields', '7,1,,,,z\n', 'ragged-row'],
  ])('are none where there is %s, which is told with its row', async (_, odd, told) => {
    for (const before of [record, many]) {
      const path = fileOf(before, odd, record)
      expect((await passesOver(path)).native).toBeUndefined()
      const row = before.length / record.length + 1
      expect(failures(await check(path, schema))).toEqual([`${told} rows ${row} line ${row + 1}`])
    }
  })

  it('are none where a quote stands in the midst of a field, though it may', async () => {
    const path = fileOf(record, '7,1,,,a"b\n')
    expect((await passesOver(path)).native).toBeUndefined()
    expect(failures(await check(path, schema))).toEqual([])
  })

  it('are none where there is much else to look at', async () => {
    expect(await readNatively(fileOf(record.replace('some', 'some '.repeat(100)).repeat(100)))).toEqual([])
  })

  it('are none of those that a check takes for texts', async () => {
    const rows = fileWith('a.csv', 'n,x\n1,1\n1,1.0\n')
    const { n = {}, x = {} } = columns
    const limits = { columns: { n, x }, 'duplicate-rows': 'none' } as const
    expect(await readNatively(rows, limits)).toEqual([])
    expect(failures(await check(rows, limits))).toEqual([])
  })

  it('are as large in rules as those that are read strictly', async () => {
    const path = fileWith('a.csv', `n\n${'999999999999999\n'.repeat(100)}`)
    const squared = {
      columns: { n: { type: 'integer' as const } },
      rules: [{ name: 'cube', sql: 'n * n > n' }],
    }
    expect(await readNatively(path, squared)).toEqual(['n'])
    expect(failures(await check(path, squared))).toEqual([])
  })
})

/** Cells of each column that are plain, odd, or no values at all. */
const cells = {
  n: ['1', '-2', '+3', '007', '901', '9007199254740993', '1_000', ' 7', '1e2', '1.0', 'x', '٣', '--1'],
  x: ['1.5', '-.5', '5.', '1e2', '1E-2', '950', '1_0.5', ' 1', '1,5', 'nan', 'inf', '0x1', 'e5', '1e999'],
  d: [
    '2024-02-29',
    '1999-01-01',
    '0000-01-01',
    '2024-02-30',
    '2024-1-5',
    '2024/01/05',
    ' 2024-01-05',
    'epoch',
  ],
  s: [
    '2024-01-05',
    '2031-01-05T10:00',
    '2024-01-05 10:00:05.123456789Z',
    '2024-01-05T10:00:00+02:00',
    '2024-01-05 25:00',
    '2024-01-05T1:2:3',
    '0000-01-01 10:00',
  ],
  t: ['a', ' ', 'é', 'a, b', 'line\nend', 'a "b"'],
}
const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`

describe('any table of a text file', () => {
  it('comes to the same with its cells in quotes, which are read strictly, and without', async () => {
    const cell = (all: readonly string[], plain: number) =>
      fc.oneof(
        { weight: 60, arbitrary: fc.constantFrom(null, ...all.slice(0, plain)) },
        { weight: 1, arbitrary: fc.constantFrom(...all) },
      )
    const row = fc.tuple(
      cell(cells.n, 5),
      cell(cells.x, 6),
      cell(cells.d, 2),
      cell(cells.s, 3),
      cell(cells.t, 6),
    )
    const textOf = (rows: (string | null)[][], write: (cell: string) => string) =>
      rows.map((row) => `${row.map((one) => (one === null ? '' : write(one))).join(',')}\n`).join('')
    let natively = 0
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 60, size: 'max' }), async (rows) => {
        const unquoted = fileOf(textOf(rows, (one) => (/[,"\n]/.test(one) ? quoted(one) : one)))
        natively += (await readNatively(unquoted)).length
        const reports = await Promise.all(
          [unquoted, fileOf(textOf(rows, quoted))].map((path) => check(path, schema, { samples: true })),
        )
        expect(reports[0]?.checks).toEqual(reports[1]?.checks)
        expect(reports[0]?.rows).toBe(reports[1]?.rows)
      }),
      { numRuns: 8 },
    )
    expect(natively).toBeGreaterThan(0)
  })
})
