import type { Gate, Rowwise } from '@mlgate/core'
import { describe, expect, it } from 'vitest'
import type { Comparison, Evidence } from './evidence.ts'
import { judgeGates } from './judge.ts'
import { evidence, judge, metric, paired } from './test-support/evidence.ts'
import { countsToVerdict } from './waivers.ts'

describe('a change on some of the rows', () => {
  it('is told with the values on the rows that both sides share; a bound with the value on all', () => {
    const shared = { ...paired(-0.02, -0.03, -0.01, 0.001), rows: 400 } as Comparison
    const gates = judge({ 'max-regression': '1pt', min: 0.9 }, evidence({ comparison: shared }))
    const values = gates.map(({ rule, base, value }) => [Object.keys(rule)[0], base, value])
    expect(values).toContainEqual(['max-regression', 0.95, 0.95 - 0.02])
    // The base's value is known on the shared rows alone: beside a value on all rows it would mislead.
    expect(values).toContainEqual(['min', null, 0.95])
    expect(gates.find(({ rule }) => 'max-regression' in rule)?.reason).toMatch(
      /; on the 400 of 450 rows that both sides have$/,
    )
  })
})

describe('a gate that only warns', () => {
  const counts = (more: Partial<Evidence>) =>
    judge({ min: 0.96, severity: 'warn' }, evidence(more)).map((gate) => [
      gate.verdict,
      countsToVerdict(gate),
    ])

  it('has no effect where it fails, or where the metric is not a number', () => {
    expect(counts({})).toEqual([['fail', false]])
    expect(counts({ candidate: metric(Number.NaN) })).toEqual([['fail', false]])
  })

  it('F26: is an error all the same where the metric is missing or rests on no rows', () => {
    expect(counts({ candidate: { missing: 'it was not computed' } })).toEqual([['error', true]])
    expect(counts({ candidate: metric(0.95, { samples: 0 }) })).toEqual([['error', true]])
  })
})

describe('rows that went the other way than their mean', () => {
  const loss = (gain: number, rowwise: Rowwise) => {
    const difference = { value: -gain, low: -gain - 0.01, high: -gain + 0.01, method: 'paired-bootstrap-bca' }
    const comparison = {
      ...({ kind: 'paired', base: 0.2, difference, p: gain < 0 ? 0.001 : 0.9 } as const),
      ...{ standardError: 0.005, rows: 899, rowwise },
    }
    const [gate] = judgeGates(
      'signs',
      [{ metric: 'log_loss', rules: { 'max-regression': 0.005 }, on: 'whole' }],
      [evidence({ metric: 'log_loss', direction: 'lower', bounded: null, comparison })],
    )
    return gate as Gate
  }

  it('are told when a few of them outweigh the others', () => {
    const rowwise = { better: 743, worse: 156, pBetter: 1e-9, pWorse: 1 }
    expect(loss(-0.05, rowwise)).toMatchObject({ verdict: 'fail', rowwise })
    expect(loss(-0.05, rowwise).reason).toMatch(/; 743 rows got better and only 156 worse$/)
  })

  it('are told of a pass too', () => {
    const rowwise = { better: 156, worse: 743, pBetter: 1, pWorse: 1e-9 }
    expect(loss(0.05, rowwise)).toMatchObject({ verdict: 'pass' })
    expect(loss(0.05, rowwise).reason).toMatch(/; 743 rows got worse and only 156 better$/)
  })

  it('are not spoken of where rows and mean agree, or where it may be chance', () => {
    expect(loss(-0.05, { better: 156, worse: 743, pBetter: 1, pWorse: 0 }).reason).not.toContain('rows got')
    expect(loss(-0.05, { better: 451, worse: 448, pBetter: 0.4, pWorse: 0.6 }).reason).not.toContain(
      'rows got',
    )
  })
})

describe('a bound on the value', () => {
  it.each([
    ['min holds at the bound itself', { min: 0.95 }, 'pass', 'within-bound', 'at least 95 %'],
    ['min fails below it', { min: 0.96 }, 'fail', 'out-of-bound', 'must be at least 96 %'],
    ['max holds at the bound itself', { max: 0.95 }, 'pass', 'within-bound', 'at most 95 %'],
    ['max fails above it', { max: 0.5 }, 'fail', 'out-of-bound', 'must be at most 50 %'],
  ])('%s', (_, rules, verdict, reasonCode, reason) => {
    expect(judge(rules, evidence())).toMatchObject([
      { verdict, reasonCode, reason: reason.replaceAll(' %', '\u00a0%') },
    ])
  })

  it.each([
    [{ low: 0.93, high: 0.97 }, 'inconclusive'],
    [{ low: 0.951, high: 0.97 }, 'pass'],
    [{ low: 0.9, high: 0.949 }, 'fail'],
  ])('is judged by the interval %j when a confidence is asked for', (ends, verdict) => {
    const interval = { ...ends, level: 0.95, method: 'wilson' }
    const candidate = metric(0.95, { interval })
    expect(judge({ min: 0.95, confidence: 0.95 }, evidence({ candidate }))).toMatchObject([{ verdict }])
  })

  it('counts without any baseline', () => {
    expect(judge({ min: 0.9, 'max-regression': '1pt' }, evidence())).toMatchObject([
      { rule: { min: 0.9 }, verdict: 'pass' },
      { rule: { 'max-regression': '1pt' }, verdict: 'inconclusive', reasonCode: 'no-baseline' },
    ])
  })
})

