import type { Result } from '@mlgate/core'
import { type Html, html } from '@mlgate/markup'
import { milliseconds, operatorChange } from '../../benchmark/detail-tables.ts'
import { type OperatorPair, operatorPairs } from '../../benchmark/operators.ts'
import { name, percent } from '../../words.ts'
import { at } from '../chart.ts'
import { breakable } from '../gates.ts'
import { type Column, table } from '../table.ts'

const mostOperators = 15

/** The operators that take the most time, base against this change; empty where no profile was taken. */
export function operatorsTable(result: Result): Html {
  const pairs = operatorPairs(result).slice(0, mostOperators)
  if (pairs.length === 0) return html``
  const longest = Math.max(
    ...pairs.flatMap(({ now, base }) => [now?.milliseconds ?? 0, base?.milliseconds ?? 0]),
  )
  const columns: Column<OperatorPair>[] = [
    {
      title: 'Operator',
      kind: 'text',
      names: true,
      cell: ({ name: own, type }) =>
        html`<code>${breakable(name(own))}</code> <span class="said-in">${name(type)}</span>`,
    },
    { title: 'Base → now', kind: 'number', cell: timesCell },
    { title: 'Time of a call', kind: 'plot', cell: (pair) => bars(pair, longest) },
    { title: 'Change', kind: 'number', cell: operatorChange },
    {
      title: 'Of all time',
      kind: 'number',
      cell: ({ now }) => (now === null ? '' : percent(now.share)),
    },
    {
      title: 'Ran on',
      kind: 'text',
      cell: ({ provider }) => name(provider.replace(/ExecutionProvider$/, '')),
    },
  ]
  return table({ caption: 'Operators that take the most time', columns, rows: pairs, layout: 'cards' })
}

function timesCell({ now, base }: OperatorPair): Html {
  const [before, own] = [base, now].map((side) => (side === null ? 'none' : milliseconds(side.milliseconds)))
  return base === null && now !== null
    ? html`<b>${own ?? ''}</b>`
    : html`<span class="base-value">${before ?? ''}</span> <span class="arrow">→</span> <b>${own ?? ''}</b>`
}

const height = { all: 26, bar: 8, base: 14, now: 3 }

function bars({ name: own, now, base }: OperatorPair, longest: number): Html {
  const width = (side: OperatorPair['now']) =>
    `${at(longest > 0 && side !== null ? (100 * side.milliseconds) / longest : 0)}%`
  const words = `${name(own)}: ${now === null ? 'none' : milliseconds(now.milliseconds)}${base === null ? '' : `; base: ${milliseconds(base.milliseconds)}`}`
  return html`<svg class="chart bars" width="100%" height="${height.all}" role="img"><title>${words}</title><rect class="bar now" x="0" y="${height.now}" width="${width(now)}" height="${height.bar}"/><rect class="bar base" x="0" y="${height.base}" width="${width(base)}" height="${height.bar}"/></svg>`
}
