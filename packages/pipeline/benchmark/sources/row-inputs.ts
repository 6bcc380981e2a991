import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { SubjectFile } from '@mlgate/core'
import type { WriteInputsResponse } from '@mlgate/evaluation'
import { findImageFolder, type ImageFolder } from '../../image-folder.ts'
import type { StepContext } from '../../step-context.ts'
import { featuresOf, imagesOf, type ModelOptions, rowsOf } from '../../steps/model-source.ts'
import { type IdentifiedFiles, identifyFiles } from '../../subject-files.ts'

/** Rows that a model is fed while it is timed, as an evaluation feeds them. */
export interface RowOptions
  extends Pick<ModelOptions, 'data' | 'images' | 'image' | 'preprocess' | 'format' | 'features'> {
  /** What they are called in parameters of the result. */
  name: string
  /** Columns that are no features: truth, ids, slices. */
  target?: string
  id?: string
  slices?: string[]
}

/** The exact rows. */
export interface IdentifiedRows {
  data: IdentifiedFiles | ImageFolder
  subject: SubjectFile[]
}

export async function identifyRows(
  { data, images }: RowOptions,
  { locations }: StepContext,
): Promise<IdentifiedRows> {
  const found =
    images === undefined ? await identifyFiles(data, locations) : await findImageFolder(images, locations)
  return { data: found, subject: [found.subject].flat() }
}

/**
 * Writes the tensors of a model's calls from rows, by a child of its own: the one that is timed reads no data.
 *
 * @returns where they lie, and how they were bound.
 */
export async function writeRowInputs(
  options: RowOptions,
  { data, subject }: IdentifiedRows,
  model: { file: string; name: string },
  batch: number,
  context: StepContext,
): Promise<WriteInputsResponse & { path: string }> {
  const { features, target, id, slices } = options
  const images = imagesOf(options, data, context)
  const path = join(context.temporaryFolder, `${randomUUID()}.inputs`)
  const request = {
    model: model.file,
    modelName: model.name,
    data: await rowsOf(data, options, context),
    names: subject.map((file) => file.path),
    batch,
    output: path,
    ...(images === undefined ? {} : { images }),
    ...featuresOf(features),
    ...(target === undefined ? {} : { target }),
    ...(id === undefined ? {} : { id }),
    ...(slices === undefined ? {} : { slices }),
  }
  const job = images === undefined ? 'write-inputs' : 'write-image-inputs'
  return { path, ...(await context.runJob(job, request, model.name)) }
}
