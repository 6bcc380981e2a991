import { MlgateError } from '@mlgate/core'

/** MG6523: a version that cannot be measured again, and why. */
export function unrepeatable(message: string, hint?: string, cause?: unknown): MlgateError {
  return new MlgateError({ code: 'MG6523', message, ...(hint === undefined ? {} : { hint }) }, { cause })
}
