import type { Curves, Result } from '@mlgate/core'
import { formatValue, type Html, html } from '@mlgate/markup'
import { name } from '../words.ts'
import { areaBetween, drawChart, lineThrough, type Place, reference } from './chart.ts'
import { curveFigure, drawnFrom, eachSide, pointsOf, roundShare, type Sides, share } from './curve-sides.ts'

const unit: Place = [0, 1]
/** Where a curve is put into words. */
const told = { falsePositiveRate: 0.1, recall: 0.8 }

/** How many of a class are found against how many are wrongly taken for it; empty when it is not known. */
export function rocFigure(result: Result, curves: Sides<Curves>): Html {
  const sides = eachSide(curves, ({ roc }) => pointsOf(roc, ['falsePositiveRate', 'truePositiveRate']))
  if (sides === null) return html``
  const { now, base } = both(sides, ({ falsePositiveRate, truePositiveRate }) => [
    falsePositiveRate,
    truePositiveRate,
  ])
  const label = name(curves.now.label ?? '')
  const atSame = (places: readonly Place[]) => share(heightAt(places, told.falsePositiveRate))
  const seen = `With ${roundShare(told.falsePositiveRate)} of all others wrongly taken for ${label}, ${atSame(now)} of ${label} are found${base === null ? '' : `; base: ${atSame(base)}`}.`
  const picture = drawChart({
    title: `ROC curve of ${label} against the rest`,
    seen,
    x: { title: 'false positive rate', extent: unit, write: roundShare },
    y: { title: 'true positive rate', extent: unit, write: roundShare },
    marks: (axes) =>
      html`${areaBetween(axes, underneath(now), 'under')}${reference(axes, [0, 0], [1, 1])}${base === null ? html`` : lineThrough(axes, base, 'base')}${lineThrough(axes, now, 'now')}`,
  })
  return curveFigure({
    title: 'ROC',
    picture,
    caption: `${seen} Dotted: guessing. ${drawnFrom(result, curves)}`,
    numbers: 'ROC',
    sides,
    columns: [
      {
        title: 'False positive rate',
        kind: 'number',
        cell: ({ falsePositiveRate }) => share(falsePositiveRate),
      },
      {
        title: 'True positive rate',
        kind: 'number',
        cell: ({ truePositiveRate }) => share(truePositiveRate),
      },
    ],
  })
}

/** How often what is taken for a class is of it, against how many of it are found; empty when it is not known. */
export function precisionRecallFigure(result: Result, curves: Sides<Curves>): Html {
  const sides = eachSide(curves, ({ precisionRecall }) =>
    pointsOf(precisionRecall, ['recall', 'precision', 'threshold']),
  )
  if (sides === null) return html``
  const { now, base } = both(sides, ({ recall, precision }) => [recall, precision])
  const label = name(curves.now.label ?? '')
  const reached = (places: readonly Place[]) =>
    share((places.find(([recall]) => recall >= told.recall) ?? (places.at(-1) as Place))[1])
  const seen = `With ${roundShare(told.recall)} of ${label} found, ${reached(now)} of what is taken for it is right${base === null ? '' : `; base: ${reached(base)}`}.`
  const [, guessing] = now.at(-1) as Place
  const picture = drawChart({
    title: `Precision and recall of ${label}`,
    seen,
    x: { title: 'recall', extent: unit, write: roundShare },
    y: { title: 'precision', extent: unit, write: roundShare },
    marks: (axes) =>
      html`${areaBetween(axes, underneath(now), 'under')}${reference(axes, [0, guessing], [1, guessing])}${base === null ? html`` : lineThrough(axes, base, 'base')}${lineThrough(axes, now, 'now')}`,
  })
  return curveFigure({
    title: 'Precision and recall',
    picture,
    caption: `${seen} Dotted: guessing. ${drawnFrom(result, curves)}`,
    numbers: 'precision and recall',
    sides,
    columns: [
      { title: 'From score', kind: 'number', cell: ({ threshold }) => formatValue(threshold, { unit: '1' }) },
      { title: 'Precision', kind: 'number', cell: ({ precision }) => share(precision) },
      { title: 'Recall', kind: 'number', cell: ({ recall }) => share(recall) },
    ],
  })
}

function both<Point>(
  { now, base }: Sides<readonly Point[]>,
  placeOf: (point: Point) => Place,
): Sides<readonly Place[]> {
  return { now: now.map(placeOf), base: base?.map(placeOf) ?? null }
}

function underneath(places: readonly Place[]): [number, number, number][] {
  return places.map(([along, height]) => [along, 0, height])
}

/** The height of a line at a place along it, between the points on both sides of it. */
function heightAt(places: readonly Place[], along: number): number {
  const after = places.findIndex(([x]) => x > along)
  const [left, right] = [places[after < 0 ? places.length - 1 : after - 1], places[after]]
  if (left === undefined || right === undefined) return (left ?? right)?.[1] ?? Number.NaN
  return left[1] + ((right[1] - left[1]) * (along - left[0])) / (right[0] - left[0])
}
