import { MlgateError } from '@mlgate/core'
import { sortClasses } from '@mlgate/metrics'
import type { ModelFacts } from '@mlgate/onnx'
import type { TextDialect } from '@mlgate/tables'
import { findClassOrder } from '../predictions/class-order.ts'
import { codesIn, type LabelColumn, listOf, respell } from '../predictions/labels.ts'
import type { ChosenOutputs, Task } from './choose-outputs.ts'
import type { CollectedOutputs } from './collect-outputs.ts'
import { matchBooleans } from './match-booleans.ts'
import { largestOf, type Scores } from './scores.ts'
import { readSingleProbability, twoClassesOf } from './single-probability.ts'
import { type NumberRows, type Truth, truthLabels, truthValues } from './truth.ts'

/** Probabilities in the model's class order. */
export interface Probabilities {
  classes: readonly string[]
  precision: 'float32' | 'float64'
  /** Of a range of rows: row-major, rows × classes. */
  read(from: number, to: number): Float32Array | Float64Array
}

/** What predictions say, to be read a range of rows at a time. */
export type Meaning =
  | {
      task: 'classification'
      /** All labels of truth and model, sorted as scikit-learn sorts. */
      classes: string[]
      /** Positions in `classes`. */
      truth: LabelColumn['codes']
      predicted: LabelColumn['codes']
      probabilities: Probabilities | null
    }
  | { task: 'regression'; truth: NumberRows; predicted: NumberRows }

/** What the model's raw outputs mean beside the truth. */
export type Interpretation = Meaning & {
  /** How the outputs were read, in words. */
  readAs: string
  /** What the reader of a result should know. */
  notes: string[]
}

export interface InterpretationQuestion {
  facts: ModelFacts
  chosen: ChosenOutputs
  collected: CollectedOutputs
  truth: Truth
  /** As the user named it. */
  task: Task | undefined
  dialect: TextDialect | undefined
  names: { model: string; data: string; target: string }
}

/**
 * Reads raw outputs as labels with probabilities, or as values.
 *
 * @throws MlgateError MG5016, MG5017, MG5018, MG5023 when they have no such meaning beside this target.
 */
export function interpret(question: InterpretationQuestion): Interpretation {
  let found: { values: NumberRows | undefined } | undefined
  const values = () => {
    found ??= { values: truthValues(question.truth, question.dialect) }
    return found.values
  }
  return decideTask(question, values) === 'regression'
    ? readValues(question, values())
    : readClasses(question)
}

/**
 * A label or several columns speak of classes. One number for each row is a value, unless the target has two
 * classes that are texts, or two integers while all numbers are between 0 and 1: then it is the probability of
 * the larger class.
 */
function decideTask(
  { task, chosen, collected: { scores }, truth }: InterpretationQuestion,
  values: () => NumberRows | undefined,
): Task {
  if (task !== undefined) return task
  if (chosen.label !== null || scores === null || scores.width > 1) return 'classification'
  if (values() === undefined) return 'classification'
  const classes = twoClassesOf(truth)
  const isBinary = classes?.every((label) => /^-?\d+$/.test(label)) ?? false
  const { firstOutside, firstNaN } = scores.facts
  return isBinary && firstOutside === null && firstNaN === null ? 'classification' : 'regression'
}

function readValues(
  { chosen, collected, names }: InterpretationQuestion,
  values: NumberRows | undefined,
): Interpretation {
  const { scores } = collected
  if (scores === null || scores.width !== 1) {
    throw new MlgateError({
      code: 'MG5017',
      message: `A regression needs one value for each row; ${names.model} gives ${scores?.width ?? 0}.`,
      hint: 'Export the model with one output value, or evaluate each target with a model of its own.',
      place: { file: names.model },
    })
  }
  if (values === undefined) {
    throw new MlgateError({
      code: 'MG5016',
      message: `${names.model} gives one number for each row, and the target ${JSON.stringify(names.target)} of ${names.data} holds texts that are no numbers.`,
      hint: 'Check the target; for a classifier, export labels or a probability for each class.',
      place: { file: names.data },
    })
  }
  return {
    task: 'regression',
    truth: values,
    predicted: (from, to) => Float64Array.from(scores.read(from, to)),
    readAs: `the output ${chosen.scores} is read as values`,
    notes: [],
  }
}

