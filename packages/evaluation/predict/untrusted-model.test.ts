import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type JobLimits, runJob } from '@mlgate/sandbox'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { endlessModel, greedyModel, linearModel } from '../../../test/support/build-onnx.ts'
import type { PredictRequest, PredictResponse } from '../index.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mlgate-untrusted-'))
  await writeFile(join(folder, 'data.csv'), 'x,target\n1,2\n2,3\n')
})
afterEach(() => rm(folder, { recursive: true }))

const gibibyte = 2 ** 30

async function evaluate(
  model: Uint8Array,
  limits: Partial<JobLimits>,
  job = 'predict',
): Promise<PredictResponse> {
  const path = join(folder, 'model.onnx')
  await writeFile(path, model)
  const request: PredictRequest = {
    model: path,
    data: { files: [join(folder, 'data.csv')], format: 'csv' },
    names: ['data.csv'],
    target: 'target',
    output: join(folder, 'predictions.parquet'),
  }
  return runJob({
    entry: join(import.meta.dirname, '../test-support/entry.ts'),
    job,
    request,
    limits: { timeoutMs: 45_000, memoryBytes: 2 * gibibyte, ...limits },
  })
}

it('a sound model passes through the same child', async () => {
  await expect(evaluate(linearModel([1], 1), {})).resolves.toMatchObject({ rows: 2, task: 'regression' })
})

it('F19: a model that loops for ever is killed when it shows no progress, and is an error', async () => {
  const error = await evaluate(endlessModel(), { stallTimeoutMs: 3000 }).catch((cause: unknown) => cause)
  expect(error).toMatchObject({ code: 'MG3001' })
  // It was the model that hung, not what came before it.
  expect((error as Error).message).toMatch(/scoring/)
})

it('F19: a model that loops for ever is killed at the deadline, and is an error', async () => {
  await expect(evaluate(endlessModel(), { timeoutMs: 3000 })).rejects.toMatchObject({ code: 'MG3002' })
})

it('F20: a model that allocates 16 GiB is an error that names the memory limit', async () => {
  const error = await evaluate(greedyModel(16), { memoryBytes: gibibyte }).catch((cause: unknown) => cause)
  expect(error).toMatchObject({ code: 'MG3003' })
  expect((error as Error).message).toContain('1024 MiB')
})

it('F29: a native crash in mid-evaluation is an error with the name of the signal', async () => {
  const crash = evaluate(linearModel([1], 1), {}, 'crash while scoring')
  await expect(crash).rejects.toMatchObject({ code: 'MG3004' })
  await expect(crash).rejects.toThrow(/SIGSEGV/)
})
