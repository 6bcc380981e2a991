import { MlgateError } from '@mlgate/core'
import { sortClasses } from '@mlgate/metrics'
import type { ClassLabels } from '@mlgate/onnx'
import { canonicalLabel, type LabelColumn, listOf } from '../predictions/labels.ts'
import { rangesOf } from '../predictions/row-store.ts'
import type { Texts } from '../predictions/texts.ts'
import type { Scores } from './scores.ts'
import type { Truth } from './truth.ts'

/** The two labels of a target in order, or undefined when it has another number of them. */
export function twoClassesOf(truth: Truth): [string, string] | undefined {
  const found = new Set<string>()
  for (const values of truth.kind === 'numbers' ? piecesOf(truth) : textPieces(truth.texts)) {
    for (const value of values) {
      found.add(canonicalLabel(String(value)))
      if (found.size > 2) return undefined
    }
  }
  return pairOf([...found])
}

function* piecesOf({ rows, values }: Extract<Truth, { kind: 'numbers' }>): Generator<Float64Array> {
  for (const [from, to] of rangesOf(rows)) yield values(from, to)
}

/** Every text that occurs, once or more often. */
function* textPieces(texts: Texts): Generator<readonly (string | null)[]> {
  if ('codes' in texts) yield texts.labels
  else for (const [from, to] of rangesOf(texts.rows)) yield texts.texts(from, to)
}

interface SingleProbability {
  /** Both columns: of the smaller class, then of the larger. */
  scores: Scores
  classes: [string, string]
  readAs: string
}

/**
 * Reads one number for each row as the probability of the larger of two classes, as the sigmoid at the end of a
 * network means it: the second of the model's own labels, else of the target's in sorted order.
 *
 * @throws MlgateError MG5017 when a number is outside of 0 … 1, MG5018 when there are not two classes.
 */
export function readSingleProbability(question: {
  scores: Scores
  truth: LabelColumn
  classLabels: readonly ClassLabels[]
  names: { model: string; output: string; target: string }
}): SingleProbability {
  const { scores, truth, classLabels, names } = question
  const own = classLabels.find(({ labels }) => labels.length === 2)?.labels.map(canonicalLabel)
  const isZeroOrOne = truth.labels.every((label) => label === '0' || label === '1')
  const classes = pairOf(
    own ?? (isZeroOrOne ? ['0', '1'] : sortClasses(truth.labels).classes),
    own !== undefined,
  )
  if (classes === undefined) {
    throw new MlgateError({
      code: 'MG5018',
      message: `The output ${names.output} of ${names.model} is one number for each row, which can tell two classes apart; the target ${names.target} has ${truth.labels.length} (${listOf(truth.labels)}).`,
      hint: 'Export a probability for each class, or say task: regression if the number is a value.',
      place: { file: names.model },
    })
  }
  const { firstOutside } = scores.facts
  if (firstOutside !== null) throw notProbability(firstOutside.value, firstOutside.row, names)
  return {
    scores: { ...scores, width: 2, read: (from, to) => bothOf(scores.read(from, to)) },
    classes,
    readAs: `the output ${names.output} is read as the probability of the class ${JSON.stringify(classes[1])}`,
  }
}

/** The rest up to 1 beside each probability. */
function bothOf(values: Float32Array | Float64Array): Float32Array | Float64Array {
  const length = values.length * 2
  const both = values instanceof Float32Array ? new Float32Array(length) : new Float64Array(length)
  values.forEach((probability, row) => {
    both[row * 2] = 1 - probability
    both[row * 2 + 1] = probability
  })
  return both
}

function pairOf(labels: readonly string[], isOrdered = false): [string, string] | undefined {
  const [first, second, third] = isOrdered ? labels : sortClasses(labels).classes
  return first === undefined || second === undefined || third !== undefined ? undefined : [first, second]
}

function notProbability(score: number, row: number, names: { model: string; output: string }): MlgateError {
  return new MlgateError({
    code: 'MG5017',
    message: `The output ${names.output} of ${names.model} is ${score} for row ${row + 1}; one number for each row of a two-class target must be a probability between 0 and 1.`,
    hint: 'End the model with Sigmoid, or export a label or a score for each class.',
    place: { file: names.model },
  })
}
