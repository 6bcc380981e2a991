import type { Result } from '@mlgate/core'
import { formatCount, type Html, html } from '@mlgate/markup'
import { milliseconds } from '../../benchmark/detail-tables.ts'
import { at, dots, drawChart, isDrawable, type Place, roomyExtent } from '../chart.ts'
import { pictureFigure } from '../figure.ts'

/** Rounds of one side that anybody sees, and processes. */
const most = { rounds: 3000, processes: 200 }

interface RoundsOf {
  process: number
  count: number
  least: number
  middle: number
  largest: number
}

/** The median of each round, process by process, both sides as they ran in turns; empty where that is not known. */
export function roundsFigure({ benchmark }: Result): Html {
  const now = soundRounds(benchmark?.rounds?.candidate)
  if (now.length === 0) return html``
  const base = soundRounds(benchmark?.rounds?.base)
  const longest = Math.max(...[...now, ...base].map((rounds) => rounds.length))
  const processes = Math.max(now.length, base.length)
  const places = (side: readonly (readonly number[])[]) =>
    side
      .flatMap((rounds, process) =>
        rounds.map((median, round): Place => [process + (round + 0.5) / longest, median]),
      )
      .slice(0, most.rounds)
  const [own, other] = [places(now), places(base)]
  const heights = [...own, ...other].map(([, height]) => height).toSorted((left, right) => left - right)
  const extent = roomyExtent([share(heights, 0.005), share(heights, 0.995)])
  const pairs = base.length > 0
  const seen = `Medians of ${formatCount(own.length + other.length)} rounds${pairs ? ` of ${formatCount(processes)} pairs of processes` : ''}, from ${milliseconds(heights[0] ?? 0)} to ${milliseconds(heights.at(-1) ?? 0)}.`
  const picture = drawChart({
    title: 'Median of each round, process by process',
    seen,
    x: {
      title: pairs ? 'pair of processes' : 'process',
      extent: [0, processes],
      ticks: Array.from({ length: processes }, (_, index) => index + 0.5).filter(
        (_, index) => processes <= 12 || index % Math.ceil(processes / 10) === 0,
      ),
      write: (place) => formatCount(Math.floor(place) + 1),
    },
    y: { title: 'ms', extent },
    marks: (axes) => {
      const [top, bottom] = [axes.y.range()[1] ?? 0, axes.y.range()[0] ?? 0]
      const borders = Array.from({ length: Math.max(0, processes - 1) }, (_, index) => index + 1).map(
        (border) =>
          html`<line class="grid" x1="${at(axes.x(border))}" x2="${at(axes.x(border))}" y1="${at(top)}" y2="${at(bottom)}"/>`,
      )
      return html`${processes <= 40 ? borders : []}${dots(axes, other, 'base')}${dots(axes, own, 'now')}`
    },
  })
  return pictureFigure<{ side: string; of: RoundsOf }>({
    title: 'Median of each round',
    picture,
    caption: `${seen} ${pairs ? 'Between two lines both processes of a pair ran in turns: strong this change, faint its base. ' : ''}What lies far out stands at the edge.`,
    numbers: 'rounds of each process',
    columns: [
      { title: 'Of', kind: 'text', names: true, cell: ({ side }) => side },
      { title: 'Process', kind: 'number', cell: ({ of }) => formatCount(of.process) },
      { title: 'Rounds', kind: 'number', cell: ({ of }) => formatCount(of.count) },
      { title: 'Least', kind: 'number', cell: ({ of }) => milliseconds(of.least) },
      { title: 'Middle', kind: 'number', cell: ({ of }) => milliseconds(of.middle) },
      { title: 'Most', kind: 'number', cell: ({ of }) => milliseconds(of.largest) },
    ],
    rows: [...summaries(now, 'now'), ...summaries(base, 'base')],
  })
}

function soundRounds(side: readonly (readonly number[])[] | undefined): number[][] {
  return (side ?? [])
    .slice(0, most.processes)
    .map((rounds) => rounds.slice(0, most.rounds).filter(isDrawable))
    .filter((rounds) => rounds.length > 0)
}

function summaries(side: readonly (readonly number[])[], name: string): { side: string; of: RoundsOf }[] {
  return side.map((rounds, index) => {
    const sorted = rounds.toSorted((left, right) => left - right)
    return {
      side: name,
      of: {
        process: index + 1,
        count: rounds.length,
        least: share(sorted, 0),
        middle: share(sorted, 0.5),
        largest: share(sorted, 1),
      },
    }
  })
}

/** The value that so large a share of sorted ones does not exceed. */
function share(sorted: readonly number[], part: number): number {
  return sorted[Math.round(part * (sorted.length - 1))] ?? Number.NaN
}
