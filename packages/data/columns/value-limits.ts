import { quoteLiteral } from '@mlgate/tables'
import type { PlannedCheck } from '../plan.ts'
import { bounds, listed, percent } from '../words.ts'
import { type ColumnValues, isFloating, literalOf } from './column-values.ts'
import { type DemandMaker, judgeCount, judgeRepeats, sharePart } from './demand.ts'

/**
 * Decided from the least and the greatest value alone, which cost next to nothing; rows are counted only when
 * one of them is out. NaN and the infinities are out of any range: DuckDB sorts NaN above all, so one of the
 * two shows it.
 */
export const range: DemandMaker = (name, { min, max }) => {
  if (min === undefined && max === undefined) return []
  return [
    {
      id: 'range',
      title: `${name} is within its range`,
      expected: bounds(min, max),
      plan({ typed, value, sample }) {
        const low = min === undefined ? undefined : literalOf(min, typed)
        const high = max === undefined ? undefined : literalOf(max, typed)
        const outside = [
          ...(low === undefined ? [] : [{ ofAll: `min(${value}) < ${low}`, ofOne: `${value} < ${low}` }]),
          ...(high === undefined ? [] : [{ ofAll: `max(${value}) > ${high}`, ofOne: `${value} > ${high}` }]),
          ...(isFloating(typed)
            ? [
                { ofAll: `NOT isfinite(min(${value}))`, ofOne: `NOT isfinite(${value})` },
                { ofAll: `NOT isfinite(max(${value}))`, ofOne: `NOT isfinite(${value})` },
              ]
            : []),
        ]
        const condition = [...new Set(outside.map(({ ofOne }) => ofOne))].join(' OR ')
        return {
          measures: [
            `CAST(min(${value}) AS VARCHAR)`,
            `CAST(max(${value}) AS VARCHAR)`,
            `coalesce(${outside.map(({ ofAll }) => ofAll).join(' OR ')}, false)`,
          ],
          judge: ([least, greatest, isOut]) => ({
            failed: isOut === true,
            ...(isOut === true ? {} : { count: 0 }),
            ...(least === null || least === undefined
              ? { observed: 'no values' }
              : { revealing: `${least} … ${greatest}` }),
          }),
          offence: { kind: 'where', condition, sample },
        }
      },
    },
  ]
}

/** Texts that are compared one after another; a cast to an ENUM costs as much for ten as for thousands. */
const mostCompared = 8

export const enumeration: DemandMaker = (name, limits, schema) => {
  const leastShare = limits['min-enum-share']
  const permitted = limits.enum ?? (leastShare === undefined ? undefined : schema.enum)
  if (permitted === undefined) return []
  const few = leastShare !== undefined && leastShare < 1
  return [
    {
      id: 'enum',
      title: `${name} is ${few ? 'mostly ' : ''}one of the permitted values`,
      expected: `${few ? `at least ${percent(leastShare)} of ` : ''}${listed(permitted.map(String))}`,
      plan({ typed, value, sample }) {
        const isText = schema.type === 'string' || schema.type === 'image'
        const texts = [...new Set(permitted.map(String))]
        const found = isText
          ? isAmong(value, texts.map(quoteLiteral))
          : `${value} IN (${permitted.map((item) => literalOf(item, typed)).join(', ')})`
        const condition =
          permitted.length === 0 ? `${value} IS NOT NULL` : `${value} IS NOT NULL AND NOT (${found})`
        return {
          measures: [`count_if(${condition})`, ...(few ? [`count(${value})`] : [])],
          judge: few ? judgeSurplus(leastShare) : judgeCount('is not among them', 'are not among them'),
          offence: { kind: 'where', condition, sample },
        }
      },
    },
  ]
}

function isAmong(value: string, literals: readonly string[]): string {
  const list = literals.join(', ')
  return literals.length > mostCompared
    ? `TRY_CAST(${value} AS ENUM(${list})) IS NOT NULL`
    : `${value} IN (${list})`
}

function judgeSurplus(leastShare: number): PlannedCheck['judge'] {
  return ([surplus, all]) => {
    const count = Number(surplus)
    const share = count === 0 ? 1 : (Number(all) - count) / Number(all)
    return { failed: share < leastShare, count, observed: `${sharePart(count, Number(all))} not among them` }
  }
}

/** Characters of a text, bytes of a binary, items of a list. */
export const length: DemandMaker = (name, limits) => {
  const shortest = limits['min-length']
  const longest = limits['max-length']
  if (shortest === undefined && longest === undefined) return []
  return [
    {
      id: 'length',
      title: `${name} has a permitted length`,
      expected: bounds(shortest, longest),
      plan(column) {
        const measured = lengthOf(column)
        const condition = [
          ...(shortest === undefined ? [] : [`${measured} < ${shortest}`]),
          ...(longest === undefined ? [] : [`${measured} > ${longest}`]),
        ].join(' OR ')
        return {
          measures: [`min(${measured})`, `max(${measured})`],
          judge([least, greatest]) {
            if (least === null || least === undefined)
              return { failed: false, count: 0, observed: 'no values' }
            const failed =
              Number(least) < (shortest ?? 0) || (longest !== undefined && Number(greatest) > longest)
            return { failed, ...(failed ? {} : { count: 0 }), observed: `${least} … ${greatest}` }
          },
          offence: { kind: 'where', condition, sample: column.sample },
        }
      },
    },
  ]
}

function lengthOf({ typed, value, storedType }: ColumnValues): string {
  if (storedType === 'BLOB') return `octet_length(${value})`
  return typed.sqlType.endsWith(']') ? `len(${value})` : `length(${value})`
}

/** Searched for anywhere in the text. */
export const pattern: DemandMaker = (name, { pattern: expression }) => {
  if (expression === undefined) return []
  return [
    {
      id: 'pattern',
      title: `${name} matches its pattern`,
      expected: expression,
      plan({ value, sample }) {
        const condition = `NOT regexp_matches(${value}, ${quoteLiteral(expression)})`
        return {
          measures: [`count_if(${condition})`],
          judge: judgeCount('does not match', 'do not match'),
          offence: { kind: 'where', condition, sample },
        }
      },
    },
  ]
}

/** Nulls are no values, and do not repeat. */
export const unique: DemandMaker = (name, limits) => {
  if (limits.unique !== true) return []
  return [
    {
      id: 'unique',
      title: `${name} is unique`,
      expected: 'no value twice',
      plan: ({ value, sample }) => ({
        measures: [`count(${value}) - count(DISTINCT ${value})`],
        judge: ([repeats]) => judgeRepeats(Number(repeats)),
        offence: { kind: 'repeated', keys: [value], sample },
      }),
    },
  ]
}
