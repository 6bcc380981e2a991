import { resolve } from 'node:path'
import { historyTable, lineageOf, sortResults, toCsv, toMermaid } from '@mlgate/baseline/history'
import { MlgateError, type Result, stringifyDocument } from '@mlgate/core'
import { writeFileAtomically } from '@mlgate/files'
import { colourOn, explained } from '../finish.ts'
import { changeNotes } from './change-notes.ts'
import { columnOf, whereAll } from './columns.ts'
import { comparePairs, comparisonTables } from './show-comparison.ts'
import { listTable } from './show-list.ts'
import { type History, openHistory, type SourceOptions } from './sources.ts'
import { type TextTable, tablesAsMarkdown, tablesAsText } from './table-text.ts'

export type HistoryFormat = 'text' | 'json' | 'markdown' | 'csv' | 'parquet'

/** What the command line said. */
export interface HistoryOptions extends SourceOptions {
  childEntry: string
  where: string[]
  /** A column; with a minus before it the largest come first. */
  sort?: string
  limit?: number
  columns: string[]
  compare?: string[]
  lineage: boolean
  format: HistoryFormat
  output?: string
  color: boolean
  debug: boolean
}

/** A list that fits a screen; files and scripts get everything. */
const shownAtOnce: Partial<Record<HistoryFormat, number>> = { text: 20, markdown: 20 }
/** A graph of more results is one that nobody can read. */
const drawnAtOnce = 5

/**
 * Shows results over time, or writes them to a file.
 *
 * @param name of a model or data set; undefined for all.
 * @returns the exit code.
 */
export function showHistory(name: string | undefined, options: HistoryOptions): Promise<number> {
  return explained(options, async () => {
    assertTogether(options)
    const history = await openHistory(options)
    if (options.format === 'parquet') {
      const { writeParquetTable } = await import('./parquet.ts')
      const { results } = await select(history, name, options)
      await writeParquetTable(historyTable(results), resolve(options.output ?? ''), options)
      return 0
    }
    const text = await textOf(history, name, options)
    if (options.output === undefined) process.stdout.write(text)
    else await writeFileAtomically(resolve(options.output), text)
    return 0
  })
}

function assertTogether({ compare, lineage, format, output, columns }: HistoryOptions): void {
  const problems: [applies: boolean, message: string, hint: string][] = [
    [
      compare !== undefined && compare.length !== 2,
      `--compare takes two commits, not ${compare?.length}.`,
      'Write --compare A B; a name stands before it.',
    ],
    [compare !== undefined && lineage, '--compare and --lineage are two questions.', 'Keep one of them.'],
    [
      (compare !== undefined || lineage) && (format === 'csv' || format === 'parquet'),
      `--format ${format} is for lists.`,
      'Leave out --compare and --lineage.',
    ],
    [
      format === 'parquet' && output === undefined,
      '--format parquet needs a file to write to.',
      'Add -o results.parquet.',
    ],
    [
      columns.length > 0 && format !== 'text' && format !== 'markdown',
      `--columns is for reading; --format ${format} has all columns.`,
      'Leave out --columns.',
    ],
  ]
  const found = problems.find(([applies]) => applies)
  if (found === undefined) return
  throw new MlgateError({ code: 'MG9007', message: found[1], hint: found[2] })
}

async function textOf(history: History, name: string | undefined, options: HistoryOptions): Promise<string> {
  const { compare, lineage, format, columns } = options
  if (compare !== undefined) {
    const { results } = await select(history, name, { ...options, limit: Number.POSITIVE_INFINITY })
    const [left = '', right = ''] = compare
    const pairs = comparePairs(results, left, right)
    return format === 'json' ? `${stringifyDocument(pairs, 2)}\n` : shown(comparisonTables(pairs), options)
  }
  if (lineage) {
    const { results } = await select(history, name, { ...options, limit: options.limit ?? drawnAtOnce })
    const graph = lineageOf(results)
    if (format === 'json') return `${stringifyDocument(graph, 2)}\n`
    const mermaid = toMermaid(graph)
    return format === 'markdown' ? `\`\`\`mermaid\n${mermaid}\`\`\`\n` : mermaid
  }
  const { results, hasMore } = await select(history, name, options)
  if (format === 'json') return `${stringifyDocument(results, 2)}\n`
  if (format === 'csv') return toCsv(historyTable(results))
  const many = `${results.length} ${results.length === 1 ? 'result' : 'results'}`
  const more = hasMore ? '; there are more, see --limit' : ''
  const changes = results.some(({ kind }) => kind === 'benchmark')
    ? await changeNotes(history.results(name))
    : []
  const notes = [`${many} from ${history.where}${more}.`, ...changes]
  return shown([listTable(results, columns, notes)], options)
}

function shown(tables: readonly TextTable[], options: HistoryOptions): string {
  if (options.format === 'markdown') return tablesAsMarkdown(tables)
  return tablesAsText(tables, options.output === undefined && colourOn(process.stdout, options))
}

/** The results that are asked for. What is neither filtered nor sorted is read only as far as it is shown. */
async function select(
  history: History,
  name: string | undefined,
  { where, sort, limit, format }: HistoryOptions,
): Promise<{ results: Result[]; hasMore: boolean }> {
  const most = limit ?? shownAtOnce[format] ?? Number.POSITIVE_INFINITY
  const isPlain = where.length === 0 && sort === undefined
  const read: Result[] = []
  for await (const result of history.results(name)) {
    read.push(result)
    if (isPlain && read.length > most) break
  }
  if (read.length === 0) {
    const message = `There is no result of "${name}" in ${history.where}.`
    throw new MlgateError({ code: 'MG6010', message, hint: 'mlgate history without a name lists all.' })
  }
  const fitting = whereAll(read, where)
  const sorted = sort === undefined ? fitting : sortedBy(fitting, sort)
  return { results: sorted.slice(0, most), hasMore: sorted.length > most }
}

function sortedBy(results: readonly Result[], sort: string): Result[] {
  if (results.length === 0) return []
  const falls = sort.startsWith('-')
  const column = columnOf(falls ? sort.slice(1) : sort, historyTable(results))
  return sortResults(results, column, falls ? 'descending' : 'ascending')
}
