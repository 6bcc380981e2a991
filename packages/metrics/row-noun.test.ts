import { expect, it } from 'vitest'
import { rowNoun } from './index.ts'

it.each([
  ['ranking', 1, 'query'],
  ['ranking', 120, 'queries'],
  ['detection', 2, 'images'],
  ['segmentation', 1, 'image'],
  ['classification', 0, 'rows'],
  [undefined, 1, 'row'],
  ['constructor', 2, 'rows'],
])('predictions of a %s: %d %s', (task, count, noun) => {
  expect(rowNoun(task, count)).toBe(noun)
})
