import { type Check, MlgateError } from '@mlgate/core'
import {
  countRejects,
  isTextFormat,
  type RejectedRecord,
  readRejects,
  type SqlEngine,
  type TableDescription,
} from '@mlgate/tables'
import type { FirstPass } from './first-pass.ts'
import { type FileRows, findBlankLines, linesOf } from './places.ts'
import { counted } from './words.ts'

/** So many rejected records are remembered one by one, to tell the numbers of the rows after them. */
const mostRemembered = 100_000
const mostRows = 10

/** Records that don't fit the header of their text file. */
export interface RaggedRows {
  files: Omit<FileRows, 'accepted'>[]
  /** What tells the records of these files apart. */
  records: { delimiter: string; quote: string; encoding: string }
  /** The check on them; none where every record has its own fields. */
  checks(files: readonly FileRows[], names: readonly string[]): Check[]
}

interface RaggedRow {
  row: number
  line: number | undefined
  file: number
  what: string
}

/**
 * Gathers what the first pass rejected, and blank lines, which it passed over: neither may go missing silently.
 *
 * @throws MlgateError MG4010 when a record is longer than the reader takes.
 */
export async function raggedRows(
  engine: SqlEngine,
  description: TableDescription,
  mayHaveBlankLines: readonly boolean[],
  { mayLeaveOut }: Pick<FirstPass, 'mayLeaveOut'>,
): Promise<RaggedRows> {
  const { source } = description
  const records = {
    delimiter: source.format === 'tsv' ? '\t' : ',',
    quote: '"',
    encoding: 'utf-8',
    ...source.dialect,
  }
  const counts = mayLeaveOut ? await countRejects(engine, description) : source.files.map(() => 0)
  const rejects = counts.some((count) => count > 0)
    ? await readRejects(engine, description, mostRemembered)
    : []
  const widths = new Map(
    description.parts.flatMap(({ files, firstFile, columns }) =>
      files.map((_, index) => [firstFile + index, columns.length]),
    ),
  )
  const files: Omit<FileRows, 'accepted'>[] = []
  const rows: RaggedRow[] = []
  for (const [file, path] of source.files.entries()) {
    const name = source.names?.[file] ?? path
    const own = rejects.filter((reject) => reject.file === file)
    const blanksAreRejected = isTextFormat(source.format) && (widths.get(file) ?? 0) > 1
    const looksForBlanks = blanksAreRejected && mayHaveBlankLines[file] === true
    const blanks = looksForBlanks ? await findBlankLines(path, name, records) : { count: 0, first: [] }
    const tooLong = own.find(({ kind }) => kind === 'too long')
    const first = tooLong === undefined ? own.slice(0, mostRows) : [tooLong]
    const lines = await linesOf(
      path,
      name,
      records,
      first.map(({ ordinal }) => ordinal),
    )
    if (tooLong !== undefined) throw tooLongRecord(name, lines.get(tooLong.ordinal))
    rows.push(
      ...[
        ...first.map((reject) => ({
          row: reject.ordinal - 1,
          line: lines.get(reject.ordinal),
          file,
          what: wordsFor(reject),
        })),
        ...blanks.first.map(({ row, line }) => ({ row, line, file, what: 'blank' })),
      ].sort((left, right) => left.row - right.row),
    )
    files.push({ rejected: (counts[file] ?? 0) + blanks.count, rejects: own, blanksAreRejected })
  }
  const checks = (all: readonly FileRows[], names: readonly string[]) =>
    isTextFormat(source.format) ? [raggedRowCheck(all, rows, names, widths.get(0) ?? 0)] : []
  return { files, records, checks }
}

function raggedRowCheck(
  files: readonly FileRows[],
  rows: readonly RaggedRow[],
  names: readonly string[],
  width: number,
): Check {
  const statement = {
    id: 'ragged-row',
    severity: 'error' as const,
    title: 'every record has the fields of the header',
    expected: counted(width, 'field'),
  }
  const count = files.reduce((sum, { rejected }) => sum + rejected, 0)
  const [first] = rows
  if (count === 0 || first === undefined) return { ...statement, status: 'pass', count: 0 }
  const before = (file: number) =>
    files.slice(0, file).reduce((sum, { accepted, rejected }) => sum + accepted + rejected, 0)
  return {
    ...statement,
    status: 'fail',
    count,
    share: count / before(files.length),
    observed: `${counted(count, 'record')} ${count === 1 ? 'does' : 'do'} not fit; ${first.line === undefined ? `row ${first.row}` : `line ${first.line}`}: ${first.what}`,
    rows: rows.slice(0, mostRows).map(({ file, row }) => before(file) + row),
    ...(first.line === undefined ? {} : { line: first.line }),
    ...(names.length < 2 ? {} : { file: names[first.file] }),
  }
}

function wordsFor({ kind, fieldsExpected, fieldsFound }: RejectedRecord): string {
  return fieldsFound === undefined ? kind : `${counted(fieldsFound, 'field')} instead of ${fieldsExpected}`
}

function tooLongRecord(name: string, line: number | undefined): MlgateError {
  return new MlgateError({
    code: 'MG4010',
    message: `${name}: ${line === undefined ? 'a record' : `the record in line ${line}`} is longer than 2 MiB.`,
    hint: 'Keep large values in Parquet or in files of their own; or check for a quote that is never closed.',
    place: { file: name, ...(line === undefined ? {} : { line }) },
  })
}
