import * as z from 'zod/mini'
import { curvesSchema } from './curves.ts'
import { documentNumber } from './numbers.ts'
import { verdicts } from './verdict.ts'

/**
 * The keys that this version knows. Documents may hold more, which reading keeps, but code that could name a key
 * that nobody declared would never learn of its typing errors.
 */
export type Known<Value> = Value extends readonly (infer Item)[]
  ? Known<Item>[]
  : Value extends object
    ? NamedKeys<Value> extends never
      ? Value
      : { [Key in keyof Value as string extends Key ? never : Key]: Known<Value[Key]> }
    : Value
type NamedKeys<Value> = keyof { [Key in keyof Value as string extends Key ? never : Key]: true }

const text = z.string()
const count = z.int().check(z.nonnegative())
const optional = z.exactOptional

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

export const checkStatuses = ['pass', 'fail', 'error', 'skipped'] as const
export const severities = ['error', 'warn'] as const
export type Severity = (typeof severities)[number]

/** A yes/no statement about data or a model, with what was seen and what was expected. */
export const checkSchema = z.looseObject({
  id: text,
  column: optional(text),
  status: z.enum(checkStatuses),
  severity: z.enum(severities),
  title: text,
  observed: optional(text),
  expected: optional(text),
  /** Number of offending rows (or cells, groups), where that can be counted. */
  count: optional(count),
  /** First offending data rows, counted from 1, the header not included. */
  rows: optional(z.array(count)),
  /** Physical line in a text file, counted from 1, where the first row starts. */
  line: optional(count),
  /** First offending values, only when the user asked for them: data may be private. */
  samples: optional(z.array(text)),
  hint: optional(text),
  /** A failure that the result's `acceptance` lets through keeps its status and does not count. */
  accepted: optional(z.boolean()),
})
export type Check = Known<z.output<typeof checkSchema>>

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

/** How a metric moved between base and candidate, on the rows that they share. */
export const changeSchema = z.looseObject({
  metric: text,
  slice: optional(sliceSchema),
  difference: differenceSchema,
  /** One-sided p of "not worse". */
  p: optional(z.nullable(documentNumber)),
})
export type Change = Known<z.output<typeof changeSchema>>

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

const fileSchema = z.looseObject({
  path: text,
  sha256: text,
  bytes: optional(count),
  rows: optional(count),
  /** What the place that a file was brought from calls these bytes: a version id, a generation, an ETag, a commit. */
  version: optional(text),
})
export type SubjectFile = Known<z.output<typeof fileSchema>>

/** The exact bytes measured. */
export const subjectSchema = z.looseObject({
  /** `externalData` lists the files that hold weights beside the model itself. */
  model: optional(z.extend(fileSchema, { externalData: optional(z.array(fileSchema)) })),
  /** A server that ran the model, in place of a file: its URL, and the version that answered. */
  endpoint: optional(z.looseObject({ url: text, version: optional(text) })),
  /** Words of the command that wrote the predictions, as the user said them. */
  command: optional(z.array(text)),
  data: z.array(fileSchema),
  /** A file of numbers that were computed elsewhere. */
  metrics: optional(fileSchema),
  /** Commit that was measured; on a pull request the merge commit, and `head` is the branch's own. */
  commit: optional(text),
  head: optional(text),
  /** Hash over the files of `changed-by`. */
  inputs: optional(text),
  /** Column that holds the truth, where the data has several that could. */
  target: optional(text),
  /** How the data was fed to the model and its outputs were read, in words. */
  binding: optional(text),
  predictions: optional(
    z.looseObject({
      path: text,
      sha256: text,
      rows: count,
      id: optional(text),
      /** How ids were hashed before they were kept, and with which salt; absent where they were not. */
      ids: optional(z.looseObject({ hash: text, salt: text })),
      /** What is kept of each row; `predictions` when absent. */
      kept: optional(z.enum(['predictions', 'losses'])),
      /** How the numbers of columns were made into slices: by quantiles, or between bounds. */
      bins: optional(
        z.record(
          text,
          z.looseObject({ quantiles: optional(count), bounds: optional(z.array(documentNumber)) }),
        ),
      ),
      /** Column of the folds of a cross-validation. */
      folds: optional(text),
      /** The part of all rows that these are, where scoring was split, and how many are dealt at once. */
      shard: optional(z.looseObject({ index: count, count, blockRows: count })),
      /** Files of the other trainings, where there are several. */
      further: optional(z.array(z.looseObject({ path: text, sha256: text }))),
    }),
  ),
})
export type Subject = Known<z.output<typeof subjectSchema>>

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

