import type { SampleSize } from '@mlgate/core/units'
import { type RowSample, rowsOfSample, shareWithARow, type TableDescription } from '@mlgate/tables'
import type { Offenders } from './second-pass.ts'

/** A table of which only some rows are looked at. */
export type SampledTable = TableDescription & { sample: RowSample }

/**
 * A sample of about the size. A table that is no larger is looked at as a whole, and of no other no row at all.
 *
 * @param fileRows all rows that can be read, by file.
 */
export function sampleOf(
  description: TableDescription,
  size: SampleSize,
  fileRows: readonly number[],
): SampledTable {
  const all = fileRows.reduce((sum, rows) => sum + rows, 0)
  const share = 'share' in size ? size.share : Math.min(1, size.rows / Math.max(1, all))
  return { ...description, sample: { share: shareWithARow(share, all) } }
}

/** Offenders found in a sample, with the numbers that their rows have among all. */
export function amongAllRows(
  offenders: readonly Offenders[],
  { sample }: SampledTable,
): Map<Offenders, Offenders> {
  const numbers = rowsOfSample(
    offenders.flatMap(({ rows }) => rows),
    sample,
  )
  return new Map(
    offenders.map((some) => [some, { ...some, rows: some.rows.map((row) => numbers.get(row) ?? row) }]),
  )
}
