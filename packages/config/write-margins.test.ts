import { describe, expect, it } from 'vitest'
import { withMargins } from './write-margins.ts'

const before = `version: 1   # of the file
models:
  signs:
    onnx: 'signs.onnx'
    evaluate: {data: t.csv,   target: y}
`
const write = (benchmark: string, margins: Record<string, string> = { latency_p50: '3%' }) =>
  withMargins(`${before}${benchmark}`, 'mlgate.yml', 'signs', margins).slice(before.length)

describe('margins that are written into mlgate.yml', () => {
  it('replace those that stand there, and nothing else', () => {
    const text = (margin: string) => `    # how fast
    benchmark:
      threads: 1
      gates:
        latency_p50: { max: 20, max-regression: ${margin} }   # agreed on
        size: { max: 5000000 }
`
    expect(write(text('5%'))).toBe(text('3%'))
    expect(write(text('3%'))).toBe(text('3%'))
    expect(write(text("'5%'"))).toBe(text('3%'))
  })

  it('are found by any spelling of what a command says itself', () => {
    const text = (margin: string) => `    benchmark:
      command: x
      metrics-from: json
      gates: { "reported( name=a, direction=lower )": { max-regression: ${margin} } }
`
    expect(write(text('5%'), { 'reported(direction=lower, name=a)': '3%' })).toBe(text('3%'))
  })

  it.each([
    [
      'beside another rule',
      '    benchmark: {gates: {latency_p50: {max: 20}}}',
      '    benchmark: {gates: {latency_p50: {max-regression: 3%, max: 20}}}',
    ],
    [
      'beside other gates',
      '    benchmark: { gates: { size: { max: 1 } } }',
      '    benchmark: { gates: { latency_p50: { max-regression: 3% }, size: { max: 1 } } }',
    ],
    [
      'where there is no gate yet',
      '    benchmark: {}',
      '    benchmark: { gates: { latency_p50: { max-regression: 3% } } }',
    ],
    [
      'in lines',
      '    benchmark:\n      # one\n      threads: 1 # core',
      '    benchmark:\n      # one\n      gates: { latency_p50: { max-regression: 3% } }\n      threads: 1 # core',
    ],
    [
      'in lines of gates',
      '    benchmark:\n      gates:\n        size:\n          max: 1',
      '    benchmark:\n      gates:\n        latency_p50: { max-regression: 3% }\n        size:\n          max: 1',
    ],
  ])('are put %s', (_, text, wanted) => {
    expect(write(text)).toBe(wanted)
    expect(write(wanted)).toBe(wanted)
  })

  it('are several at once, each at its place', () => {
    const written = write('    benchmark: { threads: 1 }', { latency_p50: '3%', throughput: '5%' })
    expect(written).toBe(
      '    benchmark: { gates: { throughput: { max-regression: 5% }, latency_p50: { max-regression: 3% } }, threads: 1 }',
    )
    expect(write(written, { throughput: '5%', latency_p50: '3%' })).toBe(written)
  })

  it('are refused where the benchmark is written elsewhere, or taken from there', () => {
    const shared = `${before}    benchmark: &speed { threads: 1 }
  lights:
    onnx: lights.onnx
    evaluate: { data: t.csv, target: y }
    benchmark: *speed
`
    const margins = { latency_p50: '3%' }
    expect(() => withMargins(shared, 'mlgate.yml', 'lights', margins)).toThrow('not written out there')
    expect(() => withMargins(before, 'mlgate.yml', 'cars', margins)).toThrow('not written out there')
  })
})
