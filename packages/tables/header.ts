import { MlgateError } from '@mlgate/core'
import { completePart, encodingError, faultOfStart, faultOfUtf8 } from './encoding.ts'
import type { FullDialect } from './source.ts'
import { rawText, utf8Text } from './text-stream.ts'

/** A header longer than this is no header: a bound on what is read for it. */
const longestHeaderBytes = 1 << 20

/**
 * The names in the first record of a text file, as they stand there: duplicates, blanks and all. A byte order
 * mark isn't part of the first name.
 *
 * @returns no names for an empty file.
 * @throws MlgateError MG4002 when the file starts in another encoding, MG4010 when no record ends within 1 MiB,
 * MG4001 when the first line is blank, a quote in it is never closed, or a name holds a line end unlike the records'.
 */
export async function readHeader(
  path: string,
  name: string,
  { delimiter, quote, encoding }: FullDialect,
): Promise<string[]> {
  const start = await firstBytes(rawText(path, name))
  const fault =
    faultOfStart(start, encoding) ?? (encoding === 'utf-8' ? faultOfUtf8(completePart(start)) : undefined)
  if (fault !== undefined) throw encodingError(fault, name, encoding, lineOf(start, fault.offset))
  if (start.length === 0) return []
  const bytes = encoding === 'utf-8' ? start : await firstBytes(utf8Text(path, name, encoding))
  const text = completePart(bytes)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
  const parsed = parseFirstRecord(text, delimiter, quote)
  if (parsed.fields.length === 1 && parsed.fields[0] === '' && parsed.end === 'line' && !parsed.quoted) {
    throw unreadable(name, 'its first line is blank; the header must stand there')
  }
  if (parsed.end === 'text' && bytes.length >= longestHeaderBytes) {
    throw new MlgateError({
      code: 'MG4010',
      message: `${name}: line 1 is longer than ${longestHeaderBytes} bytes, too long for a header.`,
      hint: 'Check that the file is a table with one record a line.',
      place: { file: name, line: 1 },
    })
  }
  if (parsed.open) throw unreadable(name, 'a quote in its header is never closed')
  if (hidesRecords(parsed)) {
    throw unreadable(name, 'a name in its header holds a line end, and the records would not be told apart')
  }
  return parsed.fields
}

function unreadable(name: string, what: string): MlgateError {
  return new MlgateError({
    code: 'MG4001',
    message: `${name} cannot be read: ${what}.`,
    place: { file: name, line: 1 },
  })
}

async function firstBytes(chunks: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = []
  let length = 0
  for await (const chunk of chunks) {
    parts.push(chunk)
    length += chunk.length
    if (length >= longestHeaderBytes) break
  }
  return Buffer.concat(parts).subarray(0, longestHeaderBytes)
}

function lineOf(bytes: Buffer, offset: number): number {
  let line = 1
  for (let at = bytes.indexOf(10); at >= 0 && at < offset; at = bytes.indexOf(10, at + 1)) line += 1
  return line
}

interface FirstRecord {
  fields: string[]
  /** What ended it: the end of its line, or of the text. */
  end: 'line' | 'text'
  /** Whether a quoted field was still open there. */
  open: boolean
  quoted: boolean
  /** How its line ends. */
  lineEnd?: string
}

/** DuckDB takes the first line end for that of all records, also one in a name, and reads no row of a file with others. */
function hidesRecords({ fields, lineEnd }: FirstRecord): boolean {
  const within = fields.join(' ').match(/\r\n|\r|\n/g) ?? []
  return lineEnd !== undefined && within.some((end) => end !== '\n' || lineEnd !== '\n')
}

/** Fields of the first record: quotes count at the start of a field only, and are doubled within. */
function parseFirstRecord(text: string, delimiter: string, quote: string): FirstRecord {
  const fields: string[] = []
  let field = ''
  let quoted = false
  let at = 0
  while (at < text.length) {
    if (field === '' && text.startsWith(quote, at)) {
      quoted = true
      const closed = closingQuote(text, at + quote.length, quote)
      if (closed === undefined) return { fields, end: 'text', open: true, quoted }
      field = text.slice(at + quote.length, closed).replaceAll(quote + quote, quote)
      at = closed + quote.length
      continue
    }
    if (text.startsWith(delimiter, at)) {
      fields.push(field)
      field = ''
      at += delimiter.length
      continue
    }
    const letter = text[at] as string
    if (letter === '\n' || letter === '\r') {
      const lineEnd = text.startsWith('\r\n', at) ? '\r\n' : letter
      return { fields: [...fields, field], end: 'line', open: false, quoted, lineEnd }
    }
    field += letter
    at += 1
  }
  return { fields: [...fields, field], end: 'text', open: false, quoted }
}

function closingQuote(text: string, from: number, quote: string): number | undefined {
  for (let at = text.indexOf(quote, from); at >= 0; at = text.indexOf(quote, at + quote.length * 2)) {
    if (!text.startsWith(quote, at + quote.length)) return at
  }
  return undefined
}
