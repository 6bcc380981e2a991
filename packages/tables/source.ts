import { MlgateError, suggest } from '@mlgate/core'

export type TableFormat = 'csv' | 'tsv' | 'json' | 'ndjson' | 'parquet'

/** How a text file is written. Nothing is guessed: what is not said here is the default. */
export interface TextDialect {
  /** One character between fields; `,` for csv and a tab for tsv by default. */
  delimiter?: string
  /** One character around fields, doubled inside them; `"` by default. */
  quote?: string
  /** `utf-8` (default), `utf-16` or `latin-1`. */
  encoding?: string
  /** Decimal mark of numbers; `.` by default. */
  decimal?: string
  /** Mark between groups of three digits; none by default. */
  thousands?: string
  /** Unquoted texts that mean "no value", besides the empty field. */
  'null-values'?: string[]
}

/** One logical table in one or more files of the same format, read in the order given. */
export interface TableSource {
  /** Absolute real paths. Text files may be gzipped. */
  files: string[]
  format: TableFormat
  dialect?: TextDialect
  /** What the files are called in messages, in the same order; their paths by default. */
  names?: string[]
}

const formatsByExtension: Record<string, TableFormat> = {
  csv: 'csv',
  tsv: 'tsv',
  tab: 'tsv',
  json: 'json',
  ndjson: 'ndjson',
  jsonl: 'ndjson',
  parquet: 'parquet',
  pq: 'parquet',
}

/**
 * The format that a file name speaks of: by its extension, a `.gz` after a text format's aside.
 *
 * @throws MlgateError MG4003 when the extension is none of the known ones.
 */
export function tableFormatOf(path: string): TableFormat {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
  const gzipped = /\.gz$/i.test(name)
  const extension = /\.([^.]+)$/.exec(gzipped ? name.slice(0, -3) : name)?.[1]?.toLowerCase()
  const format = extension === undefined ? undefined : formatsByExtension[extension]
  if (format !== undefined && !(gzipped && format === 'parquet')) return format
  const meant = extension === undefined ? undefined : suggest(extension, Object.keys(formatsByExtension))
  throw new MlgateError({
    code: 'MG4003',
    message:
      gzipped && format === 'parquet'
        ? `${path} is a gzipped Parquet file; Parquet compresses its own pages and is read as it is.`
        : `${path} has no extension that tells its format.`,
    hint:
      meant === undefined
        ? 'Known are .csv, .tsv, .json, .ndjson, .jsonl and .parquet; text files may be gzipped (.csv.gz).'
        : `Did you mean .${meant}?`,
    place: { file: path },
  })
}

/** Whether cells are text without a type of their own: in CSV and TSV, but not in JSON and Parquet. */
export function isTextFormat(format: TableFormat): format is 'csv' | 'tsv' {
  return format === 'csv' || format === 'tsv'
}

/** The dialect with every default filled in. */
export function fullDialect(source: Pick<TableSource, 'format' | 'dialect'>): Required<TextDialect> {
  return {
    delimiter: source.format === 'tsv' ? '\t' : ',',
    quote: '"',
    encoding: 'utf-8',
    decimal: '.',
    thousands: '',
    'null-values': [],
    ...source.dialect,
  }
}

/** What a file of a source is called in messages. */
export function nameOf(source: TableSource, index: number): string {
  return source.names?.[index] ?? source.files[index] ?? 'the data'
}

/** How DuckDB's JSON readers call the layout of a JSON source. */
export function jsonLayout({ format }: TableSource): 'array' | 'newline_delimited' {
  return format === 'json' ? 'array' : 'newline_delimited'
}

/** How DuckDB's text readers call what a file is packed with. */
export function compressionOf({ gzipped }: { gzipped: boolean }): string {
  return gzipped ? "'gzip'" : "'uncompressed'"
}
