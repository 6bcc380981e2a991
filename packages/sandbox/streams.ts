import type { Readable } from 'node:stream'

const lineEnd = 0x0a

/**
 * Calls `onLine` for each complete line of UTF-8 text, without its line end.
 *
 * @param maxBytes a line longer than this ends the reading with one call of `onOverflow`.
 */
export function readLines(
  stream: Readable,
  { maxBytes, onLine, onOverflow }: { maxBytes: number; onLine(line: string): void; onOverflow(): void },
): void {
  let parts: Buffer[] = []
  let length = 0
  let overflown = false
  stream.on('data', (chunk: Buffer) => {
    if (overflown) return
    let start = 0
    for (let end = chunk.indexOf(lineEnd); end >= 0; end = chunk.indexOf(lineEnd, start)) {
      const line = Buffer.concat([...parts, chunk.subarray(start, end)])
      parts = []
      length = 0
      start = end + 1
      onLine(line.toString('utf8'))
    }
    parts.push(chunk.subarray(start))
    length += chunk.length - start
    if (length <= maxBytes) return
    overflown = true
    parts = []
    onOverflow()
  })
}

/** Reads a stream to its end and keeps the last `maxBytes` of it; the returned function gives them as text. */
export function keepTail(stream: Readable, maxBytes: number): () => string {
  let tail = Buffer.alloc(0)
  stream.on('data', (chunk: Buffer) => {
    const whole = Buffer.concat([tail, chunk.subarray(-maxBytes)])
    tail = Buffer.from(whole.subarray(-maxBytes))
  })
  return () => tail.toString('utf8')
}
