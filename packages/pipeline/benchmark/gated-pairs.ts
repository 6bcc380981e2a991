import {
  decideSpeed,
  detectableEffect,
  fewestPairs,
  type GatedPairs,
  isDecided,
  judgePairs,
  type MeasuredPair,
  pairsFor,
  type SpeedDecision,
  shareOf,
  standardRule,
} from '@mlgate/benchmark'
import { type GateRequest, isReportedMetric, limitInUnits, parseLimit } from '@mlgate/gates'
import { metricsOf, roundsOf } from './benchmark-metrics.ts'
import type { BothFacts } from './benchmark-parts.ts'

/** Metrics whose change is gated and decided by pairs of processes. */
export interface GatedSpeed {
  /** By metric, the margins that gates have, as they are written. */
  margins: ReadonlyMap<string, readonly (number | string)[]>
  /** What is judged without effect: corrected for by itself, so that it takes nothing from what decides. */
  secondOpinion?: GatedSpeed
}

/** Metrics whose changes pairs of processes decide, beside those that a command prints. */
export const byPairs = ['latency_p50', 'throughput', 'cost', 'max_rate', 'load_time']

/**
 * What gates demand of changes, as far as pairs of processes decide it.
 *
 * @param secondOpinion gates without effect.
 */
export function gatedSpeed(
  requests: readonly GateRequest[],
  secondOpinion?: readonly GateRequest[],
): GatedSpeed {
  const margins = new Map<string, (number | string)[]>()
  for (const { metric, rules } of requests) {
    const limit = rules['max-regression']
    if (limit === undefined || !(byPairs.includes(metric) || isReportedMetric(metric))) continue
    margins.set(metric, [...(margins.get(metric) ?? []), limit])
  }
  return { margins, ...(secondOpinion && { secondOpinion: gatedSpeed(secondOpinion) }) }
}

/** Pairs to plan where nobody says how many: those that the gates need, or else as many as say anything. */
export function plannedPairs({ margins, secondOpinion }: GatedSpeed): number {
  const own = margins.size === 0 ? fewestPairs : pairsFor(margins.size)
  return secondOpinion === undefined ? own : Math.max(own, plannedPairs(secondOpinion))
}

/** Whether further pairs can change nothing any more. */
export function isEnough(
  pairs: readonly MeasuredPair[],
  planned: number,
  gated: GatedSpeed,
  facts: BothFacts,
): boolean {
  if (pairs.length < fewestPairs) return false
  const { secondOpinion } = gated
  return (
    isDecided(everyGated(pairs, [], gated, facts), planned, standardRule) &&
    (secondOpinion === undefined || isEnough(pairs, planned, secondOpinion, facts))
  )
}

const fewestToForesee = 3

/**
 * The smallest change for the worse that the planned pairs will probably show of each gated metric, as a share, when
 * they are spread as those so far; nothing where these are too few to tell, or the planned ones too few ever to fail.
 */
export function foreseen(
  pairs: readonly MeasuredPair[],
  planned: number,
  gated: GatedSpeed,
  facts: BothFacts,
): { metric: string; share: number }[] {
  if (pairs.length < fewestToForesee) return []
  return everyGated(pairs, [], gated, facts).flatMap(({ name, pairs: own, margin }) => {
    const { effects } = judgePairs(own, standardRule)
    const asPlanned = Array.from({ length: planned }, (_, index) => effects[index % effects.length] as number)
    const least = detectableEffect(asPlanned, { ...standardRule, margin }, gated.margins.size)
    return least === null ? [] : [{ metric: name, share: shareOf(least) }]
  })
}

/** Whether some gate would fail if a second run said the same. */
export function isToConfirm(pairs: readonly MeasuredPair[], gated: GatedSpeed, facts: BothFacts): boolean {
  const { margins: ofMetrics, secondOpinion } = gated
  const isOne = [...ofMetrics].some(([metric, margins]) =>
    margins.some((written) => {
      const margin = marginOf(written, metric, pairs, facts)
      if (margin === null) return false
      return decide(metric, margin, { pairs, confirming: [] }, gated, facts)?.reason === 'to-confirm'
    }),
  )
  return isOne || (secondOpinion !== undefined && isToConfirm(pairs, secondOpinion, facts))
}

/**
 * What pairs come to for one gated metric and one margin, among all that is gated.
 *
 * @param margin a share of the base.
 * @returns undefined for a metric that pairs do not decide.
 */
export function decide(
  metric: string,
  margin: number,
  taken: { pairs: readonly MeasuredPair[]; confirming: readonly MeasuredPair[] },
  gated: GatedSpeed,
  facts: BothFacts,
): SpeedDecision | undefined {
  const all = everyGated(taken.pairs, taken.confirming, gated, facts)
  const own = all.map((each) => (each.name === metric ? { ...each, margin } : each))
  return decideSpeed(own, standardRule).find(({ name }) => name === metric)
}

/** Each gated metric with its strictest margin. */
function everyGated(
  pairs: readonly MeasuredPair[],
  confirming: readonly MeasuredPair[],
  { margins }: GatedSpeed,
  facts: BothFacts,
): GatedPairs[] {
  const ofMetric = (metric: string, measured: readonly MeasuredPair[]) =>
    measured.map((pair) => ({ rounds: roundsOf(metric, pair, facts) ?? [] }))
  return [...margins].map(([name, written]) => {
    const known = written.flatMap((limit) => marginOf(limit, name, pairs, facts) ?? [])
    return {
      name,
      pairs: ofMetric(name, pairs),
      margin: Math.min(...known, Number.MAX_VALUE),
      ...(confirming.length === 0 ? {} : { confirming: ofMetric(name, confirming) }),
    }
  })
}

/** A limit as a share of the base; null where the base gives none. */
function marginOf(
  written: number | string,
  metric: string,
  pairs: readonly MeasuredPair[],
  facts: BothFacts,
): number | null {
  const limit = parseLimit(written)
  if (limit.kind === 'relative') return limit.value
  const base = metricsOf(
    pairs.map((pair) => pair.base),
    facts.base,
  ).find(({ name }) => name === metric)
  const units = base === undefined ? null : limitInUnits(limit, base.value)
  return units === null || base === undefined || !(base.value > 0) ? null : units / base.value
}
