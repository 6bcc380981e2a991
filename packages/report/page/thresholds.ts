import type { Curves, Result, ThresholdSearch } from '@mlgate/core'
import { formatValue, type Html, html } from '@mlgate/markup'
import { scaleOf } from '../scale.ts'
import { name } from '../words.ts'
import { dot, drawChart, isDrawable, lineThrough, type Place, reference, roomyExtent } from './chart.ts'
import { curveFigure, drawnFrom, type Sides } from './curve-sides.ts'

/** Metrics of money that are drawn of one result. */
const mostSearches = 4
const mostPoints = 200
/** Stands for the threshold that no row reaches. */
const mostThreshold = 2

/** What each threshold costs or brings, one picture a metric of money; none when no such metric was asked for. */
export function thresholdFigures(result: Result, curves: Sides<Curves>): Html[] {
  return (curves.now.thresholds ?? []).slice(0, mostSearches).flatMap((search) => {
    const isSame = ({ metric, label }: ThresholdSearch) => metric === search.metric && label === search.label
    const base = curves.base?.thresholds?.find(isSame)
    return thresholdFigure(result, curves, { now: search, base: base ?? null })
  })
}

function thresholdFigure(result: Result, curves: Sides<Curves>, searches: Sides<ThresholdSearch>): Html[] {
  const now = pricesOf(searches.now)
  const base = searches.base === null ? null : pricesOf(searches.base)
  const { metric, label, best, asPredicted } = searches.now
  const drawn = [Math.min(best.threshold, mostThreshold), best.value, asPredicted]
  if (now.length === 0 || !drawn.every(isDrawable)) return []
  const unit = result.metrics.find((own) => own.name === metric)?.unit ?? '1'
  const unitWords = unit === '1' ? '' : `, ${name(unit)}`
  const price = (value: number) => formatValue(value, scaleOf(metric, unit))
  const from = (threshold: number) =>
    threshold > 1 ? `never ${name(label)}` : `${name(label)} from a score of ${short(threshold)} on`
  const other = searches.base === null ? '' : `; base: ${price(searches.base.best.value)}`
  const seen = `Best on these rows: ${from(best.threshold)}, ${price(best.value)}${other}. With the classes as predicted: ${price(asPredicted)}.`
  const heights = [...now, ...(base ?? [])].map(([, value]) => value)
  const picture = drawChart({
    title: `${name(metric)} by threshold on the probability of ${name(label)}`,
    seen,
    x: { title: `threshold on ${name(label)}`, extent: [0, 1] },
    y: { title: `on average per row${unitWords}`, extent: roomyExtent([...heights, asPredicted]) },
    marks: (axes) =>
      html`${reference(axes, [0, asPredicted], [1, asPredicted])}${base === null ? html`` : lineThrough(axes, base, 'base', true)}${lineThrough(axes, now, 'now', true)}${dot(axes, [Math.min(1, best.threshold), best.value], 'now')}`,
  })
  const optimism =
    'The best threshold was looked for on the very rows that judge it, and will do worse on others: choose it on other rows.'
  return [
    curveFigure({
      title: html`Threshold by <code>${name(metric)}</code>`,
      picture,
      caption: `${seen} ${optimism} Dotted: as predicted. ${drawnFrom(result, curves)}`,
      numbers: 'thresholds',
      // The first place is the left edge of the picture, and no threshold of any row.
      sides: { now: now.slice(1), base: base?.slice(1) ?? null },
      columns: [
        {
          title: 'From score',
          kind: 'number',
          cell: ([threshold]) => (threshold > 1 ? 'never' : short(threshold)),
        },
        { title: 'On average per row', kind: 'number', cell: ([, value]) => price(value) },
      ],
    }),
  ]
}

/** The lowest threshold first; that which no row reaches is beyond the picture. */
function pricesOf({ threshold, value }: ThresholdSearch): Place[] {
  const places = threshold
    .slice(0, mostPoints)
    .map((from, index): Place => [Math.min(from, mostThreshold), value[index] ?? Number.NaN])
    .filter(([from, price]) => isDrawable(from) && isDrawable(price))
    .toSorted(([left], [right]) => left - right)
  const [first] = places
  return first === undefined ? [] : [[0, first[1]], ...places]
}

function short(threshold: number): string {
  return formatValue(threshold, { unit: '1' })
}
