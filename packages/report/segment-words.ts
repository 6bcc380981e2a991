import type { FlippedPart, Result, Segment } from '@mlgate/core'
import { formatCount, formatValue, precisionOf } from '@mlgate/markup'
import { scaleOf } from './scale.ts'
import { name, plural, sliceWords } from './words.ts'

/** A found part of the rows in words, not yet escaped. */
export interface SegmentRow {
  /** `weather=fog, camera=left`. */
  where: string
  metric: string
  /** Of the other rows, or of the same rows with the baseline. */
  against: string
  value: string
  rows: string
}

/** The found parts, those that got worse and the weakest ones. */
export function segmentRows({ segments = [], baseline }: Result): {
  worse: SegmentRow[]
  weakest: SegmentRow[]
} {
  return {
    worse: (baseline?.segments ?? []).map((segment) => rowOf(segment, segment.base)),
    weakest: segments.map((segment) => rowOf(segment, segment.elsewhere)),
  }
}

function rowOf({ slice, metric, unit, value, rows }: Segment, against = Number.NaN): SegmentRow {
  const scale = scaleOf(metric, unit)
  const precision = precisionOf(scale, [value, against])
  return {
    where: sliceWords(slice),
    metric: name(metric),
    against: formatValue(against, { ...scale, precision }),
    value: formatValue(value, { ...scale, precision }),
    rows: formatCount(rows),
  }
}

/**
 * The worst of what was found: `found by searching: worse where weather=fog (91.2 % → 84.7 %)`; empty when nothing was.
 *
 * @param most parts of each kind that are named.
 */
export function segmentWords(result: Result, most = 1): string {
  const { worse, weakest } = segmentRows(result)
  const parts = [
    ...worse
      .slice(0, most)
      .map(({ where, against, value }) => `worse where ${where} (${against} → ${value})`),
    ...weakest
      .slice(0, most)
      .map(({ where, against, value }) => `weakest where ${where} (${value}, elsewhere ${against})`),
  ]
  return parts.length === 0 ? '' : `found by searching: ${parts.join('; ')}`
}

/** A class, a slice, or a class within a slice: `class "yield" where weather=fog`. */
export function partWords({ class: label, slice }: Pick<FlippedPart, 'class' | 'slice'>): string {
  const where = sliceWords(slice)
  return [label === undefined ? '' : `class "${name(label)}"`, where === '' ? '' : `where ${where}`]
    .filter(Boolean)
    .join(' ')
}

/** Fewer rows than this are lost anywhere. */
const fewRows = 5

/**
 * Where most rows were lost: `most of the loss is class "yield" where weather=fog`. Empty when no part has more than half
 * of them, and half as many again as its size would give it.
 */
export function lossWords({ baseline }: Result): string {
  const { rightToWrong: lost = 0, shared = 0 } = baseline?.pairing ?? {}
  if (lost < fewRows) return ''
  const parts = (baseline?.flips?.parts ?? []).filter(
    ({ rows, rightToWrong, wrongToRight }) =>
      rightToWrong > wrongToRight && rightToWrong * 2 > lost && rightToWrong * shared > 1.5 * rows * lost,
  )
  const narrow = ({ class: label, slice }: FlippedPart) => Number(label !== undefined) + Number(slice != null)
  const [part] = parts.toSorted(
    (left, right) => narrow(right) - narrow(left) || right.rightToWrong - left.rightToWrong,
  )
  if (part === undefined) return ''
  return `most of the loss is ${partWords(part)}`
}

/** Rows of the table of flips: parts that lost or won, as the document has them. */
export interface FlipRow {
  part: string
  rows: string
  rightToWrong: string
  wrongToRight: string
}

/** The parts in which rows changed between right and wrong, what lost most first. */
export function flipRows({ baseline }: Result, most: number): FlipRow[] {
  return (baseline?.flips?.parts ?? [])
    .toSorted((left, right) => loss(right) - loss(left))
    .slice(0, most)
    .map((part) => ({
      part: partWords(part),
      rows: formatCount(part.rows),
      rightToWrong: formatCount(part.rightToWrong),
      wrongToRight: formatCount(part.wrongToRight),
    }))
}

function loss({ rightToWrong, wrongToRight }: FlippedPart): number {
  return rightToWrong - wrongToRight
}

/** Single rows that changed, where the result names them: `from right to wrong: rows 3, 17 (img2, img16)`. */
export function flippedRowWords({ baseline }: Result): string[] {
  const { rightToWrong, wrongToRight } = baseline?.flips ?? {}
  return [
    ['from right to wrong', rightToWrong] as const,
    ['from wrong to right', wrongToRight] as const,
  ].flatMap(([what, named]) => {
    if (named === undefined || named.rows.length === 0) return []
    const rows = named.rows.slice(0, mostNamed).map(formatCount)
    const ids = (named.ids ?? []).slice(0, mostNamed).map(name)
    const more = named.rows.length - rows.length
    const list = `${rows.length === 1 ? 'row' : 'rows'} ${rows.join(', ')}${more > 0 ? ` and ${formatCount(more)} more` : ''}`
    return [`${what}: ${list}${ids.length === 0 ? '' : ` (${ids.join(', ')})`}`]
  })
}

/** Single rows that a reader is told of. */
const mostNamed = 50

/** `1 part that got worse, 2 weakest parts`. */
export function segmentCounts({ worse, weakest }: ReturnType<typeof segmentRows>): string {
  return [
    ...(worse.length === 0 ? [] : [`${plural(worse.length, 'part')} that got worse`]),
    ...(weakest.length === 0 ? [] : [`${plural(weakest.length, 'weakest part')}`]),
  ].join(', ')
}
