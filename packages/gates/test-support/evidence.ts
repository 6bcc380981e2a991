import type { Gate, Metric } from '@mlgate/core'
import type { Comparison, Evidence } from '../evidence.ts'
import { judgeGates } from '../judge.ts'
import type { RuleSet } from '../rules.ts'

export function metric(value: number, more: Partial<Metric> = {}): Metric {
  return { name: 'accuracy_score', value, unit: '1', direction: 'higher', samples: 450, ...more }
}

export function evidence(more: Partial<Evidence> = {}): Evidence {
  return {
    metric: 'accuracy_score',
    slice: null,
    direction: 'higher',
    bounded: [0, 1],
    unit: '1',
    candidate: metric(0.95),
    comparison: { kind: 'none', reasonCode: 'no-baseline', reason: 'there is no baseline to compare with' },
    ...more,
  }
}

/** Rows scored twice; the standard error follows from the interval's width. */
export function paired(value: number, low: number, high: number, p: number): Comparison {
  const difference = { value, low, high, method: 'newcombe-paired' }
  return { kind: 'paired', base: 0.95, difference, p, standardError: (high - low) / 3.92, rows: 450 }
}

export function judge(rules: RuleSet, ...entries: Evidence[]): Gate[] {
  const on = entries[0]?.slice === null ? 'whole' : 'slices'
  return judgeGates('signs', [{ metric: 'accuracy_score', rules, on }], entries)
}
