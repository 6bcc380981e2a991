import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { release, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Result } from '@mlgate/core'
import { expect, it, onTestFinished } from 'vitest'
import type { JobRunner } from '../jobs.ts'
import { walkRoad } from '../road.ts'
import { describeEnvironment } from '../surroundings.ts'
import { benchmarkStep } from './benchmark-step.ts'

type Asked = (said: unknown) => Promise<unknown>

/** A job that loads nothing, and whose calls take a millisecond each. */
const runJob = (async (job: string, _request: object, _about: string, ask: Asked) => {
  if (job === 'profile-model') return { operators: [] }
  let word = await ask({ load: 1, first: 1, rows: 1, bytes: 5, externalData: [] })
  while (word !== null) word = await ask({ median: 1, mean: 1 })
  return { peakMemory: 1e6, processorTime: null, latencies: {}, calls: 400 }
}) as unknown as JobRunner

/** The result of timing a model, where a result of it is stored that was measured on a machine. */
async function timedAgainst(environment: Result['environment'], past: Result[] = []): Promise<Result> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'machine-')))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  writeFileSync(join(folder, 'm.onnx'), 'model')
  const stored = { environment, metrics: [] } as unknown as Result
  const step = benchmarkStep(
    { model: 'm.onnx' },
    { name: 'signs', gates: { latency_p50: { 'max-regression': '5%' } }, pairs: 1 },
    {
      runJob,
      locations: { folder, workspace: folder, outside: 'named', temporaryFolder: folder },
      temporaryFolder: folder,
      commit: undefined,
      baselines: {
        find: async () => ({
          found: { how: 'ancestor', location: 'branch', sha256: '0', result: stored },
          passedOver: [],
        }),
        past: async () => ({ results: past, isOwn: false }),
      },
    },
  )
  const { result } = await walkRoad(step, {
    environment: describeEnvironment(),
    run: undefined,
    leg: undefined,
    write: async () => 'result.json',
    now: () => new Date(),
  })
  return result
}

const reasonsOf = ({ baseline }: Result) => baseline?.passedOver.map(({ reason }) => reason).join()

it('F37: times of another machine are never compared; both are told side by side', async () => {
  const there = { ...describeEnvironment(), cpu: 'Another 9000', gpus: '1 × NVIDIA H200' }
  const result = await timedAgainst(there)
  expect(result.gates).toMatchObject([{ verdict: 'inconclusive', reasonCode: 'no-baseline' }])
  expect(reasonsOf(result)).toContain(`processor: ${describeEnvironment().cpu} here, Another 9000 there`)
  expect(reasonsOf(result)).toContain('NVIDIA H200 there')
})

it('times of the same machine in another job are not compared either', async () => {
  const { environment } = await timedAgainst({})
  expect(environment.kernel).toBe(release())
  expect(reasonsOf(await timedAgainst(environment))).toBe(
    'its times were taken in another job; only what runs in turns here is compared',
  )
})

it('times of thirty jobs on this machine are, where nothing can be run at the base', async () => {
  const once = await timedAgainst({})
  const past = Array.from({ length: 30 }, (_, index): Result => {
    const [latency] = once.metrics
    if (latency === undefined) throw new Error('nothing was timed')
    const metrics = [{ ...latency, name: 'latency_p50', value: 1 + (index % 5) / 1000 }]
    return { ...once, metrics, subject: { ...once.subject, commit: `c${index}` } }
  })
  const result = await timedAgainst({}, past)
  expect(result.gates).toMatchObject([{ verdict: 'pass', reasonCode: 'within-margin', base: 1.002 }])
  expect(result.baseline).toMatchObject({ how: 'history', location: '30 stored runs of an equal machine' })
  expect(result.benchmark?.history).toMatchObject([{ metric: 'latency_p50' }])
  const few = await timedAgainst(once.environment, past.slice(1))
  expect(few.gates).toMatchObject([{ verdict: 'inconclusive', reasonCode: 'no-baseline' }])
  expect(reasonsOf(few)).toContain('29 runs are stored of an equal machine since the last change')
})
