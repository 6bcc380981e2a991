import { writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { preprocessOf, type TextFormat } from '@mlgate/config'
import { MlgateError, type Subject, type SubjectFile } from '@mlgate/core'
import type {
  ImageRequest,
  PredictionsFile,
  PredictRequest,
  PredictResponse,
  Shard,
} from '@mlgate/evaluation'
import { hashFile } from '@mlgate/files'
import { findImageFolder, type ImageFolder } from '../image-folder.ts'
import type { Identified } from '../road.ts'
import type { StepContext } from '../step-context.ts'
import { type IdentifiedFiles, identifyFiles, tableOf } from '../subject-files.ts'
import type { EvaluationQuestion, PredictionSource } from './evaluation-parts.ts'
import { keptColumns } from './plan-evaluation.ts'
import { identifiedWith, predictionsSubject } from './predictions-subject.ts'

/** An ONNX model to run over held-out rows. */
export interface ModelOptions {
  /** Location of the ONNX model. */
  model: string
  /** One or more locations; all their files are one table. */
  data: string | string[]
  /** In place of data: a folder with a folder of images for each class. */
  images?: string
  /** Column that holds images or their paths. */
  image?: string
  /** What is done to images; without this and `image`, a table has none. */
  preprocess?: ImageRequest['preprocess']
  format?: TextFormat
  /** Column that holds the truth. */
  target: string
  /** Columns that the model is fed, in order; by default all but target, id, slices and groups of metrics. */
  features?: string[] | Record<string, string[]>
  /** What the model does, where its outputs and the target leave it open. */
  task?: 'classification' | 'regression'
  /** The part of the rows to score; all when absent. */
  shard?: Shard
}

/** Columns of the rows that an image folder stands for. */
export const imageFolderColumns = { id: 'path', target: 'label' } as const

interface IdentifiedModel extends Identified {
  model: IdentifiedFiles
  /** Files of rows, or images by class. */
  data: IdentifiedFiles | ImageFolder
}

/** Predictions made by running a model in a child process. */
export function modelSource(
  options: ModelOptions,
  question: EvaluationQuestion,
  context: StepContext,
): PredictionSource<IdentifiedModel> {
  const runWith = async (model: { file: string; name: string }, { data, subject }: IdentifiedModel) => {
    const { target, features, task } = options
    const { id } = question
    const kept = keptColumns(question)
    const images = imagesOf(options, data, context)
    return {
      hasImages: images !== undefined,
      request: {
        model: model.file,
        modelName: model.name,
        data: await rowsOf(data, options, context),
        ...(images === undefined ? {} : { images }),
        target,
        ...featuresOf(features),
        ...(id === undefined ? {} : { id }),
        ...(kept.length === 0 ? {} : { slices: kept }),
        ...(task === undefined ? {} : { task }),
        names: subject.data.map(({ path }) => path),
      },
    }
  }
  const predictWith = async (
    model: { file: string; name: string },
    identified: IdentifiedModel,
    output: string,
  ) => {
    const { hasImages, request } = await runWith(model, identified)
    const { shard } = options
    const whole = { ...request, output, ...(shard === undefined ? {} : { shard }) }
    return context.runJob(hasImages ? 'predict-images' : 'predict', whole, model.name)
  }
  const ownModel = ({ model }: IdentifiedModel) => {
    const [file] = model.files as [string]
    return { file, name: model.subject[0]?.path ?? options.model }
  }
  return {
    model: options.model,
    async identify() {
      const model = await identifyFiles(options.model, context.locations)
      const data =
        options.images === undefined
          ? await identifyFiles(options.data, context.locations)
          : await findImageFolder(options.images, context.locations)
      const { target } = options
      if (featuresOf(options.features).features?.includes(target)) throw targetAsFeature(target)
      const subject = { model: model.subject[0] as SubjectFile, data: [data.subject].flat(), target }
      return { model, data, ...(await identifiedWith(subject, question, context)) }
    },
    async predict(identified, stem) {
      const path = `${stem}.parquet`
      const predicted = await predictWith(ownModel(identified), identified, path)
      return {
        subject: ofShard(
          await measuredSubject(identified, predicted, question, options.image),
          options.shard,
          predicted,
        ),
        predictions: [{ path }],
        notes: predicted.notes,
      }
    },
    async predictWithBase(identified, model, stem) {
      const path = `${stem}.parquet`
      await predictWith(model, identified, path)
      return [{ path }]
    },
    async checkModel(identified, checks) {
      const own = ownModel(identified)
      const { hasImages, request } = await runWith(own, identified)
      const job = hasImages ? 'check-image-model' : 'check-model'
      return (await context.runJob(job, { predict: request, checks }, own.name)).checks
    },
    readBase: (files) => files.map((path): PredictionsFile => ({ path })),
  }
}

/** A mapping says which columns each input takes; all of them are features. */
export function featuresOf(features: ModelOptions['features']): Pick<PredictRequest, 'features' | 'groups'> {
  if (features === undefined) return {}
  if (Array.isArray(features)) return { features }
  return { features: [...new Set(Object.values(features).flat())], groups: features }
}

/** The rows as a table; those of an image folder are written down first. */
export async function rowsOf(
  data: IdentifiedModel['data'],
  { format }: Pick<ModelOptions, 'format'>,
  { temporaryFolder }: StepContext,
): Promise<PredictRequest['data']> {
  if (!('rows' in data)) return tableOf(data, format)
  const list = join(temporaryFolder, 'images.ndjson')
  await writeFile(list, data.rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
  return { files: [list], names: [data.subject.path], format: 'ndjson' }
}

/** Where the images are; paths in a table start at its folder, else at the workspace. */
export function imagesOf(
  { image, preprocess }: Pick<ModelOptions, 'image' | 'preprocess'>,
  data: IdentifiedModel['data'],
  { locations: { workspace, outside } }: StepContext,
): ImageRequest | undefined {
  if ('rows' in data) {
    const { roots } = data
    return {
      column: imageFolderColumns.id,
      preprocess: preprocess ?? preprocessOf(),
      folders: [data.folder],
      roots,
    }
  }
  if (image === undefined && preprocess === undefined) return undefined
  const own = [...new Set(data.files.map((file) => dirname(file)))]
  return {
    ...(image === undefined ? {} : { column: image }),
    preprocess: preprocess ?? preprocessOf(),
    folders: [...own, workspace],
    // Who typed the path of a table elsewhere means what lies beside it, too.
    roots: outside === 'named' ? [workspace, ...own] : [workspace],
  }
}

/** A model that is given the truth scores perfectly and means nothing. */
export function targetAsFeature(target: string): MlgateError {
  return new MlgateError({
    code: 'MG2107',
    message: `"${target}" is the target: given as a feature, it tells the model the answer.`,
    hint: 'Leave it out of the features.',
  })
}

/** The subject of a part says which one it is. */
function ofShard(subject: Subject, shard: Shard | undefined, { blockRows }: PredictResponse): Subject {
  const { predictions } = subject
  if (shard === undefined || predictions === undefined) return subject
  return { ...subject, predictions: { ...predictions, shard: { ...shard, blockRows } } }
}

/** The subject with what the model's run told: rows, binding, the predictions, and files of weights. */
async function measuredSubject(
  { subject, model, data }: IdentifiedModel,
  { rows, fileRows, imageFiles, binding, model: facts, predictions }: PredictResponse,
  question: EvaluationQuestion,
  image: string | undefined,
): Promise<Subject> {
  const folder = dirname(model.files[0] as string)
  const externalData = await Promise.all(
    facts.externalData.map(async (path) => ({ path, ...(await hashFile(join(folder, path))) })),
  )
  return {
    ...subject,
    model: { ...(subject.model as SubjectFile), ...(externalData.length === 0 ? {} : { externalData }) },
    data: [
      ...subject.data.map((file, index) => ({ ...file, rows: fileRows[index] ?? 0 })),
      ...('rows' in data ? [] : imageSubject(subject, imageFiles, image)),
    ],
    binding,
    predictions: await predictionsSubject([predictions.path], rows, question),
  }
}

/** Images that rows name by path are data as much as the rows are. */
function imageSubject(
  { data }: Subject,
  files: PredictResponse['imageFiles'],
  column = 'images',
): SubjectFile[] {
  if (files === null) return []
  const table = basename(data[0]?.path ?? '')
  return [{ path: `${table}#${column}`, sha256: files.sha256, bytes: files.bytes }]
}
