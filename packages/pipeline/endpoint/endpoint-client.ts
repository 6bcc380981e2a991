import { lookup } from 'node:dns/promises'
import { BlockList, isIP } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import type { EndpointConfig } from '@mlgate/config'
import { MlgateError } from '@mlgate/core'
import type { DeclaredInput } from '@mlgate/evaluation'
import { NoAnswer, readBody, send, startDeadline, TooManyBytes } from '@mlgate/http'
import { refusalWords } from './refusal.ts'

/** An answer as it came. */
export interface RawAnswer {
  body: Buffer
  /** Bytes of the JSON before binary tensors; null where all is JSON. */
  headerBytes: number | null
}

/** What a server says of a model before anything is sent. */
export interface EndpointFacts {
  inputs: DeclaredInput[]
  /** Whether it says that it knows tensors in binary. */
  knowsBinary: boolean
}

/** The one place that talks to an endpoint: it sends bytes that others made, and keeps those that come back. */
export interface EndpointClient {
  /**
   * Waits until the model is ready.
   *
   * @throws MlgateError MG5030 when it is not in time.
   */
  waitUntilReady(): Promise<void>
  /** @throws MlgateError MG5030, MG5031. */
  describe(): Promise<EndpointFacts>
  /**
   * Sends one request; inference is repeated where the server says that it is busy, or nothing comes back.
   *
   * @throws MlgateError MG5030 when nothing comes back, MG5031 when it is refused, MG5032 when too much comes back.
   */
  infer(body: Buffer, headerBytes: number | null): Promise<RawAnswer>
}

export interface EndpointClientOptions {
  /** What the endpoint is called in messages. */
  name: string
  /** Headers with their secrets filled in. */
  headers: Readonly<Record<string, string>>
  /** What never stands in a message. */
  secrets: readonly string[]
  signal?: AbortSignal | undefined
}

const mostBytes = { answer: 256 * 2 ** 20, facts: 2 ** 20 }
const pollMs = 500
const longestRetryAfterMs = 30_000
const attempts = 4
/** A server that is overloaded or being replaced; 500 is what MLServer says of a request that it cannot take. */
const passing = new Set([429, 502, 503, 504])

export function endpointClient(
  { url, server, timeoutMs, waitMs }: EndpointConfig,
  { name, headers, secrets, signal }: EndpointClientOptions,
): EndpointClient {
  const ask = async (
    path: string,
    most: number,
    post?: { body: Buffer; headers: Record<string, string> },
  ) => {
    const deadline = startDeadline(timeoutMs, timeoutMs, signal)
    try {
      const answer = await send(
        {
          method: post === undefined ? 'GET' : 'POST',
          url: path,
          headers: { accept: 'application/json, application/octet-stream', ...headers, ...post?.headers },
          ...(post === undefined ? {} : { body: post.body }),
          redirect: 'manual',
        },
        deadline.signal,
      )
      return { answer, body: await readBody(answer, most) }
    } catch (error) {
      if (error instanceof TooManyBytes) {
        const hint = 'Ask for fewer outputs, or send fewer rows at once with batch-rows.'
        throw problem('MG5032', `${name} answers with more than ${most / 2 ** 20} MiB.`, hint)
      }
      if (signal?.aborted) throw cancelled(name)
      throw error
    } finally {
      deadline.stop()
    }
  }
  const pauseFor = (milliseconds: number) =>
    delay(milliseconds, undefined, signal === undefined ? {} : { signal }).catch(() => {
      throw cancelled(name)
    })
  const unreachable = (words: string) =>
    problem('MG5030', `The endpoint ${name} ${words}.`, 'Is the server started, and the URL right?')
  const refused = (status: number, body: Buffer, isBinary = false) =>
    problem(
      'MG5031',
      `The endpoint ${name} answers with status ${status}${refusalWords(body, secrets)}.`,
      status === 401 || status === 403
        ? 'Say in headers what lets you in: { Authorization: Bearer env:NAME }.'
        : isBinary
          ? 'Tensors were sent in binary, which not every server knows: say encoding: json.'
          : undefined,
    )
  /** JSON of a resource; null for one that the server does not have. */
  const read = async (path: string): Promise<unknown> => {
    try {
      const { answer, body } = await ask(path, mostBytes.facts)
      if (answer.status === 401 || answer.status === 403) throw refused(answer.status, body)
      return answer.ok ? JSON.parse(body.toString('utf8')) : null
    } catch (error) {
      if (error instanceof NoAnswer) throw unreachable(error.message)
      if (error instanceof SyntaxError) return null
      throw error
    }
  }
  return {
    async waitUntilReady() {
      await refuseLinkLocal(url, name)
      const until = Date.now() + waitMs
      for (;;) {
        const seen = await readiness(() => ask(`${url}/ready`, mostBytes.facts))
        if (seen === 'ready') return
        if (seen.isFinal || Date.now() + pollMs > until) {
          const waited = waitMs < pollMs ? '' : ` within ${waitMs / 1000} s`
          const { status, body, words } = seen
          if (status === 401 || status === 403) throw refused(status, body)
          const said =
            status === undefined ? words : `its model answers ${status}${refusalWords(body, secrets)}`
          throw problem(
            'MG5030',
            `The endpoint ${name} was not ready${waited}: ${said}.`,
            'Is the server started, and does it have a model of this name? Models that take long to load need a longer wait.',
          )
        }
        await pauseFor(pollMs)
      }
    },
    async describe() {
      const [model, host] = [await read(url), await read(server)]
      return { inputs: declaredInputs(model), knowsBinary: extensionsOf(host).includes('binary_tensor_data') }
    },
    async infer(body, headerBytes) {
      const post = {
        body,
        headers:
          headerBytes === null
            ? { 'content-type': 'application/json' }
            : {
                'content-type': 'application/octet-stream',
                'inference-header-content-length': String(headerBytes),
              },
      }
      for (let attempt = 1; ; attempt++) {
        const isLast = attempt === attempts
        try {
          const { answer, body: said } = await ask(`${url}/infer`, mostBytes.answer, post)
          if (answer.ok) return { body: said, headerBytes: headerLength(answer.headers) }
          if (isLast || !passing.has(answer.status))
            throw refused(answer.status, said, headerBytes !== null && !isLast)
          await pauseFor(pauseMs(attempt, answer.headers.get('retry-after')))
        } catch (error) {
          if (!(error instanceof NoAnswer)) throw error
          if (isLast) throw unreachable(`${error.message}, ${attempts} times`)
          await pauseFor(pauseMs(attempt, null))
        }
      }
    },
  }
}

