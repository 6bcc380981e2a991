import { MlgateError } from '@mlgate/core'
import type { SqlEngine } from './engine.ts'
import { readHeader } from './header.ts'
import { refuseDeepJson } from './json-depth.ts'
import { relation } from './relation.ts'
import type { RowSample } from './row-sample.ts'
import {
  compressionOf,
  fullDialect,
  isTextFormat,
  jsonLayout,
  nameOf,
  type Packing,
  type TableSource,
} from './source.ts'
import { pathList, quoteLiteral } from './sql-text.ts'
import { packingOf } from './text-stream.ts'

/** More distinct keys than this are no columns: the keys themselves are data. */
const mostJsonKeys = 10_000

/** A column that SQL can speak of. */
export interface TableColumn {
  name: string
  /** DuckDB's type: VARCHAR in text files (but see `readNatively`), JSON in JSON files, the stored type in Parquet. */
  type: string
  /** Set where it stands in the names of folders, as text, whatever the format of the files. */
  isFolderName?: true
  /** Set where columns were reached inside of it: they stand for it. */
  isReached?: true
}

/** A column of one file: its name there, and the name that the reader gives it. */
export interface FileColumn extends TableColumn {
  physical: string
  /** Names of the fields that lead from `physical` to a column inside of it. */
  fields?: readonly string[]
  /** What the column is in each file of the part, where the names of folders say so; null: no value. */
  constants?: readonly (string | null)[]
}

/** Consecutive files with the same columns, read by one call of the reader. */
export interface TablePart {
  files: string[]
  /** Index in the source of the first of them. */
  firstFile: number
  packing: Packing
  columns: FileColumn[]
}

/** What a table's files say of their columns, before any row is looked at. */
export interface TableDescription {
  source: TableSource
  /** Columns over all files, in the order of their first appearance; of names that collide only the first. */
  columns: TableColumn[]
  /** Names that occur twice, or differ in case only, by file index. SQL reaches only the first of them. */
  collisions: { file: number; names: string[] }[]
  /** Positions (from 1) of columns without a name, by file index. SQL can't reach them. */
  unnamed: { file: number; positions: number[] }[]
  /** Columns that other files have and this one has not, by file index; they are null in its rows. */
  absent: { file: number; names: string[] }[]
  parts: TablePart[]
  /** Set where only some rows are to be read. */
  sample?: RowSample
}

/**
 * Reads what columns a source has: the headers of text files, the keys of JSON objects (which takes a pass over
 * the file), the schemas of Parquet files.
 *
 * @throws MlgateError MG4001, MG4002, MG4010 when a file cannot be read as what it is said to be.
 */
export async function describeTable(engine: SqlEngine, asked: TableSource): Promise<TableDescription> {
  const source = engine.prepared(asked)
  const files = await Promise.all(source.files.map((_, index) => describeFile(engine, source, index)))
  const parts: TablePart[] = []
  for (const [index, file] of files.entries()) {
    const last = parts.at(-1)
    if (last !== undefined && layoutOf(last) === layoutOf(file)) last.files.push(...file.files)
    else parts.push({ ...file, files: [...file.files], firstFile: index })
  }
  const columns = mergeColumns(parts)
  const description: TableDescription = {
    source,
    columns,
    collisions: perFile(files, ({ columns: own }) => collidingNames(own)).map(({ file, found }) => ({
      file,
      names: found,
    })),
    unnamed: perFile(files, ({ columns: own }) =>
      own.flatMap(({ name }, position) => (name === '' ? [position + 1] : [])),
    ).map(({ file, found }) => ({ file, positions: found })),
    absent: perFile(files, ({ columns: own }) => {
      const present = new Set(own.map(({ name }) => name))
      return columns.map(({ name }) => name).filter((name) => !present.has(name))
    }).map(({ file, found }) => ({ file, names: found })),
    parts,
  }
  if (source.format === 'parquet' && parts.length > 1) await unifyTypes(engine, description)
  return description
}

/** The columns of a source in order, with DuckDB's types. */
export async function columnsOf(engine: SqlEngine, source: TableSource): Promise<TableColumn[]> {
  return (await describeTable(engine, source)).columns
}

async function describeFile(engine: SqlEngine, source: TableSource, index: number): Promise<TablePart> {
  const path = source.files[index] as string
  const part = { files: [path], firstFile: index, packing: 'uncompressed' as const }
  if (source.format === 'parquet') return { ...part, columns: await parquetColumns(engine, path) }
  const header = source.headers?.[index]
  if (header !== undefined) {
    return { ...part, columns: header.map((name, at) => ({ name, physical: `c${at}`, type: 'JSON' })) }
  }
  const packing = await packingOf(path)
  if (!isTextFormat(source.format))
    return { ...part, packing, columns: await jsonColumns(engine, source, index, packing) }
  const names = await readHeader(path, nameOf(source, index), fullDialect(source))
  return {
    ...part,
    packing,
    columns: names.map((name, at) => ({ name, physical: `c${at}`, type: 'VARCHAR' })),
  }
}

