import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Columns } from '@mlgate/metrics'
import { describeTable, openDuckDb, relation, type SqlEngine, type TableSource } from '@mlgate/tables'
import { classification, fromLogits, regression } from './pair.ts'

const here = dirname(fileURLToPath(import.meta.url))
const testFile = join(here, '../../examples/digits/data/test.parquet')
const trainingsFile = join(here, 'data/trainings.parquet')

const classes = 10
/** What one step below the highest logit is worth; `train.py` wrote it so. */
const logitStep = 0.2

/** Real models of the digits, all trained alike from fresh seeds, and what each said of the same test images. */
export interface Trainings {
  trainings: number
  images: number
  /** The digit of each image. */
  labels: Int32Array
  /** Per image, training and class: steps below the highest logit. */
  steps: Uint8Array
}

export async function readTrainings(): Promise<Trainings> {
  const sourceOf = (file: string): TableSource => ({ files: [file], format: 'parquet' })
  const sources = [sourceOf(testFile), sourceOf(trainingsFile)] as const
  const engine = await openDuckDb({
    sources: [...sources],
    memoryBytes: 2 ** 30,
    temporaryFolder: tmpdir(),
  })
  try {
    const labels = Int32Array.from(await numbers(engine, 'label::INTEGER', sources[0]))
    const columns = Array.from({ length: classes }, (_, label) => `steps_${label}`)
    const steps = Uint8Array.from(await numbers(engine, columns.join(), sources[1], 'ORDER BY row, seed'))
    return { images: labels.length, trainings: steps.length / labels.length / classes, labels, steps }
  } finally {
    engine.close()
  }
}

/** The chosen columns of a file, row by row. */
async function numbers(
  engine: SqlEngine,
  columns: string,
  source: TableSource,
  order = '',
): Promise<number[]> {
  const from = relation(await describeTable(engine, source))
  const found: number[] = []
  for await (const batch of engine.stream(`SELECT ${columns} FROM ${from} ${order}`)) {
    for (let row = 0; row < batch.rows; row++) {
      for (const column of batch.columns) found.push(Number(column.values[row]))
    }
  }
  return found
}

/** How a training's answers are looked at: which digit it is, whether it is odd, or how large it is expected to be. */
export type View = 'digit' | 'odd' | 'size'

/**
 * What one training says of the test images.
 *
 * @param images their positions; all when null.
 */
export function answersOf(
  { trainings, labels, steps, images: count }: Trainings,
  training: number,
  view: View,
  images: readonly number[] | null,
): Columns {
  const chosen = images ?? Array.from({ length: count }, (_, image) => image)
  const truth = Int32Array.from(chosen, (image) => labels[image] as number)
  const logits = new Float64Array(chosen.length * classes)
  chosen.forEach((image, row) => {
    const from = (image * trainings + training) * classes
    for (let label = 0; label < classes; label++) {
      logits[row * classes + label] = -logitStep * (steps[from + label] as number)
    }
  })
  return views[view](fromLogits(truth, logits, classes))
}

const views: Record<View, (digits: Columns) => Columns> = {
  digit: (digits) => digits,
  odd: (digits) => {
    const odd = expected(digits, (label) => label % 2)
    const probabilities = new Float64Array(2 * digits.rows)
    odd.forEach((share, row) => {
      probabilities.set([1 - share, share], 2 * row)
    })
    const truth = Int32Array.from(digits.truth, (label) => label % 2)
    return classification(
      truth,
      Int32Array.from(odd, (share) => (share > 0.5 ? 1 : 0)),
      2,
      probabilities,
    )
  },
  size: (digits) =>
    regression(
      Float64Array.from(digits.truth),
      expected(digits, (label) => label),
    ),
}

/** Per row the mean of a number per class under the row's probabilities. */
function expected({ rows, probabilities }: Columns, worth: (label: number) => number): Float64Array {
  const means = new Float64Array(rows)
  for (let row = 0; row < rows; row++) {
    for (let label = 0; label < classes; label++) {
      const share = probabilities?.[row * classes + label] as number
      means[row] = (means[row] as number) + share * worth(label)
    }
  }
  return means
}
