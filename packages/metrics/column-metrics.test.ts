import { describe, expect, it } from 'vitest'
import { regression } from './columns-for-tests.ts'
import { computeMetric, metricFacts, perRowLoss } from './compute.ts'
import { parseMetric } from './specification.ts'

const columns = { ...regression([0, 0], [0, 0]), scores: { judge: Float64Array.of(0.25, 0.75) } }

describe('the mean of a score', () => {
  it('says which way is better, its range and its unit as it is told', () => {
    expect(metricFacts(parseMetric('mean(column=judge)'))).toMatchObject({
      direction: 'higher',
      bounded: null,
      unit: '1',
      needs: 'scores',
    })
    const told = parseMetric({
      metric: 'mean',
      column: 'judge',
      direction: 'lower',
      bounded: true,
      unit: 'USD',
    })
    expect(told.canonical).toBe('mean(bounded=True, column=judge, direction=lower, unit=USD)')
    expect(metricFacts(told)).toMatchObject({ direction: 'lower', bounded: [0, 1], unit: 'USD' })
  })

  it('is a mean over rows, of whatever task', () => {
    const spec = parseMetric('mean(column=judge)')
    expect(computeMetric(spec, columns)).toEqual({ value: 0.5 })
    expect([...(perRowLoss(spec, { ...columns, task: 'scores' }) ?? [])]).toEqual([0.25, 0.75])
  })

  it('has no value where there is no such score', () => {
    expect(computeMetric(parseMetric('mean(column=other)'), columns)).toEqual({
      value: Number.NaN,
      error: 'the rows have no score "other"',
    })
  })

  it('needs to be told the column, and takes no other direction', () => {
    expect(() => parseMetric('mean')).toThrow(/mean needs column/)
    expect(() => parseMetric('mean(column=judge, direction=up)')).toThrow(/higher or lower/)
  })
})

describe('a metric in SQL', () => {
  it('has one spelling, which is understood again', () => {
    const { canonical } = parseMetric({
      metric: 'sql',
      name: 'lost',
      expression: "sum(x) filter (where y = 'a, b')",
    })
    expect(canonical).toBe("sql(expression='sum(x) filter (where y = \\'a, b\\')', name=lost)")
    expect(parseMetric(canonical).canonical).toBe(canonical)
  })
})
