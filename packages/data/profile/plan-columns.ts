import type { ColumnSchema, DataSchema } from '@mlgate/config'
import { dateSpellings } from '@mlgate/config/data-schema'
import {
  isTextFormat,
  physicalFamily,
  quoteIdentifier,
  type TableColumn,
  type TableDescription,
  type TypedKind,
  typedColumn,
} from '@mlgate/tables'
import { isPrivate } from '../private-columns.ts'
import type { ProfileType } from './profile.ts'

/** What is read of a column, as SQL over the table's relation: numbers all, but for texts. */
export interface ColumnPlan {
  name: string
  /** What it may turn out to be; several only where a file of texts says nothing of it. */
  types: readonly [ProfileType, ...ProfileType[]]
  isPrivate: boolean
  parts: {
    /** 1 for a cell, 0 for none. */
    present: string
    numbers?: string
    /** Milliseconds since 1970 in UTC. */
    times?: string
    lengths?: string
    texts?: string
    /** 1 for true, 0 for false. */
    booleans?: string
  }
}

/** Longer texts are no categories. */
const longestText = 64
/** What a column is tried as that nothing is known of: the last takes whatever the cells hold. */
const undeclaredTypes = {
  text: ['number', 'timestamp', 'string'],
  json: ['number', 'timestamp', 'boolean', 'string', 'other'],
} as const

/**
 * How each column of a table is read: as its schema declares it, else as it is stored; cells of text and JSON files
 * that no schema knows are tried as several types.
 *
 * @param hidden columns whose values are not told, besides those that the schema calls private.
 */
export function planColumns(
  description: TableDescription,
  schema: DataSchema | undefined,
  hidden: readonly string[],
): ColumnPlan[] {
  return description.columns.map((column) => {
    const declared = schema !== undefined && Object.hasOwn(schema.columns, column.name)
    const types = declared
      ? ([(schema.columns[column.name] as ColumnSchema).type] as const)
      : storedTypes(column, description)
    const spellings = declared ? dateSpellings(schema.columns[column.name]?.format) : []
    const parts: ColumnPlan['parts'] = {
      present: `CAST(${quoteIdentifier(column.name)} IS NOT NULL AS UTINYINT)`,
    }
    for (const type of types) {
      if (type === 'other' || type === 'image') continue
      const { value, sqlType, fits } = typedColumn(column, type, description.source, spellings)
      if (fits) Object.assign(parts, partsOf[type](value, sqlType))
    }
    return {
      ...{ name: column.name, types, parts },
      isPrivate: hidden.includes(column.name) || isPrivate(schema, column.name),
    }
  })
}

function storedTypes(
  { type, isFolderName }: TableColumn,
  { source: { format } }: TableDescription,
): ColumnPlan['types'] {
  if (isFolderName === true || isTextFormat(format)) return undeclaredTypes.text
  return format === 'parquet' ? [physicalFamily(type)] : undeclaredTypes.json
}

type Parts = Partial<ColumnPlan['parts']>

const partsOf: Record<Exclude<TypedKind, 'image'>, (value: string, sqlType: string) => Parts> = {
  integer: (value) => ({ numbers: `CAST(${value} AS DOUBLE)` }),
  number: (value) => ({ numbers: `CAST(${value} AS DOUBLE)` }),
  date: timeParts,
  timestamp: timeParts,
  boolean: (value) => ({ booleans: `CAST(${value} AS UTINYINT)` }),
  string: (value) => textParts(value),
  list: (value) => ({ lengths: `CAST(len(${value}) AS DOUBLE)` }),
  binary: (value, sqlType) => ({
    lengths: `CAST(${sqlType === 'BLOB' ? 'octet_length' : 'strlen'}(${value}) AS DOUBLE)`,
  }),
}

/** An infinite time, which a Parquet file may hold, is on no axis. */
function timeParts(value: string): Parts {
  return {
    times: `CASE WHEN isfinite(${value}) THEN CAST(epoch_ms(CAST(${value} AS TIMESTAMP)) AS DOUBLE) END`,
  }
}

function textParts(value: string): Parts {
  return {
    lengths: `CAST(length(${value}) AS DOUBLE)`,
    texts: `CASE WHEN strlen(${value}) <= ${4 * longestText} AND length(${value}) <= ${longestText} THEN ${value} END`,
  }
}
