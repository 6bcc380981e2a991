import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Columns } from './columns.ts'
import { classification, regression } from './columns-for-tests.ts'
import { computeMetric } from './compute.ts'
import { numberOf } from './goldens-for-tests.ts'
import { parseMetric } from './specification.ts'

interface Case {
  kind: 'classification' | 'regression' | 'fairness'
  weighted: boolean
  inputs: {
    truth: number[]
    predicted: number[]
    scores?: number[][]
    group?: string[]
    classes?: number[]
    weights: number[]
  }
  /** What the peer says, by the metric as it is written here. */
  expected: Record<string, number | string>
}

const { cases } = JSON.parse(
  readFileSync(new URL('../../test/fixtures/peer-metrics/cases.json', import.meta.url), 'utf8'),
) as { cases: Case[] }

describe.each(cases.map((own, index) => [`${own.kind} ${index + 1}`, own] as const))('%s', (_, own) => {
  it.each(Object.entries(own.expected))('%s is %s, as scikit-learn or fairlearn says', (metric, expected) => {
    const { value, error } = computeMetric(parseMetric(metric), columnsOf(own))
    const want = numberOf(expected)
    if (Number.isFinite(want))
      expect(Math.abs(value - want)).toBeLessThanOrEqual(1e-9 + 1e-9 * Math.abs(want))
    else expect(value).toBe(want)
    expect(error === undefined).toBe(!Number.isNaN(want))
  })
})

function columnsOf({ kind, weighted, inputs }: Case): Columns {
  const { truth, predicted, scores, group, classes, weights } = inputs
  if (kind === 'regression') return regression(truth, predicted, weighted ? weights : undefined)
  return classification({
    truth,
    predicted,
    ...(classes ? { classes } : {}),
    ...(scores ? { probabilities: scores } : {}),
    ...(group ? { slices: { group } } : {}),
    ...(weighted ? { weights } : {}),
  })
}
