import { describe, expect, it } from 'vitest'
import type { Predictions } from '../predictions/predictions.ts'
import { tellFlips } from './flips.ts'

const truth = ['stop', 'yield', 'yield', 'stop', 'yield', 'stop']
const weather = ['fog', 'fog', 'fog', 'sun', '', 'sun']

function side(predicted: readonly string[]): Predictions {
  const classes = ['stop', 'yield']
  const numbered = (labels: readonly string[], known: string[]) =>
    Int32Array.from(labels, (label) => known.indexOf(label))
  return {
    task: 'classification',
    rows: truth.length,
    classes,
    numericClasses: false,
    truth: numbered(truth, classes),
    predicted: numbered(predicted, classes),
    probabilities: null,
    probabilityPrecision: 'float64',
    weights: null,
    ids: truth.map((_, row) => `img${row}`),
    slices: { weather: { labels: ['fog', 'sun'], codes: numbered(weather, ['fog', 'sun']) } },
  }
}

const before = side(truth)
const now = side(['stop', 'stop', 'stop', 'stop', 'stop', 'stop'])
const request = { by: ['weather'], samples: 0, rowOf: Uint32Array.from([0, 1, 2, 3, 4, 5]), hashed: false }

describe('rows that changed between right and wrong', () => {
  it('are counted by class, by slice and by both, what lost most first', () => {
    expect(tellFlips(now, before, request)).toEqual({
      parts: [
        { class: 'yield', rows: 3, rightToWrong: 3, wrongToRight: 0 },
        { slice: { weather: 'fog' }, rows: 3, rightToWrong: 2, wrongToRight: 0 },
        { slice: { weather: null }, rows: 1, rightToWrong: 1, wrongToRight: 0 },
        { class: 'yield', slice: { weather: 'fog' }, rows: 2, rightToWrong: 2, wrongToRight: 0 },
        { class: 'yield', slice: { weather: null }, rows: 1, rightToWrong: 1, wrongToRight: 0 },
      ],
    })
  })

  it('single ones are named when asked for, by their row in the predictions and by id', () => {
    const rowOf = Uint32Array.from([10, 11, 12, 13, 14, 15])
    expect(tellFlips(now, before, { ...request, samples: 2, rowOf })).toMatchObject({
      rightToWrong: { rows: [12, 13], ids: ['img1', 'img2'] },
      wrongToRight: { rows: [], ids: [] },
    })
    expect(tellFlips(now, before, { ...request, samples: 1, hashed: true })?.rightToWrong).toEqual({
      rows: [2],
    })
  })

  it('a regression has none', () => {
    const values = new Float64Array(6)
    const regression = { ...before, task: 'regression' as const, truth: values, predicted: values }
    expect(tellFlips(regression, regression, request)).toBeNull()
  })
})
