import { MlgateError } from '@mlgate/core'
import { describe, expect, it } from 'vitest'
import { isOutOfMemory, saysOutOfMemory } from './out-of-memory.ts'

describe('isOutOfMemory', () => {
  it.each([
    'Out of Memory Error: failed to allocate data of size 16.0 MiB (512.0 MiB/512.0 MiB used)',
    'Array buffer allocation failed',
    'Failed to allocate memory',
    "Non-zero status code returned while running Expand node. Name:'e' Status Message: bfc_arena.cc:376 Failed to allocate memory for requested buffer of size 17179869184",
    'std::bad_alloc',
    'ENOMEM: not enough memory, read',
  ])('knows %j', (message) => {
    expect(isOutOfMemory(new Error(message))).toBe(true)
  })

  it('looks at what caused an error of mlgate', () => {
    const cause = new Error('Out of Memory Error: could not allocate block')
    const error = new MlgateError({ code: 'MG1001', message: 'data.csv cannot be read.' }, { cause })
    expect(isOutOfMemory(error)).toBe(true)
  })

  it.each([
    new Error(`Conversion Error: Could not convert string 'Out of Memory Error' to INT32`),
    new MlgateError({ code: 'MG1001', message: 'Failed to allocate memory is no class of this model.' }),
    new RangeError('Invalid array length'),
    'a string that was thrown',
    undefined,
  ])('is not taken in by %s', (error) => {
    expect(isOutOfMemory(error)).toBe(false)
  })
})

describe('saysOutOfMemory', () => {
  it.each([
    'FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory',
    '# Fatal process out of memory: Failed to reserve virtual memory for CodeRange',
    "terminate called after throwing an instance of 'std::bad_alloc'",
    'node: error: Cannot allocate memory',
  ])('knows %j', (output) => {
    expect(saysOutOfMemory(`something before\n${output}\nsomething after`)).toBe(true)
  })

  it('does not see it in an ordinary crash', () => {
    expect(saysOutOfMemory("node: symbol lookup error\nError: Cannot find module './entry.ts'")).toBe(false)
  })
})
