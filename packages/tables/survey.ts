import { isAscii, isUtf8 } from 'node:buffer'
import { completePart, type EncodingFault, encodingError, faultOfNul, faultOfUtf8 } from './encoding.ts'
import { rawText, readWindows } from './text-stream.ts'

/** What a look at every byte of a text file found. */
export interface TextSurvey {
  /** Whether there may be blank lines before the last record; they may also lie inside quotes. */
  mayHaveBlankLines: boolean
  /** Whether there are several kinds of line ends; some of them may lie inside quotes. */
  mayMixLineEnds: boolean
}

const lineFeed = 10
const carriageReturn = 13
const blankLine = Buffer.from('\n\n')
const blankLinesWithReturns = [Buffer.from('\n\r\n'), Buffer.from('\r\r')]
/** Bytes kept from one chunk to the next: as many as a cut character or line end may have. */
const carriedBytes = 4

/**
 * Looks at the raw bytes of a text file for what a table reader lets pass without a word: NUL bytes, other
 * encodings, blank lines. It costs a small part of what reading the table costs.
 *
 * @param onBytes told how many bytes more were looked at.
 * @throws MlgateError MG4002 when the bytes are not what `encoding` says, with the line.
 */
export async function surveyText(
  path: string,
  name: string,
  encoding: string,
  onBytes: (bytes: number) => void = () => {},
): Promise<TextSurvey> {
  const isUtf8Declared = encoding !== 'latin-1'
  const latin = isUtf8Declared ? undefined : latinSurvey()
  const lineEnds = new Set<string>()
  let position = 0
  let seen = 0
  let blankAtEnd = false
  let mayHaveBlankLines = false
  let fault: EncodingFault | undefined
  await readWindows(path, name, (bytes, isLast) => {
    onBytes(position + bytes.length - seen)
    seen = position + bytes.length
    const whole = isLast ? bytes : completePart(bytes)
    const found = faultOfNul(whole) ?? (isUtf8Declared ? faultOfUtf8(whole) : undefined)
    if (found !== undefined) {
      fault = { ...found, offset: position + found.offset }
      return -1
    }
    latin?.look(bytes, position)
    if (!mayHaveBlankLines) {
      const blank = blankAtEnd ? 0 : firstBlankLine(bytes)
      // Line ends after the last record are no blank rows.
      mayHaveBlankLines = blank !== undefined && !onlyLineEnds(bytes, blank)
      blankAtEnd = blank !== undefined
    }
    const done = isLast ? bytes.length : cutStart(bytes, whole.length)
    noteLineEnds(bytes, done, lineEnds)
    position += done
    return done
  })
  fault ??= latin?.fault()
  if (fault !== undefined) throw await faultAt(path, name, encoding, fault)
  return { mayHaveBlankLines, mayMixLineEnds: lineEnds.size > 1 }
}

/** Notes which kinds of line ends stand before `to`, until there are two. */
function noteLineEnds(bytes: Buffer, to: number, kinds: Set<string>): void {
  const text = bytes.subarray(0, to)
  if (!text.includes(carriageReturn)) {
    if (text.includes(lineFeed)) kinds.add('LF')
    return
  }
  for (let at = text.indexOf(lineFeed); at >= 0 && kinds.size < 2; at = text.indexOf(lineFeed, at + 1))
    kinds.add(text[at - 1] === carriageReturn ? 'CRLF' : 'LF')
  for (let at = text.indexOf(carriageReturn); at >= 0 && kinds.size < 2; ) {
    if (text[at + 1] !== lineFeed) kinds.add('CR')
    at = text.indexOf(carriageReturn, at + 1)
  }
}

/**
 * Every byte is a letter in Latin-1, so that text of other encodings reads as nonsense without a fault. But no such
 * text is by chance UTF-8 from end to end, or holds the control characters that Latin-1 has from 0x80 to 0x9f.
 */
function latinSurvey() {
  let firstHigh: number | undefined
  let firstControl: number | undefined
  let isAlsoUtf8 = true
  return {
    look(bytes: Buffer, position: number): void {
      if (isAscii(bytes)) return
      firstHigh ??= position + bytes.findIndex((byte) => byte >= 0x80)
      isAlsoUtf8 &&= isUtf8(completePart(bytes))
      const control =
        firstControl === undefined ? bytes.findIndex((byte) => byte >= 0x80 && byte <= 0x9f) : -1
      if (control >= 0) firstControl = position + control
    },
    fault(): EncodingFault | undefined {
      if (firstHigh !== undefined && isAlsoUtf8)
        return { looksLike: 'UTF-8', offset: firstHigh, declare: 'utf-8' }
      if (firstControl === undefined) return undefined
      return { looksLike: 'Windows-1252', offset: firstControl, declare: 'windows-1252' }
    },
  }
}

/** Where the part to carry begins: before a cut character, and before line ends that may go on. */
function cutStart(bytes: Buffer, whole: number): number {
  let start = whole
  while (start > 0 && bytes.length - start < carriedBytes && isLineEnd(bytes[start - 1])) start -= 1
  return start
}

function firstBlankLine(bytes: Buffer): number | undefined {
  const marks = bytes.includes(carriageReturn) ? [blankLine, ...blankLinesWithReturns] : [blankLine]
  const found = marks.map((mark) => bytes.indexOf(mark)).filter((at) => at >= 0)
  return found.length === 0 ? undefined : Math.min(...found)
}

function onlyLineEnds(bytes: Buffer, from: number): boolean {
  for (let at = from; at < bytes.length; at += 1) if (!isLineEnd(bytes[at])) return false
  return true
}

function isLineEnd(byte: number | undefined): boolean {
  return byte === lineFeed || byte === carriageReturn
}

async function faultAt(path: string, name: string, encoding: string, fault: EncodingFault) {
  let line = 1
  let position = 0
  for await (const chunk of rawText(path, name)) {
    for (
      let at = chunk.indexOf(lineFeed);
      at >= 0 && position + at < fault.offset;
      at = chunk.indexOf(lineFeed, at + 1)
    )
      line += 1
    position += chunk.length
    if (position >= fault.offset) break
  }
  return encodingError(fault, name, encoding, line)
}
