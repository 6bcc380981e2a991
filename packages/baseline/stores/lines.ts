import { createHash } from 'node:crypto'
import { MlgateError, parseResult, type Result, resultSchemaId, stringifyDocument } from '@mlgate/core'
import { isOfSeries, type Series } from './series.ts'

/**
 * A history is NDJSON: a result document a line, the newest last. Lines that mlgate writes start with schema, kind and
 * name in this order, so that most lines need not be parsed to know that they are of another series. Lines that start
 * otherwise are read all the same, only more slowly.
 */
const head = `{"schema":"${resultSchemaId}","kind":"`
const newline = 0x0a
const backslash = 0x5c
const closingBrace = 0x7d

/** Line numbers count from 1. */
export interface HistoryLine {
  start: number
  end: number
  number: number
}

/** A result as one line of a history, with its line end. What only its own run needs is left out. */
export function formatLine({
  schema,
  kind,
  name,
  leg,
  baseline,
  checks,
  curves: _,
  benchmark: __,
  ...rest
}: Result): string {
  const kept = {
    schema,
    kind,
    name,
    ...(leg == null ? {} : { leg }),
    ...rest,
    // Values of single rows belong to the run that showed them, not to what anybody may read for ever.
    checks: checks.map(({ samples: __, ...check }) => check),
    baseline:
      baseline === null ? null : { how: baseline.how, ...commitOf(baseline), metrics: [], passedOver: [] },
  }
  return `${stringifyDocument(kept)}\n`
}

const commitOf = ({ commit }: { commit?: string }) => (commit === undefined ? {} : { commit })

/** SHA-256 of a line without its end: what the same line has in every store. */
export function lineHash(line: string): string {
  return createHash('sha256').update(line.trimEnd()).digest('hex')
}

/**
 * The lines of a history, in its order, that may be of a series: all that are, and few others.
 *
 * @param file name for messages.
 * @throws MlgateError MG6004 when a line cannot be read, MG1002 when a newer version wrote it.
 */
export function scanLines(bytes: Uint8Array, file: string, series?: Series): HistoryLine[] {
  const text = viewOf(bytes)
  const wanted = series === undefined ? undefined : Buffer.from(headOf(series))
  const lines: HistoryLine[] = []
  let number = 1
  for (let start = 0; start < text.length; number++) {
    const end = text.indexOf(newline, start)
    if (end < 0) throw unreadable(file, number, 'the file ends in the middle of a line')
    if (
      end > start &&
      mayStartWith(text, start, end, wanted, () => readLine(text, { start, end, number }, file))
    )
      lines.push({ start, end, number })
    start = end + 1
  }
  return lines
}

/** The result of a line. @throws MlgateError as `scanLines`. */
export function readLine(bytes: Uint8Array, { start, end, number }: HistoryLine, file: string): Result {
  const text = lineText(bytes, { start, end, number })
  try {
    return parseResult(text, `${file}, line ${number}`)
  } catch (error) {
    if (!(error instanceof MlgateError) || error.code === 'MG1002') throw error
    throw unreadable(file, number, error.message, error)
  }
}

export function lineText(bytes: Uint8Array, { start, end }: HistoryLine): string {
  return viewOf(bytes).toString('utf8', start, end)
}

/**
 * The results of a series in a history, the newest first; all results when no series is named.
 *
 * @param mentions texts of which a line has to hold one to be read at all, such as commits.
 */
export function* readNewestFirst(
  bytes: Uint8Array,
  file: string,
  series?: Series,
  mentions?: readonly string[],
): Generator<{ result: Result; line: HistoryLine }> {
  const lines = scanLines(bytes, file, series)
  const text = viewOf(bytes)
  for (const line of lines.reverse()) {
    const content = text.subarray(line.start, line.end)
    if (mentions !== undefined && !mentions.some((mention) => content.includes(mention))) continue
    const result = readLine(bytes, line, file)
    if (series === undefined || isOfSeries(result, series)) yield { result, line }
  }
}

/**
 * Makes sure that a history may be added to: that it is one, whole, and of no newer version.
 *
 * @throws MlgateError as `scanLines`.
 */
export function assertHistory(bytes: Uint8Array, file: string): void {
  const text = viewOf(bytes)
  const start = Buffer.from(head)
  for (const line of scanLines(bytes, file)) {
    const isOurs = text.subarray(line.start, line.start + start.length).equals(start)
    if (!isOurs || text[line.end - 1] !== closingBrace) readLine(bytes, line, file)
  }
}

function headOf({ kind, name }: Series): string {
  return `${head}${kind}","name":${JSON.stringify(name)},`
}

/**
 * Whether a line may start with the wanted bytes. No parsing where two lines part at a plain character: strings that
 * are equal up to a character that neither side escapes are different strings.
 */
function mayStartWith(
  text: Buffer,
  start: number,
  end: number,
  wanted: Buffer | undefined,
  read: () => unknown,
): boolean {
  if (wanted === undefined) return true
  let at = 0
  while (at < wanted.length && text[start + at] === wanted[at]) at++
  if (at === wanted.length) return true
  if (at < head.length) {
    read()
    return true
  }
  const escaped = text[start + at] === backslash || wanted.subarray(head.length, at + 1).includes(backslash)
  return escaped || start + at >= end
}

function viewOf(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function unreadable(file: string, line: number, reason: string, cause?: unknown): MlgateError {
  return new MlgateError(
    {
      code: 'MG6004',
      message: `Line ${line} of the history ${file} cannot be read: ${reason.replace(/\.$/, '')}.`,
      hint: 'It was left as it is, and nothing was added. Mend or remove that line, or name another store.',
      place: { file, line },
    },
    { cause },
  )
}
