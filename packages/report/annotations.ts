import type { Check, Gate, Place, Result } from '@mlgate/core'
import { makeVisible } from '@mlgate/markup'
import { checkOutcome, foldAlike, worstChecksFirst } from './alike-checks.ts'
import { type CheckRow, checkRows, columnWords, seenWords } from './check-rows.ts'
import { gateOutcome, gateRows } from './gate-rows.ts'
import { nameOf } from './subject-words.ts'
import { type Outcome, plural } from './words.ts'

/** A remark on a line of a file, as reviews show them. */
export interface Annotation {
  level: 'error' | 'warning' | 'notice'
  title: string
  message: string
  /** A file as the result names it. */
  place?: Place
  /** Share of what it is about that it concerns, 0 … 1; of all when absent. */
  share?: number
}

/** How many of one level a runner shows of a step; more than that nobody reads anyhow. */
const mostShown = 10

const levels: Partial<Record<Outcome, Annotation['level']>> = {
  fail: 'error',
  error: 'error',
  inconclusive: 'notice',
  waived: 'notice',
  accepted: 'notice',
  warning: 'warning',
}
const order: Annotation['level'][] = ['error', 'warning', 'notice']

/**
 * What is to be said of a result at the files that it is about: problems at their place, failed checks at the data's
 * line, gates where they are written.
 *
 * @param placeOfGate where a gate is written, if anywhere.
 */
export function annotationsOf(
  result: Result,
  placeOfGate: (gate: Gate) => Place | undefined = () => undefined,
): Annotation[] {
  return [...problemRemarks(result), ...checkRemarks(result), ...gateRemarks(result, placeOfGate)]
}

/** The worst first, those that concern more before others, and at most ten, of which the last one counts the rest. */
export function fewAnnotations<One extends Annotation>(all: readonly One[]): (One | Annotation)[] {
  const sorted = all.toSorted(
    (left, right) =>
      order.indexOf(left.level) - order.indexOf(right.level) || (right.share ?? 1) - (left.share ?? 1),
  )
  if (sorted.length <= mostShown) return sorted
  const shown = sorted.slice(0, mostShown - 1)
  const [first] = sorted.slice(mostShown - 1) as [One]
  const more = plural(sorted.length - shown.length, 'more remark')
  return [...shown, { level: first.level, title: more, message: `There are ${more}: the log has them all.` }]
}

function problemRemarks(result: Result): Annotation[] {
  return (result.problems ?? []).map(({ code, message, hint, place }) => ({
    level: 'error',
    title: titleOf(result, code),
    message: lines([message, hint ?? '']),
    ...(place === undefined ? {} : { place: place as Place }),
  }))
}

function checkRemarks(result: Result): Annotation[] {
  return foldAlike(worstChecksFirst(result.checks)).flatMap((check) => {
    const level = levels[checkOutcome(check)]
    if (level === undefined) return []
    const [row] = checkRows({ ...result, checks: [check] }) as [CheckRow]
    const place = placeOfCheck(check, result)
    return [
      {
        level,
        title: titleOf(result, row.title),
        message: lines([
          [columnWords(row), row.title].filter(Boolean).join(': '),
          seenWords(row),
          row.where,
          row.samples,
          row.hint,
        ]),
        ...(place === undefined ? {} : { place }),
        ...(check.share === undefined ? {} : { share: check.share }),
      },
    ]
  })
}

/** The line that a reader has to look at: of the data where one line is at fault, else of the schema that is broken. */
function placeOfCheck({ line, count, file, declared }: Check, { subject }: Result): Place | undefined {
  const data = file ?? subject.data[0]?.path
  if (declared !== undefined && (line === undefined || count !== 1)) return { ...declared }
  return data === undefined ? undefined : { file: data, ...(line === undefined ? {} : { line }) }
}

function gateRemarks(result: Result, placeOfGate: (gate: Gate) => Place | undefined): Annotation[] {
  return result.gates.flatMap((gate) => {
    const level = levels[gateOutcome(gate)]
    if (level === undefined) return []
    const [row] = gateRows({ ...result, gates: [gate] })
    if (row === undefined) return []
    const { metric, slice, base, value, change, reason } = row
    const numbers = [base, value].filter((text) => text !== null).join(' → ')
    const ends =
      change === null || change.low === null || change.high === null
        ? ''
        : ` (${change.low} … ${change.high})`
    const moved = change === null ? '' : `${change.value}${ends}`
    const place = placeOfGate(gate)
    return [
      {
        level,
        title: titleOf(result, [metric, slice].filter(Boolean).join(', ')),
        message: lines([[numbers, moved].filter(Boolean).join('   '), reason]),
        ...(place === undefined ? {} : { place }),
      },
    ]
  })
}

function titleOf(result: Result, what: string): string {
  return makeVisible(`${nameOf(result)}: ${what}`)
}

function lines(texts: readonly string[]): string {
  return texts.filter(Boolean).map(makeVisible).join('\n')
}
