import * as z from 'zod/mini'
import { documentNumber } from '../numbers.ts'
import { count, type Known, optional, text } from './fields.ts'

/**
 * Slice of the rows that a number speaks of, by column: `{weather: "fog"}`, `{weather: null}` for the rows without a
 * value; null is the whole.
 */
export const sliceSchema = z.nullable(z.record(text, z.nullable(text)))
export type Slice = Known<z.output<typeof sliceSchema>>

/** An interval that covers the true value in `level` of all samples. */
export const intervalSchema = z.looseObject({
  level: documentNumber,
  low: documentNumber,
  high: documentNumber,
  method: text,
})
export type Interval = Known<z.output<typeof intervalSchema>>

export const directions = ['higher', 'lower', 'none'] as const
/** Which way a metric is better; `none` for one that has no better. */
export type Direction = (typeof directions)[number]

/** A number with all that is needed to judge it. */
export const metricSchema = z.looseObject({
  /** Canonical name, scikit-learn's function call: `f1_score(average=macro)`. */
  name: text,
  slice: optional(sliceSchema),
  value: documentNumber,
  /** SI: `1`, `ms`, `bytes`, or the unit of the target. */
  unit: text,
  direction: z.enum(directions),
  samples: count,
  interval: optional(z.nullable(intervalSchema)),
  /** Why there is no number (value is then NaN): the metric is undefined on these rows. */
  error: optional(text),
})
export type Metric = Known<z.output<typeof metricSchema>>
