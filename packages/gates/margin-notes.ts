import type { Gate } from '@mlgate/core'
import { detectableDifference, normalQuantile } from '@mlgate/stats'
import type { Evidence } from './evidence.ts'
import type { GateRequest } from './judge.ts'
import { limitInUnits, parseLimit } from './limit.ts'
import { estimateInWords, limitInWords, rowsInWords } from './words.ts'

/**
 * What margins are worth with this many rows: a sentence for each `max-regression` on the whole that an equally good
 * model would pass less often than every second time, so that nobody is surprised by a row of "can't tell". It passes
 * when the 95 % interval's worst bound lies within: half of the time with a margin of z.₉₇₅ standard errors. A gate
 * that failed, or whose own reason says it already, gets none.
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
    if (margin === null || !(normalQuantile(0.975) * known.standardError > margin)) return []
    const detectable = estimateInWords(detectableDifference(known), entry)
    const rows = `${metric}: ${rowsInWords(known.rows, entry)} can show a loss of about ${detectable}`
    const within = `with a margin of ${limitInWords(limit, entry)}`
    return [`${rows}; ${within} most comparisons of equally good models can't be told.`]
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
