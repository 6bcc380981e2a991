import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { type Entries, nothingPerRow, type SliceColumn, sortClasses } from '@mlgate/metrics'
import { hashedId } from './hash-ids.ts'
import { listOf } from './labels.ts'
import type { Predictions, PredictionsFile } from './predictions.ts'
import { unusable } from './unusable.ts'

/** A JavaScript string holds no more than 512 MB. */
const mostBytes = 400 * 2 ** 20

/** COCO's word for a list of boxes that somebody drew round: `instances_val2017.json`. */
interface Truth {
  images: Record<string, unknown>[]
  annotations: Record<string, unknown>[]
  categories: Record<string, unknown>[]
}

interface Box {
  label: string
  numbers: Record<string, number>
}

/**
 * Reads detections of boxes as COCO stores them: a list of `{image_id, category_id, bbox: [x, y, width, height],
 * score}`, and a file of `images`, `annotations` and `categories` with the true boxes. As in pycocotools, detections of
 * categories that the truth doesn't have are left out. Images are in the order of their ids, boxes in that of the file.
 *
 * @throws MlgateError MG5021 when a file is no such JSON, MG5018 when no detection is of a category of the truth.
 */
export async function readCoco(
  file: PredictionsFile,
  truth: NonNullable<PredictionsFile['truth']>,
): Promise<Predictions> {
  const name = file.name ?? basename(file.path)
  const truthName = truth.name ?? basename(truth.path)
  const { images, annotations, categories } = await readTruth(truth.path, truthName)
  const labelOf = labelsOf(categories, truthName)
  const ids = sortClasses(
    images.map((image, index) => keyOf(image.id, `images[${index}].id`, truthName)),
  ).classes
  if (ids.length < images.length) throw invalid(truthName, 'images', 'have an id that repeats')
  const rowOf = new Map(ids.map((id, row) => [id, row]))
  const trueBoxes = ids.map((): Box[] => [])
  for (const [index, annotation] of annotations.entries()) {
    const place = `annotations[${index}]`
    const { row, label, box } = placed(annotation, place, truthName)
    const { width, height } = box
    if (width < 0 || height < 0) throw invalid(truthName, `${place}.bbox`, 'has a negative width or height')
    if (label === undefined) throw invalid(truthName, `${place}.category_id`, 'is not among the categories')
    const area =
      annotation.area === undefined ? width * height : numberAt(annotation.area, `${place}.area`, truthName)
    const crowd = Number(annotation.iscrowd === 1 || annotation.iscrowd === true)
    trueBoxes[row]?.push({ label, numbers: { ...box, area, crowd } })
  }
  const detections = ids.map((): Box[] => [])
  const found = await readDetections(file.path, name)
  let known = 0
  for (const [index, detection] of found.entries()) {
    const place = `[${index}]`
    const { row, label, box } = placed(detection, place, name)
    const score = numberAt(detection.score, `${place}.score`, name)
    if (label === undefined) continue
    known++
    detections[row]?.push({ label, numbers: { ...box, score } })
  }
  if (found.length > 0 && known === 0) throw strangers(found, labelOf, name)
  const { classes, numericClasses } = sortClasses(
    [...trueBoxes, ...detections].flat().map(({ label }) => label),
  )
  return {
    ...nothingPerRow,
    rows: ids.length,
    task: 'detection',
    classes,
    numericClasses,
    weights: null,
    ids: file.hashIdsWith === undefined ? ids : ids.map((id) => hashedId(id, file.hashIdsWith as string)),
    slices: slicesOf(images, rowOf, file.columns?.slices ?? [], truthName),
    entries: {
      truth: entriesOf(trueBoxes, classes, ['x', 'y', 'width', 'height', 'area', 'crowd']),
      predicted: entriesOf(detections, classes, ['x', 'y', 'width', 'height', 'score']),
    },
  }

  function placed(entry: Record<string, unknown>, place: string, fileName: string) {
    const id = keyOf(entry.image_id, `${place}.image_id`, fileName)
    const row = rowOf.get(id)
    if (row === undefined)
      throw invalid(fileName, `${place}.image_id`, `is ${listOf([id])}, and no image has that id`)
    const label = labelOf.get(keyOf(entry.category_id, `${place}.category_id`, fileName))
    return { row, label, box: boxAt(entry.bbox, `${place}.bbox`, fileName) }
  }
}

async function readTruth(path: string, name: string): Promise<Truth> {
  const document = await readJson(path, name)
  if (!isRecord(document))
    throw invalid(name, 'the document', 'is no object with images, annotations and categories')
  return {
    images: records(document.images, 'images', name),
    annotations: records(document.annotations, 'annotations', name),
    categories: records(document.categories, 'categories', name),
  }
}

