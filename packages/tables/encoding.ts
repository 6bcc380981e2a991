import { isUtf8 } from 'node:buffer'
import { MlgateError } from '@mlgate/core'

const byteOrderMarks = [
  { bytes: [0xff, 0xfe, 0x00, 0x00], encoding: 'UTF-32' },
  { bytes: [0x00, 0x00, 0xfe, 0xff], encoding: 'UTF-32' },
  { bytes: [0xff, 0xfe], encoding: 'UTF-16' },
  { bytes: [0xfe, 0xff], encoding: 'UTF-16 in big-endian order' },
] as const

/** What is wrong with the bytes of a text file. */
export interface EncodingFault {
  /** What the bytes look like instead, in words. */
  looksLike: string
  /** Where, from the start of the bytes looked at. */
  offset: number
  /** The value of `encoding` that would read the file, where there is one. */
  declare?: 'utf-8' | 'utf-16' | 'latin-1' | 'windows-1252'
}

/**
 * Looks at the first bytes of a file that is declared to be UTF-16 for its order of bytes. A table's first line holds
 * letters of ASCII, a mark or a line end, each of which has a NUL in its upper half; text without any is no UTF-16.
 */
export function faultOfUtf16(bytes: Buffer): { isBigEndian: boolean; fault?: EncodingFault } {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return { isBigEndian: false }
  if (first === 0xfe && second === 0xff) return { isBigEndian: true }
  const sample = bytes.subarray(0, 512)
  const nuls = [0, 0]
  for (const [index, byte] of sample.entries()) if (byte === 0) nuls[index % 2] = (nuls[index % 2] ?? 0) + 1
  const [upperFirst = 0, upperLast = 0] = nuls
  if (upperFirst + upperLast > 0 || bytes.length === 0) return { isBigEndian: upperFirst > upperLast }
  const looksLike = isUtf8(completePart(sample)) ? 'UTF-8' : 'Latin-1 (or Windows-1252)'
  return {
    isBigEndian: false,
    fault: { looksLike, offset: 0, declare: looksLike === 'UTF-8' ? 'utf-8' : 'latin-1' },
  }
}

/** Looks at the first bytes of a file for an encoding other than the declared one. */
export function faultOfStart(bytes: Buffer, declared: string): EncodingFault | undefined {
  const mark = byteOrderMarks.find((candidate) =>
    candidate.bytes.every((byte, index) => bytes[index] === byte),
  )
  if (mark !== undefined) {
    return {
      looksLike: mark.encoding,
      offset: 0,
      ...(mark.encoding === 'UTF-32' ? {} : { declare: 'utf-16' }),
    }
  }
  if (declared === 'latin-1' && isByteOrderMark(bytes))
    return { looksLike: 'UTF-8 with a byte order mark', offset: 0, declare: 'utf-8' }
  return faultOfNul(bytes)
}

/** Looks for NUL bytes, which no text has; in every other place they mean UTF-16. */
export function faultOfNul(bytes: Buffer): EncodingFault | undefined {
  const offset = bytes.indexOf(0)
  if (offset < 0) return undefined
  const sample = bytes.subarray(0, 512)
  const nuls = [0, 0]
  for (const [index, byte] of sample.entries()) if (byte === 0) nuls[index % 2] = (nuls[index % 2] ?? 0) + 1
  const half = sample.length / 4
  if ((nuls[1] ?? 0) > half)
    return { looksLike: 'UTF-16 without a byte order mark', offset, declare: 'utf-16' }
  if ((nuls[0] ?? 0) > half)
    return { looksLike: 'UTF-16 in big-endian order, without a byte order mark', offset, declare: 'utf-16' }
  return { looksLike: 'binary data: it holds NUL bytes', offset }
}

/** Looks for bytes that UTF-8 doesn't have. */
export function faultOfUtf8(bytes: Buffer): EncodingFault | undefined {
  if (isUtf8(bytes)) return undefined
  // Only once per file and only when it is refused anyway: halve until the first bad byte is found.
  let sound = 0
  let bad = bytes.length
  while (bad - sound > 1) {
    const middle = (sound + bad) >> 1
    if (isUtf8(completePart(bytes.subarray(0, middle)))) sound = middle
    else bad = middle
  }
  // From 0x80 to 0x9f Latin-1 has control characters, which no text holds.
  const isWindows = bytes.subarray(sound).some((byte) => byte >= 0x80 && byte <= 0x9f)
  return isWindows
    ? { looksLike: 'Windows-1252', offset: sound, declare: 'windows-1252' }
    : { looksLike: 'Latin-1 (or Windows-1252)', offset: sound, declare: 'latin-1' }
}

function isByteOrderMark(bytes: Buffer): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
}

/** Bytes without a last character that is cut in the middle. */
export function completePart(bytes: Buffer): Buffer {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] as number
    if (byte < 0x80) return bytes
    if (byte < 0xc0) continue
    const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
    return needed > back ? bytes.subarray(0, bytes.length - back) : bytes
  }
  return bytes
}

/** The error that a fault is reported as. */
export function encodingError(
  fault: EncodingFault,
  name: string,
  declared: string,
  line?: number,
): MlgateError {
  const where = line === undefined ? '' : ` at line ${line}`
  return new MlgateError({
    code: 'MG4002',
    message: `${name} is not ${declared.toUpperCase()} text${where}: it looks like ${fault.looksLike}.`,
    hint:
      fault.declare === undefined
        ? 'Write it as UTF-8.'
        : fault.declare === 'utf-8'
          ? 'Leave `encoding` out: UTF-8 is the default.'
          : `Write it as UTF-8, or declare \`format: { encoding: ${fault.declare} }\` in the schema.`,
    place: { file: name, ...(line === undefined ? {} : { line }) },
  })
}
