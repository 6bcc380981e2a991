import {
  joinMarkdown,
  type Markdown,
  markdownBlocks,
  markdownCode,
  markdownFold,
  markdownList,
  md,
} from '@mlgate/markup'
import { sumOfChecks } from '../check-rows.ts'
import type { GateRow } from '../gate-rows.ts'
import {
  comparedSentence,
  detailFold,
  insideFold,
  measuredFold,
  pairsFold,
  passedChecksFold,
  passedGatesFold,
  shownMetricsFold,
  speedFold,
  subjectMarkdown,
  unjudgedSign,
  verdictSigns,
} from '../markdown-parts.ts'
import { segmentsFold } from '../markdown-segments.ts'
import { checkTable, gateTable } from '../markdown-tables.ts'
import { notJudgedWords, wordsOfCounts } from '../verdict-words.ts'
import { plural, shortHash } from '../words.ts'
import { type LaidOut, notesList } from './overview.ts'
import type { StoredSection } from './section.ts'

/** Whether anything stands behind the verdict of a section. */
export function isJudged({ result: { verdict, notJudged }, counts }: StoredSection): boolean {
  return notJudged === undefined && (verdict !== 'pass' || wordsOfCounts(counts) !== '')
}

/** What follows the overview: the folds of a lone section, or one fold for each of several. */
export function sectionBlocks(laidOut: readonly LaidOut[], mostShown: number): Markdown[] {
  const [only, ...others] = laidOut
  if (only === undefined) return []
  if (others.length === 0) return [...restTables(only), ...folds(only)]
  const unchanged = laidOut.filter(({ section }) => isUnchanged(section))
  const told = laidOut.filter((one) => !unchanged.includes(one))
  const shown = told.slice(0, mostShown)
  const more = told.length - shown.length
  return [
    ...foldsAndLines(shown),
    ...(more === 0 ? [] : [md`and ${plural(more, 'more result')}`]),
    ...unchangedFold(unchanged.slice(0, mostShown), unchanged.length),
  ]
}

/** Sections of the commit before: shown, so that nobody misses them, and not counted. */
export function outdatedFold(
  sections: readonly StoredSection[],
  labels: ReadonlyMap<string, string>,
  mostShown: number,
): Markdown[] {
  if (sections.length === 0) return []
  const items = sections
    .slice(0, mostShown)
    .map(
      (section) =>
        md`${isJudged(section) ? verdictSigns[section.result.verdict] : unjudgedSign} ${markdownCode(labels.get(section.id) ?? '')} at ${markdownCode(shortHash(section.origin.head))}: ${countedWords(section)}`,
    )
  const own = sections.length === 1 ? 'its job has' : 'their jobs have'
  const summary = `⏳ outdated, not counted: ${plural(sections.length, 'result')} of an earlier commit; ${own} not run again`
  return [markdownFold(summary, markdownList(items))]
}

/** Whether nothing about a section's model could differ from the base: its line says all. */
function isUnchanged({ result: { verdict, gates }, level }: StoredSection): boolean {
  const compared = gates.filter(({ rule }) => 'max-regression' in rule || 'min-improvement' in rule)
  return (
    verdict === 'pass' &&
    level === 0 &&
    compared.length > 0 &&
    compared.every(({ reasonCode }) => sameCodes.includes(reasonCode))
  )
}

const sameCodes: readonly string[] = ['same-model', 'identical-predictions', 'unchanged-inputs']

function unchangedFold(unchanged: readonly LaidOut[], count: number): Markdown[] {
  if (unchanged.length === 0) return []
  const items = unchanged.map(({ section, label }) => md`${markdownCode(label)}: ${countedWords(section)}`)
  return [markdownFold(`✅ ${plural(count, 'result')} unchanged`, markdownList(items))]
}

/** Each section as a fold; those with nothing to unfold as lines of a list. */
function foldsAndLines(shown: readonly LaidOut[]): Markdown[] {
  const blocks: Markdown[] = []
  let lines: Markdown[] = []
  const endList = () => {
    if (lines.length > 0) blocks.push(markdownList(lines))
    lines = []
  }
  for (const one of shown) {
    const body = sectionBody(one)
    const { verdict } = one.section.result
    const words = countedWords(one.section)
    const sign = isJudged(one.section) ? verdictSigns[verdict] : unjudgedSign
    if (body.length === 0) {
      lines.push(md`${sign} ${markdownCode(one.label)}: ${words}`)
      continue
    }
    endList()
    blocks.push(markdownFold(`${sign} ${one.label}: ${words}`, markdownBlocks(body)))
  }
  endList()
  return blocks
}

function sectionBody(one: LaidOut): Markdown[] {
  const { result, level } = one.section
  const { notes = [] } = result
  return [
    ...(level > 0 ? [] : [joinMarkdown([subjectMarkdown(result), comparedSentence(result)], md` · `)]),
    ...restTables(one),
    ...(notes.length === 0 ? [] : [notesList(notes)]),
    ...folds(one),
  ].filter((block) => String(block) !== '')
}

/** Rows that found no place above. */
function restTables({ below }: LaidOut): Markdown[] {
  return [
    ...(below.gates.length === 0
      ? []
      : [
          markdownFold(
            `${plural(sumOfGates(below.gates), 'more gate')} that did not pass`,
            gateTable(unlabelled(below.gates)),
          ),
        ]),
    ...(below.checks.length === 0
      ? []
      : [
          markdownFold(
            `${plural(sumOfChecks(below.checks), 'more check')} that did not pass`,
            checkTable(unlabelled(below.checks)),
          ),
        ]),
  ]
}

function sumOfGates(rows: readonly GateRow[]): number {
  return rows.reduce((sum, { gates }) => sum + gates, 0)
}

function folds({ section: { result, level, counts }, below, above }: LaidOut): Markdown[] {
  if (level > 0) return []
  if (result.kind === 'benchmark')
    return [...speedFold(result), ...pairsFold(result), ...detailFold(result), ...measuredFold(result)]
  const shownAbove = above.gates
    .filter(({ outcome }) => outcome === 'pass')
    .reduce((sum, { gates }) => sum + gates, 0)
  return [
    ...passedGatesFold(unlabelled(below.passedGates), counts.pass.gates - shownAbove),
    ...insideFold(result),
    ...segmentsFold(result),
    ...passedChecksFold(
      unlabelled(below.passedChecks),
      {
        passed: counts.pass.checks,
        skipped: counts.shown.checks,
      },
      result.kind,
    ),
    ...shownMetricsFold(result),
    ...measuredFold(result),
  ]
}

/** Inside its own fold a row needs no label. */
function unlabelled<Row extends object>(rows: readonly Row[]): Row[] {
  return rows.map((row) => ({ ...row, result: undefined }))
}

function countedWords({ counts, result }: StoredSection): string {
  if (result.notJudged !== undefined) return notJudgedWords(result.notJudged)
  const words = wordsOfCounts(counts)
  if (words !== '') return words
  return result.verdict === 'error' ? 'could not be judged' : 'nothing was judged'
}
