import { dataOf, type ModelConfig, type ProjectConfig, type TextFormat } from '@mlgate/config'
import { imageFolderColumns } from '../steps/model-source.ts'
import { keptColumns } from '../steps/plan-evaluation.ts'
import type { RowOptions } from './sources/row-inputs.ts'

/**
 * The rows that a model of mlgate.yml is fed while it is timed: bound as its evaluation binds them.
 *
 * @param formats of data sets, by name, where a schema says them.
 * @returns undefined where they are made up.
 */
export function rowsOfProject(
  { benchmark, evaluate }: ModelConfig,
  project: ProjectConfig,
  formats: ReadonlyMap<string, TextFormat>,
): RowOptions | undefined {
  const name = benchmark?.data
  if (name === undefined) return undefined
  const { path, images, image, id: idOfData, format = formats.get(name) } = dataOf(project, name)
  const { features, preprocess, metrics, gates, slices, segments, folds } = evaluate
  const folder = images === undefined ? undefined : imageFolderColumns
  const target = evaluate.target ?? folder?.target
  const id = evaluate.id ?? idOfData ?? folder?.id
  const kept = keptColumns({ metrics, gates, slices, ...(segments && { segments }), ...(folds && { folds }) })
  return {
    name,
    data: path,
    ...(images === undefined ? {} : { images }),
    ...(image === undefined ? {} : { image }),
    ...(preprocess === undefined ? {} : { preprocess }),
    ...(format === undefined ? {} : { format }),
    ...(features === undefined ? {} : { features }),
    ...(typeof target === 'string' ? { target } : {}),
    ...(id === undefined ? {} : { id }),
    ...(kept.length === 0 ? {} : { slices: kept }),
  }
}
