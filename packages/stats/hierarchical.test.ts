import { describe, expect, it } from 'vitest'
import { pairedBootstrap } from './bootstrap.ts'
import { hierarchicalBootstrap } from './hierarchical.ts'
import { createRandom, type Random } from './random.ts'
import { type Statistic, weightedMean } from './resampling.ts'
import { normalDraws } from './simulation-for-tests.ts'

const rows = 100
const options = { rows, resamples: 400, seed: 1, direction: 'higher' } as const

/** Trainings of one kind: rows differ in difficulty, trainings in luck, and each has its own luck on each row. */
function trainings(
  random: Random,
  difficulty: Float64Array,
  seeds: number,
  luck: number,
  offset = 0,
): Statistic[] {
  return Array.from({ length: seeds }, () => {
    const own = offset + luck * (normalDraws(random, 1)[0] as number)
    const scores = normalDraws(random, rows).map((z, row) => (difficulty[row] as number) + own + z / 2)
    return (weights) => weightedMean(scores, weights)
  })
}

describe('several trainings on each side', () => {
  const random = createRandom('trainings')
  const difficulty = normalDraws(random, rows)
  const candidate = trainings(random, difficulty, 4, 0.5)
  const base = trainings(random, difficulty, 3, 0.5)

  it('are compared by the mean over each', () => {
    const ones = new Float64Array(rows).fill(1)
    const mean = (side: Statistic[]) => side.reduce((sum, of) => sum + of(ones), 0) / side.length
    const got = hierarchicalBootstrap({ ...options, candidate, base })
    expect(got.value).toBeCloseTo(mean(candidate) - mean(base), 12)
    expect(got).toMatchObject({ level: 0.95, covers: 'rows-and-seeds', method: 'hierarchical-bootstrap' })
    expect(got.degreesOfFreedom).toBeGreaterThan(2)
    expect(got.degreesOfFreedom).toBeLessThan(12)
  })

  it('have an interval that is wider than that of one training each, when trainings vary', () => {
    const [first, second] = [candidate[0] as Statistic, base[0] as Statistic]
    const one = hierarchicalBootstrap({ ...options, candidate: [first], base: [second] })
    const several = hierarchicalBootstrap({ ...options, candidate, base })
    expect(several.high - several.low).toBeGreaterThan(2 * (one.high - one.low))
    expect(one.covers).toBe('rows')
  })

  it('with one training each is the paired bootstrap', () => {
    const [first, second] = [candidate[0] as Statistic, base[0] as Statistic]
    const one = hierarchicalBootstrap({ ...options, candidate: [first], base: [second] })
    const statistic = (weights: Float64Array) => first(weights) - second(weights)
    const paired = pairedBootstrap({ ...options, statistic })
    expect(one.value).toBeCloseTo(paired.value, 12)
    expect(one.standardError).toBeCloseTo(paired.standardError, 12)
    expect(one.p).toBeCloseTo(paired.p, 1)
    expect(one.degreesOfFreedom).toBe(rows - 1)
  })

  it('that are all the same tell no more than one', () => {
    const [first, second] = [candidate[0] as Statistic, base[0] as Statistic]
    const one = hierarchicalBootstrap({ ...options, candidate: [first], base: [second] })
    const copies = hierarchicalBootstrap({
      ...options,
      candidate: [first, first, first],
      base: [second, second],
    })
    expect(copies.standardError).toBe(one.standardError)
    expect(copies.low).toBe(one.low)
  })

  it('of one model differ by exactly nothing', () => {
    const same = candidate[0] as Statistic
    expect(hierarchicalBootstrap({ ...options, candidate: [same, same, same], base: [same] })).toMatchObject({
      value: 0,
      low: 0,
      high: 0,
      standardError: 0,
      p: 1,
    })
  })

  it('repeat to the bit for a seed, and turn over with the direction', () => {
    const got = hierarchicalBootstrap({ ...options, candidate, base })
    expect(hierarchicalBootstrap({ ...options, candidate, base })).toEqual(got)
    const turned = hierarchicalBootstrap({ ...options, candidate, base, direction: 'lower' })
    expect(turned.p).toBeCloseTo(1 - got.p, 12)
  })

  it('find a drop that is large beside the luck of training', () => {
    const worse = trainings(createRandom('worse'), difficulty, 4, 0.1, -1)
    const before = trainings(createRandom('before'), difficulty, 3, 0.1)
    const got = hierarchicalBootstrap({ ...options, candidate: worse, base: before })
    expect(got.p).toBeLessThan(0.001)
    expect(got.high).toBeLessThan(-0.5)
  })

  it('say nothing where the metric is mostly undefined, and want at least one training each', () => {
    const rarely: Statistic = (weights) => ((weights[0] as number) < 2 ? Number.NaN : 1)
    const got = hierarchicalBootstrap({ ...options, candidate: [rarely, rarely], base })
    expect([got.low, got.high, got.p, got.standardError]).toEqual(Array(4).fill(Number.NaN))
    expect(() => hierarchicalBootstrap({ ...options, candidate: [], base })).toThrow(RangeError)
  })

  it.each([
    [3, 0],
    [3, 0.5],
    [5, 0.2],
  ])('of %i equally good ones a side with luck of %d are rarely called worse', (seeds, luck) => {
    const draws = createRandom(`a/a ${seeds} ${luck}`)
    let [rejected, covered] = [0, 0]
    for (let sample = 0; sample < 300; sample++) {
      const hard = normalDraws(draws, rows)
      const got = hierarchicalBootstrap({
        ...options,
        candidate: trainings(draws, hard, seeds, luck),
        base: trainings(draws, hard, seeds, luck),
        resamples: 200,
        seed: sample,
      })
      if (got.p < 0.05) rejected++
      if (got.low <= 0 && 0 <= got.high) covered++
    }
    expect(rejected).toBeLessThan(25)
    expect(covered).toBeGreaterThan(275)
  })
})