describe('a regression on paired rows', () => {
  const rules = { 'max-regression': '1pt' }

  it('fails when it is worse by more than the margin and that is no chance', () => {
    const comparison = paired(-0.065, -0.101, -0.029, 0.0004)
    expect(judge(rules, evidence({ comparison }))).toMatchObject([
      {
        verdict: 'fail',
        reasonCode: 'worse-than-margin',
        p: 0.0004,
        pAdjusted: 0.0004,
        family: 'signs/accuracy_score',
      },
    ])
  })

  it('passes when the worst bound of the interval is within the margin', () => {
    const comparison = paired(0.004, -0.002, 0.01, 0.8)
    expect(judge(rules, evidence({ comparison }))).toMatchObject([
      { verdict: 'pass', reasonCode: 'within-margin' },
    ])
  })

  it('is undecided otherwise, and says what these rows could have shown and how many would decide', () => {
    const comparison = paired(-0.004, -0.02, 0.012, 0.3)
    const [gate] = judge(rules, evidence({ comparison }))
    expect(gate).toMatchObject({ verdict: 'inconclusive', reasonCode: 'not-shown' })
    // (2.326 + 0.842) · 0.00816 and 450 · ((1.96 + 0.842) · 0.00816 / (0.01 − 0.004))² − 450.
    expect(gate?.detectable).toBeCloseTo(0.02586, 4)
    expect(gate?.rowsNeeded).toBe(6089)
    expect(gate?.reason).toBe(
      'may get worse by 1\u00a0pt; 450 rows show 2.6\u00a0pt at best; about 6\u202f100 more would probably decide',
    )
  })

  it('speaks of queries and images where rows are such', () => {
    const comparison = paired(-0.004, -0.02, 0.012, 0.3)
    const reasonOf = (task: string) => judge(rules, evidence({ comparison, task }))[0]?.reason
    expect(reasonOf('ranking')).toContain('; 450 queries show 2.6\u00a0pt at best')
    expect(reasonOf('detection')).toContain('; 450 images show 2.6\u00a0pt at best')
  })

  it('does not fail on a significant loss that is within the margin', () => {
    const comparison = paired(-0.008, -0.0095, -0.0065, 0.0001)
    expect(judge(rules, evidence({ comparison }))).toMatchObject([{ verdict: 'pass' }])
  })

  it('turns the sign for metrics where lower is better', () => {
    const loss = { direction: 'lower', bounded: null, metric: 'accuracy_score' } as const
    const worse = evidence({ ...loss, comparison: paired(0.2, 0.1, 0.3, 0.0001) })
    const better = evidence({ ...loss, comparison: paired(-0.2, -0.3, -0.1, 1) })
    expect(judge({ 'max-regression': 0.05 }, worse)).toMatchObject([{ verdict: 'fail' }])
    expect(judge({ 'max-regression': 0.05 }, better)).toMatchObject([{ verdict: 'pass' }])
  })

  it('takes a share of |baseline|, also of a negative one', () => {
    const comparison: Comparison = { ...paired(-0.05, -0.06, -0.04, 0.0001), base: -0.95 } as Comparison
    expect(judge({ 'max-regression': '10%' }, evidence({ comparison, bounded: null }))).toMatchObject([
      { verdict: 'pass' },
    ])
    expect(judge({ 'max-regression': '1%' }, evidence({ comparison, bounded: null }))).toMatchObject([
      { verdict: 'fail', reason: 'may get worse by 1\u00a0% of the baseline' },
    ])
  })

  it('is adjusted after Holm over the slices of the metric, and says so when that withholds a fail', () => {
    const slice = (weather: string, p: number) =>
      evidence({ slice: { weather }, comparison: paired(-0.05, -0.09, -0.012, p) })
    const gates = judge(rules, slice('fog', 0.004), slice('sun', 0.4), slice('rain', 0.4))
    expect(gates.map(({ pAdjusted }) => pAdjusted)).toEqual([0.012, 0.8, 0.8])
    expect(gates[0]).toMatchObject({
      verdict: 'inconclusive',
      reasonCode: 'held-by-holm',
      family: 'signs/accuracy_score/slices',
    })
  })
})

