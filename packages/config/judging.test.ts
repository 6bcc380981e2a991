import { describe, expect, it } from 'vitest'
import { parseProjectConfig } from './index.ts'
import { toldProblems } from './told-problems.test-helper.ts'

const project = (evaluate: string, source = 'predictions: p.csv') =>
  `version: 1\nmodels: { m: { ${source}, evaluate: { ${evaluate} } } }`
const read = (evaluate: string) => parseProjectConfig(project(evaluate), 'mlgate.yml').models.m?.evaluate
const told = (evaluate: string, source?: string) =>
  toldProblems(() => parseProjectConfig(project(evaluate, source), 'mlgate.yml')).join('\n')

describe('how an evaluation judges', () => {
  it('slices by values, quantiles and bounds', () => {
    const by = '[weather, { column: age, quantiles: 4 }, { column: lux, bins: [10, 1000] }]'
    expect(read(`slices: { by: ${by} }`)?.slices).toEqual({
      by: ['weather', 'age', 'lux'],
      bins: { age: { quantiles: 4 }, lux: { bounds: [10, 1000] } },
      'min-samples': 0,
      gates: {},
    })
  })

  it('segments, samples and folds have defaults', () => {
    expect(read('segments: { columns: [a] }, samples: 5, folds: fold')).toMatchObject({
      segments: { columns: ['a'], depth: 2, 'min-samples': 30 },
      samples: 5,
      folds: 'fold',
    })
  })

  it('checks are read with their limits, shares and changes as numbers', () => {
    const checks = `checks:
        better-than-trivial: { accuracy: 5pt, log_loss: 10% }
        severity: warn
        batch-of-one: true
        expectations:
          - { change: { income: 1000, age: -10%, region: { to: north } }, score: may-not-fall, class: 1, exceptions: 2% }`
    const text = `version: 1
data: { d: { path: d.csv } }
models:
  m:
    onnx: m.onnx
    evaluate:
      data: d
      target: y
      ${checks}
`
    expect(parseProjectConfig(text, 'mlgate.yml').models.m?.evaluate.checks).toEqual({
      severity: 'warn',
      trivial: [
        { metric: 'accuracy_score', kind: 'absolute', value: 0.05 },
        { metric: 'log_loss', kind: 'relative', value: 0.1 },
      ],
      finite: false,
      deterministic: false,
      batchOfOne: true,
      expectations: [
        {
          change: { income: { by: 1000 }, age: { times: 0.9 }, region: { to: 'north' } },
          score: 'may-not-fall',
          class: '1',
          exceptions: 0.02,
        },
      ],
    })
  })

  it.each([
    ['slices: { by: [age, { column: age, quantiles: 4 }] }', /named above already/],
    ['slices: { by: [{ column: age }] }', /exactly one of "quantiles" and "bins"/],
    ['slices: { by: [{ column: age, quantiles: 1 }] }', /2 or more/],
    ['slices: { by: [{ column: age, bins: [65, 18] }] }', /greater than the one before/],
    ['segments: { depth: 4 }', /More than three columns/],
    ['checks: { better-than-trivial: { acuracy: 1pt } }', /acuracy/],
    ['checks: { better-than-trivial: { accuracy: lots } }', /lots/],
    ['checks: { severity: warn }', /at least one check/],
    ['checks: { deterministic: true }', /runs a model in ONNX, and here is "predictions"/],
    [
      'checks: { expectations: [{ change: { a: much }, score: may-not-fall }] }',
      /"much" is not what is expected/,
    ],
    [
      'checks: { expectations: [{ change: { a: 1 }, score: may-not-fall, exceptions: 120% }] }',
      /a share of the rows/,
    ],
    ['checks: { expectations: [{ change: { a: 1 }, score: may-fall }] }', /may-not-fall/],
  ])('%s is told as a mistake', (evaluate, expected) => {
    expect(told(evaluate)).toMatch(expected)
  })

  it('numbers alone have no rows to look at', () => {
    const problems = told('checks: { finite: true }, samples: 3', 'metrics: m.json')
    expect(problems).toMatch(/"samples" has no meaning beside "metrics"/)
    expect(problems).toMatch(/"checks" has no meaning beside "metrics"/)
  })

  it('a model in ONNX was not cross-validated', () => {
    expect(told('data: d.csv, target: y, folds: fold', 'onnx: m.onnx')).toMatch(
      /"folds" has no meaning beside "onnx"/,
    )
  })
})
