import { createRandom, type Random, rowsToDecide } from '@mlgate/stats'
import type { Case } from './case.ts'
import { judgePairs } from './judge-pairs.ts'
import type { Pair } from './pair.ts'
import { flips, measured } from './worlds.ts'

/** How often as many rows decide as a reason names, when the difference and its spread are known. */
const promised = 0.8

interface Undecided {
  metric: string
  what: string
  sets: number
  margin: string
  /** The margin in the metric's unit. */
  allowed: number
  /** True difference, negative for worse, and standard deviation of the difference of one row. */
  difference: number
  deviation: number
  draw: (random: Random, rows: number) => Pair
}

/** A candidate tried on just as many rows as are said to probably decide: how often do they? */
export function decided(scale: (sets: number) => number): Case[] {
  return undecided.map((one) => {
    const { metric, what, margin } = one
    const rows = rowsNeeded(one)
    return {
      section: 'decided',
      metric,
      what: `${what}: ${rows} rows`,
      sets: scale(one.sets),
      gates: [margin],
      chances: 1,
      pledges: [{ kind: 'near-theory', within: 0.05 }],
      run(set) {
        const seed = `decided/${metric}/${what}/${set}`
        const pair = one.draw(createRandom(seed), rows)
        return judgePairs(metric, [pair], [margin], seed).map(([verdict]) => verdict !== 'inconclusive')
      },
      theory: () => promised,
    }
  })
}

/** What would be said of any number of rows that show difference and spread as they truly are. */
function rowsNeeded({ what, allowed, difference, deviation }: Undecided): number {
  const needed = rowsToDecide({ rows: 1, difference, standardError: deviation, margin: allowed })
  if (needed === null) throw new RangeError(`no number of rows decides "${what}"`)
  return needed
}

/** A candidate that is right where the base is wrong on a share of the rows, and wrong where it is right on another. */
function flipping(what: string, shares: { lost: number; won: number; bothWrong: number }): Undecided {
  const difference = shares.won - shares.lost
  return {
    metric: 'accuracy',
    what,
    sets: 1000,
    margin: '1pt',
    allowed: 0.01,
    difference,
    deviation: Math.sqrt(shares.won + shares.lost - difference ** 2),
    draw: (random, rows) => flips(random, rows, shares),
  }
}

const errors = { base: 0.1, candidate: 0.106, shared: 0.9 }

/** Mean and deviation of the difference of two absolute errors that are normal and correlated, per row. */
function absoluteErrors({ base, candidate, shared }: typeof errors): { mean: number; deviation: number } {
  const covariance = (2 / Math.PI) * (Math.sqrt(1 - shared ** 2) + shared * Math.asin(shared) - 1)
  const variance = (base ** 2 + candidate ** 2) * (1 - 2 / Math.PI) - 2 * base * candidate * covariance
  return { mean: (candidate - base) * Math.sqrt(2 / Math.PI), deviation: Math.sqrt(variance) }
}

const { mean, deviation } = absoluteErrors(errors)

const undecided: Undecided[] = [
  flipping('0.2 points worse, within the margin', { lost: 0.016, won: 0.014, bothWrong: 0.04 }),
  flipping('2.5 points worse, beyond the margin', { lost: 0.035, won: 0.01, bothWrong: 0.04 }),
  flipping('1.3 points worse, hardly beyond the margin', { lost: 0.023, won: 0.01, bothWrong: 0.04 }),
  {
    metric: 'mean_absolute_error',
    what: 'error 6 % larger',
    sets: 200,
    margin: '0',
    allowed: 0,
    difference: -mean,
    deviation,
    draw: (random, rows) => {
      const { base: baseError, candidate: candidateError, shared } = errors
      return measured(random, { rows, baseError, candidateError, shared, heavyTails: false })
    },
  },
]
