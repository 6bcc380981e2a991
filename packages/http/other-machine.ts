import { MlgateError, suggest } from '@mlgate/core'

/** MG8502; the names are what there is instead, for the hint. */
export function missing(name: string, why: string, names: readonly string[] = []): MlgateError {
  const meant = suggest(name, [...names])
  return new MlgateError({
    code: 'MG8502',
    message: `${name} is not there: ${why}.`,
    ...(meant === undefined ? {} : { hint: `Did you mean ${meant}?` }),
  })
}

/** MG8503; the hint says where credentials are taken from. */
export function refused(name: string, said: string, hint: string): MlgateError {
  return new MlgateError({ code: 'MG8503', message: `${name} is refused: ${said}.`, hint })
}

/** MG8504. */
export function silent(name: string, what: string): MlgateError {
  return new MlgateError({ code: 'MG8504', message: `${name} cannot be brought: its host ${what}.` })
}

/** MG8505. */
export function unusable(name: string, why: string): MlgateError {
  return new MlgateError({ code: 'MG8505', message: `The answer for ${name} cannot be used: ${why}.` })
}

/** MG8507. */
export function unset(message: string, hint: string): MlgateError {
  return new MlgateError({ code: 'MG8507', message, hint })
}
