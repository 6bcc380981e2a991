import { connection, type Place } from './connection.ts'
import type { Answer, AnswerBounds } from './read-answer.ts'

export interface LoadClientOptions {
  place: Place
  /** Bytes of requests that are sent in turn. */
  requests: readonly Buffer[]
  /** Requests that may be under way at once: each has a connection of its own. */
  connections: number
  /** Longest time of a request, in milliseconds. */
  timeoutMs: number
  /** Whether answers have bodies: not to HEAD. */
  hasBody: boolean
}

/** Sends the same requests again and again, and learns of each answer that it was one. */
export interface LoadClient {
  /** Opens connections that are not open yet or no longer are. */
  open(): Promise<void>
  /**
   * Sends the next request and waits for the whole of its answer; with every connection in use, for one of them first.
   *
   * @throws Refused for a status other than 2xx, BadAnswer, NoTime, or what a socket says.
   */
  query(): Promise<void>
  /** The same, with the beginning of the answer. */
  look(): Promise<Buffer>
  close(): void
}

/** The server answered that it does not do what it was asked. */
export class Refused extends Error {
  readonly status: number
  /** The beginning of what it said. */
  readonly body: Buffer
  constructor({ status, kept }: Answer) {
    super(`status ${status}`)
    this.status = status
    this.body = kept
  }
}

const mostBodyBytes = 256 * 2 ** 20
/** What is kept of an answer that refuses: enough for its words. */
const keptOfRefusal = 64 * 1024
const keptOfLook = 2 ** 20
const isGood = (status: number) => status >= 200 && status <= 299

/** A client that holds connections open and adds next to nothing to the time of an answer. */
export function loadClient({
  place,
  requests,
  connections,
  timeoutMs,
  hasBody,
}: LoadClientOptions): LoadClient {
  const all = Array.from({ length: connections }, () => connection(place, timeoutMs))
  const free = [...all]
  const queue: (() => void)[] = []
  let sent = 0
  const bounds: AnswerBounds = {
    body: mostBodyBytes,
    hasBody,
    kept: (status) => (isGood(status) ? 0 : keptOfRefusal),
  }

  const ask = (
    limits: AnswerBounds,
    then: (answer: Answer) => void,
    fail: (error: unknown) => void,
  ): void => {
    const own = free.pop()
    if (own === undefined) {
      queue.push(() => ask(limits, then, fail))
      return
    }
    const request = requests[sent++ % requests.length] as Buffer
    const give = (): void => {
      free.push(own)
      queue.shift()?.()
    }
    own.send(request, limits, {
      answer(answer) {
        give()
        if (isGood(answer.status)) then(answer)
        else fail(new Refused(answer))
      },
      failure(error) {
        give()
        fail(error)
      },
    })
  }

  return {
    open: async () => void (await Promise.all(all.map((each) => each.open()))),
    query: () => new Promise((resolve, reject) => ask(bounds, () => resolve(), reject)),
    look: () =>
      new Promise((resolve, reject) =>
        ask({ ...bounds, kept: () => keptOfLook }, ({ kept }) => resolve(kept), reject),
      ),
    close() {
      for (const each of all) each.close()
    },
  }
}
