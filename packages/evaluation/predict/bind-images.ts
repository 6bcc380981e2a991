import { MlgateError } from '@mlgate/core'
import { describeSize, type Preprocess, type Size, sizeAfter } from '@mlgate/images'
import { describeValue, type ModelFacts, type ModelValue, type TensorType } from '@mlgate/onnx'
import { physicalFamily, type TableColumn } from '@mlgate/tables'
import type { BoundInput, SideNames } from './bind-inputs.ts'

/** Images that are fed to a model, and where they are. */
export interface ImageRequest {
  /** Column of image files (bytes, or as Hugging Face stores them) or of their paths; by default the one that can. */
  column?: string
  preprocess: Preprocess
  /** Where relative paths start; the first that has the file counts. */
  folders: readonly string[]
  /** Nothing outside of these folders is read. */
  roots: readonly string[]
}

/** The input that takes images, and how they come to their tensor. */
export interface BoundImages {
  bound: BoundInput
  column: string
  /** How the column holds them. */
  stored: StoredImages
  layout: 'nchw' | 'nhwc'
  /** What every image must measure in the end. */
  size: Size
  description: string
}

export type StoredImages = 'bytes' | 'struct' | 'path'

/** Element types that a grey level can be. */
const imageTypes = new Set<string>([
  'float16',
  'float32',
  'float64',
  'uint8',
  'int8',
  'uint16',
  'int16',
  'uint32',
  'int32',
] satisfies TensorType[])

/**
 * Finds the input that takes images, of four dimensions, and the column that holds them.
 *
 * @throws MlgateError MG5042 when there is no such column, MG5041 when model and preprocessing do not fit.
 */
export function bindImages(
  facts: ModelFacts,
  columns: readonly TableColumn[],
  { column: named, preprocess }: ImageRequest,
  names: SideNames,
): BoundImages {
  const { column, stored } = imageColumn(columns, named, names)
  const input = imageInput(facts, column, names)
  const layout = preprocess.layout ?? layoutOf(input) ?? fail(unknownLayout(input, names))
  const [, a, b, c] = input.shape ?? []
  const [channels, height, width] = layout === 'nchw' ? [a, b, c] : [c, a, b]
  const given = preprocess.color === 'gray' ? 1 : 3
  if (typeof channels === 'number' && channels !== given) {
    throw misfit(
      `its input ${describeValue(input)} takes ${channels} channel${channels === 1 ? '' : 's'} as ${layout}, color: ${preprocess.color} gives ${given}`,
      channels === 1 ? 'Say color: gray.' : 'Say color: rgb or bgr, or the other layout.',
      names,
    )
  }
  const size = sizeOf(input, { height, width }, preprocess, names)
  const rowShape = layout === 'nchw' ? [given, size.height, size.width] : [size.height, size.width, given]
  return {
    bound: { name: input.name, type: input.elementType as TensorType, columns: [], rowShape },
    column,
    stored,
    layout,
    size,
    description: `images of ${column}, as ${preprocess.like} makes them ${describeSize(size)} ${preprocess.color}, are fed to the input ${describeValue(input)} as ${layout}`,
  }
}

function imageColumn(
  columns: readonly TableColumn[],
  named: string | undefined,
  { data }: SideNames,
): { column: string; stored: StoredImages } {
  const able = columns.flatMap(({ name, type }) => {
    const stored = storedAs(type)
    return stored === undefined ? [] : [{ column: name, stored }]
  })
  const chosen =
    named === undefined
      ? able.filter(({ stored }) => stored !== 'path')
      : able.filter(({ column }) => column === named)
  const [only, second] = chosen
  if (only !== undefined && second === undefined) return only
  const known = columns.map(({ name, type }) => `${name}: ${type}`).join(', ')
  throw new MlgateError({
    code: 'MG5042',
    message:
      named === undefined
        ? `${data} has ${second === undefined ? 'no column' : 'several columns'} of images; it has ${known}.`
        : `The image column ${JSON.stringify(named)} is not in ${data}, or holds neither images nor their paths; it has ${known}.`,
    hint: 'Name the column that holds image files or their paths as "image" of the data.',
    place: { file: data },
  })
}

/** Whether a column holds images themselves, not their paths. */
export function holdsImages({ type }: TableColumn): boolean {
  const stored = storedAs(type)
  return stored === 'struct' || stored === 'bytes'
}

function storedAs(type: string): StoredImages | undefined {
  if (/^STRUCT\(/.test(type)) return /\b"?bytes"? BLOB/.test(type) ? 'struct' : undefined
  const family = physicalFamily(type)
  if (family === 'binary') return 'bytes'
  return family === 'string' || type === 'JSON' ? 'path' : undefined
}

function imageInput({ inputs }: ModelFacts, column: string, names: SideNames): ModelValue {
  const able = inputs.filter(
    ({ isTensor, elementType, shape }) =>
      isTensor && imageTypes.has(elementType) && (shape === null || shape.length === 4),
  )
  const [only, second] = able
  const chosen = second === undefined ? only : able.find(({ name }) => name === column)
  if (chosen !== undefined) return chosen
  throw misfit(
    `it takes ${inputs.map(describeValue).join(', ')}, of which ${second === undefined ? 'none is a batch of images' : 'several could be a batch of images and none is called as the column'}`,
    'Images go to an input of four dimensions: [N, channels, height, width] or [N, height, width, channels].',
    names,
  )
}

/** The side of the channels, where the shape says it. */
function layoutOf({ shape }: ModelValue): 'nchw' | 'nhwc' | undefined {
  const isChannels = (length: number | string | null | undefined) => length === 1 || length === 3
  const [, first, , last] = shape ?? []
  if (isChannels(first) === isChannels(last)) return undefined
  return isChannels(first) ? 'nchw' : 'nhwc'
}

type Length = number | string | null | undefined

/** What the model fixes and the preprocessing makes must be the same, and at least one of them must say it. */
function sizeOf(
  input: ModelValue,
  { height, width }: { height: Length; width: Length },
  preprocess: Preprocess,
  names: SideNames,
): Size {
  const fixed = typeof height === 'number' && typeof width === 'number' ? { height, width } : undefined
  const isMade = preprocess.crop !== undefined || Array.isArray(preprocess.resize)
  const made = isMade ? sizeAfter({ width: 1, height: 1 }, preprocess) : undefined
  if (fixed !== undefined && made !== undefined && describeSize(fixed) !== describeSize(made)) {
    throw misfit(
      `its input ${describeValue(input)} takes images of ${describeSize(fixed)}, the preprocessing makes them ${describeSize(made)}`,
      'Say the resize and crop of the training.',
      names,
    )
  }
  return (
    fixed ??
    made ??
    fail(
      misfit(
        `its input ${describeValue(input)} leaves open how large images are, and so does the preprocessing`,
        'Say preprocess: { resize: [HEIGHT, WIDTH] }, or resize: SHORTER_SIDE and crop.',
        names,
      ),
    )
  )
}

function unknownLayout(input: ModelValue, names: SideNames): MlgateError {
  return misfit(
    `the shape of its input ${describeValue(input)} does not tell where the channels are`,
    'Say preprocess: { layout: nchw } or { layout: nhwc }.',
    names,
  )
}

function misfit(reason: string, hint: string, { model }: SideNames): MlgateError {
  return new MlgateError({
    code: 'MG5041',
    message: `Images cannot be fed to ${model}: ${reason}.`,
    hint,
    place: { file: model },
  })
}

function fail(error: MlgateError): never {
  throw error
}
