import { createRandom } from '@mlgate/stats'
import { describe, expect, it } from 'vitest'
import type { Predictions } from '../predictions/predictions.ts'
import { weakestSegments, worsenedSegments } from './segments.ts'

const request = { depth: 2, minSamples: 30 }

/** Rows of two weathers, two cameras and ages 0 … 99; `share` says how many of a row's kind are wrong. */
function world(
  seed: number,
  share: (row: { weather: string; camera: string; age: number }) => number,
): Predictions {
  const random = createRandom(seed)
  const rows = 6000
  const facts = Array.from({ length: rows }, () => ({
    weather: random.below(4) === 0 ? 'fog' : 'sun',
    camera: random.below(2) === 0 ? 'left' : 'right',
    age: random.below(100),
  }))
  const slice = (values: string[]) => {
    const labels = [...new Set(values)]
    return { labels, codes: Int32Array.from(values, (value) => labels.indexOf(value)) }
  }
  return {
    task: 'classification',
    rows,
    classes: ['no', 'yes'],
    numericClasses: false,
    truth: new Int32Array(rows),
    predicted: Int32Array.from(facts, (row) => Number(random.float() < share(row))),
    probabilities: null,
    probabilityPrecision: 'float64',
    weights: null,
    ids: null,
    slices: {
      weather: slice(facts.map(({ weather }) => weather)),
      camera: slice(facts.map(({ camera }) => camera)),
      age: slice(facts.map(({ age }) => String(age))),
    },
  }
}

describe('the weakest segments', () => {
  it('are found where two columns together make rows hard, with numbers of rows that were not searched', () => {
    const hard = world(1, ({ weather, camera }) => (weather === 'fog' && camera === 'left' ? 0.5 : 0.1))
    const [weakest, ...others] = weakestSegments(hard, request, 'seed')
    expect(weakest?.slice).toEqual({ weather: 'fog', camera: 'left' })
    expect(weakest?.metric).toBe('accuracy_score')
    expect(weakest?.value).toBeCloseTo(0.5, 1)
    expect(weakest?.elsewhere).toBeCloseTo(0.9, 1)
    expect(weakest?.rows).toBeGreaterThan(300)
    expect(weakest?.rows).toBeLessThan(450)
    expect(others.map(({ slice }) => slice)).toEqual([{ weather: 'fog' }])
  })

  it('a column of many numbers is looked at by its quarters', () => {
    const hard = world(2, ({ age }) => (age >= 75 ? 0.3 : 0.1))
    expect(weakestSegments(hard, request, 'seed').map(({ slice }) => slice)).toEqual([{ age: '75 … 99' }])
  })

  it('where all rows are alike, none is found in 60 worlds', () => {
    const found = Array.from({ length: 60 }, (_, seed) =>
      weakestSegments(
        world(seed, () => 0.1),
        request,
        's',
      ),
    )
    expect(found.flat().length).toBeLessThanOrEqual(2)
  })

  it('a regression is judged by its absolute errors, and rows that count nothing are left out', () => {
    const { truth: _, predicted: __, ...facts } = world(3, () => 0)
    const fog = facts.slices.weather?.labels.indexOf('fog')
    const isFog = Array.from(facts.slices.weather?.codes ?? [], (code) => code === fog)
    const random = createRandom(3)
    const regression: Predictions = {
      ...facts,
      task: 'regression',
      truth: new Float64Array(facts.rows),
      predicted: Float64Array.from(isFog, (own) => (own ? 2 : 1) * random.float()),
    }
    const [weakest] = weakestSegments(regression, request, 'seed')
    expect(weakest).toMatchObject({ slice: { weather: 'fog' }, metric: 'mean_absolute_error' })
    expect(weakest?.value).toBeCloseTo(1, 1)
    const weights = Float64Array.from(isFog, (own) => (own ? 0 : 1))
    expect(weakestSegments({ ...regression, weights }, request, 'seed')).toEqual([])
  })
})

describe('the segments that got worse', () => {
  it('are told beside a model that got better overall', () => {
    const before = world(4, () => 0.2)
    const fog = before.slices.weather?.labels.indexOf('fog')
    const random = createRandom(9)
    const now: Predictions = {
      ...before,
      predicted: Int32Array.from(before.predicted, (wrong, row) => {
        const isFog = before.slices.weather?.codes[row] === fog
        return Number(isFog ? wrong === 1 || random.float() < 0.1 : wrong === 1 && random.float() < 0.5)
      }),
    }
    const [worst, ...others] = worsenedSegments(now, before, request, 'seed')
    expect(worst?.slice).toMatchObject({ weather: 'fog' })
    expect(worst?.base ?? 0).toBeGreaterThan(worst?.value ?? 1)
    expect(others.every(({ slice }) => slice?.weather === 'fog')).toBe(true)
  })

  it('are none where the same rows are wrong', () => {
    const before = world(5, () => 0.2)
    expect(worsenedSegments(before, before, request, 'seed')).toEqual([])
  })
})
