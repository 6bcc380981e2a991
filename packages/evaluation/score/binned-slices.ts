import { MlgateError } from '@mlgate/core'
import type { SliceColumn } from '@mlgate/metrics'
import type { Predictions } from '../predictions/predictions.ts'

/** How the numbers of a column are made into slices: as many of about equal size, or between bounds. */
export type Bins = { quantiles: number } | { bounds: number[] }

/** A slice of numbers: from one of them up to another, each with whether it belongs to it. */
interface Bin {
  label: string
  /** Numbers up to here, or below here, belong to it, unless they do to one before. */
  end: number
  withEnd: boolean
}

/** The slices of each column, in rising order. */
export type BinnedColumns = Readonly<Record<string, readonly Bin[]>>

/**
 * Finds the slices of columns of numbers. Quantiles hang on the rows: find them once, and put the rows of both sides
 * into the same ones. They are named by the least and the greatest number in them, `18 … 34`.
 *
 * @throws MlgateError MG5024 when a column holds something that is no number.
 */
export function findBins(
  { slices }: Pick<Predictions, 'slices'>,
  columns: Readonly<Record<string, Bins>>,
): BinnedColumns {
  return Object.fromEntries(
    Object.entries(columns).flatMap(([name, bins]) => {
      const kept = Object.hasOwn(slices, name) ? slices[name] : undefined
      if (kept === undefined) return []
      return [[name, 'bounds' in bins ? between(bins.bounds) : quantilesOf(name, kept, bins.quantiles)]]
    }),
  )
}

/**
 * The predictions with the numbers of some columns replaced by the slices that they lie in.
 *
 * @throws MlgateError MG5024 when a column holds something that is no number.
 */
export function putIntoBins<Kept extends Pick<Predictions, 'slices'>>(kept: Kept, bins: BinnedColumns): Kept {
  const binned = Object.entries(kept.slices).map(([name, column]): [string, SliceColumn] => {
    const own = Object.hasOwn(bins, name) ? bins[name] : undefined
    if (own === undefined) return [name, column]
    const binOf = numbersOf(name, column).map((number) => binAt(own, number))
    return [
      name,
      {
        labels: own.map(({ label }) => label),
        codes: column.codes.map((code) => (code < 0 ? -1 : (binOf[code] as number))),
      },
    ]
  })
  return { ...kept, slices: Object.fromEntries(binned) }
}

/** Where all labels of a column are numbers, or stand for none. */
export function holdsNumbers({ labels }: SliceColumn): boolean {
  return labels.every((label) => !isOther(label))
}

function binAt(bins: readonly Bin[], number: number): number {
  if (Number.isNaN(number)) return -1
  const place = bins.findIndex(({ end, withEnd }) => (withEnd ? number <= end : number < end))
  // Beyond the greatest number that was seen, the last one goes on.
  return place === -1 ? bins.length - 1 : place
}

function between(bounds: readonly number[]): Bin[] {
  const [first, last] = [bounds[0] as number, bounds.at(-1) as number]
  return [
    { label: `< ${first}`, end: first, withEnd: false },
    ...bounds.slice(1).map((end, index) => ({ label: `${bounds[index]} … < ${end}`, end, withEnd: false })),
    { label: `≥ ${last}`, end: Number.POSITIVE_INFINITY, withEnd: true },
  ]
}

/** Rows with the same number stay together, so that there may be fewer slices than were asked for. */
function quantilesOf(name: string, column: SliceColumn, wanted: number): Bin[] {
  const numbers = numbersOf(name, column)
  const rows = Float64Array.from(column.codes, (code) => (code < 0 ? Number.NaN : (numbers[code] as number)))
    .filter((number) => !Number.isNaN(number))
    .sort()
  const ranks = Array.from(
    { length: wanted },
    (_, part) => Math.ceil(((part + 1) * rows.length) / wanted) - 1,
  )
  const ends = [...new Set(ranks.map((rank) => rows[rank] as number))].filter((end) => end !== undefined)
  const starts = ends.map((_, index) =>
    index === 0
      ? (rows[0] as number)
      : (rows.find((number) => number > (ends[index - 1] as number)) as number),
  )
  const written = writeNumbers(ends.flatMap((end, index) => [starts[index] as number, end]))
  return ends.map((end, index) => {
    const [from, to] = [written[2 * index] as string, written[2 * index + 1] as string]
    return { label: starts[index] === end ? to : `${from} … ${to}`, end, withEnd: true }
  })
}

/** Rising numbers with as few digits as tell different ones apart; whole ones are written out. */
function writeNumbers(numbers: readonly number[]): string[] {
  for (let digits = 3; digits < 17; digits++) {
    const texts = numbers.map((number) =>
      Number.isInteger(number) || !Number.isFinite(number)
        ? String(number)
        : String(Number(number.toPrecision(digits))),
    )
    const isClear = numbers.every(
      (number, index) =>
        index === 0 || number === numbers[index - 1] || Number(texts[index]) > Number(texts[index - 1]),
    )
    if (isClear) return texts
  }
  return numbers.map(String)
}

const infinities: Readonly<Record<string, number>> = {
  inf: Number.POSITIVE_INFINITY,
  '+inf': Number.POSITIVE_INFINITY,
  '-inf': Number.NEGATIVE_INFINITY,
}

/** NaN for a text that stands for no number. */
function numbersOf(name: string, column: SliceColumn): number[] {
  const other = column.labels.find(isOther)
  if (other === undefined) return column.labels.map(numberOf)
  throw new MlgateError({
    code: 'MG5024',
    message: `The predictions cannot be sliced by the numbers of "${name}": ${JSON.stringify(other.slice(0, 60))} is none.`,
    hint: 'Name the column without quantiles and bins: each of its values is then a slice.',
  })
}

function numberOf(label: string): number {
  const text = label.trim().toLowerCase()
  return text === '' ? Number.NaN : (infinities[text] ?? Number(text))
}

function isOther(label: string): boolean {
  const text = label.trim().toLowerCase()
  return text !== '' && text !== 'nan' && Number.isNaN(numberOf(label))
}
