import type { Result } from '@mlgate/core'
import { type Html, html } from '@mlgate/markup'
import { type DrawnTrack, minutes, soakOf, telemetryTracks, writtenIn } from '../../benchmark/tracks.ts'
import { drawChart, extentOf, lineThrough, type Place, roomyExtent } from '../chart.ts'
import { pictureFigure } from '../figure.ts'
import type { Column } from '../table.ts'

/** What was looked at of the machine meanwhile, each over time; nothing where that is not known. */
export function telemetryFigures(result: Result): Html[] {
  return telemetryTracks(result).map((track) => trackFigure(track))
}

/** Latency and memory of one process over minutes; nothing where none was left running. */
export function soakFigures(result: Result): Html[] {
  const soak = soakOf(result)
  if (soak === null) return []
  const { seconds, latencyP50, memorySeconds, memory } = soak
  return [
    trackFigure({ title: 'Median time of a call', seconds, values: latencyP50, ...writtenIn('ms') }),
    ...(memory.length === 0
      ? []
      : [
          trackFigure({
            title: 'Memory held',
            seconds: memorySeconds,
            values: memory,
            ...writtenIn('bytes'),
          }),
        ]),
  ]
}

/** Places that a table lists: the document has them all. */
const mostListed = 50

/** `2nd`, `3rd`, `4th`. */
function ordinal(step: number): string {
  return `${step}${{ 2: 'nd', 3: 'rd' }[step] ?? 'th'}`
}

function trackFigure(track: DrawnTrack): Html {
  const { title, unit, seconds, values, write } = track
  const places = seconds.map((second, index): Place => [second, values[index] ?? Number.NaN])
  const isLong = (seconds.at(-1) ?? 0) >= 180
  const inTime = places.map(([second, value]): Place => [isLong ? second / 60 : second, value])
  const seen = `From ${write(values[0] ?? Number.NaN)} at first to ${write(values.at(-1) ?? Number.NaN)} at last; between ${write(Math.min(...values))} and ${write(Math.max(...values))}.`
  const picture = drawChart({
    title: `${title} over time`,
    seen,
    x: { title: isLong ? 'minutes' : 'seconds', extent: extentOf(inTime.map(([along]) => along)) },
    y: {
      title: unit === 'bytes' ? '' : unit,
      extent: roomyExtent(values),
      ...(unit === 'bytes' ? { write } : {}),
    },
    marks: (axes) => html`${lineThrough(axes, inTime, 'now')}`,
  })
  const columns: Column<Place>[] = [
    { title: 'After', kind: 'text', names: true, cell: ([second]) => minutes(second) },
    { title, kind: 'number', cell: ([, value]) => write(value) },
  ]
  const step = Math.ceil(places.length / mostListed)
  const rows = places.filter((_, index) => index % step === 0)
  const numbers = step === 1 ? title : `${title}, each ${ordinal(step)}`
  return pictureFigure({ title, picture, caption: seen, numbers, columns, rows })
}
