import type { Result, SubjectFile, Verdict } from '@mlgate/core'
import {
  formatCount,
  formatDuration,
  joinMarkdown,
  type Markdown,
  markdownBlocks,
  markdownCode,
  markdownFold,
  markdownList,
  markdownTable,
  md,
} from '@mlgate/markup'
import { detailTables } from './benchmark/detail-tables.ts'
import { type CheckRow, checkCountsInWords, countChecks } from './check-rows.ts'
import { type GateRow, gateRows, shownRows } from './gate-rows.ts'
import { machineWords } from './machine-words.ts'
import { flipTable } from './markdown-segments.ts'
import { checkTable, confusionTable, gateTable } from './markdown-tables.ts'
import { mistakeWords } from './mistakes.ts'
import { pairEffects, pairLegend, pairLines } from './pair-effects.ts'
import type { Phrase } from './phrase.ts'
import { comparedWith, flipWords, passedOverWords, subjectParts } from './subject-words.ts'
import { isUnjudged, overallVerdict } from './verdict-words.ts'
import { name, path, plural } from './words.ts'

/** Every verdict's sign; words stand beside it wherever it is used. */
export const verdictSigns: Record<Verdict, string> = {
  pass: '✅',
  inconclusive: '❔',
  fail: '❌',
  error: '⚠️',
}

/** The sign where nothing was judged: a tick would promise what nobody looked at. */
export const unjudgedSign = '➖'

/** `### ❌ signs got worse in fog`. */
export function headingOf(sign: string, words: Phrase): Markdown {
  return md`### ${sign} ${phraseMarkdown(words)}`
}

/** The sign over some results. */
export function signOf(results: readonly Result[]): string {
  if (results.length === 0) return verdictSigns.inconclusive
  return results.every(isUnjudged) ? unjudgedSign : verdictSigns[overallVerdict(results)]
}

/** A phrase with its names in code spans. */
export function phraseMarkdown(phrase: Phrase): Markdown[] {
  return phrase.map((part) => (typeof part === 'string' ? ownWords(part) : markdownCode(part.name)))
}

const edges: Record<string, Markdown> = { ' ': md` `, ': ': md`: ` }

/** Words between names: blanks and colons at their edges are meant as such. */
function ownWords(words: string): Markdown {
  const [, before = '', middle = '', after = ''] = /^( ?)(.*?)((?:: | )?)$/su.exec(words) ?? []
  return md`${edges[before] ?? md``}${[md`${middle}`]}${edges[after] ?? md``}`
}

/** What a result was compared with, or why with nothing; empty when nothing was looked for. */
export function comparedSentence(result: Result): Markdown {
  const compared = comparedWith(result)
  if (compared === null) return sentenceOf(passedOverWords(result))
  const parts = [
    md`Compared with ${markdownCode(compared.location)}`,
    ...(compared.commit === '' ? [] : [markdownCode(compared.commit)]),
    ...compared.facts.map((fact) => md`${fact}`),
    ...(compared.rows === '' ? [] : [md`${compared.rows}`]),
  ]
  return md`${joinMarkdown(parts, md`, `)}.`
}

/** `Read data/test.csv (1.2 MB), 4 120 rows.`, of data; empty for anything else, which says elsewhere what it is on. */
export function readSentence(result: Result): Markdown {
  const words = subjectMarkdown(result)
  return result.kind !== 'data' || String(words) === '' ? md`` : md`Read ${words}.`
}

/** Rows that a fold lists before it counts: nobody reads two hundred that say the same. */
const mostListed = 12

/** `8 gates passed` with the first of them; nothing when none did. */
export function passedGatesFold(rows: readonly GateRow[], gates: number): Markdown[] {
  if (rows.length === 0) return []
  const shown = rows.slice(0, mostListed)
  const more = gates - shown.reduce((sum, row) => sum + row.gates, 0)
  return [markdownFold(`${plural(gates, 'gate')} passed`, andMore(gateTable(shown), more))]
}

/** `Data: 13 checks passed`, or those of a model, with the first of them; nothing when there are none. */
export function passedChecksFold(
  rows: readonly CheckRow[],
  { passed, skipped }: { passed: number; skipped: number },
  kind: Result['kind'] = 'data',
): Markdown[] {
  if (rows.length === 0) return []
  const lists = [
    listedChecks(rows, 'pass', passed),
    // Why they were not made is worth more than which others passed.
    listedChecks(rows, 'shown', skipped),
  ].flat()
  const title = `${kind === 'data' ? 'Data' : 'Model'}: ${checkCountsInWords({ passed, skipped })}`
  return [markdownFold(title, markdownBlocks(lists))]
}

/** The first rows that came out in a way, of so many checks. */
function listedChecks(rows: readonly CheckRow[], outcome: CheckRow['outcome'], checks: number): Markdown[] {
  const shown = rows.filter((row) => row.outcome === outcome).slice(0, mostListed)
  if (shown.length === 0) return []
  return [andMore(checkTable(shown), checks - countChecks(shown, outcome))]
}

/** Metrics that no gate judges, the first of them; nothing when there are none. */
export function shownMetricsFold(result: Result): Markdown[] {
  const rows = shownRows(result)
  if (rows.length === 0) return []
  const table = andMore(gateTable(rows.slice(0, mostListed)), rows.length - mostListed)
  return [markdownFold(`${plural(rows.length, 'metric')} without a gate`, table)]
}

