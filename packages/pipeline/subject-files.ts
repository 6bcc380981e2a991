import { relative } from 'node:path'
import type { TextFormat } from '@mlgate/config'
import { MlgateError, type SubjectFile } from '@mlgate/core'
import { hashFile, type ResolveOptions, resolveLocation } from '@mlgate/files'
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
    for (const file of resolved.files) {
      files.push(file)
      const path = resolved.scheme === 'file' ? portablePath(relative(context.folder, file)) : location
      subject.push({ path, ...(await hashFile(file)) })
    }
  }
  return { files, subject }
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
  if (format === undefined || others.length > 0) {
    throw new MlgateError({
      code: 'MG4090',
      message: `One data set in several formats (${formats.join(', ')}): ${names.join(', ')}.`,
      hint: 'Make it files of one format, or data sets of their own.',
    })
  }
  return { files, names, format, ...(dialect === undefined ? {} : { dialect }) }
}

/** Forward slashes on every platform, so that documents from different machines compare. */
export function portablePath(path: string): string {
  return path.replaceAll('\\', '/')
}
