import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { classification, regression } from './columns-for-tests.ts'
import { computeMetric } from './compute.ts'
import {
  calibrationCurve,
  precisionRecallCurve,
  type RocPoint,
  residualBins,
  rocCurve,
  searchThreshold,
  type ThresholdSearch,
} from './curves.ts'
import { numberOf } from './goldens-for-tests.ts'
import { parseMetric } from './specification.ts'

type Points = (number | string)[][]
interface PeerCurves {
  roc: Points
  precisionRecall: Points
}

const peer: {
  inputs: Record<'truth' | 'scores' | 'weights', number[]>
  plain: PeerCurves
  weighted: PeerCurves
} = JSON.parse(readFileSync(new URL('../../test/fixtures/peer-metrics/curves.json', import.meta.url), 'utf8'))

/** Two classes, the second with the given scores. */
function scored(truth: readonly number[], scores: readonly number[], weights?: readonly number[]) {
  return classification({
    truth,
    predicted: scores.map((score) => (score > 0.5 ? 1 : 0)),
    classes: [0, 1],
    probabilities: scores.map((score) => [1 - score, score]),
    ...(weights ? { weights } : {}),
  })
}

function expectNear(got: number[][], want: Points): void {
  expect(got.length).toBe(want.length)
  for (const [index, point] of want.entries()) {
    for (const [axis, value] of point.map(numberOf).entries()) {
      if (Number.isFinite(value)) expect(got[index]?.[axis]).toBeCloseTo(value, 12)
      else expect(got[index]?.[axis]).toBe(value)
    }
  }
}

const many = Array.from({ length: 5_000 }, (_, row) => row)
const manyTruths = many.map((row) => ((row * 7919) % 5_000 > row / 2 ? 0 : 1))
const manyScores = many.map((row) => row / 5_000)

describe.each(['plain', 'weighted'] as const)('curves of %s rows', (kind) => {
  const { truth, scores, weights } = peer.inputs
  const columns = scored(truth, scores, kind === 'weighted' ? weights : undefined)

  it('have the points of scikit-learn', () => {
    const roc = rocCurve(columns, 1) ?? []
    expectNear(
      roc.map((point) => [point.threshold, point.falsePositiveRate, point.truePositiveRate]),
      peer[kind].roc,
    )
    const curve = precisionRecallCurve(columns, 1) ?? []
    const reached = curve.findIndex(({ recall }) => recall === 1) + 1
    expectNear(
      curve.slice(0, reached).map((point) => [point.threshold, point.precision, point.recall]),
      peer[kind].precisionRecall.slice(0, reached),
    )
  })
})

describe('a curve of many rows', () => {
  const columns = scored(manyTruths, manyScores)

  it('has few points, all of them real, and the same area', () => {
    const roc = rocCurve(columns, 1) as RocPoint[]
    expect(roc.length).toBeLessThanOrEqual(101)
    expect(roc[0]).toEqual({ threshold: Number.POSITIVE_INFINITY, falsePositiveRate: 0, truePositiveRate: 0 })
    expect(roc.at(-1)).toMatchObject({ falsePositiveRate: 1, truePositiveRate: 1 })
    const area = roc.slice(1).reduce((sum, right, index) => {
      const left = roc[index] as RocPoint
      const width = right.falsePositiveRate - left.falsePositiveRate
      return sum + (width * (left.truePositiveRate + right.truePositiveRate)) / 2
    }, 0)
    expect(area).toBeCloseTo(computeMetric(parseMetric('roc_auc_score'), columns).value, 3)
    expect(roc.slice(1).every(({ threshold }) => manyScores.includes(threshold))).toBe(true)
    expect(precisionRecallCurve(columns, 1)?.length).toBeLessThanOrEqual(101)
  })

  it('is none where there is nothing to draw', () => {
    expect(rocCurve(scored([1, 1], [0.2, 0.3]), 1)).toBeNull()
    expect(rocCurve(scored([0, 1], [0.2, Number.NaN]), 1)).toBeNull()
    expect(rocCurve(classification({ truth: [0, 1], predicted: [0, 1] }), 1)).toBeNull()
    expect(precisionRecallCurve(scored([0, 0], [0.2, 0.3]), 1)).toBeNull()
    expect(calibrationCurve(classification({ truth: [0, 1], predicted: [0, 1] }), 1)).toBeNull()
  })
})

