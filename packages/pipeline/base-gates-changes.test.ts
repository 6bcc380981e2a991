import { parseProjectConfig } from '@mlgate/config'
import { describe, expect, it } from 'vitest'
import { changedGates, changedSubject } from './base-gates-changes.ts'

const evaluate = (written: string) => {
  const text = `version: 1\nmodels: { m: { predictions: p.csv, evaluate: { ${written} } } }`
  const found = parseProjectConfig(text, 'mlgate.yml').models.m?.evaluate
  if (found === undefined) throw new Error('there is no such model')
  return found
}
const changed = (own: string, base: string) => changedGates('m', evaluate(own), evaluate(base))

describe('what a pull request changes of the rules of its base', () => {
  it('checks are told as a whole, however their limits are written', () => {
    const [strict, loose] = ['10pt', '1pt'].map(
      (margin) => `checks: { better-than-trivial: { accuracy: ${margin} } }`,
    )
    expect(changed(loose as string, strict as string)).toEqual(['checks of m'])
    expect(changed('metrics: [accuracy]', strict as string)).toEqual(['checks of m'])
    expect(changed('checks: { better-than-trivial: { accuracy_score: 0.1 } }', strict as string)).toEqual([])
  })

  it('other slices of the same numbers change every gate on slices', () => {
    const sliced = (by: string) => `slices: { by: [${by}], gates: { accuracy: { min: 0.9 } } }`
    const quarters = sliced('{ column: age, quantiles: 4 }')
    expect(changed(sliced('{ column: age, bins: [18] }'), quarters)).toEqual(['m/accuracy_score on slices'])
    expect(changed(quarters, quarters)).toEqual([])
  })
})

describe('what a pull request changes of that which gates are about', () => {
  const project = (rest: string) => ({
    ...parseProjectConfig(`version: 1\n${rest}`, 'mlgate.yml'),
    folder: '/repository',
  })
  const model = (written: string, data = 'a.csv') =>
    project(
      `data: { test: { path: ${data} } }\nmodels: { m: { onnx: m.onnx, evaluate: { data: test, target: y${written} } } }`,
    )
  const subject = (own: ReturnType<typeof project>, base: ReturnType<typeof project>) => {
    const [left, right] = [own.models.m, base.models.m]
    if (left === undefined || right === undefined) throw new Error('there is no such model')
    return changedSubject('m', [left, own], [right, base])
  }

  it('is told by what of it differs, however it is written', () => {
    expect(subject(model(''), model('', './a.csv'))).toEqual([])
    expect(subject(model(', task: regression'), model(''))).toEqual(['task of m'])
    expect(subject(model(''), model('', 'b.csv'))).toEqual(['data of m'])
  })

  it('another file of the same kind is a new version of the model and no such change', () => {
    const other = model('')
    if (other.models.m !== undefined) other.models.m.onnx = 'm2.onnx'
    expect(subject(other, model(''))).toEqual([])
  })
})
