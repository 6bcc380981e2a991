import { MlgateError } from '@mlgate/core'

/** One of several parts that scoring is split into. */
export interface Shard {
  /** From 1 on. */
  index: number
  count: number
}

/**
 * How rows are dealt to parts: block by block in turns. A block is what a model is fed at once, so that every row is
 * scored in the company that it has when nothing is split: the last bits of a result hang on it.
 */
export interface Deal extends Shard {
  /** Rows of a block; the last one may have fewer. */
  blockRows: number
}

/**
 * The rows of a SELECT that are dealt to one part, in their order.
 *
 * @param sql a SELECT whose columns are called c0, c1, …
 */
export function rowsOfShard(sql: string, { index, count, blockRows }: Deal): string {
  const numbered = `SELECT *, row_number() OVER () - 1 AS mlgate_position FROM (${sql})`
  return `SELECT * EXCLUDE (mlgate_position) FROM (${numbered}) WHERE (mlgate_position // ${blockRows}) % ${count} = ${index - 1}`
}

/** How many of all rows are dealt to a part. */
export function rowsDealt(rows: number, { index, count, blockRows }: Deal): number {
  const blocks = Math.ceil(rows / blockRows)
  const own = Math.max(0, Math.ceil((blocks - (index - 1)) / count))
  const hasLast = blocks > 0 && (blocks - 1) % count === index - 1
  return own * blockRows - (hasLast ? blocks * blockRows - rows : 0)
}

/** @throws MlgateError MG5045 when a part has no rows: there are fewer blocks than parts. */
export function refuseEmptyShard(rows: number, deal: Deal, name: string): void {
  const { index, count, blockRows } = deal
  if (rows === 0 || rowsDealt(rows, deal) > 0) return
  throw new MlgateError({
    code: 'MG5045',
    message: `Part ${index} of ${count} would score nothing: the ${rows} rows of ${name} are fed ${blockRows} at once.`,
    hint: `Split it into at most ${Math.ceil(rows / blockRows)}; what a model scores in a second needs no splitting.`,
  })
}
