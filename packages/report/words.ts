import type { Result, Slice } from '@mlgate/core'
import { formatCount, shorten } from '@mlgate/markup'
import { rowNoun } from '@mlgate/metrics'

/** How something came out, in the order in which a reader wants to hear of it. */
export const outcomes = [
  'fail',
  'error',
  'inconclusive',
  'waived',
  'accepted',
  'warning',
  'pass',
  'shown',
] as const
export type Outcome = (typeof outcomes)[number]

/** A count with its noun: `1 row`, `4 120 rows`. */
export function plural(count: number, noun: string): string {
  return `${formatCount(count)} ${noun}${count === 1 ? '' : 's'}`
}

/** A share in percent; what is not all or nothing is never shown as if it were: `29 %`, `1.2 %`, `< 0.1 %`. */
export function percent(share: number): string {
  const value = share * 100
  if (value > 0 && value < 0.05) return '< 0.1\u00a0%'
  if (value < 100 && value >= 99.95) return '> 99.9\u00a0%'
  return `${value.toFixed(value < 9.95 || value > 99 ? 1 : 0).replace(/\.0$/, '')}\u00a0%`
}

/** The size of a change in percent, which may be more than all: `9 %`, `0.4 %`, `217 %`. */
export function changeSize(share: number): string {
  const size = Math.abs(share)
  return size < 0.99 ? percent(size) : `${formatCount(Math.round(100 * size))}\u00a0%`
}

/** What the numbers of a result are made of: `rows`, `queries`, `calls`, for the title of a column. */
export function countedTitle({ kind, task, subject }: Pick<Result, 'kind' | 'task' | 'subject'>): string {
  const noun = kind === 'benchmark' ? (subject.command === undefined ? 'calls' : 'runs') : rowNoun(task, 0)
  return noun.slice(0, 1).toUpperCase() + noun.slice(1)
}

/** A number of rows of a result, by what they stand for: `4 120 rows`, `120 queries`. */
export function rowsWords(rows: number, task: string | undefined): string {
  return `${formatCount(rows)} ${rowNoun(task, rows)}`
}

/** The slice by its columns, empty for the whole: `weather=fog, size=(empty)`. */
export function sliceWords(slice: Slice | undefined): string {
  return Object.entries(slice ?? {})
    .map(([column, value]) => `${name(column)}=${value === null ? '(empty)' : name(value)}`)
    .join(', ')
}

/** A name from a document, bounded: nobody reads more of one. */
export function name(text: string): string {
  return shorten(text, 64)
}

/** A path from a document, bounded at its start, because its end says more. */
export function path(text: string): string {
  const most = 80
  return text.length <= most
    ? text
    : `…${text
        .slice(-most)
        .toWellFormed()
        .replace(/^\ufffd/, '')}`
}

/** A sentence from a document, bounded. */
export function sentence(text: string): string {
  return shorten(text, 500)
}

/** The first seven digits of a hash, as git shows them. */
export function shortHash(hash: string): string {
  return shorten(hash.slice(0, 7), 16)
}
