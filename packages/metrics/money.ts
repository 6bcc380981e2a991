import { nameClasses, unknownClass } from './class-names.ts'
import { type Columns, classPosition } from './columns.ts'
import { isNumber } from './number-text.ts'
import type { PerRow, Undefined } from './outcome.ts'
import {
  type Conflict,
  isMapping,
  type ParameterMapping,
  type ParameterRule,
  type Parameters,
  type ParameterValue,
} from './parameters.ts'
import { probabilitiesOf, rowsWithoutScores } from './probabilities.ts'

/** What each true class (outer key) taken for each other (inner key) is worth. */
export function amountsRule(noun: string): ParameterRule {
  return {
    default: undefined,
    expected: `a mapping from true class to predicted class to ${noun}`,
    read: readAmounts,
    hint: `{fraud: {ok: 500}, ok: {fraud: 5}}: a ${noun} of 500 where the truth is fraud and ok was predicted.`,
  }
}

export const unitRule: ParameterRule = {
  default: '1',
  expected: 'a currency or another unit, of up to 16 characters',
  read: (value) => (typeof value === 'string' && /^\S.{0,15}$/u.test(value) ? value : undefined),
}

export const thresholdRule: ParameterRule = {
  default: null,
  expected: 'a number from 0 to 1',
  read: (value) =>
    value === null || (typeof value === 'number' && value >= 0 && value <= 1) ? value : undefined,
}

export const ofThresholdOnly: Conflict = ({ threshold, pos_label }) =>
  threshold !== null || pos_label === null
    ? null
    : {
        said: 'is given pos_label, which counts only with a threshold.',
        hint: 'Add the threshold, or leave pos_label out: the predicted class counts then.',
      }

/**
 * What each row costs or brings, by its true and its predicted class; with `threshold` the positive class is predicted
 * from that probability on.
 *
 * @param parameter the parameter that holds the amounts.
 */
export function amountsOf(parameter: 'costs' | 'profits'): PerRow {
  return (columns, parameters) => {
    const table = tableOf(columns, parameters[parameter] as ParameterMapping, parameter)
    if ('why' in table) return table
    const decided = decide(columns, parameters)
    if ('why' in decided) return decided
    const width = columns.classes.length
    const values = new Float64Array(columns.rows)
    for (let row = 0; row < values.length; row++) {
      values[row] = table[(columns.truth[row] as number) * width + (decided[row] as number)] as number
    }
    const isScored = parameters.threshold !== null
    return isScored ? { values, unsound: rowsWithoutScores(columns) } : { values }
  }
}

/** Amounts by true and predicted class, row-major; a class that is none is said, not ignored. */
export function tableOf(
  columns: Columns,
  amounts: ParameterMapping,
  parameter: string,
): Float64Array | Undefined {
  const width = columns.classes.length
  const table = new Float64Array(width * width)
  for (const [truth, predictions] of Object.entries(amounts)) {
    for (const [predicted, amount] of Object.entries(predictions as ParameterMapping)) {
      const [row, column] = [positionOf(columns, truth), positionOf(columns, predicted)]
      const unknown = row === -1 ? truth : column === -1 ? predicted : undefined
      if (unknown !== undefined) {
        return { why: `${parameter} names ${unknown}, which is none of the classes ${nameClasses(columns)}` }
      }
      table[row * width + column] = amount as number
    }
  }
  return table
}

/** Keys are texts, also those that are numbers; "1.0" is the class 1. */
function positionOf(columns: Columns, key: string): number {
  return classPosition(columns, isNumber(key) ? Number(key) : key)
}

/** The class that each row is taken for. */
function decide(columns: Columns, { threshold, pos_label }: Parameters): ArrayLike<number> | Undefined {
  if (threshold === null) return columns.predicted
  if (columns.classes.length !== 2) {
    return { why: `a threshold is for two classes, and here are ${columns.classes.length}` }
  }
  const label = pos_label as string | number | boolean | null
  const positive = label === null ? 1 : classPosition(columns, label)
  if (positive === -1) return unknownClass(columns, label as string | number | boolean)
  const probabilities = probabilitiesOf(columns)
  return Int32Array.from({ length: columns.rows }, (_, row) =>
    (probabilities[2 * row + positive] as number) >= (threshold as number) ? positive : 1 - positive,
  )
}

function readAmounts(value: ParameterValue): ParameterValue | undefined {
  if (!isMapping(value)) return undefined
  const pairs = Object.values(value)
  const isAmounts = (amounts: ParameterValue) =>
    isMapping(amounts) && Object.values(amounts).every((amount) => Number.isFinite(amount))
  return pairs.length > 0 && pairs.every(isAmounts) ? value : undefined
}
