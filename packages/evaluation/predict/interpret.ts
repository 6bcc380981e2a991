import { MlgateError } from '@mlgate/core'
import { sortClasses } from '@mlgate/metrics'
import type { ModelFacts } from '@mlgate/onnx'
import type { TextDialect } from '@mlgate/tables'
import { findClassOrder, largestOf } from '../predictions/class-order.ts'
import { codesIn, type LabelColumn, listOf, respell } from '../predictions/labels.ts'
import type { ChosenOutputs, Task } from './choose-outputs.ts'
import type { CollectedOutputs, Scores } from './collect-outputs.ts'
import { matchBooleans } from './match-booleans.ts'
import { readSingleProbability, twoClassesOf } from './single-probability.ts'
import { type Truth, truthLabels, truthValues } from './truth.ts'

/** Probabilities in the model's class order. */
export interface Probabilities {
  classes: readonly string[]
  /** Row-major, rows × classes. */
  values: Float32Array | Float64Array
}

/** What predictions say, in typed arrays. */
export type Meaning =
  | {
      task: 'classification'
      /** All labels of truth and model, sorted as scikit-learn sorts. */
      classes: string[]
      truth: Int32Array
      predicted: Int32Array
      probabilities: Probabilities | null
    }
  | { task: 'regression'; truth: Float64Array; predicted: Float64Array }

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
  return decideTask(question) === 'regression' ? readValues(question) : readClasses(question)
}

/**
 * A label or several columns speak of classes. One number for each row is a value, unless the target has two
 * classes that are texts, or two integers while all numbers are between 0 and 1: then it is the probability of
 * the larger class.
 */
function decideTask({ task, chosen, collected: { scores }, truth, dialect }: InterpretationQuestion): Task {
  if (task !== undefined) return task
  if (chosen.label !== null || scores === null || scores.width > 1) return 'classification'
  if (truthValues(truth, dialect) === undefined) return 'classification'
  const classes = twoClassesOf(truth)
  const isBinary = classes?.every((label) => /^-?\d+$/.test(label)) ?? false
  return isBinary && scores.values.every((value) => value >= 0 && value <= 1)
    ? 'classification'
    : 'regression'
}

function readValues({ chosen, collected, truth, dialect, names }: InterpretationQuestion): Interpretation {
  const { scores } = collected
  if (scores === null || scores.width !== 1) {
    throw new MlgateError({
      code: 'MG5017',
      message: `A regression needs one value for each row; ${names.model} gives ${scores?.width ?? 0}.`,
      hint: 'Export the model with one output value, or evaluate each target with a model of its own.',
      place: { file: names.model },
    })
  }
  const values = truthValues(truth, dialect)
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
    predicted: Float64Array.from(scores.values),
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
      probabilities: { classes: single.classes, values: single.scores.values },
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
  if (!areProbabilities(scores)) {
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
    probabilities: { classes, values: scores.values },
    readAs: `probabilities of ${scores.width} classes from ${output}, ${how}`,
    notes: [],
  }
}

/** Whether all rows sum to 1 with nothing outside of 0 … 1. A NaN is judged by the metric, which is then NaN. */
function areProbabilities({ values, width }: Scores): boolean {
  for (let start = 0; start < values.length; start += width) {
    let sum = 0
    for (let column = 0; column < width; column++) {
      const value = values[start + column] as number
      if (value < -1e-6 || value > 1 + 1e-6) return false
      sum += value
    }
    if (Math.abs(sum - 1) > 1e-3) return false
  }
  return true
}

function argmaxLabels({ scores, classes }: ReadScores, model: string): LabelColumn {
  const { values, width } = scores as Scores
  const codes = new Int32Array(values.length / width)
  for (let row = 0; row < codes.length; row++) {
    const code = largestOf({ values, width, precision: 'float64' }, row)
    if (code < 0) {
      throw new MlgateError({
        code: 'MG5023',
        message: `${model} gave NaN for row ${row + 1}: no class is the most probable one.`,
        hint: 'Look at that row; missing features and overflows are the usual causes.',
        place: { file: model },
      })
    }
    codes[row] = code
  }
  return respell({ codes, labels: [...classes] }, (label) => label)
}
