import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mostCharted, sparkline } from '../sparkline.ts'
import { xyChart } from './charts.ts'

describe('sparkline', () => {
  it.each([
    ['rising', [1, 2, 3, 4, 5, 6, 7, 8], '▁▂▃▄▅▆▇█'],
    ['all the same', [3, 3, 3], '▅▅▅'],
    ['gaps', [1, Number.NaN, 2], '▁·█'],
    ['nothing', [], ''],
    ['infinities', [1, Number.POSITIVE_INFINITY, 2], '▁·█'],
  ])('%s', (_, values, blocks) => {
    expect(sparkline(values)).toBe(blocks)
  })

  it('has one character a value, of the last thirty, whatever the values', () => {
    fc.assert(
      fc.property(fc.array(fc.double()), (values) => {
        expect([...sparkline(values)]).toHaveLength(Math.min(values.length, mostCharted))
      }),
    )
  })
})

describe('xyChart', () => {
  it('names its numbers in its text', () => {
    expect(xyChart('accuracy_score on main', [0.91, 0.93, 0.95], '1')).toMatchInlineSnapshot(`
      "xychart-beta
        title "accuracy_score on main"
        x-axis "runs, the newest last" 1 --> 3
        y-axis "1" 0.906 --> 0.954
        line [0.91, 0.93, 0.95]"
    `)
  })

  it('has an axis of some height when nothing changed', () => {
    expect(xyChart('t', [5, 5], 'ms')).toContain('4.5 --> 5.5')
  })

  it('of fewer than two numbers is none', () => {
    expect(xyChart('t', [1, Number.NaN], 'ms')).toBe('')
  })

  it('F42: a title ends neither its quotes nor the fence that it is in, and holds no exponent', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.array(fc.double(), { minLength: 2 }),
        (title, values) => {
          const chart = xyChart(title, values, title)
          if (chart === '') return
          const [, titleLine = '', , yAxis = '', line = ''] = chart.split('\n')
          expect(chart.split('\n')).toHaveLength(5)
          expect(titleLine).toMatch(/^ {2}title "[^"`<>[\]{};&#]*"$/u)
          expect(yAxis).toMatch(/ -?[\d.]+ --> -?[\d.]+$/)
          expect(line).toMatch(/^ {2}line \[[\d., -]+\]$/)
        },
      ),
    )
  })
})
