import { changeParts, formatBound, formatChangeSize, formatInterval, type Html } from '@mlgate/markup'
import type { GateRow } from '../gate-rows.ts'
import { marginOf } from '../margin.ts'
import { percent } from '../words.ts'
import { outcomeWords, type Tone } from './signs.ts'
import { drawWhisker, type Frame, type Whisker } from './whisker.ts'

/** A wider frame would leave the range of numbers. */
const widest = 1e300

interface Drawing {
  /** Drawings with the same key share one scale. */
  key: string
  whisker: Whisker
  center: number
  flip: boolean
}

/**
 * The picture of each row that has one: its change with the interval, zero and margin; for a bound, its value with
 * the interval and the bound. Rows of one metric share a scale, with zero or the bound in the middle.
 *
 * @param reference what rows without a change are drawn against, such as the value over all rows.
 */
export function drawRows(
  rows: readonly GateRow[],
  reference: (row: GateRow) => { value: number; label: string } | null = () => null,
): Map<GateRow, Html> {
  const drawings = rows.flatMap((row) => {
    const drawing = drawingOf(row, reference(row))
    return drawing === null ? [] : [{ row, drawing }]
  })
  const extents = new Map<string, number>()
  for (const { drawing } of drawings) {
    extents.set(drawing.key, Math.max(extents.get(drawing.key) ?? 0, reachOf(drawing)))
  }
  return new Map(
    drawings.map(({ row, drawing: { key, whisker, center, flip } }) => {
      const extent = extents.get(key) as number
      const frame: Frame = { center, flip, extent: extent > 0 ? Math.min(extent * 1.1, widest) : 1 }
      return [row, drawWhisker(frame, whisker)]
    }),
  )
}

/** Which bound a gate holds its value to; null for a rule about the change. */
export function boundOf({ numbers: { gate } }: GateRow): { kind: 'min' | 'max'; at: number } | null {
  const { min, max } = gate?.rule ?? {}
  if (typeof min === 'number' && Number.isFinite(min)) return { kind: 'min', at: min }
  return typeof max === 'number' && Number.isFinite(max) ? { kind: 'max', at: max } : null
}

/** The interval of a row's value in brackets, with its level when that isn't the usual one; empty without one. */
export function valueIntervalWords({ numbers: { interval, scale, value } }: GateRow): string {
  if (interval === null || value === null || Number.isNaN(value)) return ''
  const level =
    interval.level === 0.95 ? '' : ` at ${formatBound(interval.level, { unit: '1', bounded: [0, 1] })}`
  return `(${formatInterval(interval.low, interval.high, scale)}${level})`
}

/** The change with its interval, empty when there is none. */
function changeWords({ change }: GateRow): string {
  if (change === null) return ''
  return change.low === null ? change.value : `${change.value} (${change.low} … ${change.high})`
}

function drawingOf(row: GateRow, reference: { value: number; label: string } | null): Drawing | null {
  const bound = boundOf(row)
  if (bound !== null) return boundDrawing(row, bound)
  return changeDrawing(row) ?? (reference === null ? null : valueDrawing(row, reference))
}

function changeDrawing(row: GateRow): Drawing | null {
  const { difference, direction, gate } = row.numbers
  if (difference === null || !Number.isFinite(difference.value)) return null
  const flip = direction === 'lower'
  const limit = gate === null || direction === 'none' ? null : limitOf(row, flip)
  return {
    key: JSON.stringify(['change', row.numbers.metric]),
    center: 0,
    flip,
    whisker: {
      estimate: difference.value,
      ...interval(difference),
      base: null,
      centerLabel: '0',
      limit,
      tone: toneOfChange(row),
      words: inWords(row, `change ${changeWords(row)}${limit === null ? '' : `, limit ${limit.label}`}`),
    },
  }
}

