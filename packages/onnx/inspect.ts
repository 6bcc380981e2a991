import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { MlgateError, type Problem } from '@mlgate/core'
import { type ByteSource, openByteSource } from './byte-source.ts'
import { checkExternalData } from './external-data.ts'
import type { ClassLabels, ModelFacts } from './model-facts.ts'
import { fields } from './onnx-schema.ts'
import { findUnknownOperators } from './operator-domains.ts'
import { ProtobufError, readFields, readInteger, readText, type Span, wire } from './protobuf.ts'
import { readGraph } from './read-graph.ts'
import { recogniseOtherContent } from './sniff.ts'
import { findReferences, type References, readEntry, readTexts } from './walk.ts'

const longestMetadata = 1 << 20
const mostMetadata = 1000

/**
 * Reads what a model is from its bytes alone and refuses what must not reach the runtime. Nothing native is
 * involved and weights are not read, so the size of the model costs nothing.
 *
 * @param path real path of the file: external data is looked for in its folder, as the runtime does.
 * @param options.name what the file is called in messages; its base name by default.
 * @throws MlgateError MG1006 no plain file, MG5001 … MG5008: empty, cut, an HTML page, a Git LFS pointer, another
 *   format, weights outside of the model's folder, operators that nobody brings, or no ONNX at all.
 */
export async function inspectModel(path: string, options: { name?: string } = {}): Promise<ModelFacts> {
  const name = options.name ?? basename(path)
  const { facts, references } = await readFile(path, name)
  const problems: Problem[] = []
  for (const location of facts.externalData) {
    const problem = await checkExternalData(location, path, name)
    if (problem !== undefined) problems.push(problem)
  }
  const unknown = findUnknownOperators(references.used, references.defined, name)
  if (unknown !== undefined) problems.push(unknown)
  if (problems.length > 0) throw MlgateError.ofProblems(problems)
  return facts
}

async function readFile(path: string, name: string): Promise<{ facts: ModelFacts; references: References }> {
  // A pipe or a device would block or never end.
  if (!(await isPlainFile(path))) {
    throw new MlgateError({
      code: 'MG1006',
      message: `${name} is not there, or not a plain file.`,
      hint: 'Check the path of the model.',
      place: { file: name },
    })
  }
  const source = openByteSource(path)
  try {
    const other = recogniseOtherContent(source, name)
    if (other !== undefined) throw new MlgateError(other)
    const references = findReferences(source)
    return { facts: readFacts(source, name, references), references }
  } catch (cause) {
    if (cause instanceof ProtobufError) throw describeDamage(source, name, cause)
    throw cause
  } finally {
    source.close()
  }
}

async function isPlainFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isFile() ?? false
}

function readFacts(source: ByteSource, name: string, references: References): ModelFacts {
  const whole = { start: 0, end: source.size }
  const graphs: Span[] = []
  const opsets = new Map<string, number>()
  const metadata = new Map<string, string>()
  for (const reader = readFields(source, whole); reader.next(); ) {
    if (reader.wireType !== wire.bytes) continue
    const span = { start: reader.start, end: reader.end }
    if (reader.number === fields.model.graph) graphs.push(span)
    else if (reader.number === fields.model.opsetImport) {
      const { domain, version } = readOpset(source, span)
      opsets.set(domain || 'ai.onnx', version)
    } else if (reader.number === fields.model.metadata && metadata.size < mostMetadata) {
      const { key, value } = readEntry(source, span, longestMetadata)
      metadata.set(key, value)
    }
  }
  if (graphs.length === 0 || opsets.size === 0) throw incomplete(source, name, graphs.length === 0)
  const graph = readGraph(source, graphs)
  const producer = readTexts(source, whole, [fields.model.producerName, fields.model.producerVersion])
  return {
    inputs: graph.inputs,
    outputs: graph.outputs,
    opsets: Object.fromEntries(opsets),
    producer: [producer[fields.model.producerName], producer[fields.model.producerVersion]]
      .filter(Boolean)
      .join(' '),
    operators: [...references.used]
      .flatMap(([domain, names]) => [...names].map((operator) => spelled(domain, operator)))
      .sort(),
    ...precisionOf(references),
    externalData: [...references.locations].sort(),
    metadata: Object.fromEntries(metadata),
    classLabels: [...labelsOfMetadata(metadata.get('classes')), ...graph.classLabels],
    zipMaps: graph.zipMaps,
  }
}

/** Types of indices, shapes and labels: they say nothing of how weights are kept. */
const neverWeights = new Set(['', 'int32', 'int64', 'uint32', 'uint64', 'bool', 'string'])

function precisionOf({ numbers }: References): Pick<ModelFacts, 'precision'> {
  const weights = [...numbers].filter(([type, count]) => count > 0 && !neverWeights.has(type))
  const [most] = weights.sort(([, a], [, b]) => b - a)
  return most === undefined ? {} : { precision: most[0] }
}

function spelled(domain: string, operator: string): string {
  return domain === '' || domain === 'ai.onnx' ? operator : `${domain}:${operator}`
}

/** Who exports a network without labels can name the classes in metadata: `classes` as a JSON list. */
function labelsOfMetadata(text: string | undefined): ClassLabels[] {
  if (text === undefined) return []
  try {
    const labels: unknown = JSON.parse(text)
    if (
      Array.isArray(labels) &&
      labels.every((label) => ['string', 'number', 'boolean'].includes(typeof label))
    ) {
      return [{ from: 'metadata', labels: labels.map(String) }]
    }
  } catch {
    // Some other tool's idea of "classes"; the order is then found as if there were none.
  }
  return []
}

function readOpset(source: ByteSource, span: Span): { domain: string; version: number } {
  let domain = ''
  let version = 0
  for (const reader = readFields(source, span); reader.next(); ) {
    if (reader.number === fields.opset.domain && reader.wireType === wire.bytes) {
      domain = readText(source, reader)
    } else if (reader.number === fields.opset.version && reader.wireType === wire.varint) {
      version = Number(readInteger(source, reader))
    }
  }
  return { domain, version }
}

function incomplete(source: ByteSource, name: string, lacksGraph: boolean): MlgateError {
  if (looksLikeOnnx(source)) {
    const message = `it ends before its ${lacksGraph ? 'graph' : 'operator versions'}`
    return describeDamage(source, name, new ProtobufError('truncated', source.size, message))
  }
  return notOnnx(name, 'it has no graph')
}

function describeDamage(source: ByteSource, name: string, error: ProtobufError): MlgateError {
  if (!looksLikeOnnx(source)) return notOnnx(name, `its bytes are no protobuf message (${error.message})`)
  const what = error.kind === 'truncated' ? 'is truncated' : 'is damaged'
  return new MlgateError(
    {
      code: 'MG5002',
      message: `${name} ${what}: ${error.message}, at byte ${error.position} of ${source.size}.`,
      hint: 'Compare its size with the original and copy, download or export it again.',
      place: { file: name },
    },
    { cause: error },
  )
}

function notOnnx(name: string, reason: string): MlgateError {
  return new MlgateError({
    code: 'MG5006',
    message: `${name} is not an ONNX model: ${reason}.`,
    hint: 'Name the .onnx file. Models of other kinds need an export to ONNX (a TensorFlow SavedModel: tf2onnx), or a predictions file in place of the model.',
    place: { file: name },
  })
}

/** Every exporter writes the IR version first: field 1, a small number. */
function looksLikeOnnx(source: ByteSource): boolean {
  if (source.byteAt(0) !== 0x08) return false
  return source.size < 2 || (source.byteAt(1) > 0 && source.byteAt(1) < 64)
}
