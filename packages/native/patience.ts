/** How long and how often a registry is asked. */
export interface Patience {
  attempts: number
  /** Before the second attempt; it doubles from there. */
  backoffMs: number
  /** Between two pieces of an answer. */
  stallMs: number
  /** For one attempt. */
  totalMs: number
}

export const usualPatience: Patience = { attempts: 4, backoffMs: 500, stallMs: 30_000, totalMs: 600_000 }
