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

  it.each<[string, Texts, string]>([
    ['two things to time', { model: 'signs.onnx', command: node }, 'MG9003'],
    ['a base command without a command', { model: 'signs.onnx', 'base-command': node }, 'MG9003'],
    ['threads of a command', { command: node, threads: '1' }, 'MG9003'],
    ['no pairs at all', { model: 'signs.onnx', pairs: '0' }, 'MG9007'],
    ['what mlgate.yml says already', { name: 'signs', batch: '8' }, 'MG9003'],
    ['a model that has no benchmark', { name: 'other' }, 'MG9001'],
    ['gates on what is not timed', { command: node, gates: 'accuracy: { min: 1 }' }, 'MG2101'],
    ['data for a command that is timed', { command: 'python {data}' }, 'MG2102'],
  ])('refuses %s', async (_, texts, code) => {
    const error = await time(texts).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(MlgateError)
    expect(error).toMatchObject({ code })
    expect((error as MlgateError).message).not.toContain('--')
  })
})
