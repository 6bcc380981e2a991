import type { Result, SweepPoint } from '@mlgate/core'
import { formatCount, formatValue, type Html, html } from '@mlgate/markup'
import { changeOf, milliseconds } from '../../benchmark/detail-tables.ts'
import { dot, drawChart, isDrawable, lineThrough, type Place } from '../chart.ts'
import { pictureFigure } from '../figure.ts'
import type { Column } from '../table.ts'

/** Sizes that anybody looks at. */
const mostSizes = 20
const largestSize = 2 ** 40

interface Swept {
  size: number
  now: number
  base: number | null
}

/** What other batch sizes, and more requests at once, come to; nothing where none were tried. */
export function sweepFigures({ benchmark }: Result): Html[] {
  return (['batch', 'concurrency'] as const).flatMap((by) => {
    const points = (benchmark?.sweep ?? [])
      .filter((point) => point.by === by && point.size >= 1 && point.size <= largestSize)
      .slice(0, mostSizes)
      .toSorted((left, right) => left.size - right.size)
    const along = by === 'batch' ? 'rows of a call' : 'requests at once'
    return [
      figure({
        title: by === 'batch' ? 'Throughput by batch size' : 'Throughput by concurrency',
        along,
        unit: 'a second',
        swept: sweptBy(points, ({ throughput }) => throughput),
        write: (value) => formatValue(Number(value.toPrecision(3)), { unit: '1/s' }),
      }),
      figure({
        title: by === 'batch' ? 'Time of a call by batch size' : 'Time of a request by concurrency',
        along,
        unit: 'median, ms',
        swept: sweptBy(points, ({ latencyP50 }) => latencyP50),
        write: milliseconds,
      }),
    ].filter((each) => String(each) !== '')
  })
}

interface SweepPicture {
  title: string
  along: string
  unit: string
  swept: Swept[]
  write: (value: number) => string
}

function figure({ title, along, unit, swept, write }: SweepPicture): Html {
  const last = swept.at(-1)
  if (last === undefined) return html``
  const heights = swept.flatMap(({ now, base }) => [now, ...(base === null ? [] : [base])])
  // Sizes grow by factors, so they stand side by side.
  const places = (side: 'now' | 'base') =>
    swept.flatMap((point, index): Place[] => (point[side] === null ? [] : [[index, point[side]]]))
  const change = changeOf(last.now, last.base ?? undefined)
  const seen = `At ${formatCount(last.size)}: ${write(last.now)}${last.base === null ? '' : `; base: ${write(last.base)} (${change})`}.`
  const picture = drawChart({
    title,
    seen,
    x: {
      title: along,
      extent: [-0.3, swept.length - 0.7],
      ticks: swept.map((_, index) => index),
      write: (index) => formatCount(swept[index]?.size ?? 0),
    },
    y: { title: unit, extent: [0, Math.max(...heights) * 1.06] },
    marks: (axes) =>
      html`${lineThrough(axes, places('base'), 'base')}${places('base').map((place) => dot(axes, place, 'base'))}${lineThrough(axes, places('now'), 'now')}${places('now').map((place) => dot(axes, place, 'now'))}`,
  })
  const columns: Column<Swept>[] = [
    { title: along, kind: 'text', names: true, cell: ({ size }) => formatCount(size) },
    { title: 'Base', kind: 'number', cell: ({ base }) => (base === null ? '' : write(base)) },
    { title: 'Now', kind: 'number', cell: ({ now }) => write(now) },
    { title: 'Change', kind: 'number', cell: ({ now, base }) => changeOf(now, base ?? undefined) },
  ]
  return pictureFigure({
    title,
    picture,
    caption: `${seen} Shown and not judged.`,
    numbers: title,
    columns,
    rows: swept,
  })
}

function sweptBy(points: readonly SweepPoint[], pick: (side: SweepPoint['candidate']) => number): Swept[] {
  return points.flatMap(({ size, candidate, base }): Swept[] => {
    const [now, before] = [pick(candidate), base === undefined ? undefined : pick(base)]
    const isSound = isDrawable(now) && now >= 0
    return isSound ? [{ size, now, base: isDrawable(before) && before >= 0 ? before : null }] : []
  })
}
