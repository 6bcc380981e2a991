import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { correctedResampledT } from './corrected-resampled-t.ts'
import { meanGreater, welchGreater } from './welch.ts'

const { folds, samples } = JSON.parse(
  readFileSync(new URL('../../test/fixtures/folds/tests.json', import.meta.url), 'utf8'),
) as {
  folds: { differences: number[]; testToTrain: number; expected: Record<string, number> }[]
  samples: { first: number[]; second: number[]; welch: number; welchUnrounded: number; student: number }[]
}

describe('the corrected resampled t test', () => {
  it.each(folds)('equals scipy over $differences.length folds', ({ differences, testToTrain, expected }) => {
    const found = correctedResampledT({ differences, testToTrain, level: 0.95, direction: 'higher' })
    for (const [name, value] of Object.entries(expected))
      expect(found[name as keyof typeof found], name).toBeCloseTo(value, 12)
  })

  it('takes more for worse where lower is better', () => {
    const fold = { differences: [0.1, 0.2, 0.15], testToTrain: 0.5, level: 0.95 }
    const [higher, lower] = (['higher', 'lower'] as const).map((direction) =>
      correctedResampledT({ ...fold, direction }),
    )
    expect((higher?.p ?? 0) + (lower?.p ?? 0)).toBeCloseTo(1, 12)
    expect(lower?.p).toBeLessThan(0.5)
  })

  it('folds that all say the same leave nothing to chance, and one fold says nothing', () => {
    const fold = { testToTrain: 0.5, level: 0.95, direction: 'higher' as const }
    expect(correctedResampledT({ ...fold, differences: [0, 0, 0] })).toMatchObject({ value: 0, p: 1, low: 0 })
    expect(correctedResampledT({ ...fold, differences: [-0.5, -0.5] })).toMatchObject({ high: -0.5, p: 0 })
    expect(() => correctedResampledT({ ...fold, differences: [1] })).toThrow(RangeError)
  })
})

describe("Welch's and Student's tests", () => {
  it.each(samples)(
    'equal scipy for $first.length rows',
    ({ first, second, welch, welchUnrounded, student }) => {
      expect(welchGreater(first, second)).toBeCloseTo(welch, 12)
      expect(Math.abs(welchGreater(first, second) - welchUnrounded)).toBeLessThan(0.01)
      expect(meanGreater(first)).toBeCloseTo(student, 12)
    },
  )

  it('nothing is shown by values that do not vary, or by one', () => {
    expect([
      welchGreater([1, 1], [0, 0]),
      welchGreater([1], [0, 1]),
      meanGreater([2, 2]),
      meanGreater([2]),
    ]).toEqual([1, 1, 1, 1])
  })
})
