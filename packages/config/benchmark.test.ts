import { describe, expect, it } from 'vitest'
import { parseBenchmarkGates } from './benchmark-reader.ts'
import { parseProjectConfig } from './project.ts'
import { toldProblems } from './told-problems.test-helper.ts'

const project = (benchmark: string, source = 'onnx: signs.onnx') => `version: 1
models:
  signs:
    ${source}
    evaluate: ${source.startsWith('onnx') ? '{ data: t.csv, target: y }' : '{}'}
    benchmark: ${benchmark}
`
const read = (benchmark: string, source?: string) =>
  parseProjectConfig(project(benchmark, source), 'mlgate.yml').models.signs?.benchmark

describe('benchmark of a model in mlgate.yml', () => {
  it('times the model in ONNX, or a command with another one beside it', () => {
    expect(read('{ threads: 1, gates: { latency_p50: { max-regression: 5% } } }')).toEqual({
      threads: 1,
      gates: { latency_p50: { 'max-regression': '5%' } },
    })
    expect(
      read('{ command: python infer.py, base-command: [python, old.py] }', 'predictions: p.csv'),
    ).toEqual({
      command: { words: ['python', 'infer.py'], env: [] },
      'base-command': { words: ['python', 'old.py'], env: [] },
      gates: {},
    })
  })

  it('builds the base of a command, within a quarter of an hour or as long as it says', () => {
    expect(read('{ command: x, setup: make build }')?.setup).toEqual({
      words: ['make', 'build'],
      env: [],
      timeoutMs: 900_000,
    })
    const said = read('{ command: x, setup: { run: [make], env: [CC], timeout: 30s } }')?.setup
    expect(said).toEqual({ words: ['make'], env: ['CC'], timeoutMs: 30_000 })
  })

  it.each([
    ['predictions without a command', '{}', 'A benchmark times a model in ONNX', 'predictions: p.csv'],
    ['a base command without a command', '{ base-command: x }', 'and there is none'],
    ['a setup without a command', '{ setup: make }', '"setup" builds the base of a "command"'],
    ['two bases', '{ command: x, base-command: y, setup: make }', 'both say what the base is'],
    [
      'a setup with a time that is none',
      '{ command: x, setup: { run: make, timeout: soon } }',
      'a duration such as',
    ],
    ['threads of a command', '{ command: x, threads: 2 }', '"threads" has no meaning beside "command"'],
    ['throughput of a command', '{ command: x, gates: { throughput: { min: 1 } } }', 'has no throughput'],
    ['data for a command', '{ command: "x {data}" }', 'is given no {data}'],
    ['no pairs', '{ pairs: 0 }', 'a whole number, 1 or more'],
    ['a gate that demands nothing', '{ gates: { size: { severity: warn } } }', 'min, max or max-regression'],
    ['points of a time', '{ gates: { size: { max-regression: 1pt } } }', 'a share of the base (5%)'],
    ['metrics that are not timed', '{ gates: { accuracy: { min: 1 } } }', 'accuracy'],
  ])('refuses %s', (_, benchmark, said, source?: string) => {
    expect(toldProblems(() => read(benchmark, source)).join('\n')).toContain(said)
  })
})

describe('gates of a benchmark in a file', () => {
  it('are the mapping alone', () => {
    expect(parseBenchmarkGates('size: { max: 100 }', 'gates.yml')).toEqual({ size: { max: 100 } })
  })
})
