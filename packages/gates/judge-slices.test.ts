import { describe, expect, it } from 'vitest'
import type { Comparison, Evidence } from './evidence.ts'
import { judgeGates } from './judge.ts'
import { evidence, paired } from './test-support/evidence.ts'

describe('slices', () => {
  const slice = (weather: string, p: number, rows: number) =>
    evidence({ slice: { weather }, comparison: { ...paired(-0.05, -0.09, -0.012, p), rows } as Comparison })
  const judgeSlices = (...entries: Evidence[]) =>
    judgeGates(
      'signs',
      [
        { metric: 'accuracy_score', rules: { min: 0.9 }, on: 'whole' },
        { metric: 'accuracy_score', rules: { 'max-regression': '1pt' }, on: 'slices', minSamples: 100 },
      ],
      entries,
    )

  it('have gates of their own beside the whole', () => {
    const gates = judgeSlices(evidence(), slice('fog', 0.0001, 200), slice('sun', 0.4, 200))
    expect(gates.map((gate) => [gate.slice, gate.rule, gate.verdict])).toEqual([
      [null, { min: 0.9 }, 'pass'],
      [{ weather: 'fog' }, { 'max-regression': '1pt' }, 'fail'],
      [{ weather: 'sun' }, { 'max-regression': '1pt' }, 'inconclusive'],
    ])
  })

  it('F26: that were not measured are an error, not a gate left out', () => {
    const [, gate] = judgeSlices(evidence())
    expect(gate).toMatchObject({
      verdict: 'error',
      reasonCode: 'metric-missing',
      reason: 'nothing was measured for it',
    })
  })

  it('of too few rows are shown without effect, and do not dilute the others', () => {
    const [, ...gates] = judgeSlices(
      evidence(),
      slice('fog', 0.006, 200),
      slice('hail', 0.0001, 99),
      slice('snow', 0.0001, 20),
    )
    expect(gates[0]).toMatchObject({ verdict: 'fail', pAdjusted: 0.006 })
    expect(gates[1]).toMatchObject({
      verdict: 'inconclusive',
      severity: 'warn',
      reasonCode: 'below-min-samples',
      reason: '99 rows; slices count from 100 on',
    })
    expect(gates[2]).toMatchObject({ severity: 'warn', reasonCode: 'below-min-samples' })
  })
})

describe('a gate on slices', () => {
  it('judges the slices of its own columns alone, whatever else was measured', () => {
    const fog = evidence({ slice: { weather: 'fog' } })
    const small = evidence({ slice: { size: 'small' } })
    const request = { metric: 'accuracy_score', rules: { min: 0.9 }, on: 'slices', by: ['weather'] } as const
    expect(judgeGates('signs', [request], [fog, small]).map(({ slice }) => slice)).toEqual([
      { weather: 'fog' },
    ])
  })

  it('of a column that gave none cannot be judged', () => {
    const request = { metric: 'accuracy_score', rules: { min: 0.9 }, on: 'slices', by: ['site'] } as const
    const [gate] = judgeGates('signs', [request], [evidence({ slice: { weather: 'fog' } })])
    expect(gate).toMatchObject({ slice: null, verdict: 'error', reasonCode: 'metric-missing' })
  })
})
