import type { Columns, SliceColumn } from '@mlgate/metrics'
import type { Random } from '@mlgate/stats'
import type { Pledge } from './case.ts'
import type { Pair } from './pair.ts'
import { painted, ranked, tagged } from './several-worlds.ts'
import { measured, type Skill, scored } from './worlds.ts'

/** One metric on rows as it is meant for: with equally good models, and with a candidate that is worse. */
export interface Tried {
  metric: string
  /** The rows, in words. */
  rows: string
  equal: (random: Random) => Pair
  worse: (random: Random) => Pair
  /** What got worse, in words. */
  how: string
  /** Sets of equally good models, and of worse ones. */
  sets: readonly [equal: number, worse: number]
  /** What is promised of how often the worse one is found. */
  pledge: Pledge
}

/** What a test does not know of the spread costs it no more than three points. */
const nearTheory: Pledge = { kind: 'near-theory', within: 0.03 }
/** Where seven rows differ p moves in leaps, and stops well short of .01: of six, all have to be worse to be below. */
const nearTheoryOfFew: Pledge = { kind: 'near-theory', within: 0.06 }
const none: Pledge = { kind: 'none' }

type Drawn = Pick<Tried, 'rows' | 'equal' | 'worse' | 'how'>

const skill = (separation: number, sureness = 1): Skill => ({ separation, sureness })

/** Classes seen through noise. */
function classes(count: number, worse: Skill, how: string, base = skill(2.33)): Drawn {
  const draw = (candidate: Skill) => (random: Random) =>
    withGroups(random, scored(random, { rows: 450, classes: count, base, candidate, shared: 0.9 }))
  return { rows: `450 rows, ${count} classes`, equal: draw(base), worse: draw(worse), how }
}

/** The same pair with a column of two groups. */
function withGroups(random: Random, { candidate, base }: Pair): Pair {
  const group: SliceColumn = {
    labels: ['a', 'b'],
    codes: Int32Array.from({ length: base.rows }, () => random.below(2)),
  }
  const grouped = (columns: Columns): Columns => ({ ...columns, slices: { group } })
  return { candidate: grouped(candidate), base: grouped(base) }
}

/** Values around 10 that are missed by a tenth. */
function values(candidateError: number, how: string): Drawn {
  const draw = (candidateError: number) => (random: Random) => {
    const pair = measured(random, {
      rows: 450,
      baseError: 0.1,
      candidateError,
      shared: 0.9,
      heavyTails: false,
    })
    return { candidate: raised(pair.candidate), base: raised(pair.base) }
  }
  return { rows: '450 rows around 10', equal: draw(0.1), worse: draw(candidateError), how }
}

function raised(columns: Columns): Columns {
  const up = (numbers: Columns['truth']) => Float64Array.from(numbers, (number) => number + 10)
  return { ...columns, truth: up(columns.truth), predicted: up(columns.predicted) }
}

function several(draw: typeof tagged, rows: number, what: string, base: number, candidate: number): Drawn {
  const drawn = (candidate: number) => (random: Random) =>
    draw(random, { rows, base, candidate, shared: 0.9 })
  return {
    rows: `${rows} ${what}`,
    equal: drawn(base),
    worse: drawn(candidate),
    how: `skill ${base} to ${candidate}`,
  }
}

const two = classes(2, skill(2), 'true class less apart (2.33 to 2)')
const three = classes(3, skill(2), 'true class less apart (2.33 to 2)')
const blurred = classes(3, skill(1.1), 'true class less apart (1.3 to 1.1)', skill(1.3))
const tooSure = classes(2, skill(2.33, 2.5), 'sure by a factor of 2.5')
const larger = values(0.107, 'error 7 % larger')
const tags = several(tagged, 200, 'rows of 4 labels', 2, 1.8)
const queries = several(ranked, 200, 'queries', 0.8, 0.72)
const fewDiffer = several(ranked, 200, 'queries', 0.8, 0.6)
const manyQueries = several(ranked, 600, 'queries', 0.8, 0.65)
const images = several(painted, 100, 'images of 3 classes', 2, 1.93)

/** A mean over rows takes little time, so that many sets can be tried. */
const means: [metric: string, drawn: Drawn][] = [
  ['hamming_loss', two],
  ['zero_one_loss', two],
  ['brier_score_loss', two],
  ['mean_cost(costs={0: {1: 500}, 1: {0: 5}}, unit=EUR)', two],
  ['mean_squared_error', larger],
  ['mean_absolute_percentage_error', larger],
  ['symmetric_mean_absolute_percentage_error', larger],
  ['mean_absolute_scaled_error(naive_error=0.5)', larger],
  ['mean_squared_log_error', larger],
  ['mean_pinball_loss(alpha=0.9)', larger],
  ['mean_poisson_deviance', larger],
  ['mean_gamma_deviance', larger],
  ['f1_score(average=samples)', tags],
  ['label_ranking_loss', tags],
  ['hamming_loss', tags],
  ['top_k_accuracy_score', blurred],
  ['ndcg_score', queries],
  ['ndcg_score(k=3)', queries],
  ['mean_reciprocal_rank', manyQueries],
]

/** In these worlds the two models differ on seven or eight rows. */
const onFewRows: [metric: string, drawn: Drawn][] = [
  ['top_k_accuracy_score', three],
  ['mean_reciprocal_rank', fewDiffer],
]

const others: [metric: string, drawn: Drawn][] = [
  ['jaccard_score', two],
  ['jaccard_score(average=macro)', three],
  ['cohen_kappa_score', three],
  ['matthews_corrcoef', three],
  ['balanced_accuracy_score', three],
  ['average_precision_score', two],
  ['expected_calibration_error', tooSure],
  ['root_mean_squared_error', larger],
  ['r2_score', larger],
  ['f1_score(average=macro)', tags],
  ['mean_iou', images],
  ['dice_score', images],
]

const unpromised: [metric: string, drawn: Drawn][] = [
  ['median_absolute_error', larger],
  ['max_error', larger],
  ['equalized_odds_difference(sensitive_feature=group)', two],
]

export const eachMetric: Tried[] = [
  ...tried(means, [500, 300], nearTheory),
  ...tried(onFewRows, [1000, 1000], nearTheoryOfFew),
  ...tried(others, [120, 100], nearTheory),
  ...tried(unpromised, [50, 50], none),
]

function tried(entries: readonly [string, Drawn][], sets: Tried['sets'], pledge: Pledge): Tried[] {
  return entries.map(([metric, drawn]) => ({ metric, ...drawn, sets, pledge }))
}
