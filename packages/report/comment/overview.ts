import { type Markdown, markdownCode, markdownList, md } from '@mlgate/markup'
import { type CheckRow, checkRows, isOpen } from '../check-rows.ts'
import { type GateRow, gateRows } from '../gate-rows.ts'
import { checkTable, type GateTableRow, gateTable, type Labelled } from '../markdown-tables.ts'
import { problemsMarkdown } from '../problems.ts'
import { outcomes, sentence } from '../words.ts'
import type { StoredSection } from './section.ts'

/** A section with its rows, and which of them stand above the folds, for all sections together. */
export interface LaidOut {
  section: StoredSection
  label: string
  above: { gates: GateTableRow[]; checks: (CheckRow & Labelled)[] }
  below: { gates: GateTableRow[]; passedGates: GateRow[]; checks: CheckRow[]; passedChecks: CheckRow[] }
}

/** Rows that a reader takes in at a glance. */
const mostRows = 12

/**
 * Deals the rows of the sections out: above the folds the worst of all, then what got better; the rest below, in
 * its section.
 *
 * @param sections in the order in which they are told.
 */
export function layOut(sections: readonly StoredSection[], labels: ReadonlyMap<string, string>): LaidOut[] {
  const allWell = sections.every(({ result }) => result.verdict === 'pass')
  const rows = sections.map((section) => {
    const label = labels.get(section.id) ?? ''
    const labelled = sections.length > 1 ? { result: label } : {}
    const gates: GateTableRow[] = gateRows(section.result).map((row) => ({
      ...row,
      ...labelled,
      better: isBetter(row),
    }))
    const checks = checkRows(section.result).map((row) => ({ ...row, ...labelled }))
    return { section, label, gates, checks }
  })
  // When all is well one line says so; what got better stands in its fold.
  const worth = ({ outcome, better }: GateTableRow) => outcome !== 'pass' || (better === true && !allWell)
  const gatesAbove = firstOf(rows.flatMap(({ gates }) => gates).filter(worth))
  const checksAbove = firstOf(rows.flatMap(({ checks }) => checks).filter(isOpen))
  return rows.map(({ section, label, gates, checks }) => ({
    section,
    label,
    above: {
      gates: gates.filter((row) => gatesAbove.has(row)),
      checks: checks.filter((row) => checksAbove.has(row)),
    },
    below: {
      gates: gates.filter((row) => row.outcome !== 'pass' && !gatesAbove.has(row)),
      passedGates: gates.filter((row) => row.outcome === 'pass' && !gatesAbove.has(row)),
      checks: checks.filter((row) => isOpen(row) && !checksAbove.has(row)),
      passedChecks: checks.filter((row) => !isOpen(row)),
    },
  }))
}

/** What stands above the folds: mistakes, gates, checks, notes. */
export function overviewBlocks(laidOut: readonly LaidOut[]): Markdown[] {
  const gates = worstFirst(laidOut.flatMap(({ above }) => above.gates))
  const checks = worstFirst(laidOut.flatMap(({ above }) => above.checks))
  const [only, ...others] = laidOut
  const notes = only !== undefined && others.length === 0 ? (only.section.result.notes ?? []) : []
  return [
    ...laidOut.flatMap((one) => problemBlocks(one, others.length > 0)),
    ...(gates.length === 0 ? [] : [gateTable(gates)]),
    ...(checks.length === 0 ? [] : [checkTable(checks)]),
    ...(notes.length === 0 ? [] : [notesList(notes)]),
  ]
}

function problemBlocks({ section, label }: LaidOut, named: boolean): Markdown[] {
  const { problems = [] } = section.result
  if (problems.length === 0) return []
  const list = problemsMarkdown(problems)
  return named ? [md`${markdownCode(label)} could not be judged:`, list] : [list]
}

export function notesList(notes: readonly string[]): Markdown {
  return markdownList(notes.map((note) => md`${sentence(note)}`))
}

/** Whether a row improved beyond doubt, over all rows: a slice's luck is no news. */
function isBetter({ outcome, slice, numbers: { difference, direction } }: GateRow): boolean {
  if (outcome !== 'pass' || slice !== '' || difference?.low === undefined || difference.high === undefined)
    return false
  return direction === 'higher' ? difference.low > 0 : direction === 'lower' ? difference.high < 0 : false
}

function firstOf<Row extends GateTableRow | CheckRow>(rows: readonly Row[]): Set<Row> {
  return new Set(worstFirst(rows).slice(0, mostRows))
}

function worstFirst<Row extends GateTableRow | CheckRow>(rows: readonly Row[]): Row[] {
  return rows.toSorted((left, right) => outcomes.indexOf(left.outcome) - outcomes.indexOf(right.outcome))
}
