import { MlgateError } from '@mlgate/core'
import { refusalWords } from './refusal.ts'

/** What goes wrong with an endpoint, in the same words wherever it is asked. */
export function problem(code: 'MG5030' | 'MG5031' | 'MG5032', message: string, hint?: string): MlgateError {
  return new MlgateError({ code, message, ...(hint === undefined ? {} : { hint }) })
}

/** @param words that follow the name, such as "refuses the connection". */
export function unreachable(name: string, words: string): MlgateError {
  return problem('MG5030', `The endpoint ${name} ${words}.`, 'Is the server started, and the URL right?')
}

/** @param why in words that follow its name, as `untilReady` gives them. */
export function notReady(name: string, why: string): MlgateError {
  return problem(
    'MG5030',
    `The endpoint ${name} ${why}.`,
    'Is the server started, and does it have a model of this name? Models that take long to load need a longer wait.',
  )
}

/**
 * @param secrets that are taken out of what it said.
 * @param isBinary whether tensors were sent in binary, which may be why.
 */
export function refused(
  name: string,
  status: number,
  body: Buffer,
  { secrets, isBinary = false }: { secrets: readonly string[]; isBinary?: boolean },
): MlgateError {
  return problem(
    'MG5031',
    `The endpoint ${name} answers with status ${status}${refusalWords(body, secrets)}.`,
    status === 401 || status === 403
      ? 'Say in headers what lets you in: { Authorization: Bearer env:NAME }.'
      : isBinary
        ? 'Tensors were sent in binary, which not every server knows: say encoding: json.'
        : undefined,
  )
}

export function cancelled(name: string): MlgateError {
  return new MlgateError({ code: 'MG3006', message: `Asking the endpoint ${name} was cancelled.` })
}
