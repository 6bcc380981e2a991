import { MlgateError } from '@mlgate/core'
import { describe, expect, it } from 'vitest'
import { importBenchmarks } from './import-benchmarks.ts'
import { importMetrics } from './import-metrics.ts'

const run = (id: string, date: number, tool: string, value: number | null) => ({
  commit: { id, message: 'm', timestamp: '2019-11-10T00:06:58+09:00', author: { name: 'a' } },
  date,
  tool,
  benches: [{ name: 'bench_fib_10', value, range: '± 35', unit: 'ns/iter', extra: 'x' }],
})
const dataJs = (entries: object) =>
  `window.BENCHMARK_DATA = ${JSON.stringify({ lastUpdate: 1, repoUrl: 'https://example.org', entries }, null, 2)}`

describe('the data.js of github-action-benchmark', () => {
  it('becomes a result for each suite and run, the oldest first', () => {
    const entries = {
      Rust: [run('b', 1573312301293, 'cargo', 250), run('a', 1573312140323, 'cargo', 254)],
      Python: [run('a', 1573312200000, 'pytest', 9.5)],
    }
    const results = importBenchmarks(dataJs(entries), 'data.js')
    expect(results.map(({ name, subject, startedAt }) => [name, subject.commit, startedAt])).toEqual([
      ['Rust', 'a', '2019-11-09T15:09:00.323Z'],
      ['Python', 'a', '2019-11-09T15:10:00.000Z'],
      ['Rust', 'b', '2019-11-09T15:11:41.293Z'],
    ])
    expect(results[0]).toMatchObject({
      kind: 'benchmark',
      metrics: [{ name: 'bench_fib_10', value: 254, unit: 'ns/iter', direction: 'lower' }],
      environment: { importedFrom: 'github-action-benchmark', tool: 'cargo' },
    })
  })

  it.each([
    ['cargo', 'lower'],
    ['go', 'lower'],
    ['benchmarkjs', 'higher'],
    ['pytest', 'higher'],
    ['customBiggerIsBetter', 'higher'],
    ['customSmallerIsBetter', 'lower'],
    ['a tool of tomorrow', 'none'],
  ])('says which way %s is better: %s', (tool, direction) => {
    const [result] = importBenchmarks(dataJs({ suite: [run('a', 0, tool, 1)] }), 'data.js')
    expect(result?.metrics[0]?.direction).toBe(direction)
  })

  it('has NaN where a value is null, as JSON leaves it', () => {
    expect(importBenchmarks(dataJs({ s: [run('a', 0, 'go', null)] }), 'f')[0]?.metrics[0]?.value).toBeNaN()
  })

  it('is read as plain JSON too, and with a semicolon at its end', () => {
    const entries = { s: [run('a', 0, 'go', 1)] }
    expect(importBenchmarks(JSON.stringify({ entries }), 'f')).toHaveLength(1)
    expect(importBenchmarks(`${dataJs(entries)};\n`, 'f')).toHaveLength(1)
  })

  it.each([
    ['a script', 'window.BENCHMARK_DATA = fetch("x")'],
    ['cut', dataJs({ s: [run('a', 0, 'go', 1)] }).slice(0, -9)],
    ['something else', '{"entries": {"s": [{"hello": 1}]}}'],
    ['of no date', dataJs({ s: [run('a', 1e300, 'go', 1)] })],
  ])('is an error when it is %s', (_, text) => {
    expect(() => importBenchmarks(text, 'data.js')).toThrow(expect.objectContaining({ code: 'MG6007' }))
  })
})

describe('the history of a file of numbers', () => {
  const read = (text: string) => {
    if (!text.startsWith('{')) throw new MlgateError({ code: 'MG1001', message: 'it is not JSON.' })
    const { accuracy } = JSON.parse(text) as { accuracy: number }
    return [{ name: 'accuracy_score', value: accuracy, unit: '1', direction: 'higher' as const, samples: 0 }]
  }

  it('becomes a result for each commit, and tells which could not be read', async () => {
    const commits = [
      { commit: 'c3', date: '2026-03-01T12:00:00+02:00', text: '{"accuracy": 0.9}' },
      { commit: 'c2', date: '2026-02-01T12:00:00Z', text: '<<<<<<< HEAD' },
      { commit: 'c1', date: 'yesterday', text: '{"accuracy": 0.8}' },
    ]
    const { results, skipped } = await importMetrics(commits, 'signs', read)
    expect(results).toMatchObject([
      {
        kind: 'metrics',
        name: 'signs',
        subject: { commit: 'c3' },
        startedAt: '2026-03-01T10:00:00.000Z',
        metrics: [{ value: 0.9 }],
      },
    ])
    expect(skipped).toEqual([
      { commit: 'c2', reason: 'it is not JSON.' },
      { commit: 'c1', reason: '"yesterday" is no date' },
    ])
  })

  it('does not hide a bug of the reader', async () => {
    const bug = () => {
      throw new TypeError('a bug')
    }
    await expect(importMetrics([{ commit: 'c', date: '2026-01-01', text: '{}' }], 'n', bug)).rejects.toThrow(
      'a bug',
    )
  })
})
