/**
 * The messages of onnx.proto (IR version 13) that can hold an operator or a tensor, each with its fields that
 * hold further such messages. Following them reaches every place where a model can name a file or an operator:
 * subgraphs of If, Loop and Scan, functions, training graphs, and tensors inside node attributes.
 */
export const nestedMessages = {
  model: { 7: 'graph', 20: 'training', 25: 'function' },
  training: { 1: 'graph', 2: 'graph' },
  graph: { 1: 'node', 5: 'tensor', 15: 'sparseTensor' },
  function: { 7: 'node', 11: 'attribute' },
  node: { 5: 'attribute' },
  attribute: { 5: 'tensor', 6: 'graph', 10: 'tensor', 11: 'graph', 22: 'sparseTensor', 23: 'sparseTensor' },
  sparseTensor: { 1: 'tensor', 2: 'tensor' },
  tensor: {},
} as const satisfies Record<string, Record<number, string>>

export type MessageName = keyof typeof nestedMessages

/** Numbers of the scalar and leaf fields that are read, by message. */
export const fields = {
  model: { irVersion: 1, producerName: 2, producerVersion: 3, graph: 7, opsetImport: 8, metadata: 14 },
  opset: { domain: 1, version: 2 },
  entry: { key: 1, value: 2 },
  graph: { node: 1, initializer: 5, input: 11, output: 12, sparseInitializer: 15 },
  node: { input: 1, output: 2, operator: 4, attribute: 5, domain: 7 },
  attribute: { name: 1, ints: 8, strings: 9 },
  tensor: {
    dimensions: 1,
    dataType: 2,
    int32Data: 5,
    stringData: 6,
    int64Data: 7,
    name: 8,
    rawData: 9,
    externalData: 13,
  },
  sparseTensor: { values: 1 },
  function: { name: 1, domain: 10 },
  valueInfo: { name: 1, type: 2 },
  type: { tensor: 1, sequence: 4, map: 5, sparseTensor: 8, optional: 9 },
  tensorType: { elementType: 1, shape: 2 },
  containerType: { elementType: 1 },
  mapType: { key: 1, value: 2 },
  shape: { dimension: 1 },
  dimension: { value: 1, parameter: 2 },
} as const

/** Names of the tensor element types, by TensorProto.DataType. */
const elementTypes = [
  'undefined',
  'float32',
  'uint8',
  'int8',
  'uint16',
  'int16',
  'int32',
  'int64',
  'string',
  'bool',
  'float16',
  'float64',
  'uint32',
  'uint64',
  'complex64',
  'complex128',
  'bfloat16',
] as const

/** The name of an element type; newer ones (float8, int4, …) are named by their number. */
export function elementTypeName(dataType: number): string {
  return elementTypes[dataType] ?? `type ${dataType}`
}
