import type { ByteSource } from './byte-source.ts'
import { elementTypeName, fields } from './onnx-schema.ts'
import { readFields, readInteger, readPackedIntegers, readText, type Span, wire } from './protobuf.ts'

/** No classifier that a gate could judge row by row has more; a list longer than this is no list of classes. */
const mostLabels = 100_000

/**
 * Operators that hold the class labels. skl2onnx writes `ArrayFeatureExtractor(classes, argmax)` for the
 * classifiers that ONNX has no operator of its own for.
 */
const labelHolders = new Set([
  'ZipMap',
  'LinearClassifier',
  'SVMClassifier',
  'TreeEnsembleClassifier',
  'ArrayFeatureExtractor',
])

const labelAttributes = new Set(['classlabels_strings', 'classlabels_ints', 'classlabels_int64s'])

export function isLabelHolder(operator: string): boolean {
  return labelHolders.has(operator)
}

/** Class labels in a node's attributes, as text, or undefined when it has none. */
export function readNodeLabels(source: ByteSource, attributes: readonly Span[]): string[] | undefined {
  for (const attribute of attributes) {
    const labels = readAttributeLabels(source, attribute)
    if (labels.length > 0 && labels.length <= mostLabels) return labels
  }
  return undefined
}

function readAttributeLabels(source: ByteSource, attribute: Span): string[] {
  const labels: string[] = []
  let isLabels = false
  for (const reader = readFields(source, attribute); reader.next(); ) {
    if (reader.number === fields.attribute.name && reader.wireType === wire.bytes) {
      isLabels = labelAttributes.has(readText(source, reader))
      // The name comes first in every file seen; the other attributes hold whole tree ensembles.
      if (!isLabels) return []
    }
    if (labels.length > mostLabels) return []
    if (reader.number === fields.attribute.strings && reader.wireType === wire.bytes) {
      labels.push(readText(source, reader))
    } else if (reader.number === fields.attribute.ints) {
      labels.push(...readIntegers(source, reader).map(String))
    }
  }
  return isLabels ? labels : []
}

/** Class labels in a tensor of strings or integers, as text, or undefined when it holds something else. */
export function readTensorLabels(source: ByteSource, tensor: Span): string[] | undefined {
  if (tensor.end - tensor.start > mostLabels * 16) return undefined
  let type = 'undefined'
  let raw: Buffer | undefined
  const labels: string[] = []
  for (const reader = readFields(source, tensor); reader.next(); ) {
    if (reader.number === fields.tensor.dataType && reader.wireType === wire.varint) {
      type = elementTypeName(Number(readInteger(source, reader)))
    } else if (reader.number === fields.tensor.stringData && reader.wireType === wire.bytes) {
      labels.push(readText(source, reader))
    } else if (reader.number === fields.tensor.int32Data || reader.number === fields.tensor.int64Data) {
      labels.push(...readIntegers(source, reader).map(String))
    } else if (reader.number === fields.tensor.rawData && reader.wireType === wire.bytes) {
      raw = source.read(reader.start, reader.end)
    }
  }
  if (type === 'string' || ((type === 'int64' || type === 'int32') && labels.length > 0)) return labels
  return raw && readRawIntegers(raw, type)
}

function readRawIntegers(raw: Buffer, type: string): string[] | undefined {
  const bytes = type === 'int64' ? 8 : type === 'int32' ? 4 : undefined
  if (bytes === undefined) return undefined
  return Array.from({ length: Math.floor(raw.length / bytes) }, (_, index) =>
    String(bytes === 8 ? raw.readBigInt64LE(index * 8) : raw.readInt32LE(index * 4)),
  )
}

function readIntegers(source: ByteSource, field: Span & { wireType: number }): bigint[] {
  if (field.wireType === wire.varint) return [readInteger(source, field)]
  return field.wireType === wire.bytes ? readPackedIntegers(source, field) : []
}
