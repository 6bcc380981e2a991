import type { Check, Severity } from '@mlgate/core'
import { computeMetric, metricFacts, parseMetric } from '@mlgate/metrics'
import type { Predictions } from '../predictions/predictions.ts'
import { whyMissing } from '../score/measure-metric.ts'
import type { Seeds } from '../score/seeds.ts'
import { shortNumber } from './check-words.ts'

/** By how much a model has to be better than one that looks at nothing. */
export interface TrivialMargin {
  /** In any spelling. */
  metric: string
  /** In the metric's unit, or as a share of |the trivial model's value|. */
  kind: 'absolute' | 'relative'
  value: number
}

/** What has to hold of predictions, whoever made them. */
export interface PredictionChecks {
  severity: Severity
  trivial: readonly TrivialMargin[]
  finite: boolean
}

/** Checks predictions; each training by itself, but for the mean that is held against the trivial model. */
export function predictionChecks(seeds: Seeds, { severity, trivial, finite }: PredictionChecks): Check[] {
  return [
    ...trivial.map((margin) => ({
      id: 'better-than-trivial',
      severity,
      ...betterThanTrivial(seeds, margin),
    })),
    ...(finite ? [{ id: 'finite', severity, ...allFinite(seeds) }] : []),
  ]
}

type Told = Omit<Check, 'id' | 'severity'>

function betterThanTrivial(seeds: Seeds, { metric, kind, value: margin }: TrivialMargin): Told {
  const spec = parseMetric(metric)
  const trivial = trivialModel(seeds[0])
  const missing = trivial === null ? 'there is no trivial model of such a task' : whyMissing(spec, seeds[0])
  const title = `${spec.canonical} is better than that of a model that looks at nothing`
  if (trivial === null || missing !== null) return { status: 'error', title, observed: missing ?? '' }
  const values = seeds.map((own) => computeMetric(spec, own).value)
  const value = values.reduce((sum, own) => sum + own, 0) / values.length
  const other = computeMetric(spec, trivial.predictions).value
  const demanded = kind === 'relative' ? margin * Math.abs(other) : margin
  const isHigher = metricFacts(spec).direction === 'higher'
  const bound = isHigher ? other + demanded : other - demanded
  return {
    status: (isHigher ? value >= bound && value > other : value <= bound && value < other) ? 'pass' : 'fail',
    title,
    expected: `at ${isHigher ? 'least' : 'most'} ${shortNumber(bound)}: ${trivial.words} has ${shortNumber(other)}`,
    observed: `it has ${shortNumber(value)}`,
  }
}

/**
 * The model that says the same of every row: the most frequent class with each class's share as its probability, or the
 * mean. It knows the truth of these very rows, which makes it as good as such a model can be; so do scikit-learn's
 * DummyClassifier(strategy="prior") and DummyRegressor of the rows that they are fitted to.
 */
function trivialModel(predictions: Predictions): { predictions: Predictions; words: string } | null {
  const { task, rows, truth, weights, classes } = predictions
  const weightOf = (row: number) => (weights === null ? 1 : (weights[row] as number))
  if (task === 'regression') {
    let [sum, total] = [0, 0]
    for (let row = 0; row < rows; row++) {
      sum += weightOf(row) * (truth[row] as number)
      total += weightOf(row)
    }
    const predicted = new Float64Array(rows).fill(sum / total)
    return { predictions: { ...predictions, predicted }, words: `the mean, ${shortNumber(sum / total)},` }
  }
  if (task !== 'classification') return null
  const shares = new Float64Array(classes.length)
  let total = 0
  for (let row = 0; row < rows; row++) {
    shares[truth[row] as number] = (shares[truth[row] as number] as number) + weightOf(row)
    total += weightOf(row)
  }
  const most = shares.indexOf(Math.max(...shares))
  const width = classes.length
  const probabilities = Float64Array.from(
    { length: rows * width },
    (_, cell) => (shares[cell % width] as number) / total,
  )
  return {
    predictions: {
      ...predictions,
      predicted: new Int32Array(rows).fill(most),
      probabilities: predictions.probabilities === null ? null : probabilities,
    },
    words: `always "${classes[most]}"`,
  }
}

/** Rows that are named of those that offend. */
const mostRows = 5

function allFinite(seeds: Seeds): Told {
  const offending = seeds.flatMap(unfiniteRows)
  const rows = [...new Set(offending)].sort((left, right) => left - right)
  const title = 'every output is a finite number'
  if (rows.length === 0) return { status: 'pass', title }
  return {
    status: 'fail',
    title,
    observed: `of ${rows.length} ${rows.length === 1 ? 'row' : 'rows'} an output is NaN or infinite`,
    count: rows.length,
    rows: rows.slice(0, mostRows).map((row) => row + 1),
  }
}

function unfiniteRows({ rows, task, predicted, probabilities, entries }: Predictions): number[] {
  const width = probabilities === null ? 0 : probabilities.length / rows
  const offsets = entries?.predicted.offsets
  const ofEntries = Object.values(entries?.predicted.values ?? {})
  const areFinite = (values: ArrayLike<number>, from: number, to: number) => {
    for (let place = from; place < to; place++) if (!Number.isFinite(values[place])) return false
    return true
  }
  const found: number[] = []
  for (let row = 0; row < rows; row++) {
    const isSound =
      (task !== 'regression' || Number.isFinite(predicted[row])) &&
      (probabilities === null || areFinite(probabilities, row * width, (row + 1) * width)) &&
      (offsets === undefined ||
        ofEntries.every((values) => areFinite(values, offsets[row] as number, offsets[row + 1] as number)))
    if (!isSound) found.push(row)
  }
  return found
}
