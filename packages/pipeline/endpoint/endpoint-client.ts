import type { EndpointConfig } from '@mlgate/config'
import type { DeclaredInput } from '@mlgate/evaluation'
import { NoAnswer } from '@mlgate/http'
import { addressesOf } from './addresses.ts'
import { type Asking, askEndpoint, mostFactBytes } from './ask.ts'
import { inferenceHeaders } from './inference-headers.ts'
import { notReady, refused, unreachable } from './problems.ts'
import { pauseFor, untilReady } from './ready.ts'

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

export interface EndpointClientOptions extends Omit<Asking, 'timeoutMs'> {
  /** What never stands in a message. */
  secrets: readonly string[]
}

const mostAnswerBytes = 256 * 2 ** 20
const pollMs = 500
const longestRetryAfterMs = 30_000
const attempts = 4
/** A server that is overloaded or being replaced; 500 is what MLServer says of a request that it cannot take. */
const passing = new Set([429, 502, 503, 504])

export function endpointClient(
  { url, server, timeoutMs, waitMs }: EndpointConfig,
  { name, headers, secrets, signal }: EndpointClientOptions,
): EndpointClient {
  const asking = { name, headers, timeoutMs, signal }
  /** JSON of a resource; null for one that the server does not have. */
  const read = async (path: string): Promise<unknown> => {
    try {
      const { answer, body } = await askEndpoint(path, mostFactBytes, asking)
      if (answer.status === 401 || answer.status === 403)
        throw refused(name, answer.status, body, { secrets })
      return answer.ok ? JSON.parse(body.toString('utf8')) : null
    } catch (error) {
      if (error instanceof NoAnswer) throw unreachable(name, error.message)
      if (error instanceof SyntaxError) return null
      throw error
    }
  }
  return {
    async waitUntilReady() {
      await addressesOf(url, name)
      const ask = () => askEndpoint(`${url}/ready`, mostFactBytes, asking)
      const waiting = { name, asked: 'its model', waitMs, pollMs, secrets, signal }
      const why = await untilReady(ask, waiting)
      if (why !== null) throw notReady(name, why)
    },
    async describe() {
      const [model, host] = [await read(url), await read(server)]
      return { inputs: declaredInputs(model), knowsBinary: extensionsOf(host).includes('binary_tensor_data') }
    },
    async infer(body, headerBytes) {
      const post = { body, headers: inferenceHeaders(headerBytes) }
      for (let attempt = 1; ; attempt++) {
        const isLast = attempt === attempts
        try {
          const { answer, body: said } = await askEndpoint(`${url}/infer`, mostAnswerBytes, asking, post)
          if (answer.ok) return { body: said, headerBytes: headerLength(answer.headers) }
          if (isLast || !passing.has(answer.status)) {
            throw refused(name, answer.status, said, { secrets, isBinary: headerBytes !== null && !isLast })
          }
          await pauseFor(pauseMs(attempt, answer.headers.get('retry-after')), name, signal)
        } catch (error) {
          if (!(error instanceof NoAnswer)) throw error
          if (isLast) throw unreachable(name, `${error.message}, ${attempts} times`)
          await pauseFor(pauseMs(attempt, null), name, signal)
        }
      }
    },
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
