import { expect, it } from 'vitest'
import { simulateSpeed } from './speed.ts'
import { simulateHistory } from './speed-history.ts'

it('a program is at most once in a hundred times called slower than itself, and one 10 % slower is found', () => {
  expect(simulateSpeed()).toMatchObject({ kept: 6, broken: 0 })
})

it('a history without a change is at most once in a hundred times said to have one, and a step of 10 % is found', () => {
  expect(simulateHistory()).toMatchObject({ kept: 4, broken: 0 })
})
