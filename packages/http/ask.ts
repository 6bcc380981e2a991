import { setTimeout as pause } from 'node:timers/promises'
import * as z from 'zod/mini'
import { missing, refused, unset, unusable } from './other-machine.ts'
import { chunksOf, NoAnswer, readBody, send, TooManyBytes, type WireRequest } from './transport.ts'

const mostRedirects = 5
const mostJsonBytes = 2 ** 25

type Request = Pick<WireRequest, 'url' | 'headers'> & Partial<Pick<WireRequest, 'method' | 'body'>>

/**
 * Sends a request and follows redirects. Credentials go to the host that they are for: whoever it redirects to on another
 * host, port or protocol gets none of its headers but those that say what is asked for.
 *
 * @returns an answer that is no redirect, its body unread.
 * @throws NoAnswer when none comes.
 */
export async function sendTo(
  { url, headers, method = 'GET', body }: Request,
  signal: AbortSignal,
): Promise<Response> {
  let [address, sent] = [url, { ...headers, ...always } as Record<string, string>]
  for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
    const request = { method, url: address, headers: sent, redirect: 'manual' as const }
    const response = await send(body === undefined ? request : { ...request, body }, signal)
    if (![301, 302, 303, 307, 308].includes(response.status)) return response
    await response.body?.cancel()
    const next = URL.parse(response.headers.get('location') ?? '', address)
    if (next === null || !/^https?:$/.test(next.protocol)) throw new NoAnswer('redirects to nowhere', false)
    if (next.origin !== new URL(address).origin) sent = withoutCredentials(sent)
    address = next.href
  }
  throw new NoAnswer(`redirects more than ${mostRedirects} times`, false)
}

/** Bytes as they are, so that half of them are half of them. */
const always = { 'user-agent': 'mlgate', 'accept-encoding': 'identity' }
/** How patient a question is. */
export interface Patience {
  attempts: number
  backoffMs: number
  /** Longest time for one answer, its body included. */
  answerMs: number
}

/** The longest wait that a host may ask for. */
const longestWaitMs = 60_000

/**
 * Sends a request that changes nothing, again after what may pass: no answer, a server that fails, a rate limit whose
 * wait is at most a minute.
 *
 * @returns the last answer, whatever its status. @throws NoAnswer when none comes.
 */
export async function askPatiently(
  request: Request,
  { attempts, backoffMs, answerMs }: Patience,
  signal: AbortSignal,
): Promise<Response> {
  for (let attempt = 1; ; attempt += 1) {
    const last = attempt >= attempts
    const until = AbortSignal.any([signal, AbortSignal.timeout(answerMs)])
    const response = await sendTo(request, until).catch((error: unknown) => {
      signal.throwIfAborted()
      if (last || !(error instanceof NoAnswer)) throw error
      return undefined
    })
    const waitMs = waitOf(response, backoffMs * 2 ** (attempt - 1))
    if (response !== undefined && (last || waitMs === undefined)) return response
    await response?.body?.cancel()
    await pause(waitMs ?? backoffMs, undefined, { signal })
  }
}

/** How long to wait before asking again; undefined where that would not help, or not soon. */
function waitOf(response: Response | undefined, usualMs: number): number | undefined {
  if (response === undefined) return usualMs
  const { status, headers } = response
  if (status !== 408 && status !== 429 && status < 500) return undefined
  const said = headers.get('retry-after')
  if (said === null) return usualMs
  const waitMs = /^\d+$/.test(said) ? Number(said) * 1000 : Date.parse(said) - Date.now()
  return waitMs <= longestWaitMs ? Math.max(usualMs, waitMs) : undefined
}

const harmless = new Set(['accept', 'range', ...Object.keys(always)])

function withoutCredentials(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => harmless.has(name.toLowerCase())))
}

/** What a request is about, for messages. */
export interface About {
  /** Name of the location. */
  name: string
  /** Where credentials are taken from. */
  hint: string
  /** What it means that there is nothing. */
  absent?: string
}

/**
 * Ends a request that was not answered with what was asked for.
 *
 * @throws MlgateError MG8502 for 404, MG8503 for 401 and 403, MG8505 for other refusals and web pages; NoAnswer for what
 *   may pass.
 */
export async function assertAnswered(response: Response, { name, hint, absent }: About): Promise<void> {
  const { status } = response
  if (status < 300 && !/^text\/html\b/i.test(response.headers.get('content-type') ?? '')) return
  await response.body?.cancel()
  if (status < 300) throw unusable(name, 'it is a web page')
  if (status === 404 || status === 410) throw missing(name, absent ?? 'its host does not have it')
  if (status === 401 || status === 403 || status === 407) throw refused(name, `status ${status}`, hint)
  if (status === 408 || status === 425 || status === 429 || status >= 500) {
    throw new NoAnswer(`answers with status ${status}`, true)
  }
  throw unusable(name, `it has status ${status}`)
}

/** The JSON of an answer, checked. @throws MlgateError MG8505 when it is none or of another form. */
export async function readJson<Schema extends z.ZodMiniType>(
  response: Response,
  schema: Schema,
  about: About,
): Promise<z.output<Schema>> {
  await assertAnswered(response, about)
  const text = await readBody(response, mostJsonBytes).catch((error: unknown) => {
    throw error instanceof TooManyBytes ? unusable(about.name, 'it is larger than a list can be') : error
  })
  let json: unknown
  try {
    json = JSON.parse(text.toString('utf8'))
  } catch {
    throw unusable(about.name, 'it is not JSON, or was cut')
  }
  const parsed = z.safeParse(schema, json)
  if (parsed.success) return parsed.data
  const place = parsed.error.issues[0]?.path.join('.') ?? ''
  throw unusable(about.name, `it has another form than expected${place === '' ? '' : ` at ${place}`}`)
}

/**
 * The bytes of a file from `start` on, bounded by whoever takes them. Of a host that only sends files whole, the beginning
 * is left out here.
 */
export async function readBytes(
  response: Response,
  start: number,
  about: About,
): Promise<AsyncIterable<Uint8Array>> {
  await assertAnswered(response, about)
  const parts = chunksOf(response, Number.POSITIVE_INFINITY)
  return response.status === 206 ? parts : withoutStart(parts, start)
}

async function* withoutStart(parts: AsyncIterable<Uint8Array>, start: number): AsyncGenerator<Uint8Array> {
  let left = start
  for await (const part of parts) {
    if (left < part.length) yield part.subarray(left)
    left = Math.max(0, left - part.length)
  }
}

/** The header that asks for the rest of a file; none for all of it. */
export function rangeFrom(start: number): Record<string, string> {
  return start === 0 ? {} : { range: `bytes=${start}-` }
}

/** An address as a variable of the environment gives it, without a slash at its end. @throws MlgateError MG8507. */
export function addressFrom(variable: string, value: string): URL {
  const url = URL.parse(value.replace(/\/+$/, ''))
  if (url !== null && /^https?:$/.test(url.protocol) && url.search === '') return url
  throw unset(
    `${variable} is not an http or https address.`,
    `Set ${variable} to one, such as https://host.example.`,
  )
}
