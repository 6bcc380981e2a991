import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exitCodeOf, verdicts, worstVerdict } from './verdict.ts'

const verdict = fc.constantFrom(...verdicts)

describe('verdicts', () => {
  it('rise from pass over inconclusive and fail to error', () => {
    expect(worstVerdict(['pass', 'error', 'fail', 'inconclusive'])).toBe('error')
    expect(worstVerdict(['pass', 'fail', 'inconclusive'])).toBe('fail')
    expect(worstVerdict(['pass', 'inconclusive'])).toBe('inconclusive')
    expect(worstVerdict([])).toBe('pass')
  })

  it('join in any order and grouping to the same whole', () => {
    fc.assert(
      fc.property(fc.array(verdict), fc.array(verdict), (left, right) => {
        const whole = worstVerdict([...left, ...right])
        expect(worstVerdict([...right, ...left])).toBe(whole)
        expect(worstVerdict([worstVerdict(left), worstVerdict(right)])).toBe(whole)
      }),
    )
  })

  it.each([
    ['pass', 'enforce', 'pass', 0],
    ['inconclusive', 'enforce', 'pass', 0],
    ['inconclusive', 'enforce', 'fail', 1],
    ['fail', 'enforce', 'pass', 1],
    ['error', 'enforce', 'pass', 2],
    ['inconclusive', 'report', 'fail', 0],
    ['fail', 'report', 'pass', 0],
    ['error', 'report', 'pass', 0],
  ] as const)('%s in mode %s, on-inconclusive %s, ends with %d', (of, mode, onInconclusive, code) => {
    expect(exitCodeOf(of, { mode, onInconclusive })).toBe(code)
  })
})
