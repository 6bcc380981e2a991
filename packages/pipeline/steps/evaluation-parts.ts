import type { TextFormat } from '@mlgate/config'
import type { PredictionsFile, ScoredSide } from '@mlgate/evaluation'
import type { GateRules } from '@mlgate/gates'
import type { Identified, Measured } from '../road.ts'
import type { StepContext } from '../step-context.ts'
import { type IdentifiedFiles, tableOf } from '../subject-files.ts'

/** A model to score on held-out rows and to judge by gates. */
export interface EvaluationStepOptions {
  name: string
  /** Location of the ONNX model. */
  model: string
  /** One or more locations; all their files are one table. */
  data: string | string[]
  format?: TextFormat
  /** Column that holds the truth. */
  target: string
  /** Columns that the model is fed, in order; by default all but target and id. */
  features?: string[]
  /** What the model does, where its outputs and the target leave it open. */
  task?: 'classification' | 'regression'
  /** Column that names a row for good, so that rows can be paired across data versions. */
  id?: string
  /** Metrics to show, in any spelling; those with gates need no listing. */
  metrics: string[]
  gates: GateRules
  /** Location of a base model, of stored predictions or of a stored result. */
  baseline?: string
  /** Location of a file (YAML or JSON) of what the model was made with; recorded with the result. */
  parameters?: string
  /** Seed of every resampling. */
  seed: number
}

export interface IdentifiedEvaluation extends Identified {
  model: IdentifiedFiles
  data: IdentifiedFiles
}

/** A model's numbers, and what a comparison needs beside them. */
export interface MeasuredEvaluation extends Measured {
  identified: IdentifiedEvaluation
  predictions: PredictionsFile
  /** Canonical names of all metrics computed or asked for. */
  specs: string[]
  scored: ScoredSide
}

/** Scores the step's data with a model, writing the predictions to `output`. */
export function predictWith(
  model: { file: string; name: string },
  { data, subject }: IdentifiedEvaluation,
  options: EvaluationStepOptions,
  output: string,
  context: StepContext,
) {
  const { target, features, id, task, format } = options
  return context.runJob(
    'predict',
    {
      model: model.file,
      modelName: model.name,
      data: tableOf(data, format),
      target,
      ...(features === undefined ? {} : { features }),
      ...(id === undefined ? {} : { id }),
      ...(task === undefined ? {} : { task }),
      output,
      names: subject.data.map(({ path }) => path),
    },
    model.name,
  )
}
