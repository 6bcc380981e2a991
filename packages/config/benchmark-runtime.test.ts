import { describe, expect, it } from 'vitest'
import { withIncluded } from './include.ts'
import { parseProjectConfig } from './project.ts'
import { toldProblems } from './told-problems.test-helper.ts'

const text = (benchmark: string, source = 'onnx: signs.onnx') => `version: 1
data: { test: { path: t.csv } }
models:
  signs:
    ${source}
    evaluate: ${source.startsWith('onnx') ? '{ data: test, target: y }' : '{}'}
    benchmark: ${benchmark}
`
const read = (benchmark: string, source?: string) =>
  parseProjectConfig(text(benchmark, source), 'mlgate.yml').models.signs?.benchmark

describe('what runs a model that is timed', () => {
  it('is a provider by the name that ONNX Runtime has for it, with its threads and optimisation', () => {
    expect(
      read('{ provider: cuda, optimization: basic, inter-threads: 2, data: test, price: 0.48 EUR }'),
    ).toEqual({
      provider: 'cuda',
      optimization: 'basic',
      'inter-threads': 2,
      data: 'test',
      price: '0.48 EUR',
      gates: {},
    })
    expect(read('{ price: 0.48, gates: { cost: { max: 2 }, gpu_memory: { max: 1.0e+9 } } }')).toMatchObject({
      price: 0.48,
      gates: { cost: { max: 2 }, gpu_memory: { max: 1e9 } },
    })
  })

  it.each([
    [
      'a provider of a command',
      '{ command: x, provider: cuda }',
      '"provider" has no meaning beside "command"',
    ],
    ['rows of a command', '{ command: x, data: test }', '"data" has no meaning beside "command"'],
    ['an unknown optimisation', '{ optimization: most }', 'all'],
    ['a price of nothing', '{ price: 0 }', 'a price an hour such as 0.48'],
    ['a cost without a price', '{ gates: { cost: { max: 2 } } }', 'say "price"'],
  ])('refuses %s', (_, benchmark, said) => {
    const source = benchmark.includes('command') ? 'predictions: p.csv' : undefined
    expect(toldProblems(() => read(benchmark, source)).join('\n')).toContain(said)
  })

  it('is fed rows of its own project, where that is included by another one', () => {
    const own = parseProjectConfig('version: 1\ndata: { own: { path: own.csv } }\n', '/repo/mlgate.yml')
    const included = (benchmark: string) => {
      const other = parseProjectConfig(text(benchmark), '/repo/signs/mlgate.yml')
      return withIncluded(own, [other]).models.signs?.benchmark?.data
    }
    expect(included('{ data: test }')).toBe('test')
    expect(included('{ data: rows/*.parquet }')).toBe('signs/rows/*.parquet')
  })
})
