import { PassThrough } from 'node:stream'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keepTail, readLines } from './streams.ts'

function collect(chunks: Buffer[], maxBytes = 1000): { lines: string[]; overflows: number } {
  const stream = new PassThrough()
  const lines: string[] = []
  let overflows = 0
  readLines(stream, { maxBytes, onLine: (line) => lines.push(line), onOverflow: () => overflows++ })
  for (const chunk of chunks) stream.emit('data', chunk)
  return { lines, overflows }
}

describe('readLines', () => {
  it('finds the same lines however the bytes arrive', () => {
    const lines = fc.array(fc.string({ unit: 'grapheme' }).map((line) => line.replaceAll('\n', '')))
    fc.assert(
      fc.property(lines, fc.integer({ min: 1, max: 7 }), (sent, size) => {
        const bytes = Buffer.from(sent.map((line) => `${line}\n`).join(''))
        const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
          bytes.subarray(index * size, (index + 1) * size),
        )
        expect(collect(chunks).lines).toStrictEqual(sent)
      }),
    )
  })

  it('keeps what has no line end to itself', () => {
    expect(collect([Buffer.from('whole\ncut')]).lines).toStrictEqual(['whole'])
  })

  it('gives up once on a line that is too long', () => {
    const chunks = Array.from({ length: 30 }, () => Buffer.alloc(100, 'x'))
    expect(collect(chunks)).toStrictEqual({ lines: [], overflows: 1 })
  })
})

describe('keepTail', () => {
  it.each([
    { chunks: ['ab', 'cd'], kept: 'abcd' },
    { chunks: ['abcd', 'ef', 'gh'], kept: 'defgh' },
    { chunks: ['0123456789'], kept: '56789' },
  ])('keeps the last five bytes of $chunks', ({ chunks, kept }) => {
    const stream = new PassThrough()
    const tail = keepTail(stream, 5)
    for (const chunk of chunks) stream.emit('data', Buffer.from(chunk))
    expect(tail()).toBe(kept)
  })
})
