import { type Evaluate, noRows, type PerRow, type Prepare, unlessPresent } from './outcome.ts'
import { lossesOf } from './row-losses.ts'

/**
 * Twice how much less likely the truth is under the prediction than under itself, for a Tweedie distribution whose
 * variance grows with the mean to the power (Jørgensen 1987, "Exponential dispersion models", JRSS B 49:127–162).
 */
export const tweedieDeviances: PerRow = (columns, parameters) => {
  const power = parameters.power as number
  const { isDefined, have } = domainOf(power)
  const parts = partsOf(power)
  return lossesOf(
    columns,
    (truth, predicted) => (power === 0 ? (truth - predicted) ** 2 : deviance(parts, truth, predicted)),
    isDefined,
    have,
  )
}

/** 1 − deviance / that of the mean of the truth. Needs two rows of some weight, and a truth that varies. */
export const d2Tweedie: Prepare = (columns, parameters) => {
  const power = parameters.power as number
  const found = tweedieDeviances(columns, parameters)
  if (!('values' in found)) return () => found
  const { values, unsound } = found
  const { truth } = columns
  const { ofTruth, at } = partsOf(power)
  const own = Float64Array.from(truth, ofTruth)
  const evaluate: Evaluate = (weights) => {
    let total = 0
    let sum = 0
    let present = 0
    for (let row = 0; row < weights.length; row++) {
      const weight = weights[row] as number
      if (weight === 0) continue
      total += weight
      sum += weight * (truth[row] as number)
      present++
    }
    if (present === 0) return noRows
    if (present < 2) return { why: 'D² needs at least two rows' }
    const mean = sum / total
    const [slope, constant] = at(mean)
    let unexplained = 0
    let whole = 0
    for (let row = 0; row < weights.length; row++) {
      const weight = weights[row] as number
      if (weight === 0) continue
      const actual = truth[row] as number
      unexplained += weight * (values[row] as number)
      whole +=
        weight * (power === 0 ? (actual - mean) ** 2 : 2 * ((own[row] as number) + slope * actual + constant))
    }
    const share = 1 - unexplained / whole
    return Number.isFinite(share) ? share : { why: 'the truth is constant' }
  }
  return unlessPresent(unsound, evaluate)
}

/** A deviance is 2 · (a part of the truth alone + slope · truth + constant), both of the prediction alone. */
interface Parts {
  ofTruth: (truth: number) => number
  at: (predicted: number) => readonly [slope: number, constant: number]
}

function partsOf(power: number): Parts {
  if (power === 1) {
    return {
      ofTruth: (truth) => (truth === 0 ? 0 : truth * Math.log(truth)) - truth,
      at: (predicted) => [-Math.log(predicted), predicted],
    }
  }
  if (power === 2) {
    return {
      ofTruth: (truth) => -Math.log(truth) - 1,
      at: (predicted) => [1 / predicted, Math.log(predicted)],
    }
  }
  const [one, two] = [1 - power, 2 - power]
  return {
    ofTruth: (truth) => Math.max(truth, power < 0 ? 0 : truth) ** two / (one * two),
    at: (predicted) => [-(predicted ** one) / one, predicted ** two / two],
  }
}

function deviance({ ofTruth, at }: Parts, truth: number, predicted: number): number {
  const [slope, constant] = at(predicted)
  return 2 * (ofTruth(truth) + slope * truth + constant)
}

function domainOf(power: number) {
  if (power === 0) return {}
  const bare = `a number that a Tweedie distribution of power ${power} does not have`
  const have = `${bare}: predictions must be above 0${power < 1 ? '' : power < 2 ? ' and truths not below' : ', truths too'}`
  return {
    have,
    isDefined: (truth: number, predicted: number) =>
      predicted > 0 && (power < 1 || (power < 2 ? truth >= 0 : truth > 0)),
  }
}
