import { type Columns, expressionScores, metricFacts, metricList, parseMetric } from '@mlgate/metrics'
import { createRandom } from '@mlgate/stats'
import { describe, expect, it } from 'vitest'
import { compareMetric } from './compare-metric.ts'
import { measureMetric } from './measure-metric.ts'

const rows = 400
const nothing = { numericClasses: false, probabilityPrecision: 'float64', weights: null } as const

/** A classifier of two classes: with a chance it finds the positive rows of one of two groups. */
function classifier(chance: number, seed: string): Columns {
  const truths = createRandom('truth')
  const luck = createRandom(seed)
  const truth = Int32Array.from({ length: rows }, () => (truths.float() < 0.5 ? 1 : 0))
  const codes = Int32Array.from({ length: rows }, (_, row) => row % 2)
  const predicted = truth.map((label, row) => {
    const sure = label === 0 ? 0.5 + chance / 4 : codes[row] === 0 ? 0.95 : chance
    return luck.float() < sure ? label : 1 - label
  })
  const sureness = Float64Array.from(predicted, () => 0.75 + 0.25 * luck.float())
  const probabilities = Float64Array.from({ length: 2 * rows }, (_, cell) => {
    const row = Math.floor(cell / 2)
    return predicted[row] === cell % 2 ? (sureness[row] as number) : 1 - (sureness[row] as number)
  })
  const slices = { group: { labels: ['north', 'south'], codes } }
  return {
    ...nothing,
    rows,
    task: 'classification',
    classes: ['0', '1'],
    truth,
    predicted,
    probabilities,
    slices,
  }
}

const expression = 'sum(amount) filter (where truth <> prediction)'

/** Predictions of positive values that are too low by a share on average. */
function regressor(share: number, seed: string): Columns {
  const truths = createRandom('truth')
  const luck = createRandom(seed)
  const truth = Float64Array.from({ length: rows }, () => 1 + 20 * truths.float())
  const predicted = truth.map((value) => value * (1 - share * luck.float()))
  const scores = {
    exact_match: predicted.map((value, row) => value / (truth[row] as number)),
    [expressionScores(expression).value]: predicted.map((value, row) => (truth[row] as number) - value),
  }
  return { ...nothing, rows, task: 'regression', classes: [], truth, predicted, probabilities: null, scores }
}

const parametersOf: Record<string, object> = {
  mean_cost: { costs: { 0: { 1: 5 }, 1: { 0: 100 } }, unit: 'EUR' },
  expected_profit: { profits: { 0: { 1: -1 }, 1: { 1: 20 } }, unit: 'EUR' },
  top_k_accuracy_score: { k: 1 },
}
const given = (name: string, example: unknown) => ({
  ...(typeof example === 'object' ? example : {}),
  ...parametersOf[name],
  ...(typeof example === 'object' && example !== null && 'sensitive_feature' in example
    ? { sensitive_feature: 'group' }
    : {}),
  ...(typeof example === 'object' && example !== null && 'average' in example ? { average: 'macro' } : {}),
})

const ofOneTruth = metricList().filter(({ tasks }) =>
  tasks.some((task) => task === 'classification' || task === 'regression'),
)

describe.each(ofOneTruth.map((entry) => [entry.name, entry] as const))('%s', (name, { example, tasks }) => {
  const spec = parseMetric({ ...given(name, example), metric: name })
  const isValued = tasks.includes('regression')
  const base = isValued ? regressor(0.1, 'base') : classifier(0.95, 'base')
  const worse = isValued ? regressor(0.9, 'worse') : classifier(0.4, 'worse')
  const { direction, bounded } = metricFacts(spec)

  it('has an interval around its value, within its range', () => {
    const measured = measureMetric(spec, worse, { level: 0.95, seed: 'x', tick() {} })
    if ('missing' in measured) throw new Error(measured.missing)
    const { value, interval } = measured
    expect(Number.isFinite(value)).toBe(true)
    expect(interval?.low).toBeLessThanOrEqual(value)
    expect(interval?.high).toBeGreaterThanOrEqual(value)
    expect(interval?.high).toBeGreaterThan(interval?.low as number)
    if (bounded !== null) {
      expect(interval?.low).toBeGreaterThanOrEqual(0)
      expect(interval?.high).toBeLessThanOrEqual(1)
    }
  })

  it('tells a worse model from a better one, and that the better one is not worse', () => {
    const resampling = { seed: 'x', tick() {} }
    const { difference, p } = compareMetric(spec, worse, base, resampling)
    expect(Math.sign(difference.value)).toBe(direction === 'higher' ? -1 : 1)
    expect(difference.low).toBeLessThanOrEqual(difference.value)
    expect(difference.high).toBeGreaterThanOrEqual(difference.value)
    expect(p).toBeLessThan(0.01)
    expect(compareMetric(spec, base, worse, resampling).p).toBeGreaterThan(0.9)
  })
})
