import { expect, it } from 'vitest'
import { suggest } from './suggest.ts'

const known = ['accuracy_score', 'balanced_accuracy_score', 'log_loss', 'max-regression', 'label']

it.each([
  ['lable', 'label'],
  ['acuracy_score', 'accuracy_score'],
  ['LogLoss', 'log_loss'],
  ['max_regression', 'max-regression'],
  ['weather', undefined],
  ['', undefined],
])('"%s" was probably meant to be %s', (word, meant) => {
  expect(suggest(word, known)).toBe(meant)
})
