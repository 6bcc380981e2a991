import * as z from 'zod/mini'
import { documentNumber } from '../numbers.ts'
import { verdicts } from '../verdict.ts'
import { baselineSchema, besideSchema } from './baseline.ts'
import { benchmarkSchema } from './benchmark.ts'
import { checkSchema } from './checks.ts'
import { confusionSchema, segmentSchema } from './comparison.ts'
import { curvesSchema } from './curves.ts'
import { count, type Known, optional, text } from './fields.ts'
import { acceptanceSchema, changedGatesSchema, failOnChoices, gateSchema } from './gates.ts'
import { metricSchema } from './metrics.ts'
import { subjectSchema } from './subject.ts'
import { timingSchema } from './timings.ts'

export const problemSchema = z.looseObject({
  code: text,
  message: text,
  hint: optional(text),
  place: optional(
    z.looseObject({ file: text, line: optional(count), column: optional(count), path: optional(text) }),
  ),
})

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
  /** Of a benchmark: what each process saw of each metric. */
  timings: optional(z.array(timingSchema)),
  benchmark: optional(benchmarkSchema),
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
