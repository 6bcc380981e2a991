import { MlgateError } from '@mlgate/core'

/** What is wrong with predictions of several truths a row, at its place. */
export function unusable(
  code: 'MG5016' | 'MG5018' | 'MG5019' | 'MG5020' | 'MG5021' | 'MG5022',
  message: string,
  hint: string,
  name: string,
): MlgateError {
  return new MlgateError({ code, message, hint, place: { file: name } })
}
