import { describe, expect, it } from 'vitest'
import { markdownWithin, titleOf } from './concluded.ts'
import { emptyResult, gate } from './sample-results.test-data.ts'

const undecided = (reasonCode: 'no-baseline' | 'not-shown') =>
  emptyResult({ verdict: 'inconclusive', gates: [gate({ verdict: 'inconclusive', reasonCode })] })

describe('the title of a check', () => {
  it.each(['no-baseline', 'not-shown'] as const)("says can't tell when nothing is decided (%s)", (code) => {
    expect(titleOf([undecided(code)])).toContain("can't tell")
    expect(titleOf([])).toContain("can't tell")
  })

  it('is the answer in one visible line', () => {
    const failed = gate({ verdict: 'fail', reasonCode: 'worse-than-margin' })
    const hostile = emptyResult({ name: `a\u202e\n${'b'.repeat(300)}`, verdict: 'fail', gates: [failed] })
    expect(titleOf([hostile])).not.toMatch(/[\n\u202e]/)
    expect(titleOf([emptyResult({ name: 'signs', verdict: 'fail', gates: [failed] })])).toBe(
      'signs got worse',
    )
  })
})

describe('the summary of a check', () => {
  it('leaves out what is folded where not everything fits, and is cut at a line at last', () => {
    const many = Array.from({ length: 40 }, (_, index) => ({
      ...undecided('not-shown'),
      name: `model ${index}`,
    }))
    const whole = markdownWithin(many, 10 ** 6)
    expect(whole).toContain('<details>')
    const brief = markdownWithin(many, whole.length - 1)
    expect(brief).not.toContain('<details>')
    const cut = markdownWithin(many, 1000)
    expect(cut.length).toBeLessThanOrEqual(1000)
    expect(cut).toMatch(/\n$/)
    expect(brief.startsWith(cut)).toBe(true)
  })
})
