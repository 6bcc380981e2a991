import {
  type FileColumn,
  type TableColumn,
  type TableDescription,
  type TablePart,
  unifyTypes,
} from './describe-table.ts'
import type { SqlEngine } from './engine.ts'
import { nameOf, type TableSource } from './source.ts'
import { pathList, quoteIdentifier } from './sql-text.ts'

/**
 * A description with columns that are no columns of the files, where names ask for them: `address.city` is the field
 * `city` of the column `address` (a STRUCT in Parquet, an object in JSON), and `year` is what the names of folders
 * call so, as in `year=2024/part.parquet`. A column of that very name in the files always comes first, and what no
 * name asks for is not looked for.
 */
export async function reachColumns(
  engine: SqlEngine,
  description: TableDescription,
  names: readonly string[],
): Promise<TableDescription> {
  const known = new Set(description.columns.map(({ name }) => name.toLowerCase()))
  let reached = description
  for (const name of new Set(names)) {
    if (known.has(name.toLowerCase())) continue
    reached =
      withFolderName(reached, name) ??
      (await withField(engine, reached, description.columns, name)) ??
      reached
  }
  if (reached !== description && reached.source.format === 'parquet' && reached.parts.length > 1)
    await unifyTypes(engine, reached)
  return reached
}

/** The column that all folders of the files name; files in none of them have no value there. */
function withFolderName(description: TableDescription, name: string): TableDescription | undefined {
  const values = description.source.files.map((_, index) => folderValue(description.source, index, name))
  return values.every((value) => value === undefined) ? undefined : withConstants(description, name, values)
}

/** A description with a further column that holds the name of each row's file, unless the files have one of that name. */
export function withFileNames(description: TableDescription, name: string): TableDescription {
  if (description.columns.some((column) => column.name.toLowerCase() === name.toLowerCase()))
    return description
  return withConstants(
    description,
    name,
    description.source.files.map((_, index) => nameOf(description.source, index)),
  )
}

/** @param values by file; undefined where it has no such column. */
function withConstants(
  description: TableDescription,
  name: string,
  values: readonly (string | null | undefined)[],
): TableDescription {
  const column = { name, type: 'VARCHAR', isFolderName: true } as const
  const parts = description.parts.map((part) => ({
    ...part,
    columns: [
      ...part.columns,
      {
        ...column,
        physical: name,
        constants: part.files.map((_, index) => values[part.firstFile + index] ?? null),
      },
    ],
  }))
  const without = values.flatMap((value, file) => (value === undefined ? [file] : []))
  return {
    ...description,
    columns: [...description.columns, column],
    parts,
    absent: alsoAbsent(description, name, without),
  }
}

const noValue = '__HIVE_DEFAULT_PARTITION__'

/** What the folders around a file say of a column, `year=2024`; null where they say that it has no value. */
function folderValue(source: TableSource, index: number, name: string): string | null | undefined {
  const folders = nameOf(source, index).split(/[\\/]/).slice(0, -1)
  for (const folder of folders) {
    const [key = '', ...rest] = folder.split('=')
    if (rest.length === 0 || unescaped(key) !== name) continue
    const value = unescaped(rest.join('='))
    return value === noValue ? null : value
  }
  return undefined
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** The field inside a column that a dotted name leads to. */
async function withField(
  engine: SqlEngine,
  description: TableDescription,
  stored: readonly TableColumn[],
  name: string,
): Promise<TableDescription | undefined> {
  const outer = stored
    .filter((column) => name.startsWith(`${column.name}.`) && holdsFields(column, description.source))
    .sort((left, right) => right.name.length - left.name.length)[0]
  if (outer === undefined) return undefined
  const fields = name.slice(outer.name.length + 1).split('.')
  const parts = await Promise.all(
    description.parts.map(async (part) => {
      const found = await fieldOf(engine, part, outer, fields, description.source)
      return found === undefined ? part : { ...part, columns: [...part.columns, { ...found, name }] }
    }),
  )
  const first = parts.flatMap(({ columns }) => columns).find((column) => column.name === name)
  if (first === undefined) return undefined
  const without = parts.flatMap(({ columns, files, firstFile }) =>
    columns.some((column) => column.name === name) ? [] : files.map((_, index) => firstFile + index),
  )
  return {
    ...description,
    columns: [
      ...description.columns.map((column) =>
        column.name === outer.name ? { ...column, isReached: true as const } : column,
      ),
      { name, type: first.type },
    ],
    parts,
    absent: alsoAbsent(description, name, without),
  }
}

function holdsFields({ type, isFolderName }: TableColumn, { format }: TableSource): boolean {
  return isFolderName !== true && (format === 'parquet' ? type.startsWith('STRUCT(') : type === 'JSON')
}

async function fieldOf(
  engine: SqlEngine,
  part: TablePart,
  outer: TableColumn,
  fields: readonly string[],
  { format }: TableSource,
): Promise<FileColumn | undefined> {
  const column = part.columns.find(({ name }) => name === outer.name)
  if (column === undefined) return undefined
  const { physical } = column
  if (format !== 'parquet') return { name: '', physical, fields, type: 'JSON' }
  const path = [physical, ...fields].map(quoteIdentifier).join('.')
  try {
    const [described] = await engine.query(
      `SELECT column_type AS type FROM (DESCRIBE SELECT ${path} FROM read_parquet(${pathList(part.files)}, hive_partitioning = false))`,
    )
    return described && { name: '', physical, fields, type: String(described.type) }
  } catch {
    // The engine's way of saying that there is no such field.
    return undefined
  }
}

function alsoAbsent(
  { absent, source }: TableDescription,
  name: string,
  files: readonly number[],
): TableDescription['absent'] {
  return source.files.flatMap((_, file) => {
    const names = absent.find((each) => each.file === file)?.names ?? []
    const own = files.includes(file) ? [...names, name] : names
    return own.length === 0 ? [] : [{ file, names: own }]
  })
}
