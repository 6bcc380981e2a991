import { describe, expect, it } from 'vitest'
import { parseParameters } from './index.ts'
import { toldProblems } from './told-problems.test-helper.ts'

describe('parameters of a model', () => {
  it('are any mapping, in YAML', () => {
    const text =
      'seed: 12345678901234567890\ntrain: { rate: 1e-3, layers: [64, 32], early: true, depth: .inf, note: }'
    expect(parseParameters(text, 'params.yaml')).toEqual({
      seed: '12345678901234567890',
      train: { rate: 0.001, layers: [64, 32], early: true, depth: 'Infinity', note: null },
    })
  })

  it('or in JSON', () => {
    const parameters = { train: { rate: 0.001, 'max depth': null, tags: ['a\tb', '😀'] } }
    expect(parseParameters(JSON.stringify(parameters, null, '\t'), 'params.json')).toEqual(parameters)
  })

  it('are a mapping', () => {
    expect(toldProblems(() => parseParameters('- a\n- b\n', 'params.yaml'))).toEqual([
      '1:1 (document): MG2102 Expected a mapping of parameters, but saw a list.',
    ])
  })
})