/** What a result is compared with, and how it was found. */
export const baselineSchema = z.looseObject({
  /** `file`, `git`, `first-parent`, `merge-base`, … or `none`. */
  how: text,
  /** The location as named by the user or found by a strategy. */
  location: optional(text),
  commit: optional(text),
  sha256: optional(text),
  /** The branch that the commit is on, and when it was committed (ISO 8601), where these are known. */
  branch: optional(text),
  date: optional(text),
  /** For an ancestor: the commit it stands in for, and how many commits lie between. */
  before: optional(z.looseObject({ sha: text, commits: count })),
  /** What else is to be known of it, in words: `what this branch merges into`, `2 days old`. */
  facts: optional(z.array(text)),
  /** Nothing was ever stored to compare with: the first run. */
  isFirst: optional(z.boolean()),
  metrics: z.array(metricSchema),
  /** Changes of all metrics, gated or not, where rows could be paired. */
  changes: optional(z.array(changeSchema)),
  confusion: optional(confusionSchema),
  curves: optional(curvesSchema),
  pairing: optional(pairingSchema),
  flips: optional(flipsSchema),
  /** Found parts that got worse, the worst first. */
  segments: optional(z.array(segmentSchema)),
  passedOver: z.array(z.looseObject({ how: text, reason: text })),
})
export type Baseline = Known<z.output<typeof baselineSchema>>

/** What is shown beside the baseline, without effect: `production`. */
export const besideSchema = z.extend(baselineSchema, { name: text })
export type Beside = Known<z.output<typeof besideSchema>>

export const problemSchema = z.looseObject({
  code: text,
  message: text,
  hint: optional(text),
  place: optional(
    z.looseObject({ file: text, line: optional(count), column: optional(count), path: optional(text) }),
  ),
})

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

export const resultKinds = ['data', 'evaluation', 'benchmark', 'metrics', 'drift'] as const
export type ResultKind = (typeof resultKinds)[number]

/** The schema id of the documents that this version writes. */
export const resultSchemaId = 'mlgate/result@1'

/** The document that a measuring step writes. Unknown keys are kept: a later minor version may add some. */
export const resultSchema = z.looseObject({
  schema: z.literal(resultSchemaId),
  kind: z.enum(resultKinds),
  name: text,
  leg: optional(z.nullable(z.record(text, z.json()))),
  subject: subjectSchema,
  run: optional(z.looseObject({})),
  environment: z.record(text, z.json()),
  parameters: z.record(text, z.json()),
  /** What the predictions are of: `classification`, `ranking`, …; tells what a row of them stands for. */
  task: optional(text),
  metrics: z.array(metricSchema),
  confusion: optional(confusionSchema),
  curves: optional(curvesSchema),
  /** Found parts on which the model is weakest, the weakest first. */
  segments: optional(z.array(segmentSchema)),
  checks: z.array(checkSchema),
  gates: z.array(gateSchema),
  baseline: z.nullable(baselineSchema),
  against: optional(z.array(besideSchema)),
  verdict: z.enum(verdicts),
  /** What turned the step red that measured, for whoever tells it again; absent outside of a workflow. */
  failOn: optional(z.enum(failOnChoices)),
  changedGates: optional(changedGatesSchema),
  acceptance: optional(acceptanceSchema),
  /** Why nothing could be measured or decided; the verdict is then `error`. */
  problems: optional(z.array(problemSchema)),
  /** Why this run had no means to judge, such as a secret that it lacks; the verdict is then `inconclusive`. */
  notJudged: optional(text),
  /** Things to know that change no verdict, such as what a margin is worth with this many rows. */
  notes: optional(z.array(text)),
  startedAt: text,
  durationMs: documentNumber,
})
export type Result = Known<z.output<typeof resultSchema>>
