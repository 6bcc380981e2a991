import { totalmem } from 'node:os'
import { describe, expect, it } from 'vitest'
import { defaultMemoryBytes } from './memory.ts'

describe('defaultMemoryBytes', () => {
  it.each([
    { total: 1000, constrained: 500, expected: 300, because: 'the container has less than the machine' },
    { total: 1000, constrained: 0, expected: 600, because: '0 means no container limit' },
    { total: 1000, constrained: undefined, expected: 600, because: 'the platform knows no container limits' },
    { total: 1000, constrained: 2 ** 64, expected: 600, because: 'an unlimited group reports a huge number' },
  ])('is $expected of $total: $because', ({ total, constrained, expected }) => {
    expect(defaultMemoryBytes(total, constrained)).toBe(expected)
  })

  it('is a positive part of this machine', () => {
    expect(defaultMemoryBytes()).toBeGreaterThan(0)
    expect(defaultMemoryBytes()).toBeLessThanOrEqual(0.6 * totalmem())
  })
})
