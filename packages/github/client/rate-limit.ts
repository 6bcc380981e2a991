/** What GitHub says about a limit: how long to wait, from now, in milliseconds. */
export interface RateLimit {
  kind: 'primary' | 'secondary'
  waitMs: number
}

/** GitHub asks for at least a minute when a secondary limit names no time. */
const unnamedWaitMs = 60_000

/**
 * Whether a refusal is about a rate limit, and how long to wait. Times are counted from the answer's own Date,
 * because the clock of a runner may be wrong.
 *
 * @param now milliseconds since the epoch, for answers without a Date.
 */
export function readRateLimit(
  status: number,
  headers: Headers,
  said: string,
  now: number,
): RateLimit | undefined {
  if (status !== 403 && status !== 429) return undefined
  const present = Date.parse(headers.get('date') ?? '') || now
  const retryAfter = readRetryAfter(headers.get('retry-after'), present)
  const exhausted = headers.get('x-ratelimit-remaining') === '0'
  const secondary = /secondary rate limit|abuse detection/i.test(said)
  if (retryAfter !== undefined) return { kind: exhausted ? 'primary' : 'secondary', waitMs: retryAfter }
  if (exhausted && !secondary) {
    const reset = Number(headers.get('x-ratelimit-reset')) * 1000
    // A second more: GitHub's seconds are cut off.
    return {
      kind: 'primary',
      waitMs: Number.isFinite(reset) && reset > 0 ? Math.max(0, reset - present) + 1000 : unnamedWaitMs,
    }
  }
  return secondary || status === 429 ? { kind: 'secondary', waitMs: unnamedWaitMs } : undefined
}

/** Retry-After is a number of seconds or a date (RFC 9110, section 10.2.3); what is neither says nothing. */
function readRetryAfter(text: string | null, present: number): number | undefined {
  if (text === null) return undefined
  if (/^\s*\d+\s*$/.test(text)) return Number(text) * 1000
  const date = Date.parse(text)
  return Number.isNaN(date) ? undefined : Math.max(0, date - present)
}