function boundDrawing(row: GateRow, { kind, at }: { kind: 'min' | 'max'; at: number }): Drawing | null {
  const { value, base, scale, interval: own } = row.numbers
  if (value === null || !Number.isFinite(value)) return null
  const label = formatBound(at, scale)
  return {
    key: JSON.stringify(['bound', row.numbers.metric, kind, at]),
    center: at,
    flip: kind === 'max',
    whisker: {
      estimate: value,
      ...interval(own),
      base: base !== null && Number.isFinite(base) ? base : null,
      centerLabel: label,
      limit: { at, label },
      tone: row.outcome === 'pass' ? 'neutral' : toneOfOutcome(row),
      words: inWords(
        row,
        `${row.value ?? ''} ${valueIntervalWords(row)}, ${kind === 'min' ? 'at least' : 'at most'} ${label}`,
      ),
    },
  }
}

function valueDrawing(row: GateRow, reference: { value: number; label: string }): Drawing | null {
  const { value, interval: own, direction } = row.numbers
  if (value === null || !Number.isFinite(value) || !Number.isFinite(reference.value)) return null
  return {
    key: JSON.stringify(['value', row.numbers.metric]),
    center: reference.value,
    flip: direction === 'lower',
    whisker: {
      estimate: value,
      ...interval(own),
      base: null,
      centerLabel: reference.label,
      limit: null,
      tone: 'neutral',
      words: inWords(row, row.value ?? ''),
    },
  }
}

function limitOf({ numbers: { gate, base, scale, inPercent } }: GateRow, flip: boolean): Whisker['limit'] {
  const [kind, written] = Object.entries(gate?.rule ?? {})[0] ?? []
  if (written === undefined || (kind !== 'max-regression' && kind !== 'min-improvement')) return null
  const margin = marginOf(written, base ?? Number.NaN)
  if (margin === null) return null
  const better = flip ? -margin : margin
  const at = kind === 'min-improvement' ? better : -better
  const sign = changeParts(at, undefined, undefined, scale).value.slice(0, 1)
  const size =
    inPercent === true && base !== null
      ? percent(margin / Math.abs(base))
      : formatChangeSize(margin, scale, 2)
  return {
    at,
    label: margin === 0 ? '0' : `${sign === '−' ? sign : '+'}${size}`,
  }
}

/**
 * A gate's change has its verdict's colour; one that passed is better or nothing, for what it allows is no news. What
 * isn't judged has a colour when the interval leaves no doubt.
 */
function toneOfChange(row: GateRow): Tone {
  if (row.numbers.gate === null) return toneBeyondDoubt(row)
  if (row.outcome !== 'pass') return toneOfOutcome(row)
  return toneBeyondDoubt(row) === 'better' ? 'better' : 'neutral'
}

function toneBeyondDoubt(row: GateRow): Tone {
  const { difference, direction } = row.numbers
  const { low, high } = interval(difference)
  if (low === null || high === null || direction === 'none') return 'neutral'
  if (low > 0) return direction === 'higher' ? 'better' : 'worse'
  if (high < 0) return direction === 'higher' ? 'worse' : 'better'
  return 'neutral'
}

function toneOfOutcome({ numbers: { gate } }: GateRow): Tone {
  return gate?.verdict === 'fail' ? 'worse' : gate?.verdict === 'pass' ? 'neutral' : 'unknown'
}

function interval(known: { low?: number; high?: number } | null): {
  low: number | null
  high: number | null
} {
  const { low, high } = known ?? {}
  const isKnown = low !== undefined && high !== undefined && Number.isFinite(low) && Number.isFinite(high)
  return isKnown ? { low, high } : { low: null, high: null }
}

function reachOf({ center, whisker: { estimate, low, high, base, limit } }: Drawing): number {
  const reached = [estimate, low, high, base, limit?.at ?? null].filter((value) => value !== null)
  return Math.max(...reached.map((value) => Math.abs(value - center)))
}

function inWords({ metric, slice, outcome }: GateRow, words: string): string {
  const what = [metric, slice].filter(Boolean).join(', ')
  return outcome === 'shown' ? `${what}: ${words}` : `${what}: ${words}; ${outcomeWords(outcome)}`
}
