import { createHash } from 'node:crypto'
import { type Result, type ResultKind, stringifyDocument } from '@mlgate/core'

/** What measurements that belong together over time have in common. */
export interface Series {
  kind: ResultKind
  /** Name of the model or data set. */
  name: string
  /** Leg of a matrix; none, null and `{}` are the same. */
  leg?: Result['leg']
}

/** The leg in words that two legs share exactly when they are the same; the order of their keys does not count. */
export function legId(leg: Result['leg']): string {
  return leg == null || Object.keys(leg).length === 0 ? '' : stringifyDocument(ordered(leg))
}

/** Whether a result belongs to a series. */
export function isOfSeries(result: Series, series: Series): boolean {
  return result.kind === series.kind && result.name === series.name && legId(result.leg) === legId(series.leg)
}

/** Text that two series share exactly when they are the same. */
export function seriesId({ kind, name, leg }: Series): string {
  return JSON.stringify([kind, name, legId(leg)])
}

const longestName = 40

/**
 * A name for a series that is safe in keys, artifact and file names: readable as far as its characters allow, with a
 * hash that tells apart what then looks alike.
 */
export function seriesSlug(series: Series): string {
  const safe = series.name.replace(/[^A-Za-z0-9_-]+/g, '-').slice(0, longestName)
  const hash = createHash('sha256').update(seriesId(series)).digest('hex').slice(0, 12)
  return `${series.kind}-${safe}-${hash}`
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0))
  return Object.fromEntries(entries.map(([key, item]) => [key, ordered(item)]))
}
