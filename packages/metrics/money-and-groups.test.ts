import { describe, expect, it } from 'vitest'
import { type Columns, stackColumns } from './columns.ts'
import { classification, regression } from './columns-for-tests.ts'
import { computeMetric, groupColumnOf, metricFacts } from './compute.ts'
import { parseMetric, type WrittenMetric } from './specification.ts'

const compute = (metric: WrittenMetric, columns: Columns) => computeMetric(parseMetric(metric), columns)

describe('what predictions cost', () => {
  const columns = classification({
    truth: ['fraud', 'fraud', 'ok', 'ok'],
    predicted: ['ok', 'fraud', 'fraud', 'ok'],
    probabilities: [
      [0.2, 0.8],
      [0.7, 0.3],
      [0.5, 0.5],
      [0.1, 0.9],
    ],
  })
  const costs = { fraud: { ok: 500 }, ok: { fraud: 5 } }

  it('is the mean price of the pairs of true and predicted class', () => {
    expect(compute({ metric: 'mean_cost', costs }, columns)).toEqual({ value: 505 / 4 })
    const weighted = { ...columns, weights: Float64Array.of(3, 1, 1, 1) }
    expect(compute({ metric: 'mean_cost', costs }, weighted)).toEqual({ value: 1505 / 6 })
  })

  it('is that of the classes that a threshold would predict, itself included', () => {
    const at = (threshold: number, pos_label: string) =>
      compute({ metric: 'mean_cost', costs, threshold, pos_label }, columns).value
    expect(at(0.2, 'fraud')).toBe(5 / 4)
    expect(at(0.5, 'fraud')).toBe(505 / 4)
    expect(at(0.51, 'fraud')).toBe(500 / 4)
    expect(at(1, 'fraud')).toBe(1000 / 4)
    expect(compute({ metric: 'mean_cost', costs, threshold: 0.8 }, columns).value).toBe(505 / 4)
  })

  it.each<[WrittenMetric, Columns, string]>([
    [{ metric: 'mean_cost', costs: { fruad: { ok: 1 } } }, columns, 'costs names fruad, which is none'],
    [
      { metric: 'expected_profit', profits: { ok: { fruad: 1 } } },
      columns,
      'profits names fruad, which is none',
    ],
    [
      { metric: 'mean_cost', costs, threshold: 0.5 },
      classification({ truth: ['ok'], predicted: ['fraud'] }),
      'needs probabilities',
    ],
    [
      { metric: 'mean_cost', costs: { a: { b: 1 } }, threshold: 0.5 },
      classification({
        truth: ['a', 'b', 'c'],
        predicted: ['a', 'b', 'c'],
        probabilities: [
          [1, 0, 0],
          [0, 1, 0],
          [0, 0, 1],
        ],
      }),
      'a threshold is for two classes, and here are 3',
    ],
    [
      { metric: 'mean_cost', costs, threshold: 0.5 },
      classification({ truth: ['ok'], predicted: ['fraud'], probabilities: [[Number.NaN, 0]] }),
      '1 of 1 rows have a score that is not a finite number',
    ],
  ])('%o has no value where it cannot have one', (metric, own, why) => {
    const { value, error } = compute(metric, own)
    expect(value).toBeNaN()
    expect(error).toContain(why)
  })

  it('has the unit that is given, and needs probabilities only for a threshold', () => {
    const spec = parseMetric({ metric: 'mean_cost', costs, unit: '€' })
    expect(metricFacts(spec)).toMatchObject({ unit: '€', direction: 'lower', bounded: null, needs: 'labels' })
    const cut = parseMetric({ metric: 'expected_profit', profits: costs, threshold: 0 })
    expect(metricFacts(cut)).toMatchObject({ unit: '1', direction: 'higher', needs: 'probabilities' })
  })
})

