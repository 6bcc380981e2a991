import type { Curves, Result } from '@mlgate/core'
import { type Html, html } from '@mlgate/markup'
import { scaleLinear } from 'd3-scale'
import { name } from '../words.ts'
import { type Axes, at, dot, drawChart, lineThrough, type Place, plot, reference } from './chart.ts'
import {
  amount,
  curveFigure,
  drawnFrom,
  eachSide,
  pointsOf,
  roundShare,
  type Sides,
  share,
} from './curve-sides.ts'

type Bin = Record<'rows' | 'meanProbability' | 'share', number>

const unit: Place = [0, 1]
/** The strip of bars below the plot, in pixels at full size. */
const strip = { height: 40, bar: 12 }
/** A bin with fewer of all rows than this share says little. */
const leastTold = 0.02

/** What probabilities said against what came true, with the rows of each bin; empty when it is not known. */
export function calibrationFigure(result: Result, curves: Sides<Curves>): Html {
  const sides = eachSide(curves, ({ calibration }) =>
    pointsOf(calibration, ['rows', 'meanProbability', 'share']),
  )
  if (sides === null) return html``
  const { now, base } = sides
  const label = curves.now.label === undefined ? null : name(curves.now.label)
  const most = Math.max(...[...now, ...(base ?? [])].map(({ rows }) => rows))
  const seen = widestGap(now, label)
  const side = (axes: Axes, bins: readonly Bin[], kind: 'now' | 'base') => {
    const places = bins.map(({ meanProbability, share: came }): Place => [meanProbability, came])
    return html`${bars(axes, bins, most, kind)}${lineThrough(axes, places, kind)}${places.map((place) => dot(axes, place, kind))}`
  }
  const picture = drawChart({
    title:
      label === null
        ? 'Calibration of the probabilities of the most probable class'
        : `Calibration of the probabilities of ${label}`,
    seen,
    x: { title: 'probability that was said', extent: unit, write: roundShare },
    y: { title: 'share that came true', extent: unit, write: roundShare },
    below: strip.height + 8,
    marks: (axes) =>
      html`${reference(axes, [0, 0], [1, 1])}${base === null ? html`` : side(axes, base, 'base')}${side(axes, now, 'now')}<text class="end" x="${plot.left - 6}" y="${plot.bottom - 4}">rows</text>`,
  })
  return curveFigure({
    title: 'Calibration',
    picture,
    caption: `${seen} Dotted: what is said comes true. Bars: rows of each bin. ${drawnFrom(result, curves)}`,
    numbers: 'calibration',
    sides,
    columns: [
      { title: 'Said on average', kind: 'number', cell: ({ meanProbability }) => share(meanProbability) },
      { title: 'Came true', kind: 'number', cell: ({ share: came }) => share(came) },
      {
        title: curves.now.weighted ? 'Weight of the rows' : 'Rows',
        kind: 'number',
        cell: ({ rows }) => amount(rows),
      },
    ],
  })
}

function bars({ x }: Axes, bins: readonly Bin[], most: number, kind: 'now' | 'base'): Html {
  const height = scaleLinear([0, most > 0 ? most : 1], [0, strip.height]).clamp(true)
  return html`${bins.map(
    ({ rows, meanProbability }) =>
      html`<rect class="bar ${kind}" x="${at(x(meanProbability) - strip.bar / 2)}" y="${at(plot.bottom - height(rows))}" width="${strip.bar}" height="${at(height(rows))}"/>`,
  )}`
}

function widestGap(bins: readonly Bin[], label: string | null): string {
  const all = bins.reduce((sum, { rows }) => sum + rows, 0)
  const gap = ({ meanProbability, share: came }: Bin) => Math.abs(meanProbability - came)
  const told = bins.filter(({ rows }) => rows >= leastTold * all)
  const [widest] = told.toSorted((left, right) => gap(right) - gap(left))
  return widest === undefined
    ? `No bin holds enough rows to tell.`
    : `Widest gap: where ${share(widest.meanProbability)} was said on average, ${share(widest.share)} were ${label ?? 'right'} (${amount(widest.rows)} rows).`
}
