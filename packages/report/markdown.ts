import { type Result, verdicts } from '@mlgate/core'
import { joinMarkdown, type Markdown, markdownBlocks, markdownCode, markdownList, md } from '@mlgate/markup'
import { acceptanceMarkdown } from './acceptance.ts'
import { changedGatesMarkdown } from './changed-gates.ts'
import { checkRows, countChecks, isOpen } from './check-rows.ts'
import { gateRows } from './gate-rows.ts'
import { headline } from './headline.ts'
import {
  comparedSentence,
  detailFold,
  headingOf,
  insideFold,
  measuredFold,
  pairsFold,
  passedChecksFold,
  passedGatesFold,
  readSentence,
  shownMetricsFold,
  signOf,
  speedTable,
  subjectMarkdown,
} from './markdown-parts.ts'
import { segmentsFold } from './markdown-segments.ts'
import { checkTable, gateTable } from './markdown-tables.ts'
import { problemsMarkdown } from './problems.ts'
import { titleOfResult } from './subject-words.ts'
import { countsWords, notJudgedWords } from './verdict-words.ts'
import { sentence } from './words.ts'

/**
 * Results as Markdown for a summary: the answer in words, then counts and what was compared with, then what isn't
 * right; everything else is folded.
 *
 * @returns Markdown that ends with a line end.
 */
export function renderMarkdown(results: readonly Result[]): string {
  return render(results, { gates: gateBlocks, folds })
}

/** What is told of a result: its gates, and what is folded. */
interface Telling {
  gates: (result: Result) => Markdown[]
  folds: (result: Result) => Markdown[]
}

function render(given: readonly Result[], telling: Telling): string {
  const results = given.toSorted(worstFirst)
  const [only, ...others] = results
  const alone = only !== undefined && others.length === 0
  const compared = alone ? joinMarkdown([readSentence(only), comparedSentence(only)], md` `) : md``
  const blocks = [
    headingOf(signOf(results), headline(results)),
    joinMarkdown(
      [
        countsSentence(results),
        compared,
        ...changedGatesMarkdown(results.map(({ changedGates }) => changedGates)),
        ...acceptanceMarkdown(results.map(({ acceptance }) => acceptance)),
      ],
      md` `,
    ),
    ...results.flatMap((result) => resultBlocks(result, alone, telling)),
  ]
  return `${markdownBlocks(blocks)}\n`
}

/** Of the same verdict in the order given. */
function worstFirst(left: Result, right: Result): number {
  return verdicts.indexOf(right.verdict) - verdicts.indexOf(left.verdict)
}

/**
 * Results as Markdown for the step that made them: the answer, counts, and what isn't right. Where they are told in
 * full, in the report of the job, is not its matter.
 *
 * @returns Markdown that ends with a line end.
 */
export function renderBrief(results: readonly Result[]): string {
  return render(results, { gates: openGates, folds: () => [] })
}

/** `1 gate failed · 1 can't be told · 11 passed · 1 warning.` */
function countsSentence(results: readonly Result[]): Markdown {
  const words = countsWords(results)
  return words === '' ? md`` : md`${words}.`
}

/** A benchmark has few numbers, which belong together; of all else, gates that did not pass. */
function gateBlocks(result: Result): Markdown[] {
  return result.kind === 'benchmark' ? speedTable(result) : openGates(result)
}

function openGates(result: Result): Markdown[] {
  const rows = gateRows(result).filter(({ outcome }) => outcome !== 'pass')
  return rows.length === 0 ? [] : [gateTable(rows)]
}

function resultBlocks(result: Result, alone: boolean, { gates, folds }: Telling): Markdown[] {
  const openChecks = checkRows(result).filter(isOpen)
  const { problems = [], notes = [] } = result
  const blocks = [
    ...(alone || result.notJudged === undefined ? [] : [md`${sentence(notJudgedWords(result.notJudged))}`]),
    ...(problems.length === 0 ? [] : [problemsMarkdown(problems)]),
    ...gates(result),
    ...(openChecks.length === 0 ? [] : [checkTable(openChecks)]),
    ...(notes.length === 0 ? [] : [markdownList(notes.map((note) => md`${sentence(note)}`))]),
    ...folds(result),
  ]
  return alone ? blocks : [resultHeading(result), ...blocks]
}

function resultHeading(result: Result): Markdown {
  const title = joinMarkdown([md`**${markdownCode(titleOfResult(result))}**`, subjectMarkdown(result)], md` `)
  const compared = comparedSentence(result)
  return String(compared) === '' ? title : md`${title}. ${compared}`
}

function folds(result: Result): Markdown[] {
  if (result.kind === 'benchmark')
    return [...pairsFold(result), ...detailFold(result), ...measuredFold(result)]
  const passed = gateRows(result).filter(({ outcome }) => outcome === 'pass')
  const passedGates = passed.reduce((sum, { gates }) => sum + gates, 0)
  const checks = checkRows(result).filter((row) => !isOpen(row))
  return [
    ...passedGatesFold(passed, passedGates),
    ...insideFold(result),
    ...segmentsFold(result),
    ...passedChecksFold(
      checks,
      {
        passed: countChecks(checks, 'pass'),
        skipped: countChecks(checks, 'shown'),
      },
      result.kind,
    ),
    ...shownMetricsFold(result),
    ...measuredFold(result),
  ]
}
