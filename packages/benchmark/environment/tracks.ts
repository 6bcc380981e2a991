import type { Track } from '@mlgate/core'

/** A value at a moment, in seconds since the first look. */
export interface Point {
  second: number
  value: number
}

/** Points that a document holds of one track. */
const mostPoints = 300

/**
 * What was looked at again and again, as a result keeps it: of more than 300 points, means of as many neighbours as it
 * takes.
 *
 * @returns nothing for fewer than two points, which are no track.
 */
export function trackOf(name: string, unit: string, points: readonly Point[]): Track[] {
  if (points.length < 2) return []
  const size = Math.ceil(points.length / mostPoints)
  const groups = Array.from({ length: Math.ceil(points.length / size) }, (_, group) =>
    points.slice(group * size, (group + 1) * size),
  )
  const mean = (key: keyof Point) =>
    groups.map((group) => short(group.reduce((sum, point) => sum + point[key], 0) / group.length))
  return [{ name, unit, seconds: mean('second'), values: mean('value') }]
}

/** Four digits are more than any of it is worth, and a document holds thousands of them. */
function short(value: number): number {
  return Number(value.toPrecision(4))
}
