import { sortedCounts } from './column-sketch.ts'
import { emptyDistinct, estimate, mergeRegisters, mostKnown, registersOf } from './distinct.ts'
import { mergeNumbers } from './numbers.ts'
import type { ColumnProfile, DataProfile, DistinctProfile } from './profile.ts'

/**
 * The profile of two parts of a data set together. Counts, histograms, extremes and known values are those that one
 * look at all rows gives; means and deviations but for rounding; how many values differ is estimated where they are not
 * known one by one.
 *
 * @throws RangeError when the parts have other columns, or columns of other types.
 */
export function mergeProfiles(left: DataProfile, right: DataProfile): DataProfile {
  const others = new Map(right.columns.map((column) => [column.name, column]))
  if (left.columns.length !== right.columns.length) throw new RangeError('the parts have other columns')
  const isEmpty = ({ nulls }: ColumnProfile, { rows }: DataProfile) => nulls === rows
  return {
    ...left,
    rows: left.rows + right.rows,
    rejectedRows: left.rejectedRows + right.rejectedRows,
    columns: left.columns.map((column) => {
      const other = others.get(column.name)
      if (other === undefined) throw new RangeError(`one part has no column ${JSON.stringify(column.name)}`)
      // Of what type a column without any value is, files of texts do not tell.
      if (isEmpty(column, left)) return { ...other, nulls: column.nulls + other.nulls }
      if (isEmpty(other, right)) return { ...column, nulls: column.nulls + other.nulls }
      if (other.type !== column.type) throw new RangeError(`${column.name} is of other types in the parts`)
      return mergeColumns(column, other)
    }),
  }
}

function mergeColumns(left: ColumnProfile, right: ColumnProfile): ColumnProfile {
  const { name, type } = left
  const values = mergeValues(left, right)
  const isPrivate = left.isPrivate === true || right.isPrivate === true
  const distinct = isPrivate ? undefined : mergeDistinct(left, right, values)
  const known = {
    distinct,
    numbers: mergeNumbers(left.numbers, right.numbers),
    times: mergeNumbers(left.times, right.times),
    lengths: mergeNumbers(left.lengths, right.lengths),
    values,
  }
  return {
    ...{ name, type, nulls: left.nulls + right.nulls, misfits: left.misfits + right.misfits },
    ...(isPrivate
      ? { isPrivate }
      : Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined))),
  }
}

function mergeValues(left: ColumnProfile, right: ColumnProfile): [string, number][] | undefined {
  if (left.values === undefined || right.values === undefined) return undefined
  const counts = new Map(left.values)
  for (const [value, count] of right.values) counts.set(value, (counts.get(value) ?? 0) + count)
  return counts.size > mostKnown ? undefined : sortedCounts(counts)
}

function mergeDistinct(
  left: ColumnProfile,
  right: ColumnProfile,
  values: readonly unknown[] | undefined,
): DistinctProfile | undefined {
  if (values !== undefined) return { count: values.length, isExact: true }
  const [first, second] = [registersOfColumn(left), registersOfColumn(right)]
  if (first === undefined || second === undefined) return undefined
  const registers = mergeRegisters(first, second)
  const sketch = Buffer.from(registers).toString('base64')
  return { count: estimate(registers), isExact: false, sketch }
}

function registersOfColumn({ distinct, values }: ColumnProfile): Uint8Array | undefined {
  if (distinct?.sketch !== undefined) return new Uint8Array(Buffer.from(distinct.sketch, 'base64'))
  return values && registersOf({ ...emptyDistinct<string>(), known: new Map(values) })
}
