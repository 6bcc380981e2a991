import { MlgateError } from '@mlgate/core'

/** MG8501: a location that is not written as its scheme wants it. */
export function unreadable(written: string, form: string): MlgateError {
  return new MlgateError({
    code: 'MG8501',
    message: `${written} is not a location of its scheme.`,
    hint: `Write ${form}.`,
  })
}

/** A word by which a service names its error. Anything else that it says may quote a signature, and is left out. */
export function errorWord(error: unknown): string {
  const [code, name] = [property(error, 'code'), property(error, 'name')]
  const word = typeof code === 'string' ? code : name
  return typeof word === 'string' && /^[A-Za-z][\w.]{0,60}$/.test(word) ? word : 'no reason is given'
}

/** A property of something thrown. */
export function property(error: unknown, name: string): unknown {
  return typeof error === 'object' && error !== null ? (error as Record<string, unknown>)[name] : undefined
}
