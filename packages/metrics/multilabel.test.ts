import { describe, expect, it } from 'vitest'
import { classification } from './columns-for-tests.ts'
import { computeMetric } from './compute.ts'
import { type MultilabelGolden, numberOf, readMultilabelGoldens } from './goldens-for-tests.ts'
import { parseMetric } from './specification.ts'

interface Part {
  truth: number[]
  scores: number[]
  weights?: number[]
}

const mean = (values: number[], weights = values.map(() => 1)) => {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  // As in scikit-learn, what has no weight has no say, not even by being NaN.
  return values.reduce((sum, value, index) => sum + (weights[index] ? value * weights[index] : 0), 0) / total
}

/** How scikit-learn puts one number together from those of two classes each. */
const averages: Record<string, (golden: MultilabelGolden, metric: string, weights?: number[]) => number> = {
  macro: (golden, metric, weights) =>
    mean(labelsOf(golden, weights).map((part) => valueOfPart(metric, part))),
  weighted: (golden, metric, weights) => {
    const parts = labelsOf(golden, weights)
    const shares = parts.map(({ truth }) =>
      truth.reduce((sum, label, row) => sum + label * (weights?.[row] ?? 1), 0),
    )
    return mean(
      parts.map((part) => valueOfPart(metric, part)),
      shares,
    )
  },
  micro: ({ inputs }, metric, weights) =>
    valueOfPart(metric, {
      truth: inputs.y_binary.flat(),
      scores: inputs.y_score.flat(),
      ...(weights
        ? { weights: inputs.y_binary.flatMap((row, index) => row.map(() => weights[index] as number)) }
        : {}),
    }),
  samples: ({ inputs }, metric, weights) =>
    mean(
      inputs.y_binary.map((truth, row) =>
        valueOfPart(metric, { truth, scores: inputs.y_score[row] as number[] }),
      ),
      weights,
    ),
}

describe.each(readMultilabelGoldens().map((golden) => [golden.case, golden] as const))(
  'averages over labels put together by hand, %s',
  (_, golden) => {
    const entries = golden.expected.filter(({ metric }) =>
      ['roc_auc_score', 'average_precision_score'].includes(metric),
    )
    it.each(entries)('$metric $kwargs', ({ metric, kwargs, value }) => {
      const average = averages[String(kwargs.average)] as (typeof averages)[string]
      const weights = 'sample_weight' in kwargs ? golden.inputs.sample_weight : undefined
      const got = average(golden, metric, weights)
      const want = numberOf(value)
      if (Number.isNaN(want)) expect(got).toBeNaN()
      else
        expect(Math.abs(got - want)).toBeLessThanOrEqual(golden.tolerance.abs + golden.tolerance.rel * want)
    })
  },
)

function labelsOf({ inputs }: MultilabelGolden, weights: number[] | undefined): Part[] {
  return (inputs.y_binary[0] as number[]).map((_, label) => ({
    truth: inputs.y_binary.map((row) => row[label] as number),
    scores: inputs.y_score.map((row) => row[label] as number),
    ...(weights ? { weights } : {}),
  }))
}

function valueOfPart(metric: string, { truth, scores, weights }: Part): number {
  const columns = classification({
    truth,
    predicted: truth,
    classes: [0, 1],
    probabilities: scores.map((score) => [-score, score]),
    ...(weights ? { weights } : {}),
  })
  return computeMetric(parseMetric(metric), columns).value
}
