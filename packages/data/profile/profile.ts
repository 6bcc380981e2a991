import type { TypedKind } from '@mlgate/tables'

/** The schema id of the documents that this version writes. */
export const profileSchemaId = 'mlgate/profile@1'

/**
 * How often values occurred, on a grid that depends on no data: values are truncated toward zero to so many binary
 * digits after the first. Bin i holds what becomes `values[i]`: from there on, away from zero, up to the next number of
 * so many digits. Histograms of two halves can therefore be added to exactly that of the whole.
 */
export interface ProfileHistogram {
  /** 0 … 20. With 20, whole numbers up to two million have bins of their own. */
  bits: number
  /** In rising order. */
  values: number[]
  /** Place by place, how many. */
  counts: number[]
}

/** Numbers of a column, those that are finite. */
export interface NumberProfile {
  count: number
  /** NaN and infinities. */
  notFinite: number
  min: number
  max: number
  mean: number
  /** Of a sample; null with fewer than two values. */
  standardDeviation: number | null
  /** From the histogram, within a bin of it: by level, `0.01` to `0.99`. */
  quantiles: Record<string, number>
  histogram: ProfileHistogram
}

/** How many different values there are. */
export interface DistinctProfile {
  count: number
  /** False for an estimate; its standard error is 3 %. */
  isExact: boolean
  /** Registers of a HyperLogLog in base64, so that counts of two halves can be joined. */
  sketch?: string
}

/** Types as a schema declares them; `other` for structs, maps and whatever else a file may store. */
export type ProfileType = TypedKind | 'other'

export interface ColumnProfile {
  name: string
  type: ProfileType
  /** Rows in which the column has no value. */
  nulls: number
  /** Cells that are not of the declared type. */
  misfits: number
  /** Only the kind and number of its values are told. */
  isPrivate?: true
  distinct?: DistinctProfile
  /** Of numbers. */
  numbers?: NumberProfile
  /** Of dates and timestamps, in milliseconds since 1970 in UTC. */
  times?: NumberProfile
  /** Characters of texts, elements of lists, bytes of binaries. */
  lengths?: NumberProfile
  /** Values with how often each occurred, the commonest first; absent where they are too many to be categories. */
  values?: [value: string, count: number][]
}

/** What a data set looks like, in numbers that later data can be held against: `mlgate/profile@1`. */
export interface DataProfile {
  schema: typeof profileSchemaId
  name: string
  /** Those of text files that do not fit their header not included. */
  rows: number
  rejectedRows: number
  columns: ColumnProfile[]
}
