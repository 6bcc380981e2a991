/** Some of a table's rows: the same ones in every run, on every machine, spread evenly over all of them. */
export interface RowSample {
  /** Of all rows, 0 … 1. */
  share: number
}

// Multiples of the golden section, taken to their fraction: of any stretch of rows, and of every n-th row, the share
// that is taken comes as near to the one asked for as it can.
const step = 0x9e37_79b9
const range = 2 ** 32

function threshold({ share }: RowSample): number {
  return Math.max(1, Math.min(range, Math.round(share * range)))
}

/** The share, or as much more of so many rows as it takes to have one of them in the sample. */
export function shareWithARow(share: number, rows: number): number {
  if (rows === 0 || Math.round(share * rows) > 3) return share
  let least = range
  for (let row = 1; row <= rows; row += 1) {
    least = Math.min(least, Math.imul(row, step) >>> 0)
    if (least < threshold({ share })) return share
  }
  return (least + 1) / range
}

/** SQL that tells whether a row is in the sample. @param row SQL of its number over all rows read, from 1. */
export function isSampledSql(row: string, sample: RowSample): string {
  return `(${row} * ${step}) % ${range} < ${threshold(sample)}`
}

/**
 * Numbers of rows in the sample, from 1, as numbers over all rows read. It takes time as long as the table.
 *
 * @param wanted numbers in the sample.
 */
export function rowsOfSample(wanted: Iterable<number>, sample: RowSample): Map<number, number> {
  const numbers = [...new Set(wanted)].sort((left, right) => left - right)
  const found = new Map<number, number>()
  const least = threshold(sample)
  let sampled = 0
  for (let row = 1, next = 0; next < numbers.length; row += 1) {
    if (Math.imul(row, step) >>> 0 >= least) continue
    sampled += 1
    if (sampled !== numbers[next]) continue
    found.set(sampled, row)
    next += 1
  }
  return found
}
