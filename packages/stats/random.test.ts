import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRandom, splitMix64, xoshiro128StarStar } from './random.ts'

describe('random numbers', () => {
  it('are those of the reference xoshiro128** from the state 1, 2, 3, 4', () => {
    const { uint32 } = xoshiro128StarStar(Int32Array.of(1, 2, 3, 4))
    expect(Array.from({ length: 10 }, uint32)).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ])
  })

  it('are seeded by the reference SplitMix64', () => {
    const stream = splitMix64(1234567n)
    expect([stream.next().value, stream.next().value, stream.next().value]).toEqual([
      6457827717110365317n,
      3203168211198807973n,
      9817491932198370423n,
    ])
  })

  it('repeat for a seed and differ for another', () => {
    const first = (seed: number | string) => Array.from({ length: 5 }, createRandom(seed).uint32)
    expect(first(7)).toEqual(first('7'))
    expect(first(7)).not.toEqual(first(8))
    // Written down so that a change of the generator, which would change everybody's intervals, is seen.
    expect(first('signs/accuracy_score')).toMatchInlineSnapshot(`
      [
        873991727,
        3844094992,
        3657750790,
        1305374253,
        3141945940,
      ]
    `)
  })

  it('stay in their range', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 31 }), fc.integer(), (n, seed) => {
        const random = createRandom(seed)
        const drawn = random.below(n)
        expect(Number.isInteger(drawn) && drawn >= 0 && drawn < n).toBe(true)
        const share = random.float()
        expect(share >= 0 && share < 1).toBe(true)
      }),
    )
  })

  it('hit each of six sides equally often', () => {
    const random = createRandom('dice')
    const rolls = Array.from({ length: 60_000 }, () => random.below(6))
    const chiSquare = [0, 1, 2, 3, 4, 5]
      .map((side) => rolls.filter((roll) => roll === side).length)
      .reduce((sum, seen) => sum + (seen - 10_000) ** 2 / 10_000, 0)
    expect(chiSquare).toBeLessThan(20.5)
  })
})

describe('a resample', () => {
  it.each([1, 2, 450, 16_384, 16_385, 50_000])('of %i rows draws as many rows', (rows) => {
    const multiplicities = new Float64Array(rows).fill(Number.NaN)
    createRandom(1).resample(multiplicities)
    expect(multiplicities.every((count) => Number.isInteger(count) && count >= 0)).toBe(true)
    expect(multiplicities.reduce((sum, count) => sum + count, 0)).toBe(rows)
  })

  it.each([1_000, 40_000])('of %i rows leaves out about 1/e of them, everywhere alike', (rows) => {
    const random = createRandom('left out')
    const multiplicities = new Float64Array(rows)
    const absent: number[] = []
    for (let resample = 0; resample < 50; resample++) {
      random.resample(multiplicities)
      multiplicities.forEach((count, row) => {
        if (count === 0) absent.push(Math.floor((4 * row) / rows))
      })
    }
    for (const quarter of [0, 1, 2, 3]) {
      const share = absent.filter((where) => where === quarter).length / ((50 * rows) / 4)
      expect(share).toBeCloseTo(1 / Math.E, 1)
    }
  })

  it('as a sum draws the rows that it draws as multiplicities', () => {
    const values = Float64Array.from({ length: 450 }, (_, row) => row * row)
    const [sums, counts] = [createRandom(5), createRandom(5)]
    const multiplicities = new Float64Array(450)
    for (let resample = 0; resample < 3; resample++) {
      counts.resample(multiplicities)
      const expected = values.reduce((sum, value, row) => sum + value * (multiplicities[row] as number), 0)
      expect(sums.resampledSum(values)).toBe(expected)
    }
    expect(sums.uint32()).toBe(counts.uint32())
  })
})
