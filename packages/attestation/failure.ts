import { MlgateError } from '@mlgate/core'

/** MG6519. */
export function noTrust(message: string, options: { hint?: string; cause?: unknown } = {}): MlgateError {
  const { hint, cause } = options
  return new MlgateError({ code: 'MG6519', message, ...(hint === undefined ? {} : { hint }) }, { cause })
}

/** Why an attestation is not to be trusted, in words that follow its name. */
export class Distrust extends Error {}

const longest = 300

/** The first line of what an error says, without what opens doors: a library may quote what it sent. */
export function wordsOf(error: unknown, secrets: readonly (string | undefined)[] = []): string {
  const said = error instanceof Error ? error.message : String(error)
  const open = secrets.filter((secret) => secret !== undefined && secret !== '')
  const hidden = open.reduce<string>((words, secret) => words.replaceAll(secret as string, '***'), said)
  const [first = ''] = hidden.trim().split('\n')
  const line = first
    .replace(/\beyJ[\w-]+\.[\w-]+\.[\w-]*/g, '***')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .replace(/\.$/, '')
  return line.length > longest ? `${line.slice(0, longest)}…` : line
}
