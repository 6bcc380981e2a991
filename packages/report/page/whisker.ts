import { type Html, html } from '@mlgate/markup'
import { scaleLinear } from 'd3-scale'
import { symbol, symbolCircle, symbolDiamond2 } from 'd3-shape'
import type { Tone } from './signs.ts'

/** What whiskers of one metric have in common: better is to the right in all of them. */
export interface Frame {
  /** The value in the middle: no change, or a bound. */
  center: number
  /** Half the width, in the metric's unit. */
  extent: number
  /** Whether smaller values stand to the right. */
  flip: boolean
}

/** An estimate with its interval, as a dot on a line. */
export interface Whisker {
  estimate: number
  low: number | null
  high: number | null
  /** The base's value, where the picture shows values and not changes. */
  base: number | null
  centerLabel: string
  /** From where on, to the right, everything is allowed. */
  limit: { at: number; label: string } | null
  tone: Tone
  /** The picture in words. */
  words: string
}

const dot = symbol(symbolCircle, 95)() ?? ''
const diamond = symbol(symbolDiamond2, 64)() ?? ''
const height = { frame: 30, middle: 15, label: 42 }
/** Share of the width, in percent, that two labels need between them. */
const roomForLabels = 22

/** The whisker as a picture that is as wide as what it stands in. */
export function drawWhisker(frame: Frame, whisker: Whisker): Html {
  const toPercent = scaleLinear([-frame.extent, frame.extent], [1.5, 98.5]).clamp(true)
  const x = (value: number) => toPercent(frame.flip ? frame.center - value : value - frame.center)
  const { estimate, low, high, base, limit, tone, words } = whisker
  const allowed =
    limit === null
      ? html``
      : html`<rect class="allowed" x="${percent(x(limit.at))}" y="0" width="${percent(100 - x(limit.at))}" height="${height.frame}"/><line class="limit" x1="${percent(x(limit.at))}" x2="${percent(x(limit.at))}" y1="0" y2="${height.frame}"/>`
  const center =
    limit?.at === frame.center
      ? html``
      : html`<line class="center" x1="${percent(x(frame.center))}" x2="${percent(x(frame.center))}" y1="0" y2="${height.frame}"/>`
  const interval = low === null || high === null ? html`` : intervalLine(x(low), x(high))
  const baseMark = base === null ? html`` : mark('base', x(base), diamond)
  return html`<svg class="whisker tone-${tone}" height="46" width="100%" role="img"><title>${words}</title>${allowed}${center}${interval}${baseMark}${mark('dot', x(estimate), dot)}${labels(x, frame, whisker)}</svg>`
}

function intervalLine(one: number, other: number): Html {
  const [left, right] = [Math.min(one, other), Math.max(one, other)].map(percent) as [string, string]
  const { middle } = height
  return html`<line class="interval" x1="${left}" x2="${right}" y1="${middle}" y2="${middle}"/><line class="end" x1="${left}" x2="${left}" y1="${middle - 5}" y2="${middle + 5}"/><line class="end" x1="${right}" x2="${right}" y1="${middle - 5}" y2="${middle + 5}"/>`
}

function mark(kind: 'dot' | 'base', x: number, shape: string): Html {
  return html`<svg class="mark" x="${percent(x)}" y="${height.middle}" overflow="visible"><path class="${kind}" d="${shape}"/></svg>`
}

/** The label of the limit beside that of the middle, away from each other where they would touch. */
function labels(x: (value: number) => number, { center }: Frame, { centerLabel, limit }: Whisker): Html {
  const middle = x(center)
  if (limit === null || limit.at === center) return label(middle, 'middle', centerLabel)
  const at = x(limit.at)
  const [before, after] = ['end', 'start'] as const
  const isLeft = at < middle
  const close = Math.abs(at - middle) < roomForLabels
  const limitAnchor = at < 12 ? after : at > 88 ? before : isLeft ? before : after
  return html`${label(at, close ? (isLeft ? before : after) : limitAnchor, limit.label)}${label(middle, close ? (isLeft ? after : before) : 'middle', centerLabel)}`
}

function label(x: number, anchor: 'start' | 'middle' | 'end', text: string): Html {
  return html`<text x="${percent(x)}" y="${height.label}" class="${anchor}">${text}</text>`
}

function percent(value: number): string {
  return `${value.toFixed(2)}%`
}
