import { describe, expect, it } from 'vitest'
import { gatePlace } from './gate-place.ts'

const text = `version: 1
models:
  "signs #2":
    onnx: a.onnx
    evaluate:
      gates:
        accuracy: { min: 0.9 }
        f1_macro: { max-regression: 1pt }
      slices:
        by: [weather]
        gates: { accuracy: { max-regression: 3pt } }
    benchmark:
      gates:
        latency_p50: { max: 3 }
        reported(name=loss): { max: 1 }
`
const model = 'signs #2'

describe('the place of a gate', () => {
  it.each([
    ['accuracy_score', false, 7, 9],
    ['f1_score(average=macro)', false, 8, 9],
    ['accuracy_score', true, 11, 18],
    ['latency_p50', false, 14, 9],
    ['reported(name=loss)', false, 15, 9],
  ])('%s, on slices %s: line %i, column %i', (metric, sliced, line, column) => {
    expect(gatePlace(text, 'mlgate.yml', { model, metric, sliced })).toMatchObject({
      file: 'mlgate.yml',
      line,
      column,
    })
  })

  it('is unknown where the file does not say it', () => {
    expect(gatePlace(text, 'mlgate.yml', { model, metric: 'log_loss', sliced: false })).toBeUndefined()
    expect(gatePlace(text, 'mlgate.yml', { model: 'x', metric: 'log_loss', sliced: false })).toBeUndefined()
  })
})
