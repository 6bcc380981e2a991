import { formatBound, formatChangeSize } from '@mlgate/markup'
import type { Evidence } from './evidence.ts'

/** A bound in the metric's own words: `95 %`, `0.25`. */
export function boundInWords(bound: number, evidence: Evidence): string {
  return formatBound(bound, evidence)
}

/** A margin that a person wrote, as a change of the metric: `1 pt`, `0.02`. */
export function marginInWords(margin: number, evidence: Evidence): string {
  return formatChangeSize(margin, evidence)
}

/** An estimated change: two digits are all that an estimate of this kind supports. */
export function estimateInWords(size: number, evidence: Evidence): string {
  return formatChangeSize(size, evidence, 2)
}
