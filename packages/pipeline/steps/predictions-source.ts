import type { PredictionsFile } from '@mlgate/evaluation'
import type { Identified } from '../road.ts'
import type { StepContext } from '../step-context.ts'
import { type IdentifiedFiles, identifyFiles } from '../subject-files.ts'
import type { EvaluationQuestion, PredictionSource } from './evaluation-parts.ts'
import { identifiedWith, predictionsSubject } from './predictions-subject.ts'

/** Predictions that any program has written. */
export interface PredictionsOptions {
  /** One or more locations; each file is a training of its own, on the same rows. */
  predictions: string | string[]
  /** Column that holds the truth. */
  target?: string
  /** Column that holds the predicted label or value. */
  prediction?: string
  /** Columns of probabilities, by class or in the order of the sorted classes. */
  probabilities?: Record<string, string> | string[]
  /** Column of row weights. */
  weight?: string
  /** What the numbers are, where the columns leave it open. */
  task?: 'classification' | 'regression'
}

interface IdentifiedPredictions extends Identified {
  files: IdentifiedFiles
}

/** Predictions read from files, kept in mlgate's own form: the truth, the outputs, no feature. */
export function predictionsSource(
  options: PredictionsOptions,
  question: EvaluationQuestion,
  context: StepContext,
): PredictionSource<IdentifiedPredictions> {
  const { target, prediction, probabilities, weight, task } = options
  const { id, slices } = question
  const columns = {
    ...(target === undefined ? {} : { target }),
    ...(prediction === undefined ? {} : { prediction }),
    ...(probabilities === undefined ? {} : { probabilities }),
    ...(weight === undefined ? {} : { weight }),
    ...(id === undefined ? {} : { id }),
  }
  const readAs = (path: string, name: string, sliced: readonly string[]): PredictionsFile => ({
    path,
    name,
    columns: { ...columns, slices: sliced },
    ...(task === undefined ? {} : { task }),
  })
  return {
    async identify() {
      const files = await identifyFiles(options.predictions, context.locations)
      return {
        files,
        ...(await identifiedWith({ data: files.subject, target: target ?? 'target' }, question, context)),
      }
    },
    async predict({ files, subject }, stem) {
      const outputs = files.files.map((_, index) => `${stem}${index === 0 ? '' : `-${index + 1}`}.parquet`)
      const read = files.files.map((path, index) =>
        readAs(path, files.subject[index]?.path ?? path, slices?.by ?? []),
      )
      const { rows } = await context.runJob('adopt-predictions', { files: read, outputs }, question.name)
      const [first, ...further] = outputs.map((path): PredictionsFile => ({ path }))
      return {
        subject: {
          ...subject,
          data: subject.data.map((file, index) => ({ ...file, rows: rows[index] ?? 0 })),
          predictions: await predictionsSubject(outputs, rows[0] ?? 0, question),
        },
        predictions: [first as PredictionsFile, ...further],
        notes: [],
      }
    },
    predictWithBase: () => null,
    readBase: (files) => files.map((path) => readAs(path, path, [])),
  }
}
