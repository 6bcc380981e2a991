import type { ByteSource } from './byte-source.ts'
import { elementTypeName, fields, type MessageName, nestedMessages } from './onnx-schema.ts'
import {
  ProtobufError,
  readFields,
  readInteger,
  readPackedIntegers,
  readText,
  type Span,
  wire,
} from './protobuf.ts'

/** Protobuf's own limit, which the runtime keeps too. */
const deepest = 100
const mostNames = 10_000

/** All that a model may make the runtime reach for. */
export interface References {
  /** File names of weights, as written. */
  locations: Set<string>
  /** Operators used, by domain. */
  used: Map<string, Set<string>>
  /** Functions that the model defines, by domain. */
  defined: Map<string, Set<string>>
  /** How many numbers its tensors hold, weights beside the model included, by element type. */
  numbers: Map<string, number>
}

/**
 * Finds every file name and operator in the model, wherever it hides: subgraphs, functions, training graphs,
 * dense and sparse tensors, attributes. Weights are skipped, not read.
 *
 * Where the runtime would merge or overrule repeated fields, all of them count here: this may refuse more than
 * the runtime would use, never less.
 *
 * @throws ProtobufError when the bytes are no ONNX, nest too deep or name too much.
 */
export function findReferences(source: ByteSource): References {
  const references: References = {
    locations: new Set(),
    used: new Map(),
    defined: new Map(),
    numbers: new Map(),
  }
  walk('model', { start: 0, end: source.size }, 0)
  return references

  function walk(message: MessageName, span: Span, depth: number): void {
    if (depth > deepest) {
      throw new ProtobufError('malformed', span.start, `it nests deeper than ${deepest} messages`)
    }
    noteReferences[message]?.(source, span, references)
    const nested: Readonly<Record<number, MessageName>> = nestedMessages[message]
    for (const reader = readFields(source, span); reader.next(); ) {
      const inner = nested[reader.number]
      if (inner !== undefined && reader.wireType === wire.bytes)
        walk(inner, { start: reader.start, end: reader.end }, depth + 1)
    }
  }
}

type Note = (source: ByteSource, span: Span, references: References) => void

const noteReferences: Partial<Record<MessageName, Note>> = {
  node(source, span, { used }) {
    const { [fields.node.domain]: domain, [fields.node.operator]: operator } = readTexts(source, span, [
      fields.node.domain,
      fields.node.operator,
    ])
    note(used, domain ?? '', operator ?? '', span)
  },
  function(source, span, { defined }) {
    const { [fields.function.domain]: domain, [fields.function.name]: name } = readTexts(source, span, [
      fields.function.domain,
      fields.function.name,
    ])
    note(defined, domain ?? '', name ?? '', span)
  },
  tensor(source, span, { locations, numbers }) {
    let type = ''
    let count = 1
    for (const reader = readFields(source, span); reader.next(); ) {
      if (reader.number === fields.tensor.dataType && reader.wireType === wire.varint) {
        type = elementTypeName(Number(readInteger(source, reader)))
      } else if (reader.number === fields.tensor.dimensions) {
        count *= product(source, reader)
      }
      if (reader.number !== fields.tensor.externalData || reader.wireType !== wire.bytes) continue
      const { key, value } = readEntry(source, reader)
      if (key !== 'location') continue
      locations.add(value)
      if (locations.size > mostNames) {
        throw new ProtobufError('malformed', span.start, `it names more than ${mostNames} data files`)
      }
    }
    numbers.set(type, (numbers.get(type) ?? 0) + count)
  },
}

/** Lengths of a tensor take no more bytes than this. */
const longestLengths = 1024

/** The product of the lengths in one field: each has its own, or all are packed into one. */
function product(source: ByteSource, field: Span & { wireType: number }): number {
  if (field.end - field.start > longestLengths) return 1
  const lengths =
    field.wireType === wire.varint ? [readInteger(source, field)] : readPackedIntegers(source, field)
  return lengths.reduce((total, length) => total * Number(length), 1)
}

function note(names: Map<string, Set<string>>, domain: string, name: string, span: Span): void {
  const known = names.get(domain) ?? new Set()
  names.set(domain, known.add(name))
  if (known.size > mostNames || names.size > mostNames) {
    throw new ProtobufError('malformed', span.start, `it names more than ${mostNames} operators`)
  }
}

/** The key and value of a StringStringEntryProto. */
export function readEntry(source: ByteSource, span: Span, limit?: number): { key: string; value: string } {
  const texts = readTexts(source, span, [fields.entry.key, fields.entry.value], limit)
  return { key: texts[fields.entry.key] ?? '', value: texts[fields.entry.value] ?? '' }
}

/** The text fields named by number; of one that occurs twice the last counts, as everywhere in protobuf. */
export function readTexts(
  source: ByteSource,
  span: Span,
  wanted: readonly number[],
  limit?: number,
): Record<number, string> {
  const texts: Record<number, string> = {}
  for (const reader = readFields(source, span); reader.next(); ) {
    if (reader.wireType === wire.bytes && wanted.includes(reader.number)) {
      texts[reader.number] = readText(source, reader, limit)
    }
  }
  return texts
}
