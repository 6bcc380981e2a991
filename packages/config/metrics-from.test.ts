import { describe, expect, it } from 'vitest'
import { parseBenchmarkGates } from './benchmark-reader.ts'
import { parseMetricsFrom } from './metrics-from-keys.ts'
import { parseProjectConfig } from './project.ts'
import { toldProblems } from './told-problems.test-helper.ts'

const read = (benchmark: string) =>
  parseProjectConfig(
    `version: 1\nmodels: { signs: { onnx: s.onnx, evaluate: { data: t.csv, target: y }, benchmark: ${benchmark} } }\n`,
    'mlgate.yml',
  ).models.signs?.benchmark

describe('numbers that a command says itself', () => {
  it('have a form, and perhaps a file or a pattern', () => {
    expect(read('{ command: x, metrics-from: json }')?.['metrics-from']).toEqual({ format: 'json' })
    const said = { format: 'hyperfine', file: 'out.json' }
    expect(parseMetricsFrom(JSON.stringify(said), 'input metrics-from')).toEqual(said)
    const pattern = { format: 'regex', pattern: '(?<name>\\w+)=(?<value>\\S+)' }
    expect(parseMetricsFrom(JSON.stringify(pattern), '--metrics-from')).toEqual(pattern)
  })

  it('are gated by the canonical name of their metric', () => {
    const gates = '{ "reported( name=loss , direction=lower )": { max-regression: 5% }, size: { max: 1 } }'
    expect(parseBenchmarkGates(gates, 'gates.yml')).toEqual({
      'reported(direction=lower, name=loss)': { 'max-regression': '5%' },
      size: { max: 1 },
    })
  })

  it.each([
    ['a form that nobody knows', '{ command: x, metrics-from: toml }', 'metrics-from'],
    ['regex without a pattern', '{ command: x, metrics-from: regex }', 'format regex needs "pattern"'],
    [
      'a pattern of a form that needs none',
      '{ command: x, metrics-from: { format: json, pattern: "(?<a>.)" } }',
      '"pattern" is for format regex',
    ],
    [
      'a pattern that is none',
      '{ command: x, metrics-from: { format: regex, pattern: "(?P<a>.)" } }',
      'The pattern is no regular expression',
    ],
    [
      'a pattern without groups',
      '{ command: x, metrics-from: { format: regex, pattern: "loss" } }',
      'The pattern names no group',
    ],
    [
      'a pattern that has a value without its name',
      '{ command: x, metrics-from: { format: regex, pattern: "(?<value>.)" } }',
      'they belong together',
    ],
    [
      'a value to reach in a file',
      '{ command: x, metrics-from: { format: json, file: f, reach: { metric: a, at-least: 1 } } }',
      '"reach" is for format regex on the standard output',
    ],
    [
      'a value to reach from both sides',
      '{ command: x, metrics-from: { format: regex, pattern: "(?<a>.)", reach: { metric: a, at-least: 1, at-most: 2 } } }',
      'one of them',
    ],
    ['them without a command', '{ metrics-from: json }', '"metrics-from" reads what "command" says'],
    [
      'a gate on one that nothing says',
      '{ command: x, gates: { reported(name=loss): { max: 1 } } }',
      'Nothing says where reported(name=loss) comes from',
    ],
    [
      'a gate of two spellings',
      '{ command: x, metrics-from: json, gates: { reported(name=a): { max: 1 }, "reported(name=\'a\')": { max: 1 } } }',
      'is the same metric as',
    ],
    [
      'a gate without a name',
      '{ command: x, metrics-from: json, gates: { reported(unit=s): { max: 1 } } }',
      'reported needs name',
    ],
    ['a metric of predictions', '{ command: x, metrics-from: json, gates: { f1: { max: 1 } } }', '"f1"'],
  ])('refuses %s', (_, benchmark, said) => {
    expect(toldProblems(() => read(benchmark)).join('\n')).toContain(said)
  })
})
