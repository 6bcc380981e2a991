import { describe, expect, it } from 'vitest'
import type { Columns } from './columns.ts'
import { classification } from './columns-for-tests.ts'
import { computeMetric, prepareMetric } from './compute.ts'
import { parseMetric } from './specification.ts'

const compute = (metric: string, columns: Columns) => computeMetric(parseMetric(metric), columns)

/** Two classes, ham and spam, from the scores of spam. */
function mail(truth: ('ham' | 'spam')[], scores: number[], weights?: number[]): Columns {
  return classification({
    truth,
    predicted: truth,
    classes: ['ham', 'spam'],
    probabilities: scores.map((score) => [1 - score, score]),
    ...(weights ? { weights } : {}),
  })
}

/** Three classes, a, b and c, from one list of scores per row. */
function letters(truth: ('a' | 'b' | 'c')[], probabilities: number[][], weights?: number[]): Columns {
  return classification({
    truth,
    predicted: truth,
    classes: ['a', 'b', 'c'],
    probabilities,
    ...(weights ? { weights } : {}),
  })
}

const mixed = mail(['ham', 'spam', 'ham', 'spam'], [0.1, 0.4, 0.4, 0.9])
const abc = letters(
  ['a', 'b', 'c', 'a'],
  [
    [0.6, 0.2, 0.2],
    [0.3, 0.4, 0.3],
    [0.5, 0.3, 0.2],
    [0.4, 0.4, 0.2],
  ],
)
const onlyAb = letters(
  ['a', 'b', 'a'],
  [
    [0.6, 0.2, 0.2],
    [0.3, 0.4, 0.3],
    [0.2, 0.5, 0.3],
  ],
)
const onlyHam = mail(['ham', 'ham'], [0.1, 0.6])

describe('roc_auc_score', () => {
  it('counts the pairs in order, and ties half', () => {
    expect(compute('roc_auc_score', mixed).value).toBe(3.5 / 4)
  })

  it('takes the later of two classes as positive', () => {
    expect(compute('roc_auc_score', mail(['ham', 'spam'], [0.9, 0.1])).value).toBe(0)
  })

  it('of two classes looks at no average: there is one area', () => {
    expect(compute('roc_auc_score(average=weighted, multi_class=ovo)', mixed).value).toBe(3.5 / 4)
  })

  it.each([
    ['roc_auc_score', onlyHam, 'of one class only'],
    ['roc_auc_score(max_fpr=0.5)', onlyHam, 'of one class only'],
    ['roc_auc_score', mail(['ham', 'spam'], [0.1, Number.NaN]), '1 of 2 rows have a score'],
    ['roc_auc_score', mail(['ham', 'spam'], [0.1, 0.2], [0, 0]), 'no rows'],
    [
      'roc_auc_score',
      classification({ truth: ['a'], predicted: ['a'], probabilities: [[1]] }),
      'of one class only',
    ],
    ['roc_auc_score', abc, 'more (a, b, c): use roc_auc_ovr or roc_auc_ovo'],
    ['roc_auc_score(max_fpr=0.5, multi_class=ovr)', abc, 'max_fpr is for two classes'],
    ['roc_auc_score(multi_class=ovr)', onlyAb, 'no row is truly c'],
    [
      'roc_auc_score(multi_class=ovr)',
      letters(
        ['a', 'b'],
        [
          [2, -1, 0.5],
          [1, 0, 0],
        ],
      ),
      '1 of 2 rows have probabilities that do not sum to 1',
    ],
    ['roc_auc_score(average=weighted, multi_class=ovr)', letters(['a'], [[1, 0, 0]]), 'of one class only'],
    ['roc_auc_score(multi_class=ovo)', letters(['a'], [[1, 0, 0]]), 'of one class only'],
    [
      'roc_auc_score(multi_class=ovo)',
      letters(
        ['a', 'b'],
        [
          [1, 0, 0],
          [0, 1, 0],
        ],
        [1, 2],
      ),
      'takes no weights',
    ],
    ['roc_auc_score', classification({ truth: ['a', 'b'], predicted: ['a', 'a'] }), 'needs probabilities'],
  ])('%s has no value in case %#, and says why', (metric, columns, why) => {
    const { value, error } = compute(metric, columns)
    expect(value).toBeNaN()
    expect(error).toContain(why)
  })

  it('leaves a class that is not there out of a weighted mean, and of pairs', () => {
    expect(compute('roc_auc_score(average=weighted, multi_class=ovr)', onlyAb).value).toBe(0.5)
    expect(compute('roc_auc_score(multi_class=ovo)', onlyAb).value).toBe(0.5)
  })

  it('is the same for a resample of one-versus-one as for its rows repeated', () => {
    const evaluate = prepareMetric(parseMetric('roc_auc_ovo'), abc)
    expect(evaluate(Float64Array.of(1, 1, 0, 1))).toBeCloseTo((0.75 + 1) / 2, 12)
  })
})

