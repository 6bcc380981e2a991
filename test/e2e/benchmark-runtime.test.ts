import { cp, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type BenchmarkRequest, readProject, requestedSteps, type Step } from '@mlgate/pipeline'
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { writeFakeNvidiaSmi } from '../support/fake-nvidia-smi.ts'
import { timeBenchmark, walkStep } from '../support/time-benchmark.ts'

const digits = fileURLToPath(new URL('../../examples/digits/', import.meta.url))

let folder: string
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'mlgate benchmark runtime ')))
  for (const file of ['models/candidate.onnx', 'models/base.onnx', 'data/test.parquet']) {
    await cp(join(digits, file), join(folder, file), { recursive: true })
  }
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const time = (request: BenchmarkRequest) =>
  timeBenchmark(folder, {
    name: 'digits',
    model: 'models/candidate.onnx',
    baseModel: 'none',
    threads: 1,
    ...request,
  })

describe('a model that is timed with rows of its own', () => {
  it('is fed the columns that are listed, and told what it costs, in what, and what takes the time', async () => {
    const pixels = Array.from({ length: 64 }, (_, pixel) => `pixel_${Math.floor(pixel / 8)}_${pixel % 8}`)
    const result = await time({
      data: 'data/test.parquet',
      features: pixels,
      batch: 4,
      optimization: 'basic',
      price: '1.8 EUR',
      gates: { cost: { max: 1000 } },
    })
    expect(result.verdict).toBe('pass')
    expect(result.parameters).toEqual({
      provider: 'cpu',
      threads: 1,
      interThreads: 1,
      optimization: 'basic',
      batch: 4,
      data: 'data/test.parquet',
      price: '1.8 EUR',
      precision: 'float32',
    })
    expect(result.subject.data).toMatchObject([{ path: 'data/test.parquet' }])
    expect(result.subject.binding).toContain('64 columns, as listed, are fed to the input pixels')
    const of = (name: string) => result.metrics.find((metric) => metric.name === name)
    const [cost, throughput] = [of('cost'), of('throughput')]
    expect(cost?.unit).toBe('EUR')
    // A million rows at so many a second, at 1.8 an hour.
    expect(cost?.value).toBeCloseTo((1.8 / 3600) * (1e6 / (throughput?.value ?? 0)), 9)
    const { operators, telemetry } = result.benchmark ?? {}
    expect(operators?.candidate.map(({ type }) => type)).toContain('Gemm')
    expect(operators?.base).toBeUndefined()
    expect(telemetry?.every(({ seconds }) => seconds.length <= 300) ?? true).toBe(true)
  })

  it('is fed by a project as its evaluation is', async () => {
    const project = `version: 1
data: { test: { path: data/test.parquet, id: image_id } }
models:
  digits:
    onnx: models/candidate.onnx
    baseline: file:models/base.onnx
    evaluate: { data: test, target: label }
    benchmark: { data: test, threads: 1, pairs: 1 }
`
    await writeFile(join(folder, 'mlgate.yml'), project)
    const result = await walkStep(folder, async (step) => {
      const steps = await requestedSteps(
        await readProject(undefined, folder),
        { names: [], only: 'benchmarks' },
        step,
      )
      return steps[0] as Step
    })
    expect(result.problems).toBeUndefined()
    expect(result.subject.binding).toContain('64 columns, in file order')
    expect(result.parameters.data).toBe('test')
    expect(result.benchmark?.operators?.base?.length).toBeGreaterThan(0)
  })

  it('says what does not fit', async () => {
    expect((await time({ data: 'data/test.parquet', features: ['pixel_0_0'] })).problems).toMatchObject([
      { code: 'MG5013' },
    ])
    expect((await time({ data: 'data/test.parquet', batch: 100_000 })).problems).toMatchObject([
      { code: expect.stringMatching(/^MG50(13|57)$/) },
    ])
  })
})

describe('an execution provider', () => {
  it('that is not there is an error of the benchmark, which names those that are, and nothing is timed', async () => {
    const result = await time({ provider: 'openvino' })
    expect(result).toMatchObject({ verdict: 'error', metrics: [] })
    expect(result.problems?.[0]).toMatchObject({
      code: 'MG5055',
      message: expect.stringMatching(/no execution provider "openvino".* It has cpu/),
    })
  })
})

it('a machine of unknown price is an error before anything is run', async () => {
  const { verdict, problems } = await time({ price: 'my-runner' })
  expect([verdict, problems?.[0]?.code]).toEqual(['error', 'MG5058'])
})

it.runIf(process.platform !== 'win32')(
  'a GPU that is used meanwhile is told with what it held, drew and did over time',
  async () => {
    vi.stubEnv('PATH', `${writeFakeNvidiaSmi(folder)}:${process.env.PATH}`)
    onTestFinished(() => void vi.unstubAllEnvs())
    const { environment, metrics, benchmark, notes } = await time({})
    expect(environment).toMatchObject({
      gpus: '1 × NVIDIA Test',
      gpuDriver: '590.48.01',
      gpuPowerLimit: '300 W',
    })
    const of = (name: string) => metrics.find((metric) => metric.name === name)
    expect(of('gpu_memory')).toMatchObject({ unit: 'bytes', direction: 'lower' })
    expect(of('gpu_memory')?.value).toBeGreaterThan(0)
    expect(of('energy')).toMatchObject({ unit: 'J', value: expect.any(Number) })
    expect(benchmark?.telemetry?.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['GPU 0 utilization', 'GPU 0 memory', 'GPU 0 power', 'GPU 0 temperature']),
    )
    expect(notes?.join()).toContain('GPU 0: busy for 80')
  },
)
