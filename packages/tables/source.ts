import { MlgateError, suggest } from '@mlgate/core'
import { quoteLiteral } from './sql-text.ts'

export type TableFormat = 'csv' | 'tsv' | 'json' | 'ndjson' | 'parquet' | 'xlsx'

/** How a text file is written. Nothing is guessed: what is not said here is the default. */
export interface TextDialect {
  /** One character between fields; `,` for csv and a tab for tsv by default. */
  delimiter?: string
  /** One character around fields, doubled inside them; `"` by default. */
  quote?: string
  /** `utf-8` (default), `utf-16`, `latin-1` or `windows-1252`. */
  encoding?: string
  /** Decimal mark of numbers; `.` by default. */
  decimal?: string
  /** Mark between groups of three digits; none by default. */
  thousands?: string
  /** Unquoted texts that mean "no value", besides the empty field. */
  'null-values'?: string[]
  /** Name of the sheet that is the table; the only one by default. */
  sheet?: string
}

/** What a text file's dialect comes to with every default filled in. */
export type FullDialect = Required<Omit<TextDialect, 'sheet'>>

/** One logical table in one or more files of the same format, read in the order given. */
export interface TableSource {
  /** Absolute real paths. Text files may be packed by gzip or zstd. */
  files: string[]
  format: TableFormat
  dialect?: TextDialect
  /** What the files are called in messages, in the same order; their paths by default. */
  names?: string[]
  /** Names of the columns by file, where the files themselves call them c0, c1 and so on. */
  headers?: readonly (readonly string[])[]
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
  xlsx: 'xlsx',
}

/** Formats that are tables too but not read, and how to come to one that is. */
const otherFormats: Record<string, string> = {
  xls: 'Save it as .xlsx, or as CSV.',
  xlsb: 'Save it as .xlsx, or as CSV.',
  xlsm: 'Save it as .xlsx, without its macros, or as CSV.',
  ods: 'Save it as .xlsx, or as CSV.',
  arrow:
    'Write it as Parquet: `pyarrow.parquet.write_table(pyarrow.ipc.open_file(path).read_all(), "data.parquet")`.',
  feather: 'Write it as Parquet: `pandas.read_feather(path).to_parquet("data.parquet")`.',
  ipc: 'Write it as Parquet: `polars.read_ipc(path).write_parquet("data.parquet")`.',
  orc: 'Write it as Parquet: `pandas.read_orc(path).to_parquet("data.parquet")`.',
  avro: 'Write it as Parquet: `polars.read_avro(path).write_parquet("data.parquet")`.',
  pickle: 'Write it as Parquet; a pickle is never opened, for loading one runs code.',
  pkl: 'Write it as Parquet; a pickle is never opened, for loading one runs code.',
  npy: 'Write it as Parquet, with a column for each feature.',
  h5: 'Write it as Parquet: `pandas.read_hdf(path).to_parquet("data.parquet")`.',
  zip: 'Unpack it; text files may be packed by gzip or zstd.',
}

/**
 * The format that a file name speaks of: by its extension, a `.gz` or `.zst` after a text format's aside.
 *
 * @throws MlgateError MG4003 when the extension is none of the known ones.
 */
export function tableFormatOf(path: string): TableFormat {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
  const unpacked = name.replace(/\.(?:gz|zst)$/i, '')
  const extension = /\.([^.]+)$/.exec(unpacked)?.[1]?.toLowerCase() ?? ''
  const format = Object.hasOwn(formatsByExtension, extension) ? formatsByExtension[extension] : undefined
  const isPacked = unpacked !== name
  if (format !== undefined && !(isPacked && (format === 'parquet' || format === 'xlsx'))) return format
  const meant = extension === '' ? undefined : suggest(extension, Object.keys(formatsByExtension))
  const [message, hint] =
    format !== undefined
      ? [
          `${path} is a packed ${format} file, which packs its own content and is read as it is.`,
          'Unpack it.',
        ]
      : Object.hasOwn(otherFormats, extension)
        ? [`${path} is a .${extension} file, which is not read.`, otherFormats[extension]]
        : [
            `${path} has no extension that tells its format.`,
            meant === undefined
              ? 'Known are .csv, .tsv, .json, .ndjson, .jsonl, .parquet and .xlsx; text files may be packed (.csv.gz, .csv.zst).'
              : `Did you mean .${meant}?`,
          ]
  throw new MlgateError({
    code: 'MG4003',
    message: message as string,
    ...(hint === undefined ? {} : { hint }),
    place: { file: path },
  })
}

/** Whether cells are text without a type of their own: in CSV and TSV, but not in JSON and Parquet. */
export function isTextFormat(format: TableFormat): format is 'csv' | 'tsv' {
  return format === 'csv' || format === 'tsv'
}

/** The dialect with every default filled in. */
export function fullDialect(source: Pick<TableSource, 'format' | 'dialect'>): FullDialect {
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

/** What a text file is packed with, as DuckDB's readers call it. */
export type Packing = 'uncompressed' | 'gzip' | 'zstd'

/** A reader's setting for what a file is packed with. */
export function compressionOf(packing: Packing): string {
  return `compression = ${quoteLiteral(packing)}`
}
