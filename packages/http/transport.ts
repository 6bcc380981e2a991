import type { Agent } from 'node:http'
import { piecesOf } from './pieces.ts'

/** A request as it goes over the wire. */
export interface WireRequest {
  method: string
  url: string
  headers: Record<string, string>
  body?: string | Uint8Array | FilePart
  /** A file that is sent, and a large answer, follow none. */
  redirect: 'follow' | 'manual'
  /** Whether the answer is large: then it comes as it is, and takes little memory on its way. */
  isLarge?: boolean
}

/** A part of a file on this disk, which is streamed from there. */
export interface FilePart {
  file: string
  offset: number
  /** At least 1. */
  bytes: number
}

/** Nothing usable came back. */
export class NoAnswer extends Error {
  /** Whether the request can have reached anybody. */
  readonly mayBeDone: boolean
  constructor(message: string, mayBeDone: boolean) {
    super(message)
    this.mayBeDone = mayBeDone
  }
}

/** A file that was to be sent cannot be read, or is shorter than its part; the error of the system is the cause, where it is one. */
export class UnreadableFile extends Error {}

/** More came back than allowed. */
export class TooManyBytes extends Error {}

/**
 * Sends a request, through the proxy that the environment names for its host (`http_proxy`, `https_proxy`,
 * `no_proxy`, as runners and `@actions/http-client` read them).
 *
 * @param progress is told when a piece of a file has been sent.
 * @returns the answer with its body unread.
 * @throws NoAnswer when none comes, UnreadableFile when what is to be sent cannot be read.
 */
export async function send(
  request: WireRequest,
  signal: AbortSignal,
  progress: () => void = () => {},
): Promise<Response> {
  const { url, method, headers, body, redirect, isLarge = false } = request
  if ((typeof body === 'object' && 'file' in body) || (isLarge && body === undefined)) {
    const { sendStreamed } = await import('./send-streamed.ts')
    const way = { agent: await proxyAgent(url), signal, progress }
    return sendStreamed({ url, method, headers, ...(body === undefined ? {} : { body }) }, way)
  }
  const init = { method, headers, redirect, signal, ...(body === undefined ? {} : { body }) }
  try {
    const proxied = await fetchThroughProxy(url)
    return await (proxied ?? fetch)(url, init)
  } catch (cause) {
    throw noAnswerOf(cause)
  }
}

/** The whole body of an answer. */
export async function readBody(response: Response, maximumBytes: number): Promise<Buffer> {
  const parts: Uint8Array[] = []
  for await (const part of chunksOf(response, maximumBytes)) parts.push(part)
  return Buffer.concat(parts)
}

/**
 * The body of an answer, piece by piece.
 *
 * @throws NoAnswer when it breaks off, TooManyBytes when it is longer than allowed.
 */
export async function* chunksOf(
  response: Response,
  maximumBytes: number,
): AsyncGenerator<Uint8Array, void, undefined> {
  const pieces = piecesOf(response)
  if (pieces === null) return
  let bytes = 0
  try {
    for await (const part of pieces) {
      bytes += part.length
      if (bytes > maximumBytes) throw new TooManyBytes()
      yield part
    }
  } catch (cause) {
    throw cause instanceof TooManyBytes ? cause : noAnswerOf(cause)
  }
}

const proxyVariables = ['http_proxy', 'https_proxy', 'HTTP_PROXY', 'HTTPS_PROXY']

/** Where none is set, the clients for them, which are large, are not even loaded. */
function namesProxy(): boolean {
  return proxyVariables.some((name) => process.env[name])
}

/** The way through the proxy for `node:http`; undefined where none is set. */
async function proxyAgent(url: string): Promise<Agent | undefined> {
  if (!namesProxy()) return undefined
  const { HttpClient } = await import('@actions/http-client')
  return new HttpClient().getAgent(url) as Agent
}

async function fetchThroughProxy(url: string): Promise<typeof fetch | undefined> {
  if (!namesProxy()) return undefined
  const [{ HttpClient }, undici] = await Promise.all([import('@actions/http-client'), import('undici')])
  const dispatcher = new HttpClient().getAgentDispatcher(url)
  if (dispatcher === undefined) return undefined
  // The dispatcher works only with the fetch of the same undici.
  return ((address: string, init: object) =>
    undici.fetch(address, { ...init, dispatcher })) as unknown as typeof fetch
}

/** What a network error means, in words that follow "it", and whether the request can have arrived. */
const meanings: Readonly<Record<string, { words: string; mayBeDone: boolean }>> = {
  ECONNREFUSED: { words: 'refuses the connection', mayBeDone: false },
  ENOTFOUND: { words: 'has an unknown host name', mayBeDone: false },
  EAI_AGAIN: { words: 'has a host name that cannot be resolved now', mayBeDone: false },
  EHOSTUNREACH: { words: 'cannot be reached', mayBeDone: false },
  ENETUNREACH: { words: 'cannot be reached', mayBeDone: false },
  UND_ERR_CONNECT_TIMEOUT: { words: 'cannot be reached', mayBeDone: false },
  ECONNRESET: { words: 'broke the connection', mayBeDone: true },
  UND_ERR_SOCKET: { words: 'broke the connection', mayBeDone: true },
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: { words: 'broke off its answer', mayBeDone: true },
  DEPTH_ZERO_SELF_SIGNED_CERT: {
    words: 'has a certificate that nobody trusted has signed',
    mayBeDone: false,
  },
  SELF_SIGNED_CERT_IN_CHAIN: { words: 'has a certificate that nobody trusted has signed', mayBeDone: false },
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: {
    words: 'has a certificate that nobody trusted has signed',
    mayBeDone: false,
  },
  CERT_HAS_EXPIRED: { words: 'has a certificate that has expired', mayBeDone: false },
}

/** What an error of the network means. Never in its own words: they may quote a header. */
export function noAnswerOf(cause: unknown): NoAnswer {
  for (let error = cause; error instanceof Error; error = error.cause) {
    if (error.name === 'TimeoutError') return new NoAnswer('did not answer in time', true)
    const code = 'code' in error ? String(error.code) : ''
    const meaning = meanings[code]
    if (meaning !== undefined) return new NoAnswer(meaning.words, meaning.mayBeDone)
  }
  return new NoAnswer('broke the connection', true)
}
