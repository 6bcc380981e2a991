import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { formatResult, type Result } from '@mlgate/core'
import { hashFile } from '@mlgate/files'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { namedLocation } from './named-location.ts'

const need = { kind: 'evaluation', name: 'signs' } as const
let folder: string

beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'mlgate-baseline-')))
  await mkdir(join(folder, 'temporary'))
})
afterEach(() => rm(folder, { recursive: true }))

const find = (location: string) =>
  namedLocation(location, {
    folder,
    workspace: folder,
    outside: 'refuse',
    temporaryFolder: join(folder, 'temporary'),
  }).find(need)

function resultWith(predictions: Result['subject']['predictions']): Result {
  return {
    schema: 'mlgate/result@1',
    kind: 'evaluation',
    name: 'signs',
    subject: { data: [], ...(predictions === undefined ? {} : { predictions }) },
    environment: {},
    parameters: {},
    metrics: [],
    checks: [],
    gates: [],
    baseline: null,
    verdict: 'pass',
    startedAt: '2026-11-21T03:00:00.000Z',
    durationMs: 1,
  }
}

describe('a baseline that the user names', () => {
  it('is a model by its ending, with its hash and size', async () => {
    await writeFile(join(folder, 'base.onnx'), 'bytes')
    expect(await find('file:base.onnx')).toMatchObject({
      how: 'file',
      location: 'file:base.onnx',
      model: { file: join(folder, 'base.onnx'), bytes: 5 },
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
  })

  it.each(['base.parquet', 'base.csv', 'base.xlsx', 'base.ndjson', 'base.TSV.gz', 'base.csv.zst'])(
    'is a set of predictions: %s',
    async (name) => {
      await writeFile(join(folder, name), 'bytes')
      expect(await find(name)).toMatchObject({ predictions: { files: [join(folder, name)] } })
    },
  )

  it('is the predictions of several trainings, in the order of their names', async () => {
    for (const name of ['seed-2.csv', 'seed-1.csv']) await writeFile(join(folder, name), name)
    expect(await find('seed-*.csv')).toMatchObject({
      predictions: { files: [join(folder, 'seed-1.csv'), join(folder, 'seed-2.csv')] },
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
    await writeFile(join(folder, 'seed-3.onnx'), 'a model')
    await expect(find('seed-*')).rejects.toMatchObject({ code: 'MG6001' })
  })

  it('is the model of another commit, which is then told', async () => {
    const git = (...words: string[]) =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...words], {
        cwd: folder,
        encoding: 'utf8',
      })
    git('init', '--quiet')
    await writeFile(join(folder, 'signs.onnx'), 'old')
    git('add', 'signs.onnx')
    git('commit', '--quiet', '--message', 'old model')
    await writeFile(join(folder, 'signs.onnx'), 'newer')
    expect(await find('git:HEAD:signs.onnx')).toMatchObject({
      how: 'git',
      commit: git('rev-parse', 'HEAD').trim(),
      model: { bytes: 3 },
    })
  })

  it('is a stored result, with the predictions beside it', async () => {
    const sidecar = join(folder, 'p.parquet')
    await writeFile(sidecar, 'rows')
    const { sha256 } = await hashFile(sidecar)
    const result = resultWith({ path: 'p.parquet', sha256, rows: 4 })
    await writeFile(join(folder, 'r.json'), formatResult(result))
    expect(await find('r.json')).toMatchObject({ result, predictions: { files: [sidecar] } })
  })

  it('F12: refuses predictions that changed since, or that a link leads to', async () => {
    await writeFile(
      join(folder, 'r.json'),
      formatResult(resultWith({ path: 'p.parquet', sha256: 'ff', rows: 4 })),
    )
    await writeFile(join(folder, 'p.parquet'), 'rows')
    await expect(find('r.json')).rejects.toMatchObject({ code: 'MG6003' })
    await rm(join(folder, 'p.parquet'))
    await symlink('/dev/zero', join(folder, 'p.parquet'))
    await expect(find('r.json')).rejects.toMatchObject({ code: 'MG6003' })
  })

  it('compares numbers alone when the predictions are gone, and never looks for them elsewhere', async () => {
    await writeFile(join(folder, 'p.parquet'), 'rows')
    await mkdir(join(folder, 'stored'))
    await writeFile(
      join(folder, 'stored/r.json'),
      formatResult(resultWith({ path: '../p.parquet', sha256: 'ff', rows: 4 })),
    )
    expect(await find('stored/r.json')).not.toHaveProperty('predictions')
  })

  it.each([
    ['another model', { name: 'lights' }],
    ['another kind', { kind: 'data' as const }],
  ])('is refused when it is the result of %s', async (_, changed) => {
    await writeFile(join(folder, 'r.json'), formatResult({ ...resultWith(undefined), ...changed }))
    await expect(find('r.json')).rejects.toMatchObject({ code: 'MG6002' })
  })

  it.each([
    ['samples of lm-evaluation-harness', 'samples_sums.jsonl', '{"doc_id": 0, "resps": []}\n'],
    ['results of promptfoo', 'results.json', '{\n  "evalId": "eval-1",\n  "results": {}\n}'],
  ])('is predictions when it holds %s', async (_, name, text) => {
    await writeFile(join(folder, name), text)
    expect(await find(name)).toMatchObject({ predictions: { files: [join(folder, name)] } })
  })

  it('is refused when it is neither model, predictions nor result', async () => {
    await writeFile(join(folder, 'notes.txt'), 'hello')
    await expect(find('notes.txt')).rejects.toMatchObject({
      code: 'MG6001',
      hint: expect.stringContaining('.onnx'),
    })
  })

  it('F35: that leads nowhere is a mistake to tell, not "no baseline"', async () => {
    await expect(find('missing.onnx')).rejects.toMatchObject({ code: 'MG1003' })
  })

  it('F86: a result of a future version is refused', async () => {
    await writeFile(
      join(folder, 'r.json'),
      formatResult(resultWith(undefined)).replace('result@1', 'result@7'),
    )
    await expect(find('r.json')).rejects.toMatchObject({ code: 'MG1002' })
  })
})
