import { stringifyDocument } from '@mlgate/core'
import { readTags } from '@mlgate/files'
import { findModel, findVersion, fullName, type RegisteredModel, registeredModels } from '@mlgate/registry'
import type { Format } from '../../options.ts'
import { colourOn, explained } from '../finish.ts'
import { type TextTable, tablesAsMarkdown, tablesAsText } from '../history/table-text.ts'
import { modelsTable, versionsTable, versionTables } from './model-tables.ts'

/** What the command line said. */
export interface ModelOptions {
  format: Format
  color: boolean
  debug: boolean
}

/**
 * Prints what is registered.
 *
 * @param name of a model, whose versions are told; without one, each model with its newest.
 * @returns the exit code.
 */
export function listModels(name: string | undefined, options: ModelOptions): Promise<number> {
  return explained(options, async () => {
    const models = await registered()
    const listed = name === undefined ? models : [findModel(name, models)]
    const tables = name === undefined ? [modelsTable(models)] : listed.map(versionsTable)
    return print(listed, tables, options)
  })
}

/**
 * Prints one version, with what its stages were on before.
 *
 * @param reference as {@link findVersion} takes it.
 * @returns the exit code.
 */
export function showVersion(reference: string, options: ModelOptions): Promise<number> {
  return explained(options, async () => {
    const { model, version } = findVersion(reference, await registered())
    const stages = model.stages.filter(({ history }) =>
      history.some(({ versions }) => versions.includes(version.version)),
    )
    const document = { model: fullName(model), ...version, history: stages }
    return print(document, versionTables(model, version, stages), options)
  })
}

async function registered(): Promise<RegisteredModel[]> {
  return registeredModels(await readTags({ location: 'The model registry', folder: process.cwd() }))
}

function print(document: unknown, tables: readonly TextTable[], options: ModelOptions): number {
  process.stdout.write(rendered(document, tables, options))
  return 0
}

function rendered(document: unknown, tables: readonly TextTable[], options: ModelOptions): string {
  if (options.format === 'json') return `${stringifyDocument(document, 2)}\n`
  if (options.format === 'markdown') return tablesAsMarkdown(tables)
  return tablesAsText(tables, colourOn(process.stdout, options))
}
