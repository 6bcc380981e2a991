import { catalogue } from './catalogue.ts'
import type { Columns, Task } from './columns.ts'
import type { Bounds, MetricDefinition, Needs } from './definition.ts'
import { multilabelMetrics } from './multi-label-metrics.ts'
import { type Evaluate, isAnyPresent, noRows, type PerRow, type Prepare, type Undefined } from './outcome.ts'
import { twoClassScores } from './roc-auc.ts'
import type { MetricSpec } from './specification.ts'

/** What is true of a metric whatever the rows. */
export interface MetricFacts {
  /** Which way it is better. */
  direction: 'higher' | 'lower'
  /** SI: `1` is a plain number; or a currency, where the metric is given one. */
  unit: string
  /** [0, 1] when its values are in that range, else null. */
  bounded: Bounds
  /** What it is for. */
  tasks: readonly Task[]
  /** What the model must give: class labels, class probabilities, values, several entries for each row, or scores. */
  needs: Needs
}

export function metricFacts(spec: MetricSpec): MetricFacts {
  const { direction, bounded, unit }: MetricDefinition = catalogue[spec.name]
  return {
    direction: typeof direction === 'function' ? direction(spec.parameters) : direction,
    unit: unit?.(spec.parameters) ?? '1',
    bounded: typeof bounded === 'function' ? bounded(spec.parameters) : bounded,
    tasks: tasksOf(spec),
    needs: needsOf(spec),
  }
}

/** The column whose values are the groups that a metric compares; null for a metric of all rows alike. */
export function groupColumnOf({ parameters }: MetricSpec): string | null {
  return (parameters.sensitive_feature as string | undefined) ?? null
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
  const { perRow } = implementationOf(spec, columns)
  if (perRow === undefined || mismatchOf(spec, columns) !== null) return null
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
  if (columns.task !== 'classification') return null
  return mismatchOf(spec, columns) === null ? twoClassScores(columns) : null
}

function prepare(spec: MetricSpec, columns: Columns): Evaluate {
  const mismatch = mismatchOf(spec, columns)
  if (mismatch !== null) return () => mismatch
  return implementationOf(spec, columns).prepare(columns, spec.parameters)
}

/** How a metric is computed: of several labels a row otherwise than of one. */
function implementationOf({ name }: MetricSpec, { task }: Columns): { prepare: Prepare; perRow?: PerRow } {
  return (task === 'multilabel' && multilabelMetrics[name]) || catalogue[name]
}

function mismatchOf(spec: MetricSpec, { rows, task, probabilities }: Columns): Undefined | null {
  const { canonical } = spec
  const tasks = tasksOf(spec)
  if (tasks.length > 0 && !tasks.includes(task))
    return { why: `${canonical} is for a ${tasks.join(' or ')}, and this is a ${task}` }
  if (needsOf(spec) === 'probabilities' && probabilities === null)
    return { why: `${canonical} needs probabilities, and the model gives only labels` }
  return rows === 0 ? noRows : null
}

function needsOf({ name, parameters }: MetricSpec): Needs {
  const { needs }: MetricDefinition = catalogue[name]
  return typeof needs === 'function' ? needs(parameters) : needs
}

function tasksOf(spec: MetricSpec): Task[] {
  if (needsOf(spec) === 'scores') return ['scores', 'classification', 'regression']
  if (needsOf(spec) === 'numbers') return []
  const { task }: MetricDefinition = catalogue[spec.name]
  const own = task ?? (needsOf(spec) === 'values' ? 'regression' : 'classification')
  return Object.hasOwn(multilabelMetrics, spec.name) ? [own, 'multilabel'] : [own]
}
