import type { Verdict } from '@mlgate/core'
import { describe, expect, it } from 'vitest'
import { failOnOf, stepExitCode } from './finished.ts'
import type { FailOn } from './inputs/index.ts'

describe('the exit code of a step', () => {
  it.each<[FailOn, Record<Verdict, number>]>([
    ['inconclusive', { pass: 0, inconclusive: 1, fail: 1, error: 2 }],
    ['fail', { pass: 0, inconclusive: 0, fail: 1, error: 2 }],
    ['error', { pass: 0, inconclusive: 0, fail: 0, error: 2 }],
    ['never', { pass: 0, inconclusive: 0, fail: 0, error: 0 }],
  ])('with fail-on %s is %j', (failOn, expected) => {
    const verdicts = Object.keys(expected) as Verdict[]
    const codes = verdicts.map((verdict) => [
      verdict,
      stepExitCode([{ verdict: 'pass' }, { verdict }], failOn),
    ])
    expect(Object.fromEntries(codes)).toEqual(expected)
  })
})

describe('what turns a step red', () => {
  const strict = { mode: 'enforce', 'on-inconclusive': 'fail' } as const
  const shown = { mode: 'report', 'on-inconclusive': 'pass' } as const

  it.each<[string, Parameters<typeof failOnOf>, FailOn]>([
    ['fail when nobody says', [{}], 'fail'],
    ['what mlgate.yml says', [{}, strict], 'inconclusive'],
    ['nothing in mode report of mlgate.yml', [{}, shown], 'never'],
    ['the inputs before mlgate.yml', [{ mode: 'enforce', 'fail-on': 'error' }, shown], 'error'],
    ['nothing in mode report of the inputs', [{ mode: 'report', 'fail-on': 'fail' }, strict], 'never'],
  ])('is %s', (_, given, expected) => {
    expect(failOnOf(...given)).toBe(expected)
  })
})
