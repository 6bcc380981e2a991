import { MlgateError } from '@mlgate/core'
import {
  describeValue,
  type ModelFacts,
  type ModelTensor,
  type TensorArrays,
  type TensorType,
} from '@mlgate/onnx'
import { createRandom, type Random } from '@mlgate/stats'

/** How a tensor of each type is filled: decimals in [−1, 1), whole numbers of 0 and 1, which any embedding knows. */
const fillings: { [Type in TensorType]: (length: number, random: Random) => TensorArrays[Type] } = {
  float16: (length, random) => Float32Array.from({ length }, () => decimal(random)),
  float32: (length, random) => Float32Array.from({ length }, () => decimal(random)),
  float64: (length, random) => Float64Array.from({ length }, () => decimal(random)),
  int8: (length, random) => Int8Array.from({ length }, () => random.below(2)),
  uint8: (length, random) => Uint8Array.from({ length }, () => random.below(2)),
  int16: (length, random) => Int16Array.from({ length }, () => random.below(2)),
  uint16: (length, random) => Uint16Array.from({ length }, () => random.below(2)),
  int32: (length, random) => Int32Array.from({ length }, () => random.below(2)),
  uint32: (length, random) => Uint32Array.from({ length }, () => random.below(2)),
  int64: (length, random) => BigInt64Array.from({ length }, () => BigInt(random.below(2))),
  uint64: (length, random) => BigUint64Array.from({ length }, () => BigInt(random.below(2))),
  bool: (length, random) => Uint8Array.from({ length }, () => random.below(2)),
  string: (length, random) => Array.from({ length }, () => (random.below(2) === 0 ? 'a' : 'b')),
}

/**
 * A tensor for each input of a model, of the shape that it declares: an open first length is the batch, any other open
 * one is 1. The same seed gives the same numbers.
 *
 * @param name of the model, for messages.
 * @throws MlgateError MG5050 for an input that is no tensor, or declares no shape.
 */
export function syntheticInputs(
  { inputs }: Pick<ModelFacts, 'inputs'>,
  { batch, seed, name }: { batch: number; seed: number; name: string },
): Record<string, ModelTensor> {
  return Object.fromEntries(
    inputs.map((input) => {
      const { elementType, shape } = input
      if (!input.isTensor || shape === null || !isKnown(elementType)) {
        throw new MlgateError({
          code: 'MG5050',
          message: `No input can be made up for ${name}: ${describeValue(input)}.`,
          hint: 'Export the model with tensors of declared shapes, or time a program of your own with command.',
        })
      }
      const dimensions = shape.map((length, place) =>
        typeof length === 'number' ? length : place === 0 ? batch : 1,
      )
      const size = dimensions.reduce((product, length) => product * length, 1)
      const random = createRandom(`${seed} ${input.name}`)
      const tensor = {
        type: elementType,
        dimensions,
        data: fillings[elementType](size, random),
      } as ModelTensor
      return [input.name, tensor]
    }),
  )
}

/** Rows that a call takes in: the first length of its first input. */
export function rowsOfCall(feeds: Readonly<Record<string, ModelTensor>>): number {
  return Object.values(feeds)[0]?.dimensions[0] ?? 1
}

function isKnown(elementType: string): elementType is TensorType {
  return Object.hasOwn(fillings, elementType)
}

function decimal(random: Random): number {
  return 2 * random.float() - 1
}
