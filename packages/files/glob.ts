import { glob } from 'node:fs/promises'
import { join, resolve, sep } from 'node:path'
import { MlgateError } from '@mlgate/core'

/** More files than this are a slip of the pattern, and each would be opened and hashed. */
const maxMatches = 10_000
const magic = /[*?[{]|[!+@]\(/

/** A pattern parted into the folder where looking starts and what is looked for there. */
export interface GlobPattern {
  base: string
  pattern: string
  /** Whether the pattern climbs up again behind its first wildcard. */
  climbs: boolean
}

/** The parts of a glob pattern relative to `folder`, or undefined when the text has no wildcard. */
export function parseGlob(text: string, folder: string): GlobPattern | undefined {
  const segments = (sep === '\\' ? text.replaceAll('\\', '/') : text).split('/')
  const first = segments.findIndex((segment) => magic.test(segment))
  if (first < 0) return undefined
  const rest = segments.slice(first)
  assertModest(rest.join('/'), text)
  // The slash keeps the root of `/*.csv` and of `C:/*.csv` a root.
  const base = first === 0 ? folder : resolve(folder, `${segments.slice(0, first).join('/')}/`)
  return { base, pattern: rest.join('/'), climbs: rest.includes('..') }
}

/** Matching takes time exponential in what a pattern piles up; people need a handful of wildcards. */
const mostWildcards = 12

/** @throws MlgateError MG1009 for a pattern that could keep the matcher busy for hours. */
export function assertModest(pattern: string, location: string): void {
  const wildcards = pattern.match(/\*+|[?[{(]/g)?.length ?? 0
  const hasRange = /\{[^}]*\.\.[^}]*\}/.test(pattern)
  if (wildcards <= mostWildcards && !hasRange) return
  throw new MlgateError({
    code: 'MG1009',
    message: `The pattern ${location.slice(0, 200)} is too intricate to be matched.`,
    hint: `Use at most ${mostWildcards} wildcards, and no ranges in braces.`,
  })
}

/**
 * The paths below `base` that match: wildcards of a shell with `**`, hidden files only where a dot is written,
 * `node_modules` never entered, nor a link to a folder by a wildcard: it could lead around the whole disk.
 *
 * @throws MlgateError MG1009 when more than 10,000 match.
 */
export async function findMatches({ base, pattern }: GlobPattern, location: string): Promise<string[]> {
  const matches: string[] = []
  for await (const match of glob(pattern, { cwd: base, exclude: (name) => name === 'node_modules' })) {
    matches.push(join(base, match))
    if (matches.length > maxMatches) {
      throw new MlgateError({ code: 'MG1009', message: `${location} matches more than ${maxMatches} files.` })
    }
  }
  return matches
}
