import type { Result } from '@mlgate/core'
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
import { countOutcomes, gatesAndChecks } from './verdict-words.ts'
import { type Outcome, plural, sentence } from './words.ts'

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
    headline(results),
    joinMarkdown([countsSentence(results), compared], md` `),
    ...results.flatMap((result) => resultBlocks(result, alone)),
  ]
  return `${markdownBlocks(blocks)}\n`
}

const counted: [Outcome, string][] = [
  ['fail', 'failed'],
  ['error', 'could not be judged'],
  ['inconclusive', "can't be told"],
  ['warning', 'only warned of'],
  ['pass', 'passed'],
]

/** `1 gate failed · 1 can't be told · 11 passed.` */
function countsSentence(results: readonly Result[]): Markdown {
  const parts = counted.flatMap(([outcome, verb]) => {
    const words = gatesAndChecks(countOutcomes(results, outcome))
    return words === '' ? [] : [md`${words} ${verb}`]
  })
  return parts.length === 0 ? md`` : md`${joinMarkdown(parts, md` · `)}.`
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
  const title = md`**${markdownCode(nameOf(result))}** ${subjectMarkdown(result)}`
  const compared = comparedSentence(result)
  return String(compared) === '' ? title : md`${title}. ${compared}`
}

function folds(result: Result): Markdown[] {
  const passed = gateRows(result).filter(({ outcome }) => outcome === 'pass')
  const passedGates = passed.reduce((sum, { gates }) => sum + gates, 0)
  const shown = shownRows(result)
  const checks = checkRows(result)
  return [
    ...(passed.length === 0
      ? []
      : [markdownFold(`${plural(passedGates, 'gate')} passed`, gateTable(passed))]),
    ...insideFold(result),
    ...(checks.length === 0 ? [] : [markdownFold(`Data: ${checksInWords(checks)}`, checkTable(checks))]),
    ...(shown.length === 0
      ? []
      : [markdownFold(`${plural(shown.length, 'metric')} without a gate`, gateTable(shown, 'to know'))]),
    markdownFold(`Measured in ${formatDuration(result.durationMs)}`, measuredMarkdown(result)),
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

function measuredMarkdown(result: Result): Markdown {
  const { model, data, commit } = result.subject
  const files = [...(model === undefined ? [] : [model]), ...data]
  const lines = files.map(({ path, sha256 }) => md`${markdownCode(path)}, SHA-256 ${markdownCode(sha256)}`)
  const at = commit === undefined ? [] : [md`commit ${markdownCode(commit)}`]
  return markdownBlocks([subjectMarkdown(result), markdownList([...lines, ...at])])
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
