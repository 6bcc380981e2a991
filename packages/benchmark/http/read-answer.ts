/** An answer as far as a benchmark looks at it. */
export interface Answer {
  status: number
  /** The beginning of its body, as much as was to be kept. */
  kept: Buffer
  /** Whether the connection takes another request. */
  staysOpen: boolean
}

/** The server did not speak HTTP/1.1 as RFC 9112 has it, or said more than it may. */
export class BadAnswer extends Error {
  readonly isTooLong: boolean
  constructor(message: string, isTooLong = false) {
    super(message)
    this.isTooLong = isTooLong
  }
}

export interface AnswerBounds {
  /** Bytes that a body may have. */
  body: number
  /** Bytes of it that are kept of an answer with this status. */
  kept(status: number): number
  /** Whether a body follows: not behind HEAD. */
  hasBody: boolean
}

/** Reads one answer from the pieces that arrive. */
export interface AnswerReader {
  /** @returns the answer once it is whole; null while more of it is to come. */
  read(piece: Buffer): Answer | null
  /** The other side has ended: an answer without a length is whole then. */
  end(): Answer | null
}

/** Of all heads of an answer together, and of its trailers. */
const mostHeadBytes = 64 * 1024
const headEnd = Buffer.from('\r\n\r\n')
const nothing = Buffer.alloc(0)

/**
 * Finds where one answer of HTTP/1.1 ends (RFC 9112, section 6.3), and looks at nothing else of it.
 *
 * @param headOf the one of its connection.
 * @throws BadAnswer from `read` and `end`.
 */
export function answerReader(bounds: AnswerBounds, headOf: HeadReader): AnswerReader {
  let head: Buffer | null = nothing
  let headBytes = 0
  let answer: Answer = { status: 0, kept: nothing, staysOpen: true }
  let body: BodyReader = { read: () => true }
  let bytes = 0
  const kept: Buffer[] = []
  let keptBytes = 0

  const take = (piece: Buffer): void => {
    bytes += piece.length
    if (bytes > bounds.body) throw new BadAnswer(`says more than ${bounds.body / 2 ** 20} MiB`, true)
    const room = bounds.kept(answer.status) - keptBytes
    if (room <= 0 || piece.length === 0) return
    const part = piece.subarray(0, room)
    kept.push(Buffer.from(part))
    keptBytes += part.length
  }
  const whole = (): Answer => (keptBytes === 0 ? answer : { ...answer, kept: Buffer.concat(kept) })

  return {
    read(piece) {
      let rest = piece
      while (head !== null) {
        const seen = head.length === 0 ? rest : Buffer.concat([head, rest])
        const at = seen.indexOf(headEnd)
        if (headBytes + (at < 0 ? seen.length : at) > mostHeadBytes) {
          throw new BadAnswer('has a head of more than 64 KiB')
        }
        if (at < 0) {
          head = seen === piece ? Buffer.from(seen) : seen
          return null
        }
        const said = headOf(seen.toString('latin1', 0, at))
        headBytes += at + headEnd.length
        rest = seen.subarray(at + headEnd.length)
        // What comes before the answer itself, such as 100 Continue, has a head and no body.
        head = said.status < 200 ? nothing : null
        answer = { status: said.status, kept: nothing, staysOpen: said.staysOpen }
        if (head === null) body = bodyReader(said, bounds.hasBody, take)
        else if (rest.length === 0) return null
      }
      return body.read(rest) ? whole() : null
    },
    end() {
      if (head !== null || !body.endsWithConnection) return null
      return { ...whole(), staysOpen: false }
    },
  }
}

/** What the head of an answer says of its end. */
interface Head {
  status: number
  staysOpen: boolean
  /** Bytes of the body; null where it says itself where it ends. */
  length: number | null
  isChunked: boolean
}

/** Reads heads: one that is the same as that before it is not read again. */
export type HeadReader = (text: string) => Head

export function headReader(): HeadReader {
  let former = ''
  let said: Head | undefined
  return (text) => {
    if (said === undefined || text !== former) {
      said = readHead(text)
      former = text
    }
    return said
  }
}

