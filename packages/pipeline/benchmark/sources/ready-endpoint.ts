import { connect } from 'node:net'
import { endpointAt, type ServeConfig, type TimedUrl } from '@mlgate/config'
import { noAnswerOf } from '@mlgate/http'
import { addressesOf, type HostAddress } from '../../endpoint/addresses.ts'
import { askEndpoint, mostFactBytes, type WholeAnswer } from '../../endpoint/ask.ts'
import { endpointClient } from '../../endpoint/endpoint-client.ts'
import type { FilledHeaders } from '../../endpoint/endpoint-headers.ts'
import { notReady, unreachable } from '../../endpoint/problems.ts'
import { untilReady } from '../../endpoint/ready.ts'

interface Waiting extends FilledHeaders {
  /** What the endpoint is called in messages. */
  name: string
  signal: AbortSignal | undefined
}

/** How often a server is looked at that was just started: its time to be ready is told, and gated. */
const startedPollMs = 10
const runningPollMs = 500
const connectMs = 5000

/**
 * Waits for a server that somebody else has started.
 *
 * @throws MlgateError MG5030 when it is not ready in time, or at an address that is never asked.
 */
export async function waitForRunning(
  url: TimedUrl,
  { name, headers, secrets, signal }: Waiting,
): Promise<void> {
  if (url.kind === 'model') {
    await endpointClient(endpointAt(url, url.url), { name, headers, secrets, signal }).waitUntilReady()
    return
  }
  const addresses = await knownAddresses(url, name)
  const why = await untilReady(connecting(url, addresses), {
    name,
    asked: 'it',
    waitMs: url.waitMs,
    pollMs: runningPollMs,
    secrets,
    signal,
  })
  if (why !== null) throw notReady(name, why)
}

/**
 * Waits for a server that was just started: until the path that says so answers well, until its model is ready, or of
 * any other until it takes connections.
 *
 * @returns null, or in words that follow its name why it was not ready in time.
 * @throws MlgateError MG5030 at an address that is never asked, MG5031 when it lets nobody in.
 */
export async function untilServes(
  url: TimedUrl,
  { ready, waitMs }: ServeConfig,
  { name, headers, secrets, signal }: Waiting,
): Promise<string | null> {
  const addresses = await knownAddresses(url, name)
  const address =
    ready === undefined ? (url.kind === 'model' ? `${url.url}/ready` : null) : new URL(ready, url.url).href
  const asking = { name, headers, timeoutMs: url.timeoutMs, signal }
  const ask =
    address === null ? connecting(url, addresses) : () => askEndpoint(address, mostFactBytes, asking)
  return untilReady(ask, {
    name,
    asked: ready ?? (url.kind === 'model' ? 'its model' : 'it'),
    waitMs,
    pollMs: startedPollMs,
    secrets,
    signal,
  })
}

/**
 * The addresses of a server's host.
 *
 * @throws MlgateError MG5030 when it has none, or one that is never asked.
 */
export async function knownAddresses({ url }: TimedUrl, name: string): Promise<HostAddress[]> {
  const found = await addressesOf(url, name)
  if (found.length === 0) throw unreachable(name, 'has an unknown host name')
  return found
}

/** Asks for no more than a connection: whoever takes it is there. */
function connecting({ url }: TimedUrl, addresses: readonly HostAddress[]): () => Promise<WholeAnswer> {
  const { protocol, port } = new URL(url)
  const number = Number(port || (protocol === 'https:' ? 443 : 80))
  return async () => {
    const tried = await Promise.allSettled(addresses.map(({ address }) => connectOnce(address, number)))
    const failed = tried.find(({ status }) => status === 'rejected')
    if (failed?.status === 'rejected' && tried.every(({ status }) => status === 'rejected')) {
      throw noAnswerOf(failed.reason)
    }
    return { answer: new Response(null), body: Buffer.alloc(0) }
  }
}

async function connectOnce(host: string, port: number): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const socket = connect({ host, port })
  const late = () => reject(new DOMException('no connection in time', 'TimeoutError'))
  socket.setTimeout(connectMs, late).once('connect', resolve).once('error', reject)
  await promise.finally(() => socket.destroy())
}
