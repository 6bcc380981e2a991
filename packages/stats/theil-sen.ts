import { normalQuantile } from './normal.ts'
import { medianOf } from './sign-test.ts'

/** A slope through points, and an interval of it. */
export interface TheilSenSlope {
  slope: number
  low: number
  high: number
}

/**
 * The slope of a line through points that a few wild ones do not move: the median of the slopes of all pairs of points
 * at different places. Theil (1950), "A rank-invariant method of linear and polynomial regression analysis"; the
 * interval is that of Sen (1968), JASA 63:1379, by the normal approximation of Kendall's rank correlation with ties.
 * Errors are taken for independent. Takes time and memory by the square of the points.
 *
 * @param x places, y values there; as many of one as of the other.
 * @param level of the interval, above 0.5 and below 1.
 * @returns in y's unit per x's; NaN where no two points are at different places.
 */
export function theilSen(x: readonly number[], y: readonly number[], level = 0.95): TheilSenSlope {
  const slopes: number[] = []
  for (const [index, place] of x.entries()) {
    for (let other = 0; other < index; other++) {
      const run = place - (x[other] as number)
      if (run !== 0) slopes.push(((y[index] as number) - (y[other] as number)) / run)
    }
  }
  if (slopes.length === 0) return { slope: Number.NaN, low: Number.NaN, high: Number.NaN }
  slopes.sort((left, right) => left - right)
  const reach = -normalQuantile((1 - level) / 2) * Math.sqrt(scoreVariance(x, y))
  const lowest = Math.max(roundHalfToEven((slopes.length - reach) / 2) - 1, 0)
  const highest = Math.min(roundHalfToEven((slopes.length + reach) / 2), slopes.length - 1)
  return { slope: medianOf(slopes), low: slopes[lowest] as number, high: slopes[highest] as number }
}

/** Variance of Kendall's score where nothing is related, with ties on both sides. */
function scoreVariance(x: readonly number[], y: readonly number[]): number {
  const tied = (values: readonly number[]) =>
    [...Map.groupBy(values, (value) => value).values()].reduce(
      (sum, { length }) => sum + varianceTerm(length),
      0,
    )
  return (varianceTerm(x.length) - tied(x) - tied(y)) / 18
}

function varianceTerm(count: number): number {
  return count * (count - 1) * (2 * count + 5)
}

function roundHalfToEven(value: number): number {
  const rounded = Math.round(value)
  return rounded - value === 0.5 && rounded % 2 !== 0 ? rounded - 1 : rounded
}
