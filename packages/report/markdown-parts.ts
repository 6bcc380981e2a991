import type { Result, Verdict } from '@mlgate/core'
import {
  formatDuration,
  joinMarkdown,
  type Markdown,
  markdownBlocks,
  markdownCode,
  markdownFold,
  markdownList,
  md,
} from '@mlgate/markup'
import { type CheckRow, checksInWords } from './check-rows.ts'
import { type GateRow, shownRows } from './gate-rows.ts'
import { checkTable, confusionTable, gateTable } from './markdown-tables.ts'
import { mistakeWords } from './mistakes.ts'
import type { Phrase } from './phrase.ts'
import { comparedWith, flipWords, passedOverWords, subjectParts } from './subject-words.ts'
import { name, path, plural } from './words.ts'

/** Every verdict's sign; words stand beside it wherever it is used. */
export const verdictSigns: Record<Verdict, string> = {
  pass: '✅',
  inconclusive: '❔',
  fail: '❌',
  error: '⚠️',
}

/** `### ❌ signs got worse in fog`. */
export function headingOf(verdict: Verdict, words: Phrase): Markdown {
  return md`### ${verdictSigns[verdict]} ${phraseMarkdown(words)}`
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

/** `8 gates passed` with their table; nothing when none did. */
export function passedGatesFold(rows: readonly GateRow[], gates: number): Markdown[] {
  return rows.length === 0 ? [] : [markdownFold(`${plural(gates, 'gate')} passed`, gateTable(rows))]
}

/** `Data: 13 checks passed` with their table; nothing when there are none. */
export function passedChecksFold(rows: readonly CheckRow[]): Markdown[] {
  return rows.length === 0 ? [] : [markdownFold(`Data: ${checksInWords(rows)}`, checkTable(rows))]
}

/** Metrics that no gate judges; nothing when there are none. */
export function shownMetricsFold(result: Result): Markdown[] {
  const rows = shownRows(result)
  return rows.length === 0
    ? []
    : [markdownFold(`${plural(rows.length, 'metric')} without a gate`, gateTable(rows))]
}

/** What changed inside the model: flips, frequent mistakes and the confusion matrix. */
export function insideFold(result: Result): Markdown[] {
  const flips = flipWords(result)
  const mistakes = mistakeWords(result)
  const matrix = result.confusion === undefined ? null : confusionTable(result.confusion)
  if (flips === '' && mistakes === '' && matrix === null) return []
  const summary = ['What changed inside', flips].filter(Boolean).join(': ')
  const body = [...(mistakes === '' ? [] : [sentenceOf(mistakes)]), ...(matrix === null ? [] : [matrix])]
  const fold = flips === '' ? 'What is mistaken for what' : summary
  return body.length === 0 ? [md`${summary}`] : [markdownFold(fold, markdownBlocks(body))]
}

/** The exact bytes measured. */
export function measuredFold(result: Result): Markdown[] {
  const { model, data, commit } = result.subject
  const files = [...(model === undefined ? [] : [model]), ...data]
  const items = [
    ...files.map(
      ({ path: file, sha256 }) => md`${markdownCode(path(file))}, SHA-256 ${markdownCode(name(sha256))}`,
    ),
    ...(commit === undefined ? [] : [md`commit ${markdownCode(name(commit))}`]),
  ]
  if (items.length === 0) return []
  const body = markdownBlocks([subjectMarkdown(result), markdownList(items)])
  return [markdownFold(`Measured in ${formatDuration(result.durationMs)}`, body)]
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
