import * as z from 'zod/mini'
import { documentNumber } from '../numbers.ts'
import { type Known, optional, text } from './fields.ts'

const numbers = z.array(documentNumber)

const areas = {
  roc: optional(z.looseObject({ falsePositiveRate: numbers, truePositiveRate: numbers })),
  precisionRecall: optional(z.looseObject({ threshold: numbers, precision: numbers, recall: numbers })),
}

/** The curves of one class of more than two, against the rest. */
export const classCurvesSchema = z.looseObject({ label: text, ...areas })
export type ClassCurves = Known<z.output<typeof classCurvesSchema>>

/** What each threshold on a class's probability costs or brings per row on average, by the prices of one metric. */
export const thresholdSearchSchema = z.looseObject({
  metric: text,
  /** Class that is predicted from the threshold on. */
  label: text,
  /** Falling; the first is infinite and takes no row. */
  threshold: numbers,
  value: numbers,
  /** Best on the very rows that are judged, and so better than it will be on others. */
  best: z.looseObject({ threshold: documentNumber, value: documentNumber }),
  /** With the predicted classes as they are. */
  asPredicted: documentNumber,
})
export type ThresholdSearch = Known<z.output<typeof thresholdSearchSchema>>

/**
 * What is drawn of one training's predictions, rounded to what a drawing needs, point by point: the first number of
 * each list is of the first point. Of classes, or of a regression.
 */
export const curvesSchema = z.looseObject({
  /** How many rows it is drawn from, and whether these count by weights. */
  rows: z.int().check(z.nonnegative()),
  weighted: z.boolean(),
  /** Class that the curves are of, against the rest; absent where there are more than two. */
  label: optional(text),
  ...areas,
  /** Each class against the rest, where there are more than two: those with the most rows. */
  classes: optional(z.array(classCurvesSchema)),
  /**
   * Bins of like probability, of the class `label` or else of the most probable one: the rows in each (their weight,
   * where they have weights), what was said, what came true.
   */
  calibration: optional(z.looseObject({ rows: numbers, meanProbability: numbers, share: numbers })),
  thresholds: optional(z.array(thresholdSearchSchema)),
  /**
   * Bins of like prediction, each with the residuals (truth − prediction) below which lie 5, 25, 50, 75 and 95 % of
   * its rows.
   */
  residuals: optional(z.looseObject({ rows: numbers, meanPrediction: numbers, quantiles: z.array(numbers) })),
})
export type Curves = Known<z.output<typeof curvesSchema>>
