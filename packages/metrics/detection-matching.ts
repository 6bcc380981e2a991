import { type Entries, type RowEntries, valuesOf } from './entries.ts'

/** Detections of one class, by falling score over all images. */
export interface ClassMatches {
  /** Per detection the row of its image. */
  image: Int32Array
  /** Per detection its place among those of its class and image, the highest score first, from 0. */
  place: Int32Array
  /** For each threshold, per detection what became of it. */
  outcomes: readonly Uint8Array[]
  /** Per row how many true boxes there are to be found. */
  boxes: Float64Array
}

export const missed = 0
export const found = 1
/** Neither for nor against the model: on a crowd, or of a size that isn't asked for. */
export const ignored = 2

/** Of each image and class only so many detections count. */
export const mostDetections = 100

/** What is to be matched. */
export interface Matching {
  /** Least overlaps, each a matching of its own. */
  thresholds: readonly number[]
  /** Least and greatest area of a box, in pixels; others are ignored. */
  range: readonly [number, number]
}

interface Boxes {
  x: Float64Array
  y: Float64Array
  width: Float64Array
  height: Float64Array
}

/**
 * Matches the detections of each image with its true boxes, class by class, as COCO's evaluation does (pycocotools,
 * `COCOeval.evaluateImg` with bounding boxes): in the order of falling score each takes the true box that it overlaps
 * most and that no other took before. A crowd can be taken again and again, and counts for nothing.
 *
 * @param classes how many there are.
 */
export function matchDetections(
  { truth, predicted }: RowEntries,
  classes: number,
  matching: Matching,
): ClassMatches[] {
  const rows = truth.offsets.length - 1
  const collected = Array.from({ length: classes }, () => collector(rows, matching.thresholds.length))
  const facts: Facts = {
    truth: boxesOf(truth),
    predicted: boxesOf(predicted),
    areas: valuesOf(truth, 'area'),
    crowds: valuesOf(truth, 'crowd'),
    scores: valuesOf(predicted, 'score'),
  }
  for (let row = 0; row < rows; row++) {
    const trueByClass = byClass(truth, row)
    const detectedByClass = byClass(predicted, row)
    for (const label of new Set([...trueByClass.keys(), ...detectedByClass.keys()])) {
      const boxes = trueByClass.get(label) ?? []
      const detections = detectedByClass.get(label) ?? []
      matchImage(facts, matching, { row, boxes, detections }, collected[label] as Collector)
    }
  }
  return collected.map(inOrder)
}

interface Facts {
  truth: Boxes
  predicted: Boxes
  areas: Float64Array
  crowds: Float64Array
  scores: Float64Array
}

/** Matches what one image has of one class. */
function matchImage(
  facts: Facts,
  { thresholds, range: [least, greatest] }: Matching,
  { row, boxes, detections: all }: { row: number; boxes: number[]; detections: number[] },
  collected: Collector,
): void {
  const { areas, crowds, scores, predicted } = facts
  const isOf = (area: number) => area >= least && area <= greatest
  const isWanted = (box: number) => crowds[box] !== 1 && isOf(areas[box] as number)
  const wanted = boxes.filter(isWanted)
  const ordered = [...wanted, ...boxes.filter((box) => !isWanted(box))]
  const detections = all
    .sort((left, right) => (scores[right] as number) - (scores[left] as number))
    .slice(0, mostDetections)
  collected.boxes[row] = wanted.length
  for (const [place, detection] of detections.entries()) {
    collected.image.push(row)
    collected.place.push(place)
    collected.score.push(scores[detection] as number)
  }
  const withoutBox = detections.map((detection) =>
    isOf((predicted.width[detection] as number) * (predicted.height[detection] as number)) ? missed : ignored,
  )
  if (ordered.length === 0) {
    for (const outcomes of collected.outcomes) outcomes.push(...withoutBox)
    return
  }
  const overlaps = detections.map((detection) =>
    ordered.map((box) => overlapOf(facts, detection, box, crowds[box] === 1)),
  )
  const isCrowd = ordered.map((box) => crowds[box] === 1)
  for (const [index, threshold] of thresholds.entries()) {
    const taken = takenBoxes(overlaps, wanted.length, isCrowd, threshold)
    for (const [detection, box] of taken.entries()) {
      const outcome = box < wanted.length ? found : ignored
      collected.outcomes[index]?.push(box === -1 ? (withoutBox[detection] as number) : outcome)
    }
  }
}

