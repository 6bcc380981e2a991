import type { Offence } from './plan.ts'

/**
 * SQL that finds the rows that a query of the user's returns; only where it tells their numbers are they named.
 *
 * @param first SQL of the first rows by their number, and after it that of samples where they are asked for.
 * @param place a name that no column has.
 */
export function returnedRowsQuery(
  { query, row }: Extract<Offence, { kind: 'query' }>,
  first: (row: string) => readonly string[],
  place: string,
): string {
  if (row !== undefined) return `SELECT count(*) AS count0, ${first(row).join(', ')} FROM (${query})`
  const [, ...samples] = first(place)
  const found = samples.length === 0 ? query : `SELECT *, row_number() OVER () AS ${place} FROM (${query})`
  return `SELECT ${['count(*) AS count0', ...samples].join(', ')} FROM (${found})`
}
