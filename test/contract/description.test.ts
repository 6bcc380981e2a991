import { routes } from '@mlgate/github'
import { expect, test } from 'vitest'
import { operations } from './description.ts'
import { handlers } from './fake/handlers.ts'

test('the description, the fake and the client know the same calls', () => {
  const known = Object.keys(routes).sort()
  expect(operations.map(({ route }) => route).sort()).toEqual(known)
  expect(Object.keys(handlers).sort()).toEqual(known)
})
