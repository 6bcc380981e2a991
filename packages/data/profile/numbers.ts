import {
  type Bins,
  countNumber,
  emptyBins,
  histogramOf,
  mergeHistograms,
  quantileOf,
  upperHalf,
} from './histogram.ts'
import type { NumberProfile } from './profile.ts'

/** What is known of numbers while they are read. */
export interface Numbers {
  count: number
  notFinite: number
  min: number
  max: number
  mean: number
  /** Sum of squared distances from the mean. */
  squares: number
  bins: Bins
}

const levels = [0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99]

export function emptyNumbers(): Numbers {
  return {
    ...{ count: 0, notFinite: 0, mean: 0, squares: 0 },
    ...{ min: Number.POSITIVE_INFINITY, max: Number.NEGATIVE_INFINITY },
    bins: emptyBins(),
  }
}

/** Adds one number; mean and squares by Welford's method, which does not lose small ones beside large ones. */
export function addNumber(numbers: Numbers, value: number): void {
  if (!Number.isFinite(value)) {
    numbers.notFinite += 1
    return
  }
  numbers.count += 1
  if (value < numbers.min) numbers.min = value
  if (value > numbers.max) numbers.max = value
  const distance = value - numbers.mean
  numbers.mean += distance / numbers.count
  numbers.squares += distance * (value - numbers.mean)
  countNumber(numbers.bins, upperHalf(value))
}

/** @returns undefined when there is no finite number. */
export function numberProfile(numbers: Numbers): NumberProfile | undefined {
  const { count, notFinite, min, max, mean, squares } = numbers
  if (count === 0) return undefined
  const histogram = histogramOf(numbers.bins)
  return {
    ...{ count, notFinite, min, max, mean },
    standardDeviation: count < 2 ? null : Math.sqrt(squares / (count - 1)),
    quantiles: quantilesOf({ histogram, min, max }),
    histogram,
  }
}

/** Of two parts together; mean and squares by the formulas of Chan, Golub and LeVeque. */
export function mergeNumbers(
  left: NumberProfile | undefined,
  right: NumberProfile | undefined,
): NumberProfile | undefined {
  if (left === undefined || right === undefined) return left ?? right
  const count = left.count + right.count
  const distance = right.mean - left.mean
  const squares = squaresOf(left) + squaresOf(right) + (distance ** 2 * left.count * right.count) / count
  const [min, max] = [Math.min(left.min, right.min), Math.max(left.max, right.max)]
  const histogram = mergeHistograms(left.histogram, right.histogram)
  return {
    ...{ count, notFinite: left.notFinite + right.notFinite, min, max },
    mean: left.mean + (distance * right.count) / count,
    standardDeviation: Math.sqrt(squares / (count - 1)),
    quantiles: quantilesOf({ histogram, min, max }),
    histogram,
  }
}

function squaresOf({ count, standardDeviation }: NumberProfile): number {
  return (standardDeviation ?? 0) ** 2 * (count - 1)
}

function quantilesOf({ histogram, min, max }: Pick<NumberProfile, 'histogram' | 'min' | 'max'>) {
  return Object.fromEntries(
    levels.map((level) => [String(level), quantileOf(histogram, level, { min, max })]),
  )
}