describe('no difference at all', () => {
  it.each(['same-model', 'identical-predictions', 'unchanged-inputs'] as const)(
    '%s passes with a difference of exactly 0',
    (reasonCode) => {
      const comparison = { kind: 'same', reasonCode, base: 0.95 } as const
      expect(judge({ 'max-regression': '1pt' }, evidence({ comparison }))).toMatchObject([
        { verdict: 'pass', reasonCode, difference: { value: 0, low: 0, high: 0 } },
      ])
    },
  )

  it('is no improvement', () => {
    const comparison = { kind: 'same', reasonCode: 'same-model', base: 0.95 } as const
    expect(judge({ 'min-improvement': '1pt' }, evidence({ comparison }))).toMatchObject([
      { verdict: 'fail', reasonCode: 'not-improved' },
    ])
  })
})

describe('two numbers without pairs', () => {
  it.each([
    [0.945, 'pass'],
    [0.93, 'fail'],
  ])('decide by the point estimates, marked as such: %d', (value, verdict) => {
    const entry = evidence({ candidate: metric(value), comparison: { kind: 'points', base: 0.95 } })
    expect(judge({ 'max-regression': '1pt' }, entry)).toMatchObject([
      { verdict, reasonCode: 'point-estimates', difference: { method: 'point-estimates' } },
    ])
  })

  it.each([
    ['0', 0, '5%', 'inconclusive'],
    ['NaN', Number.NaN, '5%', 'inconclusive'],
    ['NaN', Number.NaN, 0.1, 'inconclusive'],
    ['0', 0, 0.1, 'pass'],
  ])(
    'F35: a baseline of %s is no baseline for a relative rule; 0 is one for an absolute rule',
    (_, base, rule, verdict) => {
      const entry = evidence({ bounded: null, comparison: { kind: 'points', base } })
      const [gate] = judge({ 'max-regression': rule }, entry)
      expect(gate?.verdict).toBe(verdict)
      if (verdict === 'inconclusive') expect(gate?.reasonCode).toBe('no-baseline')
    },
  )
})

describe('a demanded improvement', () => {
  it.each([
    ['pass', 'improved', paired(0.03, 0.015, 0.045, 1)],
    ['fail', 'not-improved', paired(0.001, -0.005, 0.007, 0.6)],
    ['inconclusive', 'not-shown', paired(0.012, -0.004, 0.028, 0.9)],
  ] as const)('comes to %s by the whole interval', (verdict, reasonCode, comparison) => {
    expect(judge({ 'min-improvement': '1pt' }, evidence({ comparison }))).toMatchObject([
      { verdict, reasonCode },
    ])
  })
})

describe('numbers that are none', () => {
  const both = { min: 0.5, 'max-regression': '1pt' }

  it('F25: a metric that is NaN fails every rule, never passes one', () => {
    const gates = judge(
      both,
      evidence({ candidate: metric(Number.NaN), comparison: { kind: 'points', base: 0.9 } }),
    )
    expect(gates.map(({ verdict, reasonCode }) => [verdict, reasonCode])).toEqual([
      ['fail', 'metric-nan'],
      ['fail', 'metric-nan'],
    ])
  })

  it('F26: a metric that is missing is an error, with the reason', () => {
    const candidate = { missing: 'log_loss needs probabilities' }
    expect(judge(both, evidence({ candidate }))).toMatchObject([
      { verdict: 'error', reasonCode: 'metric-missing', reason: 'log_loss needs probabilities', value: null },
      { verdict: 'error', reasonCode: 'metric-missing' },
    ])
  })

  it('F26: a metric from zero samples is an error', () => {
    const candidate = metric(Number.NaN, { samples: 0 })
    expect(judge({ min: 0.5 }, evidence({ candidate }))).toMatchObject([
      { verdict: 'error', reasonCode: 'no-samples' },
    ])
  })

  it('a paired difference that is NaN fails', () => {
    const comparison = paired(Number.NaN, Number.NaN, Number.NaN, Number.NaN)
    expect(judge({ 'max-regression': '1pt' }, evidence({ comparison }))).toMatchObject([{ verdict: 'fail' }])
  })
})

it('a gate of severity warn keeps its verdict and carries the severity', () => {
  expect(judge({ min: 0.99, severity: 'warn' }, evidence())).toMatchObject([
    { verdict: 'fail', severity: 'warn' },
  ])
})
