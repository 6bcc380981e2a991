import * as z from 'zod/mini'
import { documentNumber } from '../numbers.ts'
import { verdicts } from '../verdict.ts'
import { severities } from './checks.ts'
import { count, type Known, optional, text } from './fields.ts'
import { sliceSchema } from './metrics.ts'

/** Difference candidate − base with its interval, in the metric's unit. */
export const differenceSchema = z.looseObject({
  value: documentNumber,
  low: optional(documentNumber),
  high: optional(documentNumber),
  method: text,
})
export type Difference = Known<z.output<typeof differenceSchema>>

export const reasonCodes = [
  'within-bound',
  'out-of-bound',
  'within-margin',
  'worse-than-margin',
  'not-shown',
  'held-by-holm',
  'improved',
  'not-improved',
  'same-model',
  'identical-predictions',
  'unchanged-inputs',
  'point-estimates',
  'no-baseline',
  'incomparable',
  'metric-missing',
  'metric-nan',
  'no-samples',
  'below-min-samples',
] as const
export type ReasonCode = (typeof reasonCodes)[number]

/**
 * How the losses of single rows moved, beside the mean that is judged: a few rows may outweigh all others. The p are
 * those of Wilcoxon's signed-rank test: small when rows tend to be better, or worse.
 */
export const rowwiseSchema = z.looseObject({
  better: count,
  worse: count,
  pBetter: documentNumber,
  pWorse: documentNumber,
})
export type Rowwise = Known<z.output<typeof rowwiseSchema>>

/** Who let a failing gate through, why, and until which day (`2026-12-31`, in UTC). */
export const waivedSchema = z.looseObject({ reason: text, approver: text, expires: text })

/** What one rule on one metric came to. */
export const gateSchema = z.looseObject({
  metric: text,
  slice: sliceSchema,
  /** The one rule judged, as the user wrote it: `{"max-regression": "1pt"}`. */
  rule: z.record(text, z.union([documentNumber, text])),
  severity: optional(z.enum(severities)),
  /** Level of the interval that `min` and `max` were judged by, where one was asked for. */
  confidence: optional(documentNumber),
  /** Fewest rows from which a slice counts, for a gate on slices. */
  minSamples: optional(count),
  verdict: z.enum(verdicts),
  base: optional(z.nullable(documentNumber)),
  value: optional(z.nullable(documentNumber)),
  difference: optional(z.nullable(differenceSchema)),
  /** One-sided p of "not worse". */
  p: optional(z.nullable(documentNumber)),
  pAdjusted: optional(z.nullable(documentNumber)),
  /** How single rows moved, for a metric that is a mean over rows. */
  rowwise: optional(rowwiseSchema),
  family: optional(text),
  /** Smallest true change for the worse, in the metric's unit, that this sample would probably have shown. */
  detectable: optional(z.nullable(documentNumber)),
  /** About how many more rows would decide, were the difference to stay what it is. */
  rowsNeeded: optional(z.nullable(count)),
  reasonCode: z.enum(reasonCodes),
  reason: text,
  /** A failure that is waived keeps its verdict and does not count to that of the result. */
  waived: optional(waivedSchema),
  /** A failure that the result's `acceptance` lets through keeps its verdict and does not count either. */
  accepted: optional(z.boolean()),
})
export type Gate = Known<z.output<typeof gateSchema>>

/**
 * Gates that a pull request changes. Those of its base decided; the verdict is that by its own. With `judgedOn`, what
 * it changes of that which the gates are about, such as `target of signs`: that counted as it says itself.
 */
export const changedGatesSchema = z.looseObject({
  gates: z.array(text),
  judgedOn: optional(z.array(text)),
  verdict: optional(z.enum(verdicts)),
})
export type ChangedGates = Known<z.output<typeof changedGatesSchema>>

/**
 * A label on the pull request that lets the failures of its newest commit through: who set it, and when (ISO 8601).
 * With `refused` it has no effect, for the reason given.
 */
export const acceptanceSchema = z.looseObject({
  label: text,
  by: optional(text),
  at: optional(text),
  refused: optional(text),
})
export type Acceptance = Known<z.output<typeof acceptanceSchema>>

/** What may turn a step red, the strictest first: a verdict and what is worse, or nothing at all. */
export const failOnChoices = ['inconclusive', 'fail', 'error', 'never'] as const
export type FailOn = (typeof failOnChoices)[number]
