import { MlgateError } from '@mlgate/core'
import type { FileColumn, TableColumn, TableDescription, TablePart } from './describe-table.ts'
import { isSampledSql } from './row-sample.ts'
import {
  compressionOf,
  fullDialect,
  isTextFormat,
  jsonLayout,
  nameOf,
  type TableFormat,
  type TableSource,
} from './source.ts'
import { pathList, quoteIdentifier, quoteLiteral } from './sql-text.ts'

/**
 * What becomes of text records that don't fit the header: `fail` ends the query with an error, `skip` leaves
 * them out, `store` leaves them out and keeps them for `readRejects` (once per engine).
 */
export type RejectsMode = 'fail' | 'skip' | 'store'

export interface RelationOptions {
  rejects?: RejectsMode
  /** Name of a further column that holds the index of the file in the source. */
  fileColumn?: string
}

export const rejectsTable = 'mlgate_rejects'
export const rejectScansTable = 'mlgate_reject_scans'

const longestRecordBytes = 2 * 2 ** 20

/**
 * A source as a relation for FROM: all files one after another, columns by their names; cells of text files are
 * VARCHAR (null: an empty unquoted field), of JSON files JSON. Where the description has a sample, its rows alone.
 *
 * @throws MlgateError MG4008 when a text or JSON file is empty: it has no columns then.
 */
export function relation(
  { source, columns, parts, sample }: TableDescription,
  options: RelationOptions = {},
): string {
  const selects = parts.map((part) => {
    if (part.columns.length === 0) throw emptyFile(nameOf(source, part.firstFile))
    const byName = new Map<string, FileColumn>()
    for (const column of part.columns) if (!byName.has(column.name)) byName.set(column.name, column)
    const items = columns.map(({ name, type }) => {
      const column = byName.get(name)
      const value =
        column === undefined
          ? `CAST(NULL AS ${isPlainType(type) ? type : 'VARCHAR'})`
          : cellOf(column, source.format)
      return `${value} AS ${quoteIdentifier(name)}`
    })
    if (options.fileColumn !== undefined)
      items.push(`file_index + ${part.firstFile} AS ${quoteIdentifier(options.fileColumn)}`)
    return `SELECT ${items.length === 0 ? 'NULL' : items.join(', ')} FROM ${reader(source, part, options)}`
  })
  const rows = `(${selects.join(' UNION ALL ')})`
  if (sample === undefined) return rows
  const row = quoteIdentifier(unusedName(columns))
  return `(SELECT * EXCLUDE (${row}) FROM (SELECT *, row_number() OVER () AS ${row} FROM ${rows}) WHERE ${isSampledSql(row, sample)})`
}

function unusedName(columns: readonly TableColumn[]): string {
  let name = 'mlgate_sampled_row'
  while (columns.some((column) => column.name.toLowerCase() === name)) name = `_${name}`
  return name
}

function emptyFile(name: string): MlgateError {
  return new MlgateError({
    code: 'MG4008',
    message: `${name} has no rows: it is empty.`,
    hint: 'If that is right, say `rows: { min: 0 }` in the schema.',
    place: { file: name },
  })
}

/** SQL of a file's column over its reader. */
function cellOf({ physical, fields = [], constants }: FileColumn, format: TableFormat): string {
  if (constants !== undefined) {
    const texts = constants.map((text) => (text === null ? 'NULL' : quoteLiteral(text)))
    return `CAST([${texts.join(', ')}][CAST(file_index + 1 AS BIGINT)] AS VARCHAR)`
  }
  if (fields.length === 0) return quoteIdentifier(physical)
  if (format === 'parquet') return [physical, ...fields].map(quoteIdentifier).join('.')
  const path = fields.map((field) => `.${JSON.stringify(field)}`).join('')
  return `(${quoteIdentifier(physical)} -> ${quoteLiteral(`$${path}`)})`
}

/** Columns that the files themselves hold, one for each of their readers' names. */
function storedColumns({ columns }: TablePart): FileColumn[] {
  return columns.filter(({ fields, constants }) => fields === undefined && constants === undefined)
}

/** A type name that comes from a file may hold anything, a struct's field names for instance. */
function isPlainType(type: string): boolean {
  return /^[A-Z][A-Z0-9_ ]*(\([0-9, ]+\))?$/.test(type)
}

function reader(source: TableSource, part: TablePart, { rejects = 'fail' }: RelationOptions): string {
  const paths = pathList(part.files)
  if (source.format === 'parquet') return `read_parquet(${paths}, hive_partitioning = false)`
  const compression = compressionOf(part.packing)
  if (!isTextFormat(source.format)) {
    const seen = new Set<string>()
    const first = storedColumns(part).filter(
      ({ name }) => name !== '' && !seen.has(name.toLowerCase()) && seen.add(name.toLowerCase()),
    )
    const types = first.map(({ physical }) => `${quoteLiteral(physical)}: 'JSON'`).join(', ')
    return `read_json(${paths}, format = ${quoteLiteral(jsonLayout(source))}, records = true, hive_partitioning = false, ${compression}, columns = {${types}})`
  }
  const dialect = fullDialect(source)
  const settings = [
    'auto_detect = false',
    'header = true',
    'strict_mode = true',
    'hive_partitioning = false',
    `columns = {${storedColumns(part)
      .map(({ physical, type }) => `${quoteLiteral(physical)}: ${quoteLiteral(type)}`)
      .join(', ')}}`,
    `delim = ${quoteLiteral(dialect.delimiter)}`,
    `quote = ${quoteLiteral(dialect.quote)}`,
    `escape = ${quoteLiteral(dialect.quote)}`,
    `nullstr = [${['', ...dialect['null-values']].map(quoteLiteral).join(', ')}]`,
    'allow_quoted_nulls = false',
    `encoding = ${quoteLiteral(dialect.encoding)}`,
    `max_line_size = ${longestRecordBytes}`,
    compression,
    ...rejectSettings[rejects],
  ]
  return `read_csv(${paths}, ${settings.join(', ')})`
}

const rejectSettings: Record<RejectsMode, string[]> = {
  fail: [],
  skip: ['ignore_errors = true'],
  store: [
    'store_rejects = true',
    'rejects_limit = 0',
    `rejects_table = ${quoteLiteral(rejectsTable)}`,
    `rejects_scan = ${quoteLiteral(rejectScansTable)}`,
  ],
}
