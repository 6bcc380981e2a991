import * as z from 'zod/mini'

const tagged = { NaN: Number.NaN, Infinity: Number.POSITIVE_INFINITY, '-Infinity': Number.NEGATIVE_INFINITY }
type Tag = keyof typeof tagged

/** A number of a document: JSON has no NaN and no infinities, so these travel as strings. */
export const documentNumber = z.codec(
  z.union([z.number(), z.enum(['NaN', 'Infinity', '-Infinity'])]),
  z.custom<number>((value) => typeof value === 'number'),
  {
    decode: (wire) => (typeof wire === 'number' ? wire : tagged[wire as Tag]),
    encode: (value) => (Number.isFinite(value) ? value : (String(value) as Tag)),
  },
)

/** JSON text in which numbers that JSON lacks are tagged strings; `indent` as in JSON.stringify. */
export function stringifyDocument(document: unknown, indent?: number): string {
  return JSON.stringify(
    document,
    (_, value: unknown) => (typeof value === 'number' && !Number.isFinite(value) ? String(value) : value),
    indent,
  )
}
