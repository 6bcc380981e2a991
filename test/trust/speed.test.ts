import { expect, it } from 'vitest'
import { simulateSpeed } from './speed.ts'

it('a program is at most once in a hundred times called slower than itself, and one 10 % slower is found', () => {
  expect(simulateSpeed()).toMatchObject({ kept: 6, broken: 0 })
})