describe('average_precision_score', () => {
  const ofSpam = 'average_precision_score(pos_label=spam)'

  it('takes the precision at each threshold that finds positive rows', () => {
    expect(compute(ofSpam, mixed).value).toBeCloseTo((1 + 2 / 3) / 2, 12)
  })

  it('is 0 where there is nothing to find', () => {
    expect(compute(ofSpam, onlyHam)).toEqual({ value: 0 })
  })

  it.each([
    ['average_precision_score', mixed, 'pos_label=1 is none of the classes ham, spam: name the one to score'],
    ['average_precision_score(pos_label=a)', abc, 'pos_label is for two classes'],
    ['average_precision_score', onlyAb, 'no row is truly c'],
    ['average_precision_score(average=micro)', onlyAb, 'no row is truly c'],
    ['average_precision_score', letters(['a'], [[1, 0, 0]], [0]), 'no rows'],
    [ofSpam, mail(['ham', 'spam'], [0.1, 0.2], [0, 0]), 'no rows'],
    [ofSpam, mail(['ham', 'spam'], [0.1, Number.POSITIVE_INFINITY]), '1 of 2 rows'],
  ])('%s has no value in case %#, and says why', (metric, columns, why) => {
    const { value, error } = compute(metric, columns)
    expect(value).toBeNaN()
    expect(error).toContain(why)
  })
})

describe('brier_score_loss', () => {
  const losses = (0.1 ** 2 + 0.6 ** 2 + 0.4 ** 2 + 0.1 ** 2) / 4

  // scikit-learn 1.9.1, of which the multiclass value is from the example of its documentation.
  it.each([
    ['brier_score_loss', mixed, losses],
    ['brier_score_loss(scale_by_half=true)', mixed, losses],
    ['brier_score_loss(scale_by_half=false)', mixed, 2 * losses],
    ['brier_score_loss(pos_label=ham)', mixed, losses],
    [
      'brier_score_loss',
      letters(
        ['a', 'b', 'c'],
        [
          [0.8, 0.1, 0.1],
          [0.2, 0.7, 0.1],
          [0.2, 0.2, 0.6],
        ],
      ),
      0.44 / 3,
    ],
    [
      'brier_score_loss(scale_by_half=true)',
      letters(
        ['a', 'b', 'c'],
        [
          [0.8, 0.1, 0.1],
          [0.2, 0.7, 0.1],
          [0.2, 0.2, 0.6],
        ],
      ),
      0.22 / 3,
    ],
  ])('%s, case %#', (metric, columns, want) => {
    expect(compute(metric, columns).value).toBeCloseTo(want, 12)
  })

  it.each([
    ['brier_score_loss', mail(['ham', 'spam'], [0.1, 1.5]), '1 of 2 rows have a probability'],
    ['brier_score_loss', letters(['a'], [[0.5, Number.NaN, 0.5]]), '1 of 1 rows have a probability'],
    ['brier_score_loss(pos_label=eggs)', mixed, 'pos_label=eggs is none of the classes'],
    [
      'brier_score_loss',
      classification({ truth: ['a'], predicted: ['a'], probabilities: [[1]] }),
      'two classes',
    ],
  ])('%s has no value in case %#, and says why', (metric, columns, why) => {
    const { value, error } = compute(metric, columns)
    expect(value).toBeNaN()
    expect(error).toContain(why)
  })
})

describe('top_k_accuracy_score', () => {
  it('takes the later of classes with equal scores first', () => {
    const tied = (truth: 'a' | 'b' | 'c') => letters([truth], [[0.4, 0.4, 0.2]])
    expect(compute('top_k_accuracy_score(k=1)', tied('a')).value).toBe(0)
    expect(compute('top_k_accuracy_score(k=1)', tied('b')).value).toBe(1)
    expect(compute('top_k_accuracy_score(k=2)', tied('a')).value).toBe(1)
  })

  it('has every row right when k takes in all classes', () => {
    expect(compute('top_k_accuracy_score(k=3)', abc)).toEqual({ value: 1 })
    expect(compute('top_k_accuracy_score(k=2)', mixed)).toEqual({ value: 1 })
  })

  it('of two classes and k = 1 asks for more than a half, or for more than 0 of scores that are no probabilities', () => {
    expect(compute('top_k_accuracy_score(k=1)', mail(['ham', 'spam'], [0.5, 0.5])).value).toBe(0.5)
    expect(compute('top_k_accuracy_score(k=1)', mail(['ham', 'spam'], [-3, 0.2])).value).toBe(1)
  })

  it('has no value without a choice', () => {
    const sole = classification({ truth: ['a'], predicted: ['a'], probabilities: [[1]] })
    expect(compute('top_k_accuracy_score', sole).error).toContain('at least two')
  })
})
