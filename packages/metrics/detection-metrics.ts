import type { Columns } from './columns.ts'
import type { MetricDefinitions } from './definition.ts'
import {
  type ClassMatches,
  found,
  ignored,
  matchDetections,
  missed,
  mostDetections,
} from './detection-matching.ts'
import type { RowEntries } from './entries.ts'
import { type Evaluate, noRows, type Prepare, type Undefined } from './outcome.ts'
import type { ParameterRule, Parameters } from './parameters.ts'

/** COCO's ten thresholds, .5 to .95, with the rounding that `numpy.linspace` gives them. */
const cocoThresholds = Array.from({ length: 10 }, (_, step) =>
  step === 9 ? 0.95 : 0.5 + step * ((0.95 - 0.5) / 9),
)

/** The 101 recalls at which precision is read. */
const recalls = Array.from({ length: 101 }, (_, step) => (step === 100 ? 1 : step * (1 / 100)))

/** Areas in pixels, as COCO bounds them. */
const areaRanges: Readonly<Record<string, readonly [number, number]>> = {
  all: [0, 1e5 ** 2],
  small: [0, 32 ** 2],
  medium: [32 ** 2, 96 ** 2],
  large: [96 ** 2, 1e5 ** 2],
}

const overlapRule: ParameterRule = {
  default: null,
  expected: 'a number above 0 and up to 1',
  read: (value) =>
    value === null || (typeof value === 'number' && value > 0 && value <= 1) ? value : undefined,
  hint: 'iou=0.5 is AP50; without it the mean over 0.5, 0.55, … 0.95 is taken.',
}

const areaRule: ParameterRule = {
  default: 'all',
  expected: `one of ${Object.keys(areaRanges).join(', ')}`,
  read: (value) => Object.keys(areaRanges).find((area) => area === value),
}

export const classRule: ParameterRule = {
  default: null,
  expected: 'the name of a class',
  read: (value) => (value === null ? null : String(value)),
}

const detectionsRule: ParameterRule = {
  default: mostDetections,
  expected: `a whole number from 1 to ${mostDetections}`,
  read: (value) =>
    Number.isSafeInteger(value) && (value as number) >= 1 && (value as number) <= mostDetections
      ? value
      : undefined,
}

const ofBoxes = {
  needs: 'entries',
  task: 'detection',
  direction: 'higher',
  bounded: [0, 1],
  range: '0 … 1',
  source: 'pycocotools, COCOeval with bounding boxes',
} as const
const boxParameters = { iou: overlapRule, area: areaRule, class: classRule }

/** Metrics of boxes in images, as COCO's evaluation defines them; a row is an image. */
export const detectionMetrics = {
  coco_average_precision: {
    ...ofBoxes,
    description: 'mean average precision of detected boxes (mAP): over classes and overlaps from .5 to .95',
    formula:
      'mean over classes that have boxes, and over IoU thresholds .5, .55, … .95, of the mean over recalls 0, .01, … 1 of the best precision from that recall on',
    parameters: boxParameters,
    prepare: averagePrecision,
  },
  coco_average_recall: {
    ...ofBoxes,
    description:
      'share of true boxes that the best detections of each image find, over overlaps from .5 to .95',
    formula:
      'mean over classes that have boxes, and over IoU thresholds .5, .55, … .95, of found boxes / boxes',
    parameters: { ...boxParameters, max_detections: detectionsRule },
    prepare: averageRecall,
  },
} as const satisfies MetricDefinitions

/** Matching is the greatest part of the work, and several metrics share it. */
const matched = new WeakMap<RowEntries, Map<string, ClassMatches[]>>()

function matchesOf({ entries, classes }: Columns, { iou, area }: Parameters): ClassMatches[] {
  const known = matched.get(entries as RowEntries) ?? new Map<string, ClassMatches[]>()
  matched.set(entries as RowEntries, known)
  const key = `${area} ${iou}`
  const matches =
    known.get(key) ??
    matchDetections(entries as RowEntries, classes.length, {
      thresholds: typeof iou === 'number' ? [iou] : cocoThresholds,
      range: areaRanges[area as string] as readonly [number, number],
    })
  known.set(key, matches)
  return matches
}

/** What weights make of one class: how many boxes there are, and its score. */
interface ClassScore {
  boxes: (weights: Float64Array) => number
  score: (weights: Float64Array, boxes: number) => number
}

