import type { Evidence } from './evidence.ts'
import type { Judgement } from './judgement.ts'
import { boundInWords, rowsInWords } from './words.ts'

const sides = {
  min: {
    holds: (value: number, bound: number) => value >= bound,
    end: 'low',
    word: 'at least',
    other: 'below',
  },
  max: {
    holds: (value: number, bound: number) => value <= bound,
    end: 'high',
    word: 'at most',
    other: 'above',
  },
} as const

/**
 * Judges a bound on the value itself. Bounds are inclusive. The point estimate decides, unless a confidence is
 * asked for: then the whole interval must lie on the right side to pass and on the wrong side to fail.
 *
 * @param evidence its candidate holds a number (not NaN) from at least one row.
 */
export function judgeBound(
  kind: 'min' | 'max',
  bound: number,
  evidence: Evidence,
  confidence: number | undefined,
): Judgement {
  const { holds, end, word, other } = sides[kind]
  const { candidate } = evidence
  if ('missing' in candidate) throw new TypeError('a missing metric has no value to bound')
  const limit = boundInWords(bound, evidence)
  if (confidence === undefined) {
    return holds(candidate.value, bound)
      ? { verdict: 'pass', reasonCode: 'within-bound', reason: `${word} ${limit}` }
      : { verdict: 'fail', reasonCode: 'out-of-bound', reason: `must be ${word} ${limit}` }
  }
  const { interval } = candidate
  const level = `${Math.round(confidence * 1000) / 10} %`
  if (interval == null || Number.isNaN(interval[end])) {
    const reason = `no ${level} interval can be had from ${rowsInWords(candidate.samples, evidence)}`
    return { verdict: 'inconclusive', reasonCode: 'not-shown', reason }
  }
  if (holds(interval.low, bound) && holds(interval.high, bound)) {
    return {
      verdict: 'pass',
      reasonCode: 'within-bound',
      reason: `${word} ${limit} with ${level} confidence`,
    }
  }
  if (!holds(interval.low, bound) && !holds(interval.high, bound)) {
    return {
      verdict: 'fail',
      reasonCode: 'out-of-bound',
      reason: `must be ${word} ${limit}, and is ${other} it with ${level} confidence`,
    }
  }
  return {
    verdict: 'inconclusive',
    reasonCode: 'not-shown',
    reason: `must be ${word} ${limit}; its ${level} interval reaches both sides`,
  }
}
