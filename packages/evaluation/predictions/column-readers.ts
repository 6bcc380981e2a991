import { MlgateError } from '@mlgate/core'
import { type BatchColumn, quoteLiteral, type SqlEngine } from '@mlgate/tables'

/** More different texts than this are no classes and no slices. */
const mostLabels = 10_000

/** Reads one expression of a SELECT into an array of its own, batch by batch. */
export interface ColumnReader {
  sql: string
  /** @param offset row of the whole that the batch starts at. */
  take(column: BatchColumn, rows: number, offset: number): void
}

/** Numbers into every `stride`th place from `start` on; what is no number becomes NaN. */
export function numberReader(sql: string, target: Float64Array, start = 0, stride = 1): ColumnReader {
  return {
    sql: `CAST(${sql} AS DOUBLE)`,
    take({ values, nulls }, rows, offset) {
      for (let row = 0; row < rows; row++) {
        target[start + (offset + row) * stride] = nulls?.[row] === 1 ? Number.NaN : (values[row] as number)
      }
    },
  }
}

export function textReader(sql: string, target: (string | null)[]): ColumnReader {
  return {
    sql: `CAST(${sql} AS VARCHAR)`,
    take({ values }, rows, offset) {
      for (let row = 0; row < rows; row++) target[offset + row] = values[row] as string | null
    },
  }
}

/**
 * Texts of which there are few different ones, as numbers: the engine hands them over as codes, which spares a
 * string for each row.
 *
 * @param texts every text that occurs.
 * @param numbers what to store for each of them; −1 is stored where there is none.
 */
export function labelReader(
  sql: string,
  texts: readonly string[],
  numbers: readonly number[],
  target: Int32Array,
): ColumnReader {
  const numberOf = Int32Array.from(numbers)
  return {
    sql: texts.length === 0 ? 'NULL' : `CAST(${sql} AS ENUM(${texts.map(quoteLiteral).join(', ')}))`,
    take({ values, nulls }, rows, offset) {
      for (let row = 0; row < rows; row++) {
        target[offset + row] = nulls?.[row] === 1 ? -1 : (numberOf[values[row] as number] ?? -1)
      }
    },
  }
}

/** Runs one SELECT of all readers. */
export async function readColumns(
  engine: SqlEngine,
  from: string,
  readers: readonly ColumnReader[],
): Promise<void> {
  const items = readers.map(({ sql }, index) => `${sql} AS c${index}`)
  let offset = 0
  for await (const { rows, columns } of engine.stream(`SELECT ${items.join(', ')} FROM ${from}`)) {
    readers.forEach((reader, index) => {
      reader.take(columns[index] as BatchColumn, rows, offset)
    })
    offset += rows
  }
}

/**
 * The different texts of some expressions together, sorted.
 *
 * @throws MlgateError MG5021 when there are more than ten thousand.
 */
export async function distinctTexts(
  engine: SqlEngine,
  from: string,
  expressions: readonly string[],
  what: string,
  name: string,
): Promise<string[]> {
  const selects = expressions.map((sql) => `SELECT DISTINCT CAST(${sql} AS VARCHAR) AS label FROM ${from}`)
  const rows = await engine.query(`${selects.join(' UNION ')} LIMIT ${mostLabels + 2}`)
  const texts = rows.flatMap(({ label }) => (label === null || label === undefined ? [] : [String(label)]))
  // The engine finds them in an order that changes from run to run.
  if (texts.length <= mostLabels) return texts.sort()
  throw new MlgateError({
    code: 'MG5021',
    message: `The predictions file ${name} has more than ${mostLabels} different values in ${what}: these are no labels.`,
    hint: 'Check the columns; if they are values of a regression, say task: regression.',
    place: { file: name },
  })
}
