import { type Gate, type Result, resultSchemaId } from '@mlgate/core'
import { describe, expect, it } from 'vitest'
import { applyAcceptance, hasFailure, withoutAcceptance } from './acceptance.ts'

function gate(own: Partial<Gate> = {}): Gate {
  const rule = { 'max-regression': '1pt' }
  const passed = { verdict: 'pass', reasonCode: 'within-margin', reason: 'within 1 pt' } as const
  return { metric: 'accuracy_score', slice: null, rule, ...passed, ...own }
}

function emptyResult(own: Partial<Result>): Result {
  return {
    schema: resultSchemaId,
    kind: 'evaluation',
    name: 'signs',
    subject: { data: [] },
    environment: {},
    parameters: {},
    metrics: [],
    checks: [],
    gates: [],
    baseline: null,
    verdict: 'pass',
    startedAt: '2026-03-01T12:00:00Z',
    durationMs: 1,
    ...own,
  }
}

const acceptance = { label: 'mlgate-accept', by: 'maria', at: '2026-11-21T12:00:00Z' }
const check = { id: 'range', severity: 'error', title: 'in range' } as const
const failedGate = gate({ verdict: 'fail', reasonCode: 'worse-than-margin' })
const failed = emptyResult({
  verdict: 'fail',
  gates: [failedGate, gate()],
  checks: [
    { ...check, status: 'fail' },
    { ...check, status: 'pass' },
  ],
})

describe('a label that accepts failures', () => {
  it('lets failed gates and failed checks through, and leaves what was measured', () => {
    const accepted = applyAcceptance(failed, acceptance)
    expect(accepted).toMatchObject({ verdict: 'pass', acceptance })
    expect(accepted.gates.map(({ verdict, accepted }) => [verdict, accepted])).toEqual([
      ['fail', true],
      ['pass', undefined],
    ])
    expect(accepted.checks.map(({ status, accepted }) => [status, accepted])).toEqual([
      ['fail', true],
      ['pass', undefined],
    ])
  })

  it('never lets through what could not be judged', () => {
    const broken = gate({ verdict: 'error', reasonCode: 'metric-missing' })
    const error = emptyResult({ verdict: 'error', gates: [failedGate, broken] })
    expect(applyAcceptance(error, acceptance).verdict).toBe('error')
    const unreadable = { code: 'MG1003', message: 'Not there.' }
    const unread = emptyResult({ verdict: 'error', gates: [failedGate], problems: [unreadable] })
    expect(applyAcceptance(unread, acceptance).verdict).toBe('error')
    const brokenCheck = emptyResult({ verdict: 'error', checks: [{ ...check, status: 'error' }] })
    expect(hasFailure(brokenCheck)).toBe(false)
    expect(applyAcceptance(brokenCheck, acceptance)).toBe(brokenCheck)
  })

  it("leaves what can't be told as it is", () => {
    const undecided = gate({ verdict: 'inconclusive', reasonCode: 'not-shown' })
    const both = emptyResult({ verdict: 'fail', gates: [failedGate, undecided] })
    expect(applyAcceptance(both, acceptance).verdict).toBe('inconclusive')
  })

  it('that is refused lets nothing through, and is told', () => {
    const refused = { ...acceptance, refused: 'too early' }
    expect(applyAcceptance(failed, refused)).toEqual({ ...failed, acceptance: refused })
  })

  it('is not believed when a document says so itself', () => {
    expect(withoutAcceptance(applyAcceptance(failed, acceptance))).toEqual(failed)
    const forged = {
      ...failed,
      verdict: 'pass' as const,
      acceptance,
      gates: [{ ...failedGate, accepted: true }],
    }
    expect(withoutAcceptance(forged)).toMatchObject({ verdict: 'fail', gates: [failedGate] })
    expect(withoutAcceptance(failed)).toBe(failed)
  })
})
