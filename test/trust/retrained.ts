import { createRandom } from '@mlgate/stats'
import type { Case } from './case.ts'
import { atMost, margins, none } from './equal.ts'
import { judgePairs } from './judge-pairs.ts'
import { answersOf, type Trainings, type View } from './trainings.ts'

interface Retrained {
  metric: string
  view: View
  what: string
  /** At most so many comparisons; never more than there are models for. */
  sets: number
  /** How many trainings each side has. */
  trainings: number
  /** The gates of which it is promised that at most 1 % fail; all when absent. */
  promised?: readonly string[]
  /** Judge each digit's images by themselves, as ten slices. */
  byDigit?: true
}

const once = { trainings: 1, sets: 200, promised: ['1pt'] }
const luck = { trainings: 1, sets: 200, promised: [] }
const comparisons: Retrained[] = [
  { ...once, metric: 'accuracy', view: 'digit', what: 'which digit' },
  { ...once, metric: 'accuracy', view: 'digit', what: 'which digit, 10 slices by digit', byDigit: true },
  { ...once, metric: 'roc_auc', view: 'odd', what: 'is it odd' },
  { ...once, metric: 'f1_macro', view: 'digit', what: 'which digit' },
  { ...luck, metric: 'log_loss', view: 'digit', what: 'which digit' },
  { ...luck, metric: 'mean_absolute_error', view: 'size', what: 'how large' },
  ...[3, 5].flatMap((trainings): Retrained[] => [
    { trainings, sets: 100, metric: 'accuracy', view: 'digit', what: 'which digit' },
    { trainings, sets: 100, metric: 'log_loss', view: 'digit', what: 'which digit' },
    { trainings, sets: 100, metric: 'mean_absolute_error', view: 'size', what: 'how large' },
  ]),
]

/**
 * Real models that were trained alike from fresh seeds, in comparisons that share no model, so that each is a draw of
 * its own. Each side is held against the other as its base. A fail of one training says "this model is shown to be
 * worse on rows like these", and now and then that is true: training has luck, and its luck is part of the model. With
 * several trainings a side it says "this way of training is shown to be worse".
 */
export function retrained(known: Trainings, scale: (sets: number) => number): Case[] {
  return comparisons.map(({ metric, view, what, sets, trainings, byDigit, promised = margins }) => {
    const groups = disjointGroups(known.trainings, trainings)
    return {
      section: 'retrained',
      metric,
      what: `${what}, ${known.images} images, ${trainings === 1 ? 'one training' : `${trainings} trainings`} a side`,
      sets: Math.min(groups.length >> 1, scale(sets)),
      gates: margins,
      // With slices both ways can fail, each by another digit: then only one way is looked at.
      chances: byDigit ? 1 : 2,
      pledges: margins.map((margin) => (promised.includes(margin) ? atMost : none)),
      run(set) {
        const [left, right] = [groups[2 * set], groups[2 * set + 1]] as [number[], number[]]
        const ways = byDigit
          ? [[left, right] as const]
          : ([
              [left, right],
              [right, left],
            ] as const)
        const failed = ways.map(([candidate, base]) => {
          const pairs = (byDigit ? imagesByDigit(known) : [null]).map((images) => ({
            candidate: candidate.map((training) => answersOf(known, training, view, images)),
            base: base.map((training) => answersOf(known, training, view, images)),
          }))
          const seed = `retrained/${metric}/${what}/${candidate}/${base}`
          return judgePairs(metric, pairs, margins, seed).map((verdicts) => verdicts.includes('fail'))
        })
        return margins.map((_, margin) => failed.some((way) => way[margin]))
      },
    }
  })
}

/** All trainings by lot in groups of the same size. */
function disjointGroups(count: number, size: number): number[][] {
  const random = createRandom('groups of trainings')
  const order = Array.from({ length: count }, (_, training) => training)
  for (let last = count - 1; last > 0; last--) {
    const other = random.below(last + 1)
    ;[order[last], order[other]] = [order[other] as number, order[last] as number]
  }
  return Array.from({ length: Math.floor(count / size) }, (_, group) =>
    order.slice(group * size, (group + 1) * size),
  )
}

function imagesByDigit({ labels }: Trainings): number[][] {
  const images: number[][] = []
  labels.forEach((label, image) => {
    images[label] ??= []
    images[label].push(image)
  })
  return images
}
