import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MlgateError } from './errors.ts'
import { formatResult, parseResult } from './read-result.ts'
import type { Result } from './result/result.ts'

const result: Result = {
  schema: 'mlgate/result@1',
  kind: 'evaluation',
  name: 'signs',
  subject: { model: { path: 'models/signs.onnx', sha256: '9f1c', bytes: 81_234 }, data: [] },
  environment: { node: '24.0.0' },
  parameters: { learning_rate: 0.1 },
  metrics: [{ name: 'accuracy_score', value: 0.95, unit: '1', direction: 'higher', samples: 450 }],
  checks: [],
  gates: [],
  baseline: null,
  verdict: 'pass',
  startedAt: '2026-11-21T03:00:00.000Z',
  durationMs: 812,
}

function problemOf(text: string): { code: string; message: string } {
  try {
    parseResult(text, 'old.json')
  } catch (error) {
    if (error instanceof MlgateError) return { code: error.code, message: error.message }
    throw error
  }
  throw new Error('it was read')
}

describe('a result document', () => {
  it('is read back as it was written', () => {
    expect(parseResult(formatResult(result), 'r.json')).toEqual(result)
  })

  it('F25: keeps NaN and infinities as tagged strings, not as null', () => {
    fc.assert(
      fc.property(fc.double(), fc.double(), (value, durationMs) => {
        const metrics = [{ ...(result.metrics[0] as Result['metrics'][number]), value }]
        const text = formatResult({ ...result, metrics, durationMs })
        expect(text).not.toContain('null,\n      "unit"')
        const read = parseResult(text, 'r.json')
        // JSON has no negative zero, and no one asks a metric for one.
        expect(read.metrics[0]?.value).toBe(value + 0)
        expect(read.durationMs).toBe(durationMs + 0)
      }),
    )
    expect(formatResult({ ...result, durationMs: Number.NaN })).toContain('"durationMs": "NaN"')
  })

  const check = { id: 'range', column: 'age', status: 'fail', severity: 'error', title: 'age is in range' }
  const withCheck = (own: object) => JSON.stringify({ ...result, checks: [{ ...check, ...own }] })

  it('tells of a check how many rows it concerns and where it is asked for; documents of before do not', () => {
    const told = { count: 3, share: 0.25, file: 'b.csv', declared: { file: 's.yml', line: 3, column: 5 } }
    expect(parseResult(withCheck(told), 'r.json').checks).toEqual([{ ...check, ...told }])
    expect(parseResult(withCheck({}), 'old.json').checks).toEqual([check])
  })

  it.each([
    [{ share: 1.2 }],
    [{ declared: { file: 's.yml', line: '3', column: 5 } }],
    [{ alike: { checks: 2 } }],
  ])('is refused with a check that says %j', (own) => {
    expect(problemOf(withCheck(own))).toMatchObject({ code: 'MG1001' })
  })

  it('keeps what a later minor version added', () => {
    const text = formatResult({ ...result, later: { a: 1 } } as Result)
    expect(parseResult(text, 'r.json')).toHaveProperty('later', { a: 1 })
  })

  it.each(['schema', 'parameters', 'environment', 'leg', 'later'])(
    'is refused when %s is nested so deep that it would overrun a stack',
    (key) => {
      const deep = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`
      const text = (levels: number) =>
        JSON.stringify({ ...result, [key]: 'HERE' }).replace('"HERE"', () => deep(levels))
      expect(problemOf(text(100_000))).toMatchObject({
        code: 'MG1001',
        message: expect.stringContaining('deep'),
      })
      if (key === 'parameters') expect(parseResult(text(90), 'r.json').name).toBe('signs')
    },
  )

  it('F86: of a future version is refused', () => {
    const text = formatResult(result).replace('result@1', 'result@2')
    expect(problemOf(text)).toEqual({
      code: 'MG1002',
      message: 'old.json is a result document of version 2; this mlgate reads up to version 1.',
    })
  })

  it.each([
    ['cut text', formatResult(result).slice(0, 80), /^old\.json is not JSON/],
    ['a web page', '<!doctype html>', /^old\.json is not JSON/],
    ['another document', '{"schema":"other"}', /its "schema" is "other", not "mlgate\/result@1"/],
    ['no schema at all', '[]', /its "schema" is missing/],
    ['a word as a number', formatResult(result).replace('0.95', '"much"'), /metrics\.0\.value/],
    [
      'an unknown verdict',
      formatResult(result).replace('"pass"', '"fine"'),
      /verdict should be one of pass, inconclusive, fail, error/,
    ],
  ])('is not %s', (_, text, message) => {
    const problem = problemOf(text)
    expect(problem.code).toBe('MG1001')
    expect(problem.message).toMatch(message)
  })
})
