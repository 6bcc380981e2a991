import { readBody, send, startDeadline, TooManyBytes } from '@mlgate/http'
import { cancelled, problem } from './problems.ts'

/** An answer with its whole body. */
export interface WholeAnswer {
  answer: Response
  body: Buffer
}

/** How an endpoint is asked. */
export interface Asking {
  /** What it is called in messages. */
  name: string
  /** Headers with their secrets filled in. */
  headers: Readonly<Record<string, string>>
  timeoutMs: number
  signal?: AbortSignal | undefined
}

/** Bytes of an answer that says what a server or a model is. */
export const mostFactBytes = 2 ** 20

/**
 * One request to an endpoint, which is not followed elsewhere.
 *
 * @param most bytes of its answer.
 * @throws NoAnswer when nothing comes back; MlgateError MG5032 when too much does, MG3006 when it is cancelled.
 */
export async function askEndpoint(
  url: string,
  most: number,
  { name, headers, timeoutMs, signal }: Asking,
  post?: { body: Buffer; headers: Record<string, string> },
): Promise<WholeAnswer> {
  const deadline = startDeadline(timeoutMs, timeoutMs, signal)
  try {
    const answer = await send(
      {
        method: post === undefined ? 'GET' : 'POST',
        url,
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
