import type { Random } from './random.ts'

/** Normally distributed numbers (Box & Muller 1958). */
export function normalDraws(random: Random, howMany: number): Float64Array {
  return new Float64Array(howMany).map(
    () => Math.sqrt(-2 * Math.log(1 - random.float())) * Math.cos(2 * Math.PI * random.float()),
  )
}

/** Exponentially distributed numbers of mean 1: far from symmetric, as losses are. */
export function exponentialDraws(random: Random, howMany: number): Float64Array {
  return new Float64Array(howMany).map(() => -Math.log(1 - random.float()))
}
