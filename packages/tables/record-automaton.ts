import { type ByteKind, byteKinds, type CellShape, cellShapes, kindsOfBytes } from './cell-shapes.ts'
import { walkBytes } from './walk-bytes.ts'

/** The records of a text file as an automaton over its bytes, which knows the field that each byte belongs to. */
export interface RecordAutomaton {
  /** Where a file begins, after a byte order mark. */
  readonly start: number
  /** Where it ends when records can't be told apart for sure, or one has not the fields of the header. */
  readonly irregular: number
  /**
   * Walks through the next bytes, each at the cost of one look-up whatever the columns are.
   *
   * @param state where those before ended.
   */
  walk(bytes: Uint8Array, state: number): number
  /** Whether a file may end in a state. */
  mayEnd(state: number): boolean
  /** Positions of columns with a cell that has not their shape: such cells may be any text from then on. */
  readonly doubtful: ReadonlySet<number>
}

/** States that the field of any column has, by their places in it; those of its shape follow. */
const start = 0
const text = 1
const quoted = 2
const closed = 3
const commonStates = 4

const recordStart = 0
const mostStates = 2 ** 16
const lineEnds = Buffer.from('\r\n')

type Following = (kind: ByteKind) => number

/**
 * Quotes count at the start of a field only and are doubled within; blank lines are passed over.
 *
 * @param shapes of the cells of each column; undefined: any text, and quotes. @param marks each of one byte.
 * @returns undefined where there are too many columns.
 */
export function recordAutomaton(
  shapes: readonly (CellShape | undefined)[],
  marks: { delimiter: string; quote: string },
): RecordAutomaton | undefined {
  const width = shapes.length
  const blocks = blocksOf(shapes)
  const header = blocks[width] as number
  const firstDoubt = header + commonStates
  const irregular = firstDoubt + width
  if (irregular >= mostStates) return undefined
  const table = new Uint16Array((irregular + 1) << 8)
  const kinds = kindsOfBytes(marks)
  const doubtful = new Set<number>()

  const set = (state: number, following: Following) => {
    const byKind = byteKinds.map(following)
    for (const [byte, kind] of kinds.entries()) table[(state << 8) | byte] = byKind[kind] as number
  }
  /** What follows the cells of a column by the mark after them. */
  const leaving =
    (column: number): Following =>
    (kind) => {
      const isLast = column + 1 === width
      if (kind === 'line end') return isLast ? recordStart : irregular
      return isLast ? irregular : (blocks[column + 1] as number)
    }
  const setText = (block: number, leave: Following) => {
    const unquoted: Following = (kind) => (isMark(kind) ? leave(kind) : block + text)
    set(block + start, (kind) => (kind === 'quote' ? block + quoted : unquoted(kind)))
    set(block + text, (kind) => (kind === 'quote' ? irregular : unquoted(kind)))
    set(block + quoted, (kind) => block + (kind === 'quote' ? closed : quoted))
    set(block + closed, (kind) =>
      isMark(kind) ? leave(kind) : kind === 'quote' ? block + quoted : irregular,
    )
  }
  const setShape = (column: number, shape: CellShape) => {
    const block = blocks[column] as number
    const leave = leaving(column)
    const placeOf = (state: number) => block + (state === 0 ? start : commonStates - 1 + state)
    for (const [state, { ends, next }] of cellShapes[shape].entries()) {
      set(placeOf(state), (kind) => {
        if (isMark(kind) && ends) return leave(kind)
        const following = next[kind]
        return following === undefined ? firstDoubt + column : placeOf(following)
      })
    }
  }
  const setColumn = (column: number, shape: CellShape | undefined) => {
    setText(blocks[column] as number, leaving(column))
    if (shape !== undefined) setShape(column, shape)
    if (column === 0) for (const byte of lineEnds) table[(recordStart << 8) | byte] = recordStart
  }

  for (const [column, shape] of shapes.entries()) setColumn(column, shape)
  setText(header, (kind) => (kind === 'line end' ? recordStart : header))
  for (let state = firstDoubt; state <= irregular; state += 1) set(state, () => state)

  const walk = (bytes: Uint8Array, from: number): number => {
    for (let state = from; ; ) {
      const end = walkBytes(table, bytes, state, recordStart)
      const column = end - firstDoubt
      if (column < 0 || column >= width) return end
      doubtful.add(column)
      setColumn(column, undefined)
      // In the middle of a cell of the shape that the column no longer has.
      const block = blocks[column] as number
      if (state > block && state < (blocks[column + 1] as number)) state = block + text
    }
  }
  return {
    start: header,
    irregular,
    walk,
    mayEnd: (state) => walk(lineEnds, state) === recordStart,
    doubtful,
  }
}

/** Where the states of each column begin, and of the header after them. */
function blocksOf(shapes: readonly (CellShape | undefined)[]): number[] {
  const blocks = [0]
  for (const shape of shapes) {
    const ofShape = shape === undefined ? 0 : cellShapes[shape].length - 1
    blocks.push((blocks.at(-1) as number) + commonStates + ofShape)
  }
  return blocks
}

function isMark(kind: ByteKind): boolean {
  return kind === 'delimiter' || kind === 'line end'
}
