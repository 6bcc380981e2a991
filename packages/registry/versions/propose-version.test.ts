import type { Gate, Result } from '@mlgate/core'
import { describe, expect, it } from 'vitest'
import { hashOf, sampleEvaluation, sampleMetric, sampleSignature } from '../test-support/index.ts'
import { type NextVersion, proposeVersion } from './propose-version.ts'

const value = (name: string, type = 'float32', shape: (number | string | null)[] = ['N', 64]) => ({
  name,
  type,
  shape,
})
const { inputs, outputs } = sampleSignature

const gate = (own: Partial<Gate> = {}): Gate => ({
  metric: 'accuracy_score',
  slice: null,
  rule: { 'max-regression': '1pt' },
  verdict: 'pass',
  difference: { value: 0.01, low: 0.002, high: 0.018, method: 'newcombe-paired' },
  reasonCode: 'within-margin',
  reason: 'may get worse by 1 pt',
  ...own,
})

const judged = (gates: Gate[], own: Partial<Result> = {}) => sampleEvaluation({ gates, ...own })

function propose(own: Partial<NextVersion> & { after?: string } = {}) {
  const { after = '1.2.3', ...rest } = own
  return proposeVersion({
    last: { version: after, content: hashOf('old'), signature: sampleSignature },
    signature: sampleSignature,
    results: [],
    content: hashOf('new'),
    ...rest,
  })
}

describe('the next version', () => {
  it('is 1.0.0 when there is none', () => {
    expect(propose({ last: null })).toMatchObject({ version: '1.0.0', bump: 'first' })
  })

  it('is the last one when the model files are the same', () => {
    expect(propose({ content: hashOf('old') })).toEqual({
      version: '1.2.3',
      bump: 'none',
      why: 'Its model files are those of 1.2.3',
    })
  })

  it.each([
    ['an input is gone', { inputs: [], outputs }, 'Input "image" is gone'],
    ['an output is gone', { inputs, outputs: outputs.slice(0, 1) }, 'Output "probabilities" is gone'],
    [
      'an input is called otherwise',
      { inputs: [value('pixels')], outputs },
      'Input "image" is called "pixels" now',
    ],
    [
      'there is another input',
      { inputs: [...inputs, value('mask')], outputs },
      'It takes another input, "mask"',
    ],
    [
      'an input is of another type',
      { inputs: [value('image', 'uint8')], outputs },
      'Input "image" is of uint8 now, and was of float32',
    ],
    [
      'an input has another size',
      { inputs: [value('image', 'float32', ['N', 128])], outputs },
      'Input "image" has the shape [N, 128] now, and had [N, 64]',
    ],
    [
      'an input takes one size alone',
      { inputs: [value('image', 'float32', [1, 64])], outputs },
      'Input "image" has the shape [1, 64] now, and had [N, 64]',
    ],
    [
      'an output has a free size',
      { inputs, outputs: [outputs[0] as never, value('probabilities', 'float32', ['N', null])] },
      'Output "probabilities" has the shape [N, ?] now, and had [N, 10]',
    ],
    ['it is no ONNX model any more', null, 'It is no ONNX model any more'],
  ])('is a major one when %s', (_, signature, why) => {
    expect(propose({ signature })).toEqual({ version: '2.0.0', bump: 'major', why })
  })

  it.each([
    ['another output', { inputs, outputs: [...outputs, value('embedding')] }],
    ['free sizes of inputs', { inputs: [value('image', 'float32', ['batch', null])], outputs }],
    ['another order', { inputs, outputs: outputs.toReversed() }],
  ])('is none for callers to fear with %s', (_, signature) => {
    expect(propose({ signature })).toMatchObject({ version: '1.2.4', bump: 'patch' })
  })

  it('is a minor one when a gated change over all rows is for the better with its whole interval', () => {
    expect(propose({ results: [judged([gate()])] })).toEqual({
      version: '1.3.0',
      bump: 'minor',
      why: 'Its gates say that it is better in accuracy_score',
    })
  })

  it('knows that lower is better for some metrics', () => {
    const metrics = [sampleMetric({ name: 'log_loss', direction: 'lower' })]
    const change = (low: number, high: number) =>
      judged([gate({ metric: 'log_loss', difference: { value: low, low, high, method: 'bca' } })], {
        metrics,
      })
    expect(propose({ results: [change(-0.2, -0.1)] }).bump).toBe('minor')
    expect(propose({ results: [change(0.1, 0.2)] }).bump).toBe('patch')
  })

  it('is a minor one when a metric improved by what was asked for, be it on a slice', () => {
    const asked = gate({
      rule: { 'min-improvement': '1pt' },
      slice: { weather: 'fog' },
      reasonCode: 'improved',
    })
    expect(propose({ results: [judged([asked])] }).bump).toBe('minor')
  })

  it('takes the change from the baseline where the gate is on a bound', () => {
    const bound = gate({ rule: { min: 0.9 }, difference: null, reasonCode: 'within-bound' })
    const difference = { value: 0.01, low: 0.002, high: 0.018, method: 'newcombe-paired' }
    const changes = [{ metric: 'accuracy_score', difference }]
    const baseline = { how: 'release', metrics: [], passedOver: [], changes }
    expect(propose({ results: [judged([bound], { baseline })] }).bump).toBe('minor')
  })

  it.each([
    [
      'the interval holds zero',
      gate({ difference: { value: 0.01, low: -0.002, high: 0.02, method: 'bca' } }),
      {},
    ],
    ['it is better on a slice alone', gate({ slice: { weather: 'fog' } }), {}],
    ['two numbers were compared', gate({ difference: { value: 0.01, method: 'none' } }), {}],
    ['it did not pass', gate(), { verdict: 'fail' }],
    ['it is a benchmark', gate(), { kind: 'benchmark' }],
  ] as const)('is a patch when %s', (_, own, result) => {
    expect(propose({ results: [judged([own], result)] })).toMatchObject({ version: '1.2.4', bump: 'patch' })
  })

  it.each([
    ['0.3.1', 'major', '0.4.0'],
    ['0.3.1', 'minor', '0.3.2'],
    ['0.3.1', 'patch', '0.3.2'],
    ['2.0.0-rc.1', 'major', '2.0.0'],
    ['2.0.0-rc.1', 'minor', '2.0.0'],
    ['1.3.0-rc.1', 'minor', '1.3.0'],
    ['1.3.0-rc.1', 'patch', '1.3.0'],
    ['1.2.4-rc.1', 'minor', '1.3.0'],
  ])('after %s, for what makes a %s version, is %s', (after, what, version) => {
    const signature = what === 'major' ? null : sampleSignature
    const results = what === 'minor' ? [judged([gate()])] : []
    expect(propose({ after, signature, results }).version).toBe(version)
  })

  it('is above all versions, also those that have no manifest', () => {
    expect(propose({ existing: ['1.0.0', '1.4.0', '1.2.3'] }).version).toBe('1.4.1')
    expect(propose({ last: null, existing: ['0.9.0'] })).toMatchObject({
      version: '0.9.1',
      why: 'Nothing is known of 0.9.0, which has no manifest',
    })
  })
})

