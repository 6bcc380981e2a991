import { createRandom, type Random } from '@mlgate/stats'
import type { Case, Pledge } from './case.ts'
import { eachMetric } from './each-metric.ts'
import { judgePairs } from './judge-pairs.ts'
import type { Pair } from './pair.ts'
import { tagged } from './several-worlds.ts'
import { flips, lopsided, measured, type Skill, scored } from './worlds.ts'

/** Each is a gate of its own on the same comparison. 0 is the hard one: any worsening that is shown fails. */
export const margins = ['0', '0.5pt', '1pt'] as const

/** Of equally good candidates no more than this may fail. */
export const atMost: Pledge = { kind: 'at-most', share: 0.01 }
export const none: Pledge = { kind: 'none' }

const good: Skill = { separation: 2.33, sureness: 1 }
const equalScored = (rows: number, classes: number) => (random: Random) =>
  scored(random, { rows, classes, base: good, candidate: good, shared: 0.9 })
const equalMeasured = (rows: number, heavyTails: boolean) => (random: Random) =>
  measured(random, { rows, baseError: 0.1, candidateError: 0.1, shared: 0.9, heavyTails })
const equalFlips = (rows: number, changed: number) => (random: Random) =>
  flips(random, rows, { lost: changed / 2, won: changed / 2, bothWrong: 0.04 })

interface Equal {
  metric: string
  what: string
  sets: number
  /** One set of the slices, or of the whole as the only one. */
  draw: (random: Random) => Pair
  slices?: number
  section?: 'beside'
}

/** Candidates that are as good as the base by construction: how often does a gate fail them? */
export function equallyGood(scale: (sets: number) => number): Case[] {
  return equals.map(({ metric, what, sets, draw, slices = 1, section }) => ({
    section: section ?? 'equal',
    metric,
    what,
    sets: scale(sets),
    gates: margins,
    chances: 1,
    pledges: margins.map(() => (section === 'beside' ? none : atMost)),
    run(set) {
      const seed = `equal/${metric}/${what}/${set}`
      const random = createRandom(seed)
      const pairs = Array.from({ length: slices }, () => draw(random))
      return judgePairs(metric, pairs, margins, seed).map((verdicts) => verdicts.includes('fail'))
    },
  }))
}

const tenSlices = (metric: string, sets: number, draw: (random: Random) => Pair): Equal => ({
  metric,
  what: '10 slices of 100 rows, any of them fails',
  sets,
  draw,
  slices: 10,
})

const equals: Equal[] = [
  { metric: 'accuracy', what: '100 rows, 6 % change', sets: 10_000, draw: equalFlips(100, 0.06) },
  { metric: 'accuracy', what: '450 rows, 1 % change', sets: 10_000, draw: equalFlips(450, 0.01) },
  { metric: 'accuracy', what: '450 rows, 6 % change', sets: 10_000, draw: equalFlips(450, 0.06) },
  { metric: 'accuracy', what: '5,000 rows, 6 % change', sets: 4000, draw: equalFlips(5000, 0.06) },
  tenSlices('accuracy', 4000, equalFlips(100, 0.06)),
  { metric: 'roc_auc', what: '100 rows, 2 classes', sets: 10_000, draw: equalScored(100, 2) },
  { metric: 'roc_auc', what: '450 rows, 2 classes', sets: 5000, draw: equalScored(450, 2) },
  { metric: 'roc_auc_ovr', what: '450 rows, 3 classes', sets: 200, draw: equalScored(450, 3) },
  tenSlices('roc_auc', 2000, equalScored(100, 2)),
  { metric: 'log_loss', what: '100 rows, 2 classes', sets: 10_000, draw: equalScored(100, 2) },
  { metric: 'log_loss', what: '450 rows, 2 classes', sets: 3000, draw: equalScored(450, 2) },
  { metric: 'log_loss', what: '450 rows, 10 classes', sets: 1000, draw: equalScored(450, 10) },
  tenSlices('log_loss', 1000, equalScored(100, 2)),
  { metric: 'f1_macro', what: '100 rows, 2 classes', sets: 4000, draw: equalScored(100, 2) },
  { metric: 'f1_macro', what: '450 rows, 2 classes', sets: 600, draw: equalScored(450, 2) },
  { metric: 'f1_macro', what: '450 rows, 10 classes', sets: 200, draw: equalScored(450, 10) },
  tenSlices('f1_macro', 200, equalScored(100, 2)),
  { metric: 'mean_absolute_error', what: '100 rows', sets: 10_000, draw: equalMeasured(100, false) },
  { metric: 'mean_absolute_error', what: '450 rows', sets: 3000, draw: equalMeasured(450, false) },
  {
    metric: 'mean_absolute_error',
    what: '450 rows, heavy tails',
    sets: 3000,
    draw: equalMeasured(450, true),
  },
  tenSlices('mean_absolute_error', 1000, equalMeasured(100, false)),
  tenSlices('hamming_loss', 500, (random) =>
    tagged(random, { rows: 100, base: 2, candidate: 2, shared: 0.9 }),
  ),
  ...eachMetric.map(
    ({ metric, rows, equal, sets: [sets] }): Equal => ({ metric, what: rows, sets, draw: equal }),
  ),
  {
    section: 'beside',
    metric: 'log_loss',
    what: '450 rows, same mean, candidate too unsure and base too sure',
    sets: 300,
    draw: (random) =>
      scored(random, {
        rows: 450,
        classes: 2,
        // Both have a mean loss of 0.1393 where honest probabilities have one of 0.1266.
        base: { separation: 2.33, sureness: 1.5 },
        candidate: { separation: 2.33, sureness: 0.673 },
        shared: 0.9,
      }),
  },
  {
    section: 'beside',
    metric: 'mean_absolute_error',
    what: '450 rows, same mean, worse on 98 % of rows and much better on 2 %',
    sets: 300,
    draw: (random) => lopsided(random, 450, 0.02),
  },
]
