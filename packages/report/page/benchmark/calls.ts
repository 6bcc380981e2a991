import type { Result } from '@mlgate/core'
import { formatCount, type Html, html } from '@mlgate/markup'
import {
  type CallBin,
  type CallSides,
  callSides,
  callsIn,
  quantile,
  sharesOver,
  shownTimes,
} from '../../benchmark/calls.ts'
import { milliseconds } from '../../benchmark/detail-tables.ts'
import { percent } from '../../words.ts'
import { areaBetween, drawChart, lineThrough, type Place, reference } from '../chart.ts'
import { pictureFigure } from '../figure.ts'
import type { Column } from '../table.ts'

/** How often calls took how long, and how many were done within a time; nothing where that is not known. */
export function callFigures(result: Result): Html[] {
  const sides = callSides(result)
  if (sides === null) return []
  return [histogramFigure(sides), cumulativeFigure(sides)]
}

const columns = 48

function histogramFigure(sides: CallSides): Html {
  const { now, base } = sides
  const extent = shownTimes(sides)
  const shares = { now: sharesOver(now, extent, columns), base: base && sharesOver(base, extent, columns) }
  const highest = Math.max(...shares.now, ...(shares.base ?? []))
  const [from, to] = extent
  const width = (to - from) / columns
  const outline = (of: readonly number[]): Place[] =>
    of.flatMap((share, index): Place[] => [
      [from + index * width, share],
      [from + (index + 1) * width, share],
    ])
  const own = outline(shares.now)
  const seen = medianWords(sides)
  const picture = drawChart({
    title: 'How often calls took how long',
    seen,
    x: { title: 'time of a call, ms', extent },
    y: { title: 'share of calls', extent: [0, highest * 1.05], write: percent },
    marks: (axes) =>
      html`${areaBetween(
        axes,
        own.map(([along, height]) => [along, 0, height]),
        'under',
      )}${shares.base === null ? html`` : lineThrough(axes, outline(shares.base), 'base')}${lineThrough(axes, own, 'now')}`,
  })
  return pictureFigure({
    title: 'How often calls took how long',
    picture,
    caption: `${seen} ${beyondWords(sides)}`,
    numbers: 'how often calls took how long',
    columns: [
      { title: 'From', kind: 'text', names: true, cell: ({ at }) => milliseconds(at) },
      { title: 'Base', kind: 'number', cell: ({ before }) => (before === null ? '' : percent(before)) },
      { title: 'Now', kind: 'number', cell: ({ share }) => percent(share) },
    ] satisfies Column<{ at: number; share: number; before: number | null }>[],
    rows: shares.now.map((share, index) => ({
      at: from + index * width,
      share,
      before: shares.base?.[index] ?? null,
    })),
  })
}

const told = [0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 0.999]

function cumulativeFigure(sides: CallSides): Html {
  const { now, base } = sides
  const extent = shownTimes(sides)
  const own = cumulative(now, extent)
  const seen = `${quantileWords(sides, 0.9)} ${quantileWords(sides, 0.99)}`
  const picture = drawChart({
    title: 'Calls done within a time',
    seen,
    x: { title: 'time of a call, ms', extent },
    y: { title: 'share of calls', extent: [0, 1], write: percent },
    marks: (axes) =>
      html`${reference(axes, [extent[0], 0.5], [extent[1], 0.5])}${base === null ? html`` : lineThrough(axes, cumulative(base, extent), 'base')}${lineThrough(axes, own, 'now')}`,
  })
  return pictureFigure({
    title: 'Calls done within a time',
    picture,
    caption: `${seen} Dotted: half of the calls.`,
    numbers: 'calls done within a time',
    columns: [
      { title: 'Share of calls', kind: 'text', names: true, cell: (share: number) => percent(share) },
      {
        title: 'Base',
        kind: 'number',
        cell: (share: number) => (base === null ? '' : milliseconds(quantile(base, share))),
      },
      { title: 'Now', kind: 'number', cell: (share: number) => milliseconds(quantile(now, share)) },
    ],
    rows: told,
  })
}

/** Share of the calls done by the end of each bin that is shown. */
function cumulative(bins: readonly CallBin[], [from, to]: Place): Place[] {
  const all = callsIn(bins)
  let done = 0
  const places: Place[] = []
  for (const { from: start, to: end, calls } of bins) {
    if (places.length === 0 && end > from) places.push([Math.max(start, from), done / all])
    done += calls
    if (end > from && end <= to) places.push([end, done / all])
  }
  return [...places, [to, Math.min(1, shareWithin(bins, to))]]
}

function shareWithin(bins: readonly CallBin[], time: number): number {
  const within = bins.reduce((sum, { from, to, calls }) => {
    const share = (Math.log(time) - Math.log(from)) / (Math.log(to) - Math.log(from))
    return sum + calls * Math.min(1, Math.max(0, share))
  }, 0)
  return within / callsIn(bins)
}

function medianWords({ now, base }: CallSides): string {
  const own = `Half of ${formatCount(callsIn(now))} calls took at most ${milliseconds(quantile(now, 0.5))}`
  return base === null ? `${own}.` : `${own}; base: ${milliseconds(quantile(base, 0.5))}.`
}

function quantileWords({ now, base }: CallSides, share: number): string {
  const own = `${percent(share)} of the calls were done within ${milliseconds(quantile(now, share))}`
  return base === null ? `${own}.` : `${own}; base: ${milliseconds(quantile(base, share))}.`
}

function beyondWords({ now, base }: CallSides): string {
  const slowest = Math.max(...[now, ...(base === null ? [] : [base])].map((bins) => quantile(bins, 1)))
  return `The slowest in a hundred lie to the right of the picture, the last at ${milliseconds(slowest)}.`
}