function andMore(table: Markdown, more: number): Markdown {
  return more <= 0 ? table : markdownBlocks([table, md`and ${formatCount(more)} more`])
}

/** What changed inside the model: flips, frequent mistakes and the confusion matrix. */
export function insideFold(result: Result): Markdown[] {
  const flips = flipWords(result)
  const mistakes = mistakeWords(result)
  const matrix = result.confusion === undefined ? null : confusionTable(result.confusion)
  if (flips === '' && mistakes === '' && matrix === null) return []
  const summary = ['What changed inside', flips].filter(Boolean).join(': ')
  const parts = flipTable(result)
  const body = [
    ...(mistakes === '' ? [] : [sentenceOf(mistakes)]),
    ...(parts === null ? [] : [parts]),
    ...(matrix === null ? [] : [matrix]),
  ]
  const fold = flips === '' ? 'What is mistaken for what' : summary
  return body.length === 0 ? [md`${summary}`] : [markdownFold(fold, markdownBlocks(body))]
}

/** Rows of a benchmark that did not fail, and that its table lists before it counts. */
const mostNumbers = 24

/**
 * All gates and metrics of a benchmark in one table, the worst first: they are few as a rule, and belong together;
 * nothing where there is none.
 */
export function speedTable(result: Result): Markdown[] {
  const rows = [...gateRows(result), ...shownRows(result)]
  const open = rows.filter(({ outcome }) => outcome !== 'pass' && outcome !== 'shown')
  const shown = rows.slice(0, open.length + mostNumbers)
  return rows.length === 0 ? [] : [andMore(gateTable(shown), rows.length - shown.length)]
}

/** The same folded, under the one number that everybody looks for; nothing where there is none. */
export function speedFold(result: Result): Markdown[] {
  const rows = [...gateRows(result), ...shownRows(result)]
  const [first] = rows.toSorted((left, right) => rank(left) - rank(right))
  if (first === undefined) return []
  const { base, value, change } = first
  const interval = change?.low == null ? '' : `, ${change.low}\u00a0…\u00a0${change.high}`
  const values = [...(base === null ? [] : [base]), value ?? 'nothing'].join(' → ')
  const told = `${first.metric} ${values}${change === null ? '' : ` (${change.value}${interval})`}`
  return [markdownFold(`All numbers: ${told}`, markdownBlocks(speedTable(result)))]
}

const sought = ['latency_p50', 'throughput']

function rank({ metric }: GateRow): number {
  const place = sought.indexOf(metric)
  return place < 0 ? sought.length : place
}

/** What a benchmark saw beyond its metrics; nothing where it does not tell. */
export function detailFold(result: Result): Markdown[] {
  const tables = detailTables(result)
  if (tables.length === 0) return []
  const blocks = tables.flatMap(({ title, header, text, rows, note }) => [
    md`**${title}**`,
    markdownTable(
      header,
      rows,
      header.map((_, column) => (text.includes(column) ? 'left' : 'right')),
    ),
    ...(note === '' ? [] : [md`${note}`]),
  ])
  const labels = tables.map(({ label }) => label).join(', ')
  return [markdownFold(`What else was seen: ${labels}`, markdownBlocks(blocks))]
}

/** What each pair of processes of a benchmark says. */
export function pairsFold(result: Result): Markdown[] {
  const pairs = pairEffects(result).flatMap(pairLines)
  if (pairs.length === 0) return []
  const rows = pairs.map(({ title, line }) => [markdownCode(title), markdownCode(line)])
  const table = markdownTable(['metric', 'worse … better'], rows, ['left', 'center'])
  return [markdownFold('What each pair of processes says', markdownBlocks([table, md`${pairLegend}`]))]
}

/** The exact bytes measured. */
export function measuredFold(result: Result): Markdown[] {
  const { model, data, commit } = result.subject
  const files = [...(model === undefined ? [] : [model]), ...data]
  const machine = machineWords(result)
  const items = [
    ...files.map(fileMarkdown),
    ...(commit === undefined ? [] : [md`commit ${markdownCode(name(commit))}`]),
    ...(result.kind === 'benchmark' && machine !== '' ? [md`on ${machine}`] : []),
  ]
  if (items.length === 0) return []
  const body = markdownBlocks([subjectMarkdown(result), markdownList(items)])
  return [markdownFold(`Measured in ${formatDuration(result.durationMs)}`, body)]
}

function fileMarkdown({ path: file, sha256, rows, rejectedRows = 0 }: SubjectFile): Markdown {
  const parts = [
    markdownCode(path(file)),
    ...(rows === undefined ? [] : [md`${plural(rows, 'row')}`]),
    ...(rejectedRows === 0 ? [] : [md`${formatCount(rejectedRows)} of them rejected`]),
    md`SHA-256 ${markdownCode(name(sha256))}`,
  ]
  return joinMarkdown(parts, md`, `)
}

/** What was measured, in one line. */
export function subjectMarkdown(result: Result): Markdown {
  return joinMarkdown(
    subjectParts(result).map((part) => md`${part}`),
    md` `,
  )
}

/** Words as a sentence: a capital first, a full stop last. */
export function sentenceOf(words: string): Markdown {
  if (words === '') return md``
  const sentence = words.slice(0, 1).toUpperCase() + words.slice(1)
  return md`${sentence}.`
}