async function readDetections(path: string, name: string): Promise<Record<string, unknown>[]> {
  return records(await readJson(path, name), 'the document', name)
}

async function readJson(path: string, name: string): Promise<unknown> {
  const { size } = await stat(path)
  if (size > mostBytes)
    throw invalid(name, 'the file', `has ${size} bytes, and at most ${mostBytes} are read`)
  try {
    const text = await readFile(path, 'utf8')
    return JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text)
  } catch (error) {
    if (error instanceof SyntaxError) throw invalid(name, 'the file', 'is no JSON')
    throw error
  }
}

/** Names of categories by id; where two have the same name, the id tells them apart. */
function labelsOf(categories: readonly Record<string, unknown>[], name: string): Map<string, string> {
  const entries = categories.map(({ id, name: label }, index): [string, string] => {
    const key = keyOf(id, `categories[${index}].id`, name)
    return [key, typeof label === 'string' && label !== '' ? label : key]
  })
  const counts = Map.groupBy(entries, ([, label]) => label)
  return new Map(
    entries.map(([key, label]) => [key, (counts.get(label)?.length ?? 0) > 1 ? `${label} ${key}` : label]),
  )
}

/** Facts of images by which rows can be sliced. */
function slicesOf(
  images: readonly Record<string, unknown>[],
  rowOf: ReadonlyMap<string, number>,
  columns: readonly string[],
  name: string,
): Record<string, SliceColumn> {
  return Object.fromEntries(
    columns.map((column) => {
      const labels = new Map<string, number>()
      const codes = new Int32Array(rowOf.size).fill(-1)
      for (const image of images) {
        const value = Object.hasOwn(image, column) ? image[column] : undefined
        if (!['string', 'number', 'boolean'].includes(typeof value)) continue
        const label = String(value)
        const code = labels.get(label) ?? labels.size
        labels.set(label, code)
        codes[rowOf.get(String(image.id)) as number] = code
      }
      if (labels.size === 0)
        throw invalid(name, 'images', `have no text or number ${JSON.stringify(column)} to slice by`)
      return [column, { labels: [...labels.keys()], codes }]
    }),
  )
}

function entriesOf(boxes: readonly Box[][], classes: readonly string[], kinds: readonly string[]): Entries {
  const numberOf = new Map(classes.map((label, index) => [label, index]))
  const offsets = new Int32Array(boxes.length + 1)
  for (const [row, own] of boxes.entries()) offsets[row + 1] = (offsets[row] as number) + own.length
  const all = boxes.flat()
  return {
    offsets,
    classOf: Int32Array.from(all, ({ label }) => numberOf.get(label) as number),
    values: Object.fromEntries(
      kinds.map((kind) => [kind, Float64Array.from(all, ({ numbers }) => numbers[kind] as number)]),
    ),
  }
}

function boxAt(
  value: unknown,
  place: string,
  name: string,
): { x: number; y: number; width: number; height: number } {
  if (!Array.isArray(value) || value.length !== 4)
    throw invalid(name, place, 'is no list of x, y, width and height')
  const [x, y, width, height] = value.map((number) => numberAt(number, place, name)) as [
    number,
    number,
    number,
    number,
  ]
  return { x, y, width, height }
}

function numberAt(value: unknown, place: string, name: string): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value
  throw invalid(name, place, 'is no number')
}

function keyOf(value: unknown, place: string, name: string): string {
  if (typeof value === 'number' || typeof value === 'string') return String(value)
  throw invalid(name, place, 'is no number and no text')
}

function records(value: unknown, place: string, name: string): Record<string, unknown>[] {
  if (Array.isArray(value) && value.every(isRecord)) return value
  throw invalid(name, place, 'is no list of objects')
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function strangers(
  found: readonly Record<string, unknown>[],
  labelOf: ReadonlyMap<string, string>,
  name: string,
) {
  const said = [...new Set(found.slice(0, 1000).map((entry) => String(entry.category_id)))]
  return unusable(
    'MG5018',
    `No detection in ${name} is of a category of the truth: it has the category_id ${listOf(said)}, the truth ${listOf([...labelOf.keys()])}.`,
    'Number the categories in both files alike.',
    name,
  )
}

function invalid(name: string, place: string, wrong: string) {
  return unusable(
    'MG5021',
    `${name} is not as COCO stores boxes: ${place} ${wrong}.`,
    'The truth is a JSON object of images, annotations and categories; detections are a list of {image_id, category_id, bbox, score}.',
    name,
  )
}