function readHead(text: string): Head {
  const [, minor, code] = /^HTTP\/1\.([01]) (\d{3})(?:[ \r]|$)/.exec(text) ?? []
  if (code === undefined) throw new BadAnswer('does not answer in HTTP/1.1')
  const lengths = valuesOf(text, /^content-length:(.*)$/gim)
  const codings = valuesOf(text, /^transfer-encoding:(.*)$/gim).flatMap(listed)
  const connection = valuesOf(text, /^connection:(.*)$/gim).flatMap(listed)
  const [length, ...others] = lengths
  const isWrong =
    length !== undefined && (!/^\d{1,15}$/.test(length) || others.some((each) => each !== length))
  // Both at once is how requests and answers are smuggled.
  if (isWrong || (codings.length > 0 && length !== undefined)) {
    throw new BadAnswer('does not say clearly how long its answer is')
  }
  return {
    status: Number(code),
    staysOpen: minor === '1' ? !connection.includes('close') : connection.includes('keep-alive'),
    length: length === undefined ? null : Number(length),
    isChunked: codings.at(-1) === 'chunked',
  }
}

function valuesOf(head: string, header: RegExp): string[] {
  return Array.from(head.matchAll(header), ([, value = '']) => value.trim().toLowerCase())
}

function listed(value: string): string[] {
  return value.split(',').map((each) => each.trim())
}

interface BodyReader {
  /** @returns whether the body is whole. */
  read(piece: Buffer): boolean
  endsWithConnection?: boolean
}

function bodyReader(
  { status, length, isChunked }: Head,
  hasBody: boolean,
  take: (piece: Buffer) => void,
): BodyReader {
  if (!hasBody || status === 204 || status === 304 || length === 0) return { read: () => true }
  if (isChunked) return chunks(take)
  if (length === null) {
    return {
      endsWithConnection: true,
      read(piece) {
        take(piece)
        return false
      },
    }
  }
  let missing = length
  return {
    read(piece) {
      take(piece)
      missing -= piece.length
      if (missing < 0) throw new BadAnswer('says more than it was asked')
      return missing === 0
    },
  }
}

const mostLineBytes = 4096

/** A body in chunks (RFC 9112, section 7.1): lines with their lengths in hexadecimal digits, and trailers at the end. */
function chunks(take: (piece: Buffer) => void): BodyReader {
  let line = ''
  let missing = 0
  let trailerBytes = 0
  let expects: 'size' | 'data' | 'break' | 'trailer' = 'size'
  /** Takes what ends a line; null while it has not ended. */
  const lineOf = (piece: Buffer, from: number): { text: string; next: number } | null => {
    const at = piece.indexOf(10, from)
    line += piece.toString('latin1', from, at < 0 ? piece.length : at)
    if (line.length > mostLineBytes) throw new BadAnswer('has a chunk whose length is not one')
    if (at < 0) return null
    const text = line.endsWith('\r') ? line.slice(0, -1) : line
    line = ''
    return { text, next: at + 1 }
  }
  return {
    read(piece) {
      for (let from = 0; from < piece.length; ) {
        if (expects === 'data') {
          const part = piece.subarray(from, from + missing)
          take(part)
          missing -= part.length
          from += part.length
          if (missing === 0) expects = 'break'
          continue
        }
        const found = lineOf(piece, from)
        if (found === null) return false
        from = found.next
        if (expects === 'trailer') {
          if (found.text === '') return true
          trailerBytes += found.text.length
          if (trailerBytes > mostHeadBytes) throw new BadAnswer('has trailers of more than 64 KiB')
        } else if (expects === 'break') {
          if (found.text !== '') throw new BadAnswer('has a chunk that is longer than it says')
          expects = 'size'
        } else {
          const [size] = /^[0-9a-f]{1,12}(?=[ \t]*(?:;|$))/i.exec(found.text) ?? []
          if (size === undefined) throw new BadAnswer('has a chunk whose length is not one')
          missing = Number.parseInt(size, 16)
          expects = missing === 0 ? 'trailer' : 'data'
        }
      }
      return false
    },
  }
}