describe('groups', () => {
  const grouped = (group: string[], lists: Partial<Parameters<typeof classification>[0]> = {}) =>
    classification({
      truth: [1, 1, 0, 0, 1, 0],
      predicted: [1, 0, 1, 0, 1, 0],
      slices: { group },
      ...lists,
    })
  const halves = ['a', 'a', 'a', 'b', 'b', 'b']

  it('are compared by their share of predicted positives', () => {
    const parity = (comparing: string) =>
      compute(`demographic_parity_${comparing}(sensitive_feature=group)`, grouped(halves)).value
    expect(parity('difference')).toBeCloseTo(2 / 3 - 1 / 3, 15)
    expect(parity('ratio')).toBeCloseTo(1 / 2, 15)
  })

  it('without a value are left out', () => {
    const columns = grouped(halves)
    const codes = Int32Array.of(0, 0, 0, -1, 1, 1)
    const some = { ...columns, slices: { group: { labels: ['a', 'b'], codes } } }
    const metric = 'demographic_parity_difference(method=to_overall, sensitive_feature=group)'
    expect(compute(metric, some).value).toBeCloseTo(3 / 5 - 1 / 2, 15)
  })

  it.each<[string, Columns, string]>([
    ['demographic_parity_ratio(sensitive_feature=sex)', grouped(halves), 'no column "sex"'],
    [
      'demographic_parity_ratio(sensitive_feature=group)',
      grouped(halves, { predicted: [0, 0, 0, 0, 0, 0] }),
      'the rate is 0 in every group',
    ],
    [
      'demographic_parity_ratio(pos_label=yes, sensitive_feature=group)',
      grouped(halves),
      'pos_label=yes is none of the classes 0, 1',
    ],
    [
      'equalized_odds_ratio(sensitive_feature=group)',
      grouped(halves, { classes: [2] }),
      'it is for two classes, and here are 3',
    ],
    ['equal_opportunity_ratio(sensitive_feature=group)', regression([1], [1]), 'is for a classification'],
  ])('%s has no value where it cannot have one', (metric, columns, why) => {
    const { value, error } = compute(metric, columns)
    expect(value).toBeNaN()
    expect(error).toContain(why)
  })

  it('are known by the column that a metric names', () => {
    expect(groupColumnOf(parseMetric("equalized_odds_ratio(sensitive_feature='age band')"))).toBe('age band')
    expect(groupColumnOf(parseMetric('accuracy'))).toBeNull()
  })

  it('of two sides stay apart by name when their rows are put together', () => {
    const [first, second] = [grouped(halves), grouped(['b', 'c', 'c', 'b', 'a', 'a'])]
    const { labels = [], codes = [] } = stackColumns(first, second).slices?.group ?? {}
    expect(Array.from(codes, (code) => labels[code])).toEqual([...halves, 'b', 'c', 'c', 'b', 'a', 'a'])
    expect(stackColumns(first, { ...second, slices: {} }).slices).toEqual({})
  })
})

describe('a calibration error', () => {
  const sure = (probabilities: number[][]) =>
    classification({ truth: [0, 1], predicted: [0, 1], classes: [0, 1], probabilities })

  it('looks at the most probable class, or at one that is named', () => {
    const columns = sure([
      [0.8, 0.2],
      [0.4, 0.6],
    ])
    expect(compute('expected_calibration_error', columns).value).toBeCloseTo(0.3, 15)
    expect(compute('expected_calibration_error(bins=1, of=positive)', columns).value).toBeCloseTo(0.1, 15)
  })

  it('has no value where a probability is none, or the positive class is open', () => {
    expect(
      compute(
        'expected_calibration_error',
        sure([
          [1.5, 0.2],
          [0.4, 0.6],
        ]),
      ).error,
    ).toBe('1 of 2 rows have a probability that is not between 0 and 1')
    const three = classification({
      truth: [0, 1, 2],
      predicted: [0, 1, 2],
      probabilities: [
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 1],
      ],
    })
    expect(compute('expected_calibration_error(of=positive)', three).error).toContain('name one as pos_label')
    expect(compute('expected_calibration_error(of=positive, pos_label=2)', three).value).toBe(0)
  })
})

it.each([
  ['mean_squared_log_error', [1, -1], [1, 1], '1 of 2 rows have a truth or prediction that is not above −1'],
  ['mean_poisson_deviance', [0, -1], [1, 1], 'predictions must be above 0 and truths not below'],
  ['mean_gamma_deviance', [0, 1], [1, 1], 'predictions must be above 0, truths too'],
  ['mean_tweedie_deviance(power=-1)', [0, 1], [0, 1], 'predictions must be above 0'],
  ['d2_tweedie_score', [3, 3], [1, 2], 'the truth is constant'],
  ['d2_pinball_score', [3], [1], 'at least two rows'],
])('%s says why it has no value', (metric, truth, predicted, why) => {
  const { value, error } = compute(metric, regression(truth, predicted))
  expect(value).toBeNaN()
  expect(error).toContain(why)
})
