import type { FlippedPart, Result, Segment } from '@mlgate/core'
import { check, emptyResult } from './sample-results.test-data.ts'

export const part = (own: Partial<FlippedPart>): FlippedPart => ({
  rows: 100,
  rightToWrong: 0,
  wrongToRight: 0,
  ...own,
})

export const segment = (own: Partial<Segment>): Segment => ({
  slice: { weather: 'fog' },
  metric: 'accuracy_score',
  unit: '1',
  value: 0.847,
  rows: 412,
  pAdjusted: 0.0001,
  ...own,
})

/** A model that rows were searched for, with 61 rows lost and 104 won, in these parts. */
export function flippedResult(
  parts: FlippedPart[],
  own: Partial<NonNullable<Result['baseline']>> = {},
): Result {
  const pairing = { rows: 1000, shared: 1000, by: 'id' as const, rightToWrong: 61, wrongToRight: 104 }
  return emptyResult({
    baseline: { how: 'file', metrics: [], passedOver: [], pairing, flips: { parts }, ...own },
  })
}

/** Everything that is told of rows and parts, and a check of the model. */
export function searchedResult(): Result {
  const parts = [part({ class: 'yield', slice: { weather: 'fog' }, rightToWrong: 40, wrongToRight: 2 })]
  const rows = { rows: [3, 1017], ids: ['img2', 'img1016'] }
  return {
    ...flippedResult(parts, {
      flips: { parts, rightToWrong: rows, wrongToRight: { rows: [8] } },
      segments: [segment({ base: 0.912 })],
    }),
    segments: [segment({ slice: { camera: 'left', age: '18 … 34' }, value: 0.7, elsewhere: 0.93 })],
    checks: [
      check({
        id: 'expectation',
        status: 'fail',
        title: 'with income +1, the score does not fall',
        count: 3,
        rows: [1, 2, 3],
      }),
    ],
    verdict: 'fail',
  }
}
