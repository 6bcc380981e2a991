import { formatBound, formatChangeSize } from '@mlgate/markup'
import type { Evidence } from './evidence.ts'
import type { Limit } from './limit.ts'

/** A bound in the metric's own words: `95 %`, `0.25`. */
export function boundInWords(bound: number, evidence: Evidence): string {
  return formatBound(bound, evidence)
}

/** A margin as a person wrote it: `1 pt`, `0.02`, `5 % of the baseline`. */
export function limitInWords(limit: Limit, evidence: Evidence): string {
  return limit.kind === 'relative'
    ? `${formatBound(limit.value, { unit: '1', bounded: [0, 1] })} of the baseline`
    : formatChangeSize(limit.value, evidence)
}

/** An estimated change: two digits are all that an estimate of this kind supports. */
export function estimateInWords(size: number, evidence: Evidence): string {
  return formatChangeSize(size, evidence, 2)
}
