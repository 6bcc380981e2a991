import { computeMetric, metricFacts, parseMetric } from '@mlgate/metrics'
import { createRandom, type Random } from '@mlgate/stats'
import type { Case, Pledge } from './case.ts'
import { eachMetric } from './each-metric.ts'
import { judgePairs } from './judge-pairs.ts'
import type { Pair } from './pair.ts'
import { flips, measured, scored } from './worlds.ts'

/** One-sided critical values of the standard normal distribution at .01, and at .01 shared by ten slices. */
const critical = { whole: 2.3263, slices: 3.0902 }

interface Worse {
  metric: string
  what: string
  sets: number
  margin: string
  /** The margin in the metric's unit. */
  allowed: number
  draw: (random: Random) => Pair
  /** How a slice is drawn that did not get worse; then ten slices are judged, the first of which did. */
  drawEqual?: (random: Random) => Pair
  pledge: Pledge
}

/** A candidate that is worse by construction: how often is that found? */
export function power(scale: (sets: number) => number, theorySets: number): Case[] {
  return worse.map((one) => ({
    section: 'power',
    metric: one.metric,
    what: one.what,
    sets: scale(one.sets),
    gates: [one.margin],
    chances: 1,
    pledges: [one.pledge],
    run(set) {
      const { metric, margin, draw, drawEqual } = one
      const seed = `power/${metric}/${one.what}/${set}`
      const random = createRandom(seed)
      const pairs = [
        draw(random),
        ...Array.from({ length: drawEqual ? 9 : 0 }, () => drawEqual?.(random) as Pair),
      ]
      return judgePairs(metric, pairs, [margin], seed).map(([worseOne]) => worseOne === 'fail')
    },
    theory: () => idealPower(one, theorySets),
  }))
}

/**
 * How often a test would find it that knew exactly how much such differences vary: the share of sets whose difference
 * lies beyond the margin and beyond the critical value times the standard deviation over all sets. No test that has
 * to estimate the deviation from its own rows should be much better or need be much worse.
 */
function idealPower({ metric, what, allowed, draw, drawEqual }: Worse, sets: number): number {
  const spec = parseMetric(metric)
  const sign = metricFacts(spec).direction === 'higher' ? 1 : -1
  const gains = Float64Array.from({ length: sets }, (_, set) => {
    const { candidate, base } = draw(createRandom(`theory/${metric}/${what}/${set}`))
    return sign * (computeMetric(spec, candidate).value - computeMetric(spec, base).value)
  })
  const mean = gains.reduce((sum, gain) => sum + gain, 0) / sets
  const deviation = Math.sqrt(gains.reduce((sum, gain) => sum + (gain - mean) ** 2, 0) / (sets - 1))
  const needed = Math.max(allowed, (drawEqual ? critical.slices : critical.whole) * deviation)
  return gains.filter((gain) => gain < -needed).length / sets
}

const scoredWith = (rows: number, candidate: number) => (random: Random) =>
  scored(random, {
    rows,
    classes: 2,
    base: { separation: 2.33, sureness: 1 },
    candidate: { separation: candidate, sureness: 1 },
    shared: 0.9,
  })
const measuredWith = (rows: number, candidateError: number) => (random: Random) =>
  measured(random, { rows, baseError: 0.1, candidateError, shared: 0.9, heavyTails: false })

const nearTheory: Pledge = { kind: 'near-theory', within: 0.1 }
const fivePoints = (won: number) => (random: Random) =>
  flips(random, 450, { lost: 0.05 + won, won, bothWrong: 0.05 - won })
const tenSlices = 'one of 10 slices of 100 rows worse'

const worse: Worse[] = [
  ...[0, 0.005, 0.01].map(
    (won): Worse => ({
      metric: 'accuracy',
      what: `450 rows, 5 points worse, ${won * 100} % of rows the other way`,
      sets: 2000,
      margin: '1pt',
      allowed: 0.01,
      draw: fivePoints(won),
      pledge: { kind: 'at-least', share: 0.95 },
    }),
  ),
  {
    metric: 'accuracy',
    what: '450 rows, 3 points worse',
    sets: 2000,
    margin: '1pt',
    allowed: 0.01,
    draw: (random) => flips(random, 450, { lost: 0.04, won: 0.01, bothWrong: 0.04 }),
    pledge: nearTheory,
  },
  {
    metric: 'roc_auc',
    what: '450 rows, true class less apart (2.33 to 2.1)',
    sets: 1000,
    margin: '0',
    allowed: 0,
    draw: scoredWith(450, 2.1),
    pledge: nearTheory,
  },
  {
    metric: 'log_loss',
    what: '450 rows, true class less apart (2.33 to 2.1)',
    sets: 200,
    margin: '0',
    allowed: 0,
    draw: scoredWith(450, 2.1),
    pledge: nearTheory,
  },
  {
    metric: 'f1_macro',
    what: '450 rows, true class less apart (2.33 to 1.9)',
    sets: 200,
    margin: '1pt',
    allowed: 0.01,
    draw: scoredWith(450, 1.9),
    pledge: nearTheory,
  },
  {
    metric: 'mean_absolute_error',
    what: '450 rows, error 6 % larger',
    sets: 200,
    margin: '0',
    allowed: 0,
    draw: measuredWith(450, 0.106),
    pledge: nearTheory,
  },
  {
    metric: 'accuracy',
    what: `${tenSlices} by 15 points`,
    sets: 2000,
    margin: '1pt',
    allowed: 0.01,
    draw: (random) => flips(random, 100, { lost: 0.16, won: 0.01, bothWrong: 0.04 }),
    drawEqual: (random) => flips(random, 100, { lost: 0.02, won: 0.02, bothWrong: 0.04 }),
    pledge: nearTheory,
  },
  {
    metric: 'roc_auc',
    what: `${tenSlices} (2.33 to 1.2)`,
    sets: 500,
    margin: '0',
    allowed: 0,
    draw: scoredWith(100, 1.2),
    drawEqual: scoredWith(100, 2.33),
    // An area this near to 1 varies more when it is lower, and so less often stands out than theory has it.
    pledge: { kind: 'none' },
  },
  {
    metric: 'log_loss',
    what: `${tenSlices} (2.33 to 1.6)`,
    sets: 100,
    margin: '0',
    allowed: 0,
    draw: scoredWith(100, 1.6),
    drawEqual: scoredWith(100, 2.33),
    pledge: nearTheory,
  },
  {
    metric: 'f1_macro',
    what: `${tenSlices} (2.33 to 1.2)`,
    sets: 100,
    margin: '1pt',
    allowed: 0.01,
    draw: scoredWith(100, 1.2),
    drawEqual: scoredWith(100, 2.33),
    pledge: nearTheory,
  },
  {
    metric: 'mean_absolute_error',
    what: `${tenSlices}, error 20 % larger`,
    sets: 100,
    margin: '0',
    allowed: 0,
    draw: measuredWith(100, 0.12),
    drawEqual: measuredWith(100, 0.1),
    pledge: nearTheory,
  },
  ...eachMetric.map(
    ({ metric, rows, how, worse, pledge, sets: [, sets] }): Worse => ({
      metric,
      what: `${rows}, ${how}`,
      sets,
      margin: '0',
      allowed: 0,
      draw: worse,
      pledge,
    }),
  ),
]
