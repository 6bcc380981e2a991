import { formatBound, formatChangeSize, formatCount } from '@mlgate/markup'
import { rowNoun } from '@mlgate/metrics'
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

/** A number of rows, by what they stand for: `4 120 rows`, `1 query`. */
export function rowsInWords(rows: number, { task }: Pick<Evidence, 'task'>): string {
  return `${formatCount(rows)} ${rowNoun(task, rows)}`
}