/** The box that each detection takes, or −1; boxes from `wanted` on are ignored ones, second to those before. */
function takenBoxes(
  overlaps: readonly number[][],
  wanted: number,
  isCrowd: readonly boolean[],
  threshold: number,
): Int32Array {
  const isTaken = new Uint8Array(isCrowd.length)
  const limit = Math.min(threshold, 1 - 1e-10)
  return Int32Array.from(overlaps, (own) => {
    let best = -1
    let most = limit
    for (let box = 0; box < own.length; box++) {
      if (isTaken[box] === 1 && !isCrowd[box]) continue
      if (best !== -1 && best < wanted && box >= wanted) break
      const overlap = own[box] as number
      if (overlap < most) continue
      most = overlap
      best = box
    }
    if (best !== -1) isTaken[best] = 1
    return best
  })
}

/** Intersection over union; over the detection alone where the true box is a crowd. */
function overlapOf(
  { truth, predicted }: { truth: Boxes; predicted: Boxes },
  detection: number,
  box: number,
  isCrowd: boolean,
): number {
  const at = (values: Float64Array, index: number) => values[index] as number
  const reach = (start: 'x' | 'y', size: 'width' | 'height') =>
    Math.min(
      at(predicted[size], detection) + at(predicted[start], detection),
      at(truth[size], box) + at(truth[start], box),
    ) - Math.max(at(predicted[start], detection), at(truth[start], box))
  const width = reach('x', 'width')
  if (width <= 0) return 0
  const height = reach('y', 'height')
  if (height <= 0) return 0
  const both = width * height
  const detected = at(predicted.width, detection) * at(predicted.height, detection)
  return both / (isCrowd ? detected : detected + at(truth.width, box) * at(truth.height, box) - both)
}

interface Collector {
  image: number[]
  place: number[]
  score: number[]
  outcomes: number[][]
  boxes: Float64Array
}

function collector(rows: number, thresholds: number): Collector {
  const outcomes = Array.from({ length: thresholds }, () => [])
  return { image: [], place: [], score: [], outcomes, boxes: new Float64Array(rows) }
}

/** By falling score; equal ones in the order of their images, as a stable sort leaves them. */
function inOrder({ image, place, score, outcomes, boxes }: Collector): ClassMatches {
  const order = Array.from(score.keys()).sort(
    (left, right) => (score[right] as number) - (score[left] as number),
  )
  const pick = (values: readonly number[]) => (index: number) => values[index] as number
  return {
    image: Int32Array.from(order, pick(image)),
    place: Int32Array.from(order, pick(place)),
    outcomes: outcomes.map((own) => Uint8Array.from(order, pick(own))),
    boxes,
  }
}

function boxesOf(entries: Entries): Boxes {
  return {
    x: valuesOf(entries, 'x'),
    y: valuesOf(entries, 'y'),
    width: valuesOf(entries, 'width'),
    height: valuesOf(entries, 'height'),
  }
}

/** The entries of a row by their class, in the order of the file. */
function byClass({ offsets, classOf }: Entries, row: number): Map<number, number[]> {
  const groups = new Map<number, number[]>()
  for (let entry = offsets[row] as number; entry < (offsets[row + 1] as number); entry++) {
    const label = classOf[entry] as number
    const group = groups.get(label)
    if (group === undefined) groups.set(label, [entry])
    else group.push(entry)
  }
  return groups
}
