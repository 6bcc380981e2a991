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
import { checkRows, checksInWords } from './check-rows.ts'
import { gateRows, shownRows } from './gate-rows.ts'
import { headline } from './headline.ts'
import { checkTable, confusionTable, gateTable } from './markdown-tables.ts'
import { mistakeWords } from './mistakes.ts'
import { problemsMarkdown } from './problems.ts'
import { comparedWith, flipWords, nameOf, passedOverWords, subjectParts } from './subject-words.ts'
import { countsWords, overallVerdict } from './verdict-words.ts'
import { name, path, plural, sentence } from './words.ts'

/**
 * Results as Markdown for a comment or a summary: the answer in words, then counts and what was compared with,
 * then what isn't right; everything else is folded.
 *
 * @returns Markdown that ends with a line end.
 */
export function renderMarkdown(results: readonly Result[]): string {
  const [only, ...others] = results
  const alone = only !== undefined && others.length === 0
  const compared = alone ? comparedSentence(only) : md``
  const blocks = [
    heading(results),
    joinMarkdown([countsSentence(results), compared], md` `),
    ...results.flatMap((result) => resultBlocks(result, alone)),
  ]
  return `${markdownBlocks(blocks)}\n`
}

const emoji: Record<Verdict, Markdown> = {
  pass: md`✅`,
  inconclusive: md`❔`,
  fail: md`❌`,
  error: md`⚠️`,
}

/** `### ❌ signs got worse in fog`. */
function heading(results: readonly Result[]): Markdown {
  const verdict = results.length === 0 ? 'inconclusive' : overallVerdict(results)
  const words = headline(results).map((part) =>
    typeof part === 'string' ? ownWords(part) : markdownCode(part.name),
  )
  return md`### ${emoji[verdict]} ${words}`
}

const edges: Record<string, Markdown> = { ' ': md` `, ': ': md`: ` }

/** Words between names: blanks and colons at their edges are meant as such. */
function ownWords(words: string): Markdown {
  const [, before = '', middle = '', after = ''] = /^( ?)(.*?)((?:: | )?)$/su.exec(words) ?? []
  return md`${edges[before] ?? md``}${[md`${middle}`]}${edges[after] ?? md``}`
}

/** `1 gate failed · 1 can't be told · 11 passed · 1 warning.` */
function countsSentence(results: readonly Result[]): Markdown {
  const words = countsWords(results)
  return words === '' ? md`` : md`${words}.`
}

function comparedSentence(result: Result): Markdown {
  const compared = comparedWith(result)
  if (compared === null) return sentenceOf(passedOverWords(result))
  const parts = [
    md`Compared with ${markdownCode(compared.location)}`,
    ...(compared.commit === '' ? [] : [markdownCode(compared.commit)]),
    ...(compared.rows === '' ? [] : [md`${compared.rows}`]),
  ]
  return md`${joinMarkdown(parts, md`, `)}.`
}

function resultBlocks(result: Result, alone: boolean): Markdown[] {
  const { gates, checks } = { gates: gateRows(result), checks: checkRows(result) }
  const openGates = gates.filter(({ outcome }) => outcome !== 'pass')
  const openChecks = checks.filter(({ outcome }) => outcome !== 'pass' && outcome !== 'shown')
  const { problems = [], notes = [] } = result
  const blocks = [
    ...(problems.length === 0 ? [] : [problemsMarkdown(problems)]),
    ...(openGates.length === 0 ? [] : [gateTable(openGates)]),
    ...(openChecks.length === 0 ? [] : [checkTable(openChecks)]),
    ...(notes.length === 0 ? [] : [markdownList(notes.map((note) => md`${sentence(note)}`))]),
    ...folds(result),
  ]
  return alone ? blocks : [resultHeading(result), ...blocks]
}

function resultHeading(result: Result): Markdown {
  const title = joinMarkdown([md`**${markdownCode(nameOf(result))}**`, subjectMarkdown(result)], md` `)
  const compared = comparedSentence(result)
  return String(compared) === '' ? title : md`${title}. ${compared}`
}

function folds(result: Result): Markdown[] {
  const passed = gateRows(result).filter(({ outcome }) => outcome === 'pass')
  const passedGates = passed.reduce((sum, { gates }) => sum + gates, 0)
  const shown = shownRows(result)
  const checks = checkRows(result).filter(({ outcome }) => outcome === 'pass' || outcome === 'shown')
  return [
    ...(passed.length === 0
      ? []
      : [markdownFold(`${plural(passedGates, 'gate')} passed`, gateTable(passed))]),
    ...insideFold(result),
    ...(checks.length === 0 ? [] : [markdownFold(`Data: ${checksInWords(checks)}`, checkTable(checks))]),
    ...(shown.length === 0
      ? []
      : [markdownFold(`${plural(shown.length, 'metric')} without a gate`, gateTable(shown))]),
    ...measuredFold(result),
  ]
}

/** What changed inside the model: flips, frequent mistakes and the confusion matrix. */
function insideFold(result: Result): Markdown[] {
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
function measuredFold(result: Result): Markdown[] {
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

function subjectMarkdown(result: Result): Markdown {
  return joinMarkdown(
    subjectParts(result).map((part) => md`${part}`),
    md` `,
  )
}

/** Words as a sentence: a capital first, a full stop last. */
function sentenceOf(words: string): Markdown {
  if (words === '') return md``
  const sentence = words.slice(0, 1).toUpperCase() + words.slice(1)
  return md`${sentence}.`
}
