import type { BatchColumn } from '@mlgate/tables'
import { countValue, type Distinct, emptyDistinct, estimate, registersOf } from './distinct.ts'
import { addNumber, emptyNumbers, type Numbers, numberProfile } from './numbers.ts'
import type { ColumnPlan } from './plan-columns.ts'
import type { ColumnProfile, DistinctProfile, ProfileType } from './profile.ts'

/** What is known of a column while it is read. */
export interface ColumnSketch {
  plan: ColumnPlan
  present: number
  numbers: Numbers
  times: Numbers
  lengths: Numbers
  differentNumbers: Distinct<number>
  differentTimes: Distinct<number>
  texts: Distinct<string>
  booleans: Map<string, number>
  /** Texts that were read; those too long to be a category are not. */
  shortTexts: number
}

export function emptySketch(plan: ColumnPlan): ColumnSketch {
  return {
    plan,
    ...{ present: 0, shortTexts: 0 },
    ...{ numbers: emptyNumbers(), times: emptyNumbers(), lengths: emptyNumbers() },
    differentNumbers: emptyDistinct(),
    differentTimes: emptyDistinct(),
    texts: emptyDistinct(),
    booleans: new Map(),
  }
}

/** Adds what one part of the column says in some rows. */
export const adders: Record<keyof ColumnPlan['parts'], (sketch: ColumnSketch, column: BatchColumn) => void> =
  {
    present: (sketch, column) => eachNumber(column, (value) => (sketch.present += value)),
    numbers: ({ numbers, differentNumbers }, column) =>
      eachNumber(column, (value) => {
        addNumber(numbers, value)
        countValue(differentNumbers, value)
      }),
    times: ({ times, differentTimes }, column) =>
      eachNumber(column, (value) => {
        addNumber(times, value)
        countValue(differentTimes, value)
      }),
    lengths: ({ lengths }, column) => eachNumber(column, (value) => addNumber(lengths, value)),
    booleans: ({ booleans }, column) =>
      eachNumber(column, (value) => {
        const word = value === 1 ? 'true' : 'false'
        booleans.set(word, (booleans.get(word) ?? 0) + 1)
      }),
    texts: (sketch, column) => {
      if (column.kind !== 'text') return
      for (const text of column.values) {
        if (text === null) continue
        sketch.shortTexts += 1
        countValue(sketch.texts, text)
      }
    },
  }

function eachNumber({ kind, values, nulls }: BatchColumn, add: (value: number) => void): void {
  if (kind !== 'number') return
  for (let row = 0; row < values.length; row += 1) if (nulls?.[row] !== 1) add(values[row] as number)
}

/** @param rows of the table. */
export function profileOf(sketch: ColumnSketch, rows: number): ColumnProfile {
  const { plan, present } = sketch
  const reading = readingOf(sketch)
  const facts: ColumnProfile = {
    name: plan.name,
    type: reading.type,
    nulls: rows - present,
    misfits: present - reading.read,
    ...(plan.isPrivate ? { isPrivate: true } : {}),
  }
  const { distinct, numbers, times, lengths, values } = reading
  if (plan.isPrivate) {
    const { sketch: _, ...counted } = distinct ?? {}
    return { ...facts, ...(distinct === undefined ? {} : { distinct: counted as DistinctProfile }) }
  }
  return {
    ...facts,
    ...(distinct === undefined ? {} : { distinct }),
    ...withProfile('numbers', numbers),
    ...withProfile('times', times),
    ...withProfile('lengths', lengths),
    ...(values === undefined ? {} : { values }),
  }
}

interface Reading {
  type: ProfileType
  /** Cells that are of the type. */
  read: number
  distinct?: DistinctProfile
  numbers?: Numbers
  times?: Numbers
  lengths?: Numbers
  values?: [string, number][]
}

/** As what the column was read: as declared or stored, else as the first type that all its cells are of. */
function readingOf(sketch: ColumnSketch): Reading {
  const { plan, present } = sketch
  const readings = plan.types.map((type) => readingsByFamily[families[type]](sketch, type))
  return (readings.find(({ read }) => read === present && present > 0) ?? readings.at(-1)) as Reading
}

const readingsByFamily: Record<
  'numbers' | 'times' | 'texts' | 'booleans' | 'lengths' | 'bare',
  (sketch: ColumnSketch, type: ProfileType) => Reading
> = {
  numbers: ({ numbers, differentNumbers }, type) => ({
    ...{ type, numbers, read: numbers.count + numbers.notFinite },
    distinct: distinctOf(differentNumbers),
  }),
  times: ({ times, differentTimes }, type) => ({
    ...{ type, times, read: times.count + times.notFinite },
    distinct: distinctOf(differentTimes),
  }),
  texts: ({ texts, lengths, shortTexts }, type) => {
    const { count } = lengths
    const values = shortTexts === count ? categoriesOf(texts, count) : undefined
    return {
      ...{ type, lengths, read: count },
      // Of texts that are too long to be held nobody counts how many differ.
      ...(shortTexts === count ? { distinct: distinctOf(texts, values !== undefined) } : {}),
      ...(values === undefined ? {} : { values }),
    }
  },
  booleans: ({ booleans }, type) => ({
    ...{ type, read: [...booleans.values()].reduce((sum, count) => sum + count, 0) },
    distinct: { count: booleans.size, isExact: true },
    values: sortedCounts(booleans),
  }),
  lengths: ({ lengths }, type) => ({ type, lengths, read: lengths.count }),
  bare: ({ present }, type) => ({ type, read: present }),
}

const families: Record<ProfileType, keyof typeof readingsByFamily> = {
  integer: 'numbers',
  number: 'numbers',
  date: 'times',
  timestamp: 'times',
  boolean: 'booleans',
  string: 'texts',
  list: 'lengths',
  binary: 'lengths',
  image: 'bare',
  other: 'bare',
}

/** @param isListed whether the values themselves are told, from which the sketch can be made again. */
function distinctOf(distinct: Distinct<string | number>, isListed = false): DistinctProfile {
  const { known } = distinct
  const registers = registersOf(distinct)
  return {
    count: known?.size ?? estimate(registers),
    isExact: known !== null,
    ...(isListed ? {} : { sketch: Buffer.from(registers).toString('base64') }),
  }
}

/** Values that occur again and again; where most occur once they are names or ids, and nobody's business. */
function categoriesOf({ known }: Distinct<string>, count: number): [string, number][] | undefined {
  if (known === null || known.size > count / 2) return undefined
  return sortedCounts(known)
}

/** The commonest first, those of one count by their text. */
export function sortedCounts(counts: ReadonlyMap<string, number>): [string, number][] {
  return [...counts].sort(
    ([leftText, left], [rightText, right]) =>
      right - left || (leftText < rightText ? -1 : leftText > rightText ? 1 : 0),
  )
}

function withProfile(
  key: 'numbers' | 'times' | 'lengths',
  numbers: Numbers | undefined,
): Partial<ColumnProfile> {
  const profile = numbers && numberProfile(numbers)
  return profile === undefined ? {} : { [key]: profile }
}
