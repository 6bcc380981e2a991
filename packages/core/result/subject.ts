import * as z from 'zod/mini'
import { documentNumber } from '../numbers.ts'
import { count, type Known, optional, text } from './fields.ts'

export const subjectFileSchema = z.looseObject({
  path: text,
  sha256: text,
  bytes: optional(count),
  rows: optional(count),
  /** Of `rows`, those that could not be read as rows of a table. */
  rejectedRows: optional(count),
  /** What the place that a file was brought from calls these bytes: a version id, a generation, an ETag, a commit. */
  version: optional(text),
})
export type SubjectFile = Known<z.output<typeof subjectFileSchema>>

/** The exact bytes measured. */
export const subjectSchema = z.looseObject({
  /** `externalData` lists the files that hold weights beside the model itself. */
  model: optional(z.extend(subjectFileSchema, { externalData: optional(z.array(subjectFileSchema)) })),
  /** A server that ran the model, in place of a file: its URL, and the version that answered. */
  endpoint: optional(z.looseObject({ url: text, version: optional(text) })),
  /** Words of the command that wrote the predictions, as the user said them. */
  command: optional(z.array(text)),
  data: z.array(subjectFileSchema),
  /** Rows of the data that checks looked at, where these were a sample of all. */
  sampledRows: optional(count),
  /** Files of other data sets that the measured one was held against, by the name of each. */
  references: optional(z.array(z.extend(subjectFileSchema, { name: text }))),
  /** In a shortened result: files of `data` that are not listed, and what they hold together. */
  unlisted: optional(
    z.looseObject({ files: count, bytes: count, rows: optional(count), rejectedRows: optional(count) }),
  ),
  /** A file of numbers that were computed elsewhere. */
  metrics: optional(subjectFileSchema),
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
