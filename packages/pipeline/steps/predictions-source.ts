import type { Task } from '@mlgate/config'
import type { Subject } from '@mlgate/core'
import type { PredictionsFile } from '@mlgate/evaluation'
import type { Identified } from '../road.ts'
import type { StepContext } from '../step-context.ts'
import { type IdentifiedFiles, identifyFiles } from '../subject-files.ts'
import type { EvaluationQuestion, PredictionSource } from './evaluation-parts.ts'
import { keptColumns } from './plan-evaluation.ts'
import { identifiedWith, predictionsSubject } from './predictions-subject.ts'

/** Predictions that any program has written. */
export interface PredictionsOptions {
  /** One or more locations; each file is a training of its own, on the same rows, or a fold. */
  predictions: string | string[]
  /** Column that holds the truth; of several labels a row, a column for each. */
  target?: string | string[]
  /** Column that holds the predicted label, value or score; of several labels a row, a column for each. */
  prediction?: string | string[] | Record<string, string>
  /** Of several labels a row, the score from which on a label is predicted. */
  threshold?: number
  /** Column that says which rows belong to one query or image. */
  group?: string
  /** Location of the true boxes, where predictions are boxes as COCO stores them. */
  truth?: string
  /** Columns of probabilities, by class or in the order of the sorted classes. */
  probabilities?: Record<string, string> | string[]
  /** Column of row weights. */
  weight?: string
  /** Columns of numbers that rows were given. */
  score?: string | string[]
  /** What the numbers are, where the columns leave it open. */
  task?: Task
}

/** What a document says is predicted, where a column says it. */
function targetOf({ target, prediction, truth, task, score }: PredictionsOptions): { target?: string } {
  if (truth !== undefined || task === 'segmentation' || task === 'scores') return {}
  if (score !== undefined && target === undefined && prediction === undefined) return {}
  return { target: [target ?? 'target'].flat().join(', ') }
}

/** Scores may be found in a file of which nobody said so. */
function withoutTarget({ target: _, ...subject }: Subject): Subject {
  return subject
}

/** What `folds` says where each file of the predictions is a fold of a cross-validation. */
const foldsOfFiles = 'files'

interface IdentifiedPredictions extends Identified {
  files: IdentifiedFiles
  /** The true boxes, where they are in a file of their own. */
  truth: { path: string; name: string } | null
}

/** Predictions read from files, kept in mlgate's own form: the truth, the outputs, no feature. */
export function predictionsSource(
  options: PredictionsOptions,
  question: EvaluationQuestion,
  context: StepContext,
): PredictionSource<IdentifiedPredictions> {
  const { target, prediction, probabilities, threshold, group, weight, task, score } = options
  const { id } = question
  const columns = {
    ...(target === undefined ? {} : { target }),
    ...(prediction === undefined ? {} : { prediction }),
    ...(probabilities === undefined ? {} : { probabilities }),
    ...(threshold === undefined ? {} : { threshold }),
    ...(group === undefined ? {} : { group }),
    ...(weight === undefined ? {} : { weight }),
    ...(score === undefined ? {} : { scores: [score].flat() }),
    ...(id === undefined ? {} : { id }),
  }
  const readAs = (
    path: string,
    name: string,
    sliced: readonly string[],
    truth: IdentifiedPredictions['truth'],
  ): PredictionsFile => ({
    path,
    name,
    columns: { ...columns, slices: sliced },
    ...(task === undefined ? {} : { task }),
    ...(truth === null ? {} : { truth }),
  })
  /** Files of several trainings on the same rows; of folds all are one table. */
  const together = (files: readonly PredictionsFile[]): PredictionsFile[] => {
    const [first, ...others] = files
    if (question.folds !== foldsOfFiles || first === undefined || others.length === 0) return [...files]
    const further = others.map(({ path, name = path }) => ({ path, name }))
    return [{ ...first, further, fileColumn: foldsOfFiles }]
  }
  return {
    async identify() {
      const files = await identifyFiles(options.predictions, context.locations)
      const ofTruth =
        options.truth === undefined ? null : await identifyFiles(options.truth, context.locations)
      const data = [...files.subject, ...(ofTruth?.subject ?? [])]
      const [path, name] = [ofTruth?.files[0], ofTruth?.subject[0]?.path]
      return {
        files,
        truth: path === undefined || name === undefined ? null : { path, name },
        ...(await identifiedWith({ data, ...targetOf(options) }, question, context)),
      }
    },
    async predict({ files, truth, subject }, stem) {
      const named = files.files.map((path, index) =>
        readAs(path, files.subject[index]?.path ?? path, keptColumns(question), truth),
      )
      const read = together(named)
      const outputs = read.map((_, index) => `${stem}${index === 0 ? '' : `-${index + 1}`}.parquet`)
      const {
        rows,
        task: found,
        hasIds,
        notes,
      } = await context.runJob('adopt-predictions', { files: read, outputs }, question.name)
      const [first, ...further] = outputs.map((path, index): PredictionsFile => {
        const { name } = read[index] as PredictionsFile
        return name === undefined ? { path } : { path, name }
      })
      return {
        subject: {
          ...(found === 'scores' ? withoutTarget(subject) : subject),
          // A file of true boxes has the same images as the predictions, not more of them; of folds it is not counted how
          // many rows are in which file.
          data: subject.data.map((file, index) =>
            index < rows.length && read.length === named.length ? { ...file, rows: rows[index] ?? 0 } : file,
          ),
          predictions: await predictionsSubject(outputs, rows[0] ?? 0, {
            id: id ?? (hasIds ? 'id' : undefined),
          }),
        },
        predictions: [first as PredictionsFile, ...further],
        notes,
      }
    },
    predictWithBase: () => null,
    // True boxes are those of this change, for both sides.
    readBase: (files, { truth }) => together(files.map((path) => readAs(path, path, [], truth))),
  }
}
