import {
  isTextFormat,
  type RecordVisitor,
  type RejectedRecord,
  scanRecords,
  type TableSource,
} from '@mlgate/tables'

/** Where a row stands. */
export interface RowPlace {
  /** Data row from 1 over all files in order, the header not counted, rejected rows counted. */
  row: number
  /** Physical line of a text file on which it starts. */
  line?: number
  file: number
}

/** What is known of one file's rows before any of them is looked for. */
export interface FileRows {
  /** Rows read, without those rejected. */
  accepted: number
  /** Records that don't fit the header, and blank lines between records. */
  rejected: number
  /** Ordinals of records that don't fit the header; only the first ones, if there are very many. */
  rejects: readonly RejectedRecord[]
  /** Whether a blank line stands for no row: not so where there is one column, of which it is a null. */
  blanksAreRejected: boolean
}

/** The dialect's part that tells records apart. */
type Records = Parameters<typeof scanRecords>[2]

interface Located {
  row: number
  line: number
}

/** Blank lines between the records of a text file: how many, and the first of them. */
export async function findBlankLines(
  path: string,
  name: string,
  records: Records,
): Promise<{ count: number; first: Located[] }> {
  const first: Located[] = []
  let count = 0
  await scanRecords(path, name, records, (ordinal, line, blank) => {
    if (blank) {
      count += 1
      if (first.length < 10) first.push({ row: ordinal - 1, line })
    }
    return true
  })
  return { count, first }
}

/** Physical lines of records, by ordinal. */
export async function linesOf(
  path: string,
  name: string,
  records: Records,
  ordinals: readonly number[],
): Promise<Map<number, number>> {
  const wanted = new Set(ordinals)
  const lines = new Map<number, number>()
  if (wanted.size === 0) return lines
  await scanRecords(path, name, records, (ordinal, line) => {
    if (wanted.has(ordinal)) lines.set(ordinal, line)
    return lines.size < wanted.size
  })
  return lines
}

/**
 * Where the n-th rows that were read stand in their files: SQL counts only rows that fit, people count all.
 *
 * @param wanted numbers of rows read, from 1, over all files in order.
 */
export async function placesOf(
  source: TableSource,
  files: readonly FileRows[],
  records: Records,
  wanted: Iterable<number>,
): Promise<Map<number, RowPlace>> {
  const places = new Map<number, RowPlace>()
  const numbers = [...new Set(wanted)].sort((left, right) => left - right)
  let readBefore = 0
  let rowsBefore = 0
  for (const [file, rows] of files.entries()) {
    const here = numbers.filter((number) => number > readBefore && number <= readBefore + rows.accepted)
    const located =
      here.length === 0
        ? new Map()
        : await locate(
            source,
            file,
            rows,
            records,
            here.map((number) => number - readBefore),
          )
    for (const number of here) {
      const found: Located | undefined = located.get(number - readBefore)
      if (found !== undefined) places.set(number, { row: rowsBefore + found.row, line: found.line, file })
      else if (rows.rejected === 0) places.set(number, { row: rowsBefore + number - readBefore, file })
    }
    readBefore += rows.accepted
    rowsBefore += rows.accepted + rows.rejected
  }
  return places
}

async function locate(
  source: TableSource,
  file: number,
  rows: FileRows,
  records: Records,
  wanted: readonly number[],
): Promise<Map<number, Located>> {
  const located = new Map<number, Located>()
  // A sheet has been written anew: it has rows, but no lines of its own.
  if (source.format === 'parquet' || source.format === 'json' || source.headers !== undefined) return located
  const rejected = new Set(rows.rejects.map(({ ordinal }) => ordinal))
  const isText = isTextFormat(source.format)
  const pending = new Set(wanted)
  let read = 0
  let blanks = 0
  const visit: RecordVisitor = (ordinal, line, blank) => {
    if (isText && ordinal === 1) return true
    if (blank && (rows.blanksAreRejected || !isText)) {
      blanks += 1
      return true
    }
    if (rejected.has(ordinal)) return true
    read += 1
    // A header is a record but no row; blank lines of NDJSON are neither.
    if (pending.delete(read)) located.set(read, { row: isText ? ordinal - 1 : ordinal - blanks, line })
    return pending.size > 0
  }
  const name = source.names?.[file] ?? ''
  await scanRecords(
    source.files[file] as string,
    name,
    isText ? records : { ...records, quote: '', delimiter: '' },
    visit,
  )
  return located
}
