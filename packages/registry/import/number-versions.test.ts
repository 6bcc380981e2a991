import { expect, it } from 'vitest'
import { numberVersions } from './number-versions.ts'

const numbers = (...versions: [number: string, ...called: string[]][]) =>
  Object.fromEntries(
    Array.from(
      numberVersions(versions.map(([number, ...called]) => ({ number, called }))),
      ([number, { version, note }]) => [number, note === undefined ? version : [version, note]],
    ),
  )

it('a version that only has a number becomes the major version of it', () => {
  expect(numbers(['1'], ['2'], ['12'])).toEqual({ 1: '1.0.0', 2: '2.0.0', 12: '12.0.0' })
})

it('a version that is called by a semantic version is that one', () => {
  expect(numbers(['1', 'v0.3.0'], ['2', 'final', '1.0.0-rc.1'])).toEqual({ 1: '0.3.0', 2: '1.0.0-rc.1' })
})

it('two versions never become the same', () => {
  expect(numbers(['1', '2.0.0'], ['2'], ['3', '0.1.0'], ['4', '0.1.0'])).toEqual({
    1: ['1.0.0', 'It is called 2.0.0 there, which another version is too.'],
    2: '2.0.0',
    3: '0.1.0',
    4: ['4.0.0', 'It is called 0.1.0 there, which another version is too.'],
  })
})
