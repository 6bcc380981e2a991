import type { SampleSize } from '@mlgate/core/units'
import {
  type RowSample,
  rowsOfSample,
  type SqlEngine,
  shareWithARow,
  type TableDescription,
} from '@mlgate/tables'
import { firstPass } from './first-pass.ts'
import { freePrefix } from './plan-table.ts'
import type { Offenders } from './second-pass.ts'

/** A table of which only some rows are looked at. */
export interface SampledTable {
  description: TableDescription & { sample: RowSample }
  /** All rows that can be read, by file. */
  fileRows: number[]
}

/**
 * Draws a sample of about the size: the rows are counted first, in a scan of their own that also keeps the records that
 * don't fit the header. A table that is no larger is looked at as a whole, and of no other no row at all.
 */
export async function sampleTable(
  engine: SqlEngine,
  description: TableDescription,
  size: SampleSize,
): Promise<SampledTable> {
  const { fileRows } = await firstPass(engine, description, [], freePrefix(description))
  const all = fileRows.reduce((sum, rows) => sum + rows, 0)
  const share = 'share' in size ? size.share : Math.min(1, size.rows / Math.max(1, all))
  return { description: { ...description, sample: { share: shareWithARow(share, all) } }, fileRows }
}

/** Offenders found in a sample, with the numbers that their rows have among all. */
export function amongAllRows(
  offenders: readonly Offenders[],
  { description }: SampledTable,
): Map<Offenders, Offenders> {
  const numbers = rowsOfSample(
    offenders.flatMap(({ rows }) => rows),
    description.sample,
  )
  return new Map(
    offenders.map((some) => [some, { ...some, rows: some.rows.map((row) => numbers.get(row) ?? row) }]),
  )
}
