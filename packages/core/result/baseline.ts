import * as z from 'zod/mini'
import { changeSchema, confusionSchema, flipsSchema, pairingSchema, segmentSchema } from './comparison.ts'
import { curvesSchema } from './curves.ts'
import { count, type Known, optional, text } from './fields.ts'
import { metricSchema } from './metrics.ts'

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
