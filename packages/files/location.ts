import { MlgateError, suggest } from '@mlgate/core'

/** Schemes by the word before the colon. */
const remoteSchemes = ['s3', 'gs', 'az', 'hf', 'mlflow'] as const
const schemes = ['file', 'git', ...remoteSchemes] as const
export type Scheme = (typeof schemes)[number]

/** A place on another machine: `address` is what stands after the scheme's colon. */
export interface RemoteLocation {
  scheme: (typeof remoteSchemes)[number]
  address: string
}

/** Where something lies, as a user wrote it. */
export type Location =
  | { scheme: 'file'; path: string }
  | { scheme: 'git'; ref: string; path: string }
  | RemoteLocation
  | { scheme: 'unknown'; word: string }

/** At least two letters: one is a drive of Windows. */
const schemePattern = /^([a-z][a-z0-9+.-]+):(.*)$/is

/**
 * Takes a location apart: `PATH`, `file:PATH`, `git:REF:PATH`, or a scheme of other machines.
 *
 * @throws MlgateError MG1007 for a git location without a ref or a path.
 */
export function parseLocation(location: string): Location {
  const [, word, rest] = schemePattern.exec(location) ?? []
  if (word === undefined || rest === undefined) return { scheme: 'file', path: location }
  const scheme = schemes.find((known) => known === word.toLowerCase())
  if (scheme === undefined) return { scheme: 'unknown', word }
  if (scheme === 'file') return { scheme, path: rest }
  return scheme === 'git' ? parseGitLocation(location, rest) : { scheme, address: rest }
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
