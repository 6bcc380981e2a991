import * as z from 'zod/mini'
import { count, type Known, optional, text } from './fields.ts'

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
  /** Offending rows of all rows read, 0 … 1, where `count` counts rows. */
  share: optional(z.number().check(z.minimum(0), z.maximum(1))),
  /** First offending data rows, counted from 1, the header not included. */
  rows: optional(z.array(count)),
  /** Physical line in a text file, counted from 1, where the first row starts. */
  line: optional(count),
  /** The file that the first row is in, as `subject.data` calls it, where there are several. */
  file: optional(text),
  /** Where the schema says what was expected: its file from the folder where paths start, line and column from 1. */
  declared: optional(z.looseObject({ file: text, line: count, column: count })),
  /** What stands in the first of `rows`, in their order, only when the user asked for it: data may be private. */
  samples: optional(z.array(text)),
  hint: optional(text),
  /** In a shortened result: how many checks of as many columns this one stands for, and some of the columns. */
  alike: optional(z.looseObject({ checks: count, columns: z.array(text) })),
  /** A failure that the result's `acceptance` lets through keeps its status and does not count. */
  accepted: optional(z.boolean()),
})
export type Check = Known<z.output<typeof checkSchema>>
