import { correctRows } from './columns.ts'
import { noRows, type PerRow, type Prepare } from './outcome.ts'
import { prepareTallies } from './tallies.ts'

/** 1 where the predicted class is the true one, else 0. */
export const hits: PerRow = (columns) => ({ values: Float64Array.from(correctRows(columns)) })

/** 0 where the predicted class is the true one, else 1. */
export const misses: PerRow = (columns) => ({
  values: Float64Array.from(correctRows(columns), (right) => 1 - right),
})

/**
 * Mean over the classes of the truth of the share of their rows that are right; `adjusted`: scaled so that
 * guessing gives 0. After Brodersen et al. (2010), "The balanced accuracy and its posterior distribution", ICPR.
 */
export const balancedAccuracy: Prepare = (columns, { adjusted }) => {
  const count = prepareTallies(columns)
  return (weights) => {
    const { truth, right } = count(weights)
    let sum = 0
    let present = 0
    for (let label = 0; label < truth.length; label++) {
      if (truth[label] === 0) continue
      sum += (right[label] as number) / (truth[label] as number)
      present++
    }
    if (present === 0) return noRows
    const mean = sum / present
    if (adjusted !== true) return mean
    if (present === 1 && mean === 1) return { why: 'adjusted=True needs two classes in the truth' }
    return (mean - 1 / present) / (1 - 1 / present)
  }
}

/**
 * Correlation of truth and prediction: 1 is perfect, 0 is no better than guessing; 0 too when truth or predictions
 * are all of one class. After Matthews (1975), BBA 405:442–451, for more than two classes Gorodkin (2004),
 * "Comparing two K-category assignments by a K-category correlation coefficient".
 */
export const matthewsCorrelation: Prepare = (columns) => {
  const count = prepareTallies(columns)
  return (weights) => {
    const { total, truth, predicted, right } = count(weights)
    if (total === 0) return noRows
    let correct = 0
    let both = 0
    let truthSquared = 0
    let predictedSquared = 0
    let truthClasses = 0
    let predictedClasses = 0
    for (let label = 0; label < truth.length; label++) {
      const actual = (truth[label] as number) / total
      const guessed = (predicted[label] as number) / total
      correct += (right[label] as number) / total
      both += actual * guessed
      truthSquared += actual * actual
      predictedSquared += guessed * guessed
      if (actual > 0) truthClasses++
      if (guessed > 0) predictedClasses++
    }
    // Sums of weights are rounded, so that a spread of nothing would come out as next to nothing.
    if (truthClasses < 2 || predictedClasses < 2) return 0
    return (correct - both) / Math.sqrt((1 - predictedSquared) * (1 - truthSquared))
  }
}
