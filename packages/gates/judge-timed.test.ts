import { describe, expect, it } from 'vitest'
import type { Comparison, TimedJudgement } from './evidence.ts'
import { judgeGates } from './judge.ts'
import { evidence, metric } from './test-support/evidence.ts'

/** A latency of 10.8 ms after 10 ms, judged by this. */
function judge(limit: string | number, timed: Partial<Extract<Comparison, { kind: 'timed' }>>) {
  const comparison = {
    kind: 'timed',
    base: 10,
    difference: { value: 0.8, low: 0.7, high: 0.9, method: 'median of process pairs' },
    judge: (): TimedJudgement => ({ verdict: 'pass', reasonCode: 'within-margin', why: '10 pairs' }),
    ...timed,
  } as const satisfies Comparison
  const [gate] = judgeGates(
    'signs',
    [{ metric: 'latency_p50', rules: { 'max-regression': limit }, on: 'whole' }],
    [
      evidence({
        metric: 'latency_p50',
        direction: 'lower',
        unit: 'ms',
        bounded: null,
        candidate: metric(10.8),
        comparison,
      }),
    ],
  )
  return gate
}

describe('a change that was measured in turns', () => {
  it('is decided by the rule of who measured it, for the margin as a share of the base', () => {
    const margins: number[] = []
    const deciding = (margin: number): TimedJudgement => {
      margins.push(margin)
      return { verdict: 'fail', reasonCode: 'worse-than-margin', why: '10 pairs', p: 0.001, pAdjusted: 0.002 }
    }
    const failed = judge('5%', { judge: deciding })
    judge(0.5, { judge: deciding })
    expect(margins).toEqual([0.05, 0.05])
    expect(failed).toMatchObject({ verdict: 'fail', base: 10, value: 10.8, p: 0.001, pAdjusted: 0.002 })
    expect(failed?.reason).toMatch(/^may get worse by 5\s% of the baseline; 10 pairs$/)
    expect(failed?.difference).toMatchObject({ low: 0.7, high: 0.9 })
  })

  it('F35: has no baseline where the base is 0 or not a number', () => {
    for (const base of [0, Number.NaN]) {
      for (const limit of ['5%', 0.5]) {
        expect(judge(limit, { base })).toMatchObject({ verdict: 'inconclusive', reasonCode: 'no-baseline' })
      }
    }
  })
})
