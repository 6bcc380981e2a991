import { connect as connectPlain, isIP, type LookupFunction, type Socket } from 'node:net'
// By its whole: the first releases of Node 22 lack one of these names, and would not even start.
import * as tls from 'node:tls'
import {
  type Answer,
  type AnswerBounds,
  type AnswerReader,
  answerReader,
  BadAnswer,
  headReader,
} from './read-answer.ts'

/** Where a server is: its host's name, and the addresses that were found for it and looked at. */
export interface Place {
  url: string
  addresses: readonly { address: string; family: number }[]
  /** Certificates of authorities, in PEM, that are trusted beside those that Node has. */
  authorities?: readonly string[]
}

/** A connection that is kept open; one request at a time. */
export interface Connection {
  /** Opens it where it is not open, so that no request has to wait for that. */
  open(): Promise<void>
  /**
   * Sends a request, and opens the connection first where the server has closed it. Whoever hears of the answer does so
   * without a promise in between, each of which would be a share of what is timed. A connection that had answered before
   * and is closed without a word is opened anew, and the time runs on.
   */
  send(request: Buffer, bounds: AnswerBounds, heard: Heard): void
  close(): void
}

/** Hears an answer; or BadAnswer, NoTime, or what the socket says. */
export interface Heard {
  answer(answer: Answer): void
  failure(error: unknown): void
}

/** An answer was not there, or not all of it, within the time of a request. */
export class NoTime extends Error {
  constructor() {
    super('did not answer in time')
    this.name = 'TimeoutError'
  }
}

interface Waiting {
  reader: AnswerReader
  /** Sends the request again, where the server may have closed a connection that rested just as it was sent. */
  repeat: (() => void) | null
  heard: Heard
  /** When it was sent, in milliseconds. */
  sentAt: number
}

/**
 * A connection to one of these addresses and to no other, whatever the name stands for by then.
 *
 * @param timeoutMs longest time of a request, to the end of its answer, and as long again where the server says a part of
 *   it and no more.
 */
export function connection({ url, addresses, authorities = [] }: Place, timeoutMs: number): Connection {
  const { protocol, hostname, port } = new URL(url)
  const host = hostname.replace(/^\[|\]$/g, '')
  let known = addresses
  let socket: Socket | undefined
  let waiting: Waiting | undefined
  let hasAnswered = false
  const headOf = headReader()

  const lookup: LookupFunction = (_, { all }, done) => {
    const [first] = known
    if (all) done(null, [...known])
    else done(null, first?.address ?? '', first?.family)
  }

  const settle = (): Waiting | undefined => {
    const was = waiting
    waiting = undefined
    return was
  }
  const drop = (): void => {
    socket?.destroy()
    socket = undefined
    hasAnswered = false
  }
  const fail = (error: unknown): void => {
    drop()
    settle()?.heard.failure(error)
  }
  const lose = (error: unknown): void => {
    drop()
    const was = settle()
    if (was?.repeat) was.repeat()
    else was?.heard.failure(error)
  }
  const done = (answer: Answer | null): void => {
    if (answer === null) {
      // A timer of its own would be a share of what is timed; silence has the socket's.
      if (waiting !== undefined && performance.now() - waiting.sentAt > timeoutMs) fail(new NoTime())
      return
    }
    hasAnswered = true
    if (!answer.staysOpen) drop()
    settle()?.heard.answer(answer)
  }

  function listen(to: Socket): void {
    to.on('data', (piece: Buffer) => {
      if (to !== socket) return
      // A server that speaks unasked speaks of what nobody waits for.
      if (waiting === undefined) return fail(new BadAnswer('says more than it was asked'))
      waiting.repeat = null
      try {
        done(waiting.reader.read(piece))
      } catch (error) {
        fail(error)
      }
    })
    to.on('end', () => {
      if (to !== socket) return
      try {
        done(waiting?.reader.end() ?? null)
      } catch (error) {
        fail(error)
      }
    })
    to.on('timeout', () => to === socket && waiting !== undefined && fail(new NoTime()))
    to.on('error', (error) => to === socket && lose(error))
    to.on('close', () => to === socket && lose(Object.assign(new Error('closed'), { code: 'ECONNRESET' })))
  }

  async function open(): Promise<void> {
    if (socket !== undefined) return
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    const isTls = protocol === 'https:'
    const where = { host, port: Number(port || (isTls ? 443 : 80)), lookup, autoSelectFamily: true }
    const opened: Socket = isTls
      ? tls.connect({ ...where, ...tlsOptions(host, authorities) })
      : connectPlain(where)
    opened.setNoDelay(true)
    opened.setTimeout(timeoutMs)
    const late = setTimeout(() => reject(new NoTime()), timeoutMs)
    opened.once(isTls ? 'secureConnect' : 'connect', resolve)
    opened.once('error', reject)
    opened.once('close', () => reject(Object.assign(new Error('closed'), { code: 'ECONNRESET' })))
    try {
      await promise
    } catch (error) {
      opened.destroy()
      throw error
    } finally {
      clearTimeout(late)
    }
    const { remoteAddress } = opened
    // Whichever answered is asked from now on: to try them all again would be in the time of a request.
    known = known
      .filter(({ address }) => address === remoteAddress)
      .concat(known)
      .slice(0, 1)
    socket = opened
    listen(opened)
  }

  const send: Connection['send'] = (request, bounds, heard) => {
    if (socket === undefined) {
      open().then(() => send(request, bounds, heard), heard.failure)
      return
    }
    const repeat = hasAnswered ? () => send(request, bounds, heard) : null
    waiting = { reader: answerReader(bounds, headOf), repeat, heard, sentAt: performance.now() }
    socket.write(request)
  }
  return { open, send, close: () => fail(new Error('closed')) }
}

function tlsOptions(host: string, authorities: readonly string[]): tls.ConnectionOptions {
  return {
    ALPNProtocols: ['http/1.1'],
    // Of an address there is no name to be said.
    ...(isIP(host) === 0 && { servername: host }),
    ...(authorities.length > 0 && { ca: [...tls.getCACertificates('default'), ...authorities] }),
  }
}
