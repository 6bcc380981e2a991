import { cp, mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseResult, type Result } from '@mlgate/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildModel, node, value } from '../support/build-onnx.ts'
import { runMlgate } from '../support/run-mlgate.ts'

const project = `version: 1
data:
  test: { path: test.csv, id: id }
models:
  size:
    onnx: size.onnx
    baseline: none
    evaluate:
      data: test
      target: target
      features: [x]
      gates: { mean_absolute_error: { max: 0.2 } }
      slices: { by: [site], gates: { mean_absolute_error: { max: 10 } } }
`
const rows = Array.from(
  { length: 50 },
  (_, row) => `r${row},${row / 7},${row / 7 + (row % 5) / 20},${row % 3}\n`,
)

let folder: string
beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'mlgate-shards-')))
  const model = buildModel({
    nodes: [node('Identity', ['x'], ['y'])],
    inputs: [value('x', 'float32', [8, 1])],
    outputs: [value('y', 'float32', [8, 1])],
  })
  await writeFile(join(folder, 'mlgate.yml'), project)
  await writeFile(join(folder, 'size.onnx'), model)
  await writeFile(join(folder, 'test.csv'), `id,x,target,site\n${rows.join('')}`)
  for (const part of [1, 2, 3]) {
    const run = await mlgate('evaluate', 'size', '--shard', `${part}/3`, '--output', `part-${part}`)
    expect(run, run.stderr).toMatchObject({ code: 0 })
    expect(run.stdout).toContain(`part ${part} of 3`)
  }
  const whole = await mlgate('evaluate', 'size', '--output', 'whole')
  expect(whole.code, whole.stderr).toBe(0)
}, 120_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

const mlgate = (...words: string[]) => runMlgate(words, { folder })

async function resultIn(path: string): Promise<Result> {
  return parseResult(await readFile(join(folder, path), 'utf8'), path)
}

/** What says when and by whom it was measured is another thing in every run. */
function withoutTimes({ startedAt: _, durationMs: __, subject, ...result }: Result): object {
  const { sha256: ___, ...predictions } = subject.predictions ?? {}
  return { ...result, subject: { ...subject, predictions } }
}

describe('a model scored in parts', () => {
  it('is judged by report as if one run had scored it, whatever the order of its parts', async () => {
    const parts = [3, 1, 2].map((part) => `part-${part}/*.json`)
    const run = await mlgate('report', ...parts)
    expect(run, run.stderr).toMatchObject({ code: 0 })
    const joined = await resultIn('.mlgate/results/evaluation-size.json')
    expect(withoutTimes(joined)).toEqual(withoutTimes(await resultIn('whole/evaluation-size.json')))
    expect(joined.metrics.length).toBeGreaterThan(1)
    expect(joined.subject.predictions).toMatchObject({ rows: 50, ids: { salt: 'size' } })
  })

  it('is undecided while a part is missing, which is named', async () => {
    const run = await mlgate('report', 'part-1/*.json', 'part-3/*.json')
    expect(run.code).toBe(2)
    expect(run.stdout).toContain('Part 2 of 3 of size is missing.')
  })

  it('is undecided when a part is there twice', async () => {
    await cp(join(folder, 'part-2'), join(folder, 'again'), { recursive: true })
    const run = await mlgate('report', 'part-*/*.json', 'again/*.json')
    expect(run.code).toBe(2)
    expect(run.stdout).toContain('Part 2 of 3 of size is there more than once.')
  })

  it('is undecided when a part is of other data', async () => {
    const other = join(folder, 'other')
    await mkdir(other)
    for (const file of ['mlgate.yml', 'size.onnx']) await cp(join(folder, file), join(other, file))
    await writeFile(join(other, 'test.csv'), `id,x,target,site\n${rows.toReversed().join('')}`)
    const words = ['evaluate', 'size', '--shard', '2/3', '--output', join(folder, 'stranger')]
    expect((await runMlgate(words, { folder: other })).code).toBe(0)
    const run = await mlgate('report', 'part-1/*.json', 'stranger/*.json', 'part-3/*.json')
    expect(run.code).toBe(2)
    expect(run.stdout).toMatch(/Part 2 of size differs from part 1 in its data/)
  })

  it('refuses parts that are none, and predictions that are made elsewhere', async () => {
    const none = await mlgate('evaluate', 'size', '--shard', '4/3')
    expect(none).toMatchObject({ code: 2, stderr: expect.stringContaining('1/4: the first of four parts') })
    const keep = project.replace('version: 1', 'version: 1\nkeep: none')
    await writeFile(join(folder, 'keep.yml'), keep)
    const kept = await mlgate(
      'evaluate',
      'size',
      '--config',
      'keep.yml',
      '--shard',
      '1/3',
      '--output',
      'kept',
    )
    expect(kept).toMatchObject({ code: 2, stdout: expect.stringContaining('keep: none') })
  })
})
