import type { Result } from '@mlgate/core'
import { resultSchemaId } from '@mlgate/core'
import { describe, expect, it } from 'vitest'
import { outputTexts, stepOutputs } from './outputs.ts'

const hostile = "@org/team #1 `id` $(id) ' <img> \u202e \u001b[2J \u200b 标 👍"

const result: Result = {
  schema: resultSchemaId,
  kind: 'evaluation',
  name: hostile,
  subject: { data: [] },
  environment: {},
  parameters: {},
  metrics: [{ name: 'accuracy_score', value: Number.NaN, unit: '1', direction: 'higher', samples: 1 }],
  checks: [],
  gates: [
    {
      metric: 'accuracy_score',
      slice: { weather: hostile },
      rule: { min: 1 },
      verdict: 'fail',
      reasonCode: 'metric-nan',
      reason: 'It is less.',
    },
  ],
  baseline: { how: 'named', commit: `@org/team`, metrics: [], passedOver: [] },
  verdict: 'fail',
  startedAt: '2026-01-01T00:00:00.000Z',
  durationMs: 1,
}

const textOf = (name: string, path = 'a.json') =>
  stepOutputs[name]?.text({ walked: [{ result, path, folder: '.' }] }) ?? ''

describe('outputs', () => {
  it.each(['failed-gates', 'metrics'])(
    'in JSON hold nothing that acts where they are repeated: %s',
    (name) => {
      expect(textOf(name)).toMatch(/^[^@#`$'<>\p{Cc}\p{Cf}]+$/u)
      expect(textOf(name)).toContain('标 👍')
    },
  )

  it('in JSON are what they were to whoever reads them as JSON', () => {
    expect(JSON.parse(textOf('failed-gates'))).toMatchObject([
      { result: hostile, slice: { weather: hostile } },
    ])
    expect(JSON.parse(textOf('metrics'))).toEqual({ [hostile]: { accuracy_score: 'NaN' } })
  })

  it('tell a commit only where it is one, and a path only where it is one line', () => {
    expect(textOf('baseline-sha')).toBe('')
    expect(textOf('result-path', 'a\nb.json')).toBe('')
    expect(textOf('result-path')).toBe('a.json')
  })
})

describe('passed', () => {
  const passedOf = (...results: Result[]) =>
    stepOutputs.passed?.text({ walked: results.map((one) => ({ result: one, path: 'a.json', folder: '.' })) })
  const unjudged: Result = { ...result, gates: [], verdict: 'pass' }
  const [gate] = result.gates as [Result['gates'][number]]
  const judged: Result = { ...unjudged, gates: [{ ...gate, verdict: 'pass', reasonCode: 'within-bound' }] }

  it('is said of what was judged, and of nothing else', () => {
    expect(passedOf(judged)).toBe('true')
    expect(passedOf(judged, unjudged)).toBe('true')
    expect(passedOf(unjudged)).toBe('false')
    expect(passedOf(judged, result)).toBe('false')
  })
})

describe('a step with outputs of its own', () => {
  const own = { version: { description: 'The version' }, tag: { description: 'Its tag' } }
  const finished = { walked: [], failOn: 'fail', summary: '' } as const

  it('hands on those in place of all others, empty where it says nothing', () => {
    const outputs = { version: '1.0.0', other: 'x' }
    expect(outputTexts({ ...finished, outputs }, own)).toEqual({ version: '1.0.0', tag: '' })
  })

  it('is none that measures', () => {
    expect(Object.keys(outputTexts(finished, undefined))).toEqual(Object.keys(stepOutputs))
  })
})
