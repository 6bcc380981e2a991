import { describe, expect, it } from 'vitest'
import type { Case, Pledge } from './case.ts'
import { type Judged, judgeOutcomes } from './judge-outcomes.ts'
import type { Outcome } from './simulate.ts'

function outcome(pledge: Pledge, found: number, sets: number, chances: Case['chances'] = 1): Outcome {
  const gates = ['0']
  const run = () => [false]
  const what = 'made up'
  return {
    case: { section: 'equal', metric: 'accuracy', what, sets, gates, pledges: [pledge], chances, run },
    found: [found],
    theory: 0.8,
    milliseconds: 0,
  }
}

function promises(...outcomes: Outcome[]): Judged['promise'][] {
  return judgeOutcomes(outcomes).map(({ promise }) => promise)
}

const atMost: Pledge = { kind: 'at-most', share: 0.01 }
const atLeast: Pledge = { kind: 'at-least', share: 0.95 }

describe('a promise', () => {
  it('of never is broken by a single case, and not shown by any number of others', () => {
    expect(promises(outcome({ kind: 'never' }, 0, 200), outcome({ kind: 'never' }, 1, 200))).toEqual([
      'open',
      'broken',
    ])
  })

  it('is shown when the bounds leave no other way, open when they do, broken when chance does not explain it', () => {
    expect(promises(outcome(atMost, 2, 2000))).toEqual(['shown'])
    expect(promises(outcome(atMost, 25, 2000))).toEqual(['open'])
    expect(promises(outcome(atMost, 60, 2000))).toEqual(['broken'])
    expect(promises(outcome(atLeast, 200, 200))).toEqual(['shown'])
    expect(promises(outcome(atLeast, 188, 200))).toEqual(['open'])
    expect(promises(outcome(atLeast, 150, 200))).toEqual(['broken'])
  })

  it('is not called broken for what chance does among many', () => {
    const many = Array.from({ length: 99 }, () => outcome(atMost, 0, 300))
    expect(promises(outcome(atMost, 9, 300), ...many)[0]).toBe('open')
    expect(promises(outcome(atMost, 9, 300))[0]).toBe('broken')
  })

  it('of being near theory allows for what it says', () => {
    const near: Pledge = { kind: 'near-theory', within: 0.1 }
    expect(promises(outcome(near, 160, 200), outcome(near, 100, 200))).toEqual(['shown', 'broken'])
  })

  it('that was not made cannot be broken', () => {
    expect(promises(outcome({ kind: 'none' }, 200, 200))).toEqual(['none'])
  })
})

it('two chances a set halve the share and its bounds', () => {
  const [judged] = judgeOutcomes([outcome(atMost, 4, 200, 2)])
  expect(judged).toMatchObject({ share: 0.01, promise: 'open' })
  expect(judged?.high).toBeCloseTo(0.0252, 3)
})
