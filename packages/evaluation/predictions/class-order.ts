import { MlgateError } from '@mlgate/core'
import { sortClasses } from '@mlgate/metrics'
import type { ClassLabels, ZipMap } from '@mlgate/onnx'
import { largestOf, type Scores } from '../predict/scores.ts'
import { canonicalLabel, type LabelColumn, listOf } from './labels.ts'
import { rangesOf } from './row-store.ts'

/** Share of rows in which a guessed order must agree with the model's own labels; ties and rounding take some. */
const leastAgreement = 0.99
const cellsAtOnce = 2 ** 20

/** Which class each column of scores belongs to, and how that is known, in words. */
export interface ClassOrder {
  classes: string[]
  how: string
}

export interface ClassOrderQuestion {
  scores: Scores
  zipMap: ZipMap | null
  classLabels: readonly ClassLabels[]
  /** The model's own label of each row, where it gives one. */
  predicted: LabelColumn | null
  /** Labels of the truth. */
  truth: readonly string[]
  /** What things are called in messages. */
  names: { model: string; output: string; target: string }
}

/**
 * Finds the class of each column: as the model's ZipMap or classifier says it; else, when the target holds
 * integers below the number of columns, as those count the columns; else the sorted labels, when there are as
 * many as columns. A guess must agree with the labels that the model gives.
 *
 * @throws MlgateError MG5018 when nothing tells.
 */
export function findClassOrder(question: ClassOrderQuestion): ClassOrder {
  const { scores, predicted, names } = question
  const { said, guessed } = candidates(question)
  const [only] = said
  if (said.length === 1 && only !== undefined) return only
  for (const order of [...said, ...guessed]) {
    if (predicted === null || agreement(scores, predicted, order.classes) >= leastAgreement) return order
  }
  const width = `The output ${names.output} of ${names.model} has ${scores.width} columns`
  const found = `the target ${names.target} has ${question.truth.length} labels (${listOf(question.truth)})`
  const disagrees =
    guessed.length > 0 ? ', and the largest score does not fall on the label that the model gives' : ''
  throw new MlgateError({
    code: 'MG5018',
    message: `${width}, ${found}${disagrees}: which column is which class cannot be told.`,
    hint: 'Keep the class names in the model: export with zipmap, or put a JSON list into its metadata: onnx.helper.set_model_props(model, {"classes": json.dumps(class_names)}).',
    place: { file: names.model },
  })
}

function candidates({ scores, zipMap, classLabels, predicted, truth }: ClassOrderQuestion): {
  said: ClassOrder[]
  guessed: ClassOrder[]
} {
  const { width } = scores
  const lists = [...(zipMap === null ? [] : [{ from: 'ZipMap', labels: zipMap.labels }]), ...classLabels]
    .filter(({ labels }) => labels.length === width)
    .map(({ from, labels }) => ({
      how: `in the order of the model’s ${from}`,
      classes: labels.map(canonicalLabel),
    }))
  // A ZipMap is about this very tensor; of other lists several may disagree.
  const said =
    zipMap === null
      ? lists.filter((list, index) => lists.findIndex((other) => sameOrder(other, list)) === index)
      : lists.slice(0, 1)
  const integers = Array.from({ length: width }, (_, index) => String(index))
  const seen = sortClasses([...truth, ...(predicted?.labels ?? [])]).classes
  const guessed: ClassOrder[] = []
  if (seen.every((label) => integers.includes(label))) {
    guessed.push({ classes: integers, how: 'numbered from 0 as the target numbers them' })
  }
  if (seen.length === width)
    guessed.push({ classes: seen, how: 'in the sorted order of the target’s labels' })
  return { said, guessed }
}

function sameOrder(a: ClassOrder, b: ClassOrder): boolean {
  return a.classes.every((label, index) => label === b.classes[index])
}

function agreement(scores: Scores, predicted: LabelColumn, classes: readonly string[]): number {
  const { rows, width } = scores
  let agreeing = 0
  for (const [from, to] of rangesOf(rows, cellsAtOnce / width)) {
    const values = scores.read(from, to)
    predicted.codes(from, to).forEach((code, row) => {
      if (classes[largestOf(values, row * width, width)] === predicted.labels[code]) agreeing++
    })
  }
  return rows === 0 ? 1 : agreeing / rows
}
