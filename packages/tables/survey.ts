import { completePart, type EncodingFault, encodingError, faultOfNul, faultOfUtf8 } from './encoding.ts'
import { rawText, readWindows } from './text-stream.ts'

/** What a look at every byte of a text file found. */
export interface TextSurvey {
  /** Whether there may be blank lines before the last record; they may also lie inside quotes. */
  mayHaveBlankLines: boolean
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
  if (encoding === 'utf-16') return { mayHaveBlankLines: true }
  const isUtf8Declared = encoding === 'utf-8'
  let position = 0
  let seen = 0
  let blankAtEnd = false
  let mayHaveBlankLines = false
  let fault: EncodingFault | undefined
  await readWindows(path, name, (bytes, isLast) => {
    onBytes(position + bytes.length - seen)
    seen = position + bytes.length
    const whole = isUtf8Declared && !isLast ? completePart(bytes) : bytes
    const found = faultOfNul(whole) ?? (isUtf8Declared ? faultOfUtf8(whole) : undefined)
    if (found !== undefined) {
      fault = { ...found, offset: position + found.offset }
      return -1
    }
    if (!mayHaveBlankLines) {
      const blank = blankAtEnd ? 0 : firstBlankLine(bytes)
      // Line ends after the last record are no blank rows.
      mayHaveBlankLines = blank !== undefined && !onlyLineEnds(bytes, blank)
      blankAtEnd = blank !== undefined
    }
    const done = cutStart(bytes, whole.length)
    position += done
    return done
  })
  if (fault !== undefined) throw await faultAt(path, name, encoding, fault)
  return { mayHaveBlankLines }
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
