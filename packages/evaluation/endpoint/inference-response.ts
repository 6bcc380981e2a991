import { MlgateError } from '@mlgate/core'
import { fromHalves, type ModelTensor, type TensorArrays, type TensorType } from '@mlgate/onnx'
import { arraysOfBytes, elementBytes, typeOfDatatype } from './datatypes.ts'

export interface InferenceResponse {
  /** The version that answered, where the server says it. */
  modelVersion: string | undefined
  /** In the order of the answer. */
  outputs: [name: string, tensor: ModelTensor][]
}

const most = { outputs: 1000, dimensions: 16 }

/** An output as JSON has it: the data beside it, or bytes behind all of the JSON. */
interface WrittenOutput {
  name: string
  datatype: string
  shape: number[]
  data?: unknown
  parameters?: { binary_data_size?: unknown } | null
}

/**
 * Reads an answer of the Open Inference Protocol v2. Data may be flat or nested; `null` among floats is NaN.
 *
 * @param headerBytes of the JSON that stands before binary tensors, as the answer's header says; null where all is JSON.
 * @param endpoint as messages call it.
 * @throws MlgateError MG5032 when it is none, or its tensors have other sizes or values than they say.
 */
export function decodeResponse(
  bytes: Buffer,
  headerBytes: number | null,
  endpoint: string,
): InferenceResponse {
  const fail = (reason: string) => unusableAnswer(endpoint, reason)
  if (headerBytes !== null && headerBytes > bytes.length) throw fail('it is shorter than its header says')
  const written = parseJson(bytes.subarray(0, headerBytes ?? bytes.length), fail)
  const { model_version: version, outputs: listed } = isMapping(written) ? written : {}
  if (!Array.isArray(listed) || listed.length === 0 || listed.length > most.outputs) {
    throw fail('it has no outputs')
  }
  if (!listed.every(isOutput)) throw fail('an output is without name, datatype or shape')
  let rest = bytes.subarray(headerBytes ?? bytes.length)
  const outputs = listed.map((output): [string, ModelTensor] => {
    const read = reading(output, fail)
    const size = output.parameters?.binary_data_size
    if (size === undefined) return [output.name, read.fromJson()]
    if (!isCount(size) || size > rest.length) {
      throw fail(`the output ${JSON.stringify(output.name)} has fewer bytes than it says`)
    }
    const own = rest.subarray(0, size)
    rest = rest.subarray(size)
    return [output.name, read.fromBytes(own)]
  })
  return { modelVersion: typeof version === 'string' ? version : undefined, outputs }
}

/** The error for an answer that nothing can be read from. */
export function unusableAnswer(endpoint: string, reason: string): MlgateError {
  return new MlgateError({
    code: 'MG5032',
    message: `The answer of ${endpoint} cannot be used: ${reason}.`,
    hint: 'The endpoint has to speak the Open Inference Protocol v2: POST …/v2/models/NAME/infer.',
  })
}

type Fail = (reason: string) => MlgateError

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0
}

function isOutput(value: unknown): value is WrittenOutput {
  if (!isMapping(value) || typeof value.name !== 'string' || typeof value.datatype !== 'string') return false
  const { shape, parameters = null } = value
  const isShape = Array.isArray(shape) && shape.length <= most.dimensions && shape.every(isCount)
  return isShape && (parameters === null || isMapping(parameters))
}

function parseJson(bytes: Buffer, fail: Fail): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    throw fail('it is no JSON')
  }
}

function reading({ name, datatype, shape, data }: WrittenOutput, fail: Fail) {
  const called = `the output ${JSON.stringify(name)}`
  const type = typeOfDatatype(datatype)
  if (type === undefined) throw fail(`${called} is of the unknown datatype ${JSON.stringify(datatype)}`)
  const length = shape.reduce((product, each) => product * each, 1)
  const whole = (elements: TensorArrays[TensorType]): ModelTensor => {
    if (elements.length === length) return { type, dimensions: shape, data: elements } as ModelTensor
    throw fail(`${called} has ${elements.length} values, and its shape is [${shape.join(', ')}]`)
  }
  return {
    fromJson(): ModelTensor {
      if (!Array.isArray(data)) throw fail(`${called} has no data`)
      const flat: unknown[] = data.flat(most.dimensions)
      const wrong = flat.findIndex((element) => !fits(type, element))
      if (wrong >= 0) throw fail(`${called} has a value that is no ${datatype} at position ${wrong + 1}`)
      return whole(fromElements(type, flat))
    },
    fromBytes(bytes: Buffer): ModelTensor {
      if (type === 'string') return whole(textsIn(bytes, () => fail(`${called} is cut off`)))
      if (bytes.length !== length * elementBytes[type]) {
        throw fail(`${called} has ${bytes.length} bytes, and its shape is [${shape.join(', ')}]`)
      }
      // A copy of its own: elements have to lie at multiples of their size.
      const own = Uint8Array.from(bytes).buffer
      return whole(type === 'float16' ? fromHalves(new Uint16Array(own)) : arraysOfBytes[type](own))
    },
  }
}

/** What JSON can hold exactly. */
function fits(type: TensorType, element: unknown): boolean {
  switch (type) {
    case 'string':
      return typeof element === 'string'
    case 'bool':
      return typeof element === 'boolean' || element === 0 || element === 1
    case 'float16':
    case 'float32':
    case 'float64':
      return typeof element === 'number' || element === null
    default:
      return Number.isSafeInteger(element)
  }
}

function fromElements(type: TensorType, elements: readonly unknown[]): TensorArrays[TensorType] {
  switch (type) {
    case 'string':
      return elements as string[]
    case 'int64':
      return BigInt64Array.from(elements as number[], BigInt)
    case 'uint64':
      return BigUint64Array.from(elements as number[], BigInt)
    case 'float16':
    case 'float32':
      return Float32Array.from(elements as (number | null)[], (each) => each ?? Number.NaN)
    case 'float64':
      return Float64Array.from(elements as (number | null)[], (each) => each ?? Number.NaN)
    case 'bool':
      return Uint8Array.from(elements, Number)
    default:
      return narrow[type].from(elements as number[])
  }
}

const narrow = {
  uint8: Uint8Array,
  uint16: Uint16Array,
  uint32: Uint32Array,
  int8: Int8Array,
  int16: Int16Array,
  int32: Int32Array,
} as const

function textsIn(bytes: Buffer, cutOff: () => MlgateError): string[] {
  const texts: string[] = []
  for (let at = 0; at < bytes.length; ) {
    if (at + 4 > bytes.length) throw cutOff()
    const end = at + 4 + bytes.readUInt32LE(at)
    if (end > bytes.length) throw cutOff()
    texts.push(bytes.toString('utf8', at + 4, end))
    at = end
  }
  return texts
}