type Unready = { isFinal: boolean; words: string; status?: number; body: Buffer }

/** Empty answers and `{"ready": true}` both say so. */
async function readiness(ask: () => Promise<{ answer: Response; body: Buffer }>): Promise<'ready' | Unready> {
  try {
    const { answer, body } = await ask()
    const { status } = answer
    if (!answer.ok) {
      const isFinal = status === 401 || status === 403 || (status >= 300 && status < 400)
      return { isFinal, words: '', status, body }
    }
    if (!/"ready"\s*:\s*false/.test(body.subarray(0, 1000).toString('utf8'))) return 'ready'
    return { isFinal: false, words: 'its model says that it is not', body }
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error
    return { isFinal: false, words: `it ${error.message}`, body: Buffer.alloc(0) }
  }
}

function headerLength(headers: Headers): number | null {
  const text = headers.get('inference-header-content-length')
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null
}

function pauseMs(attempt: number, retryAfter: string | null): number {
  const asked = retryAfter !== null && /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1000 : 0
  return Math.min(longestRetryAfterMs, Math.max(asked, 250 * 2 ** attempt))
}

function cancelled(name: string): MlgateError {
  return new MlgateError({ code: 'MG3006', message: `Asking the endpoint ${name} was cancelled.` })
}

/** What a server says of a model's inputs; some say nothing of them. */
function declaredInputs(model: unknown): DeclaredInput[] {
  const inputs = (model as { inputs?: unknown } | null)?.inputs
  if (!Array.isArray(inputs) || inputs.length > 1000) return []
  return inputs.flatMap((input: { name?: unknown; datatype?: unknown; shape?: unknown } | null) => {
    const { name, datatype, shape } = input ?? {}
    if (typeof name !== 'string' || typeof datatype !== 'string') return []
    const lengths = Array.isArray(shape) && shape.length <= 16 ? shape.map(Number) : null
    return [{ name, datatype, shape: lengths?.every(Number.isSafeInteger) === true ? lengths : null }]
  })
}

function extensionsOf(server: unknown): unknown[] {
  const extensions = (server as { extensions?: unknown } | null)?.extensions
  return Array.isArray(extensions) ? extensions : []
}

/**
 * A model may be served on this machine or in a private network. At the addresses of one link alone, clouds hand out
 * credentials of the machine: no model is there.
 */
const linkLocal = new BlockList()
linkLocal.addSubnet('169.254.0.0', 16, 'ipv4')
linkLocal.addSubnet('fe80::', 10, 'ipv6')
linkLocal.addAddress('fd00:ec2::254', 'ipv6')

async function refuseLinkLocal(url: string, name: string): Promise<void> {
  const host = new URL(url).hostname.replace(/^\[|\]$/g, '')
  const found =
    isIP(host) === 0
      ? await lookup(host, { all: true }).catch(() => [])
      : [{ address: host, family: isIP(host) }]
  const isRefused = found.some(({ address, family }) =>
    linkLocal.check(address, family === 6 ? 'ipv6' : 'ipv4'),
  )
  if (!isRefused) return
  throw problem(
    'MG5030',
    `The endpoint ${name} is at a link-local address, where clouds hand out credentials and no model is served.`,
    'Name the host that serves the model.',
  )
}

function problem(code: 'MG5030' | 'MG5031' | 'MG5032', message: string, hint?: string): MlgateError {
  return new MlgateError({ code, message, ...(hint === undefined ? {} : { hint }) })
}
