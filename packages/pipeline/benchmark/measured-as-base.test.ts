import { parseProjectConfig } from '@mlgate/config'
import { describe, expect, it } from 'vitest'
import type { GatedModel } from '../base-gates-changes.ts'
import { measuredAsBase } from './measured-as-base.ts'

const minute = 60_000

/** A model whose latency is gated, with more keys of it and of its benchmark. */
function modelOf(benchmark = '', more = ''): GatedModel {
  const gates = 'gates: { latency_p50: { max-regression: 5% } }'
  const text = `version: 1\nmodels: { signs: { metrics: m.json, ${more} evaluate: {}, benchmark: { command: x, ${benchmark} ${gates} } } }`
  return parseProjectConfig(text, 'mlgate.yml').models.signs as GatedModel
}

function judged(own: GatedModel, base: GatedModel) {
  const { model, notes } = measuredAsBase('signs', own, base)
  const { pairs, soak, 'max-minutes': minutes } = model.benchmark
  return { baseline: model.baseline, pairs, soak, minutes, notes }
}

describe('a benchmark whose gates are those of the base', () => {
  it('is held against what the base says, and a note tells what it would have been', () => {
    const [none, fixed] = [modelOf('', 'baseline: none,'), modelOf('', 'baseline: file:m.onnx,')]
    expect(judged(none, modelOf())).toMatchObject({
      baseline: undefined,
      notes: ['the baseline of signs is changed from auto to none here; that of the base holds'],
    })
    expect(judged(modelOf(), fixed).baseline).toBe('file:m.onnx')
    expect(judged(fixed, fixed).notes).toEqual([])
  })

  it('is decided by as many pairs as there: those that its gates need, where the base says none', () => {
    const notes = ["pairs of signs's benchmark is changed here; that of the base holds"]
    expect(judged(modelOf('pairs: 2,'), modelOf('pairs: 12,'))).toMatchObject({ pairs: 12, notes })
    expect(judged(modelOf('pairs: 2,'), modelOf())).toMatchObject({ pairs: undefined, notes })
    expect(judged(modelOf('pairs: 9000,'), modelOf())).toMatchObject({ pairs: undefined, notes })
  })

  it('has at least as much time for them, a longer soak not counted', () => {
    expect(judged(modelOf('max-minutes: 1,'), modelOf('max-minutes: 8,'))).toMatchObject({
      minutes: 8,
      notes: ["max-minutes of signs's benchmark is changed here; that of the base holds"],
    })
    expect(judged(modelOf('max-minutes: 8,'), modelOf('max-minutes: 1,'))).toMatchObject({
      minutes: 8,
      notes: [],
    })
    expect(judged(modelOf('soak: 9min,'), modelOf())).toMatchObject({
      minutes: 19,
      soak: 9 * minute,
      notes: [],
    })
  })

  it('soaks for at least as long', () => {
    expect(judged(modelOf('soak: 10s,'), modelOf('soak: 5min,'))).toMatchObject({
      soak: 5 * minute,
      minutes: expect.closeTo(10 + 5 - 1 / 6, 10),
      notes: ["soak of signs's benchmark is changed here; that of the base holds"],
    })
    expect(judged(modelOf(), modelOf('soak: 5min,')).soak).toBe(5 * minute)
  })
})
