import { relative, resolve } from 'node:path'
import {
  type DataSchema,
  type ProjectConfig,
  parseDataSchema,
  relationPlaces,
  type SchemaCheck,
  schemaPlaces,
} from '@mlgate/config'
import type { Check, Place } from '@mlgate/core'
import { readTextFile } from '@mlgate/files'
import { mostTextBytes, readLocation } from './read-location.ts'
import type { StepContext } from './step-context.ts'
import { portablePath } from './subject-files.ts'

/** Finds the lines of a schema: read again, for most data is as its schema says and nobody asks. */
export type SchemaLines = () => Promise<(check: SchemaCheck) => Place | undefined>

/** Reads the data schema at a location, and where it says what its checks demand. */
export async function readSchemaFile(
  location: string,
  context: StepContext,
): Promise<{ schema: DataSchema; lines: SchemaLines }> {
  const { text, file } = await readLocation(location, context.locations)
  return { schema: parseDataSchema(text, file), lines: async () => schemaPlaces(text, file) }
}

/**
 * Where a project says what the checks of a data set demand: in its schema, else in mlgate.yml itself or in what it
 * includes.
 *
 * @param ofSchema of a schema that is a file of its own.
 */
export function linesInProject(
  name: string,
  { file: own, files = {}, folder }: Pick<ProjectConfig, 'file' | 'files' | 'folder'>,
  ofSchema: SchemaLines | undefined,
): SchemaLines {
  const path = resolve(Object.hasOwn(files, name) ? (files[name] as string) : own)
  return async () => {
    const text = await readTextFile(path, mostTextBytes).catch(() => undefined)
    if (text === undefined) return (await ofSchema?.()) ?? (() => undefined)
    const file = portablePath(relative(folder, path))
    const bySchema = (await ofSchema?.()) ?? schemaPlaces(text, file, ['data', name, 'schema'])
    const byRelation = relationPlaces(text, file, name)
    // A schema may have the column that such a check is about, and does not ask for it.
    return (check) => byRelation(check) ?? bySchema(check)
  }
}

/** Checks with the lines of the schema that those which do not hold come from. */
export async function declaredChecks(
  checks: readonly Check[],
  lines: SchemaLines | undefined,
): Promise<Check[]> {
  const isBroken = ({ status }: Check) => status === 'fail' || status === 'error'
  if (lines === undefined || !checks.some(isBroken)) return [...checks]
  const placeOf = await lines()
  return checks.map((check) => {
    const { file, line, column } = (isBroken(check) ? placeOf(check) : undefined) ?? {}
    if (file === undefined || line === undefined || column === undefined) return check
    return { ...check, declared: { file, line, column } }
  })
}
