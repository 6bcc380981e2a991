/** One run of one kind of work on the benchmark's table, in a process of its own, so that peak memory is its own. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DataSchema } from '@mlgate/config'
import { checkData, type DataCheckRequest, explainCheck } from '@mlgate/data'
import { hashFile } from '@mlgate/files'
import { loadNative } from '@mlgate/sandbox'
import { tableFormatOf } from '@mlgate/tables'

const rows = 2_000_000
const memoryBytes = 8 * 2 ** 30

/** Twenty columns as real tables have them: keys, categories, dates, numbers with and without nulls. */
const columns: { name: string; sql: string; schema: DataSchema['columns'][string] }[] = [
  { name: 'id', sql: 'i', schema: { type: 'integer', nulls: 'none', required: true, min: 0 } },
  {
    name: 'country',
    sql: "['DE', 'FR', 'JP', 'US'][1 + i % 4]",
    schema: { type: 'string', nulls: 'none', required: true, enum: ['DE', 'FR', 'JP', 'US'] },
  },
  {
    name: 'code',
    sql: "'AB' || lpad((i % 10000)::VARCHAR, 6, '0')",
    schema: { type: 'string', nulls: 'none', required: true, pattern: '^[A-Z]{2}[0-9]{6}$' },
  },
  {
    name: 'day',
    sql: "DATE '2020-01-01' + (i % 2000)::INTEGER",
    schema: { type: 'date', nulls: 'none', required: true, min: '2019-01-01' },
  },
  ...Array.from({ length: 8 }, (_, index) => ({
    name: `count_${index}`,
    sql: `(hash(i, ${index}) % 1000)::INTEGER`,
    schema: { type: 'integer', nulls: 'none', required: true, min: 0, max: 999 } as const,
  })),
  ...Array.from({ length: 8 }, (_, index) => ({
    name: `value_${index}`,
    sql: `CASE WHEN hash(i, ${index}) % 100 = 0 THEN NULL ELSE round((hash(i, ${100 + index}) % 1000000) / 1000.0, 3) END::DOUBLE`,
    schema: { type: 'number', nulls: 0.05, required: true, min: 0, max: 1000 } as const,
  })),
]

const schema: DataSchema = {
  version: 1,
  'extra-columns': 'fail',
  rows: { min: 1 },
  columns: Object.fromEntries(columns.map(({ name, schema }) => [name, schema])),
}

const context = (temporaryFolder: string) => ({ progress: () => {}, temporaryFolder, memoryBytes })
const request = (file: string): DataCheckRequest => ({
  source: { files: [file], format: tableFormatOf(file) },
  schema,
  samples: false,
  names: ['table'],
})

async function generate(folder: string): Promise<void> {
  const { DuckDBInstance } = await loadNative('@duckdb/node-api')
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  const select = `SELECT ${columns.map(({ name, sql }) => `${sql} AS ${name}`).join(', ')} FROM range(${rows}) t(i)`
  await connection.run(`COPY (${select}) TO '${join(folder, 'table.parquet')}' (FORMAT parquet)`)
  await connection.run(`COPY (${select}) TO '${join(folder, 'table.csv')}' (HEADER)`)
}

/** The same SQL in a DuckDB as anyone opens it. */
async function plain(_: string, sqlFile: string): Promise<void> {
  const queries = JSON.parse(readFileSync(sqlFile, 'utf8')) as string[]
  const { DuckDBInstance } = await loadNative('@duckdb/node-api')
  await timed(async () => {
    const connection = await (await DuckDBInstance.create(':memory:')).connect()
    for (const query of queries) await connection.runAndReadAll(query)
  })
}

async function check(file: string, scratch: string): Promise<void> {
  await loadNative('@duckdb/node-api')
  const report = await timed(() => checkData(request(file), context(scratch)))
  const failed = report.checks.filter(({ status }) => status !== 'pass')
  if (report.rows !== rows || failed.length > 0)
    throw new Error(`not a clean first pass: ${JSON.stringify(failed)}`)
}

async function timed<Value>(run: () => Promise<Value>): Promise<Value> {
  const started = performance.now()
  const value = await run()
  elapsed = performance.now() - started
  return value
}

let elapsed = 0
const kinds: Record<string, (...words: string[]) => Promise<unknown>> = {
  generate: (folder = '') => generate(folder),
  explain: async (file = '', sqlFile = '') =>
    writeFileSync(sqlFile, JSON.stringify(await explainCheck(request(file), context(join(file, '..'))))),
  check: (file = '', scratch = '') => check(file, scratch),
  plain: (file = '', sqlFile = '') => plain(file, sqlFile),
  hash: (file = '') => timed(() => hashFile(file)),
}

const [kind = '', ...words] = process.argv.slice(2)
const run = kinds[kind]
if (run === undefined) throw new Error(`unknown kind of work: ${kind}`)
await run(...words)
process.stdout.write(
  JSON.stringify({ milliseconds: elapsed, peakBytes: process.resourceUsage().maxRSS * 1024 }),
)
