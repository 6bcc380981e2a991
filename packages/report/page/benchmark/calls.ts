import type { Result } from '@mlgate/core'
import { formatCount, type Html, html } from '@mlgate/markup'
import { scaleLinear, scaleLog } from 'd3-scale'
import {
  type CallBin,
  type CallSides,
  callSides,
  callsIn,
  columnEdges,
  quantile,
  sharesBetween,
  shareWithin,
  shownTimes,
} from '../../benchmark/calls.ts'
import { milliseconds } from '../../benchmark/detail-tables.ts'
import { percent } from '../../words.ts'
import { type Axis, areaBetween, drawChart, lineThrough, type Place, reference } from '../chart.ts'
import { pictureFigure } from '../figure.ts'
import type { Column } from '../table.ts'

/** How often calls took how long, and how many were done within a time; nothing where that is not known. */
export function callFigures(result: Result): Html[] {
  const sides = callSides(result)
  if (sides === null) return []
  return [histogramFigure(sides), cumulativeFigure(sides)]
}

/** Columns at most; no narrower than the bins that calls were counted in, whose edges would show as steps. */
const mostColumns = 48

function edgesOf(sides: CallSides): number[] {
  const [from, to] = shownTimes(sides)
  const [first] = sides.now as [CallBin, ...CallBin[]]
  const bins = Math.log(to / from) / Math.log(first.to / first.from)
  return columnEdges([from, to], Math.min(mostColumns, Math.max(1, Math.floor(bins))))
}

/** Times by their logarithm: a tenth more is as far wherever it is. Where they differ little, that is hardly seen. */
const along = Math.log

function timeAxis([from, to]: Place): Axis {
  const linear = scaleLinear([from, to], [0, 1])
  const isNear = to / from < 4
  const round = isNear ? linear.ticks(5) : roundTimes([from, to])
  const write = isNear ? linear.tickFormat(5) : String
  return {
    title: 'time of a call, ms',
    extent: [along(from), along(to)],
    ticks: round.map(along),
    write: (place) => write(Number(Math.exp(place).toPrecision(3))),
  }
}

/** 1, 2 and 5 of each power of ten, or the powers alone where these are many. */
function roundTimes(extent: Place): number[] {
  const ticks = scaleLog(extent, [0, 1]).ticks(10)
  const few = ticks.filter((tick) => /^[125]/.test(tick.toExponential()))
  return few.length <= 6 ? few : few.filter((tick) => tick.toExponential().startsWith('1'))
}

function histogramFigure(sides: CallSides): Html {
  const { now, base } = sides
  const edges = edgesOf(sides)
  const shares = { now: sharesBetween(now, edges), base: base && sharesBetween(base, edges) }
  const highest = Math.max(...shares.now, ...(shares.base ?? []))
  const outline = (of: readonly number[]): Place[] =>
    of.flatMap((share, index): Place[] =>
      [edges[index], edges[index + 1]].map((edge): Place => [along(edge ?? Number.NaN), share]),
    )
  const own = outline(shares.now)
  const seen = medianWords(sides)
  const picture = drawChart({
    title: 'How often calls took how long',
    seen,
    x: timeAxis(shownTimes(sides)),
    y: { title: 'share of calls', extent: [0, highest * 1.05], write: percent },
    marks: (axes) =>
      html`${areaBetween(
        axes,
        own.map(([place, height]) => [place, 0, height]),
        'under',
      )}${shares.base === null ? html`` : lineThrough(axes, outline(shares.base), 'base')}${lineThrough(axes, own, 'now')}`,
  })
  return pictureFigure({
    title: 'How often calls took how long',
    picture,
    caption: [seen, beyondWords(sides)].filter(Boolean).join(' '),
    numbers: 'how often calls took how long',
    columns: [
      { title: 'From', kind: 'text', names: true, cell: ({ from }) => milliseconds(from) },
      { title: 'Base', kind: 'number', cell: ({ before }) => (before === null ? '' : percent(before)) },
      { title: 'Now', kind: 'number', cell: ({ share }) => percent(share) },
    ] satisfies Column<{ from: number; share: number; before: number | null }>[],
    rows: shares.now.map((share, index) => ({
      from: edges[index] ?? Number.NaN,
      share,
      before: shares.base?.[index] ?? null,
    })),
  })
}

const told = [0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 0.999]

function cumulativeFigure(sides: CallSides): Html {
  const { now, base } = sides
  const [from, to] = shownTimes(sides)
  const edges = edgesOf(sides)
  const places = (bins: readonly CallBin[]) =>
    edges.map((edge): Place => [along(edge), shareWithin(bins, edge)])
  const seen = `${quantileWords(sides, 0.9)} ${quantileWords(sides, 0.99)}`
  const picture = drawChart({
    title: 'Calls done within a time',
    seen,
    x: timeAxis([from, to]),
    y: { title: 'share of calls', extent: [0, 1], write: percent },
    marks: (axes) =>
      html`${reference(axes, [along(from), 0.5], [along(to), 0.5])}${base === null ? html`` : lineThrough(axes, places(base), 'base')}${lineThrough(axes, places(now), 'now')}`,
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

function medianWords({ now, base }: CallSides): string {
  const own = `Half of ${formatCount(callsIn(now))} calls took at most ${milliseconds(quantile(now, 0.5))}`
  return base === null ? `${own}.` : `${own}; base: ${milliseconds(quantile(base, 0.5))}.`
}

function quantileWords({ now, base }: CallSides, share: number): string {
  const own = `${percent(share)} of the calls were done within ${milliseconds(quantile(now, share))}`
  return base === null ? `${own}.` : `${own}; base: ${milliseconds(quantile(base, share))}.`
}

/** How much of the slower side is not in the picture. */
function beyondWords(sides: CallSides): string {
  const all = sides.base === null ? [sides.now] : [sides.now, sides.base]
  const [, to] = shownTimes(sides)
  const beyond = Math.max(...all.map((bins) => 1 - shareWithin(bins, to)))
  if (!(beyond > 1e-6)) return ''
  const slowest = Math.max(...all.map((bins) => quantile(bins, 1)))
  return `${percent(beyond)} at most took longer than the picture is wide, the slowest ${milliseconds(slowest)}.`
}
