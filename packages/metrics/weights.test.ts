import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expressionScores } from './column-metrics.ts'
import type { Columns } from './columns.ts'
import { classification, regression } from './columns-for-tests.ts'
import { computeMetric, metricFacts, prepareMetric } from './compute.ts'
import { metricList } from './metric-list.ts'
import { parseMetric } from './specification.ts'

const compute = (metric: string, columns: Columns) => computeMetric(parseMetric(metric), columns)

describe('weights', () => {
  const label = fc.constantFrom('a', 'b', 'c', 'd')
  const value = fc.double({ min: -5, max: 5, noNaN: true }).map((number) => Math.round(number * 4) / 4)
  const labelled = fc.array(
    fc.record({
      truth: label,
      predicted: label,
      times: fc.nat({ max: 3 }),
      chance: fc.double({ min: 0, max: 1, noNaN: true }),
      group: fc.constantFrom('north', 'south', 'east'),
    }),
    { minLength: 1, maxLength: 12 },
  )
  const valued = fc.array(fc.record({ truth: value, predicted: value, times: fc.nat({ max: 3 }) }), {
    minLength: 1,
    maxLength: 12,
  })
  interface ScoredRow {
    truth: number
    scores: number[]
    times: number
  }
  const scored: fc.Arbitrary<ScoredRow[]> = fc.array(
    fc.record({
      truth: fc.nat({ max: 5 }),
      scores: fc.array(fc.nat({ max: 3 }), { minLength: 3, maxLength: 3 }),
      times: fc.nat({ max: 3 }),
    }),
    { minLength: 1, maxLength: 14 },
  )
  const groupMetrics = ['difference', 'ratio'].flatMap((comparing) => [
    `demographic_parity_${comparing}(pos_label=a, sensitive_feature=group)`,
    `demographic_parity_${comparing}(method=to_overall, pos_label=a, sensitive_feature=group)`,
    `equal_opportunity_${comparing}(pos_label=1, sensitive_feature=group)`,
    `equalized_odds_${comparing}(pos_label=1, sensitive_feature=group)`,
    `equalized_odds_${comparing}(agg=mean, method=to_overall, sensitive_feature=group)`,
  ])
  /** Metrics of values above 0; the others take any. */
  const ofPositive = /log_error|deviance|power/
  /** Undefined on one row, however often it is there. */
  const ofTwoRows = /^(?:r2|d2)_/
  const labelMetrics = [
    'accuracy_score',
    'balanced_accuracy_score',
    'balanced_accuracy_score(adjusted=True)',
    'matthews_corrcoef',
    'log_loss(normalize=False)',
    'hamming_loss',
    'zero_one_loss',
    'cohen_kappa_score',
    'cohen_kappa_score(weights=linear)',
    'cohen_kappa_score(replace_undefined_by=0, weights=quadratic)',
    'jaccard_score(average=macro)',
    'jaccard_score(average=weighted, zero_division=1)',
    'jaccard_score(average=micro)',
    'mean_cost(costs={a: {b: 5, e: 2}, c: {c: -1}})',
    'expected_profit(profits={a: {b: 5, e: 2}, c: {c: -1}})',
    ...groupMetrics,
    ...['precision_score', 'recall_score', 'f1_score'].flatMap((metric) => [
      ...['micro', 'macro', 'weighted'].map((average) => `${metric}(average=${average})`),
      `${metric}(pos_label=b)`,
      `${metric}(average=macro, zero_division=nan)`,
    ]),
    'fbeta_score(average=macro, beta=2)',
    'fbeta_score(average=weighted, beta=0)',
    'fbeta_score(average=macro, beta=inf)',
  ]
  const scoreMetrics = [
    'log_loss',
    'brier_score_loss',
    'brier_score_loss(scale_by_half=False)',
    ...['top_k_accuracy_score(k=1)', 'top_k_accuracy_score'],
    ...['macro', 'weighted', 'micro'].map((average) => `average_precision_score(average=${average})`),
    ...['macro', 'weighted', 'micro'].map((average) => `roc_auc_score(average=${average}, multi_class=ovr)`),
    ...['macro', 'weighted'].map((average) => `roc_auc_score(average=${average}, multi_class=ovo)`),
    'roc_auc_score(max_fpr=0.3)',
    'd2_log_loss_score',
    'd2_brier_score',
    'expected_calibration_error',
    'expected_calibration_error(bins=3, of=positive, pos_label=1)',
    "mean_cost(costs={'0': {'1': 3}}, threshold=0.4)",
  ]
  const valueMetrics = [
    'mean(column=given)',
    "sql(expression='sum(x)', name=own)",
    'mean_squared_error',
    'root_mean_squared_error',
    'mean_absolute_error',
    'median_absolute_error',
    'mean_absolute_percentage_error',
    'max_error',
    'r2_score',
    'r2_score(force_finite=False)',
    'explained_variance_score',
    'explained_variance_score(force_finite=False)',
    'symmetric_mean_absolute_percentage_error',
    'mean_absolute_scaled_error(naive_error=2)',
    'mean_pinball_loss(alpha=0.9)',
    'd2_pinball_score(alpha=0.1)',
    'd2_absolute_error_score',
    'd2_tweedie_score',
    'mean_squared_log_error',
    'root_mean_squared_log_error',
    'mean_poisson_deviance',
    'mean_gamma_deviance',
    'mean_tweedie_deviance(power=1.5)',
    'd2_tweedie_score(power=1)',
    'd2_tweedie_score(power=3)',
  ]
  const repeat = <Row extends { times: number }>(rows: Row[]) =>
    rows.flatMap((row) => Array.from({ length: row.times }, () => row))
  const timesOf = (rows: { times: number }[]) => Float64Array.from(rows, ({ times }) => times)

  it.each(labelMetrics)('that are multiplicities give %s of the repeated rows', (metric) => {
    const spec = parseMetric(metric)
    const isOfTwo = /^equal/.test(metric)
    const nameOf = (name: string) => (isOfTwo ? String('abcd'.indexOf(name) % 2) : name)
    const columnsOf = (rows: { truth: string; predicted: string; chance: number; group: string }[]) =>
      classification({
        truth: rows.map(({ truth }) => nameOf(truth)),
        predicted: rows.map(({ predicted }) => nameOf(predicted)),
        classes: isOfTwo ? ['0', '1'] : ['a', 'b', 'c', 'd', 'e'],
        probabilities: rows.map(({ chance }) =>
          isOfTwo ? [chance, 1 - chance] : [chance, 0.1, 1 - chance, chance / 2, 0],
        ),
        slices: { group: rows.map(({ group }) => group) },
      })
    fc.assert(
      fc.property(labelled, (rows) => {
        const weighted = prepareMetric(spec, columnsOf(rows))(timesOf(rows))
        expectSame(weighted, computeMetric(spec, columnsOf(repeat(rows))).value)
      }),
    )
  })

  it.each(scoreMetrics)('that are multiplicities give %s of the repeated rows', (metric) => {
    const spec = parseMetric(metric)
    const columnsOf = (rows: ScoredRow[], classes: readonly string[]) =>
      classification({
        truth: rows.map(({ truth }) => classes[truth % classes.length] as string),
        predicted: rows.map(() => '0'),
        classes,
        probabilities: rows.map(({ scores }) => sharesOf(scores.slice(0, classes.length))),
      })
    fc.assert(
      fc.property(scored, fc.constantFrom(['0', '1'], ['0', '1', '2']), (rows, classes) => {
        fc.pre(!ofTwoRows.test(metric) || rows.filter(({ times }) => times > 0).length !== 1)
        const weighted = prepareMetric(spec, columnsOf(rows, classes))(timesOf(rows))
        expectSame(weighted, computeMetric(spec, columnsOf(repeat(rows), classes)).value)
      }),
    )
  })

  it.each(valueMetrics)('that are multiplicities give %s of the repeated rows', (metric) => {
    const spec = parseMetric(metric)
    const own = (value: number) => (ofPositive.test(metric) ? Math.abs(value) + 0.25 : value)
    const columnsOf = (rows: { truth: number; predicted: number }[]) => {
      const predicted = rows.map((row) => own(row.predicted))
      const columns = regression(
        rows.map(({ truth }) => own(truth)),
        predicted,
      )
      return {
        ...columns,
        scores: {
          given: Float64Array.from(predicted),
          [expressionScores('sum(x)').value]: Float64Array.from(predicted),
        },
      }
    }
    fc.assert(
      fc.property(valued, (rows) => {
        // One row repeated is still one observation, of which R² says nothing.
        fc.pre(!ofTwoRows.test(metric) || rows.filter(({ times }) => times > 0).length !== 1)
        const weighted = prepareMetric(spec, columnsOf(rows))(timesOf(rows))
        expectSame(weighted, computeMetric(spec, columnsOf(repeat(rows))).value)
      }),
    )
  })

  it('are tested with every metric of one truth per row', () => {
    const tested = new Set(
      [...labelMetrics, ...scoreMetrics, ...valueMetrics].map((metric) => parseMetric(metric).name),
    )
    const untested = metricList().flatMap(({ name, example }) => {
      const spec = parseMetric(example)
      const isOfOne = metricFacts(spec).tasks.some((task) => ['classification', 'regression'].includes(task))
      return isOfOne && !tested.has(spec.name) ? [name] : []
    })
    expect(untested).toEqual([])
  })

  it('given to the function count, those of the columns do not', () => {
    const columns = classification({ truth: ['a', 'b'], predicted: ['a', 'a'], weights: [3, 1] })
    const evaluate = prepareMetric(parseMetric('accuracy_score'), columns)
    expect(compute('accuracy_score', columns).value).toBe(0.75)
    expect(evaluate(columns.weights)).toBe(0.75)
    expect(evaluate(null)).toBe(0.5)
  })
})

function sharesOf(scores: number[]): number[] {
  const total = scores.reduce((sum, score) => sum + score + 1, 0)
  return scores.map((score) => (score + 1) / total)
}

function expectSame(got: number, want: number): void {
  const same = Number.isFinite(want)
    ? Math.abs(got - want) <= 1e-9 * (1 + Math.abs(want))
    : Object.is(got, want)
  expect(same, `${got}, not ${want}`).toBe(true)
}
