import { formatCount, shorten } from '@mlgate/markup'
import type { ColumnProfile, DataProfile, NumberProfile } from '@mlgate/pipeline'
import { cellText, type TextTable } from '../history/table-text.ts'

/** Values that a line has room for, and of how many characters each. */
const most = { values: 4, characters: 16 }

/** A profile for people: a line for each column. */
export function profileTable({ name, rows, rejectedRows, columns }: DataProfile): TextTable {
  const left = (title: string) => ({ name: title, alignment: 'left' as const })
  const right = (title: string) => ({ name: title, alignment: 'right' as const })
  return {
    title: shorten(name, 80),
    columns: [
      left('column'),
      left('type'),
      right('no value'),
      right('different'),
      right('least'),
      right('median'),
      right('greatest'),
      right('mean'),
      right('deviation'),
      left('values'),
    ],
    rows: columns.map((column) => rowOf(column, rows)),
    notes: [
      `${formatCount(rows)} rows${rejectedRows === 0 ? '' : `, and ${formatCount(rejectedRows)} that could not be read`}.`,
    ],
  }
}

function rowOf(column: ColumnProfile, rows: number): string[] {
  const { name, type, nulls, misfits, distinct, numbers, times, lengths } = column
  const different =
    distinct === undefined ? '' : `${distinct.isExact ? '' : '≈ '}${formatCount(distinct.count)}`
  return [
    shorten(name, 40),
    column.isPrivate === true ? `${type}, private` : type,
    [shareOf(nulls, rows), misfits === 0 ? '' : `${formatCount(misfits)} of other types`]
      .filter(Boolean)
      .join(', '),
    different,
    ...(numbers === undefined
      ? times === undefined
        ? ['', '', '', '', '']
        : timeCells(times)
      : numberCells(numbers)),
    valueWords(column) || lengthWords(type, lengths),
  ]
}

function numberCells({ min, max, mean, standardDeviation, quantiles }: NumberProfile): string[] {
  return [min, quantiles['0.5'], max, mean, standardDeviation ?? undefined].map(cellText)
}

function timeCells({ min, max, quantiles }: NumberProfile): string[] {
  // Histograms know times to some minutes, those of many years to hours.
  const median = Math.round((quantiles['0.5'] ?? Number.NaN) / hour) * hour
  return [...[min, median, max].map(timeWords), '', '']
}

const hour = 3_600_000

/** To the day where the time of day says nothing. */
function timeWords(milliseconds: number | undefined): string {
  const time = new Date(milliseconds ?? Number.NaN)
  if (Number.isNaN(time.getTime())) return cellText(milliseconds)
  return time
    .toISOString()
    .replace(/T00:00:00\.000Z$/, '')
    .replace(/(?::00)?\.000Z$/, 'Z')
}

function shareOf(count: number, rows: number): string {
  if (count === 0 || rows === 0) return ''
  const share = (100 * count) / rows
  return `${share < 0.1 ? '< 0.1' : cellText(Number(share.toPrecision(2)))} %`
}

function valueWords({ values = [] }: ColumnProfile): string {
  const shown = values
    .slice(0, most.values)
    .map(
      ([value, count]) =>
        `${value === '' ? '(empty)' : shorten(value, most.characters)} ${formatCount(count)}`,
    )
  const more = values.length - shown.length
  return [...shown, ...(more > 0 ? [`${formatCount(more)} more`] : [])].join(', ')
}

const units: Partial<Record<ColumnProfile['type'], string>> = {
  string: 'characters',
  list: 'elements',
  binary: 'bytes',
}

function lengthWords(type: ColumnProfile['type'], lengths: NumberProfile | undefined): string {
  if (lengths === undefined) return ''
  const { min, max } = lengths
  return `${min === max ? formatCount(min) : `${formatCount(min)} to ${formatCount(max)}`} ${units[type] ?? ''}`.trim()
}
