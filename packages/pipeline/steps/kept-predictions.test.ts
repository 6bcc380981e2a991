import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { StepContext } from '../step-context.ts'
import type { EvaluationQuestion } from './evaluation-parts.ts'
import { meetingSides, planKeeping, storedSide } from './kept-predictions.ts'
import { planEvaluation } from './plan-evaluation.ts'

let temporaryFolder: string
beforeEach(async () => {
  temporaryFolder = await mkdtemp(join(tmpdir(), 'mlgate-kept-'))
})
afterEach(() => rm(temporaryFolder, { recursive: true }))

function plan(question: Partial<EvaluationQuestion>, keeping?: StepContext['keeping']) {
  const context = { temporaryFolder, ...(keeping === undefined ? {} : { keeping }) } as StepContext
  const full = { name: 'signs', metrics: ['log_loss'], gates: {}, seed: 0, ...question }
  return planKeeping([{ path: '/a/p.parquet' }], undefined, planEvaluation(full, context), context)
}

describe('what is kept of predictions', () => {
  it('is predictions, their ids hashed for the model of this repository', async () => {
    const { keep } = await plan({}, { repository: 'octo/signs' })
    expect(keep).toEqual({
      files: [{ path: '/a/p.parquet' }],
      outputs: [join(temporaryFolder, 'kept', 'p.parquet')],
      salt: 'octo/signs/signs',
    })
    expect((await plan({})).keep?.salt).toBe('signs')
  })

  it('is as the project says, unless the step says otherwise', async () => {
    expect(await plan({ keep: 'none' })).toEqual({})
    expect((await plan({ keep: 'none' }, { rows: 'losses' })).keep?.losses).toEqual(['log_loss'])
    expect(await plan({ keep: 'losses' }, { rows: 'none' })).toEqual({})
  })

  it('are losses of the gated metrics alone, where some are gated', async () => {
    const gates = { accuracy: { min: 0.9 } }
    expect((await plan({ gates, keep: 'losses' })).keep?.losses).toEqual(['accuracy_score'])
  })
})

describe('two sides of a comparison', () => {
  const file = { path: 'p.parquet' }
  const hashed = (salt: string) => ({ predictions: [file], idsHashedWith: salt })

  it('meet when one has its ids hashed: the other’s are hashed alike as they are read', () => {
    expect(meetingSides({ predictions: [file] }, hashed('a/b'))).toEqual({
      candidate: [{ ...file, hashIdsWith: 'a/b' }],
      base: [file],
    })
    expect(meetingSides(hashed('a/b'), { predictions: [file] })).toMatchObject({
      base: [{ hashIdsWith: 'a/b' }],
    })
    expect(meetingSides(hashed('a/b'), hashed('a/b'))).toEqual({ candidate: [file], base: [file] })
  })

  it('never meet when their ids were hashed for different models', () => {
    expect(meetingSides(hashed('a/b'), hashed('a/c'))).toEqual({
      incomparable: 'the ids of the baseline are hashed for "a/c", and these for "a/b"',
    })
  })

  it('are what a stored result says of its files', () => {
    const predictions = { path: 'p', sha256: '0', rows: 1, ids: { hash: 'sha256-128', salt: 's' } }
    expect(storedSide(['/x/p'], { data: [], predictions })).toEqual({
      predictions: [{ path: '/x/p' }],
      idsHashedWith: 's',
    })
    const losses = { ...predictions, kept: 'losses' as const }
    expect(storedSide(['/x/p'], { data: [], predictions: losses }).predictions).toEqual([
      { path: '/x/p', holdsLosses: true },
    ])
  })
})
