import { MlgateError } from '@mlgate/core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { digits, given, openWorkbench, type Workbench } from '../workbench-for-tests.ts'
import { evaluateModel } from './inputs.ts'
import { main } from './main.ts'

const predictions = 'id,label,said\n1,a,a\n2,b,b\n3,a,b\n4,b,b\n'

let bench: Workbench
beforeEach(async () => {
  bench = await openWorkbench({
    'predictions.csv': predictions,
    'metrics.json': '{"accuracy": 0.75}',
    'gates.yml': 'accuracy: { min: 0.9 }\n',
  })
})
afterEach(() => bench.close())

type Texts = Parameters<typeof given<typeof evaluateModel.inputs>>[1]
const evaluate = (texts: Texts, folder?: string) => main(given(evaluateModel, texts), bench.deps(folder))
const ofPredictions = { predictions: 'predictions.csv', target: 'label', prediction: 'said' }

describe('evaluate-model', () => {
  it('scores the models of mlgate.yml against their base, and judges their gates', async () => {
    const { walked, summary, failOn, project } = await evaluate({ name: 'digits' }, digits)
    expect(walked).toMatchObject([{ result: { name: 'digits', kind: 'evaluation', verdict: 'fail' } }])
    const gates = walked[0]?.result.gates.filter(({ verdict }) => verdict === 'fail')
    expect(gates).toMatchObject([{ metric: 'log_loss', rule: { 'max-regression': '5%' } }])
    expect(summary).toContain('log_loss')
    expect([failOn, project?.folder]).toEqual(['fail', digits])
  })

  it('scores an ONNX model that the inputs say, with gates as YAML in a line', async () => {
    const { walked } = await evaluate(
      {
        model: 'models/base.onnx',
        'base-model': 'models/base.onnx',
        data: 'data/test.parquet',
        target: 'label',
        id: 'image_id',
        name: 'the base',
        gates: 'accuracy: { min: 0.95, max-regression: 1pt }',
      },
      digits,
    )
    expect(walked).toMatchObject([{ result: { name: 'the base', verdict: 'pass' } }])
    expect(walked[0]?.result.gates.map(({ reasonCode }) => reasonCode)).toEqual([
      'within-bound',
      'same-model',
    ])
  })

  it.each([
    ['in lines', 'accuracy:\n  min: 0.9'],
    ['in a line', 'accuracy: { min: 0.9 }'],
    ['in a file', 'gates.yml'],
  ])('scores predictions of any framework, with gates %s', async (_, gates) => {
    const { walked } = await evaluate({ ...ofPredictions, gates })
    const [gate] = walked[0]?.result.gates ?? []
    expect(gate).toMatchObject({ metric: 'accuracy_score', value: 0.75, verdict: 'fail' })
  })

  it('judges plain numbers', async () => {
    const { walked } = await evaluate({ 'metrics-file': 'metrics.json', gates: 'gates.yml' })
    expect(walked).toMatchObject([{ result: { name: 'metrics', kind: 'metrics', verdict: 'fail' } }])
  })

  it('looks at slices by themselves, with gates of their own', async () => {
    const { walked } = await evaluate({
      ...ofPredictions,
      slices: 'label',
      'slice-gates': 'accuracy: { min: 0.6 }',
    })
    const gates = walked[0]?.result.gates.map(({ slice, verdict }) => [slice?.label, verdict]) ?? []
    expect(Object.fromEntries(gates)).toEqual({ a: 'fail', b: 'pass' })
  })

  it('keeps the result of a step before it that measured something of the same name', async () => {
    const [first, second] = [await evaluate(ofPredictions), await evaluate(ofPredictions)]
    expect(second?.walked[0]?.path).not.toBe(first?.walked[0]?.path)
  })

  it.each<[string, Texts, string]>([
    ['nothing to score', {}, 'MG2006'],
    ['two things to score', { model: 'a.onnx', predictions: 'p.csv' }, 'MG9003'],
    ['a model without data', { model: 'a.onnx', target: 'y' }, 'MG9002'],
    ['what mlgate.yml says already', { name: 'digits', target: 'label' }, 'MG9003'],
    ['gates that are none', { ...ofPredictions, gates: 'accuracy: { minimum: 0.9 }' }, 'MG2101'],
  ])('refuses %s', async (_, texts, code) => {
    const error = await evaluate(texts).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(MlgateError)
    expect(error).toMatchObject({ code })
    expect((error as MlgateError).message).not.toContain('--')
  })
})
