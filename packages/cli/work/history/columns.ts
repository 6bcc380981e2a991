import {
  type Condition,
  filterResults,
  type HistoryTable,
  historyTable,
  parseCondition,
} from '@mlgate/baseline/history'
import { MlgateError, type Result, suggest } from '@mlgate/core'
import { parseMetric } from '@mlgate/metrics'

const prefixes = ['metric:', 'parameter:', 'environment:']

/**
 * The column that a person means: a column as the table names it, or a metric, parameter or part of the environment
 * without its prefix, a metric in any of its spellings.
 *
 * @throws MlgateError MG9005 when the table has no such column.
 */
export function columnOf(word: string, { columns }: Pick<HistoryTable, 'columns'>): string {
  const spelt = [word, ...canonical(word)]
  const candidates = ['', ...prefixes].flatMap((prefix) => spelt.map((text) => `${prefix}${text}`))
  const found = candidates.find((name) => columns.includes(name))
  if (found !== undefined) return found
  const short = columns.map((name) => name.replace(/^(metric|parameter|environment):/, ''))
  const meant = suggest(word, short)
  throw new MlgateError({
    code: 'MG9005',
    message: `The history has no column "${word}".`,
    hint: meant === undefined ? `It has: ${short.slice(0, 20).join(', ')}.` : `Did you mean "${meant}"?`,
  })
}

/** `accuracy[weather=fog]` is `accuracy_score[weather=fog]`. */
function canonical(word: string): string[] {
  const [, metric = word, slice = ''] = /^(.*?)(\[.*\])$/s.exec(word) ?? []
  try {
    return [`${parseMetric(metric).canonical}${slice}`]
  } catch (error) {
    if (error instanceof MlgateError) return []
    throw error
  }
}

/**
 * The results for which all conditions hold.
 *
 * @throws MlgateError MG9006 for a text that is no condition, or compares numbers with a word; MG9005.
 */
export function whereAll(results: readonly Result[], texts: readonly string[]): Result[] {
  if (texts.length === 0 || results.length === 0) return [...results]
  const table = historyTable(results)
  return filterResults(results, { where: texts.map((text) => conditionOf(text, table)) })
}

function conditionOf(text: string, table: HistoryTable): Condition {
  const parsed = parseCondition(text)
  if (parsed === null || parsed.column === '' || parsed.value === '') {
    throw unreadable(text, 'Write column, operator and value, such as "accuracy_score >= 0.9".')
  }
  const column = columnOf(parsed.column, table)
  const index = table.columns.indexOf(column)
  const cells = table.rows.map((row) => row[index]).filter((cell) => cell !== undefined)
  const areNumbers = cells.every((cell) => typeof cell === 'number')
  if (areNumbers && Number.isNaN(Number(parsed.value))) {
    throw unreadable(text, `${parsed.column} is a number, and "${parsed.value}" is none.`)
  }
  return { ...parsed, column }
}

function unreadable(text: string, hint: string): MlgateError {
  return new MlgateError({
    code: 'MG9006',
    message: `"${text}" is not a condition that can be tested.`,
    hint,
  })
}
