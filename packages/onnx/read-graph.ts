import type { ByteSource } from './byte-source.ts'
import { isLabelHolder, readNodeLabels, readTensorLabels } from './class-labels.ts'
import type { ClassLabels, ModelValue, ZipMap } from './model-facts.ts'
import { fields } from './onnx-schema.ts'
import { ProtobufError, readFields, readText, type Span, wire } from './protobuf.ts'
import { readValueInfo } from './read-values.ts'
import { readTexts } from './walk.ts'

const mostValues = 10_000

/** What the main graph says of the model's face: what goes in, what comes out, and which classes. */
export interface GraphFacts {
  inputs: ModelValue[]
  outputs: ModelValue[]
  classLabels: ClassLabels[]
  zipMaps: ZipMap[]
}

interface Node {
  operator: string
  inputs: string[]
  outputs: string[]
  attributes: Span[]
}

/**
 * Reads the main graph, which the file may hold in several pieces (protobuf joins them).
 *
 * @param pieces every occurrence of the graph, in file order.
 */
export function readGraph(source: ByteSource, pieces: readonly Span[]): GraphFacts {
  const inputs: ModelValue[] = []
  const outputs: ModelValue[] = []
  const initializers = new Map<string, Span>()
  const labelNodes: Node[] = []

  const readers: Record<number, (span: Span) => void> = {
    [fields.graph.node]: (span) => {
      const node = readNode(source, span)
      if (isLabelHolder(node.operator)) labelNodes.push(node)
    },
    [fields.graph.initializer]: (span) => {
      const name = readTexts(source, span, [fields.tensor.name])[fields.tensor.name]
      if (name !== undefined) initializers.set(name, span)
    },
    [fields.graph.sparseInitializer]: (span) => {
      const name = readSparseName(source, span)
      if (name !== undefined) initializers.set(name, span)
    },
    [fields.graph.input]: (span) => add(inputs, readValueInfo(source, span), span),
    [fields.graph.output]: (span) => add(outputs, readValueInfo(source, span), span),
  }
  for (const piece of pieces) {
    for (const reader = readFields(source, piece); reader.next(); ) {
      if (reader.wireType === wire.bytes) readers[reader.number]?.({ start: reader.start, end: reader.end })
    }
  }
  return {
    // Files of IR version 3 list their weights among the inputs.
    inputs: inputs.filter(({ name }) => !initializers.has(name)),
    outputs,
    ...collectLabels(source, labelNodes, initializers),
  }
}

function add(values: ModelValue[], value: ModelValue, span: Span): void {
  values.push(value)
  if (values.length > mostValues) {
    throw new ProtobufError('malformed', span.start, `it has more than ${mostValues} inputs or outputs`)
  }
}

function collectLabels(
  source: ByteSource,
  nodes: readonly Node[],
  initializers: ReadonlyMap<string, Span>,
): Pick<GraphFacts, 'classLabels' | 'zipMaps'> {
  const zipMaps: ZipMap[] = []
  const classLabels: ClassLabels[] = []
  for (const { operator, inputs, outputs, attributes } of nodes) {
    const [input = ''] = inputs
    const tensor = initializers.get(input)
    const labels =
      operator === 'ArrayFeatureExtractor'
        ? tensor && readTensorLabels(source, tensor)
        : readNodeLabels(source, attributes)
    if (labels === undefined || labels.length === 0) continue
    if (operator === 'ZipMap') zipMaps.push({ output: outputs[0] ?? '', tensor: input, labels })
    else classLabels.push({ from: operator, labels })
  }
  return { classLabels, zipMaps }
}

function readNode(source: ByteSource, span: Span): Node {
  const node: Node = { operator: '', inputs: [], outputs: [], attributes: [] }
  for (const reader = readFields(source, span); reader.next(); ) {
    if (reader.wireType !== wire.bytes) continue
    if (reader.number === fields.node.operator) node.operator = readText(source, reader)
    else if (reader.number === fields.node.input) node.inputs.push(readText(source, reader))
    else if (reader.number === fields.node.output) node.outputs.push(readText(source, reader))
    else if (reader.number === fields.node.attribute) {
      node.attributes.push({ start: reader.start, end: reader.end })
    }
  }
  return node
}

function readSparseName(source: ByteSource, span: Span): string | undefined {
  for (const reader = readFields(source, span); reader.next(); ) {
    if (reader.number === fields.sparseTensor.values && reader.wireType === wire.bytes) {
      return readTexts(source, reader, [fields.tensor.name])[fields.tensor.name]
    }
  }
  return undefined
}