/** DuckDB renames columns that collide; the file's own schema has their names as they are. */
async function parquetColumns(engine: SqlEngine, path: string): Promise<FileColumn[]> {
  const nodes = await engine.query(
    `SELECT name, num_children::INTEGER AS children FROM parquet_schema(${pathList([path])})`,
  )
  const described = await engine.query(
    `SELECT column_name AS name, column_type AS type FROM (DESCRIBE SELECT * FROM read_parquet(${pathList([path])}, hive_partitioning = false))`,
  )
  const names = topLevelNames(
    nodes.map((node) => ({ name: String(node.name), children: Number(node.children ?? 0) })),
  )
  return described.map(({ name, type }, index) => ({
    name: names[index] ?? String(name),
    physical: String(name),
    type: String(type),
  }))
}

/** The schema is a tree in depth-first order: each node says how many children follow it. */
function topLevelNames(nodes: { name: string; children: number }[]): string[] {
  const names: string[] = []
  let at = 1
  const skip = (): void => {
    const children = nodes[at]?.children ?? 0
    at += 1
    for (let child = 0; child < children && at < nodes.length; child += 1) skip()
  }
  while (at < nodes.length) {
    names.push(nodes[at]?.name ?? '')
    skip()
  }
  return names
}

async function jsonColumns(
  engine: SqlEngine,
  source: TableSource,
  index: number,
  packing: Packing,
): Promise<FileColumn[]> {
  await refuseDeepJson(source.files[index] as string, nameOf(source, index))
  const objects = `read_json_objects(${pathList([source.files[index] as string])}, format = ${quoteLiteral(jsonLayout(source))}, hive_partitioning = false, ${compressionOf(packing)})`
  const numbered = `(SELECT json, row_number() OVER () AS row FROM ${objects})`
  const [other] = await engine.query(
    `SELECT min(row) AS row, arg_min(json_type(json), row) AS kind FROM ${numbered} WHERE json_type(json) <> 'OBJECT'`,
  )
  if (other !== undefined && other.row !== null) {
    const name = nameOf(source, index)
    throw new MlgateError({
      code: 'MG4001',
      message: `${name}: row ${other.row} is no object but of JSON type ${String(other.kind).toLowerCase()}.`,
      hint: 'NDJSON holds one object a line, a .json file one array of objects.',
      place: { file: name },
    })
  }
  const keys = await engine.query(
    `SELECT key, min((row, position)) AS first FROM (SELECT unnest(json_keys(json)) AS key, generate_subscripts(json_keys(json), 1) AS position, row FROM ${numbered}) GROUP BY key ORDER BY first LIMIT ${mostJsonKeys + 1}`,
  )
  if (keys.length > mostJsonKeys) {
    const name = nameOf(source, index)
    throw new MlgateError({
      code: 'MG4001',
      message: `${name}: its objects have more than ${mostJsonKeys} different keys, too many to be columns.`,
      place: { file: name },
    })
  }
  return keys.map(({ key }) => ({ name: String(key), physical: String(key), type: 'JSON' }))
}

function layoutOf({ packing, columns }: TablePart): string {
  return JSON.stringify([packing, columns])
}

/** Distinct columns; DuckDB's names don't tell case apart, so of `id` and `ID` only the first can be spoken of. */
function mergeColumns(parts: readonly TablePart[]): TableColumn[] {
  const merged = new Map<string, TableColumn>()
  for (const { columns } of parts) {
    for (const { name, type } of columns) {
      const key = name.toLowerCase()
      if (name !== '' && !merged.has(key)) merged.set(key, { name, type })
    }
  }
  return [...merged.values()]
}

function collidingNames(columns: readonly FileColumn[]): string[] {
  const groups = new Map<string, string[]>()
  for (const { name } of columns) {
    if (name !== '') groups.set(name.toLowerCase(), [...(groups.get(name.toLowerCase()) ?? []), name])
  }
  return [...groups.values()].filter((names) => names.length > 1).flat()
}

function perFile<Found>(
  files: readonly TablePart[],
  find: (file: TablePart) => Found[],
): { file: number; found: Found[] }[] {
  return files
    .map((file, index) => ({ file: index, found: find(file) }))
    .filter(({ found }) => found.length > 0)
}

/** Gives the columns of Parquet files the types that hold the values of all files. */
export async function unifyTypes(engine: SqlEngine, description: TableDescription): Promise<void> {
  const rows = await engine.query(
    `SELECT column_type AS type FROM (DESCRIBE SELECT * FROM ${relation(description)})`,
  )
  for (const [index, column] of description.columns.entries())
    column.type = String(rows[index]?.type ?? column.type)
}
