import { MlgateError, type Result } from '@mlgate/core'
import { describe, expect, it } from 'vitest'
import { type Compared, type Measured, type RoadContext, type Step, walkRoad } from './road.ts'

const metric = { name: 'accuracy_score', value: 0.95, unit: '1', direction: 'higher', samples: 450 } as const
const subject = { data: [{ path: 'test.csv', sha256: '00' }] }
const measured: Measured = { subject, metrics: [metric], checks: [], notes: [] }

/** A step that goes well, so that a test can spoil one stage of it. */
function step(changed: Partial<Step> = {}): Step {
  const evidenceFor = (comparison: Compared['evidence'][number]['comparison']): Compared => ({
    baseline: null,
    evidence: [
      {
        metric: 'accuracy_score',
        slice: null,
        direction: 'higher',
        bounded: [0, 1],
        unit: '1',
        candidate: metric,
        comparison,
      },
    ],
  })
  return {
    kind: 'evaluation',
    name: 'signs',
    gates: [{ metric: 'accuracy_score', rules: { min: 0.9, 'max-regression': '1pt' }, on: 'whole' }],
    identify: async () => ({ subject, parameters: { depth: 3 } }),
    measure: async () => measured,
    findBaseline: async () => ({ found: null, passedOver: [] }),
    compare: async () => evidenceFor({ kind: 'points', base: 0.95 }),
    compareWithNothing: (_, reason) => evidenceFor({ kind: 'none', reasonCode: 'no-baseline', reason }),
    ...changed,
  }
}

async function walk(changed: Partial<Step> = {}): Promise<Result> {
  const times = [new Date('2026-11-21T03:00:00Z'), new Date('2026-11-21T03:00:01.5Z')]
  const written: Result[] = []
  const context: RoadContext = {
    environment: { node: '24' },
    run: undefined,
    leg: { os: 'ubuntu' },
    write: async (result) => `results/${written.push(result)}.json`,
    now: () => times.shift() as Date,
  }
  const { result, path } = await walkRoad(step(changed), context)
  expect(path).toBe('results/1.json')
  expect(written).toEqual([result])
  return result
}

const broken = async () => {
  throw new MlgateError({ code: 'MG1003', message: 'There is no such file.', hint: 'Look again.' })
}

describe('the road', () => {
  it('ends in a result that tells what was measured, on what, and every verdict', async () => {
    expect(await walk()).toMatchObject({
      schema: 'mlgate/result@1',
      kind: 'evaluation',
      name: 'signs',
      leg: { os: 'ubuntu' },
      subject,
      environment: { node: '24' },
      parameters: { depth: 3 },
      metrics: [metric],
      gates: [{ verdict: 'pass' }, { verdict: 'pass' }],
      verdict: 'pass',
      startedAt: '2026-11-21T03:00:00.000Z',
      durationMs: 1500,
    })
  })

  it('hands each stage what the one before it learnt', async () => {
    const seen: unknown[] = []
    await walk({
      identify: async () => ({ subject, parameters: {}, secret: 7 }) as never,
      measure: async (identified) => {
        seen.push(identified)
        return measured
      },
      compare: async (findings, search) => {
        seen.push(findings, search)
        return { baseline: null, evidence: [] }
      },
    })
    expect(seen).toEqual([{ subject, parameters: {}, secret: 7 }, measured, { found: null, passedOver: [] }])
  })

  it('ends in an error when the subject cannot be found, with the problem told', async () => {
    expect(await walk({ identify: broken })).toMatchObject({
      subject: { data: [] },
      verdict: 'error',
      gates: [],
      problems: [{ code: 'MG1003', message: 'There is no such file.', hint: 'Look again.' }],
    })
  })

  it('keeps the subject when measuring breaks', async () => {
    expect(await walk({ measure: broken })).toMatchObject({ subject, verdict: 'error', metrics: [] })
  })

  it.each(['findBaseline', 'compare'] as const)(
    'still judges what needs no baseline when %s breaks',
    async (stage) => {
      expect(await walk({ [stage]: broken })).toMatchObject({
        verdict: 'error',
        metrics: [metric],
        gates: [
          { rule: { min: 0.9 }, verdict: 'pass' },
          { rule: { 'max-regression': '1pt' }, verdict: 'inconclusive', reason: 'There is no such file.' },
        ],
      })
    },
  )

  it('throws what it cannot explain: that is a bug', async () => {
    const bug = async () => {
      throw new TypeError('undefined is not a function')
    }
    await expect(walk({ measure: bug })).rejects.toThrow(TypeError)
  })

  it.each([
    ['fail', 'error', 'fail'],
    ['fail', 'warn', 'pass'],
    ['error', 'error', 'error'],
    ['skipped', 'error', 'pass'],
  ] as const)(
    'a check that comes to %s with severity %s makes the verdict %s',
    async (status, severity, verdict) => {
      const checks = [{ id: 'range', title: 'age lies in its range', status, severity }]
      expect((await walk({ gates: [], measure: async () => ({ ...measured, checks }) })).verdict).toBe(
        verdict,
      )
    },
  )

  it('the pull request’s own gates are judged by evidence of their own, where there is any', async () => {
    const own = { changed: ['signs/accuracy_score'], gates: step().gates, waivers: [] }
    const both = async (comparison: Compared['evidence'][number]['comparison']) => {
      const compared = await step().compare(measured, { found: null, passedOver: [] })
      const ownEvidence = compared.evidence.map((one) => ({ ...one, comparison }))
      const judging = { waivers: [], notes: [], own }
      return walk({ judging, compare: async () => ({ ...compared, ownEvidence }) })
    }
    const worse = await both({ kind: 'points', base: 0.99 })
    expect(worse).toMatchObject({ verdict: 'pass', changedGates: { verdict: 'fail' } })
    expect(await both({ kind: 'points', base: 0.95 })).toMatchObject({ changedGates: { verdict: 'pass' } })
  })

  it('a gate of severity warn has no effect on the verdict', async () => {
    const gates = [
      { metric: 'accuracy_score', rules: { min: 0.99, severity: 'warn' as const }, on: 'whole' as const },
    ]
    expect(await walk({ gates })).toMatchObject({ verdict: 'pass', gates: [{ verdict: 'fail' }] })
  })
})
