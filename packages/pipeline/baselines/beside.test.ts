import type { BaselineNeed, FoundBaseline } from '@mlgate/baseline'
import { sampleResult } from '@mlgate/baseline/test-support'
import { MlgateError } from '@mlgate/core'
import { describe, expect, it } from 'vitest'
import type { Compared } from '../road.ts'
import type { StepContext } from '../step-context.ts'
import type { PlannedEvaluation } from '../steps/evaluation-parts.ts'
import { withBeside } from './beside.ts'

const need: BaselineNeed = { kind: 'evaluation', name: 'signs' }
const request = { need, baseline: 'auto', named: [] }
const compared: Compared = { baseline: null, evidence: [], notes: ['as it was'] }
const location = 'release:signs#production'
const planned = {
  question: { beside: { name: 'production', baseline: location } },
  judged: [{ metric: 'accuracy_score', on: 'whole' }],
  metrics: ['accuracy_score'],
} as unknown as PlannedEvaluation
const released: FoundBaseline = { how: 'release', location, sha256: '0', result: sampleResult() }

const context = (found: () => Promise<FoundBaseline>): Pick<StepContext, 'baselines'> => ({
  baselines: { find: async () => ({ found: null, passedOver: [] }), released: found },
})

/** The comparison with what was released: 95.0 % there, 0.4 points better here. */
async function compareWith(): Promise<Compared> {
  const metric = {
    name: 'accuracy_score',
    value: 0.95,
    unit: '1',
    direction: 'higher' as const,
    samples: 100,
  }
  const difference = { value: 0.004, low: -0.002, high: 0.01, method: 'newcombe-paired' }
  const changes = [{ metric: 'accuracy_score', difference }]
  return { baseline: { how: 'release', location, metrics: [metric], changes, passedOver: [] }, evidence: [] }
}

describe('what is shown beside the baseline', () => {
  it('is in the result, and a note says value and paired difference; it judges nothing', async () => {
    const beside = await withBeside(
      compared,
      planned,
      request,
      compareWith,
      context(async () => released),
    )
    expect(beside).toMatchObject({ baseline: null, evidence: [], beside: [{ name: 'production', location }] })
    const [, note = ''] = beside.notes ?? []
    expect(note.replaceAll('\u00a0', ' ')).toBe(
      'beside production (release:signs#production): accuracy_score 95.0 %, here +0.4 pt (−0.2 … +1.0)',
    )
  })

  it('is a note that says why there is none, whatever is wrong with it', async () => {
    const lost = new MlgateError({ code: 'MG6001', message: 'The baseline leads nowhere.' })
    const beside = await withBeside(
      compared,
      planned,
      request,
      compareWith,
      context(() => Promise.reject(lost)),
    )
    expect(beside).toEqual({
      ...compared,
      notes: ['as it was', 'not compared with production: The baseline leads nowhere'],
    })
  })

  it('ends with the job when that is cancelled', async () => {
    const cancelled = new MlgateError({ code: 'MG3006', message: 'The job was cancelled.' })
    const asked = withBeside(
      compared,
      planned,
      request,
      compareWith,
      context(() => Promise.reject(cancelled)),
    )
    await expect(asked).rejects.toBe(cancelled)
  })
})
