import { brierLosses } from './brier.ts'
import { logLosses } from './log-loss.ts'
import { noRows, type Outcome, type PerRow, type Prepare, unlessPresent } from './outcome.ts'
import { epsilons, prepareClassWeights } from './probabilities.ts'

/** 1 − log loss / that of the frequencies of the classes, which are clipped as probabilities are. */
export const d2LogLoss: Prepare = (columns, parameters) => {
  const epsilon = epsilons[columns.probabilityPrecision]
  return comparedWithFrequencies(
    (own) => logLosses(own),
    (shares) => {
      let loss = 0
      for (const share of shares) {
        if (share > 0) loss -= share * Math.log(Math.min(Math.max(share, epsilon), 1 - epsilon))
      }
      return loss
    },
  )(columns, parameters)
}

/** 1 − Brier score / that of the frequencies of the classes. */
export const d2Brier: Prepare = (columns, { pos_label = null }) =>
  // Scaled to the sum over classes, whatever their number.
  comparedWithFrequencies(
    (own) => brierLosses(own, { pos_label, scale_by_half: false }),
    (shares) => 1 - shares.reduce((sum, share) => sum + share * share, 0),
  )(columns, {})

function comparedWithFrequencies(losses: PerRow, lossOf: (shares: Float64Array) => number): Prepare {
  return (columns, parameters) => {
    const found = losses(columns, parameters)
    if (!('values' in found)) return () => found
    const { values, unsound } = found
    const weigh = prepareClassWeights(columns)
    return unlessPresent(unsound, (weights): Outcome => {
      let sum = 0
      let total = 0
      let present = 0
      for (let row = 0; row < weights.length; row++) {
        const weight = weights[row] as number
        if (weight === 0) continue
        sum += weight * (values[row] as number)
        total += weight
        present++
      }
      if (present === 0) return noRows
      if (present < 2) return { why: 'D² needs at least two rows' }
      const shares = weigh(weights).map((weight) => weight / total)
      const ofFrequencies = lossOf(shares)
      if (ofFrequencies === 0 && sum === 0) return { why: 'the truth is of one class and met exactly' }
      return 1 - sum / total / ofFrequencies
    })
  }
}
