import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { DuckDBConnection, DuckDBInstance, DuckDBValue } from '@duckdb/node-api'
import { MlgateError } from '@mlgate/core'
import { loadNative } from '@mlgate/sandbox'
import { type Batch, batchOf } from './batches.ts'
import { type QueryContext, translateDuckDbError } from './duckdb-errors.ts'
import { prepareSource } from './prepare-source.ts'
import { type QueryProgress, reportProgress } from './progress.ts'
import { nameOf, type TableSource } from './source.ts'
import { escapeGlob, quoteLiteral } from './sql-text.ts'

/** A value of a result row: whole numbers of 64 bits and more are bigint, dates and decimals are text. */
export type SqlValue = null | boolean | number | bigint | string | SqlValue[]

/** A database in this process that reads the named files and nothing else. */
export interface SqlEngine {
  /** Rows of one SELECT. Anything but exactly one SELECT is refused (MG4006). */
  query(sql: string): Promise<Record<string, SqlValue>[]>
  /** Rows of one SELECT in batches of typed arrays, for results that need not fit into memory. */
  stream(sql: string): AsyncIterable<Batch>
  /** Runs one statement of our own making; never give it text from outside. */
  run(sql: string): Promise<void>
  /** A source as this engine reads it: some files are written anew when it opens; see `prepareSource`. */
  prepared(source: TableSource): TableSource
  /** The underlying connection, for what SQL cannot say. */
  readonly connection: DuckDBConnection
  /** Ends the running query (it fails with MG4005) and every later one. */
  interrupt(): void
  close(): void
}

export interface EngineOptions {
  /** The only files that can be read. */
  sources: TableSource[]
  /** The only paths that can be written. */
  outputs?: string[]
  /** Bytes that the whole job may use; the engine keeps within four fifths of it and spills the rest to disk. */
  memoryBytes: number
  /** Folder of the job's own; nothing is spilled elsewhere. */
  temporaryFolder: string
  threads?: number
  /** Told how far a query is, and only when it moved. */
  onProgress?: (progress: QueryProgress) => void
  signal?: AbortSignal
}

// DuckDB allocates a little beside the buffers that its own limit counts.
const engineShare = 0.8

/**
 * Opens a database in memory and locks it: external access is off but for the given files, extensions are not
 * loaded, settings cannot be changed any more.
 *
 * @throws MlgateError MG4007 when the database cannot be opened; MG4001, MG4002, MG4010 when a file that has to be
 * written anew is not what it is said to be.
 */
export async function openDuckDb(options: EngineOptions): Promise<SqlEngine> {
  const prepared = await prepareSources(options)
  const { DuckDBInstance, StatementType } = await loadNative('@duckdb/node-api')
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  const reading = { ...options, sources: [...prepared.values()] }
  const context = queryContext(reading)
  for (const setting of hardening(reading)) await connection.run(setting)
  return engineOver({
    instance,
    connection,
    options,
    prepared,
    context,
    selectStatement: StatementType.SELECT,
  })
}

/** The sources as they are read, by the files that they name. */
async function prepareSources({
  sources,
  temporaryFolder,
  onProgress,
}: EngineOptions): Promise<Map<string, TableSource>> {
  const prepared = new Map<string, TableSource>()
  let done = 0
  const onBytes = (bytes: number) => {
    done += bytes
    onProgress?.({ done, total: 0 })
  }
  for (const [part, source] of sources.entries())
    prepared.set(keyOf(source), await prepareSource(source, { temporaryFolder, part, onBytes }))
  return prepared
}

/** One file may be read in two ways. */
function keyOf({ files, dialect = {} }: TableSource): string {
  return JSON.stringify([files, Object.entries(dialect).sort()])
}

/** The settings in the order in which they must be made: each but the last is refused after the one below it. */
function hardening({
  sources,
  outputs = [],
  memoryBytes,
  temporaryFolder,
  threads,
}: EngineOptions): string[] {
  const paths = [...sources.flatMap((source) => source.files), ...outputs]
  // DuckDB checks a path against this list both as it is and as it was spelled.
  const allowed = new Set(paths.flatMap((path) => [path, escapeGlob(path)]))
  return [
    `SET temp_directory = ${quoteLiteral(join(temporaryFolder, 'duckdb'))}`,
    'SET autoinstall_known_extensions = false',
    'SET autoload_known_extensions = false',
    'SET allow_community_extensions = false',
    `SET allowed_paths = [${[...allowed].map(quoteLiteral).join(', ')}]`,
    "SET TimeZone = 'UTC'",
    'SET enable_progress_bar = true',
    'SET enable_progress_bar_print = false',
    'SET enable_external_access = false',
    `SET memory_limit = '${Math.max(1, Math.floor((memoryBytes * engineShare) / 1024))}KiB'`,
    `SET threads = ${Math.max(1, threads ?? availableParallelism())}`,
    'SET lock_configuration = true',
  ]
}

