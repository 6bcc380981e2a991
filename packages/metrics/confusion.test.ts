import { describe, expect, it } from 'vitest'
import { classification, regression } from './columns-for-tests.ts'
import { confusionMatrix } from './confusion.ts'

describe('the confusion matrix', () => {
  it('counts truth by row and prediction by column', () => {
    const columns = classification({ truth: ['a', 'a', 'b', 'b', 'b'], predicted: ['a', 'b', 'b', 'b', 'a'] })
    expect(confusionMatrix(columns)).toEqual({
      labels: ['a', 'b'],
      counts: [
        [1, 1],
        [1, 2],
      ],
    })
  })

  it('leaves out classes that only the model knows, and rows without weight', () => {
    const columns = classification({
      truth: ['b', 'd', 'd'],
      predicted: ['d', 'd', 'a'],
      classes: ['c'],
      weights: [0.5, 2, 0],
    })
    expect(confusionMatrix(columns)).toEqual({
      labels: ['b', 'd'],
      counts: [
        [0, 0.5],
        [0, 2],
      ],
    })
  })

  it('is not a thing of regressions', () => {
    expect(() => confusionMatrix(regression([1], [1]))).toThrow(RangeError)
  })
})
