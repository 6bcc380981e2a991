import type { Curves, Result } from '@mlgate/core'
import { formatValue, type Html, html, shorten } from '@mlgate/markup'
import {
  type Axes,
  areaBetween,
  drawChart,
  extentOf,
  lineThrough,
  type Place,
  reference,
  roomyExtent,
} from './chart.ts'
import { amount, curveFigure, drawnFrom, eachSide, pointsOf, type Sides } from './curve-sides.ts'

const shares = ['5', '25', '50', '75', '95'] as const
const names = ['rows', 'meanPrediction', ...shares] as const
type Bin = Record<(typeof names)[number], number>

/** Metrics whose unit is the target's. */
const inTargetUnit = ['mean_absolute_error', 'root_mean_squared_error', 'median_absolute_error', 'max_error']

/** How far the truth is from predictions of each size; empty when it is not known. */
export function residualsFigure(result: Result, curves: Sides<Curves>): Html {
  const sides = eachSide(curves, binsOf)
  if (sides === null) return html``
  const { now, base } = sides
  const all = [...now, ...(base ?? [])]
  const unit = result.metrics.find(({ name }) => inTargetUnit.includes(name))?.unit ?? '1'
  const unitWords = unit === '1' ? '' : `, ${shorten(unit, 16)}`
  const write = (value: number) => formatValue(value, { unit: shorten(unit, 16) })
  const heights = all.flatMap((bin) => shares.map((share) => bin[share]))
  const farthest = now.toSorted((left, right) => Math.abs(right[50]) - Math.abs(left[50]))[0] as Bin
  const lean = `${farthest[50] < 0 ? '−' : '+'}${write(Math.abs(farthest[50]))}`
  const seen = `The median is farthest from 0 for predictions of about ${write(farthest.meanPrediction)}: ${lean}.`
  const picture = drawChart({
    title: 'Residuals by prediction',
    seen,
    x: { title: `prediction${unitWords}`, extent: extentOf(all.map(({ meanPrediction }) => meanPrediction)) },
    y: { title: `truth − prediction${unitWords}`, extent: roomyExtent([0, ...heights]) },
    marks: (axes) => {
      const [left, right] = axes.x.domain() as [number, number]
      return html`${areaBetween(axes, band(now, '5', '95'), 'under')}${areaBetween(axes, band(now, '25', '75'), 'middle-half')}${reference(axes, [left, 0], [right, 0])}${base === null ? html`` : outline(axes, base)}${lineThrough(axes, along(now, '50'), 'now')}`
    },
  })
  return curveFigure({
    title: 'Residuals',
    picture,
    caption: `${seen} Line: the median; bands: the middle 50 % and 90 % of the rows${base === null ? '' : '; dashed: the same of base'}. ${drawnFrom(result, curves)}`,
    numbers: 'residuals',
    sides,
    columns: [
      {
        title: 'Prediction on average',
        kind: 'number',
        cell: ({ meanPrediction }) => write(meanPrediction),
      },
      ...shares.map((share) => ({
        title: share === '50' ? 'Median' : `${share} % below`,
        kind: 'number' as const,
        cell: (bin: Bin) => write(bin[share]),
      })),
      {
        title: curves.now.weighted ? 'Weight of the rows' : 'Rows',
        kind: 'number',
        cell: ({ rows }) => amount(rows),
      },
    ],
  })
}

function binsOf({ residuals }: Curves): Bin[] {
  if (residuals === undefined) return []
  const { rows, meanPrediction, quantiles } = residuals
  const lists = shares.map((share, index) => [share, quantiles.map((own) => own[index] ?? Number.NaN)])
  return pointsOf({ rows, meanPrediction, ...Object.fromEntries(lists) }, names)
}

function band(bins: readonly Bin[], low: keyof Bin, high: keyof Bin): [number, number, number][] {
  return bins.map((bin) => [bin.meanPrediction, bin[low], bin[high]])
}

function along(bins: readonly Bin[], share: keyof Bin): Place[] {
  return bins.map((bin) => [bin.meanPrediction, bin[share]])
}

function outline(axes: Axes, bins: readonly Bin[]): Html {
  return html`${(['5', '50', '95'] as const).map((share) => lineThrough(axes, along(bins, share), 'base'))}`
}
