import { dirname, join } from 'node:path'
import type { TextFormat } from '@mlgate/config'
import { MlgateError, type Subject, type SubjectFile } from '@mlgate/core'
import type { PredictionsFile, PredictResponse } from '@mlgate/evaluation'
import { hashFile } from '@mlgate/files'
import type { Identified } from '../road.ts'
import type { StepContext } from '../step-context.ts'
import { type IdentifiedFiles, identifyFiles, tableOf } from '../subject-files.ts'
import type { EvaluationQuestion, PredictionSource } from './evaluation-parts.ts'
import { identifiedWith, predictionsSubject } from './predictions-subject.ts'

/** An ONNX model to run over held-out rows. */
export interface ModelOptions {
  /** Location of the ONNX model. */
  model: string
  /** One or more locations; all their files are one table. */
  data: string | string[]
  format?: TextFormat
  /** Column that holds the truth. */
  target: string
  /** Columns that the model is fed, in order; by default all but target, id and slices. */
  features?: string[]
  /** What the model does, where its outputs and the target leave it open. */
  task?: 'classification' | 'regression'
}

interface IdentifiedModel extends Identified {
  model: IdentifiedFiles
  data: IdentifiedFiles
}

/** Predictions made by running a model in a child process. */
export function modelSource(
  options: ModelOptions,
  question: EvaluationQuestion,
  context: StepContext,
): PredictionSource<IdentifiedModel> {
  const predictWith = (
    model: { file: string; name: string },
    { data, subject }: IdentifiedModel,
    output: string,
  ) => {
    const { target, features, task, format } = options
    const { id, slices } = question
    return context.runJob(
      'predict',
      {
        model: model.file,
        modelName: model.name,
        data: tableOf(data, format),
        target,
        ...(features === undefined ? {} : { features }),
        ...(id === undefined ? {} : { id }),
        ...(slices === undefined ? {} : { slices: slices.by }),
        ...(task === undefined ? {} : { task }),
        output,
        names: subject.data.map(({ path }) => path),
      },
      model.name,
    )
  }
  return {
    model: options.model,
    async identify() {
      const model = await identifyFiles(options.model, context.locations)
      const data = await identifyFiles(options.data, context.locations)
      const { target } = options
      if (options.features?.includes(target)) throw targetAsFeature(target)
      const subject = { model: model.subject[0] as SubjectFile, data: data.subject, target }
      return { model, data, ...(await identifiedWith(subject, question, context)) }
    },
    async predict(identified, stem) {
      const path = `${stem}.parquet`
      const [file] = identified.model.files as [string]
      const named = { file, name: identified.model.subject[0]?.path ?? options.model }
      const predicted = await predictWith(named, identified, path)
      return {
        subject: await measuredSubject(identified, predicted, question),
        predictions: [{ path }],
        notes: predicted.notes,
      }
    },
    async predictWithBase(identified, model, stem) {
      const path = `${stem}.parquet`
      await predictWith(model, identified, path)
      return [{ path }]
    },
    readBase: (files) => files.map((path): PredictionsFile => ({ path })),
  }
}

/** A model that is given the truth scores perfectly and means nothing. */
function targetAsFeature(target: string): MlgateError {
  return new MlgateError({
    code: 'MG2107',
    message: `"${target}" is the target: given as a feature, it tells the model the answer.`,
    hint: 'Leave it out of the features.',
  })
}

/** The subject with what the model's run told: rows, binding, the predictions, and files of weights. */
async function measuredSubject(
  { subject, model }: IdentifiedModel,
  { rows, fileRows, binding, model: facts, predictions }: PredictResponse,
  question: EvaluationQuestion,
): Promise<Subject> {
  const folder = dirname(model.files[0] as string)
  const externalData = await Promise.all(
    facts.externalData.map(async (path) => ({ path, ...(await hashFile(join(folder, path))) })),
  )
  return {
    ...subject,
    model: { ...(subject.model as SubjectFile), ...(externalData.length === 0 ? {} : { externalData }) },
    data: subject.data.map((file, index) => ({ ...file, rows: fileRows[index] ?? 0 })),
    binding,
    predictions: await predictionsSubject([predictions.path], rows, question),
  }
}