describe('a version that somebody asks for', () => {
  it.each([
    ['major', '2.0.0'],
    ['minor', '1.3.0'],
    ['patch', '1.2.4'],
    ['1.5.0', '1.5.0'],
    ['v1.5.0', '1.5.0'],
    ['2.0.0-rc.1', '2.0.0-rc.1'],
  ])('as %s is %s, whatever changed', (wanted, version) => {
    expect(propose({ wanted, content: hashOf('old') }).version).toBe(version)
  })

  it('may be the first', () => {
    expect(propose({ last: null, wanted: '0.1.0' }).version).toBe('0.1.0')
  })

  it('is the last one again when the model files are the same', () => {
    expect(propose({ wanted: '1.2.3', content: hashOf('old') })).toMatchObject({
      bump: 'none',
      version: '1.2.3',
    })
  })

  it.each([
    ['1.2.3', 'Version 1.2.3 exists.', 'The next are 1.2.4, 1.3.0, 2.0.0.'],
    ['1.2.0', 'Version 1.2.0 is below 1.2.3, which exists.', 'The next are 1.2.4, 1.3.0, 2.0.0.'],
    ['^1.3', '"^1.3" is no version.', 'Write auto, major, minor, patch, or a version such as 1.4.0.'],
  ])('as %s is refused: %s', (wanted, message, hint) => {
    expect(() => propose({ wanted })).toThrow(expect.objectContaining({ code: 'MG6517', message, hint }))
  })
})
