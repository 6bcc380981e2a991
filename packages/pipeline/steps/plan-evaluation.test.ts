import { describe, expect, it } from 'vitest'
import type { StepContext } from '../step-context.ts'
import type { EvaluationQuestion } from './evaluation-parts.ts'
import { keptColumns, planEvaluation } from './plan-evaluation.ts'

const context: StepContext = {
  runJob: async () => expect.fail('a plan runs nothing'),
  locations: { folder: '/', workspace: '/', outside: 'refuse', temporaryFolder: '/' },
  temporaryFolder: '/',
  commit: undefined,
}
const plan = (question: Partial<EvaluationQuestion>) =>
  planEvaluation({ name: 'signs', metrics: [], gates: {}, seed: 0, ...question }, context)

describe('the plan of an evaluation', () => {
  it('measures what its gates are about, on the whole and on slices, and what is listed', () => {
    const planned = plan({
      metrics: ['f1_macro'],
      gates: { accuracy: { min: 0.9 } },
      slices: { by: ['weather'], minSamples: 100, gates: { log_loss: { max: 1 } } },
    })
    expect(planned.metrics).toEqual(['accuracy_score', 'log_loss', 'f1_score(average=macro)'])
    expect(planned.slices).toEqual({ by: ['weather'], metrics: ['log_loss'] })
    expect(planned.gates).toMatchObject([
      { metric: 'accuracy_score', on: 'whole' },
      { metric: 'log_loss', on: 'slices', by: ['weather'], minSamples: 100 },
    ])
  })

  it('shows every metric on slices without gates', () => {
    const planned = plan({ metrics: ['accuracy'], slices: { by: ['weather'], minSamples: 0, gates: {} } })
    expect(planned.slices).toEqual({ by: ['weather'], metrics: ['accuracy_score'] })
  })

  it('measures what a second opinion asks too, each once, and judges by none of it', () => {
    const planned = plan({
      gates: { accuracy: { min: 0.9 } },
      slices: { by: ['weather'], minSamples: 0, gates: { accuracy: { min: 0.8 } } },
      secondOpinion: {
        gates: { accuracy: { min: 0.1 }, log_loss: { max: 1 } },
        slices: { by: ['size', 'weather'], minSamples: 0, gates: { accuracy: { min: 0.1 } } },
      },
    })
    expect(planned.metrics).toEqual(['accuracy_score', 'log_loss'])
    expect(planned.slices).toEqual({ by: ['weather', 'size'], metrics: ['accuracy_score'] })
    expect(planned.judged).toMatchObject([
      { metric: 'accuracy_score', on: 'whole' },
      { metric: 'accuracy_score', on: 'slices' },
      { metric: 'log_loss', on: 'whole' },
    ])
    expect(planned.gates.map(({ rules }) => rules)).toEqual([{ min: 0.9 }, { min: 0.8 }])
  })
})

it('the columns of slices, and those whose groups a metric compares, stay with the predictions', () => {
  const gate = { 'equalized_odds_difference(sensitive_feature=sex)': { max: 0.1 } }
  const slices = { by: ['weather', 'age'], minSamples: 0, gates: {} }
  const question = { name: 'loans', seed: 0, slices, gates: gate }
  expect(
    keptColumns({
      ...question,
      metrics: ['accuracy', 'demographic_parity_ratio(sensitive_feature=age)'],
      secondOpinion: {
        gates: { 'equal_opportunity_ratio(sensitive_feature=origin)': { min: 0.8 } },
        slices: { by: ['size'], minSamples: 0, gates: {} },
      },
    }),
  ).toEqual(['weather', 'age', 'size', 'sex', 'origin'])
  expect(keptColumns({ name: 'loans', seed: 0, gates: {}, metrics: ['accuracy'] })).toEqual([])
})
