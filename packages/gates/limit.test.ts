import { describe, expect, it } from 'vitest'
import { limitInUnits, parseLimit } from './limit.ts'

describe('a limit', () => {
  it.each([
    ['1pt', { kind: 'absolute', value: 0.01 }],
    ['0.5 pt', { kind: 'absolute', value: 0.005 }],
    ['5%', { kind: 'relative', value: 0.05 }],
    ['.2', { kind: 'absolute', value: 0.2 }],
    [0.03, { kind: 'absolute', value: 0.03 }],
    [0, { kind: 'absolute', value: 0 }],
  ])('%s is %j', (written, limit) => {
    expect(parseLimit(written)).toEqual(limit)
  })

  it.each(['', 'pt', '-1pt', '1pts', '1e', 'NaN', '5 %%', '1,5'])('"%s" is none', (written) => {
    expect(() => parseLimit(written)).toThrow(`"${written}" is not a limit`)
  })

  it('a relative one is a share of |baseline|, and means nothing when that is 0 or NaN', () => {
    const limit = parseLimit('10%')
    expect(limitInUnits(limit, -20)).toBe(2)
    expect(limitInUnits(limit, 0)).toBeNull()
    expect(limitInUnits(limit, Number.NaN)).toBeNull()
    expect(limitInUnits(parseLimit('1pt'), 0)).toBe(0.01)
  })
})