function queryContext({ sources, memoryBytes }: EngineOptions): QueryContext {
  const names = new Map<string, string>()
  for (const source of sources) {
    for (const [index, path] of source.files.entries()) {
      names.set(path, nameOf(source, index))
      names.set(escapeGlob(path), nameOf(source, index))
    }
  }
  return { memoryBytes, names }
}

interface EngineParts {
  instance: DuckDBInstance
  connection: DuckDBConnection
  options: EngineOptions
  context: QueryContext
  selectStatement: number
  prepared: ReadonlyMap<string, TableSource>
}

function engineOver({
  instance,
  connection,
  options,
  context,
  selectStatement,
  prepared,
}: EngineParts): SqlEngine {
  let interrupted = false
  const interrupt = () => {
    interrupted = true
    connection.interrupt()
  }
  options.signal?.addEventListener('abort', interrupt)
  if (options.signal?.aborted) interrupt()

  async function guarded<Value>(work: () => Promise<Value>, isLong = true): Promise<Value> {
    const stopReports =
      isLong && options.onProgress ? reportProgress(connection, options.onProgress) : undefined
    try {
      if (interrupted) throw new Error('Query interrupted')
      return await work()
    } catch (error) {
      throw translateDuckDbError(error, context)
    } finally {
      stopReports?.()
    }
  }

  async function prepareSelect(sql: string) {
    const statements = await connection.extractStatements(sql)
    if (statements.count !== 1) throw refusal(`it holds ${statements.count} statements`)
    // Nothing else begins like that, and to prepare a statement is to plan it once more than to run it.
    if (/^SELECT\s/i.test(sql)) return undefined
    const statement = await statements.prepare(0)
    if (statement.statementType !== selectStatement) throw refusal('it is not a SELECT')
    return statement
  }

  return {
    connection,
    prepared: (source) => prepared.get(keyOf(source)) ?? source,
    query: (sql) =>
      guarded(async () => {
        const reader = await ((await prepareSelect(sql))?.runAndReadAll() ?? connection.runAndReadAll(sql))
        const names = reader.deduplicatedColumnNames()
        // Entries, as a column may be called `__proto__`.
        return reader
          .getRows()
          .map((row) => Object.fromEntries(row.map((value, at) => [names[at], plainValue(value)])))
      }),
    stream: async function* (sql) {
      const result = await guarded(async () => (await prepareSelect(sql))?.stream() ?? connection.stream(sql))
      const names = result.columnNames()
      const types = result.columnTypes().map(String)
      // The next chunk is read while this one is worked on, which may block this thread but not DuckDB's.
      const fetch = () => {
        const fetched = guarded(async () => {
          const chunk = await result.fetchChunk()
          // Interrupted while it reads, DuckDB says that there are no more rows.
          if (interrupted && (chunk === null || chunk.rowCount === 0)) throw new Error('Query interrupted')
          return chunk
        }, false)
        // A failure is told where it is awaited, which may be later than Node waits for somebody to heed it.
        fetched.catch(() => {})
        return fetched
      }
      let ahead = fetch()
      try {
        for (;;) {
          const chunk = await ahead
          if (chunk === null || chunk.rowCount === 0) return
          ahead = fetch()
          yield batchOf(chunk, names, types)
        }
      } finally {
        // Whoever stops early may close the connection, or ask it something else.
        await ahead.catch(() => {})
      }
    },
    run: (sql) =>
      guarded(async () => {
        await connection.run(sql)
      }),
    interrupt,
    close() {
      options.signal?.removeEventListener('abort', interrupt)
      connection.closeSync()
      instance.closeSync()
    },
  }
}

function refusal(what: string): MlgateError {
  return new MlgateError({
    code: 'MG4006',
    message: `The SQL was refused: ${what}; exactly one SELECT is run.`,
  })
}

function plainValue(value: DuckDBValue): SqlValue {
  if (value === null || value === undefined) return null
  if (typeof value !== 'object') return value
  if ('items' in value && Array.isArray(value.items)) return value.items.map(plainValue)
  return String(value)
}
