import { describe, expect, it } from 'vitest'
import type { Columns } from './columns.ts'
import { classification, regression } from './columns-for-tests.ts'
import { computeMetric, metricFacts, prepareMetric } from './compute.ts'
import { metricList } from './metric-list.ts'
import { parseMetric } from './specification.ts'

const compute = (metric: string, columns: Columns) => computeMetric(parseMetric(metric), columns)

const threeClasses = classification({
  truth: ['a', 'b', 'c', 'a'],
  predicted: ['a', 'b', 'a', 'c'],
})

describe('a metric that has no value', () => {
  it.each([
    ['f1_score', threeClasses, 'average=binary is for two classes'],
    [
      'f1_score(pos_label=z)',
      classification({ truth: ['a', 'b'], predicted: ['a', 'a'] }),
      'pos_label=z is none',
    ],
    [
      'f1_score',
      classification({ truth: ['neg', 'pos'], predicted: ['neg', 'neg'] }),
      'none of the classes neg, pos',
    ],
    [
      'recall_score(average=macro, zero_division=nan)',
      classification({ truth: [], predicted: [] }),
      'no rows',
    ],
    ['log_loss', threeClasses, 'needs probabilities'],
    ['log_loss', classification({ truth: ['a'], predicted: ['a'], probabilities: [[1]] }), 'two classes'],
    ['accuracy_score', regression([1, 2], [1, 2]), 'is for a classification'],
    ['mean_squared_error', threeClasses, 'is for a regression'],
    ['mean_squared_error', regression([], []), 'no rows'],
    ['mean_squared_error', regression([1, 2], [1, 2], [0, 0]), 'no rows'],
    ['mean_squared_error', regression([1, 2], [1, Number.NaN]), '1 of 2 rows'],
    ['max_error', regression([1, Number.POSITIVE_INFINITY], [1, 2]), 'not a finite number'],
    ['r2_score', regression([1], [1]), 'two rows'],
  ])('%s says why', (metric, columns, why) => {
    const { value, error } = compute(metric, columns)
    expect(value).toBeNaN()
    expect(error).toContain(why)
    expect(prepareMetric(parseMetric(metric), columns)(columns.weights)).toBeNaN()
  })

  it('has one as soon as the unsound rows are left out', () => {
    const evaluate = prepareMetric(
      parseMetric('mean_squared_error'),
      regression([1, 2, 9], [2, 2, Number.NaN]),
    )
    expect(evaluate(null)).toBeNaN()
    expect(evaluate(Float64Array.of(1, 1, 0))).toBe(0.5)
  })

  it('is zero, as in scikit-learn, where only a class has none', () => {
    expect(
      compute('precision_score(pos_label=b)', classification({ truth: ['a', 'b'], predicted: ['a', 'a'] })),
    ).toEqual({
      value: 0,
    })
  })
})

