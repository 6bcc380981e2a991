import type { CellShape } from './cell-shapes.ts'
import type { FileColumn, TableColumn, TableDescription, TablePart } from './describe-table.ts'
import { recordAutomaton } from './record-automaton.ts'
import { fullDialect, isTextFormat, nameOf } from './source.ts'
import { windowsOf } from './text-stream.ts'

/** What is known so far of the cells of a text table. */
export interface CellReport {
  /** Columns with a cell that has not the shape asked for, and those of which nothing is known. */
  doubtful: ReadonlySet<string>
  /** False when records can't be told apart for sure, or don't all have the fields of their header: nothing is known then. */
  isRegular: boolean
  /** Bytes looked at. */
  bytes: number
  /** Line ends in the bytes first looked at. */
  firstLines: number
}

/**
 * Looks through the bytes of a text table for cells that have not a shape; quoted ones have none. A byte takes about a
 * nanosecond. What is known is told after each megabyte, and other work of this thread goes on.
 *
 * @param shapes by name of a column.
 */
export async function* watchCells(
  { source, parts }: TableDescription,
  shapes: ReadonlyMap<string, CellShape>,
): AsyncGenerator<CellReport> {
  const marks = fullDialect(source)
  const areBytes = Buffer.byteLength(marks.delimiter) === 1 && Buffer.byteLength(marks.quote) === 1
  const doubtful = new Set<string>()
  const report = { doubtful, isRegular: true, bytes: 0, firstLines: 0 }
  const irregular = { ...report, isRegular: false }
  if (!isTextFormat(source.format) || !areBytes) return yield irregular
  for (const part of parts) {
    const columns = part.columns.filter(({ constants }) => constants === undefined)
    const automaton = recordAutomaton(
      columns.map(({ name }) => shapes.get(name)),
      marks,
    )
    if (automaton === undefined) return yield irregular
    for (const [index, path] of part.files.entries()) {
      let state: number | undefined
      for await (const window of windowsOf(path, nameOf(source, part.firstFile + index))) {
        state =
          state === undefined
            ? automaton.walk(withoutMark(window), automaton.start)
            : automaton.walk(window, state)
        if (state === automaton.irregular) return yield irregular
        if (report.bytes === 0) report.firstLines = linesIn(window)
        report.bytes += window.length
        for (const column of automaton.doubtful) doubtful.add(columns[column]?.name as string)
        yield report
      }
      if (state !== undefined && !automaton.mayEnd(state)) return yield irregular
    }
    for (const column of automaton.doubtful) doubtful.add(columns[column]?.name as string)
  }
  yield report
}

function withoutMark(bytes: Buffer): Buffer {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes
}

function linesIn(bytes: Buffer): number {
  let lines = 0
  for (let at = bytes.indexOf('\n'); at >= 0; at = bytes.indexOf('\n', at + 1)) lines += 1
  return lines
}

/**
 * A text table with some columns as its reader makes values of them, by DuckDB's type: a cell that is none fails the
 * query.
 */
export function readNatively(
  description: TableDescription,
  types: ReadonlyMap<string, string>,
): TableDescription {
  const retyped = <Column extends TableColumn | FileColumn>(columns: Column[]): Column[] =>
    columns.map((column) => ({ ...column, type: types.get(column.name) ?? column.type }))
  const parts = description.parts.map((part): TablePart => ({ ...part, columns: retyped(part.columns) }))
  return { ...description, columns: retyped(description.columns), parts }
}
