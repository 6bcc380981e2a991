import { describe, expect, it } from 'vitest'
import type { Columns } from './columns.ts'
import { classification, regression } from './columns-for-tests.ts'
import { computeMetric, perRowLoss, positiveScores } from './compute.ts'
import { metricList } from './metric-list.ts'
import { parseMetric } from './specification.ts'

const labelled = classification({
  truth: ['a', 'b', 'b', 'c'],
  predicted: ['a', 'b', 'a', 'b'],
  probabilities: [
    [0.7, 0.2, 0.1],
    [0.1, 0.8, 0.1],
    [0.5, 0.4, 0.1],
    [0.2, 0.5, 0.3],
  ],
  weights: [1, 2, 0.5, 3],
})
const valued = regression([1, -2, 3, 4], [1.5, -2, 1, 8], [1, 2, 0.5, 3])
const perRow = (metric: string, columns: Columns) => perRowLoss(parseMetric(metric), columns)

describe('the loss or gain of each row', () => {
  const means = [
    'accuracy_score',
    'hamming_loss',
    'zero_one_loss',
    'mean_cost(costs={a: {b: 5}, b: {a: 1, c: 2}})',
    'expected_profit(profits={a: {a: 3}, b: {a: -1}}, unit=EUR)',
    'brier_score_loss',
    'brier_score_loss(scale_by_half=True)',
    'log_loss',
    'top_k_accuracy_score',
    'mean_absolute_error',
    'mean_absolute_percentage_error',
    'mean_squared_error',
    'symmetric_mean_absolute_percentage_error',
    'mean_absolute_scaled_error(naive_error=2)',
    'mean_pinball_loss(alpha=0.9)',
    'mean_tweedie_deviance',
  ]
  it.each(means)('has %s as its weighted mean', (metric) => {
    const spec = parseMetric(metric)
    const columns = perRow(metric, labelled) === null ? valued : labelled
    const losses = perRowLoss(spec, columns) as Float64Array
    const weights = columns.weights as Float64Array
    const sum = losses.reduce((before, loss, row) => before + loss * (weights[row] as number), 0)
    expect(sum / weights.reduce((before, weight) => before + weight, 0)).toBeCloseTo(
      computeMetric(spec, columns).value,
      12,
    )
  })

  it('is nothing that other metrics have', () => {
    const others = metricList().flatMap(({ isMean, example }) => (isMean ? [] : parseMetric(example)))
    expect(others.length).toBeGreaterThan(20)
    for (const spec of [...others, parseMetric('log_loss(normalize=False)')]) {
      expect(perRowLoss(spec, labelled), spec.canonical).toBeNull()
      expect(perRowLoss(spec, valued), spec.canonical).toBeNull()
    }
  })

  it('is nothing where a row that counts has none', () => {
    expect(perRow('mean_absolute_error', regression([1, 2], [1, Number.NaN]))).toBeNull()
    expect(perRow('mean_absolute_error', regression([1, 2], [3, Number.NaN], [1, 0]))).toEqual(
      Float64Array.of(2, 0),
    )
    expect(perRow('log_loss', classification({ truth: ['a', 'b'], predicted: ['a', 'b'] }))).toBeNull()
  })
})

describe('what a two-class area is made of', () => {
  const scored = (truth: string[], scores: number[], weights?: number[]) =>
    classification({
      truth,
      predicted: truth,
      classes: ['no', 'yes'],
      probabilities: scores.map((score) => [1 - score, score]),
      ...(weights ? { weights } : {}),
    })
  const of = (metric: string, columns: Columns) => positiveScores(parseMetric(metric), columns)

  it('is the score of the later class, and which rows are of it', () => {
    const columns = scored(['yes', 'no', 'yes'], [0.25, 0.5, 0.75])
    const parts = { scores: Float64Array.of(0.25, 0.5, 0.75), positives: Uint8Array.of(1, 0, 1) }
    expect(of('roc_auc_score', columns)).toEqual(parts)
    expect(of('roc_auc_ovr', columns)).toEqual(parts)
  })

  it.each([
    ['another metric', 'average_precision_score', scored(['yes', 'no'], [0.2, 0.3])],
    ['a part of the area', 'roc_auc_score(max_fpr=0.5)', scored(['yes', 'no'], [0.2, 0.3])],
    ['three classes', 'roc_auc_ovr', labelled],
    ['one class only', 'roc_auc_score', scored(['yes', 'yes'], [0.2, 0.3])],
    ['rows with weights', 'roc_auc_score', scored(['yes', 'no'], [0.2, 0.3], [1, 2])],
    ['scores that are none', 'roc_auc_score', scored(['yes', 'no'], [0.2, Number.NaN])],
    ['labels without scores', 'roc_auc_score', classification({ truth: ['a', 'b'], predicted: ['a', 'b'] })],
    ['a regression', 'roc_auc_score', valued],
  ])('is nothing for %s', (_, metric, columns) => {
    expect(of(metric, columns)).toBeNull()
  })
})
