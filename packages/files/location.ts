import { MlgateError, suggest } from '@mlgate/core'

/** Schemes by the word before the colon. */
const schemes = ['file', 'git'] as const
export type Scheme = (typeof schemes)[number]

/** Where something lies, as a user wrote it. */
export type Location =
  | { scheme: 'file'; path: string }
  | { scheme: 'git'; ref: string; path: string }
  | { scheme: 'unknown'; word: string }

/** At least two letters: one is a drive of Windows. */
const schemePattern = /^([a-z][a-z0-9+.-]+):(.*)$/is

/**
 * Takes a location apart: `PATH`, `file:PATH` or `git:REF:PATH`.
 *
 * @throws MlgateError MG1007 for a git location without a ref or a path.
 */
export function parseLocation(location: string): Location {
  const [, word, rest] = schemePattern.exec(location) ?? []
  if (word === undefined || rest === undefined) return { scheme: 'file', path: location }
  const scheme = schemes.find((known) => known === word.toLowerCase())
  if (scheme === undefined) return { scheme: 'unknown', word }
  return scheme === 'file' ? { scheme, path: rest } : parseGitLocation(location, rest)
}

/** The error for a location whose scheme is unknown: MG1005. */
export function unknownScheme(location: string, word: string): MlgateError {
  const meant = suggest(word, schemes)
  const known = schemes.map((scheme) => `${scheme}:`).join(', ')
  return new MlgateError({
    code: 'MG1005',
    message: `${location} has the unknown scheme "${word}:". Known are ${known} and plain paths.`,
    hint: meant === undefined ? `If it is a file's name, write ./${location}.` : `Did you mean ${meant}:?`,
  })
}

function parseGitLocation(location: string, rest: string): Location {
  const colon = rest.indexOf(':')
  const [ref, path] = [rest.slice(0, colon), rest.slice(colon + 1)]
  if (colon >= 1 && path !== '') return { scheme: 'git', ref, path }
  throw new MlgateError({
    code: 'MG1007',
    message: `${location} is not a git location.`,
    hint: 'Write git:REF:PATH, such as git:main:models/signs.onnx.',
  })
}
