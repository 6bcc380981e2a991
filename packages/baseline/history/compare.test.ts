import { expect, it } from 'vitest'
import { commitId, sampleResult } from '../test-support/sample-results.ts'
import { compareResults } from './compare.ts'

it('two results are set side by side: every metric of either, and what else differs', () => {
  const extra = { name: 'log_loss', value: 0.3, unit: '1', direction: 'lower', samples: 9 } as const
  const left = sampleResult({ accuracy: 0.8, parameters: { lr: 0.1, seed: 1 } })
  const right = sampleResult({ accuracy: 0.9, parameters: { lr: 0.2, seed: 1 }, commit: commitId(2) })
  right.metrics.push(extra)
  const { metrics, changed } = compareResults(left, right)
  expect(metrics).toEqual([
    {
      name: 'accuracy_score',
      slice: null,
      unit: '1',
      direction: 'higher',
      left: 0.8,
      right: 0.9,
      difference: expect.closeTo(0.1),
    },
    {
      name: 'log_loss',
      slice: null,
      unit: '1',
      direction: 'lower',
      left: undefined,
      right: 0.3,
      difference: undefined,
    },
  ])
  expect(changed).toEqual([{ name: 'parameter:lr', left: 0.1, right: 0.2 }])
})
