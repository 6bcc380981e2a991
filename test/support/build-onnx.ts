import { BinaryWriter, WireType } from '@bufbuild/protobuf/wire'

/** Writes tiny ONNX models for tests, field by field of onnx.proto: no exporter makes the wrong ones. */

type Fields = readonly (readonly [number: number, value: FieldValue])[]
type FieldValue = string | number | bigint | Uint8Array | Fields

/** A protobuf message; strings, bytes and nested messages are length-delimited, numbers are varints. */
export function message(fields: Fields): Uint8Array {
  const writer = new BinaryWriter()
  for (const [number, value] of fields) {
    if (typeof value === 'number' || typeof value === 'bigint') {
      writer.tag(number, WireType.Varint).int64(value)
    } else {
      const bytes =
        typeof value === 'string' ? Buffer.from(value) : value instanceof Uint8Array ? value : message(value)
      writer.tag(number, WireType.LengthDelimited).bytes(bytes)
    }
  }
  return writer.finish()
}

export const elementTypes = {
  float32: 1,
  uint8: 2,
  int8: 3,
  int32: 6,
  int64: 7,
  string: 8,
  bool: 9,
  float16: 10,
  float64: 11,
  bfloat16: 16,
} as const

export type ElementType = keyof typeof elementTypes

/** An input or output: a number is a fixed length, a text a symbolic one, null an open one. */
export function value(name: string, type: ElementType, shape?: readonly (number | string | null)[]): Fields {
  const dimensions = shape?.map(
    (length) =>
      [
        1,
        length === null ? [] : typeof length === 'number' ? [[1, length] as const] : [[2, length] as const],
      ] as const,
  )
  const tensorType: Fields = [
    [1, elementTypes[type]],
    ...(dimensions === undefined ? [] : [[2, dimensions] as const]),
  ]
  return [
    [1, name],
    [2, [[1, tensorType]]],
  ]
}

/** A tensor with its numbers in raw bytes, or its texts. */
export function tensor(
  name: string,
  type: ElementType,
  dimensions: readonly number[],
  data: Float32Array | Float64Array | BigInt64Array | Int32Array | Uint8Array | readonly string[],
): Fields {
  const content: Fields =
    'buffer' in data
      ? [[9, new Uint8Array(data.buffer, data.byteOffset, data.byteLength)]]
      : data.map((text) => [6, text] as const)
  return [...dimensions.map((length) => [1, length] as const), [2, elementTypes[type]], [8, name], ...content]
}

/** A tensor whose numbers are in a file beside the model. */
export function externalTensor(name: string, dimensions: readonly number[], location: string): Fields {
  return [
    ...dimensions.map((length) => [1, length] as const),
    [2, elementTypes.float32],
    [8, name],
    [
      13,
      [
        [1, 'location'],
        [2, location],
      ],
    ],
    [14, 1],
  ]
}

/** Node attributes by value: an integer, integers, texts, a tensor or a subgraph. */
export type Attribute =
  | { ints: readonly (number | bigint)[] }
  | { int: number }
  | { strings: readonly string[] }
  | { tensor: Fields }
  | { graph: Fields }
  | { sparse: Fields }

function attribute(name: string, content: Attribute): Fields {
  if ('int' in content)
    return [
      [1, name],
      [3, content.int],
      [20, 2],
    ]
  if ('ints' in content) return [[1, name], ...content.ints.map((int) => [8, int] as const), [20, 7]]
  if ('strings' in content) return [[1, name], ...content.strings.map((text) => [9, text] as const), [20, 8]]
  if ('tensor' in content)
    return [
      [1, name],
      [5, content.tensor],
      [20, 4],
    ]
  if ('graph' in content)
    return [
      [1, name],
      [6, content.graph],
      [20, 5],
    ]
  return [
    [1, name],
    [22, content.sparse],
    [20, 11],
  ]
}

/** An operator call. */
export function node(
  operator: string,
  inputs: readonly string[],
  outputs: readonly string[],
  options: { domain?: string; attributes?: Readonly<Record<string, Attribute>> } = {},
): Fields {
  return [
    ...inputs.map((name) => [1, name] as const),
    ...outputs.map((name) => [2, name] as const),
    [4, operator],
    ...Object.entries(options.attributes ?? {}).map(
      ([name, content]) => [5, attribute(name, content)] as const,
    ),
    ...(options.domain === undefined ? [] : [[7, options.domain] as const]),
  ]
}

export interface GraphParts {
  nodes?: readonly Fields[]
  initializers?: readonly Fields[]
  sparseInitializers?: readonly Fields[]
  inputs?: readonly Fields[]
  outputs?: readonly Fields[]
}

/** A graph, or a subgraph of If and Loop. */
export function graph(parts: GraphParts): Fields {
  return [
    ...(parts.nodes ?? []).map((part) => [1, part] as const),
    [2, 'test'],
    ...(parts.initializers ?? []).map((part) => [5, part] as const),
    ...(parts.sparseInitializers ?? []).map((part) => [15, part] as const),
    ...(parts.inputs ?? []).map((part) => [11, part] as const),
    ...(parts.outputs ?? []).map((part) => [12, part] as const),
  ]
}

