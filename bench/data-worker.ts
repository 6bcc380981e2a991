/** One run of one kind of work on a table of the benchmark's, in a process of its own, so that peak memory is its own. */
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { checkData, type DataCheckRequest, explainCheck } from '@mlgate/data'
import { hashFile } from '@mlgate/files'
import { loadNative } from '@mlgate/sandbox'
import { quoteLiteral, tableFormatOf } from '@mlgate/tables'
import { type TableName, tables } from './data-table.ts'

const memoryBytes = 8 * 2 ** 30

const context = (temporaryFolder: string) => ({ progress: () => {}, temporaryFolder, memoryBytes })
const request = (table: TableName, file: string): DataCheckRequest => ({
  source: { files: [file], format: tableFormatOf(file) },
  schema: tables[table].schema,
  samples: 0,
  names: ['table'],
})

/** Writes the table as `FILE.parquet` and as `FILE.csv`. */
async function generate(table: TableName, file: string, rows: string): Promise<void> {
  const connection = await connect()
  const parquet = quoteLiteral(`${file}.parquet`)
  await connection.run(`COPY (${tables[table].select(Number(rows))}) TO ${parquet} (FORMAT parquet)`)
  await connection.run(`COPY (FROM ${parquet}) TO ${quoteLiteral(`${file}.csv`)} (HEADER)`)
}

async function explain(table: TableName, file: string, sqlFile: string): Promise<void> {
  writeFileSync(sqlFile, JSON.stringify(await explainCheck(request(table, file), context(dirname(file)))))
}

async function check(table: TableName, file: string): Promise<void> {
  await loadNative('@duckdb/node-api')
  const { checks } = await timed(() => checkData(request(table, file), context(dirname(file))))
  const failed = checks.filter(({ status }) => status !== 'pass')
  if (failed.length > 0 !== (table === 'broken'))
    throw new Error(`not what the table is to show: ${JSON.stringify(failed)}`)
}

/** The same SQL in a DuckDB as anyone opens it. */
async function plain(_: TableName, __: string, sqlFile: string): Promise<void> {
  await timedQueries(JSON.parse(readFileSync(sqlFile, 'utf8')) as string[])
}

async function count(_: TableName, file: string): Promise<void> {
  const rows = file.endsWith('.csv')
    ? `read_csv(${quoteLiteral(file)}, all_varchar = true)`
    : quoteLiteral(file)
  await timedQueries([`SELECT count(*) FROM ${rows}`])
}

async function timedQueries(queries: readonly string[]): Promise<void> {
  await loadNative('@duckdb/node-api')
  await timed(async () => {
    const connection = await connect()
    for (const query of queries) await connection.runAndReadAll(query)
  })
}

async function connect() {
  const { DuckDBInstance } = await loadNative('@duckdb/node-api')
  return (await DuckDBInstance.create(':memory:')).connect()
}

async function timed<Value>(run: () => Promise<Value>): Promise<Value> {
  const started = performance.now()
  const value = await run()
  elapsed = performance.now() - started
  return value
}

let elapsed = 0
const kinds: Record<string, (table: TableName, file: string, last: string) => Promise<unknown>> = {
  generate,
  explain,
  check,
  plain,
  count,
  hash: (_, file) => timed(() => hashFile(file)),
}

const [kind = '', table = '', file = '', last = ''] = process.argv.slice(2)
const run = kinds[kind]
if (run === undefined || !Object.hasOwn(tables, table)) throw new Error(`unknown work: ${kind} ${table}`)
await run(table as TableName, file, last)
process.stdout.write(
  JSON.stringify({ milliseconds: elapsed, peakBytes: process.resourceUsage().maxRSS * 1024 }),
)
