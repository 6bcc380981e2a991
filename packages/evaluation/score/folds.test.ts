import { parseMetric } from '@mlgate/metrics'
import { describe, expect, it } from 'vitest'
import type { Predictions } from '../predictions/predictions.ts'
import { compareFolds, foldsOf, measureFolds } from './folds.ts'

/** Rows of a yes-no question in folds; `right` says how many of each fold's rows are right. */
function predictions(
  sizes: readonly number[],
  right: readonly number[],
  folds = sizes.map(String),
): Predictions {
  const rows = sizes.flatMap((size, fold) => Array.from({ length: size }, (_, row) => ({ fold, row })))
  return {
    task: 'classification',
    rows: rows.length,
    classes: ['no', 'yes'],
    numericClasses: false,
    truth: Int32Array.from(rows, ({ row }) => row % 2),
    predicted: Int32Array.from(rows, ({ fold, row }) => (row < (right[fold] ?? 0) ? row % 2 : 1 - (row % 2))),
    probabilities: null,
    probabilityPrecision: 'float64',
    weights: null,
    ids: null,
    slices: { fold: { labels: folds, codes: Int32Array.from(rows, ({ fold }) => fold) } },
  }
}

const accuracy = parseMetric('accuracy')
const names = ['a', 'b', 'c']

describe('folds of a cross-validation', () => {
  it('a metric is the mean over folds, however many rows each has, and at most 1', () => {
    const side = predictions([10, 20, 50], [10, 18, 40], names)
    const request = { level: 0.95, seed: '', tick: () => {} }
    const measured = measureFolds(accuracy, [side], foldsOf(side, 'fold'), request)
    if ('missing' in measured) throw new Error(measured.missing)
    expect(measured).toMatchObject({ samples: 80, interval: { method: 'corrected-resampled-t', high: 1 } })
    expect(measured.value).toBeCloseTo((1 + 0.9 + 0.8) / 3, 12)
    // scipy: t.ppf(.975, 2) = 4.302653, s = .1, error = sqrt(1/3 + 1/2) s.
    expect(measured.interval?.low).toBeCloseTo(0.9 - 4.302653 * Math.sqrt(1 / 3 + 1 / 2) * 0.1, 6)
  })

  it('a difference is tested fold by fold', () => {
    const [now, before] = [
      predictions([10, 10, 10], [7, 8, 8], names),
      predictions([10, 10, 10], [9, 9, 9], names),
    ]
    const told = compareFolds(accuracy, [now], [before], foldsOf(now, 'fold'))
    expect(told.difference.value).toBeCloseTo(-4 / 30, 12)
    expect(told.base).toBeCloseTo(0.9, 12)
    // scipy: t.cdf(-.13333 / (sqrt(1/3 + 1/2) * .0577350), 2)
    expect(told.p).toBeCloseTo(0.0635642, 6)
  })

  it('a row without a fold, a single fold and a column that was not kept are told', () => {
    expect(() => foldsOf(predictions([3, 3], [1, 1], ['a', '']), 'fold')).toThrow(/"fold" is empty in row 4/)
    expect(() => foldsOf(predictions([3], [1], ['a']), 'fold')).toThrow(/names one fold, "a"/)
    expect(() => foldsOf(predictions([3], [1]), 'part')).toThrow(/without the column of folds "part"/)
  })
})
