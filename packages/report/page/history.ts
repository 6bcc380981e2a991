import { formatValue, type Html, html } from '@mlgate/markup'
import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import type { GateRow } from '../gate-rows.ts'
import { at, extentOf } from './chart.ts'
import type { Column } from './table.ts'

const size = { width: 104, height: 28, edge: 4 }

/** How a metric has come along on the default branch: a line that ends in a dot. */
export const historyColumn: Column<GateRow> = { title: 'History', kind: 'number', cell: historyCell }

function historyCell({ metric, history, numbers: { scale } }: GateRow): Html {
  if (history.length === 0) return html``
  const x = scaleLinear([0, history.length - 1], [size.edge, size.width - size.edge])
  const y = scaleLinear(extentOf(history), [size.height - size.edge, size.edge])
  const draw = line<number>()
    .x((_, index) => x(index))
    .y((value) => y(value))
  const last = history.at(-1) ?? 0
  const write = (value: number) => formatValue(Number(value.toPrecision(3)), scale)
  const words = `${metric} on the default branch, the last ${history.length} times: from ${write(history[0] ?? 0)} to ${write(last)}, between ${write(Math.min(...history))} and ${write(Math.max(...history))}`
  return html`<svg class="spark" viewBox="0 0 ${size.width} ${size.height}" width="${size.width}" height="${size.height}" role="img"><title>${words}</title><path d="${draw(history) ?? ''}"/><circle cx="${at(x(history.length - 1))}" cy="${at(y(last))}" r="2.5"/></svg>`
}
