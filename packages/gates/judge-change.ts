import type { Rowwise } from '@mlgate/core'
import { formatCount } from '@mlgate/markup'
import { rowNoun } from '@mlgate/metrics'
import { detectableDifference, rowsToDecide } from '@mlgate/stats'
import type { Comparison, Evidence } from './evidence.ts'
import type { Judgement } from './judgement.ts'
import { type Limit, limitInUnits, parseLimit } from './limit.ts'
import { estimateInWords, limitInWords, rowsInWords } from './words.ts'

/** Chance of calling an equally good candidate worse that a failing verdict may take. */
const significance = 0.01

/**
 * Judges how much a metric may get worse. Paired rows: fail when worse by more than the margin and the adjusted
 * one-sided p of "not worse" is below .01; pass when the worst bound of the 95 % interval is within the margin;
 * else inconclusive, with the smallest difference that these rows could have shown.
 *
 * @param pAdjusted Holm-adjusted p of the paired comparison, null when there is none.
 */
export function judgeRegression(
  written: number | string,
  evidence: Evidence,
  pAdjusted: number | null,
): Judgement {
  const limit = parseLimit(written)
  const { comparison } = evidence
  if (comparison.kind === 'timed') return judgeTimed(limit, comparison, evidence)
  const unpaired = judgeWithoutPairs(limit, evidence, (gain, margin) => gain >= -margin, 'regression')
  if (unpaired !== null) return unpaired
  const paired = comparison as Extract<Comparison, { kind: 'paired' }>
  const margin = limitInUnits(limit, paired.base)
  if (margin === null || Number.isNaN(paired.base)) return withoutBase(paired.base)
  const { difference, p, standardError, rows } = paired
  const { gain, worst } = oriented(difference, evidence)
  const moved = rowwiseInWords(gain, paired.rowwise, evidence)
  const allowed = `may get worse by ${limitInWords(limit, evidence)}${sharedInWords(rows, evidence)}${moved}`
  const known = {
    difference,
    p,
    pAdjusted,
    ...(paired.rowwise === undefined ? {} : { rowwise: paired.rowwise }),
  }
  if (Number.isNaN(gain))
    return { verdict: 'fail', reasonCode: 'metric-nan', reason: 'the difference is not a number', ...known }
  const isShown = pAdjusted !== null && pAdjusted < significance
  // No number of rows makes an infinite loss a matter of chance.
  if (gain === Number.NEGATIVE_INFINITY || (gain < -margin && isShown)) {
    return { verdict: 'fail', reasonCode: 'worse-than-margin', reason: allowed, ...known }
  }
  if (worst >= -margin) return { verdict: 'pass', reasonCode: 'within-margin', reason: allowed, ...known }
  // Where no row changed the deviation is 0, and the interval alone knows how little so few rows can show.
  const shown =
    standardError === 0 ? (difference.high - difference.low) / 2 : detectableDifference({ standardError })
  const detectable = Math.max(margin, shown)
  const needed = rowsToDecide({ rows, difference: gain, standardError, margin })
  const rowsNeeded = needed === null ? null : Math.max(0, needed - rows)
  const undecided = { ...known, detectable, rowsNeeded, verdict: 'inconclusive' } as const
  if (gain < -margin && p < significance) {
    const reason = `${allowed}; worse by itself, but not after allowing for the number of slices looked at`
    return { ...undecided, reasonCode: 'held-by-holm', reason }
  }
  if (Number.isNaN(detectable)) {
    return {
      ...known,
      verdict: 'inconclusive',
      reasonCode: 'not-shown',
      reason: `${allowed}; these ${rowNoun(evidence.task, 2)} show no spread`,
    }
  }
  const shows = `${rowsInWords(rows, evidence)} show ${estimateInWords(detectable, evidence)} at best`
  const more =
    rowsNeeded === null || rowsNeeded === 0
      ? ''
      : `; about ${formatCount(roughly(rowsNeeded))} more would probably decide`
  return { ...undecided, reasonCode: 'not-shown', reason: `${allowed}; ${shows}${more}` }
}

/**
 * Judges how much a metric must get better: pass when the whole 95 % interval is at least that much better,
 * fail when none of it is, else inconclusive.
 */
export function judgeImprovement(written: number | string, evidence: Evidence): Judgement {
  const limit = parseLimit(written)
  const { comparison } = evidence
  const unpaired = judgeWithoutPairs(limit, evidence, (gain, margin) => gain >= margin, 'improvement')
  if (unpaired !== null) return unpaired
  const paired = comparison as Extract<Comparison, { kind: 'paired' }>
  const margin = limitInUnits(limit, paired.base)
  if (margin === null) return withoutBase(paired.base)
  const { difference, p, standardError, rows } = paired
  const { gain, worst, best } = oriented(difference, evidence)
  const demanded = `must get better by ${limitInWords(limit, evidence)}${sharedInWords(rows, evidence)}`
  if (Number.isNaN(gain))
    return { verdict: 'fail', reasonCode: 'metric-nan', reason: 'the difference is not a number', difference }
  if (worst >= margin) return { verdict: 'pass', reasonCode: 'improved', reason: demanded, difference, p }
  if (best < margin) return { verdict: 'fail', reasonCode: 'not-improved', reason: demanded, difference, p }
  const detectable = detectableDifference({ standardError })
  const reason = `${demanded}; ${rowsInWords(rows, evidence)} show ${estimateInWords(detectable, evidence)} at best`
  return { verdict: 'inconclusive', reasonCode: 'not-shown', reason, difference, p, detectable }
}

