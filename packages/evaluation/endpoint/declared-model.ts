import type { ModelFacts, ModelTensor, ModelValue } from '@mlgate/onnx'
import { typeOfDatatype } from './datatypes.ts'

/** An input as the server or the user declares it; without a shape it takes as many columns as it is given. */
export interface DeclaredInput {
  name: string
  datatype: string
  /** With the dimension of rows first; −1 where a length is open. */
  shape: readonly number[] | null
}

/** What a server takes that says nothing: the first input of most, in the precision that loses nothing. */
export const undeclaredInput: DeclaredInput = { name: 'input-0', datatype: 'FP64', shape: null }

/** What an endpoint takes, in the terms of a model. */
export function factsOfInputs(inputs: readonly DeclaredInput[]): ModelFacts {
  return { ...noFacts, inputs: (inputs.length === 0 ? [undeclaredInput] : inputs).map(modelValue) }
}

/** What an endpoint gives, by what it gave: what a server declares is often nothing, or wrong. */
export function factsOfOutputs(outputs: readonly [string, ModelTensor][]): ModelFacts {
  return {
    ...noFacts,
    outputs: outputs.map(([name, { type, dimensions }]) => ({
      name,
      elementType: type,
      isTensor: true,
      shape: [null, ...dimensions.slice(1)],
    })),
  }
}

const noFacts: ModelFacts = {
  inputs: [],
  outputs: [],
  opsets: {},
  operators: [],
  producer: '',
  externalData: [],
  metadata: {},
  classLabels: [],
  zipMaps: [],
}

function modelValue({ name, datatype, shape }: DeclaredInput): ModelValue {
  const type = typeOfDatatype(datatype)
  return {
    name,
    elementType: type ?? datatype,
    isTensor: type !== undefined,
    shape: shape === null || shape.length === 0 ? null : shape.map((length) => (length < 0 ? null : length)),
  }
}
