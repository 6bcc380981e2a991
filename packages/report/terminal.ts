import type { Result, Verdict } from '@mlgate/core'
import {
  formatCount,
  formatDuration,
  joinTerminal,
  padTerminal,
  shorten,
  type TerminalStyles,
  type TerminalText,
  term,
  terminalStyles,
  terminalTable,
  terminalWidth,
  widestTerminal,
  wrapTerminal,
} from '@mlgate/markup'
import { detailTables, historyTable } from './benchmark/detail-tables.ts'
import { changedGatesWords } from './changed-gates.ts'
import { checkRows, checksInWords, isOpen, sumOfChecks } from './check-rows.ts'
import { type GateRow, gateRows, shownRows } from './gate-rows.ts'
import { machineWords } from './machine-words.ts'
import { mistakeWords } from './mistakes.ts'
import { pairEffects, pairLegend, pairLines } from './pair-effects.ts'
import { problemsTerminal } from './problems.ts'
import { segmentWords } from './segment-words.ts'
import { comparedWith, flipWords, passedOverWords, subjectParts, titleOfResult } from './subject-words.ts'
import { checkLines } from './terminal-checks.ts'
import { detailLines } from './terminal-details.ts'
import { gateLines } from './terminal-gates.ts'
import { terminalSign } from './terminal-signs.ts'
import { overallVerdict, verdictLine } from './verdict-words.ts'
import { type Outcome, plural, sentence } from './words.ts'

export interface TerminalOptions {
  /** Whether to colour; the text is the same either way. */
  colour: boolean
  /** Whether to list what passed, too. */
  all: boolean
  /** Columns of the terminal, 100 when not known; below 60 lines may be longer. */
  width?: number | undefined
  /** How a reader sees what is not listed; an option of the command line when not said. */
  more?: string | undefined
}

interface Page {
  styles: TerminalStyles
  all: boolean
  width: number
  colour: boolean
  more: string
}

/** Rows of passed gates, and of metrics that are only shown, that need no --all. */
const fewPassed = 3
const fewShown = 6
/** Narrowest column of names beside strips. */
const leastName = 12
/** Checks that did not pass and need no --all. */
const mostChecks = 20

/**
 * Results for a terminal: each with what was measured, what it was compared with, then what is wrong, undecided
 * and right, in that order; the last line is the verdict over all.
 *
 * @returns lines, each with its line end.
 */
export function renderTerminal(
  results: readonly Result[],
  { colour, all, width = 100, more = '--all to list' }: TerminalOptions,
): string {
  const page: Page = { styles: terminalStyles(colour), all, width, colour, more }
  const blocks = results.map((result) => joinTerminal(resultLines(result, page), term`\n`))
  const verdict = verdictStyle(overallVerdict(results), page.styles)(verdictLine(results))
  return `${joinTerminal([...blocks, verdict], term`\n\n`)}\n`
}

function resultLines(result: Result, page: Page): TerminalText[] {
  const body = [
    gateSection(result, page),
    metricSection(result, page),
    pairSection(result, page),
    ...detailSections(result, page),
    checkSection(result, page),
    (result.notes ?? []).flatMap((note) => dimLines(`note: ${sentence(note)}`, page)),
    problemSection(result, page),
  ].filter((lines) => lines.length > 0)
  return [
    ...headLines(result, page),
    ...contextLines(result, page),
    ...body.flatMap((lines) => [term``, ...lines]),
  ]
}

/** `signs  models/signs.onnx (212 kB, sha 9f1c2ab…)  on data/test.csv, 4 120 rows       1.9 s` */
function headLines(result: Result, { styles, width }: Page): TerminalText[] {
  const title = styles.bold(titleOfResult(result))
  const subject = subjectParts(result)
  const duration = term`${formatDuration(result.durationMs)}`
  const one = joinTerminal([title, ...subject.map((part) => term`${part}`)], term`  `)
  if (terminalWidth(one) + 2 + terminalWidth(duration) <= width) return [atEnd(one, duration, width)]
  return [
    atEnd(title, duration, width),
    ...subject.flatMap((part) => wrapTerminal(part, width - 2).map((line) => term`  ${line}`)),
  ]
}

function contextLines(result: Result, page: Page): TerminalText[] {
  const compared = comparedWith(result)
  const flips = flipWords(result)
  const against =
    compared === null
      ? passedOverWords(result)
      : `compared with ${[compared.location, compared.commit, ...compared.facts, compared.rows].filter(Boolean).join(', ')}`
  const mistakes = page.all ? mistakeWords(result) : ''
  const segments = segmentWords(result, page.all ? 5 : 1)
  const changed = changedGatesWords([result.changedGates])
  return [changed, against, flips, segments, mistakes]
    .filter(Boolean)
    .flatMap((text) => dimLines(text, page, ''))
}

