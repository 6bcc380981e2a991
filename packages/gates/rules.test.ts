import { describe, expect, it } from 'vitest'
import { problemsOfRules, type RuleSet } from './rules.ts'

function told(metric: string, rules: RuleSet): string[] {
  return problemsOfRules(metric, rules).map(({ key, problem }) =>
    `${key}: ${problem.message} ${problem.hint ?? ''}`.trim(),
  )
}

describe('the rules of a gate', () => {
  it.each([
    ['accuracy', { min: 0.95, 'max-regression': '1pt' }],
    ['mean_squared_error', { 'max-regression': '5%' }],
    ['log_loss', { max: 1, 'max-regression': 0.02, confidence: 0.9, severity: 'warn' }],
  ] as [string, RuleSet][])('on %s %j are sound', (metric, rules) => {
    expect(told(metric, rules)).toEqual([])
  })

  it('have to demand something', () => {
    expect(told('accuracy', { severity: 'warn' })).toEqual([
      'null: The gate on accuracy demands nothing. Give it at least one of min, max, max-regression, min-improvement.',
    ])
  })

  it('must not leave open what a percentage of a share means', () => {
    expect(told('accuracy', { 'max-regression': '1%' })).toEqual([
      'max-regression: "1%" of a metric between 0 and 1 is ambiguous: 1 % of the baseline, or 1 points? Did you mean 1pt (absolute)?',
    ])
  })

  it('must be such that something can fail: a bare 1 is a hundred points', () => {
    expect(told('accuracy', { 'max-regression': 1 })).toEqual([
      'max-regression: max-regression 1 of a metric between 0 and 1 can never be passed by. A bare number is in the unit of the metric. Did you mean 1pt?',
    ])
    expect(told('accuracy', { 'max-regression': '1pt', confidence: 0.9 })).toEqual([
      'confidence: A confidence has no effect without min or max.',
    ])
  })

  it('are all looked at, whatever is wrong with the first', () => {
    const problems = told('accuracy', {
      'max-regression': 'a bit',
      'min-improvement': '-1pt',
      min: 0.5,
      confidence: 95,
    })
    expect(problems).toHaveLength(3)
    expect(problems[2]).toBe(
      'confidence: A confidence of 95 is out of range: it lies between 0.5 and 1, such as 0.95.',
    )
  })
})

describe('a bound that says nothing', () => {
  it.each([
    ['neg_log_loss', { min: -0.1 }, 'Write log_loss: { max: 0.1 }.'],
    ['accuracy', { min: 90 }, 'Did you mean 0.9?'],
    ['accuracy', { max: -1 }, undefined],
  ])('is refused: %s %j', (metric, rules, hint) => {
    const [found] = problemsOfRules(metric, rules)
    expect(found?.problem.code).toBe('MG7205')
    expect(found?.problem.hint).toBe(hint)
  })

  it('is none where the metric can go there', () => {
    expect(problemsOfRules('log_loss', { max: 90 })).toEqual([])
  })
})