function readClasses(question: InterpretationQuestion): Interpretation {
  const { facts, chosen, collected, names } = question
  const own = [...(collected.labels?.labels ?? []), ...(chosen.zipMap?.labels ?? [])]
  const truth = matchBooleans(truthLabels(question.truth), own.length > 0 ? own : declaredLabels(facts))
  const read = readScores(question, truth)
  const predicted = collected.labels ?? argmaxLabels(read, names.model)
  const modelLabels = [...predicted.labels, ...read.classes]
  if (!truth.labels.some((label) => modelLabels.includes(label))) {
    throw new MlgateError({
      code: 'MG5018',
      message: `No label of the target ${JSON.stringify(names.target)} is one that ${names.model} knows: the data has ${listOf(sortClasses(truth.labels).classes)}, the model has ${listOf(sortClasses(modelLabels).classes)}.`,
      hint: 'Test with the labels that the model was trained on. If the model gives numbers, not classes, say task: regression.',
      place: { file: names.data },
    })
  }
  const classes = sortClasses([...truth.labels, ...modelLabels]).classes
  return {
    task: 'classification',
    classes,
    truth: codesIn(truth, classes),
    predicted: codesIn(predicted, classes),
    probabilities: read.probabilities,
    readAs: [
      collected.labels === null ? undefined : `labels from the output ${chosen.label?.name}`,
      read.readAs,
    ]
      .filter((part) => part !== undefined)
      .join('; '),
    notes: read.notes,
  }
}

function declaredLabels({ classLabels }: ModelFacts): readonly string[] {
  return classLabels.length === 1 ? (classLabels[0]?.labels ?? []) : []
}

interface ReadScores {
  scores: Scores | null
  classes: readonly string[]
  probabilities: Probabilities | null
  readAs: string | undefined
  notes: string[]
}

function readScores(question: InterpretationQuestion, truth: LabelColumn): ReadScores {
  const { facts, chosen, collected, names } = question
  const { scores, labels } = collected
  if (scores === null) return { scores, classes: [], probabilities: null, readAs: undefined, notes: [] }
  const output = chosen.zipMap?.output ?? chosen.scores ?? ''
  if (scores.width === 1) {
    const single = readSingleProbability({
      scores,
      truth,
      classLabels: facts.classLabels,
      names: { ...names, output },
    })
    return {
      scores: single.scores,
      classes: single.classes,
      probabilities: probabilitiesOf(single.classes, single.scores),
      readAs: single.readAs,
      notes: [],
    }
  }
  const { classes, how } = findClassOrder({
    scores,
    zipMap: chosen.zipMap,
    classLabels: facts.classLabels,
    predicted: labels,
    truth: truth.labels,
    names: { ...names, output },
  })
  if (!scores.facts.areProbabilities) {
    const note = `The output ${output} holds scores that are no probabilities (not between 0 and 1, or a row does not sum to 1): log_loss cannot be computed. End the model with Softmax to have it.`
    return {
      scores,
      classes,
      probabilities: null,
      readAs: `scores of ${scores.width} classes from ${output}, ${how}`,
      notes: [note],
    }
  }
  return {
    scores,
    classes,
    probabilities: probabilitiesOf(classes, scores),
    readAs: `probabilities of ${scores.width} classes from ${output}, ${how}`,
    notes: [],
  }
}

function probabilitiesOf(classes: readonly string[], { precision, read }: Scores): Probabilities {
  return { classes, precision, read }
}

function argmaxLabels({ scores, classes }: ReadScores, model: string): LabelColumn {
  const { rows, width, read, facts } = scores as Scores
  if (facts.firstNaN !== null) {
    throw new MlgateError({
      code: 'MG5023',
      message: `${model} gave NaN for row ${facts.firstNaN + 1}: no class is the most probable one.`,
      hint: 'Look at that row; missing features and overflows are the usual causes.',
      place: { file: model },
    })
  }
  const codes = (from: number, to: number) => {
    const values = read(from, to)
    const found = new Int32Array(to - from)
    for (let row = 0; row < found.length; row++) found[row] = largestOf(values, row * width, width)
    return found
  }
  return respell({ rows, codes, labels: classes }, (label) => label)
}
