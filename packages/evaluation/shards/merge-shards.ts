import { MlgateError } from '@mlgate/core'
import {
  describeTable,
  quoteIdentifier,
  quoteLiteral,
  type SqlEngine,
  type TableDescription,
} from '@mlgate/tables'
import { type PredictionsFile, sourceOf } from '../predictions/predictions.ts'
import { withEngine } from '../with-engine.ts'
import type { WorkContext } from '../work-context.ts'
import { rowsDealt } from './shard.ts'

/** Predictions of all parts of one scoring. */
export interface MergeRequest {
  /** One file for each part, in their order. */
  files: PredictionsFile[]
  blockRows: number
  /** Path of the Parquet file to write. */
  output: string
}

export interface MergeResponse {
  rows: number
}

/**
 * Puts the rows of all parts back to where one scoring has them.
 *
 * @throws MlgateError MG5046 when parts have other columns, or other rows than were dealt to them.
 */
export async function mergeShards(
  { files, blockRows, output }: MergeRequest,
  context: WorkContext,
): Promise<MergeResponse> {
  const sources = files.map(sourceOf)
  return withEngine({ sources, outputs: [output] }, context, async (engine) => {
    context.progress({ stage: 'joining parts', done: 0, total: files.length })
    const tables = await Promise.all(sources.map((source) => describeTable(engine, source)))
    const [first] = tables as [TableDescription, ...TableDescription[]]
    const columnsOf = ({ columns }: TableDescription) => columns.map(({ name, type }) => `${name} ${type}`)
    tables.forEach((table, index) => {
      if (columnsOf(table).join('\n') === columnsOf(first).join('\n')) return
      throw unmergeable(`Part ${index + 1} of ${files.length} has other columns than part 1`, [first, table])
    })
    const rows = await countRows(engine, files, blockRows)
    const names = first.columns.map(({ name }) => quoteIdentifier(name)).join(', ')
    const count = files.length
    const selects = files.map(({ path }, index) => {
      const block = `(file_row_number // ${blockRows}) * ${count} + ${index}`
      const position = `(${block}) * ${blockRows} + file_row_number % ${blockRows}`
      return `SELECT ${names}, ${position} AS mlgate_position FROM read_parquet(${quoteLiteral(path)}, file_row_number = true)`
    })
    await engine.run(
      `COPY (SELECT ${names} FROM (${selects.join(' UNION ALL ')}) ORDER BY mlgate_position) TO ${quoteLiteral(output)} (FORMAT parquet, COMPRESSION zstd, USE_TMP_FILE false)`,
    )
    return { rows }
  })
}

async function countRows(
  engine: SqlEngine,
  files: readonly PredictionsFile[],
  blockRows: number,
): Promise<number> {
  const counts = await Promise.all(
    files.map(async ({ path }) => {
      const [counted] = await engine.query(`SELECT count(*) AS rows FROM read_parquet(${quoteLiteral(path)})`)
      return Number(counted?.rows)
    }),
  )
  const rows = counts.reduce((sum, count) => sum + count, 0)
  counts.forEach((count, index) => {
    const dealt = rowsDealt(rows, { index: index + 1, count: files.length, blockRows })
    if (count === dealt) return
    throw unmergeable(
      `Part ${index + 1} of ${files.length} has ${count} rows, and ${dealt} of all ${rows} belong to it`,
      [],
    )
  })
  return rows
}

function unmergeable(what: string, tables: readonly TableDescription[]): MlgateError {
  const seen = tables.map(({ columns }) => columns.map(({ name }) => name).join(', ')).join('; there: ')
  return new MlgateError({
    code: 'MG5046',
    message: `${what}${seen === '' ? '' : ` (${seen})`}: they are not of one scoring.`,
    hint: 'Score all parts with the same model, data and version of mlgate. Where a part cannot tell classes that it has no row of, keep the class names in the model.',
  })
}
