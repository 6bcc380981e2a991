import { type Entries, nothingPerRow, sortClasses } from '@mlgate/metrics'
import type { SqlEngine, TableDescription } from '@mlgate/tables'
import { type Grouped, readGrouped } from './grouped-table.ts'
import { predictionNames } from './prediction-columns.ts'
import type { Predictions, PredictionsFile } from './predictions.ts'
import { unusable } from './unusable.ts'

/** Reads ranked items: a row for each, with its query, its relevance and its score. */
export async function readRankedItems(
  engine: SqlEngine,
  file: PredictionsFile,
  table: TableDescription,
): Promise<Predictions> {
  const { target, prediction } = file.columns ?? {}
  const relevanceColumn = typeof target === 'string' ? target : predictionNames.target
  const scoreColumn = typeof prediction === 'string' ? prediction : predictionNames.prediction
  const grouped = await readGrouped(engine, file, table, {
    numbers: [relevanceColumn, scoreColumn],
    texts: [],
  })
  const [relevance, score] = grouped.numbers as [Float64Array, Float64Array]
  requireNumbers('MG5016', relevance, relevanceColumn, grouped)
  const { offsets, rows } = grouped
  const classOf = new Int32Array(relevance.length)
  return {
    ...nothingPerRow,
    ...grouped.facts,
    rows,
    task: 'ranking',
    classes: [],
    entries: {
      truth: { offsets, classOf, values: { relevance } },
      predicted: { offsets, classOf, values: { score } },
    },
  }
}

/** Columns of a segmentation's pixel counts. */
export const pixelNames = ['true_positives', 'false_positives', 'false_negatives'] as const

/** Reads counts of pixels: a row for each class of each image. */
export async function readPixelCounts(
  engine: SqlEngine,
  file: PredictionsFile,
  table: TableDescription,
): Promise<Predictions> {
  const grouped = await readGrouped(engine, file, table, { numbers: [...pixelNames], texts: ['class'] })
  for (const [index, counts] of grouped.numbers.entries()) {
    requireNumbers('MG5021', counts, pixelNames[index] as string, grouped, isCount)
  }
  const [right, wrong, missed] = grouped.numbers as [Float64Array, Float64Array, Float64Array]
  const { classes, classOf } = classesOf(grouped.texts[0] as (string | null)[], grouped.name)
  const { rows, offsets } = grouped
  const truth = right.map((pixels, entry) => pixels + (missed[entry] as number))
  const predicted = right.map((pixels, entry) => pixels + (wrong[entry] as number))
  return {
    ...nothingPerRow,
    ...grouped.facts,
    rows,
    task: 'segmentation',
    classes,
    entries: {
      // A class that an image doesn't show is the same as none, however the file puts it.
      truth: byClass(
        entriesWhere((entry) => truth[entry] !== 0, { offsets, classOf, values: { pixels: truth } }),
      ),
      predicted: byClass(
        entriesWhere((entry) => predicted[entry] !== 0, {
          offsets,
          classOf,
          values: { pixels: predicted, right },
        }),
      ),
    },
  }
}

const truthNames = ['x', 'y', 'width', 'height', 'area', 'crowd'] as const
const detectionNames = ['x', 'y', 'width', 'height', 'score'] as const
/** Columns of a detection's boxes. */
export const boxNames = [...truthNames, 'score'] as const

/** Reads boxes as mlgate keeps them: a row for each image, each true box and each detection. */
export async function readDetections(
  engine: SqlEngine,
  file: PredictionsFile,
  table: TableDescription,
): Promise<Predictions> {
  const grouped = await readGrouped(engine, file, table, {
    numbers: [...boxNames],
    texts: ['class', predictionNames.entry],
  })
  const [labels, kinds] = grouped.texts as [(string | null)[], (string | null)[]]
  const { classes } = sortClasses(labels.filter((label) => label !== null))
  const numberOf = new Map(classes.map((label, index) => [label, index]))
  const all: Entries = {
    offsets: grouped.offsets,
    // The rows of images are of no class, and no part.
    classOf: Int32Array.from(labels, (label) => numberOf.get(label ?? '') ?? 0),
    values: Object.fromEntries(boxNames.map((name, index) => [name, grouped.numbers[index] as Float64Array])),
  }
  const part = (kind: string, names: readonly string[]) =>
    entriesWhere((entry) => kinds[entry] === kind, {
      ...all,
      values: Object.fromEntries(names.map((name) => [name, all.values[name] as Float64Array])),
    })
  return {
    ...nothingPerRow,
    ...grouped.facts,
    rows: grouped.rows,
    task: 'detection',
    classes,
    entries: { truth: part('truth', truthNames), predicted: part('detection', detectionNames) },
  }
}

function classesOf(
  labels: readonly (string | null)[],
  name: string,
): { classes: string[]; classOf: Int32Array } {
  const empty = labels.filter((label) => label === null).length
  if (empty > 0) {
    throw unusable(
      'MG5021',
      `The column "class" of ${name} is empty in ${empty} of ${labels.length} rows.`,
      'Each row is of one class of one image.',
      name,
    )
  }
  const { classes } = sortClasses(labels as readonly string[])
  const numberOf = new Map(classes.map((label, index) => [label, index]))
  return { classes, classOf: Int32Array.from(labels, (label) => numberOf.get(label as string) as number) }
}

function requireNumbers(
  code: 'MG5016' | 'MG5021',
  numbers: Float64Array,
  column: string,
  { name }: Grouped,
  isUsable = Number.isFinite,
): void {
  const empty = numbers.reduce((count, number) => count + Number(!isUsable(number)), 0)
  if (empty === 0) return
  throw unusable(
    code,
    `The column ${JSON.stringify(column)} of ${name} holds no ${isUsable === isCount ? 'count' : 'finite number'} in ${empty} of ${numbers.length} rows.`,
    'Fill these rows, or leave their groups out.',
    name,
  )
}

const isCount = (number: unknown) => Number.isFinite(number) && (number as number) >= 0

/** The entries of each row in the order of their classes: in which order a file lists them says nothing. */
function byClass({ offsets, classOf, values }: Entries): Entries {
  const order = Int32Array.from(classOf.keys())
  for (let row = 0; row + 1 < offsets.length; row++) {
    order
      .subarray(offsets[row], offsets[row + 1])
      .sort((left, right) => (classOf[left] as number) - (classOf[right] as number))
  }
  return {
    offsets,
    classOf: order.map((entry) => classOf[entry] as number),
    values: Object.fromEntries(
      Object.entries(values).map(([kind, numbers]) => [
        kind,
        Float64Array.from(order, (entry) => numbers[entry] as number),
      ]),
    ),
  }
}

function entriesWhere(isKept: (entry: number) => boolean, { offsets, classOf, values }: Entries): Entries {
  const kept = Int32Array.from(classOf.keys()).filter(isKept)
  const own = new Int32Array(offsets.length)
  for (let row = 0, place = 0; row + 1 < offsets.length; row++) {
    while (place < kept.length && (kept[place] as number) < (offsets[row + 1] as number)) place++
    own[row + 1] = place
  }
  return {
    offsets: own,
    classOf: Int32Array.from(kept, (entry) => classOf[entry] as number),
    values: Object.fromEntries(
      Object.entries(values).map(([kind, numbers]) => [
        kind,
        Float64Array.from(kept, (entry) => numbers[entry] as number),
      ]),
    ),
  }
}
