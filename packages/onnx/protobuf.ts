import type { ByteSource } from './byte-source.ts'

/** Protobuf wire types that occur in ONNX; groups (3, 4) do not. */
export const wire = { varint: 0, bits64: 1, bytes: 2, bits32: 5 } as const

/** The bytes are no protobuf message: `truncated` when the file ends inside a field, else `malformed`. */
export class ProtobufError extends Error {
  readonly kind: 'truncated' | 'malformed'
  readonly position: number

  constructor(kind: 'truncated' | 'malformed', position: number, message: string) {
    super(message)
    this.kind = kind
    this.position = position
  }
}

/** A stretch of a file. */
export interface Span {
  start: number
  end: number
}

/**
 * Steps over the fields of the message in `span`. One object is reused for all fields, because a tree ensemble
 * has millions; take `start` and `end` out before the next step.
 */
export interface FieldReader extends Span {
  number: number
  wireType: number
  /** Moves to the next field; `start` and `end` then bound its content. False at the end of the message. */
  next(): boolean
}

/**
 * The reader of one message. Lengths are checked against the message's own end before anything is skipped, so
 * a walk never leaves the file, whatever the bytes say.
 *
 * @throws ProtobufError from `next` on bytes that are no protobuf.
 */
export function readFields(source: ByteSource, span: Span): FieldReader {
  const messageEnd = span.end
  const isWholeFile = span.start === 0 && span.end === source.size
  let position = span.start

  function fail(reason: string): never {
    // A message that ends with the file and runs over its end was cut; one inside another is damaged.
    throw new ProtobufError(isWholeFile ? 'truncated' : 'malformed', position, reason)
  }

  function varint32(): number {
    let value = 0
    for (let shift = 0; shift < 35; shift += 7) {
      if (position >= messageEnd) fail('it ends inside a number')
      const byte = source.byteAt(position++)
      value += (byte & 0x7f) * 2 ** shift
      if (byte < 0x80) return value
    }
    throw new ProtobufError('malformed', position, 'a number is too long')
  }

  function skipVarint(): void {
    for (let count = 0; count < 10; count++) {
      if (position >= messageEnd) fail('it ends inside a number')
      if (source.byteAt(position++) < 0x80) return
    }
    throw new ProtobufError('malformed', position, 'a number is too long')
  }

  function skip(bytes: number): void {
    if (bytes > messageEnd - position) {
      fail(`${bytes} bytes were announced and ${messageEnd - position} are there`)
    }
    position += bytes
  }

  const reader: FieldReader = {
    number: 0,
    wireType: 0,
    start: 0,
    end: 0,
    next() {
      if (position >= messageEnd) return false
      const tag = varint32()
      reader.number = Math.floor(tag / 8)
      reader.wireType = tag & 7
      if (reader.number === 0) throw new ProtobufError('malformed', position, 'a field has the number 0')
      const length = reader.wireType === wire.bytes ? varint32() : 0
      reader.start = position
      if (reader.wireType === wire.bytes) skip(length)
      else if (reader.wireType === wire.varint) skipVarint()
      else if (reader.wireType === wire.bits64) skip(8)
      else if (reader.wireType === wire.bits32) skip(4)
      else throw new ProtobufError('malformed', position, `a field has the wire type ${reader.wireType}`)
      reader.end = position
      return true
    },
  }
  return reader
}

/** The signed 64-bit value of a varint whose bytes are in `span`. */
export function readInteger(source: ByteSource, span: Span): bigint {
  let value = 0n
  for (let position = span.start, shift = 0n; position < span.end; position++, shift += 7n) {
    value |= BigInt(source.byteAt(position) & 0x7f) << shift
  }
  return BigInt.asIntN(64, value)
}

/** The signed values of a packed repeated varint field. */
export function readPackedIntegers(source: ByteSource, span: Span): bigint[] {
  const values: bigint[] = []
  let start = span.start
  for (let position = span.start; position < span.end; position++) {
    if (source.byteAt(position) >= 0x80) continue
    values.push(readInteger(source, { start, end: position + 1 }))
    start = position + 1
  }
  return values
}

/**
 * The text of a length-delimited field.
 *
 * @param limit longest allowed, in bytes.
 * @throws ProtobufError when it is longer or no UTF-8.
 */
export function readText(source: ByteSource, span: Span, limit = 1 << 16): string {
  if (span.end - span.start > limit) {
    throw new ProtobufError('malformed', span.start, `a name is ${span.end - span.start} bytes long`)
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      source.read(span.start, span.end),
    )
  } catch {
    throw new ProtobufError('malformed', span.start, 'a name is not UTF-8')
  }
}