/** Two digits are all that an estimate of this kind supports. */
function roughly(count: number): number {
  return Number(count.toPrecision(2))
}

/** Where the change is seen on some of the rows that the value is of. */
function sharedInWords(rows: number, evidence: Evidence): string {
  const { candidate } = evidence
  if ('missing' in candidate || candidate.samples === rows) return ''
  return `; on the ${formatCount(rows)} of ${rowsInWords(candidate.samples, evidence)} that both sides have`
}

/** Where most rows went the other way than their mean: a few rows outweigh them, and a reviewer should know. */
function rowwiseInWords(gain: number, rowwise: Rowwise | undefined, evidence: Evidence): string {
  if (rowwise === undefined) return ''
  const { better, worse, pBetter, pWorse } = rowwise
  const told = (more: number, less: number, [first, second]: readonly [string, string]) =>
    `; ${rowsInWords(more, evidence)} got ${first} and only ${formatCount(less)} ${second}`
  if (gain < 0 && pBetter < significance && better > worse) return told(better, worse, ['better', 'worse'])
  if (gain > 0 && pWorse < significance && worse > better) return told(worse, better, ['worse', 'better'])
  return ''
}

/** What was measured in turns is decided by its own rule; a base of 0 leaves nothing to be a share of. */
function judgeTimed(
  limit: Limit,
  { base, difference, judge }: Extract<Comparison, { kind: 'timed' }>,
  evidence: Evidence,
): Judgement {
  const margin = limitInUnits(limit, base)
  if (margin === null || !(Math.abs(base) > 0)) return withoutBase(base)
  const { why, ...judged } = judge(margin / Math.abs(base))
  return { ...judged, difference, reason: `may get worse by ${limitInWords(limit, evidence)}; ${why}` }
}

/** The cases that need no statistics; null when rows are paired and statistics decide. */
function judgeWithoutPairs(
  limit: Limit,
  evidence: Evidence,
  holds: (gain: number, margin: number) => boolean,
  asked: 'regression' | 'improvement',
): Judgement | null {
  const { comparison, candidate } = evidence
  if ('missing' in candidate) throw new TypeError('a missing metric has no value to compare')
  if (comparison.kind === 'paired') return null
  if (comparison.kind === 'none') {
    return { verdict: 'inconclusive', reasonCode: comparison.reasonCode, reason: comparison.reason }
  }
  const margin = limitInUnits(limit, comparison.base)
  if (comparison.kind === 'same') {
    const difference = { value: 0, low: 0, high: 0, method: comparison.reasonCode }
    const passes = holds(0, margin ?? 0)
    const reason = sameReasons[comparison.reasonCode]
    return {
      verdict: passes ? 'pass' : 'fail',
      reasonCode: passes ? comparison.reasonCode : 'not-improved',
      reason,
      difference,
    }
  }
  if (margin === null || Number.isNaN(comparison.base)) return withoutBase(comparison.base)
  const change = candidate.value - comparison.base
  const { gain } = oriented({ value: change, low: change, high: change }, evidence)
  const verb = asked === 'regression' ? 'may get worse by' : 'must get better by'
  return {
    verdict: holds(gain, margin) ? 'pass' : 'fail',
    reasonCode: 'point-estimates',
    reason: `${verb} ${limitInWords(limit, evidence)}; two numbers alone, no interval`,
    difference: { value: change, method: 'point-estimates' },
  }
}

const sameReasons = {
  'same-model': 'the model is the same, byte for byte',
  'identical-predictions': 'every prediction is the same',
  'unchanged-inputs': 'nothing that the model depends on has changed',
} as const

function withoutBase(base: number): Judgement {
  const seen = Number.isNaN(base) ? 'not a number' : '0'
  const reason = `the baseline is ${seen}, so there is nothing to be relative to`
  return { verdict: 'inconclusive', reasonCode: 'no-baseline', reason }
}

/** The change turned so that more is better: `worst` and `best` are the interval's ends in that sense. */
function oriented(difference: { value: number; low: number; high: number }, { direction, metric }: Evidence) {
  if (direction === 'none')
    throw new TypeError(`${metric} has no better side, so no change of it can be judged`)
  return direction === 'higher'
    ? { gain: difference.value, worst: difference.low, best: difference.high }
    : { gain: -difference.value, worst: -difference.high, best: -difference.low }
}
