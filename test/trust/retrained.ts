import { createRandom } from '@mlgate/stats'
import type { Case } from './case.ts'
import { margins, promisedShare } from './equal.ts'
import { judgePairs } from './judge-pairs.ts'
import type { Pair } from './pair.ts'
import { answersOf, type Trainings, type View } from './trainings.ts'

interface Retrained {
  metric: string
  view: View
  what: string
  sets: number
  /** Judge each digit's images by themselves, as ten slices. */
  byDigit?: true
}

const comparisons: Retrained[] = [
  { metric: 'accuracy', view: 'digit', what: 'which digit', sets: 200 },
  { metric: 'accuracy', view: 'digit', what: 'which digit, 10 slices by digit', sets: 200, byDigit: true },
  { metric: 'roc_auc', view: 'odd', what: 'is it odd', sets: 200 },
  { metric: 'roc_auc_ovr', view: 'digit', what: 'which digit', sets: 25 },
  { metric: 'log_loss', view: 'digit', what: 'which digit', sets: 200 },
  { metric: 'f1_macro', view: 'digit', what: 'which digit', sets: 200 },
  { metric: 'mean_absolute_error', view: 'size', what: 'how large a digit is expected', sets: 200 },
]

/**
 * Real models that were trained alike from fresh seeds, in pairs that share no model, so that each pair is a draw of
 * its own. Each model is held against the other as its base. A fail says "shown to be worse on rows like these", and
 * now and then that is true: training has luck, and its luck is part of the model.
 */
export function retrained(trainings: Trainings, scale: (sets: number) => number): Case[] {
  const couples = disjointPairs(trainings.trainings)
  return comparisons.map(({ metric, view, what, sets, byDigit }) => ({
    section: 'retrained',
    metric,
    what: `${what}, ${trainings.images} images`,
    sets: Math.min(couples.length, scale(sets)),
    gates: margins,
    // With slices a pair can fail both ways, by another digit each: then only one way is looked at.
    chances: byDigit ? 1 : 2,
    pledge: { kind: 'at-most', share: promisedShare },
    run(set) {
      const [left, right] = couples[set] as [number, number]
      const ways = byDigit
        ? [[left, right] as const]
        : ([
            [left, right],
            [right, left],
          ] as const)
      const failed = ways.map(([candidate, base]) => {
        const pairs = (byDigit ? imagesByDigit(trainings) : [null]).map(
          (images): Pair => ({
            candidate: answersOf(trainings, candidate, view, images),
            base: answersOf(trainings, base, view, images),
          }),
        )
        const seed = `retrained/${metric}/${what}/${candidate}/${base}`
        return judgePairs(metric, pairs, margins, seed).map((verdicts) => verdicts.includes('fail'))
      })
      return margins.map((_, margin) => failed.some((way) => way[margin]))
    },
  }))
}

/** All trainings in pairs, drawn by lot. */
function disjointPairs(count: number): [number, number][] {
  const random = createRandom('pairs of trainings')
  const order = Array.from({ length: count }, (_, training) => training)
  for (let last = count - 1; last > 0; last--) {
    const other = random.below(last + 1)
    ;[order[last], order[other]] = [order[other] as number, order[last] as number]
  }
  return Array.from({ length: Math.floor(count / 2) }, (_, pair) => [
    order[2 * pair] as number,
    order[2 * pair + 1] as number,
  ])
}

function imagesByDigit({ labels }: Trainings): number[][] {
  const images: number[][] = []
  labels.forEach((label, image) => {
    images[label] ??= []
    images[label].push(image)
  })
  return images
}
