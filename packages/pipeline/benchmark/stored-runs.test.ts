import type { Result } from '@mlgate/core'
import { type GateRules, judgeGates } from '@mlgate/gates'
import { describe, expect, it } from 'vitest'
import { benchmarkGates } from './benchmark-step.ts'
import { gatedSpeed } from './gated-pairs.ts'
import { type OwnRun, storedComparisons, storedPast, whyNotStored } from './stored-runs.ts'

const machine = { platform: 'linux', cpu: 'A', cores: 4 }
const metricOf = (value: number) =>
  ({ name: 'latency_p50', value, unit: 'ms', direction: 'lower', samples: 9 }) as const
const own = (value: number, more: Partial<OwnRun> = {}): OwnRun => ({
  name: 'signs',
  commit: 'here',
  environment: machine,
  parameters: { threads: 1 },
  metrics: [metricOf(value)],
  processes: 3,
  ...more,
})

/** As many runs as are asked for, the newest first, each about so many milliseconds. */
const runs = (count: number, value: number, more: Partial<Result> = {}): Result[] =>
  Array.from({ length: count }, (_, index) => {
    const latency = value * (1 + ((index * 7) % 10) / 1000)
    return {
      environment: machine,
      parameters: { threads: 1 },
      subject: { data: [], commit: `c${count - index}` },
      metrics: [metricOf(latency)],
      timings: [{ metric: 'latency_p50', candidate: [1, 2, 3], firstRun: 3 }],
      startedAt: new Date(Date.UTC(2026, 0, count - index)).toISOString(),
      ...more,
    } as unknown as Result
  })

const gates: GateRules = { latency_p50: { 'max-regression': '5%' } }

function judge(value: number, results: Result[]) {
  const run = own(value)
  const past = storedPast({ results, isOwn: false }, run)
  const requests = benchmarkGates(gates)
  const comparison = storedComparisons(past, run.metrics, gatedSpeed(requests)).get('latency_p50')
  if (comparison === undefined) return whyNotStored(past)
  const evidence = { ...metricOf(value), metric: 'latency_p50', slice: null, bounded: null }
  const [gate] = judgeGates('signs', requests, [{ ...evidence, candidate: metricOf(value), comparison }])
  return gate
}

describe('a number that cannot be measured in turns with its base', () => {
  it('is held against the runs that are stored of an equal machine, from thirty on', () => {
    expect(judge(2.02, runs(30, 2))).toMatchObject({ verdict: 'pass', reasonCode: 'within-margin' })
    expect(judge(2.02, runs(29, 2))).toBe(
      '29 runs are stored of an equal machine since the last change, and it takes 30',
    )
    expect(judge(2, [])).toBe('only what runs in turns here is compared')
  })

  it('fails where it is worse than all of ninety-nine, and cannot be found worse with fewer', () => {
    expect(judge(2.3, runs(99, 2))).toMatchObject({
      verdict: 'fail',
      p: 0.01,
      difference: { method: 'ranks among stored runs' },
    })
    const few = judge(2.3, runs(40, 2))
    expect(few).toMatchObject({ verdict: 'inconclusive', reasonCode: 'not-shown' })
    expect((few as { reason: string }).reason).toContain('it takes 99 of them to show that at 1')
  })

  it('is not held against another machine, other settings, or medians of more processes', () => {
    const nothing = 'only what runs in turns here is compared'
    expect(judge(2.3, runs(99, 2, { environment: { ...machine, cpu: 'B' } }))).toBe(nothing)
    expect(judge(2.3, runs(99, 2, { parameters: { threads: 2 } }))).toBe(nothing)
    const timings = [{ metric: 'latency_p50', candidate: Array.from({ length: 20 }, () => 2), firstRun: 10 }]
    expect(judge(2.3, runs(99, 2, { timings }))).toBe(nothing)
  })

  it('is held against what came since the last change, and never against its own commit', () => {
    expect(judge(2.5, [...runs(40, 2.5), ...runs(99, 2)])).toMatchObject({ verdict: 'pass' })
    expect(judge(2.5, runs(99, 2, { subject: { data: [], commit: 'here' } }))).toBe(
      'only what runs in turns here is compared',
    )
  })
})

describe('what stored runs tell beside', () => {
  it('is a course of the last thirty, the oldest first', () => {
    const [latency] = storedPast({ results: runs(40, 2), isOwn: false }, own(2)).history
    expect(latency?.values).toHaveLength(30)
    expect(latency?.commits?.at(-1)).toBe('c40')
  })

  it('is the commit at which main got slower, where this run is on main', () => {
    const results = [...runs(12, 2.4), ...runs(30, 2.1, { startedAt: '2025-01-01T00:00:00.000Z' })]
    const [note, ...others] = storedPast({ results, isOwn: true }, own(2.4)).notes
    expect(others).toEqual([])
    expect(note).toMatch(/^signs: latency_p50 went from 2\.1\d*\sms to 2\.4\d*\sms at c1$/)
    expect(storedPast({ results, isOwn: false }, own(2.4)).notes).toEqual([])
  })
})
