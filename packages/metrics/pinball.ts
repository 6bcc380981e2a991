import { noRows, type PerRow, type Prepare } from './outcome.ts'
import { prepareQuantile } from './quantile.ts'
import { errorsOf, lossesOf } from './row-losses.ts'
import { explainedShare } from './value-metrics.ts'

/**
 * alpha · error where the prediction is too low, (1 − alpha) · error where it is too high: least for the alpha
 * quantile (Koenker & Bassett 1978, "Regression quantiles", Econometrica 46:33–50).
 */
export const pinballLosses: PerRow = (columns, { alpha }) =>
  lossesOf(columns, (truth, predicted) => pinball(truth - predicted, alpha as number))

/** 1 − pinball loss / that of the alpha quantile of the truth. Needs two rows of some weight. */
export const d2Pinball: Prepare = (columns, { alpha }) => {
  const share = alpha as number
  const { errors, guard } = errorsOf(columns, (truth, predicted) => pinball(truth - predicted, share))
  const truth = Float64Array.from(columns.truth)
  const quantileOf = prepareQuantile(truth, share)
  return guard((weights) => {
    const quantile = quantileOf(weights)
    if (quantile === null) return noRows
    let present = 0
    let unexplained = 0
    let whole = 0
    for (let row = 0; row < weights.length; row++) {
      const weight = weights[row] as number
      if (weight === 0) continue
      present++
      unexplained += weight * (errors[row] as number)
      whole += weight * pinball((truth[row] as number) - quantile, share)
    }
    return present < 2 ? { why: 'D² needs at least two rows' } : explainedShare(unexplained, whole, true)
  })
}

function pinball(error: number, alpha: number): number {
  return error >= 0 ? alpha * error : (alpha - 1) * error
}