/** A function of the model's own. */
export function functionOf(domain: string, name: string, nodes: readonly Fields[]): Fields {
  return [[1, name], ...nodes.map((part) => [7, part] as const), [10, domain]]
}

export interface ModelParts extends GraphParts {
  opsets?: Readonly<Record<string, number>>
  functions?: readonly Fields[]
  training?: readonly Fields[]
  metadata?: Readonly<Record<string, string>>
}

/** The bytes of a whole model of IR version 8. */
export function buildModel(parts: ModelParts): Uint8Array {
  const opsets = Object.entries(parts.opsets ?? { '': 17, 'ai.onnx.ml': 3 })
  return message([
    [1, 8],
    [2, 'mlgate-test'],
    [7, graph(parts)],
    ...opsets.map(([domain, version]) => [8, [[1, domain] as const, [2, version] as const]] as const),
    ...Object.entries(parts.metadata ?? {}).map(
      ([key, content]) => [14, [[1, key] as const, [2, content] as const]] as const,
    ),
    ...(parts.training ?? []).map((part) => [20, part] as const),
    ...(parts.functions ?? []).map((part) => [25, part] as const),
  ])
}

/** A model that never ends: a Loop without a trip count whose condition stays true. */
export function endlessModel(): Uint8Array {
  const body = graph({
    nodes: [node('Identity', ['going'], ['still_going']), node('Add', ['sum', 'one'], ['next_sum'])],
    initializers: [tensor('one', 'float32', [1], Float32Array.of(1))],
    inputs: [value('turn', 'int64', []), value('going', 'bool', []), value('sum', 'float32', [null, 1])],
    outputs: [value('still_going', 'bool', []), value('next_sum', 'float32', [null, 1])],
  })
  return buildModel({
    nodes: [node('Loop', ['', 'true', 'x'], ['y'], { attributes: { body: { graph: body } } })],
    initializers: [tensor('true', 'bool', [], Uint8Array.of(1))],
    inputs: [value('x', 'float32', [null, 1])],
    outputs: [value('y', 'float32', [null, 1])],
  })
}

/** A model that fills `gibibytes` with zeros to add their sum to its input. */
export function greedyModel(gibibytes: number): Uint8Array {
  const lengths = BigInt64Array.of(BigInt(gibibytes), 1n << 28n)
  return buildModel({
    nodes: [
      node('Shape', ['x'], ['x_shape']),
      // The size hangs on the input, so that no optimiser works it out while loading.
      node('ReduceSum', ['x_shape'], ['rank_sum']),
      node('Mul', ['rank_sum', 'zero'], ['nothing']),
      node('Add', ['lengths', 'nothing'], ['size']),
      node('ConstantOfShape', ['size'], ['zeros']),
      node('ReduceSum', ['zeros'], ['sum']),
      node('Add', ['x', 'sum'], ['y']),
    ],
    initializers: [
      tensor('lengths', 'int64', [2], lengths),
      tensor('zero', 'int64', [1], BigInt64Array.of(0n)),
    ],
    inputs: [value('x', 'float32', [null, 1])],
    outputs: [value('y', 'float32', [null, 1])],
  })
}

/** A linear model `y = x · weights + bias` over `weights.length` features, as one tensor. */
export function linearModel(weights: readonly number[], bias = 0): Uint8Array {
  return buildModel({
    opsets: { '': 17 },
    nodes: [node('MatMul', ['x', 'w'], ['product']), node('Add', ['product', 'b'], ['y'])],
    initializers: [
      tensor('w', 'float32', [weights.length, 1], Float32Array.from(weights)),
      tensor('b', 'float32', [1], Float32Array.of(bias)),
    ],
    inputs: [value('x', 'float32', ['N', weights.length])],
    outputs: [value('y', 'float32', ['N', 1])],
  })
}

/**
 * A model that finds whether an image is mostly red, green or blue: the mean of each channel is its class's score.
 *
 * @param size height and width of an image; null leaves them open.
 */
export function colorModel(
  layout: 'nchw' | 'nhwc',
  size: readonly [number | null, number | null],
  type: ElementType = 'float32',
): Uint8Array {
  const axes = layout === 'nchw' ? [2, 3] : [1, 2]
  return buildModel({
    nodes: [
      node('Cast', ['image'], ['levels'], { attributes: { to: { int: elementTypes.float32 } } }),
      node('ReduceMean', ['levels'], ['scores'], {
        attributes: { axes: { ints: axes }, keepdims: { int: 0 } },
      }),
    ],
    inputs: [value('image', type, layout === 'nchw' ? ['N', 3, ...size] : ['N', ...size, 3])],
    outputs: [value('scores', 'float32', ['N', 3])],
    metadata: { classes: '["red", "green", "blue"]' },
  })
}
