import { createRandom, medianOf, type Random } from '@mlgate/stats'
import { standardRule } from '../decide/rule.ts'

/** A place at which a series of numbers went to another level. */
export interface LevelChange {
  /** Place of the first number of the new level. */
  index: number
  /** Medians of the numbers from the change before it, and up to the one after it. */
  before: number
  after: number
  /** Share of random orders of the same numbers that have as clear a change. */
  p: number
}

/** A level is one when this many numbers keep it: two slow runs in a row are none. */
const fewestOfLevel = 3
const fewestPermutations = 1999

/**
 * Where numbers over time went to another level and stayed there. A series has a change where its ranks before and after
 * some place differ, by the maximum over all places of Wilcoxon's standardised statistic (Hawkins & Deng 2010, Journal of
 * Quality Technology 42:165–173), more than in all but a share of `level` of random orders of the same numbers: one
 * without a change gives a false alarm that often, whatever its distribution. Ranks tell whether, and not exactly where:
 * the place is the one that leaves the least sum of distances from the medians of both sides. Both sides are then looked
 * at in the same way.
 *
 * Changes within `least` of the former level are not told. Numbers that depend on their neighbours, as where a machine
 * is slow for a week, are changes to it.
 *
 * @param values the oldest first, all finite.
 * @returns in their order; with fewer than six numbers there are none.
 */
export function findChanges(
  values: readonly number[],
  { level = standardRule.level, least = standardRule.tolerance } = {},
): LevelChange[] {
  const random = createRandom('changes over time')
  const splits: { index: number; p: number }[] = []
  const look = (from: number, to: number): void => {
    const part = values.slice(from, to)
    if (part.length < 2 * fewestOfLevel) return
    const p = chanceOf(ranksOf(part), random, level)
    if (p === null) return
    const index = from + placeOf(part)
    look(from, index)
    splits.push({ index, p })
    look(index, to)
  }
  look(0, values.length)
  const medianBetween = (from: number, to: number) => medianOf(values.slice(from, to))
  return splits.flatMap(({ index, p }, place) => {
    const before = medianBetween(splits[place - 1]?.index ?? 0, index)
    const after = medianBetween(index, splits[place + 1]?.index ?? values.length)
    return Math.abs(after - before) > least * Math.abs(before) ? [{ index, before, after, p }] : []
  })
}

/** How clearly ranks differ before and after the place where they differ most: Wilcoxon's statistic, squared. */
function clarity(ranks: Float64Array): number {
  const count = ranks.length
  let most = 0
  let sum = 0
  for (let place = 1; place <= count - fewestOfLevel; place++) {
    sum += ranks[place - 1] as number
    if (place < fewestOfLevel) continue
    const away = sum - (place * (count + 1)) / 2
    most = Math.max(most, (12 * away * away) / (place * (count - place) * (count + 1)))
  }
  return most
}

/**
 * The share of random orders in which ranks differ as clearly, the order seen being one of them; null as soon as it is
 * sure to be above the level.
 */
function chanceOf(ranks: Float64Array, random: Random, level: number): number | null {
  // With fewer, the order seen alone would be a larger share than the level.
  const orders = Math.max(fewestPermutations + 1, Math.ceil(1 / level))
  // Sums of ranks are exact; their quotients differ in the last bit by how they came about.
  const asClear = clarity(ranks) * (1 - 1e-9)
  let clear = 1
  for (let permutation = 1; permutation < orders; permutation++) {
    for (let last = ranks.length - 1; last > 0; last--) {
      const other = random.below(last + 1)
      const held = ranks[last] as number
      ranks[last] = ranks[other] as number
      ranks[other] = held
    }
    if (clarity(ranks) >= asClear && ++clear > level * orders) return null
  }
  return clear / orders
}

/** Where two levels fit best. */
function placeOf(values: readonly number[]): number {
  const places = Array.from(
    { length: values.length - 2 * fewestOfLevel + 1 },
    (_, place) => place + fewestOfLevel,
  )
  const costs = places.map((place) => distances(values.slice(0, place)) + distances(values.slice(place)))
  return places[costs.indexOf(Math.min(...costs))] ?? fewestOfLevel
}

function distances(values: readonly number[]): number {
  const median = medianOf(values)
  return values.reduce((sum, value) => sum + Math.abs(value - median), 0)
}

/** Ranks from 1; equal numbers share their mean rank. */
function ranksOf(values: readonly number[]): Float64Array {
  const order = values
    .map((_, index) => index)
    .sort((left, right) => (values[left] ?? 0) - (values[right] ?? 0))
  const ranks = new Float64Array(values.length)
  for (let from = 0; from < order.length; ) {
    let to = from + 1
    while (to < order.length && values[order[to] as number] === values[order[from] as number]) to++
    for (const index of order.slice(from, to)) ranks[index] = (from + 1 + to) / 2
    from = to
  }
  return ranks
}