function gateSection(result: Result, page: Page): TerminalText[] {
  const { rows, more } = foldPassed(gateRows(result), page)
  const lines = gateLines(rows, { ...page, brief: !page.all })
  return more === 0 ? lines : [...lines, moreLine('pass', `${formatCount(more)} more`, page)]
}

function metricSection(result: Result, page: Page): TerminalText[] {
  const { rows, more } = foldShown(shownRows(result), page)
  const lines = gateLines(rows, { ...page, brief: !page.all })
  return more === 0 ? lines : [...lines, moreLine('shown', `${formatCount(more)} more`, page)]
}

/** What each pair of processes of a benchmark says, and on what machine. */
function pairSection(result: Result, page: Page): TerminalText[] {
  const pairs = page.all ? pairEffects(result).flatMap(pairLines) : []
  if (pairs.length === 0) return []
  const strips = pairs.map(({ line }) => term`${line}`)
  const names = Math.max(leastName, page.width - widestTerminal(strips) - 4)
  const lines = pairs.map(({ title }, index) => [term`${shorten(title, names)}`, strips[index] ?? term``])
  const table = terminalTable(lines, [
    { alignment: 'left', gap: 2 },
    { alignment: 'right', gap: 2 },
  ])
  return [...table, ...dimLines(pairLegend, page), ...dimLines(`on ${machineWords(result)}`, page)]
}

/** What else a benchmark saw, each table with an empty line before it. */
function detailSections(result: Result, { all, styles, width }: Page): TerminalText[][] {
  if (!all) return []
  const tables = [historyTable(result), ...detailTables(result)].filter((table) => table !== null)
  return tables.map((table) =>
    detailLines(table, { styles, width: width - 2 }).map((line) => term`  ${line}`),
  )
}

function foldPassed(rows: readonly GateRow[], { all }: Page): { rows: GateRow[]; more: number } {
  const passed = rows.filter(({ outcome }) => outcome === 'pass')
  const others = rows.filter(({ outcome }) => outcome !== 'pass')
  if (all || passed.length <= fewPassed + 1) return { rows: [...others, ...passed], more: 0 }
  const shown = passed.filter(({ slice }) => slice === '').slice(0, fewPassed)
  const folded = passed.filter((row) => !shown.includes(row))
  return { rows: [...others, ...shown], more: folded.reduce((sum, { gates }) => sum + gates, 0) }
}

function foldShown(rows: readonly GateRow[], { all }: Page): { rows: GateRow[]; more: number } {
  if (all || rows.length <= fewShown + 1) return { rows: [...rows], more: 0 }
  const shown = rows.filter(({ slice }) => slice === '').slice(0, fewShown)
  return { rows: shown, more: rows.length - shown.length }
}

function checkSection(result: Result, page: Page): TerminalText[] {
  const rows = checkRows(result, { each: page.all })
  if (page.all) return checkLines(rows, page.styles, page.width)
  const open = rows.filter(isOpen)
  const listed = open.slice(0, mostChecks)
  const untold = open.slice(mostChecks)
  const lines = checkLines(listed, page.styles, page.width)
  const [worst] = untold
  const more = sumOfChecks(untold)
  const hasPassed = rows.some(({ outcome }) => outcome === 'pass')
  return [
    ...lines,
    ...(worst === undefined
      ? []
      : [moreLine(worst.outcome, `${plural(more, 'check')} more that did not pass`, page)]),
    ...(rows.every(isOpen) ? [] : [moreLine(hasPassed ? 'pass' : 'shown', checksInWords(rows), page)]),
  ]
}

function problemSection(result: Result, { colour, width }: Page): TerminalText[] {
  const problems = result.problems ?? []
  return problems.length === 0 ? [] : [problemsTerminal(problems, { colour, width })]
}

/** A fold: how much more there is, and at the end of the line how to see it. */
function moreLine(outcome: Outcome, words: string, { styles, width, more }: Page): TerminalText {
  const left = term`  ${terminalSign(outcome, styles)} ${words}`
  return atEnd(left, styles.dim(more), width)
}

function dimLines(text: string, { styles, width }: Page, indent = '  '): TerminalText[] {
  return wrapTerminal(text, width - indent.length).map((line) => term`${indent}${styles.dim(line)}`)
}

function atEnd(left: TerminalText, right: TerminalText, width: number): TerminalText {
  const gap = Math.max(2, width - terminalWidth(left) - terminalWidth(right))
  return term`${left}${padTerminal('', gap, 'left')}${right}`
}

function verdictStyle(verdict: Verdict, styles: TerminalStyles) {
  const colours = { pass: styles.green, inconclusive: styles.yellow, fail: styles.red, error: styles.yellow }
  return (text: string) => styles.bold(colours[verdict](text))
}
