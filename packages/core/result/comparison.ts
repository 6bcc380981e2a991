import * as z from 'zod/mini'
import { documentNumber } from '../numbers.ts'
import { count, type Known, optional, text } from './fields.ts'
import { differenceSchema } from './gates.ts'
import { sliceSchema } from './metrics.ts'

/** How a metric moved between base and candidate, on the rows that they share. */
export const changeSchema = z.looseObject({
  metric: text,
  slice: optional(sliceSchema),
  difference: differenceSchema,
  /** One-sided p of "not worse". */
  p: optional(z.nullable(documentNumber)),
})
export type Change = Known<z.output<typeof changeSchema>>

/** Truth by row, prediction by column, in the order of `labels`; weighted sums where rows have weights. */
export const confusionSchema = z.looseObject({
  labels: z.array(text),
  counts: z.array(z.array(documentNumber)),
})
export type Confusion = Known<z.output<typeof confusionSchema>>

/** How candidate and base rows met. */
export const pairingSchema = z.looseObject({
  /** Rows of the candidate, and how many of them the base has too with the same truth. */
  rows: count,
  shared: count,
  by: z.enum(['id', 'position']),
  /** Rows whose id the base has too, with another truth. */
  truthChanged: optional(count),
  /** How many trainings each side's numbers rest on; with one each, the interval covers rows, not retraining. */
  trainings: optional(z.looseObject({ candidate: count, base: count })),
  rightToWrong: optional(count),
  wrongToRight: optional(count),
})
export type Pairing = Known<z.output<typeof pairingSchema>>

/** Rows of one class of the truth, of one slice, or of both, and how many of them changed between right and wrong. */
export const flippedPartSchema = z.looseObject({
  class: optional(text),
  slice: optional(sliceSchema),
  rows: count,
  rightToWrong: count,
  wrongToRight: count,
})
export type FlippedPart = Known<z.output<typeof flippedPartSchema>>

/** Rows of the candidate, counted from 1, in the order of its predictions; ids where they are as they came. */
export const flippedRowsSchema = z.looseObject({ rows: z.array(count), ids: optional(z.array(text)) })
export type FlippedRows = Known<z.output<typeof flippedRowsSchema>>

/** Where rows changed between right and wrong: what lost most first, and single rows where the user asked for them. */
export const flipsSchema = z.looseObject({
  parts: z.array(flippedPartSchema),
  rightToWrong: optional(flippedRowsSchema),
  wrongToRight: optional(flippedRowsSchema),
})
export type Flips = Known<z.output<typeof flipsSchema>>

/**
 * A part of the rows that was found by searching one half of them, with numbers of the other half alone, on which it
 * was confirmed.
 */
export const segmentSchema = z.looseObject({
  slice: sliceSchema,
  metric: text,
  unit: text,
  value: documentNumber,
  /** Of all other rows, where it is the weakest parts that were searched for. */
  elsewhere: optional(documentNumber),
  /** Of the same rows with the baseline, where it is what got worse. */
  base: optional(documentNumber),
  rows: count,
  /** One-sided p of "not weaker" or "not worse", adjusted for all parts that were tried. */
  pAdjusted: documentNumber,
})
export type Segment = Known<z.output<typeof segmentSchema>>
