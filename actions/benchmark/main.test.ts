import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { MlgateError } from '@mlgate/core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { digits, given, openWorkbench, type Workbench } from '../workbench-for-tests.ts'
import { benchmark } from './inputs.ts'
import { main } from './main.ts'

const project = `version: 1
data: { test: { path: data.csv } }
models:
  signs:
    onnx: signs.onnx
    baseline: none
    evaluate: { data: test, target: label }
    benchmark: { threads: 1, pairs: 1, gates: { latency_p50: { max: 10000 } } }
  other:
    onnx: signs.onnx
    evaluate: { data: test, target: label }
`

let bench: Workbench
beforeEach(async () => {
  bench = await openWorkbench({ 'mlgate.yml': project, 'gates.yml': 'latency_p50: { max: 0 }\n' })
  await copyFile(join(digits, 'models/base.onnx'), join(bench.folder, 'signs.onnx'))
})
afterEach(() => bench.close())

type Texts = Parameters<typeof given<typeof benchmark.inputs>>[1]
const time = (texts: Texts) => main(given(benchmark, texts), bench.deps())
const node = JSON.stringify([process.execPath, '-e', ''])

describe('benchmark', () => {
  it('times the models of mlgate.yml that have a benchmark, and judges its gates', async () => {
    const { walked, summary } = await time({})
    expect(walked).toMatchObject([{ result: { name: 'signs', kind: 'benchmark', verdict: 'pass' } }])
    expect(summary).toContain('1 gate passed')
  })

  it.each([
    ['in a line', 'latency_p50: { max: 0 }'],
    ['in a file', 'gates.yml'],
  ])('times a command that the inputs say, with gates %s', async (_, gates) => {
    const { walked } = await time({ command: node, gates, pairs: '1', name: 'nothing' })
    expect(walked).toMatchObject([{ result: { name: 'nothing', kind: 'benchmark', verdict: 'fail' } }])
  })

  it('reads what the command says itself, and gates it', async () => {
    const command = JSON.stringify([process.execPath, '-e', 'console.log("speed: 812 img/s, loss: 0.5")'])
    const { walked } = await time({
      command,
      'metrics-from': '{ format: regex, pattern: "speed: (?<speed>\\\\S+)" }',
      gates: 'reported(name=speed): { min: 1000 }',
      pairs: '1',
      name: 'train',
    })
    expect(walked).toMatchObject([
      { result: { verdict: 'fail', gates: [{ metric: 'reported(name=speed)', value: 812 }] } },
    ])
  })

  const alone = { model: 'signs.onnx', 'base-model': 'none', threads: '1', pairs: '1' }
  const metricsOf = ({ walked }: Awaited<ReturnType<typeof time>>) =>
    walked[0]?.result.metrics.map(({ name }) => name) ?? []

  it('has queries come by chance at a rate, and counts their latency from when they come', async () => {
    const timed = await time({ ...alone, scenario: 'server', rate: '400' })
    expect(timed.walked[0]?.result.parameters).toMatchObject({ scenario: 'server', rate: 400 })
    expect(metricsOf(timed)).toEqual(expect.arrayContaining(['latency_p50', 'latency_p99', 'load_time']))
    expect(metricsOf(timed)).not.toContain('throughput')
  })

  it('searches the highest rate that keeps a latency', async () => {
    const searched = await time({ ...alone, scenario: 'server', 'latency-bound': '200ms' })
    expect(metricsOf(searched)).toContain('max_rate')
    expect(metricsOf(searched)).not.toContain('latency_p50')
  })

  it('has eight rows in a query of multi-stream', async () => {
    const streams = await time({ ...alone, scenario: 'multi-stream' })
    expect(streams.walked[0]?.result.parameters).toMatchObject({ scenario: 'multi-stream', batch: 8 })
    expect(metricsOf(streams)).toEqual(expect.arrayContaining(['latency_p50', 'throughput']))
  })

  it('has all rows at once of offline', async () => {
    const offline = await time({ ...alone, scenario: 'offline', batch: '64' })
    expect(metricsOf(offline)).toContain('throughput')
    expect(metricsOf(offline)).not.toContain('latency_p50')
  })

  it('looks at other sizes and lets one more process run, where it is told to', async () => {
    const gates = 'memory_growth: { max: 1e15 }'
    const { walked } = await time({ ...alone, sweep: 'batch: [16]', soak: '2s', gates })
    const { benchmark: seen, gates: judged } = walked[0]?.result ?? {}
    expect(seen?.sweep?.map(({ by, size }) => `${by} ${size}`)).toEqual(['batch 16'])
    expect(seen?.soak?.latencyP50.length).toBeGreaterThanOrEqual(30)
    expect(seen?.soak?.memory).toHaveLength(seen?.soak?.seconds.length ?? 0)
    expect(judged).toMatchObject([{ verdict: 'pass', confidence: 0.99 }])
  })

  it.each<[string, Texts, string]>([
    ['a server without a rate', { model: 'signs.onnx', scenario: 'server' }, 'MG9007'],
    ['a sweep of a command', { command: node, sweep: 'batch: [1]' }, 'MG9007'],
    ['a sweep of nothing', { model: 'signs.onnx', sweep: 'batch: []' }, 'MG2102'],
    ['a soak beside a name', { name: 'signs', soak: '1min' }, 'MG9003'],
    ['two things to time', { model: 'signs.onnx', command: node }, 'MG9003'],
    ['a base command without a command', { model: 'signs.onnx', 'base-command': node }, 'MG9003'],
    ['a setup without a command', { model: 'signs.onnx', setup: 'make' }, 'MG9003'],
    ['two bases', { command: node, 'base-command': node, setup: 'make' }, 'MG9003'],
    ['threads of a command', { command: node, threads: '1' }, 'MG9003'],
    ['no pairs at all', { model: 'signs.onnx', pairs: '0' }, 'MG9007'],
    ['what mlgate.yml says already', { name: 'signs', batch: '8' }, 'MG9003'],
    ['a model that has no benchmark', { name: 'other' }, 'MG9001'],
    ['gates on what is not timed', { command: node, gates: 'accuracy: { min: 1 }' }, 'MG2102'],
    ['numbers of a command without one', { model: 'signs.onnx', 'metrics-from': 'json' }, 'MG9003'],
    ['a gate on numbers of nobody', { command: node, gates: 'reported(name=a): { min: 1 }' }, 'MG9003'],
    ['numbers in no known form', { command: node, 'metrics-from': 'toml' }, 'MG2102'],
    ['data for a command that is timed', { command: 'python {data}' }, 'MG2102'],
  ])('refuses %s', async (_, texts, code) => {
    const error = await time(texts).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(MlgateError)
    expect(error).toMatchObject({ code })
    expect((error as MlgateError).message).not.toContain('--')
  })
})
