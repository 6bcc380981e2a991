/** Types a column may be declared as. */
export const columnTypes = [
  'string',
  'integer',
  'number',
  'boolean',
  'date',
  'timestamp',
  'binary',
  'image',
  'list',
] as const
export type ColumnType = (typeof columnTypes)[number]

/** How a text file is written; only what differs from the default is declared, nothing is ever guessed. */
export interface TextFormat {
  /** One character between fields; default `,` (a tab for .tsv). */
  delimiter?: string
  /** One character around fields; default `"`. */
  quote?: string
  /** `utf-8` (default), `utf-16` or `latin-1`. */
  encoding?: TextEncodingName
  /** The decimal mark; default `.`. */
  decimal?: '.' | ','
  /** One character between groups of digits; none by default. */
  thousands?: string
  /** Texts that mean "no value" besides the empty field. */
  'null-values'?: string[]
}

export const textEncodings = ['utf-8', 'utf-16', 'latin-1'] as const
export type TextEncodingName = (typeof textEncodings)[number]

/**
 * A bound: a finite number; for `date` and `timestamp` ISO 8601 text (`2024-02-29`, `2024-02-29T12:00:00Z`);
 * for an `integer` beyond ±2^53 its decimal digits as text, so that nothing is rounded.
 */
export type Bound = number | string

/** What may be demanded of the values of a column; the same keys stand under `warn` as softer limits. */
export interface ValueLimits {
  /** Inclusive. */
  min?: Bound
  /** Inclusive. */
  max?: Bound
  /** Permitted values: texts for a `string` column, numbers (digits as text beyond ±2^53) for the others. */
  enum?: (string | number)[]
  /** RE2 regular expression, searched for anywhere in the value as SQL's regexp_matches does. */
  pattern?: string
  /** Characters of a string, bytes of a binary, items of a list. */
  'min-length'?: number
  'max-length'?: number
  /** No value occurs twice; nulls do not count. */
  unique?: boolean
}

/** How many nulls are let through: none, any number, or at most this share of the rows (0 … 1). */
export type NullLimit = 'none' | 'any' | number

export interface ColumnSchema extends ValueLimits {
  type: ColumnType
  nulls: NullLimit
  /** Whether the column must be there; its values are checked either way. */
  required: boolean
  description?: string
  /** Limits whose breach is shown as a warning and fails nothing. */
  warn?: ValueLimits & { nulls?: NullLimit }
}

/** A condition on whole rows, as SQL's CHECK. */
export interface Rule {
  name: string
  /** One SQL expression over the columns. */
  sql: string
  /** What a row comes to for which the expression is null. */
  'on-null': 'pass' | 'fail'
  severity: 'error' | 'warn'
}

/** What data must look like, with every default filled in. */
export interface DataSchema {
  version: 1
  format?: TextFormat
  /** Number of rows, rejected ones included; inclusive. */
  rows?: { min?: number; max?: number }
  'extra-columns': 'fail' | 'warn' | 'ignore'
  /** Compound keys: each group of columns is unique taken together. */
  unique?: string[][]
  columns: Record<string, ColumnSchema>
  rules?: Rule[]
}
