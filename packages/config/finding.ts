import type { ErrorCode } from '@mlgate/core'

/** Keys and list positions that lead from the top of a document to something inside it. */
export type Path = readonly (string | number)[]

/** Something wrong, and which part of the document it concerns; `toProblems` turns that into line and column. */
export interface Finding {
  code: ErrorCode
  message: string
  hint?: string
  path: Path
  /** Whether the key itself is wrong or what is written under it. */
  at: 'key' | 'value'
  /** Character of the text, counted from 0, where the path alone does not say it: the second of two equal keys. */
  offset?: number
}

/** `models.signs.evaluate.metrics[0]`; a key that would be ambiguous is quoted. */
export function formatPath(path: Path): string {
  let text = ''
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`
    else {
      const key = /^[^\s."'[\]]+$/.test(step) ? step : JSON.stringify(step)
      text += text === '' ? key : `.${key}`
    }
  }
  return text
}

/** A value as its writer would recognise it, cut to a length that fits into a sentence. */
export function describeSeen(value: unknown): string {
  if (value === undefined || value === null) return 'nothing'
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list'
  if (typeof value === 'object') return Object.keys(value).length === 0 ? 'an empty mapping' : 'a mapping'
  return quoted(String(value), typeof value === 'string')
}

const longest = 60

function quoted(text: string, isText: boolean): string {
  const characters = [...text]
  const cut = characters.length > longest ? `${characters.slice(0, longest).join('')}…` : text
  return isText ? JSON.stringify(cut) : cut
}

/** Whether a value of a document is a mapping. */
export function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The entries of a mapping, or none when the value is something else. */
export function entriesOf(value: unknown): [string, unknown][] {
  return isMapping(value) ? Object.entries(value) : []
}

/** The value of a mapping's own key, or undefined. */
export function valueAt(value: unknown, key: string): unknown {
  return isMapping(value) && Object.hasOwn(value, key) ? value[key] : undefined
}

const mostListed = 12

/** `a, b, c`, cut where it gets long. */
export function listOf(words: readonly string[]): string {
  const rest = words.length - mostListed
  return words.slice(0, mostListed).join(', ') + (rest > 0 ? ` and ${rest} more` : '')
}
