import { relative } from 'node:path'
import type { TextFormat } from '@mlgate/config'
import { MlgateError, type SubjectFile } from '@mlgate/core'
import { hashFile, type ResolvedLocation, type ResolveOptions, resolveLocation } from '@mlgate/files'
import { type TableSource, tableFormatOf } from '@mlgate/tables'

/** A location found and hashed: what the document says of it, and where it lies on disk. */
export interface IdentifiedFiles {
  /** Absolute real paths. */
  files: string[]
  subject: SubjectFile[]
}

/** Finds the files of one or more locations and hashes each. */
export async function identifyFiles(
  locations: string | string[],
  context: ResolveOptions,
): Promise<IdentifiedFiles> {
  const files: string[] = []
  const subject: SubjectFile[] = []
  for (const location of [locations].flat()) {
    const resolved = await resolveLocation(location, context)
    for (const [index, file] of resolved.files.entries()) {
      files.push(file)
      const path = documentName(resolved, index, context)
      const { version } = resolved.origins?.[index] ?? {}
      subject.push({ path, ...(await hashFile(file)), ...(version === undefined ? {} : { version }) })
    }
  }
  return { files, subject }
}

/** What documents call a file of a location: as it was named, wherever it was brought from. */
export function documentName(
  { location, scheme, files, origins }: ResolvedLocation,
  index: number,
  { folder }: ResolveOptions,
): string {
  const name = origins?.[index]?.name
  if (scheme !== 'file') return name ?? location
  return portablePath(name ?? relative(folder, files[index] as string))
}

/**
 * The identified files as one table.
 *
 * @throws MlgateError MG4090 when their formats differ.
 */
export function tableOf({ files, subject }: IdentifiedFiles, dialect: TextFormat | undefined): TableSource {
  const names = subject.map(({ path }) => path)
  const formats = [...new Set(names.map(tableFormatOf))]
  const [format, ...others] = formats
  const example = (each: string) => `${each} (${names.find((name) => tableFormatOf(name) === each)})`
  if (format === undefined || others.length > 0) {
    throw new MlgateError({
      code: 'MG4090',
      message: `One data set in several formats: ${formats.map(example).join(', ')}.`,
      hint: 'Make it files of one format, or data sets of their own.',
    })
  }
  return { files, names, format, ...(dialect === undefined ? {} : { dialect }) }
}

/** File names for a message: three at most, and how many more there are. */
export function namesInWords(names: readonly string[]): string {
  const rest = names.length - mostNamed
  return names.slice(0, mostNamed).join(', ') + (rest > 0 ? ` and ${rest} more` : '')
}

const mostNamed = 3

/** Forward slashes on every platform, so that documents from different machines compare. */
export function portablePath(path: string): string {
  return path.replaceAll('\\', '/')
}
