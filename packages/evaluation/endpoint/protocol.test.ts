import type { ModelTensor } from '@mlgate/onnx'
import { describe, expect, it } from 'vitest'
import { datatypeOf } from './datatypes.ts'
import { type Encoding, encodeRequest } from './inference-request.ts'
import { decodeResponse } from './inference-response.ts'

/** A tensor of each datatype, with the values that are the hardest to keep. */
const tensors: ModelTensor[] = [
  { type: 'bool', dimensions: [2], data: Uint8Array.of(1, 0) },
  { type: 'uint8', dimensions: [2], data: Uint8Array.of(0, 255) },
  { type: 'uint16', dimensions: [2], data: Uint16Array.of(0, 65_535) },
  { type: 'uint32', dimensions: [2], data: Uint32Array.of(0, 2 ** 32 - 1) },
  { type: 'uint64', dimensions: [2], data: BigUint64Array.of(0n, 2n ** 53n - 1n) },
  { type: 'int8', dimensions: [2], data: Int8Array.of(-128, 127) },
  { type: 'int16', dimensions: [2], data: Int16Array.of(-32_768, 32_767) },
  { type: 'int32', dimensions: [2], data: Int32Array.of(-(2 ** 31), 2 ** 31 - 1) },
  { type: 'int64', dimensions: [2], data: BigInt64Array.of(-(2n ** 53n) + 1n, 7n) },
  { type: 'float32', dimensions: [2, 2], data: Float32Array.of(0.1, -0, Number.NaN, 1e-45) },
  { type: 'float64', dimensions: [2, 2], data: Float64Array.of(0.1, -0, Number.NaN, 5e-324) },
  { type: 'string', dimensions: [3], data: ['', 'ä🦆', '"\n\u0000'] },
]
const half: ModelTensor = { type: 'float16', dimensions: [2], data: Float32Array.of(0.5, 65_504) }

/** A request of one tensor, as a server would give it back. */
function echoed(tensor: ModelTensor, encoding: Encoding): ModelTensor | undefined {
  const { body, headerBytes } = encodeRequest({ id: '1', inputs: { x: tensor }, outputs: ['y'] }, encoding)
  const header = body.subarray(0, headerBytes ?? body.length).toString('utf8')
  const answer = Buffer.from(
    header.replace(/"outputs":\[[^\]]*\]/, '"asked":0').replace('"inputs"', '"outputs"'),
  )
  const rest = headerBytes === null ? Buffer.alloc(0) : body.subarray(headerBytes)
  const bytes = Buffer.concat([answer, rest])
  return decodeResponse(bytes, headerBytes === null ? null : answer.length, 'signs').outputs[0]?.[1]
}

describe.each(['json', 'binary'] as const)('tensors in %s', (encoding) => {
  it.each(tensors.map((tensor) => [datatypeOf(tensor.type), tensor] as const))(
    'keep every value of %s',
    (_, tensor) => {
      expect(echoed(tensor, encoding)).toStrictEqual(tensor)
    },
  )
})

it('half precision crosses in binary alone', () => {
  expect(echoed(half, 'binary')).toStrictEqual(half)
  expect(() => echoed(half, 'json')).toThrow('half precision')
})

it('whole numbers beyond 2⁵³ are sent as they are', () => {
  const x: ModelTensor = { type: 'int64', dimensions: [1], data: BigInt64Array.of(2n ** 63n - 1n) }
  const { body } = encodeRequest({ id: '1', inputs: { x }, outputs: [] }, 'json')
  expect(body.toString()).toBe(
    '{"id":"1","inputs":[{"name":"x","shape":[1],"datatype":"INT64","data":[9223372036854775807]}]}',
  )
})

describe('an answer', () => {
  const read = (answer: unknown) => decodeResponse(Buffer.from(JSON.stringify(answer)), null, 'signs')
  const output = (more: object) => ({ outputs: [{ name: 'y', datatype: 'FP64', shape: [2], ...more }] })

  it('may nest its data, and says which version answered', () => {
    const answer = { model_version: 'v2', ...output({ shape: [2, 1], data: [[1], [null]] }) }
    expect(read(answer)).toStrictEqual({
      modelVersion: 'v2',
      outputs: [['y', { type: 'float64', dimensions: [2, 1], data: Float64Array.of(1, Number.NaN) }]],
    })
  })

  it.each([
    ['is no JSON', Buffer.from('<html>'), 'it is no JSON'],
    ['has no outputs', { error: 'x' }, 'it has no outputs'],
    [
      'has an output without a shape',
      { outputs: [{ name: 'y', datatype: 'FP64' }] },
      'without name, datatype or shape',
    ],
    ['is of an unknown datatype', output({ datatype: 'BF16', data: [] }), 'unknown datatype "BF16"'],
    ['has other values than its shape', output({ data: [1] }), 'has 1 values, and its shape is [2]'],
    ['has texts for numbers', output({ data: [1, 'x'] }), 'a value that is no FP64 at position 2'],
    [
      'has numbers that JSON has rounded',
      output({ datatype: 'INT64', data: [1, 2 ** 53] }),
      'no INT64 at position 2',
    ],
    [
      'says more bytes than there are',
      output({ parameters: { binary_data_size: 16 } }),
      'fewer bytes than it says',
    ],
    ['has no data', output({}), 'the output "y" has no data'],
  ])('that %s is an error that says so', (_, answer, reason) => {
    const bytes = Buffer.isBuffer(answer) ? answer : Buffer.from(JSON.stringify(answer))
    expect(() => decodeResponse(bytes, null, 'signs')).toThrow(reason)
  })

  it('that is shorter than its header says is an error', () => {
    expect(() => decodeResponse(Buffer.from('{}'), 10, 'signs')).toThrow('shorter than its header says')
  })
})
