import type { Bounds } from '@mlgate/config'
import type { Judgement, PlannedCheck } from '../plan.ts'
import { bounds, percent } from '../words.ts'
import { type ColumnValues, literalOf } from './column-values.ts'
import { type Demand, type DemandMaker, withoutValues } from './demand.ts'
import { finite, unusable, withLostValues } from './statistics.ts'

type Side = 'min' | 'max'

/**
 * Quantiles within bounds, linearly interpolated as numpy does. Whether a quantile keeps a bound is decided exactly
 * without knowing it: by how many values lie beyond the bound, and by the two values next to it. So no values are held,
 * and any number of rows takes the same memory.
 */
export const quantiles: DemandMaker = (name, { statistics: limits = {} }) => {
  const demands: [string, number, string, Bounds][] = [
    ...(limits.median === undefined
      ? []
      : [['median', 0.5, 'the median', limits.median] as [string, number, string, Bounds]]),
    ...Object.entries(limits.quantiles ?? {}).map(([level, limit]): [string, number, string, Bounds] => [
      'quantile',
      levelOf(level),
      `the ${percent(levelOf(level))} quantile`,
      limit,
    ]),
  ]
  return demands.map(([id, level, words, limit]): Demand => {
    const sides = (['min', 'max'] as const).filter((side) => limit[side] !== undefined)
    return {
      id,
      title: `${words} of ${name} is within bounds`,
      expected: bounds(limit.min, limit.max),
      plan: (column) => ({
        measures: [
          `count(${column.value})`,
          ...unusable(column),
          ...sides.flatMap((side) => boundMeasures(column, side, limit[side] as number)),
        ],
        judge: judgeQuantile(level, limit, sides),
        offence: { kind: 'none' },
      }),
    }
  })
}

/** `0.99` or `99%` as a number from 0 to 1. */
function levelOf(text: string): number {
  const number = Number.parseFloat(text)
  return text.includes('%') ? Number((number / 100).toPrecision(15)) : number
}

/** Values on the near side of a bound (for `max` those that keep it), and the two values next to it. */
function boundMeasures(column: ColumnValues, side: Side, bound: number): string[] {
  const value = finite(column)
  const literal = literalOf(bound, column.typed)
  const below = `${value} ${side === 'max' ? '<=' : '<'} ${literal}`
  const above = `${value} ${side === 'max' ? '>' : '>='} ${literal}`
  return [
    `count_if(${below})`,
    `CAST(max(CASE WHEN ${below} THEN ${value} END) AS DOUBLE)`,
    `CAST(min(CASE WHEN ${above} THEN ${value} END) AS DOUBLE)`,
  ]
}

function judgeQuantile(level: number, limit: Bounds, sides: readonly Side[]): PlannedCheck['judge'] {
  return ([values, lost, ...measured], rows): Judgement => {
    const count = Number(values)
    if (count === 0) return withoutValues(rows)
    if (Number(lost) > 0) return withLostValues(Number(lost))
    const found = sides.map((side, index) => {
      const [below = null, nextBelow = null, nextAbove = null] = measured.slice(index * 3)
      const bound = limit[side] as number
      const place = placeOf(level, count, { below: Number(below), nextBelow, nextAbove, bound })
      const beyond = side === 'max' ? count - Number(below) : Number(below)
      return {
        failed: side === 'max' ? place > 0 : place < 0,
        observed: `${percent(beyond / count)} of the values ${side === 'max' ? 'above' : 'below'} ${bound}`,
      }
    })
    return {
      failed: found.some(({ failed }) => failed),
      observed: found.map(({ observed }) => observed).join(', '),
    }
  }
}

/**
 * Below 0 where the quantile is less than the bound, above 0 where it is greater; where it equals the bound, either side
 * that keeps it.
 */
function placeOf(
  level: number,
  count: number,
  {
    below,
    nextBelow,
    nextAbove,
    bound,
  }: { below: number; nextBelow: unknown; nextAbove: unknown; bound: number },
): number {
  // The quantile lies between the values of rank `rank` and `rank` + 1, counted from 0.
  const position = (count - 1) * level
  const rank = Math.floor(position)
  const fraction = position - rank
  if (below > rank + (fraction > 0 ? 1 : 0)) return -1
  if (below <= rank) return 1
  return Number(nextBelow) + fraction * (Number(nextAbove) - Number(nextBelow)) - bound
}
