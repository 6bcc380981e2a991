import { setTimeout as delay } from 'node:timers/promises'
import { NoAnswer } from '@mlgate/http'
import type { WholeAnswer } from './ask.ts'
import { cancelled, refused } from './problems.ts'
import { refusalWords } from './refusal.ts'

export interface Readying {
  /** What the endpoint is called in messages. */
  name: string
  /** What of it says whether it is ready, such as "its model". */
  asked: string
  /** How long it may take, and how often it is asked, in milliseconds. */
  waitMs: number
  pollMs: number
  /** What never stands in a message. */
  secrets: readonly string[]
  signal?: AbortSignal | undefined
}

/**
 * Asks until an endpoint says that it is ready.
 *
 * @returns null once it is, and in words that follow its name why it was not in time.
 * @throws MlgateError MG5031 when it lets nobody in, MG3006 when it is cancelled.
 */
export async function untilReady(
  ask: () => Promise<WholeAnswer>,
  { name, asked, waitMs, pollMs, secrets, signal }: Readying,
): Promise<string | null> {
  const until = Date.now() + waitMs
  for (;;) {
    const seen = await readiness(ask)
    if (seen === 'ready') return null
    if (seen.isFinal || Date.now() + pollMs > until) {
      const waited = waitMs < 500 ? '' : ` within ${waitMs / 1000} s`
      const { status, body, words } = seen
      if (status === 401 || status === 403) throw refused(name, status, body, { secrets })
      const told = words === null ? `${asked} says that it is not` : words
      const said = status === undefined ? told : `${asked} answers ${status}${refusalWords(body, secrets)}`
      return `was not ready${waited}: ${said}`
    }
    await pauseFor(pollMs, name, signal)
  }
}

/** @throws MlgateError MG3006 when it is cancelled. */
export async function pauseFor(
  milliseconds: number,
  name: string,
  signal: AbortSignal | undefined,
): Promise<void> {
  await delay(milliseconds, undefined, signal === undefined ? {} : { signal }).catch(() => {
    throw cancelled(name)
  })
}

/** Without words, it says itself that it is not ready. */
type Unready = { isFinal: boolean; words: string | null; status?: number; body: Buffer }

/** Empty answers and `{"ready": true}` both say so. */
async function readiness(ask: () => Promise<WholeAnswer>): Promise<'ready' | Unready> {
  try {
    const { answer, body } = await ask()
    const { status } = answer
    if (!answer.ok) {
      const isFinal = status === 401 || status === 403 || (status >= 300 && status < 400)
      return { isFinal, words: '', status, body }
    }
    if (!/"ready"\s*:\s*false/.test(body.subarray(0, 1000).toString('utf8'))) return 'ready'
    return { isFinal: false, words: null, body }
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error
    return { isFinal: false, words: `it ${error.message}`, body: Buffer.alloc(0) }
  }
}
