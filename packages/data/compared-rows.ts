import { quoteIdentifier } from '@mlgate/tables'
import type { Offence } from './plan.ts'

/** Offences of a row that only other rows show. */
export type ComparedOffence = Extract<Offence, { kind: 'repeated' | 'variant' }>

/** Where rows are looked for: a relation, its columns that are wanted, and the one of them that numbers the rows. */
export interface NumberedRows {
  rows: string
  columns: readonly string[]
  row: string
  /** Starts no name of the columns. */
  prefix: string
}

/** SELECT of the rows that offend beside other rows. */
export function comparedRows(offence: ComparedOffence, numbered: NumberedRows): string {
  return offence.kind === 'repeated' ? repeatedRows(offence.keys, numbered) : variantRows(offence, numbered)
}

/** All but the first row of each key; keys with a null repeat nothing. */
function repeatedRows(keys: readonly string[], { rows, columns, row, prefix }: NumberedRows): string {
  const times = quoteIdentifier(`${prefix}times`)
  const whole = keys.map((key) => `${key} IS NOT NULL`).join(' AND ')
  const counted = `SELECT ${columns.join(', ')}, row_number() OVER (PARTITION BY ${keys.join(', ')} ORDER BY ${row}) AS ${times} FROM ${rows} WHERE ${whole}`
  return `SELECT ${columns.join(', ')} FROM (${counted}) WHERE ${times} > 1`
}

/** Rows whose value is not the commonest of its form; among equals it is the one that came first. */
function variantRows(
  { value, form }: { value: string; form: string },
  { rows, columns, row, prefix }: NumberedRows,
): string {
  const [spelling, rank] = [quoteIdentifier(`${prefix}spelling`), quoteIdentifier(`${prefix}rank`)]
  const ranked = `SELECT ${value} AS ${spelling}, row_number() OVER (PARTITION BY ${form} ORDER BY count(*) DESC, min(${row})) AS ${rank} FROM ${rows} WHERE ${value} IS NOT NULL GROUP BY ${value}`
  return `SELECT ${columns.join(', ')} FROM ${rows} JOIN (${ranked}) ON ${value} = ${spelling} WHERE ${rank} > 1`
}
