import type { Gate } from '@mlgate/core'
import { formatCount } from '@mlgate/markup'
import { detectableDifference } from '@mlgate/stats'
import type { Evidence } from './evidence.ts'
import type { GateRequest } from './judge.ts'
import { limitInUnits, parseLimit } from './limit.ts'
import { estimateInWords, limitInWords } from './words.ts'

/**
 * What margins are worth with this many rows: a sentence for each `max-regression` on the whole that is smaller than
 * the difference these rows can show, so that nobody is surprised by a row of "can't tell". A gate that failed, or
 * whose own reason says it already, gets none.
 */
export function marginNotes(
  requests: readonly GateRequest[],
  evidence: readonly Evidence[],
  gates: readonly Gate[],
): string[] {
  return requests.flatMap(({ metric, rules, on }) => {
    const written = rules['max-regression']
    if (written === undefined || on !== 'whole') return []
    const entry = evidence.find((found) => found.metric === metric && found.slice === null)
    const told = gates.some(
      ({ metric: judged, slice, verdict, reasonCode }) =>
        judged === metric && slice === null && (verdict === 'fail' || reasonCode === 'not-shown'),
    )
    const known = entry === undefined || told ? null : spreadOf(entry)
    if (entry === undefined || known === null) return []
    const limit = parseLimit(written)
    const margin = limitInUnits(limit, known.base)
    const detectable = detectableDifference({ standardError: known.standardError })
    if (margin === null || !(detectable > margin)) return []
    const rows = `${formatCount(known.rows)} rows can show about ${estimateInWords(detectable, entry)} of ${metric}`
    return [`${rows}; a margin of ${limitInWords(limit, entry)} will be undecided in most comparisons.`]
  })
}

interface Spread {
  rows: number
  standardError: number
  base: number
}

/**
 * How far a difference on these rows would scatter: as seen where there is a paired comparison; without one, for an
 * accuracy, as if two equally good models disagreed about as many rows as one of them gets wrong.
 */
function spreadOf({ candidate, comparison, metric }: Evidence): Spread | null {
  if (comparison.kind === 'paired') return comparison
  if (comparison.kind !== 'none' || metric !== 'accuracy_score' || 'missing' in candidate) return null
  const { value, samples } = candidate
  if (Number.isNaN(value) || samples === 0) return null
  return { rows: samples, standardError: Math.sqrt((1 - value) / samples), base: value }
}
