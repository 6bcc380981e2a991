export { type DateSpelling, dateSpellings, type StringFormat, stringFormats } from './value-spelling.ts'

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

const numeric: ColumnType[] = ['integer', 'number']
const temporal: ColumnType[] = ['date', 'timestamp']
const ordered: ColumnType[] = [...numeric, ...temporal]
const measured: ColumnType[] = ['string', 'binary', 'list']

/** Keys of a column that only make sense for some types. */
export const keysOfType: { key: string; types: ColumnType[] }[] = [
  { key: 'min', types: ordered },
  { key: 'max', types: ordered },
  { key: 'enum', types: ['string', ...ordered] },
  { key: 'format', types: ['string', 'date', 'timestamp'] },
  { key: 'pattern', types: ['string'] },
  { key: 'min-length', types: measured },
  { key: 'max-length', types: measured },
  { key: 'min-enum-share', types: ['string', ...ordered] },
  { key: 'distinct', types: ['string', 'boolean', ...ordered] },
  { key: 'classes', types: ['string', 'integer', 'boolean'] },
  { key: 'statistics', types: numeric },
  { key: 'outliers', types: numeric },
  { key: 'freshness', types: temporal },
  { key: 'history', types: temporal },
  { key: 'future', types: temporal },
  { key: 'order', types: ordered },
  { key: 'text', types: ['string'] },
]

/** How a text file is written; only what differs from the default is declared, nothing is ever guessed. */
export interface TextFormat {
  /** One character between fields; default `,` (a tab for .tsv). */
  delimiter?: string
  /** One character around fields; default `"`. */
  quote?: string
  /** `utf-8` (default), `utf-16`, `latin-1` or `windows-1252`. */
  encoding?: TextEncodingName
  /** The decimal mark; default `.`. */
  decimal?: '.' | ','
  /** One character between groups of digits; none by default. */
  thousands?: string
  /** Texts that mean "no value" besides the empty field. */
  'null-values'?: string[]
  /** Name of the sheet of an .xlsx file; needed where there are several. */
  sheet?: string
}

export const textEncodings = ['utf-8', 'utf-16', 'latin-1', 'windows-1252'] as const
export type TextEncodingName = (typeof textEncodings)[number]

/**
 * A bound: a finite number; for `date` and `timestamp` ISO 8601 text (`2024-02-29`, `2024-02-29T12:00:00Z`);
 * for an `integer` beyond ±2^53 its decimal digits as text, so that nothing is rounded.
 */
export type Bound = number | string

/** How many are let through: none, any number, or at most this share (0 … 1). */
export type ShareLimit = 'none' | 'any' | number

/** Inclusive. */
export interface Bounds<Limit = number> {
  min?: Limit
  max?: Limit
}

/** A number of things, or their share of the whole (0 … 1). */
export type Amount = number | { share: number }

/** Statistics of a column's values within bounds. Each is one number, whatever the number of rows. */
export interface StatisticLimits {
  mean?: Bounds
  /** The 0.5 quantile. */
  median?: Bounds
  /** Of a sample: the sum of squares is divided by one less than the number of values. */
  'standard-deviation'?: Bounds
  sum?: Bounds<number | string>
  /** By level, from 0 to 1 or in percent: `0.99`, `99%`. */
  quantiles?: Record<string, Bounds>
}

/** The ways to tell outliers, with the factor that is usual. */
export const outlierMethods = { tukey: 1.5, 'z-score': 3 } as const

/** How many values may lie far from the others. */
export interface OutlierLimit {
  /** Share of the values, 0 … 1. */
  'max-share': number
  /**
   * `tukey`: further than `factor` times the interquartile range below the lower or above the upper quartile;
   * `z-score`: further than `factor` standard deviations from the mean.
   */
  method: keyof typeof outlierMethods
  factor: number
}

/** What texts may have of what is mostly a slip of whoever wrote them. Shares are of the values. */
export interface TextLimits {
  /** Values that differ only by case, blanks, Unicode normal form, or the width or typography of signs. */
  variants?: 'none' | 'any'
  /** Blanks at the beginning or the end. */
  blanks?: ShareLimit
  /** Control characters, characters without width, and the mark of a failed decoding (U+FFFD). */
  special?: ShareLimit
  /** Texts that stand for a missing value, such as `N/A`. */
  placeholders?: ShareLimit
}

