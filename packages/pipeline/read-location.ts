import { parseParameters } from '@mlgate/config'
import { MlgateError, type Result } from '@mlgate/core'
import { type ResolveOptions, readTextFile, resolveLocation } from '@mlgate/files'
import type { StepContext } from './step-context.ts'
import { documentName } from './subject-files.ts'

/** Most that a text that people write (schema, gates, parameters) may hold. */
export const mostTextBytes = 4 * 2 ** 20

/**
 * The text at a location that names one file.
 *
 * @returns the text, and the file's name for messages.
 * @throws MlgateError MG1003 when the location names several files, and whatever finding and reading them raises.
 */
export async function readLocation(
  location: string,
  context: ResolveOptions,
): Promise<{ text: string; file: string }> {
  const resolved = await resolveLocation(location, context)
  const { files } = resolved
  const [file, ...others] = files
  if (file === undefined || others.length > 0) {
    throw new MlgateError({
      code: 'MG1003',
      message: `${location} names ${files.length} files; it has to be one.`,
    })
  }
  return { text: await readTextFile(file, mostTextBytes), file: documentName(resolved, 0, context) }
}

/** What a model was made with, from a YAML or JSON file. */
export async function readParameters(
  location: string,
  { locations }: StepContext,
): Promise<Result['parameters']> {
  const { text, file } = await readLocation(location, locations)
  return parseParameters(text, file)
}
