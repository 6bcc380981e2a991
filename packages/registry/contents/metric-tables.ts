import type { Metric, Result } from '@mlgate/core'
import {
  formatCount,
  formatInterval,
  formatValue,
  type Markdown,
  type MarkdownColumn,
  markdownCode,
  markdownColumns,
  md,
  shorten,
} from '@mlgate/markup'
import { countedTitle, scaleOf, sliceWords } from '@mlgate/report'
import { withRest } from './rest.ts'

const mostRows = 200

/** Metrics over all rows, each with its interval; empty when there are none. */
export function metricTable(result: Result, most = mostRows): Markdown {
  return tableOf(
    result,
    result.metrics.filter(({ slice }) => slice == null),
    most,
  )
}

/** Metrics of slices, slice by slice; empty when there are none. */
export function sliceTable(result: Result): Markdown {
  return tableOf(
    result,
    result.metrics.filter(({ slice }) => slice != null),
    mostRows,
  )
}

function tableOf(result: Result, metrics: readonly Metric[], most: number): Markdown {
  if (metrics.length === 0) return md``
  return withRest(metrics, (shown) => markdownColumns(columnsOf(result), shown), most)
}

const columnsOf = (result: Result): MarkdownColumn<Metric>[] => [
  { title: 'slice', alignment: 'left', cell: ({ slice }) => sliceWords(slice) },
  { title: 'metric', alignment: 'left', cell: ({ name }) => markdownCode(shorten(name, 64)) },
  { title: 'value', alignment: 'right', cell: valueCell },
  { title: '95 % interval', alignment: 'right', cell: intervalCell },
  {
    title: countedTitle(result).toLowerCase(),
    alignment: 'right',
    cell: ({ samples }) => formatCount(samples),
  },
  { title: '', alignment: 'left', cell: betterCell },
]

/** `95.9 % (95.3 … 96.5)`: a metric in one line. */
export function metricWords({ name, unit, value, interval }: Metric): string {
  const scale = scaleOf(name, unit)
  const written = formatValue(value, { ...scale, interval: interval ?? null })
  return interval == null ? written : `${written} (${formatInterval(interval.low, interval.high, scale)})`
}

function valueCell({ name, unit, value, interval }: Metric): string {
  return formatValue(value, { ...scaleOf(name, unit), interval: interval ?? null })
}

function intervalCell({ name, unit, interval }: Metric): string {
  if (interval == null) return ''
  const level = interval.level === 0.95 ? '' : ` (${100 * interval.level} %)`
  return formatInterval(interval.low, interval.high, scaleOf(name, unit)) + level
}

/** Told once for each metric: slices have the same. */
function betterCell({ direction, slice }: Metric): string {
  return direction === 'none' || slice != null ? '' : `${direction} is better`
}
