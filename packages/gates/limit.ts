import { MlgateError } from '@mlgate/core'

/**
 * How much a number may move. `absolute` is in the metric's own unit (a point, `1pt`, is 0.01 of it);
 * `relative` is a share of |baseline|.
 */
export interface Limit {
  kind: 'absolute' | 'relative'
  /** Never negative: 0.01 for `1pt`, 0.05 for `5%`. */
  value: number
}

const limitPattern = /^\s*(?<amount>\d+(?:\.\d+)?|\.\d+)\s*(?<unit>pt|%)?\s*$/
const units = {
  pt: { kind: 'absolute', scale: 100 },
  '%': { kind: 'relative', scale: 100 },
  '': { kind: 'absolute', scale: 1 },
} as const

/**
 * Reads how much a metric may move: `1pt` (0.01 absolute), `5%` (of |baseline|) or a bare number in the
 * metric's unit.
 *
 * @throws MlgateError MG7201 when it is none of these, or negative.
 */
export function parseLimit(written: number | string): Limit {
  const match = limitPattern.exec(String(written))
  if (match?.groups === undefined) {
    throw new MlgateError({
      code: 'MG7201',
      message: `"${written}" is not a limit: expected points (1pt), a share of the baseline (5%) or a number that is not negative.`,
    })
  }
  const { amount, unit = '' } = match.groups as { amount: string; unit?: keyof typeof units }
  const { kind, scale } = units[unit as keyof typeof units]
  return { kind, value: Number(amount) / scale }
}

/**
 * The limit in the metric's unit, or null when a relative one has no baseline to be relative to (0 or NaN).
 */
export function limitInUnits(limit: Limit, base: number): number | null {
  if (limit.kind === 'absolute') return limit.value
  return base === 0 || Number.isNaN(base) ? null : limit.value * Math.abs(base)
}
