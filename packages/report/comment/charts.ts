import { shorten } from '@mlgate/markup'
import { mostCharted } from '../sparkline.ts'

/**
 * Values as a chart of mermaid, which GitHub draws; where nobody draws it, its text still names the numbers. It is
 * meant for a fenced block: nothing of the title can end one, or be syntax.
 *
 * @returns the chart's source; empty when fewer than two values are numbers.
 */
export function xyChart(title: string, values: readonly number[], unit: string): string {
  const shown = values.filter((value) => Math.abs(value) < largest).slice(-mostCharted)
  if (shown.length < 2) return ''
  const low = Math.min(...shown)
  const high = Math.max(...shown)
  // An axis of no height can't be drawn.
  const margin = high > low ? (high - low) * 0.1 : Math.max(Math.abs(high) * 0.1, 1e-9)
  return [
    'xychart-beta',
    `  title "${plain(title)}"`,
    `  x-axis "runs, the newest last" 1 --> ${shown.length}`,
    `  y-axis "${plain(unit)}" ${digits(low - margin)} --> ${digits(high + margin)}`,
    `  line [${shown.map(digits).join(', ')}]`,
  ].join('\n')
}

/** Letters, digits and what names of metrics are made of; the rest could be syntax of mermaid or of Markdown. */
function plain(text: string): string {
  return shorten(text.replace(/[^\p{L}\p{N} ._,()=+%/-]/gu, '?'), 80)
}

/** Beyond it numbers have no plain digits. */
const largest = 1e15

/** Without an exponent, which mermaid does not read. */
function digits(value: number): string {
  return Number(value.toPrecision(6))
    .toFixed(12)
    .replace(/\.?0+$/, '')
}
