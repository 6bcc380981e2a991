import type { Columns } from './columns.ts'
import type { MetricDefinitions } from './definition.ts'
import { classRule } from './detection-metrics.ts'
import { type RowEntries, valuesOf } from './entries.ts'
import { noRows, type Prepare } from './outcome.ts'

const ofPixels = {
  needs: 'entries',
  task: 'segmentation',
  direction: 'higher',
  bounded: [0, 1],
  range: '0 … 1',
  parameters: { class: classRule },
} as const

/** Metrics of the classes of pixels; a row is an image, and pixels of all images are counted together. */
export const segmentationMetrics = {
  mean_iou: {
    ...ofPixels,
    description: 'intersection over union (Jaccard) of the pixels of a class, averaged over classes',
    formula:
      'mean over classes of Σ true positives / Σ (true positives + false positives + false negatives), sums over images; classes without any pixel are left out',
    source: 'Everingham et al. (2010), The PASCAL Visual Object Classes Challenge, IJCV 88:303–338',
    prepare: overClasses((right, truth, predicted) => right / (truth + predicted - right)),
  },
  dice_score: {
    ...ofPixels,
    description: 'overlap of true and predicted pixels of a class (Dice, F1), averaged over classes',
    formula:
      'mean over classes of 2 Σ true positives / Σ (2 true positives + false positives + false negatives), sums over images; classes without any pixel are left out',
    source: 'Dice (1945), Ecology 26:297–302',
    prepare: overClasses((right, truth, predicted) => (2 * right) / (truth + predicted)),
  },
} as const satisfies MetricDefinitions

function overClasses(scoreOf: (right: number, truth: number, predicted: number) => number): Prepare {
  return (columns, parameters) => {
    const { classes } = columns
    const asked = parameters.class as string | null
    if (asked !== null && !classes.includes(asked)) {
      return () => ({ why: `there is no class ${JSON.stringify(asked)}` })
    }
    const count = preparePixelCounts(columns)
    return (weights) => {
      const { right, truth, predicted } = count(weights)
      let sum = 0
      let scored = 0
      for (const [label, name] of classes.entries()) {
        const pixels = (truth[label] as number) + (predicted[label] as number)
        if (pixels === 0 || (asked !== null && name !== asked)) continue
        sum += scoreOf(right[label] as number, truth[label] as number, predicted[label] as number)
        scored++
      }
      if (scored > 0) return sum / scored
      return weights.some((weight) => weight > 0) ? { why: 'there is no pixel of such a class' } : noRows
    }
  }
}

/** Sums the pixels of each class over images, for any weights, into arrays that are reused from call to call. */
function preparePixelCounts({ rows, classes, entries }: Columns) {
  const { truth, predicted } = entries as RowEntries
  const sums = {
    truth: new Float64Array(classes.length),
    predicted: new Float64Array(classes.length),
    right: new Float64Array(classes.length),
  }
  const parts = [
    { entries: truth, pixels: valuesOf(truth, 'pixels'), sum: sums.truth },
    { entries: predicted, pixels: valuesOf(predicted, 'pixels'), sum: sums.predicted },
    { entries: predicted, pixels: valuesOf(predicted, 'right'), sum: sums.right },
  ]
  return (weights: Float64Array) => {
    for (const { entries, pixels, sum } of parts) {
      sum.fill(0)
      for (let row = 0; row < rows; row++) {
        const weight = weights[row] as number
        for (let at = entries.offsets[row] as number; at < (entries.offsets[row + 1] as number); at++) {
          const label = entries.classOf[at] as number
          sum[label] = (sum[label] as number) + weight * (pixels[at] as number)
        }
      }
    }
    return sums
  }
}
