import { type Html, html } from '@mlgate/markup'
import type { ScaleLinear } from 'd3-scale'
import { scaleLinear } from 'd3-scale'
import { area, curveLinear, curveStepBefore, line } from 'd3-shape'

/** A place in a chart, in the units of its axes. */
export type Place = readonly [x: number, y: number]

export interface Axis {
  title: string
  /** From least to most; both ends are drawn. */
  extent: Place
  /** How a place on it is written; as a plain number where nothing is said. */
  write?: (value: number) => string
  /** Where it is written upon; round numbers where nothing is said. */
  ticks?: readonly number[]
}

export interface Axes {
  x: ScaleLinear<number, number>
  y: ScaleLinear<number, number>
}

export interface Chart {
  /** What the picture shows, as its name, and what there is to see in it. */
  title: string
  seen: string
  x: Axis
  y: Axis
  /** Height, in pixels at full size, that is left free between the picture and its axis. */
  below?: number
  marks: (axes: Axes) => Html
}

const size = { width: 360, height: 280 }
/** Where the plot lies in the picture. */
export const plot = { left: 52, right: 340, top: 24, bottom: 240 }
/** A wider axis would leave the range of numbers. */
const widest = 1e300
const smallest = 1e-200
const fewTicks = 5
const mostTicks = 8

/** A chart with its axes, which grows and shrinks with what it stands in. */
export function drawChart({ title, seen, x, y, below = 0, marks }: Chart): Html {
  const bottom = plot.bottom - below
  const axes = {
    x: scaleLinear(x.extent, [plot.left, plot.right]).clamp(true),
    y: scaleLinear(y.extent, [bottom, plot.top]).clamp(true),
  }
  const [writeX, writeY] = [x.write ?? numbersOn(axes.x), y.write ?? numbersOn(axes.y)]
  const across = (x.ticks ?? ticksOf(axes.x)).map(
    (tick) =>
      html`<line class="tick" x1="${at(axes.x(tick))}" x2="${at(axes.x(tick))}" y1="${plot.bottom}" y2="${plot.bottom + 4}"/><text class="middle" x="${at(axes.x(tick))}" y="${plot.bottom + 17}">${writeX(tick)}</text>`,
  )
  const up = (y.ticks ?? ticksOf(axes.y)).map(
    (tick) =>
      html`<line class="grid" x1="${plot.left}" x2="${plot.right}" y1="${at(axes.y(tick))}" y2="${at(axes.y(tick))}"/><text class="end" x="${plot.left - 6}" y="${at(axes.y(tick) + 4)}">${writeY(tick)}</text>`,
  )
  return html`<svg class="chart" viewBox="0 0 ${size.width} ${size.height}" role="img"><title>${title}</title><desc>${seen}</desc>${up}<line class="axis" x1="${plot.left}" x2="${plot.right}" y1="${plot.bottom}" y2="${plot.bottom}"/>${across}<text class="start" x="0" y="11">${y.title}</text><text class="end" x="${plot.right}" y="${size.height - 4}">${x.title}</text>${marks(axes)}</svg>`
}

/** A position in a picture, with no more digits than it needs. */
export function at(position: number): string {
  return position.toFixed(1)
}

/** The line through places in their order; with `steps` the height of each holds back to the place before it. */
export function lineThrough(
  { x, y }: Axes,
  places: readonly Place[],
  kind: 'now' | 'base',
  steps = false,
): Html {
  const draw = line<Place>()
    .x(([along]) => x(along))
    .y(([, height]) => y(height))
    .curve(steps ? curveStepBefore : curveLinear)
  return html`<path class="line ${kind}" d="${draw(places) ?? ''}"/>`
}

/** What lies between two heights, from place to place. */
export function areaBetween(
  { x, y }: Axes,
  places: readonly (readonly [x: number, low: number, high: number])[],
  kind: string,
): Html {
  const draw = area<(typeof places)[number]>()
    .x(([along]) => x(along))
    .y0(([, low]) => y(low))
    .y1(([, , high]) => y(high))
  return html`<path class="${kind}" d="${draw(places) ?? ''}"/>`
}

/** A thin line that something is held against. */
export function reference({ x, y }: Axes, from: Place, to: Place): Html {
  return html`<line class="reference" x1="${at(x(from[0]))}" y1="${at(y(from[1]))}" x2="${at(x(to[0]))}" y2="${at(y(to[1]))}"/>`
}

/** A dot: filled for this change, an outline for its base. */
export function dot({ x, y }: Axes, [along, height]: Place, kind: 'now' | 'base'): Html {
  return html`<circle class="point ${kind}" cx="${at(x(along))}" cy="${at(y(height))}" r="3.5"/>`
}

/** Many small dots as one mark: a thousand of them are no thousand elements. */
export function dots({ x, y }: Axes, places: readonly Place[], kind: 'now' | 'base'): Html {
  const path = places.map(([along, height]) => `M${at(x(along))} ${at(y(height))}h0`).join('')
  return html`<path class="dots ${kind}" d="${path}"/>`
}

/** The least and the most of numbers with some room around them. */
export function roomyExtent(values: readonly number[]): Place {
  const [low, high] = extentOf(values)
  const room = (high - low) * 0.06
  return [low - room, high + room]
}

/** The least and the most of numbers, a little apart where they are all the same. */
export function extentOf(values: readonly number[]): Place {
  const [low, high] = values.reduce(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  )
  if (values.length === 0) return [0, 1]
  const reach = Math.max(Math.abs(low), Math.abs(high))
  // Numbers that computers can hardly tell apart make no axis.
  if (reach < smallest) return [-1, 1]
  return high - low > reach * 1e-9 ? [low, high] : [low - reach * 0.1, high + reach * 0.1]
}

/** Whether a number of a document can be drawn. */
export function isDrawable(value: number | undefined): value is number {
  return value !== undefined && Math.abs(value) <= widest
}

function ticksOf(scale: ScaleLinear<number, number>): number[] {
  return scale.ticks(fewTicks).filter(Number.isFinite).slice(0, mostTicks)
}

/** With the decimals that tell ticks apart; shortened (`1.5M`, `2.0e+20`) where there is no room. */
function numbersOn(scale: ScaleLinear<number, number>): (value: number) => string {
  const largest = Math.max(...scale.domain().map(Math.abs))
  const isFar = largest >= 1e15 || largest < 1e-15
  const write = scale.tickFormat(
    fewTicks,
    isFar ? '.1e' : largest >= 1e5 || largest < 1e-3 ? '~s' : undefined,
  )
  return (value) => write(value).replaceAll(',', '\u202f')
}
