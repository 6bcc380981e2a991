import { describe, expect, it } from 'vitest'
import type { Predictions } from './predictions.ts'
import { taskNotes } from './task-notes.ts'

const values = (truth: number[]) =>
  ({
    task: 'regression',
    truth: Float64Array.from(truth),
    classes: [],
    probabilities: null,
  }) as unknown as Predictions
const labels = (classes: string[], numericClasses = true) =>
  ({
    task: 'classification',
    truth: Int32Array.of(0),
    classes,
    numericClasses,
    probabilities: null,
  }) as unknown as Predictions
const digits = (count: number) => Array.from({ length: count }, (_, index) => String(index))

describe('numbers that nobody called classes or values', () => {
  it.each([
    [
      'few whole ones, read as values',
      values([0, 1, 1, 2]),
      'The target of p.csv holds 3 different whole numbers and is read as values; if they are classes, say task: classification.',
    ],
    [
      'many whole ones, read as classes',
      labels(digits(40)),
      'The whole numbers of p.csv are read as 40 classes; if they are values, say task: regression.',
    ],
  ])('are spoken of: %s', (_, predictions, note) => {
    expect(taskNotes(predictions, { path: 'p.csv' })).toEqual([note])
  })

  it.each([
    ['fractions', values([0, 1.5])],
    ['many whole values', values(Array.from({ length: 30 }, (_, row) => row))],
    ['few classes', labels(digits(10))],
    ['names of classes', labels(digits(40), false)],
    [
      'classes with probabilities',
      { ...labels(digits(40)), probabilities: new Float64Array(40) } as Predictions,
    ],
  ])('are not where it is plain: %s', (_, predictions) => {
    expect(taskNotes(predictions, { path: 'p.csv' })).toEqual([])
  })

  it('are not where the user said what they are', () => {
    expect(taskNotes(values([0, 1]), { path: 'p.csv', task: 'regression' })).toEqual([])
  })
})