export const orders = ['increasing', 'strictly-increasing', 'decreasing', 'strictly-decreasing'] as const
export type Order = (typeof orders)[number]

/** What may be demanded of the values of a column; the same keys stand under `warn` as softer limits. */
export interface ValueLimits {
  nulls?: ShareLimit
  /** Inclusive. */
  min?: Bound
  /** Inclusive. */
  max?: Bound
  /** Permitted values: texts for a `string` column, numbers (digits as text beyond ±2^53) for the others. */
  enum?: (string | number)[]
  /** Least share of the values (0 … 1) that `enum` has; all when absent. Under `warn`, of the column's own `enum` too. */
  'min-enum-share'?: number
  /** RE2 regular expression, searched for anywhere in the value as SQL's regexp_matches does. */
  pattern?: string
  /** Characters of a string, bytes of a binary, items of a list. */
  'min-length'?: number
  'max-length'?: number
  /** No value occurs twice; nulls do not count. */
  unique?: boolean
  /** How many different values there are; a share is of the values. */
  distinct?: Bounds<Amount>
  /** Share of the values that the rarest and the commonest of them have (0 … 1). */
  classes?: { 'min-share'?: number; 'max-share'?: number }
  statistics?: StatisticLimits
  outliers?: OutlierLimit
  /** Milliseconds that the newest value may be old. */
  freshness?: number
  /** Milliseconds that the oldest value is old. */
  history?: Bounds
  /** Values later than now. */
  future?: ShareLimit
  /** How values follow each other, row by row; nulls are passed over. */
  order?: Order
  text?: TextLimits
}

export interface ColumnSchema extends ValueLimits {
  type: ColumnType
  nulls: ShareLimit
  /**
   * How values are written: patterns of strptime for `date` and `timestamp`, in place of ISO 8601; the name of a
   * format for `string`.
   */
  format?: string | string[]
  /** Whether the column must be there; its values are checked either way. */
  required: boolean
  /** Its values are shown nowhere, whatever samples are asked for. */
  private?: boolean
  description?: string
  /** Limits whose breach is shown as a warning and fails nothing. */
  warn?: ValueLimits
}

/** A condition of the user's own: either one on each row, as SQL's CHECK, or a query that finds what breaks it. */
export interface Rule {
  name: string
  /** One SQL expression over the columns. */
  sql?: string
  /** One SELECT over `data` that returns the offending rows. */
  query?: string
  /** What a row comes to for which the expression is null. */
  'on-null': 'pass' | 'fail'
  severity: 'error' | 'warn'
}

/** What may be demanded of a table as a whole; the same keys stand under `warn` as softer limits. */
export interface TableLimits {
  /** Number of rows, rejected ones included; inclusive. */
  rows?: { min?: number; max?: number }
  /** Compound keys: each group of columns is unique taken together. */
  unique?: string[][]
  /** Rows that are in every column what an earlier one is; a share is of the rows. */
  'duplicate-rows'?: ShareLimit
  /** For every column of type string that says nothing else itself. */
  text?: TextLimits
}

/** What data must look like, with every default filled in. */
export interface DataSchema extends TableLimits {
  version: 1
  format?: TextFormat
  'extra-columns': 'fail' | 'warn' | 'ignore'
  /** Whether the columns come in the order in which the schema names them; ignored when absent. */
  'column-order'?: 'fail' | 'warn' | 'ignore'
  /** Places where the data has not all of these columns, by name. */
  environments?: Record<string, { absent: string[] }>
  /**
   * What `schemaIn` took out: columns that are absent where the data is from, and the keys that they are part of.
   * Nothing that a file can say.
   */
  absent?: {
    environment: string
    columns: Record<string, ColumnSchema>
    unique?: string[][]
    warn?: Pick<TableLimits, 'unique'>
  }
  /** Limits whose breach is shown as a warning and fails nothing. */
  warn?: TableLimits
  columns: Record<string, ColumnSchema>
  rules?: Rule[]
}
