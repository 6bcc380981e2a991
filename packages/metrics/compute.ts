import { scorerAliases } from './aliases.ts'
import { type Bounds, catalogue, type MetricDefinition } from './catalogue.ts'
import type { Columns } from './columns.ts'
import { type Evaluate, isAnyPresent, noRows, type Undefined } from './outcome.ts'
import { twoClassScores } from './roc-auc.ts'
import type { MetricSpec } from './specification.ts'

/** What is true of a metric whatever the rows. */
export interface MetricFacts {
  /** Which way it is better. */
  direction: 'higher' | 'lower'
  /** SI unit: a plain number. */
  unit: '1'
  /** [0, 1] when its values are in that range, else null. */
  bounded: Bounds
  task: Columns['task']
  /** What the model must give: class labels, class probabilities, or values. */
  needs: 'labels' | 'probabilities' | 'values'
}

export function metricFacts(spec: MetricSpec): MetricFacts {
  const { direction, bounded, needs }: MetricDefinition = catalogue[spec.name]
  return {
    direction,
    unit: '1',
    bounded: typeof bounded === 'function' ? bounded(spec.parameters) : bounded,
    task: taskOf(needs),
    needs,
  }
}

/** Every metric, in alphabetical order, with a line that says what it measures and the scorer names for it. */
export function metricList(): { name: string; description: string; scorers: string[] }[] {
  return Object.entries(catalogue)
    .map(([name, { description }]) => ({
      name,
      description,
      scorers: Object.entries(scorerAliases)
        .filter(([, meant]) => meant === name || meant.startsWith(`${name}(`))
        .map(([scorer]) => scorer),
    }))
    .sort((left, right) => (left.name < right.name ? -1 : 1))
}

/**
 * Does a metric's work per row once and gives a function of the weights, one per row, that is a loop over typed
 * arrays: resample with it. The weights it is called with are all that counts, `columns.weights` isn't looked at;
 * null is 1 for every row. A row of weight 0 counts as absent, so that whole multiplicities give what the metric is
 * on the rows repeated that often. NaN where the metric is undefined; never throws.
 */
export function prepareMetric(spec: MetricSpec, columns: Columns): (weights: Float64Array | null) => number {
  const evaluate = prepare(spec, columns)
  const ones = new Float64Array(columns.rows).fill(1)
  return (weights) => {
    const outcome = evaluate(weights ?? ones)
    return typeof outcome === 'number' ? outcome : Number.NaN
  }
}

/**
 * A metric over the columns with their own weights, equal to scikit-learn's within rounding. Where scikit-learn
 * raises, or warns and gives NaN, the value is NaN and `error` says why: a clause without a full stop.
 */
export function computeMetric(spec: MetricSpec, columns: Columns): { value: number; error?: string } {
  const outcome = prepare(spec, columns)(columns.weights ?? new Float64Array(columns.rows).fill(1))
  if (typeof outcome !== 'number') return { value: Number.NaN, error: outcome.why }
  if (Number.isNaN(outcome))
    return { value: outcome, error: 'the numbers are too large or too small to compute with' }
  return { value: outcome }
}

/**
 * The loss or gain of each row, for a metric that is the weighted mean of these over rows, such as accuracy_score,
 * log_loss or mean_absolute_error: what a test of paired rows works on. Null for every other metric, and where a
 * row that counts has none because its numbers are unsound.
 */
export function perRowLoss(spec: MetricSpec, columns: Columns): Float64Array | null {
  const { needs, perRow }: MetricDefinition = catalogue[spec.name]
  if (perRow === undefined || mismatchOf(spec, needs, columns) !== null) return null
  const found = perRow(columns, spec.parameters)
  if (!('values' in found)) return null
  const { values, unsound } = found
  return unsound !== undefined && isAnyPresent(unsound, columns.weights) ? null : values
}

/**
 * What a whole roc_auc_score of two classes is made of, for a test that needs more than its value, such as
 * DeLong's: per row the score of the positive class, and 1 where the row is of it, else 0. Null for every other
 * metric, where that area has no value, and for rows with weights.
 */
export function positiveScores(
  spec: MetricSpec,
  columns: Columns,
): { scores: Float64Array; positives: Uint8Array } | null {
  if (spec.name !== 'roc_auc_score' || spec.parameters.max_fpr !== null) return null
  return mismatchOf(spec, 'probabilities', columns) === null ? twoClassScores(columns) : null
}

function prepare(spec: MetricSpec, columns: Columns): Evaluate {
  const { needs, prepare: prepareIt }: MetricDefinition = catalogue[spec.name]
  const mismatch = mismatchOf(spec, needs, columns)
  return mismatch === null ? prepareIt(columns, spec.parameters) : () => mismatch
}

function mismatchOf(
  { canonical }: MetricSpec,
  needs: MetricFacts['needs'],
  { rows, task, probabilities }: Columns,
): Undefined | null {
  if (task !== taskOf(needs)) return { why: `${canonical} is for a ${taskOf(needs)}, and this is a ${task}` }
  if (needs === 'probabilities' && probabilities === null)
    return { why: `${canonical} needs probabilities, and the model gives only labels` }
  return rows === 0 ? noRows : null
}

function taskOf(needs: MetricFacts['needs']): Columns['task'] {
  return needs === 'values' ? 'regression' : 'classification'
}
