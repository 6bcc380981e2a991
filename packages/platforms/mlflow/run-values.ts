import type { Manifest, ManifestMetric } from '@mlgate/registry'

/** A number as the API takes it: what JSON has no number for travels as a word. */
export interface LoggedMetric {
  key: string
  value: number | 'NaN' | 'Infinity' | '-Infinity'
}

export interface LoggedParameter {
  key: string
  value: string
}

/** Limits of the API: characters of a name, and of a parameter's value. */
const mostKeyCharacters = 250
const mostValueCharacters = 6000

/**
 * The numbers of a version as metrics of a run: `evaluation/test/f1_score_average_macro`, with `weather_fog` before the
 * name on a slice, and `.low` and `.high` behind it for its interval. Names are made of what the API allows in them, and
 * each once.
 */
export function metricsOf(manifest: Pick<Manifest, 'metrics'>): LoggedMetric[] {
  const keys = uniqueKeys()
  return manifest.metrics.flatMap((metric) => {
    const key = keys([metric.kind, metric.result, ...legWords(metric), ...sliceWords(metric), metric.name])
    const { interval } = metric
    return [
      { key, value: numberOf(metric.value) },
      ...(interval == null
        ? []
        : [
            { key: `${key}.low`, value: numberOf(interval.low) },
            { key: `${key}.high`, value: numberOf(interval.high) },
          ]),
    ]
  })
}

/** The parameters of a version as those of a run: `optimizer.rate` for what is nested, JSON for lists. */
export function parametersOf(manifest: Pick<Manifest, 'parameters'>): LoggedParameter[] {
  const keys = uniqueKeys()
  return leaves(manifest.parameters).map(([path, value]) => {
    const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
    return { key: keys([path]), value: text.slice(0, mostValueCharacters) }
  })
}

/** Items in the order that they have, in groups of at most so many, and so many bytes of JSON. */
export function inBatches<Item>(items: readonly Item[], most: number, mostBytes: number): Item[][] {
  const batches: Item[][] = []
  let bytes = 0
  for (const item of items) {
    const own = Buffer.byteLength(JSON.stringify(item)) + 1
    const last = batches.at(-1)
    if (last === undefined || last.length === most || bytes + own > mostBytes) {
      batches.push([item])
      bytes = own
    } else {
      last.push(item)
      bytes += own
    }
  }
  return batches
}

const legWords = ({ leg }: ManifestMetric) =>
  leg === undefined ? [] : [Object.entries(leg).flat().map(String).join('_')]
const sliceWords = ({ slice }: ManifestMetric) =>
  slice == null ? [] : [Object.entries(slice).flat().map(String).join('_')]

function numberOf(value: number): LoggedMetric['value'] {
  return Number.isFinite(value) ? value : (String(value) as 'NaN' | 'Infinity' | '-Infinity')
}

function leaves(value: Record<string, unknown>, above = ''): [path: string, leaf: unknown][] {
  return Object.entries(value).flatMap(([name, each]): [string, unknown][] =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? leaves(each as Record<string, unknown>, `${above}${name}.`)
      : [[above + name, each]],
  )
}

/** Makes names of words: of those that come out alike, the later ones get a number. */
function uniqueKeys(): (words: readonly string[]) => string {
  const known = new Map<string, number>()
  const room = mostKeyCharacters - '.high'.length - 6
  return (words) => {
    const key = words.map(allowed).join('/').slice(0, room)
    const count = (known.get(key) ?? 0) + 1
    known.set(key, count)
    return count === 1 ? key : `${key}.${count}`
  }
}

/** Letters, digits, `_`, `-` and `.` are allowed everywhere; steps of a path that are dots alone are not. */
function allowed(word: string): string {
  const kept = word.replace(/[^A-Za-z0-9_.-]+/g, '_').replace(/^_+|_+$/g, '')
  return /^\.*$/.test(kept) ? '_' : kept
}
