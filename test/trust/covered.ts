import { compareSeeds, measureSeeds } from '@mlgate/evaluation'
import { computeMetric, parseMetric, stackColumns } from '@mlgate/metrics'
import { createRandom, type Random } from '@mlgate/stats'
import type { Case } from './case.ts'
import { none } from './equal.ts'
import { seedsOf } from './judge-pairs.ts'
import type { Pair } from './pair.ts'
import { measured, type Skill, scored } from './worlds.ts'

const sizes = [100, 200, 1000] as const
/** So many rows give a value whose own error is a twentieth of that of the largest sample. */
const rowsOfTruth = 400_000

interface Covered {
  metric: string
  what: string
  sets: number
  /** Two models of the same skill on so many rows. */
  draw: (random: Random, rows: number) => Pair
  /** The interval of the candidate's own value, or of its difference from the base. */
  of: 'value' | 'difference'
  /** The true value where it is known; else that of very many rows. */
  truth?: number
}

/** How often an interval that is to hold the true value in 95 % does so, on few rows and on more. */
export function covered(scale: (sets: number) => number): Case[] {
  return tried.map((one) => {
    const { metric, what, sets, draw, of } = one
    const described = of === 'value' ? what : `${what}: difference of two equally good`
    let known = one.truth
    return {
      section: 'covered',
      metric,
      what: described,
      sets: scale(sets),
      gates: sizes.map((rows) => `${rows.toLocaleString('en')} rows`),
      chances: 1,
      pledges: sizes.map(() => none),
      run(set) {
        const truth = known ?? valueOfManyRows(one)
        known = truth
        return sizes.map((rows) => {
          const seed = `covered/${metric}/${described}/${rows}/${set}`
          const interval = intervalOf(one, draw(createRandom(seed), rows), seed)
          return interval !== null && interval.low <= truth && truth <= interval.high
        })
      },
    }
  })
}

function intervalOf(
  { metric, of }: Covered,
  { candidate, base }: Pair,
  seed: string,
): { low: number; high: number } | null {
  const spec = parseMetric(metric)
  const tick = () => {}
  if (of === 'difference') {
    return compareSeeds(spec, seedsOf(candidate), seedsOf(base), { seed, tick }).difference
  }
  const known = measureSeeds(spec, seedsOf(candidate), { level: 0.95, seed, tick })
  return 'missing' in known ? null : (known.interval ?? null)
}

function valueOfManyRows({ metric, what, draw }: Covered): number {
  const { candidate } = draw(createRandom(`truth/${metric}/${what}`), rowsOfTruth)
  return computeMetric(parseMetric(metric), candidate).value
}

const good: Skill = { separation: 2.33, sureness: 1 }
const poor: Skill = { separation: 1.5, sureness: 1 }
const twoClasses = (random: Random, rows: number, skill: Skill = good) =>
  scored(random, { rows, classes: 2, base: skill, candidate: skill, shared: 0.9 })
const heavyTails = (random: Random, rows: number) =>
  measured(random, { rows, baseError: 0.1, candidateError: 0.1, shared: 0.9, heavyTails: true })

/** The first half of the rows is one group, the second half another, for which models may be of another skill. */
const twoGroups = (second: Skill) => (random: Random, rows: number) => {
  const [a, b] = [twoClasses(random, rows / 2), twoClasses(random, rows / 2, second)]
  const group = {
    labels: ['a', 'b'],
    codes: Int32Array.from({ length: rows }, (_, row) => (row < rows / 2 ? 0 : 1)),
  }
  const side = (which: keyof Pair) => ({ ...stackColumns(a[which], b[which]), slices: { group } })
  return { candidate: side('candidate'), base: side('base') }
}

const classes = '2 classes, 95 % right'
const cost = {
  metric: 'mean_cost(costs={0: {1: 500}, 1: {0: 5}}, unit=EUR)',
  what: `${classes}, one row in 40 costs 500`,
  sets: 300,
  draw: twoClasses,
}
const alike = { what: 'two groups, both 95 % right', sets: 120, draw: twoGroups(good), truth: 0 }
const unlike = {
  metric: 'equalized_odds_difference(sensitive_feature=group)',
  what: 'two groups, 95 % and 86 % right',
  sets: 120,
  draw: twoGroups(poor),
}

const tried: Covered[] = [
  { metric: 'accuracy', what: classes, sets: 2000, draw: twoClasses, of: 'value' },
  { metric: 'log_loss', what: classes, sets: 300, draw: twoClasses, of: 'value' },
  { metric: 'f1_macro', what: classes, sets: 100, draw: twoClasses, of: 'value' },
  { metric: 'mean_absolute_error', what: 'heavy tails', sets: 300, draw: heavyTails, of: 'value' },
  { ...cost, of: 'value' },
  { ...cost, of: 'difference', truth: 0 },
  { ...unlike, of: 'value' },
  { ...unlike, of: 'difference', truth: 0 },
  { ...alike, metric: 'demographic_parity_difference(sensitive_feature=group)', of: 'value' },
  { ...alike, metric: 'equalized_odds_difference(sensitive_feature=group)', of: 'value' },
]
