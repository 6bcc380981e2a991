import type { ByteSource } from './byte-source.ts'
import type { ModelValue } from './model-facts.ts'
import { elementTypeName, fields } from './onnx-schema.ts'
import { readFields, readInteger, readText, type Span, wire } from './protobuf.ts'

type Shape = (number | string | null)[]

/** Reads a ValueInfoProto: the name, type and shape of an input or output. */
export function readValueInfo(source: ByteSource, span: Span): ModelValue {
  let name = ''
  let type: TypeText = { elementType: 'undefined', isTensor: false, shape: null }
  for (const reader = readFields(source, span); reader.next(); ) {
    if (reader.wireType !== wire.bytes) continue
    if (reader.number === fields.valueInfo.name) name = readText(source, reader)
    else if (reader.number === fields.valueInfo.type) type = readType(source, reader, 0)
  }
  return { name, ...type }
}

interface TypeText {
  elementType: string
  isTensor: boolean
  shape: Shape | null
}

const containers: Record<number, string> = {
  [fields.type.sequence]: 'seq',
  [fields.type.optional]: 'optional',
  [fields.type.sparseTensor]: 'sparse',
}

function readType(source: ByteSource, span: Span, depth: number): TypeText {
  const type: TypeText = { elementType: 'undefined', isTensor: false, shape: null }
  // Types deeper than this name nothing that could be fed or read.
  if (depth > 8) return type
  for (const reader = readFields(source, span); reader.next(); ) {
    if (reader.wireType !== wire.bytes) continue
    const container = containers[reader.number]
    if (reader.number === fields.type.tensor) return { ...readTensorType(source, reader), isTensor: true }
    if (reader.number === fields.type.map) type.elementType = readMapType(source, reader, depth)
    else if (container !== undefined) {
      type.elementType = `${container}(${readContainedType(source, reader, container, depth)})`
    }
  }
  return type
}

function readContainedType(source: ByteSource, span: Span, container: string, depth: number): string {
  if (container === 'sparse') return readTensorType(source, span).elementType
  for (const reader = readFields(source, span); reader.next(); ) {
    if (reader.number === fields.containerType.elementType && reader.wireType === wire.bytes) {
      return readType(source, reader, depth + 1).elementType
    }
  }
  return 'undefined'
}

function readMapType(source: ByteSource, span: Span, depth: number): string {
  let key = 'undefined'
  let value = 'undefined'
  for (const reader = readFields(source, span); reader.next(); ) {
    if (reader.number === fields.mapType.key && reader.wireType === wire.varint) {
      key = elementTypeName(Number(readInteger(source, reader)))
    } else if (reader.number === fields.mapType.value && reader.wireType === wire.bytes) {
      value = readType(source, reader, depth + 1).elementType
    }
  }
  return `map(${key}, ${value})`
}

function readTensorType(source: ByteSource, span: Span): { elementType: string; shape: Shape | null } {
  let elementType = 'undefined'
  let shape: Shape | null = null
  for (const reader = readFields(source, span); reader.next(); ) {
    if (reader.number === fields.tensorType.elementType && reader.wireType === wire.varint) {
      elementType = elementTypeName(Number(readInteger(source, reader)))
    } else if (reader.number === fields.tensorType.shape && reader.wireType === wire.bytes) {
      shape = readShape(source, reader)
    }
  }
  return { elementType, shape }
}

function readShape(source: ByteSource, span: Span): Shape {
  const shape: Shape = []
  for (const reader = readFields(source, span); reader.next(); ) {
    if (reader.number === fields.shape.dimension && reader.wireType === wire.bytes) {
      shape.push(readDimension(source, reader))
    }
  }
  return shape
}

function readDimension(source: ByteSource, span: Span): number | string | null {
  let dimension: number | string | null = null
  for (const reader = readFields(source, span); reader.next(); ) {
    if (reader.number === fields.dimension.value && reader.wireType === wire.varint) {
      const length = Number(readInteger(source, reader))
      dimension = length > 0 ? length : null
    } else if (reader.number === fields.dimension.parameter && reader.wireType === wire.bytes) {
      dimension = readText(source, reader) || null
    }
  }
  return dimension
}