describe('calibration', () => {
  it('adds up to the expected calibration error', () => {
    const { truth, scores, weights } = peer.inputs
    const columns = scored(truth, scores, weights)
    const bins = calibrationCurve(columns, 1) ?? []
    const total = bins.reduce((sum, { rows }) => sum + rows, 0)
    const error =
      bins.reduce((sum, bin) => sum + bin.rows * Math.abs(bin.share - bin.meanProbability), 0) / total
    expect(error).toBeCloseTo(
      computeMetric(parseMetric('expected_calibration_error(of=positive)'), columns).value,
      12,
    )
  })

  it('counts a probability at an edge to the bin below it, and 0 to the first', () => {
    expect(calibrationCurve(scored([0, 1, 1, 0], [0, 0.1, 0.3, 0.6]), 1, 10)).toEqual([
      { rows: 2, meanProbability: 0.05, share: 0.5 },
      { rows: 1, meanProbability: 0.3, share: 1 },
      { rows: 1, meanProbability: 0.6, share: 0 },
    ])
  })
})

it('residuals are told by bins of equally many rows', () => {
  const truth = many.map((row) => 2 * row + (row % 5) - 2)
  const bins = residualBins(
    regression(
      truth,
      many.map((row) => 2 * row),
    ),
    10,
  )
  expect(bins.length).toBe(10)
  expect(bins.every(({ rows }) => rows === 500)).toBe(true)
  expect(bins[0]).toEqual({ rows: 500, meanPrediction: 499, quantiles: [-2, -1, 0, 1, 2] })
  expect(residualBins(regression([1, Number.NaN], [2, 3]))).toEqual([
    { rows: 1, meanPrediction: 2, quantiles: [-1, -1, -1, -1, -1] },
  ])
})

describe('the search for a threshold', () => {
  const costs = { 1: { 0: 10 }, 0: { 1: 1 } }
  const found = (columns: ReturnType<typeof scored>) =>
    searchThreshold(columns, costs, 'lower') as ThresholdSearch

  it('prices each threshold as the metric does, and finds the best of all', () => {
    const { truth, scores, weights } = peer.inputs
    const columns = scored(truth, scores, weights)
    const { points, best, asPredicted } = found(columns)
    const priceAt = (threshold: number) =>
      computeMetric(parseMetric({ metric: 'mean_cost', costs, threshold }), columns).value
    for (const { threshold, value } of points.slice(1)) expect(value).toBeCloseTo(priceAt(threshold), 12)
    expect(best.value).toBe(Math.min(...points.map(({ value }) => value)))
    expect(asPredicted).toBeCloseTo(
      computeMetric(parseMetric({ metric: 'mean_cost', costs }), columns).value,
      12,
    )
  })

  it('keeps the best one exactly where only some points are shown', () => {
    const columns = scored(manyTruths, manyScores)
    const { points, best } = found(columns)
    expect(points.length).toBeLessThanOrEqual(101)
    const prices = [...new Set(manyScores)].map(
      (threshold) => computeMetric(parseMetric({ metric: 'mean_cost', costs, threshold }), columns).value,
    )
    expect(best.value).toBeCloseTo(Math.min(...prices), 12)
  })

  it('says why there is none', () => {
    expect(searchThreshold(scored([0, 1], [0.2, 0.4]), { a: { 0: 1 } }, 'lower')).toEqual({
      why: 'amounts names a, which is none of the classes 0, 1',
    })
    expect(
      searchThreshold(classification({ truth: [0, 1, 2], predicted: [0, 1, 2] }), costs, 'lower'),
    ).toEqual({ why: 'it is for two classes, and here are 3' })
  })
})
