import { describe, expect, it } from 'vitest'
import { judgeOutcomes } from './judge-outcomes.ts'
import { simulate } from './simulate.ts'

describe('gates', () => {
  it('break none of their promises in a quick simulation', { timeout: 600_000 }, async () => {
    const judged = judgeOutcomes(await simulate('quick', () => {}))
    const promised = judged.filter(({ promise }) => promise !== 'none')
    expect(promised.length).toBeGreaterThan(100)
    expect(
      promised
        .filter(({ promise }) => promise === 'broken')
        .map(({ outcome, gate, found }) => ({ ...outcome.case, gate, found })),
    ).toEqual([])
  })
})
