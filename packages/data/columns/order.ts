import type { Order } from '@mlgate/config'
import { quoteIdentifier } from '@mlgate/tables'
import { isFloating } from './column-values.ts'
import { type DemandMaker, judgeCount } from './demand.ts'

const words: Readonly<Record<Order, string>> = {
  increasing: 'no value after a greater one',
  'strictly-increasing': 'no value after a greater or equal one',
  decreasing: 'no value after a smaller one',
  'strictly-decreasing': 'no value after a smaller or equal one',
}

/**
 * Values follow each other in order, row by row. Each is held against the extreme of all before it, which a scan keeps as
 * one number; nulls are passed over, and NaN has no place in any order.
 */
export const order: DemandMaker = (name, { order: limit }) => {
  if (limit === undefined) return []
  const rises = limit.endsWith('increasing')
  const isStrict = limit.startsWith('strictly')
  return [
    {
      id: 'order',
      title: `${name} is ${limit.replace('-', ' ')}`,
      expected: words[limit],
      plan({ value, typed, sample }) {
        const floating = isFloating(typed)
        const ordered = floating ? `nullif(${typed.value}, CAST('NaN' AS ${typed.sqlType}))` : typed.value
        const extreme = quoteIdentifier(`${unquoted(value)}_${rises ? 'most' : 'least'}_before`)
        const compared = `${rises ? '<' : '>'}${isStrict ? '=' : ''}`
        const condition = `${value} ${compared} ${extreme}${floating ? ` OR isnan(${value})` : ''}`
        return {
          prepared: new Map([
            [
              extreme,
              `${rises ? 'max' : 'min'}(${ordered}) OVER (ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)`,
            ],
          ]),
          inOrder: true,
          measures: [`count_if(${condition})`],
          judge: judgeCount('is out of order', 'are out of order'),
          offence: { kind: 'where', condition, sample },
        }
      },
    },
  ]
}

function unquoted(alias: string): string {
  return alias.slice(1, -1)
}
