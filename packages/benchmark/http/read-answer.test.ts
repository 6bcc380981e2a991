import { describe, expect, it } from 'vitest'
import { type Answer, answerReader, BadAnswer, headReader } from './read-answer.ts'

const bounds = { body: 1000, kept: () => 1000, hasBody: true }

/** Reads an answer from its pieces; how many of them it took. */
function read(pieces: readonly string[], more: Partial<typeof bounds> = {}) {
  const reader = answerReader({ ...bounds, ...more }, headReader())
  let answer: Answer | null = null
  let pieceCount = 0
  for (const piece of pieces) {
    answer = reader.read(Buffer.from(piece, 'latin1'))
    pieceCount++
    if (answer !== null) break
  }
  return { answer: answer ?? reader.end(), pieceCount }
}

const status = (code: number, ...headers: string[]) =>
  `${[`HTTP/1.1 ${code} X`, ...headers].join('\r\n')}\r\n\r\n`
const bodyOf = ({ answer }: ReturnType<typeof read>) => answer?.kept.toString()

describe('the end of an answer', () => {
  it('is where its length says', () => {
    const { answer } = read([`${status(200, 'Content-Length: 5')}hello`])
    expect(answer).toMatchObject({ status: 200, staysOpen: true })
    expect(answer?.kept.toString()).toBe('hello')
    expect(read([status(200, 'content-length: 0')]).answer).toMatchObject({ status: 200 })
  })

  it('is behind the last of its chunks, with or without trailers', () => {
    const chunked = status(200, 'Transfer-Encoding: gzip, chunked')
    expect(bodyOf(read([`${chunked}5\r\nhello\r\n1;name="x"\r\n!\r\n0\r\n\r\n`]))).toBe('hello!')
    expect(bodyOf(read([`${chunked}A\r\n0123456789\r\n0\r\nDigest: x\r\n\r\n`]))).toBe('0123456789')
  })

  it('is that of the connection where nothing else says it', () => {
    expect(read([status(200), 'all ', 'of it']).answer).toMatchObject({ staysOpen: false })
    expect(bodyOf(read([status(200), 'all ', 'of it']))).toBe('all of it')
  })

  it.each([204, 304])('is that of its head with status %d', (code) => {
    expect(read([status(code, 'content-length: 5')]).answer).toMatchObject({ status: code })
  })

  it('is that of its head behind HEAD', () => {
    expect(read([status(200, 'content-length: 5')], { hasBody: false }).answer).toMatchObject({ status: 200 })
  })

  it('is not that of what comes before the answer itself', () => {
    expect(read([`${status(100)}${status(102)}`, `${status(201, 'content-length: 1')}x`])).toMatchObject({
      answer: { status: 201 },
      pieceCount: 2,
    })
  })

  it('is found wherever the pieces are cut', () => {
    const answers = [
      `${status(200, 'content-length: 5')}hello`,
      `${status(100)}${status(200, 'transfer-encoding: chunked')}3\r\nhel\r\n2\r\nlo\r\n0\r\nA: b\r\n\r\n`,
    ]
    for (const whole of answers) {
      for (let at = 1; at < whole.length; at++) {
        expect(bodyOf(read([whole.slice(0, at), whole.slice(at)]))).toBe('hello')
      }
      expect(bodyOf(read([...whole]))).toBe('hello')
      expect(read([...whole]).pieceCount).toBe(whole.length)
    }
  })
})

describe('a connection', () => {
  it.each([
    ['stays open', 'HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n', true],
    ['is closed', 'HTTP/1.1 200 OK\r\ncontent-length: 0\r\nConnection: Close\r\n\r\n', false],
    [
      'is closed beside another word',
      'HTTP/1.1 200 OK\r\ncontent-length: 0\r\nConnection: close, TE\r\n\r\n',
      false,
    ],
    ['of HTTP/1.0 is closed', 'HTTP/1.0 200 OK\r\ncontent-length: 0\r\n\r\n', false],
    [
      'of HTTP/1.0 stays open',
      'HTTP/1.0 200 OK\r\nconnection: keep-alive\r\ncontent-length: 0\r\n\r\n',
      true,
    ],
  ])('%s as the answer says', (_, text, staysOpen) => {
    expect(read([text]).answer).toMatchObject({ staysOpen })
  })
})

it('blanks and tabs around what a header says are no part of it', () => {
  const blanks = ' \t'.repeat(5_000)
  const text = status(200, `Connection:${blanks}Close${blanks}`, `Content-Length:${blanks}5${blanks}`)
  expect(bodyOf(read([text, 'hello']))).toBe('hello')
  expect(read([text, 'hello']).answer?.staysOpen).toBe(false)
})

describe('what is no answer', () => {
  it.each([
    ['another protocol', 'SSH-2.0-OpenSSH_9.6\r\n\r\n', 'does not answer in HTTP/1.1'],
    ['two lengths', status(200, 'content-length: 5', 'content-length: 6'), 'how long its answer is'],
    ['a length that is none', status(200, 'content-length: -5'), 'how long its answer is'],
    [
      'a length beside chunks',
      status(200, 'content-length: 5', 'transfer-encoding: chunked'),
      'how long its answer is',
    ],
    ['more than its length', `${status(200, 'content-length: 1')}abc`, 'more than it was asked'],
    ['a chunk without a length', `${status(200, 'transfer-encoding: chunked')}x\r\n`, 'length is not one'],
    ['a longer chunk', `${status(200, 'transfer-encoding: chunked')}1\r\nabc\r\n`, 'longer than it says'],
    [
      'an endless line',
      `${status(200, 'transfer-encoding: chunked')}${'1'.repeat(5000)}`,
      'length is not one',
    ],
    ['an endless head', `HTTP/1.1 200 OK\r\n${'a: b\r\n'.repeat(20_000)}`, '64 KiB'],
    ['heads without end before its own', status(102).repeat(5000), 'a head of more than 64 KiB'],
    [
      'trailers without end',
      `${status(200, 'transfer-encoding: chunked')}0\r\n${'a: b\r\n'.repeat(20_000)}`,
      'trailers of more than 64 KiB',
    ],
  ])('is %s', (_, text, message) => {
    expect(() => read([text])).toThrow(BadAnswer)
    expect(() => read([text])).toThrow(message)
  })

  it('is a body longer than it may be, however it is sent', () => {
    const long = 'x'.repeat(600)
    for (const head of [status(200, 'content-length: 1200'), status(200)]) {
      expect(() => read([head, long, long])).toThrow('says more than')
    }
  })

  it('ends before its end', () => {
    expect(read([`${status(200, 'content-length: 5')}he`]).answer).toBeNull()
    expect(read(['HTTP/1.1 200 O']).answer).toBeNull()
  })
})
