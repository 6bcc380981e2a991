import { describe, expect, it } from 'vitest'
import { parseProjectConfig } from './project.ts'
import { toldProblems } from './told-problems.test-helper.ts'

const read = (benchmark: string) =>
  parseProjectConfig(
    `version: 1
models:
  signs:
    onnx: signs.onnx
    evaluate: { data: t.csv, target: y }
    benchmark: ${benchmark}
`,
    'mlgate.yml',
  ).models.signs?.benchmark

describe('how calls come, and what is run beside', () => {
  it('is read with times in milliseconds', () => {
    expect(
      read('{ scenario: server, latency-bound: 100ms, sweep: { batch: [1, 8] }, soak: 5min }'),
    ).toMatchObject({
      scenario: 'server',
      'latency-bound': 100,
      sweep: { batch: [1, 8] },
      soak: 300_000,
    })
    expect(read('{ scenario: server, rate: 12.5, gates: { latency_p50: { max: 3 } } }')).toMatchObject({
      rate: 12.5,
    })
    expect(
      read(
        '{ soak: 1min, gates: { latency_drift: { max: 0.1, severity: warn }, memory_growth: { max: 0 } } }',
      ),
    ).toMatchObject({ soak: 60_000 })
  })

  it.each([
    ['a scenario that there is not', '{ scenario: burst }', 'single-stream'],
    ['a server without a rate', '{ scenario: server }', 'say "rate", or "latency-bound" to search it'],
    [
      'a rate that is given and searched',
      '{ scenario: server, rate: 5, latency-bound: 1s }',
      'keep one of them',
    ],
    ['a rate without a server', '{ rate: 5 }', '"rate" is of scenario server alone'],
    ['no rate at all', '{ scenario: server, rate: 0 }', 'a number above 0'],
    ['a bound that is no time', '{ scenario: server, latency-bound: soon }', 'a duration such as 500ms'],
    [
      'a batch of multi-stream',
      '{ scenario: multi-stream, batch: 4 }',
      'A query of scenario multi-stream has 8 rows',
    ],
    [
      'scenarios of a command',
      '{ command: x, scenario: offline }',
      '"scenario" has no meaning for a command',
    ],
    ['a sweep of a command', '{ command: x, sweep: { batch: [1] } }', '"sweep" has no meaning for a command'],
    ['an empty sweep', '{ sweep: {} }', 'batch or concurrency'],
    [
      'requests at once to a model',
      '{ sweep: { concurrency: [1, 8] } }',
      'A sweep by concurrency is for a server',
    ],
    [
      'multi-stream of a server',
      '{ url: "http://h/v2/models/s", scenario: multi-stream }',
      'say "batch": 8 instead',
    ],
    ['a soak that leaves no time', '{ soak: 10min }', '"soak" is a part of "max-minutes" (10)'],
    [
      'latencies of offline',
      '{ scenario: offline, gates: { latency_p50: { max: 1 } } }',
      'There is no latency_p50',
    ],
    [
      'throughput at a given rate',
      '{ scenario: server, rate: 5, gates: { throughput: { min: 1 } } }',
      'There is no throughput',
    ],
    ['a highest rate without a bound', '{ gates: { max_rate: { min: 1 } } }', 'finds for a latency bound'],
    ['drift without a soak', '{ gates: { latency_drift: { max: 0.1 } } }', 'say "soak", and for how long'],
    [
      'drift against a base',
      '{ soak: 1min, gates: { latency_drift: { max-regression: 5% } } }',
      'max-regression has none',
    ],
    [
      'memory of a command',
      '{ command: x, soak: 1min, gates: { memory_growth: { max: 0 } } }',
      'A command has no memory_growth',
    ],
  ])('refuses %s', (_, benchmark, said) => {
    expect(toldProblems(() => read(benchmark)).join('\n')).toContain(said)
  })
})
