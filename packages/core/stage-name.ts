import { suggest } from './suggest.ts'

/**
 * What stages may be called. Their names are written in one case alone: `Production` would be another stage than
 * `production`, and ask for nothing.
 */
export const stageNamePattern = /^[a-z\d](?:(?:[a-z\d_-]|\/(?!\/)){0,98}[a-z\d])?$/

/** The same in words that follow "Use". */
export const stageNameForm =
  'lower-case letters, digits, "-", "_" and "/", with a letter or a digit at both ends (100 characters at most)'

/** The stage that was probably meant by a name that none can have; undefined where that is not clear. */
export function stageNameMeant(name: string): string | undefined {
  const lower = name.toLowerCase()
  return stageNamePattern.test(lower) ? lower : suggest(name, ['production'])
}
