import { type ModelTensor, toHalves } from '@mlgate/onnx'
import { datatypeOf } from './datatypes.ts'

/** How tensors cross the wire. */
export type Encoding = 'json' | 'binary'

export interface InferenceRequest {
  /** Some servers want one, others make their own. */
  id: string
  /** By input, in the order that they are sent. */
  inputs: Readonly<Record<string, ModelTensor>>
  /** Outputs to ask for by name; none asks for what the server gives by itself. */
  outputs: readonly string[]
}

export interface EncodedRequest {
  body: Buffer
  /** Bytes of the JSON that stands before binary tensors; null where there are none. */
  headerBytes: number | null
}

/**
 * A request of the Open Inference Protocol v2, with tensors in JSON or by its binary extension. JSON has no NaN: there,
 * it is `null`.
 *
 * @throws RangeError for infinities in JSON, and for half precision, which the protocol has in binary alone.
 */
export function encodeRequest(request: InferenceRequest, encoding: Encoding): EncodedRequest {
  return encoding === 'json' ? encodeJson(request) : encodeBinary(request)
}

function encodeJson({ id, inputs, outputs }: InferenceRequest): EncodedRequest {
  const tensors = Object.entries(inputs).map(([name, tensor]) => {
    const head = JSON.stringify(describe(name, tensor)).slice(0, -1)
    return `${head},"data":[${jsonElements(tensor)}]}`
  })
  const asked = outputs.length === 0 ? '' : `,"outputs":${JSON.stringify(outputs.map((name) => ({ name })))}`
  const body = Buffer.from(`{"id":${JSON.stringify(id)},"inputs":[${tensors.join(',')}]${asked}}`)
  return { body, headerBytes: null }
}

function describe(name: string, { type, dimensions }: ModelTensor) {
  return { name, shape: dimensions, datatype: datatypeOf(type) }
}

function jsonElements({ type, data }: ModelTensor): string {
  switch (type) {
    case 'string':
      return data.map((text) => JSON.stringify(text)).join(',')
    case 'bool':
      return Array.from(data, (value) => (value === 0 ? 'false' : 'true')).join(',')
    case 'float16':
      throw new RangeError('half precision cannot be written in JSON')
    case 'float32':
    case 'float64':
      return Array.from(data, jsonNumber).join(',')
    default:
      return data.join(',')
  }
}

function jsonNumber(value: number): string {
  if (Number.isFinite(value)) return Object.is(value, -0) ? '-0.0' : String(value)
  if (Number.isNaN(value)) return 'null'
  throw new RangeError('an infinite number cannot be written in JSON')
}

function encodeBinary({ id, inputs, outputs }: InferenceRequest): EncodedRequest {
  const parts = Object.entries(inputs).map(([name, tensor]) => ({ name, tensor, bytes: bytesOf(tensor) }))
  const header = Buffer.from(
    JSON.stringify({
      id,
      parameters: { binary_data_output: true },
      inputs: parts.map(({ name, tensor, bytes }) => ({
        ...describe(name, tensor),
        parameters: { binary_data_size: bytes.length },
      })),
      ...(outputs.length === 0
        ? {}
        : { outputs: outputs.map((name) => ({ name, parameters: { binary_data: true } })) }),
    }),
  )
  return { body: Buffer.concat([header, ...parts.map(({ bytes }) => bytes)]), headerBytes: header.length }
}

function bytesOf(tensor: ModelTensor): Buffer {
  if (tensor.type === 'string') return Buffer.concat(tensor.data.flatMap(lengthAndText))
  const data = tensor.type === 'float16' ? toHalves(tensor.data) : tensor.data
  return Buffer.from(data.buffer, data.byteOffset, data.byteLength)
}

function lengthAndText(text: string): [Buffer, Buffer] {
  const bytes = Buffer.from(text)
  const length = Buffer.alloc(4)
  length.writeUInt32LE(bytes.length)
  return [length, bytes]
}
