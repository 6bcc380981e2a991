import { parseDuration } from '@mlgate/core/units'
import * as z from 'zod/mini'
import type { Amount, Bounds, ShareLimit } from './data-schema.ts'
import { described, mapping, optional } from './keys.ts'

const percentPattern = /^(?:\d+(?:\.\d+)?|\.\d+)\s*%$/
export const expectedShare = 'a share such as 5% or 0.05'

/**
 * A share of a whole, as `5%` or `0.05`.
 *
 * @param most the greatest that there may be; more than 1 where the whole is that of something else.
 */
export function share(expected = expectedShare, most = 1): z.ZodMiniType<number, unknown> {
  return z.pipe(
    z.union(
      [z.number().check(z.minimum(0, expected), z.maximum(most, expected)), percentText(expected, most)],
      expected,
    ),
    z.transform(shareOf),
  )
}

/** A share in percent; `shareOf` makes a number of it. */
export function percentText(expected: string, most = 1) {
  return z.string().check(
    z.regex(percentPattern, expected),
    z.refine((written) => shareOf(written) <= most, expected),
  )
}

/** A share as a number. */
export function shareOf(written: number | string): number {
  return typeof written === 'number' ? written : Number((Number.parseFloat(written) / 100).toPrecision(15))
}

const expectedLimit = (whole: string) =>
  `none, any, or the greatest share of the ${whole}, such as 2% or 0.02`

/** How many of something are let through. */
export function shareLimit(whole: string): z.ZodMiniType<ShareLimit, unknown> {
  const expected = expectedLimit(whole)
  return z.pipe(
    z.union(
      [
        z.enum(['none', 'any']),
        z.number().check(z.minimum(0, expected), z.maximum(1, expected)),
        percentText(expected),
      ],
      expected,
    ),
    z.transform((written) =>
      written === 'none' || written === 'any' ? written : shareOf(written as number | string),
    ),
  )
}

/** Inclusive bounds, at least one of them. */
export function bounds<Limit>(
  limit: z.ZodMiniType<Limit, unknown>,
  description: string,
  examples: unknown[],
): z.ZodMiniType<Bounds<Limit>, unknown> {
  return described(
    mapping({
      min: optional(described(limit, 'The least that is let through.')),
      max: optional(described(limit, 'The greatest that is let through.')),
    }).check(
      z.refine((both) => Object.keys(both).length > 0, '"min", "max" or both'),
      z.meta({ minProperties: 1 }),
    ) as z.ZodMiniType<Bounds<Limit>, unknown>,
    description,
    { examples },
  )
}

const expectedDuration = 'a length of time such as 90min, 36h or 7d'
/** A length of time with its unit, in milliseconds. */
export const duration = z.pipe(
  z.string(expectedDuration).check(
    z.refine((said) => /[a-z]\s*$/i.test(said) && parseDuration(said) !== null, expectedDuration),
    z.meta({ pattern: '^\\s*\\d+(\\.\\d+)?\\s*(ms|s|m|min|h|d)\\s*$' }),
  ),
  z.transform((said) => parseDuration(said) ?? 0),
)

const expectedAmount = 'a whole number, or a share of the values such as 5%'
/** A number of values, or a share of them. */
export const amount: z.ZodMiniType<Amount, unknown> = z.pipe(
  z.union(
    [z.number().check(z.int(expectedAmount), z.nonnegative(expectedAmount)), percentText(expectedAmount)],
    expectedAmount,
  ),
  z.transform((written) => (typeof written === 'number' ? written : { share: shareOf(written) })),
)
