import { decideSpeed, type GatedPairs, isDecided, type SpeedDecision } from './decide.ts'
import type { ProcessPair } from './pair-effect.ts'
import { standardRule } from './rule.ts'

/** How one comparison of a single number ended. */
export interface ComparedOnce extends Pick<SpeedDecision, 'verdict' | 'reason'> {
  /** Pairs of the first run; fewer than planned where these decided it. */
  pairs: number
}

/**
 * A comparison from its first pair to its verdict, as a benchmark goes about it: it stops once nothing can fail any more,
 * and runs fresh pairs where something seems to be slower. For whoever wants to know how often which verdict comes.
 *
 * @param next the next pair: simulated, or drawn from recorded ones.
 */
export function compareOnce(
  next: () => ProcessPair,
  { margin, planned }: { margin: number; planned: number },
): ComparedOnce {
  const pairs: ProcessPair[] = []
  const gated = (): GatedPairs[] => [{ name: 'compared', pairs, margin }]
  while (pairs.length < planned && !isDecided(gated(), planned, standardRule)) pairs.push(next())
  const decide = (given: GatedPairs[]) => decideSpeed(given, standardRule)[0] as SpeedDecision
  const first = decide(gated())
  if (first.reason !== 'to-confirm') return { ...told(first), pairs: pairs.length }
  const confirming = Array.from({ length: pairs.length }, next)
  return { ...told(decide(gated().map((one) => ({ ...one, confirming })))), pairs: pairs.length }
}

const told = ({ verdict, reason }: SpeedDecision) => ({ verdict, reason })
