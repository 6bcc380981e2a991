import type { JobContext } from '@mlgate/sandbox'
import { openDuckDb } from './engine.ts'
import { quoteIdentifier, quoteLiteral } from './sql-text.ts'

/** A table to be written as Parquet. */
export interface ExportRequest {
  /** NDJSON: an object a row with the keys `c0`, `c1`, …; left out where there is no value, NaN as text. */
  rows: string
  columns: { name: string; type: 'text' | 'number' }[]
  path: string
}

const sqlTypes = { text: 'VARCHAR', number: 'DOUBLE' } as const

/**
 * Writes rows as a Parquet file.
 *
 * @throws MlgateError MG4001 when the rows cannot be read, MG4007 when the file cannot be written.
 */
export async function exportTable(
  { rows, columns, path }: ExportRequest,
  { memoryBytes, temporaryFolder, signal }: JobContext,
): Promise<null> {
  const engine = await openDuckDb({
    sources: [{ files: [rows], format: 'ndjson' }],
    outputs: [path],
    memoryBytes,
    temporaryFolder,
    signal,
  })
  try {
    const types = columns.map(({ type }, index) => `c${index}: '${sqlTypes[type]}'`)
    const items = columns.map(({ name }, index) => `c${index} AS ${quoteIdentifier(name)}`)
    const table = `read_json(${quoteLiteral(rows)}, format = 'newline_delimited', columns = {${types.join(', ')}})`
    await engine.run(
      `COPY (SELECT ${items.join(', ')} FROM ${table}) TO ${quoteLiteral(path)} (FORMAT parquet, COMPRESSION zstd, USE_TMP_FILE false)`,
    )
  } finally {
    engine.close()
  }
  return null
}
