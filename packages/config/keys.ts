import * as z from 'zod/mini'

/**
 * Building blocks of the schemas. Two conventions carry everything that a person reads:
 * - the error text of a schema is a noun phrase saying what was expected ("a share such as 2%");
 * - `described` attaches what the key means, for editors and for the reference.
 */

/** A schema with its meaning, examples and whatever else belongs into the JSON Schema alone. */
export function described<T extends z.ZodMiniType>(
  schema: T,
  description: string,
  more: z.core.GlobalMeta = {},
): T {
  return schema.check(z.meta({ ...more, description }) as z.core.$ZodCheck<z.core.output<T>>)
}

/** A mapping with these keys and no others. */
export function mapping<T extends z.core.$ZodLooseShape>(shape: T) {
  return z.strictObject(shape, 'a mapping')
}

export const optional = z.exactOptional

/** Text of at least one character. */
export function text(expected = 'text') {
  return z.string(expected).check(z.minLength(1, expected))
}

export function list<T extends z.ZodMiniType>(item: T, expected: string) {
  return z.array(item, expected).check(z.minLength(1, expected))
}

/** A whole number, zero or more. */
export function count() {
  const expected = 'a whole number, 0 or more'
  return z.number(expected).check(z.int(expected), z.nonnegative(expected))
}

const namePattern = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,99}$/u
const expectedName =
  'a name of letters, digits, ".", "_" and "-" that starts with a letter or digit (100 characters at most)'

/** The name of a data set or model; it goes into file names and messages. */
export function name() {
  return z.string(expectedName).check(z.regex(namePattern, expectedName))
}