describe('log_loss', () => {
  const sure = { truth: [1, 1, 1, 0], predicted: [0, 1, 1, 0] }
  const probabilities = [
    [1, 0],
    [0.3, 0.7],
    [0, 1],
    [0.9, 0.1],
  ].map((row) => row.map(Math.fround))

  it.each([
    // scikit-learn 1.9.1: log_loss(y, p.astype(np.float32)) and log_loss(y, p.astype(np.float32).astype(float)).
    ['float32', 4.101104736328125],
    ['float64', 9.126422223058642],
  ] as const)('clips %s probabilities at that type’s epsilon', (probabilityPrecision, want) => {
    const { value } = compute('log_loss', classification({ ...sure, probabilities, probabilityPrecision }))
    expect(value / want).toBeCloseTo(1, 6)
  })

  it('needs no label of the truth to be there: the classes are the model’s', () => {
    const onlyOnes = { truth: [1, 1], predicted: [1, 1], classes: [0] }
    const { value } = compute(
      'log_loss',
      classification({
        ...onlyOnes,
        probabilities: [
          [0.2, 0.8],
          [0.5, 0.5],
        ],
      }),
    )
    expect(value).toBeCloseTo(-(Math.log(0.8) + Math.log(0.5)) / 2, 12)
  })

  it('is not made up for a class that the model does not know', () => {
    const unknown = { truth: ['a', 'c'], predicted: ['a', 'b'] }
    const rows = [
      [0.7, 0.3, Number.NaN],
      [0.2, 0.8, Number.NaN],
    ]
    const { value, error } = compute(
      'log_loss',
      classification({ ...unknown, classes: ['b'], probabilities: rows }),
    )
    expect(value).toBeNaN()
    expect(error).toContain('1 of 2 rows')
  })

  it('refuses scores that are no probabilities, but not a rounded 1', () => {
    const logits = {
      truth: [0, 1],
      predicted: [0, 1],
      probabilities: [
        [2.5, -2.5],
        [-1, 1],
      ],
    }
    expect(compute('log_loss', classification(logits)).error).toContain('2 of 2 rows')
    const rounded = {
      truth: [0, 1],
      predicted: [0, 1],
      probabilities: [
        [1 + 2 ** -51, 0],
        [0, 1],
      ],
    }
    expect(compute('log_loss', classification(rounded)).value).toBeCloseTo(0, 12)
  })
})

describe('a constant truth', () => {
  it('is constant however its mean is rounded', () => {
    const truth = [0.1, 0.1, 0.1]
    expect(compute('r2_score', regression(truth, [0.1, 0.1, 0.2])).value).toBe(0)
    expect(compute('r2_score', regression(truth, truth)).value).toBe(1)
  })

  it('has no correlation with anything, however weights are rounded', () => {
    const columns = classification({
      truth: ['a', 'a', 'a'],
      predicted: ['a', 'b', 'c'],
      weights: [0.1, 0.2, 0.7],
    })
    expect(compute('matthews_corrcoef', columns).value).toBe(0)
  })
})

describe('what is true of a metric whatever the rows', () => {
  it.each([
    [
      'accuracy',
      { direction: 'higher', bounded: [0, 1], tasks: ['classification', 'multilabel'], needs: 'labels' },
    ],
    [
      'neg_log_loss',
      { direction: 'lower', bounded: null, tasks: ['classification'], needs: 'probabilities' },
    ],
    [
      'neg_root_mean_squared_error',
      { direction: 'lower', bounded: null, tasks: ['regression'], needs: 'values' },
    ],
    [
      'roc_auc',
      {
        direction: 'higher',
        bounded: [0, 1],
        tasks: ['classification', 'multilabel'],
        needs: 'probabilities',
      },
    ],
    [
      'neg_brier_score',
      { direction: 'lower', bounded: null, tasks: ['classification'], needs: 'probabilities' },
    ],
    [
      'brier_score_loss(scale_by_half=true)',
      { direction: 'lower', bounded: [0, 1], tasks: ['classification'], needs: 'probabilities' },
    ],
    ['r2', { direction: 'higher', bounded: null, tasks: ['regression'], needs: 'values' }],
    [
      'balanced_accuracy_score',
      { direction: 'higher', bounded: [0, 1], tasks: ['classification'], needs: 'labels' },
    ],
    [
      'balanced_accuracy_score(adjusted=true)',
      { direction: 'higher', bounded: null, tasks: ['classification'], needs: 'labels' },
    ],
  ])('%s', (metric, facts) => {
    expect(metricFacts(parseMetric(metric))).toEqual({ unit: '1', ...facts })
  })

  it('is listed for people, with the scorer names', () => {
    const list = metricList()
    expect(list.map(({ name }) => name)).toEqual(list.map(({ name }) => name).sort())
    expect(list.every(({ description }) => /^[a-z].*[^.]$/.test(description))).toBe(true)
    expect(list.find(({ name }) => name === 'f1_score')?.scorers).toEqual([
      'f1',
      'f1_micro',
      'f1_macro',
      'f1_weighted',
      'f1_samples',
    ])
  })
})
