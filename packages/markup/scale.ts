import { exponential, fixedDigits, supportedDecimals } from './digits.ts'

/** How a metric is written: its unit, and its range when it can't leave one. */
export interface Scale {
  /** SI: `1`, `ms`, `bytes`, or the unit of the target. */
  unit: string
  /** Range of values; a metric bounded by 0 and 1 is shown in percent, its changes in points (pt). */
  bounded?: readonly [number, number] | null
}

/** Blank between number and unit, which must not be torn apart. */
export const noBreakSpace = '\u00a0'

/** Whether values are shares, shown in percent. */
export function isShare({ unit, bounded }: Scale): boolean {
  return unit === '1' && bounded != null && bounded[0] === 0 && bounded[1] === 1
}

/** How many decimals numbers are shown with; `exponent` for numbers too small or too large for decimals. */
export type Precision = number | 'exponent'

/** Significant digits of a number of which no interval is known. */
const digitsWithoutInterval = 4
const mostDecimals = 8
const mostOfShares = 4
/** Numbers outside of these are written with an exponent. */
const leastFixed = 1e-4
const mostFixed = 1e15

/**
 * Decimals for numbers that stand side by side and are to be comparable: those that the interval's half-width
 * supports; without one, a tenth of a percent (or what tells the values apart), or four significant digits of the largest number.
 *
 * @param values numbers shown, in the metric's unit.
 * @param halfWidth half the width of the interval that they are known by, in the metric's unit.
 */
export function precisionOf(scale: Scale, values: readonly number[], halfWidth?: number | null): Precision {
  const share = isShare(scale)
  const known = halfWidth != null && Number.isFinite(halfWidth) && halfWidth > 0
  if (share) {
    if (!known) return distinctDecimals(values.map((value) => value * 100))
    // One decimal even where one significant digit of the half-width would do, so that columns stay alike.
    return halfWidth >= 0.1 ? 0 : clamp(supportedDecimals(halfWidth * 100), 1, mostDecimals)
  }
  const finite = values.filter(Number.isFinite)
  const largest = Math.max(0, ...finite.map(Math.abs))
  if (largest >= mostFixed || (largest > 0 && largest < leastFixed)) return 'exponent'
  if (known) return clamp(supportedDecimals(halfWidth), -mostDecimals, mostDecimals)
  const magnitude = largest === 0 ? 0 : Math.floor(Math.log10(largest))
  const most = clamp(digitsWithoutInterval - 1 - magnitude, 0, mostDecimals)
  return fewestDecimals(finite, most)
}

/** Zeros at the end would claim a precision that nobody knows of: 0.25 is not 0.2500. */
function fewestDecimals(values: readonly number[], most: number): number {
  let decimals = most
  while (
    decimals > 0 &&
    values.every((value) => Number(value.toFixed(most)) === Number(value.toFixed(decimals - 1)))
  ) {
    decimals -= 1
  }
  return decimals
}

/** One decimal, or as many more as values need that differ but would look alike. */
function distinctDecimals(values: readonly number[]): number {
  const different = new Set(values.filter(Number.isFinite))
  const alike = (decimals: number) => new Set(Array.from(different, (value) => value.toFixed(decimals))).size
  let decimals = 1
  while (decimals < mostOfShares && alike(decimals) < different.size) decimals += 1
  return decimals
}

/** A number of the scale without its unit; shares are multiplied by 100. */
export function numberOf(value: number, scale: Scale, precision: Precision): string {
  if (precision === 'exponent')
    return Number.isFinite(value) && value !== 0 ? exponential(value, 3) : fixedDigits(value, 0)
  return fixedDigits(isShare(scale) ? value * 100 : value, precision)
}

/** One more digit than `precision`, or null when there is none to show. */
export function finer(precision: Precision): Precision | null {
  return precision === 'exponent' || precision >= mostDecimals ? null : precision + 1
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value))
}
