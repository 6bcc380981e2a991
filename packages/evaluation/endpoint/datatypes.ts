import type { TensorArrays, TensorType } from '@mlgate/onnx'

/** Element types by the names that the Open Inference Protocol v2 gives them. */
const typesByName = {
  BOOL: 'bool',
  UINT8: 'uint8',
  UINT16: 'uint16',
  UINT32: 'uint32',
  UINT64: 'uint64',
  INT8: 'int8',
  INT16: 'int16',
  INT32: 'int32',
  INT64: 'int64',
  FP16: 'float16',
  FP32: 'float32',
  FP64: 'float64',
  BYTES: 'string',
} as const satisfies Record<string, TensorType>

export type DatatypeName = keyof typeof typesByName

const namesByType = new Map(Object.entries(typesByName).map(([name, type]) => [type, name as DatatypeName]))

/** The element type of a datatype; undefined for one that the protocol does not have. */
export function typeOfDatatype(name: string): TensorType | undefined {
  return Object.hasOwn(typesByName, name) ? typesByName[name as DatatypeName] : undefined
}

export function datatypeOf(type: TensorType): DatatypeName {
  return namesByType.get(type) as DatatypeName
}

/** Bytes of one element in binary; texts have none that is the same for all. */
export const elementBytes = {
  bool: 1,
  uint8: 1,
  uint16: 2,
  uint32: 4,
  uint64: 8,
  int8: 1,
  int16: 2,
  int32: 4,
  int64: 8,
  float16: 2,
  float32: 4,
  float64: 8,
} as const satisfies Record<Exclude<TensorType, 'string'>, number>

/** An array of the elements that lie in an own copy of bytes, little-endian as every processor that Node runs on. */
export const arraysOfBytes = {
  bool: (bytes) => new Uint8Array(bytes),
  uint8: (bytes) => new Uint8Array(bytes),
  uint16: (bytes) => new Uint16Array(bytes),
  uint32: (bytes) => new Uint32Array(bytes),
  uint64: (bytes) => new BigUint64Array(bytes),
  int8: (bytes) => new Int8Array(bytes),
  int16: (bytes) => new Int16Array(bytes),
  int32: (bytes) => new Int32Array(bytes),
  int64: (bytes) => new BigInt64Array(bytes),
  float32: (bytes) => new Float32Array(bytes),
  float64: (bytes) => new Float64Array(bytes),
} as const satisfies {
  [Type in Exclude<TensorType, 'string' | 'float16'>]: (bytes: ArrayBuffer) => TensorArrays[Type]
}
