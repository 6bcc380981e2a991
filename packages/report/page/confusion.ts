import type { Result } from '@mlgate/core'
import { formatCount, formatValue, type Html, html } from '@mlgate/markup'
import { scaleQuantize } from 'd3-scale'
import { type ConfusionCell, confusionCells } from '../confusion-cells.ts'
import { name } from '../words.ts'
import { classScores } from './class-scores.ts'
import { type Column, fold, scrollable, table } from './table.ts'

/** Classes up to which the matrix is drawn: a larger one nobody reads. */
const mostClasses = 25
/** Mistakes named in words. */
const mostNamed = 5

/** What is mistaken for what, and what of it is new; empty when that is not known. */
export function confusionFigure(result: Result): Html {
  const cells = confusionCells(result)
  if (cells.length === 0) return html``
  const labels = labelsOf(result)
  const numbers = fold('The numbers', numbersTable(cells))
  const matrix = labels.length <= mostClasses ? matrixFigure(labels, cells) : html``
  const classes = fold('Each class', classScores(result))
  return html`<div class="confusion">${matrix}${numbers}${classes}</div>`
}

/** The mistakes that became more frequent, and those that became rarer. */
export function mistakeLists(result: Result): Html {
  const mistakes = confusionCells(result).filter(({ truth, predicted }) => truth !== predicted)
  if (mistakes.every(({ base }) => base === null)) {
    return mistakeList(
      'Mistakes',
      mistakes.toSorted((left, right) => right.count - left.count),
    )
  }
  const changed = mistakes
    .filter((cell) => changeOf(cell) !== 0)
    .toSorted((left, right) => Math.abs(changeOf(right)) - Math.abs(changeOf(left)))
  return html`${[
    mistakeList(
      'Mistaken more often',
      changed.filter((cell) => changeOf(cell) > 0),
    ),
    mistakeList(
      'Mistaken less often',
      changed.filter((cell) => changeOf(cell) < 0),
    ),
  ]}`
}

function mistakeList(title: string, mistakes: readonly ConfusionCell[]): Html {
  if (mistakes.length === 0) return html``
  const items = mistakes
    .slice(0, mostNamed)
    .map(
      (cell) =>
        html`<li><code>${name(cell.truth)}</code> taken for <code>${name(cell.predicted)}</code> <span class="times">${cell.base === null ? '' : `${amount(cell.base)} → `}${amount(cell.count)}×</span></li>`,
    )
  const more = mistakes.length - items.length
  return html`<div><h4>${title}</h4><ul class="mistakes">${items}</ul>${more > 0 ? html`<p class="more">and ${formatCount(more)} more pairs</p>` : html``}</div>`
}

function labelsOf({ confusion, baseline }: Result): string[] {
  return [...new Set([...(confusion?.labels ?? []), ...(baseline?.confusion?.labels ?? [])])]
}

function matrixFigure(labels: readonly string[], cells: readonly ConfusionCell[]): Html {
  const known = new Map(cells.map((cell) => [JSON.stringify([cell.truth, cell.predicted]), cell]))
  const compared = cells.some(({ base }) => base !== null)
  const most = Math.max(1, ...cells.map((cell) => shadedBy(cell, compared)))
  const level = scaleQuantize([0, most], [1, 2, 3])
  const rows = labels.map((truth) => {
    const own = labels.map((predicted) => {
      const cell = known.get(JSON.stringify([truth, predicted])) ?? {
        truth,
        predicted,
        count: 0,
        base: compared ? 0 : null,
      }
      return matrixCell(cell, level(shadedBy(cell, compared)))
    })
    return html`<tr><th scope="row">${name(truth)}</th>${own}</tr>`
  })
  const caption = compared
    ? 'Rows by true class (down) and predicted class (across); small: the difference from base'
    : 'Rows by true class (down) and predicted class (across)'
  const header = labels.map((label) => html`<th scope="col">${name(label)}</th>`)
  const matrix = html`<table class="matrix"><caption>${caption}</caption><thead><tr><th scope="col">true ↓ predicted →</th>${header}</tr></thead><tbody>${rows}</tbody></table>`
  const legend = compared
    ? html`<p class="legend"><span class="key"><span class="swatch tone-worse shade-3"></span> more wrong than base</span> <span class="key"><span class="swatch tone-better shade-3"></span> more right than base</span></p>`
    : html``
  return html`${scrollable(caption, matrix)}${legend}`
}

function matrixCell(cell: ConfusionCell, level: number): Html {
  const right = cell.truth === cell.predicted
  const change = changeOf(cell)
  const tone = cell.base === null || change === 0 ? 'neutral' : change > 0 === right ? 'better' : 'worse'
  const shade = shadedBy(cell, cell.base !== null) > 0 ? ` shade-${level}` : ''
  const count = cell.count === 0 && change === 0 ? '' : amount(cell.count)
  const difference =
    cell.base === null || change === 0
      ? html``
      : html` <small>${change > 0 ? '+' : '−'}${amount(Math.abs(change))}</small>`
  return html`<td class="${right ? 'right' : 'wrong'} tone-${tone}${shade}">${count}${difference}</td>`
}

/** What a cell is shaded by: how much it changed, or without a baseline how many mistakes it holds. */
function shadedBy(cell: ConfusionCell, compared: boolean): number {
  const size = compared ? Math.abs(changeOf(cell)) : cell.truth === cell.predicted ? 0 : cell.count
  return Number.isFinite(size) ? size : 0
}

function changeOf({ count, base }: ConfusionCell): number {
  const change = base === null ? 0 : count - base
  return Number.isNaN(change) ? 0 : change
}

/** A count, or a sum of weights. */
function amount(count: number): string {
  return Number.isInteger(count) ? formatCount(count) : formatValue(count, { unit: '1' })
}

const columns: Column<ConfusionCell>[] = [
  { title: 'True class', kind: 'text', names: true, cell: ({ truth }) => html`<code>${name(truth)}</code>` },
  { title: 'Predicted', kind: 'text', cell: ({ predicted }) => html`<code>${name(predicted)}</code>` },
  { title: 'Base', kind: 'number', cell: ({ base }) => (base === null ? '' : amount(base)) },
  { title: 'Now', kind: 'number', cell: ({ count }) => amount(count) },
]

/** Mistakes first, the most frequent first, then what was right. */
function numbersTable(cells: readonly ConfusionCell[]): Html {
  const rows = cells.toSorted(
    (left, right) =>
      Number(left.truth === left.predicted) - Number(right.truth === right.predicted) ||
      right.count - left.count,
  )
  return table({ caption: 'Rows by true and predicted class', columns, rows, layout: 'plain' })
}
