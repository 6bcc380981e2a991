/** A named input or output of a model. */
export interface ModelValue {
  name: string
  /** `float32`, `int64`, `string`, … of a tensor; else the whole type, such as `seq(map(string, float32))`. */
  elementType: string
  isTensor: boolean
  /** As declared: a length, the name of a symbolic one, or null where it is open. Null as a whole: not declared. */
  shape: readonly (number | string | null)[] | null
}

/** Class labels that a model carries itself, in the order of its probability columns. */
export interface ClassLabels {
  /** The operator that holds them, such as `TreeEnsembleClassifier`, or `metadata`. */
  from: string
  labels: readonly string[]
}

/** An output that is a list of {label: probability}, and the tensor that it is made of. */
export interface ZipMap {
  output: string
  tensor: string
  labels: readonly string[]
}

/** What an ONNX file says of itself, found without running or loading it. */
export interface ModelFacts {
  inputs: readonly ModelValue[]
  outputs: readonly ModelValue[]
  /** Version by operator domain; `ai.onnx` is the default one. */
  opsets: Readonly<Record<string, number>>
  /** Operators that it uses anywhere, sorted; those of other domains as `DOMAIN:OPERATOR`. */
  operators: readonly string[]
  /** Element type of most of its numbers, such as `float32`, or `int8` once quantised; absent where it holds none. */
  precision?: string
  /** Program and version that wrote it, or an empty text. */
  producer: string
  /** Files with weights beside the model, relative to its folder, sorted: they are part of the model. */
  externalData: readonly string[]
  metadata: Readonly<Record<string, string>>
  classLabels: readonly ClassLabels[]
  zipMaps: readonly ZipMap[]
}

/** A value as people write it: `input: float32 [N, 13]`. */
export function describeValue({ name, elementType, shape }: ModelValue): string {
  const lengths = shape?.map((length) => length ?? '?').join(', ')
  return `${name}: ${elementType}${lengths === undefined ? '' : ` [${lengths}]`}`
}
