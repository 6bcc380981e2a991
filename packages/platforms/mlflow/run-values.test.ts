import type { ManifestMetric } from '@mlgate/registry'
import { describe, expect, it } from 'vitest'
import { inBatches, metricsOf, parametersOf } from './run-values.ts'

const metric = (own: Partial<ManifestMetric>): ManifestMetric => ({
  ...{ name: 'accuracy', value: 0.9, unit: '1', direction: 'higher', samples: 9 },
  ...{ result: 'test', kind: 'evaluation' },
  ...own,
})

describe('metrics of a run', () => {
  it.each<[Partial<ManifestMetric>, string]>([
    [{}, 'evaluation/test/accuracy'],
    [{ name: 'f1_score(average=macro)' }, 'evaluation/test/f1_score_average_macro'],
    [{ name: 'latency p99.9', kind: 'benchmark' }, 'benchmark/test/latency_p99.9'],
    [{ slice: { weather: 'fog', night: null } }, 'evaluation/test/weather_fog_night_null/accuracy'],
    [{ leg: { os: 'linux' } }, 'evaluation/test/os_linux/accuracy'],
    [{ result: '..' }, 'evaluation/_/accuracy'],
    [{ result: 'größe' }, 'evaluation/gr_e/accuracy'],
  ])('%j is called %s', (own, key) => {
    expect(metricsOf({ metrics: [metric(own)] })).toEqual([{ key, value: 0.9 }])
  })

  it('have names of their own, whatever is left of them', () => {
    const metrics = ['a b', 'a(b)', 'a=b'].map((name) => metric({ name }))
    expect(metricsOf({ metrics }).map(({ key }) => key)).toEqual([
      'evaluation/test/a_b',
      'evaluation/test/a_b.2',
      'evaluation/test/a_b.3',
    ])
  })

  it('are at most 250 characters long in their names, intervals as well', () => {
    const interval = { level: 0.95, low: 0, high: 1, method: 'wilson' }
    const metrics = ['x'.repeat(400), 'x'.repeat(401)].map((name) => metric({ name, interval }))
    const keys = metricsOf({ metrics }).map(({ key }) => key)
    expect(new Set(keys).size).toBe(6)
    expect(Math.max(...keys.map(({ length }) => length))).toBeLessThanOrEqual(250)
  })

  it('travel as words where JSON has no number', () => {
    const values = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0]
    const metrics = values.map((value, index) => metric({ value, name: `m${index}` }))
    expect(metricsOf({ metrics }).map(({ value }) => value)).toEqual(['NaN', 'Infinity', '-Infinity', 0])
  })
})

it('parameters of a run are texts, nested ones by their path', () => {
  const parameters = {
    rate: 0.1,
    layers: [1, 2],
    optimizer: { name: 'adam', on: null },
    long: 'x'.repeat(7000),
  }
  expect(parametersOf({ parameters })).toEqual([
    { key: 'rate', value: '0.1' },
    { key: 'layers', value: '[1,2]' },
    { key: 'optimizer.name', value: 'adam' },
    { key: 'optimizer.on', value: 'null' },
    { key: 'long', value: 'x'.repeat(6000) },
  ])
})

describe('batches', () => {
  it('keep all items in their order, within the number and the bytes allowed', () => {
    const items = Array.from({ length: 2500 }, (_, index) => ({ key: `m${index}` }))
    expect(inBatches(items, 1000, 1e6).map(({ length }) => length)).toEqual([1000, 1000, 500])
    const heavy = inBatches(items, 1000, 2000)
    expect(heavy.flat()).toEqual(items)
    for (const batch of heavy) expect(Buffer.byteLength(JSON.stringify(batch))).toBeLessThanOrEqual(2001)
  })
})
