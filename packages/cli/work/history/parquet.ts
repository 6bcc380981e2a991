import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { HistoryTable } from '@mlgate/baseline/history'
import { stringifyDocument } from '@mlgate/core'
import { placeFile } from '@mlgate/files'
import { withSession } from '@mlgate/pipeline'

/**
 * Writes a history's table as a Parquet file, in a child process. A column is of numbers when all its values are.
 *
 * @throws MlgateError when the file cannot be written.
 */
export async function writeParquetTable(
  { columns, rows }: HistoryTable,
  path: string,
  { childEntry }: { childEntry: string },
): Promise<void> {
  const temporaryFolder = await realpath(await mkdtemp(join(tmpdir(), 'mlgate-')))
  try {
    const isNumber = columns.map((_, index) =>
      rows.every((row) => row[index] === undefined || typeof row[index] === 'number'),
    )
    const lines = rows.map((row) => {
      const cells = row.map((cell, index): [string, string | number | undefined] => [
        `c${index}`,
        isNumber[index] || cell === undefined ? cell : String(cell),
      ])
      return `${stringifyDocument(Object.fromEntries(cells))}\n`
    })
    const request = {
      rows: join(temporaryFolder, 'rows.ndjson'),
      columns: columns.map((name, index) => ({
        name,
        type: isNumber[index] ? ('number' as const) : ('text' as const),
      })),
      path: join(temporaryFolder, 'table.parquet'),
    }
    await writeFile(request.rows, lines.join(''))
    const folder = process.cwd()
    const session = {
      childEntry,
      folder,
      outside: 'named',
      resultsFolder: temporaryFolder,
      limits: {},
    } as const
    await withSession(session, ({ step }) => step.runJob('export-table', request, 'the history'))
    await placeFile(request.path, path)
  } finally {
    await rm(temporaryFolder, { recursive: true, force: true })
  }
}
