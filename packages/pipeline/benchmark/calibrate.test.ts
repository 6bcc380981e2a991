import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { GateRules } from '@mlgate/gates'
import { expect, it, onTestFinished } from 'vitest'
import type { JobRunner } from '../jobs.ts'
import type { BenchmarkOptions } from './benchmark-parts.ts'
import { calibrateBenchmark } from './calibrate.ts'

type Asked = (said: unknown) => Promise<unknown>

/** Processes that differ by so large a share, in turns up and down, and calls of which take a millisecond otherwise. */
function processesThatDiffer(share: number, printed?: object): JobRunner {
  let started = 0
  return (async (_job: string, _request: object, _about: string, ask: Asked) => {
    const time = 1 + (++started % 3 === 0 ? share : 0)
    let word = await ask({ load: time, first: time, rows: 1, bytes: 5, externalData: [] })
    while (word !== null) word = await ask({ median: time, mean: time, printed })
    return { peakMemory: 1e6, processorTime: null, latencies: {}, calls: 400 }
  }) as unknown as JobRunner
}

function calibrate(
  runJob: JobRunner,
  gates: GateRules = {},
  pairs?: number,
  options: BenchmarkOptions = { model: 'm.onnx', threads: 1 },
  price?: number,
) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'calibrate-')))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  writeFileSync(join(folder, 'm.onnx'), 'model')
  const locations = { folder, workspace: folder, outside: 'named', temporaryFolder: folder } as const
  const context = { runJob, locations, temporaryFolder: folder, commit: undefined }
  const question = {
    name: 'signs',
    gates,
    ...(pairs === undefined ? {} : { pairs }),
    ...(price === undefined ? {} : { price }),
  }
  return calibrateBenchmark(options, question, context)
}

it('a benchmark is calibrated by fresh processes of the same program on both sides', async () => {
  const { name, pairs, metrics } = await calibrate(processesThatDiffer(0))
  expect([name, pairs]).toEqual(['signs', 24])
  expect(metrics.map(({ metric }) => metric)).toEqual(['latency_p50', 'throughput', 'load_time'])
  expect(metrics[0]).toMatchObject({ spread: 0, bias: 0, proposed: 0.02 })
})

it('the margin that is proposed grows with what processes differ by', async () => {
  const { metrics } = await calibrate(processesThatDiffer(0.1))
  expect(metrics[0]?.spread).toBeGreaterThan(0.05)
  expect(metrics[0]?.proposed).toBeGreaterThanOrEqual(0.1)
})

it('where changes are gated, those gates are calibrated', async () => {
  const gates = { throughput: { 'max-regression': '5%' }, latency_p50: { max: 20 } }
  const { metrics } = await calibrate(processesThatDiffer(0), gates)
  expect(metrics.map(({ metric }) => metric)).toEqual(['throughput'])
})

it('what a command says itself is calibrated where a change of it is gated', async () => {
  const number = { name: 'speed', value: 80, unit: '1', direction: 'none' }
  const gates = { 'reported(name=speed)': { 'max-regression': '5%' } }
  const options: BenchmarkOptions = {
    command: { words: ['x'], env: [] },
    metricsFrom: { format: 'json' },
  }
  const { metrics } = await calibrate(processesThatDiffer(0.1, [number]), gates, undefined, options)
  expect(metrics).toMatchObject([{ metric: 'reported(name=speed)', spread: 0, proposed: 0.02 }])
})

it('what it costs is calibrated where the machine has a price', async () => {
  const cost = { cost: { 'max-regression': '5%' } }
  const { metrics } = await calibrate(processesThatDiffer(0), cost, undefined, undefined, 0.48)
  expect(metrics).toMatchObject([{ metric: 'cost', spread: 0, proposed: 0.02 }])
})

it('fewer than twenty pairs are refused before any is run', async () => {
  const never = (() => Promise.reject(new Error('it was run'))) as JobRunner
  await expect(calibrate(never, {}, 19)).rejects.toMatchObject({ code: 'MG9007' })
})
