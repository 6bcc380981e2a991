import { readFile } from 'node:fs/promises'
import { loadClient } from '../http/load-client.ts'
import { requestBytes } from '../http/request-bytes.ts'
import { type EndFacts, type StartTimes, untimedCalls } from '../measure/timed-process.ts'
import { eventLoopClock } from '../scenarios/clock.ts'
import { type Arrivals, loadOn } from '../scenarios/load.ts'
import { askedOf, callTimes, roundTimesOf } from './calls.ts'
import type { JobWork } from './job-work.ts'

/** A request of those that are sent in turn. */
export interface TimedRequest {
  /** Headers that belong to its body. */
  headers: Readonly<Record<string, string>>
  /** Path of a file that holds its body; null where it has none. */
  body: string | null
}

/** A server whose answers are timed. */
export interface TimeEndpointRequest {
  /** What it is called in messages. */
  name: string
  method: string
  url: string
  /** Addresses of its host, which are asked and no others. */
  addresses: readonly { address: string; family: number }[]
  /** Certificates of authorities that are trusted beside Node's own, in PEM. */
  authorities: readonly string[]
  /** Headers of every request, with their secrets. */
  headers: Readonly<Record<string, string>>
  requests: readonly TimedRequest[]
  /** What the first answer has to hold, as text; nothing when absent. */
  holds?: string
  arrivals: Arrivals
  /** Most requests under way at once: each has a connection of its own. */
  connections: number
  /** Longest time of a request, in milliseconds. */
  timeoutMs: number
  /** Seed of the times at which queries come. */
  seed: number
}

/** The server answered well, but not what it was asked. */
export class OtherAnswer extends Error {
  /** The beginning of what it said. */
  readonly body: Buffer
  constructor(body: Buffer) {
    super('answers something else')
    this.body = body
  }
}

/** How often it is told that queries are under way, each of which has a time of its own. */
const tickMs = 2000

/**
 * Opens connections and sends requests whenever the parent says how many, until it says null. A round begins with a
 * tenth of its queries untimed: the server has rested while the other side ran.
 *
 * @throws Refused, OtherAnswer, BadAnswer, NoTime, or what a socket says; whoever registers the job explains them.
 *   MlgateError MG9007 of a search that takes too long.
 */
export async function timeEndpoint(
  request: TimeEndpointRequest,
  { ask, progress }: Pick<JobWork, 'ask' | 'progress'>,
): Promise<EndFacts> {
  const { name, method, url, addresses, authorities, arrivals, connections, timeoutMs, seed } = request
  const requests = await Promise.all(
    request.requests.map(async ({ headers, body }) =>
      requestBytes({
        method,
        url,
        headers: { ...request.headers, ...headers },
        body: body === null ? null : await readFile(body),
      }),
    ),
  )
  const client = loadClient({
    place: { url, addresses, authorities },
    requests,
    connections,
    timeoutMs,
    hasBody: method !== 'HEAD',
  })
  const load = loadOn({
    query: client.query,
    arrivals,
    mostInFlight: connections,
    clock: eventLoopClock,
    seed,
  })
  const tell = () => progress({ stage: `asking ${name}` })
  tell()
  const ticks = setInterval(tell, tickMs)
  try {
    await client.open()
    const startedAt = performance.now()
    const answer = await client.look()
    const first = performance.now() - startedAt
    if (request.holds !== undefined && !answer.includes(request.holds)) throw new OtherAnswer(answer)
    const started: StartTimes = { load: null, first }
    const times = callTimes()
    for (let asked = askedOf(await ask(started)); asked !== null; ) {
      const { calls, warms } = asked
      // A server may have closed connections that rested, and to open them is no part of a query.
      await client.open()
      await load.warm(untimedCalls(calls))
      const { latencies, elapsed } = await (warms ? load.warm : load.round)(calls)
      asked = askedOf(await ask((warms ? roundTimesOf : times.add)(latencies, elapsed)))
    }
    const highestRate = load.highestRate()
    return {
      peakMemory: null,
      processorTime: null,
      ...times.summary(),
      ...(highestRate === null ? {} : { highestRate }),
    }
  } finally {
    clearInterval(ticks)
    client.close()
  }
}