function averageOver(
  columns: Columns,
  parameters: Parameters,
  scoreOf: (matches: ClassMatches) => ClassScore,
): Evaluate {
  const own = parameters.class === null ? -1 : columns.classes.indexOf(parameters.class as string)
  if (parameters.class !== null && own === -1) {
    const why = `there is no class ${JSON.stringify(parameters.class)}`
    return () => ({ why })
  }
  const scores = matchesOf(columns, parameters)
    .filter((_, label) => own === -1 || label === own)
    .map(scoreOf)
  return (weights) => {
    let sum = 0
    let classes = 0
    for (const { boxes, score } of scores) {
      const count = boxes(weights)
      if (count === 0) continue
      sum += score(weights, count)
      classes++
    }
    if (classes > 0) return sum / classes
    return weights.some((weight) => weight > 0) ? noBoxes : noRows
  }
}

const noBoxes: Undefined = { why: 'there is no true box of such a class and size' }

function averagePrecision(columns: Columns, parameters: Parameters): ReturnType<Prepare> {
  return averageOver(columns, parameters, ({ image, outcomes, boxes }) => ({
    boxes: boxCounter(boxes),
    score: precisionWalk(image, outcomes),
  }))
}

/**
 * Average precision of one class over its overlaps. What was looked at up to each detection is summed once for all of
 * them, less what an overlap ignores. Detections after the last that finds a box change nothing and are left out.
 */
function precisionWalk(images: Int32Array, outcomes: readonly Uint8Array[]): ClassScore['score'] {
  const end = Math.max(...outcomes.map((own) => own.lastIndexOf(found))) + 1
  const counted = Int32Array.from(images.keys()).filter(
    (place) => place < end && outcomes.some((own) => own[place] !== ignored),
  )
  const image = counted.map((place) => images[place] as number)
  const walks = outcomes.map((own) => {
    const outcomeAt = (place: number) => own[counted[place] as number] as number
    const places = Int32Array.from(counted.keys()).filter((place) => outcomeAt(place) !== missed)
    return { places, isFound: Uint8Array.from(places, (place) => Number(outcomeAt(place) === found)) }
  })
  const most = Math.max(0, ...walks.map(({ places }) => places.length))
  const lookedAt = new Float64Array(image.length)
  const rightAt = new Float64Array(most)
  const precisionAt = new Float64Array(most)
  return (weights, boxes) => {
    let looked = 0
    for (let place = 0; place < image.length; place++) {
      looked += weights[image[place] as number] as number
      lookedAt[place] = looked
    }
    return meanOf(walks, ({ places, isFound }) => {
      let right = 0
      let left = 0
      let steps = 0
      for (let event = 0; event < places.length; event++) {
        const place = places[event] as number
        const weight = weights[image[place] as number] as number
        if (weight === 0) continue
        if (isFound[event] === 0) {
          left += weight
          continue
        }
        right += weight
        rightAt[steps] = right
        precisionAt[steps++] = right / ((lookedAt[place] as number) - left + Number.EPSILON)
      }
      return readAtRecalls(rightAt, precisionAt, steps, boxes)
    })
  }
}

/** The mean over COCO's recalls of the best precision from each on; 0 beyond the greatest recall that was reached. */
function readAtRecalls(
  rightAt: Float64Array,
  precisionAt: Float64Array,
  steps: number,
  boxes: number,
): number {
  let sum = 0
  let best = 0
  let step = steps - 1
  for (let place = recalls.length - 1; place >= 0; place--) {
    const recall = recalls[place] as number
    for (; step >= 0 && (rightAt[step] as number) / boxes >= recall; step--) {
      best = Math.max(best, precisionAt[step] as number)
    }
    sum += best
  }
  return sum / recalls.length
}

function averageRecall(columns: Columns, parameters: Parameters): ReturnType<Prepare> {
  const most = parameters.max_detections as number
  return averageOver(columns, parameters, ({ image, place, outcomes, boxes }) => {
    const finds = outcomes.map((own) =>
      image.filter((_, index) => own[index] === found && (place[index] as number) < most),
    )
    return {
      boxes: boxCounter(boxes),
      score: (weights, count) => meanOf(finds, (images) => weightOf(images, weights) / count),
    }
  })
}

/** Weight of the boxes that are to be found; images without any are left out once and for all. */
function boxCounter(boxes: Float64Array): (weights: Float64Array) => number {
  const images = Int32Array.from(boxes.keys()).filter((image) => boxes[image] !== 0)
  return (weights) => {
    let sum = 0
    for (const image of images) sum += (weights[image] as number) * (boxes[image] as number)
    return sum
  }
}

function weightOf(images: Int32Array, weights: Float64Array): number {
  let sum = 0
  for (const image of images) sum += weights[image] as number
  return sum
}

function meanOf<Item>(items: readonly Item[], numberOf: (item: Item) => number): number {
  let sum = 0
  for (const item of items) sum += numberOf(item)
  return sum / items.length
}
