import type { Curves, Result } from '@mlgate/core'
import { formatCount, formatValue, type Html, type HtmlPart } from '@mlgate/markup'
import { isDrawable } from './chart.ts'
import { pictureFigure } from './figure.ts'
import type { Column } from './table.ts'

/** Something of this change, and the same of its base where that is known. */
export interface Sides<Drawn> {
  now: Drawn
  base: Drawn | null
}

/** Points of a curve that anybody draws. */
const mostPoints = 200

/** What is drawn of a result; null when nothing is. The base's is left out where it is of another class. */
export function sidesOf({ curves, baseline }: Result): Sides<Curves> | null {
  if (curves === undefined) return null
  const base = baseline?.curves
  return { now: curves, base: base !== undefined && base.label === curves.label ? base : null }
}

/** One kind of curve on both sides; null when this change has none. */
export function eachSide<Drawn>(
  { now, base }: Sides<Curves>,
  pick: (curves: Curves) => readonly Drawn[],
): Sides<readonly Drawn[]> | null {
  const own = pick(now)
  const other = base === null ? [] : pick(base)
  return own.length === 0 ? null : { now: own, base: other.length === 0 ? null : other }
}

/** Lists of numbers as points; one of which a number is lacking, or none, is left out. */
export function pointsOf<Name extends string>(
  lists: Readonly<Record<Name, readonly number[]>> | undefined,
  names: readonly Name[],
): Record<Name, number>[] {
  if (lists === undefined) return []
  const [first] = names.map((name) => lists[name])
  return (first ?? [])
    .slice(0, mostPoints)
    .map((_, index) => names.map((name) => [name, lists[name][index]] as const))
    .filter((pairs) => pairs.every(([, value]) => isDrawable(value)))
    .map((pairs) => Object.fromEntries(pairs) as Record<Name, number>)
}

/** A share in percent. */
export function share(value: number): string {
  return formatValue(value, { unit: '1', bounded: [0, 1] })
}

/** A share on an axis, in whole percents. */
export function roundShare(value: number): string {
  return formatValue(value, { unit: '1', bounded: [0, 1], precision: 0 })
}

/** A number of rows, or a sum of their weights. */
export function amount(rows: number): string {
  return Number.isInteger(rows) ? formatCount(rows) : formatValue(rows, { unit: '1' })
}

/** What the pictures are drawn from: how many rows, by weight or not, of which training. */
export function drawnFrom({ subject }: Result, { now, base }: Sides<Curves>): string {
  const trainings = 1 + (subject.predictions?.further?.length ?? 0)
  const own = `${formatCount(now.rows)} rows${now.weighted ? ', counted by their weights' : ''}`
  const which = trainings === 1 ? '' : `, as the first of ${formatCount(trainings)} trainings has them`
  const other = base === null ? '' : `; base: ${formatCount(base.rows)}${base.weighted ? ', by weight' : ''}`
  return `From ${own}${which}${other}.`
}

export interface Figure<Row> {
  title: HtmlPart
  picture: Html
  /** What there is to see, and what it is drawn from. */
  caption: string
  /** Name of the numbers: `ROC`. */
  numbers: string
  columns: readonly Column<Row>[]
  sides: Sides<readonly Row[]>
}

/** A picture with its words, and with its numbers one click away. */
export function curveFigure<Row>({ title, picture, caption, numbers, columns, sides }: Figure<Row>): Html {
  const { now, base } = sides
  const rows = [
    ...now.map((row) => ({ side: 'now', row })),
    ...(base ?? []).map((row) => ({ side: 'base', row })),
  ]
  const own = columns.map(
    ({ cell, ...column }): Column<(typeof rows)[number]> => ({ ...column, cell: ({ row }) => cell(row) }),
  )
  const side: Column<(typeof rows)[number]> = {
    title: 'Of',
    kind: 'text',
    names: true,
    cell: (row) => row.side,
  }
  return pictureFigure({ title, picture, caption, numbers, columns: [side, ...own], rows })
}
