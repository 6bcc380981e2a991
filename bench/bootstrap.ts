import { type Columns, computeMetric, parseMetric, perRowLoss, prepareMetric } from '@mlgate/metrics'
import { createRandom, type PairedBootstrapOptions, pairedBootstrap } from '@mlgate/stats'
import { aucByHand, f1ByHand, meansByHand, metricsByHand, weightedMeansByHand } from './bootstrap-floor.ts'
import { allInTurn, beside, type Line } from './measure.ts'

const rows = 10_000
const resamples = 2_000
const rounds = 9

/** The paired bootstrap of 2,000 resamples × 10,000 rows, against the same written by hand for each metric. */
export function benchBootstrap(): Line[] {
  return timeBootstraps().map(({ what, measured, floor }) => beside(what, measured, floor, 1.5))
}

/** Milliseconds of each round, of mlgate and by hand. */
export interface BootstrapTimes {
  name: string
  what: string
  measured: number[]
  floor: number[]
}

export function timeBootstraps(): BootstrapTimes[] {
  const { candidate, base, weights } = twoModels()
  return [
    means('accuracy_score', candidate, base, null),
    means('log_loss', candidate, base, null),
    means('log_loss', candidate, base, weights),
    wholes('roc_auc_score', candidate, base, difference(areasOf(candidate), areasOf(base))),
    wholes('f1_score', candidate, base, difference(hitsOf(candidate), hitsOf(base))),
  ]
}

function means(
  metric: string,
  candidate: Columns,
  base: Columns,
  weights: Float64Array | null,
): BootstrapTimes {
  const spec = parseMetric(metric)
  const [left, right] = [candidate, base].map((columns) => perRowLoss(spec, columns) as Float64Array)
  const rowValues = (left as Float64Array).map(
    (value, row) => value - ((right as Float64Array)[row] as number),
  )
  return compare(
    weights === null ? metric : `${metric}, with row weights`,
    () => resampled({ rows, rowValues, rowWeights: weights }),
    () =>
      weights === null
        ? meansByHand(rowValues, resamples)
        : weightedMeansByHand(rowValues, weights, resamples),
  )
}

function wholes(
  metric: string,
  candidate: Columns,
  base: Columns,
  byHand: (counts: Float64Array) => number,
): BootstrapTimes {
  const spec = parseMetric(metric)
  const [ofCandidate, ofBase] = [prepareMetric(spec, candidate), prepareMetric(spec, base)]
  const value = computeMetric(spec, candidate).value - computeMetric(spec, base).value
  const own = byHand(new Float64Array(rows).fill(1))
  if (Math.abs(own - value) > 1e-12) throw new Error(`${metric} by hand is ${own}, not ${value}`)
  return compare(
    metric,
    () => resampled({ rows, statistic: (weights) => ofCandidate(weights) - ofBase(weights) }),
    () => metricsByHand(rows, resamples, byHand),
  )
}

type Sampled = Pick<PairedBootstrapOptions, 'rows' | 'rowWeights'> &
  ({ rowValues: Float64Array } | { statistic: (weights: Float64Array) => number })

function resampled(sample: Sampled): unknown {
  return pairedBootstrap({ ...sample, resamples, seed: 0, direction: 'higher' })
}

function compare(name: string, measured: () => unknown, floor: () => unknown): BootstrapTimes {
  const found = allInTurn(rounds, { measured: () => timed(measured), floor: () => timed(floor) })
  return {
    name,
    what: `paired bootstrap 2,000 × 10,000, ${name}`,
    measured: found.map((round) => round.measured),
    floor: found.map((round) => round.floor),
  }
}

function timed(work: () => unknown): number {
  const started = performance.now()
  work()
  return performance.now() - started
}

const areasOf = ({ truth, probabilities }: Columns) =>
  aucByHand(
    truth as Int32Array,
    (probabilities as Float64Array).filter((_, cell) => cell % 2 === 1),
  )
const hitsOf = ({ truth, predicted }: Columns) => f1ByHand(truth as Int32Array, predicted as Int32Array)
const difference =
  (left: (counts: Float64Array) => number, right: (counts: Float64Array) => number) =>
  (counts: Float64Array): number =>
    left(counts) - right(counts)

/** Two classifiers of two classes, right in about four of five rows, that share most of their errors. */
function twoModels(): { candidate: Columns; base: Columns; weights: Float64Array } {
  const random = createRandom('bootstrap')
  const truth = Int32Array.from({ length: rows }, () => random.below(2))
  const hardness = Float64Array.from(truth, () => random.float() * 1.6 - 0.6)
  const columnsOf = (noise: number): Columns => {
    const probabilities = new Float64Array(2 * rows)
    const predicted = truth.map((label, row) => {
      const sure = 0.5 + (hardness[row] as number) * 0.45 + (random.float() - 0.5) * noise
      const right = Math.min(0.999, Math.max(0.001, sure))
      probabilities[2 * row + label] = right
      probabilities[2 * row + 1 - label] = 1 - right
      return right > 0.5 ? label : 1 - label
    })
    return {
      rows,
      task: 'classification',
      classes: ['0', '1'],
      numericClasses: true,
      truth,
      predicted,
      probabilities,
      probabilityPrecision: 'float64',
      weights: null,
    }
  }
  return {
    candidate: columnsOf(0.1),
    base: columnsOf(0.12),
    weights: Float64Array.from(truth, () => 0.5 + random.float()),
  }
}
