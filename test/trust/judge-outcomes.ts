import { holm } from '@mlgate/stats'
import { atLeast, atMost, exactBounds } from './bounds.ts'
import type { Pledge } from './case.ts'
import type { Outcome } from './simulate.ts'

/** Level of the bounds that are printed. */
export const boundsLevel = 0.95
/** A promise is broken when this small a chance would have to be believed to keep it, over all promises together. */
export const brokenBelow = 0.01

/** One gate of one case: a share, how well it is known, and what that says of the promise. */
export interface Judged {
  outcome: Outcome
  gate: string
  found: number
  /** Share of the chances in which the verdict counted. */
  share: number
  low: number
  high: number
  /** `shown`: the bounds leave no other way; `open`: nothing speaks against it; `none`: nothing was promised. */
  promise: 'shown' | 'open' | 'broken' | 'none'
}

/**
 * Holds every count against its promise. What speaks against a promise is an exact binomial p, adjusted by Holm for
 * the number of promises looked at: were all kept, one would be called broken in at most 1 of 100 simulations.
 */
export function judgeOutcomes(outcomes: readonly Outcome[]): Judged[] {
  const entries = outcomes.flatMap((outcome) =>
    outcome.case.gates.map((gate, index) => ({
      outcome,
      gate,
      found: outcome.found[index] as number,
      pledge: outcome.case.pledges[index] as Pledge,
    })),
  )
  const against = holm(entries.map(evidenceAgainst))
  return entries.map(({ outcome, gate, found, pledge }, index) => {
    const { sets, chances } = outcome.case
    const bounds = exactBounds(found, sets, boundsLevel)
    const known = { share: found / sets / chances, low: bounds.low / chances, high: bounds.high / chances }
    const broken = (against[index] as number) < brokenBelow
    return { outcome, gate, found, ...known, promise: broken ? 'broken' : standing(outcome, pledge, known) }
  })
}

interface Counted {
  outcome: Outcome
  found: number
  pledge: Pledge
}

/** The chance of such a count, or a worse one, were the promise just kept; NaN where nothing is promised. */
function evidenceAgainst({ outcome, found, pledge }: Counted): number {
  const { sets, chances } = outcome.case
  switch (pledge.kind) {
    case 'never':
      return found === 0 ? 1 : 0
    case 'at-most':
      return atLeast(found, sets, pledge.share * chances)
    case 'at-least':
      return atMost(found, sets, pledge.share)
    case 'near-theory':
      return atMost(found, sets, Math.max(0, theoryOf(outcome) - pledge.within))
    case 'none':
      return Number.NaN
  }
}

function standing(
  outcome: Outcome,
  pledge: Pledge,
  { low, high }: { low: number; high: number },
): Judged['promise'] {
  switch (pledge.kind) {
    // No number of sets proves that something never happens.
    case 'never':
      return 'open'
    case 'at-most':
      return high <= pledge.share ? 'shown' : 'open'
    case 'at-least':
      return low >= pledge.share ? 'shown' : 'open'
    case 'near-theory':
      return low >= theoryOf(outcome) - pledge.within ? 'shown' : 'open'
    case 'none':
      return 'none'
  }
}

function theoryOf({ theory, case: { what } }: Outcome): number {
  if (theory === null) throw new TypeError(`there is no theory of "${what}" to be near to`)
  return theory
}
