import { stringifyDocument } from '@mlgate/core'
import { inertLog } from '@mlgate/markup'
import type { Format } from '../../options.ts'
import { colourOn } from '../finish.ts'
import { type TextTable, tablesAsMarkdown, tablesAsText } from '../history/table-text.ts'

/** How a command of the registry prints. */
export interface ModelOptions {
  format: Format
  color: boolean
  debug: boolean
}

/** Prints what came of a command: a document for programs, tables for people. */
export function tell(document: unknown, tables: readonly TextTable[], options: ModelOptions): void {
  process.stdout.write(inertLog(rendered(document, tables, options)))
}

/** Sentences for people, under a title. */
export function sentences(title: string, notes: readonly string[]): TextTable {
  return { title, columns: [], rows: [], notes }
}

function rendered(document: unknown, tables: readonly TextTable[], options: ModelOptions): string {
  if (options.format === 'json') return `${stringifyDocument(document, 2)}\n`
  if (options.format === 'markdown') return tablesAsMarkdown(tables)
  return tablesAsText(tables, colourOn(process.stdout, options))
}
