import type { MlgateError } from '@mlgate/core'
import { describe, expect, it } from 'vitest'
import type { StepContext } from '../step-context.ts'
import { type EvaluationRequest, requestedEvaluation } from './evaluation-request.ts'

const mistakeOf = (request: EvaluationRequest) => {
  try {
    // Refused before anything of the surroundings is used.
    requestedEvaluation(request, {} as StepContext, (key) => key)
    return ''
  } catch (error) {
    return (error as MlgateError).message
  }
}
const model = { model: 'a.onnx', data: ['a.csv'], target: 'y' }

describe('what would be ignored is refused', () => {
  it.each<[string, EvaluationRequest, string]>([
    [
      'gates on slices that nobody names',
      { ...model, sliceGates: {} },
      'sliceGates would have no effect without slices.',
    ],
    [
      'a weight beside a model',
      { ...model, sampleWeight: 'w' },
      'sampleWeight would have no effect beside model.',
    ],
    [
      'data beside predictions',
      { predictions: ['p.csv'], data: ['a.csv'] },
      'data would have no effect beside predictions.',
    ],
    [
      'columns beside plain numbers',
      { metricsFile: 'm.json', id: 'id' },
      'id would have no effect beside metricsFile.',
    ],
  ])('%s', (_, request, message) => {
    expect(mistakeOf(request)).toBe(message)
  })
})
