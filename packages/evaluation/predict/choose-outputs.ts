import { MlgateError } from '@mlgate/core'
import { describeValue, type ModelFacts, type ModelValue, type ZipMap } from '@mlgate/onnx'

export type Task = 'classification' | 'regression'

/** Which tensors of a model to fetch. */
export interface ChosenOutputs {
  /** Output with a class label for each row. */
  label: ModelValue | null
  /** Tensor of floats: a column per class, or one value for each row. */
  scores: string | null
  /** The ZipMap that `scores` is taken from, instead of its maps. */
  zipMap: ZipMap | null
}

const labelTypes = new Set([
  'string',
  'bool',
  'int64',
  'int32',
  'int16',
  'int8',
  'uint8',
  'uint16',
  'uint32',
  'uint64',
])
const scoreTypes = new Set(['float16', 'float32', 'float64'])

/**
 * Chooses the outputs that hold labels and scores, so that nothing else is computed or copied: the first of
 * texts or integers is the label, and of the floats one called like a probability goes before the others.
 *
 * @throws MlgateError MG5017 when there is neither.
 */
export function chooseOutputs(facts: ModelFacts, task: Task | undefined, model: string): ChosenOutputs {
  const tensors = facts.outputs.filter(({ isTensor }) => isTensor)
  const floats = tensors.filter(({ elementType }) => scoreTypes.has(elementType))
  const labels = tensors.filter(({ elementType }) => labelTypes.has(elementType))
  const zipMap = facts.zipMaps.find(({ output }) => facts.outputs.some(({ name }) => name === output)) ?? null
  if (task === 'regression') {
    const values = floats[0] ?? labels.find(({ elementType }) => !['string', 'bool'].includes(elementType))
    if (values !== undefined) return { label: null, scores: values.name, zipMap: null }
  } else {
    const scores =
      zipMap?.tensor ?? (floats.find(({ name }) => /prob/i.test(name)) ?? floats[0])?.name ?? null
    const [label = null] = labels
    if (scores !== null || label !== null) return { label, scores, zipMap }
  }
  throw new MlgateError({
    code: 'MG5017',
    message: `${model} has no output that could be ${task === 'regression' ? 'a value' : 'a label, a probability or a value'}: it gives ${facts.outputs.map(describeValue).join(', ') || 'nothing'}.`,
    hint: 'Outputs are read from tensors of floats (scores, values) and of texts or integers (labels). Of scikit-learn models, export with zipmap=False.',
    place: { file: model },
  })
}
