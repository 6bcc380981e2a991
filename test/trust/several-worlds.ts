import { type Columns, type Entries, nothingPerRow } from '@mlgate/metrics'
import type { Random } from '@mlgate/stats'
import { normal, type Pair } from './pair.ts'

/** What two models differ in where a row holds several truths; of the same skill they are exchangeable. */
interface SeveralWorld {
  rows: number
  /** The larger, the nearer to the truth. */
  base: number
  candidate: number
  /** Share of the noise's variance that both models have in common. */
  shared: number
}

/** Noise of the base and of the candidate, of which a share is the same. */
function noises(random: Random, shared: number): { base: number; candidate: number } {
  const both = Math.sqrt(shared) * normal(random)
  const own = Math.sqrt(1 - shared)
  return { base: both + own * normal(random), candidate: both + own * normal(random) }
}

const nothing = { ...nothingPerRow, weights: null } as const

const labels = ['outdoor', 'person', 'night', 'water']
/** How often a label is true. */
const prior = 0.4

/** Rows of four labels, each of which is seen through noise; skill is how far true labels lie above the others. */
export function tagged(random: Random, { rows, base, candidate, shared }: SeveralWorld): Pair {
  const cells = rows * labels.length
  const truth = new Int32Array(cells)
  const scores = { base: new Float64Array(cells), candidate: new Float64Array(cells) }
  const chance = (skill: number, seen: number) =>
    1 / (1 + ((1 - prior) / prior) * Math.exp(skill * (skill / 2 - seen)))
  for (let cell = 0; cell < cells; cell++) {
    const isTrue = random.float() < prior ? 1 : 0
    const noise = noises(random, shared)
    truth[cell] = isTrue
    scores.base[cell] = chance(base, base * isTrue + noise.base)
    scores.candidate[cell] = chance(candidate, candidate * isTrue + noise.candidate)
  }
  const side = (probabilities: Float64Array): Columns => ({
    ...nothing,
    rows,
    task: 'multilabel',
    classes: labels,
    truth,
    predicted: Int32Array.from(probabilities, (chance) => (chance >= 0.5 ? 1 : 0)),
    probabilities,
  })
  return { candidate: side(scores.candidate), base: side(scores.base) }
}

/** Queries of five to nine items with relevances from 0 to 3, whose scores are skill × relevance + noise. */
export function ranked(random: Random, { rows, base, candidate, shared }: SeveralWorld): Pair {
  const sizes = Array.from({ length: rows }, () => 5 + random.below(5))
  const offsets = offsetsOf(sizes)
  const relevance = Float64Array.from({ length: offsets[rows] as number }, () => random.below(4))
  const scores = { base: new Float64Array(relevance.length), candidate: new Float64Array(relevance.length) }
  relevance.forEach((worth, item) => {
    const noise = noises(random, shared)
    scores.base[item] = base * worth + noise.base
    scores.candidate[item] = candidate * worth + noise.candidate
  })
  const entries = (values: Entries['values']): Entries => ({
    offsets,
    classOf: new Int32Array(relevance.length),
    values,
  })
  const side = (score: Float64Array): Columns => ({
    ...nothing,
    rows,
    task: 'ranking',
    classes: [],
    entries: { truth: entries({ relevance }), predicted: entries({ score }) },
  })
  return { candidate: side(scores.candidate), base: side(scores.base) }
}

const surfaces = ['road', 'car', 'sky']

/** Images of three classes, of whose pixels a log-normal share of about exp(−skill) is missed, and as many are wrong. */
export function painted(random: Random, { rows, base, candidate, shared }: SeveralWorld): Pair {
  const cells = rows * surfaces.length
  const pixels = Float64Array.from({ length: cells }, () => 100 + random.below(900))
  const right = { base: new Float64Array(cells), candidate: new Float64Array(cells) }
  const found = (size: number, skill: number, noise: number) =>
    Math.round(size * (1 - Math.min(1, Math.exp(noise / 2 - skill))))
  pixels.forEach((size, cell) => {
    const noise = noises(random, shared)
    right.base[cell] = found(size, base, noise.base)
    right.candidate[cell] = found(size, candidate, noise.candidate)
  })
  const entries = (values: Entries['values']): Entries => ({
    offsets: offsetsOf(Array.from({ length: rows }, () => surfaces.length)),
    classOf: Int32Array.from({ length: cells }, (_, cell) => cell % surfaces.length),
    values,
  })
  const side = (own: Float64Array): Columns => ({
    ...nothing,
    rows,
    task: 'segmentation',
    classes: surfaces,
    entries: { truth: entries({ pixels }), predicted: entries({ pixels, right: own }) },
  })
  return { candidate: side(right.candidate), base: side(right.base) }
}

function offsetsOf(sizes: readonly number[]): Int32Array {
  const offsets = new Int32Array(sizes.length + 1)
  sizes.forEach((size, row) => {
    offsets[row + 1] = (offsets[row] as number) + size
  })
  return offsets
}
