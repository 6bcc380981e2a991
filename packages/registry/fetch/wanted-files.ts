import { posix } from 'node:path'
import { MlgateError, suggest } from '@mlgate/core'
import { assertModest } from '@mlgate/files'
import type { FileRole, Manifest, ManifestFile } from '../manifest/manifest.ts'

/** Which files of a version are meant; the model files where nothing is said. */
export interface FileChoice {
  /** Paths in the version, folders of it, or patterns with `*`, `**` and `?`. */
  files?: readonly string[]
  /** All files that are for this. */
  roles?: readonly FileRole[]
}

/**
 * The files that a choice names, in the order of the manifest.
 *
 * @throws MlgateError MG6501 when a path or pattern names none, MG1009 for a pattern that is too intricate.
 */
export function wantedFiles({ files = [], roles = [] }: FileChoice, manifest: Manifest): ManifestFile[] {
  const everyRole = files.length === 0 && roles.length === 0 ? (['model'] as const) : roles
  const named = new Set(files.flatMap((pattern) => matching(pattern, manifest)))
  return manifest.files.filter((file) => named.has(file) || everyRole.some((role) => role === file.role))
}

function matching(pattern: string, { name, version, files }: Manifest): ManifestFile[] {
  assertModest(pattern, pattern)
  const wanted = pattern.replace(/^\.\/|\/$/g, '')
  const found = files.filter(
    ({ path }) => path === wanted || path.startsWith(`${wanted}/`) || posix.matchesGlob(path, wanted),
  )
  if (found.length > 0) return found
  const paths = files.map(({ path }) => path)
  const meant = suggest(wanted, paths)
  throw new MlgateError({
    code: 'MG6501',
    message: `${name} ${version} holds no file ${JSON.stringify(pattern)}.${meant === undefined ? '' : ` Did you mean "${meant}"?`}`,
    hint: `It holds ${paths.slice(0, 10).join(', ')}${paths.length > 10 ? ` and ${paths.length - 10} more` : ''}.`,
  })
}
