import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { hashFile } from '@mlgate/files'
import { buildManifest, formatManifest, type Manifest } from '@mlgate/registry'
import { beforeAll, describe, expect, it } from 'vitest'
import { commitAll, folderWith, git, run, useFolders } from '../support/histories.ts'
import { digits, resultOf } from '../support/run-mlgate.ts'

useFolders()

const project = `version: 1
models:
  digits:
    onnx: models/digits.onnx
    evaluate: { data: test.parquet, id: image_id, target: label, metrics: [accuracy, log_loss] }
    register: { train: [${JSON.stringify(process.execPath)}, -e, "require('fs').copyFileSync('seed.onnx', 'models/digits.onnx')"] }
`

describe('mlgate model reproduce', () => {
  let folder: string
  let manifest: Manifest
  /** Where a version lies that was fetched: its manifest, and its model. */
  let fetched: string

  beforeAll(async () => {
    folder = await folderWith({ 'mlgate.yml': project })
    fetched = await folderWith({})
    await mkdir(join(folder, 'models'))
    await cp(join(digits, 'data/test.parquet'), join(folder, 'test.parquet'))
    await cp(join(digits, 'models/base.onnx'), join(folder, 'seed.onnx'))
    await cp(join(digits, 'models/candidate.onnx'), join(folder, 'models/digits.onnx'))
    await cp(join(digits, 'models/candidate.onnx'), join(fetched, 'digits.onnx'))
    await git(folder, 'init', '--quiet', '--initial-branch', 'main')
    const commit = await commitAll(folder, 'one')
    const result = resultOf(await run(folder, 'run', '--format', 'json'))
    const model = await hashFile(join(fetched, 'digits.onnx'))
    const evaluation = { bytes: 2, sha256: model.sha256 }
    manifest = buildManifest({
      ...{ name: 'digits', version: '1.0.0', createdAt: '2026-01-02T03:04:05Z', commit },
      files: [
        { path: 'digits.onnx', role: 'model', ...model, assets: [{ name: 'digits.onnx', ...model }] },
        {
          path: 'result.json',
          role: 'result',
          ...evaluation,
          assets: [{ name: 'result.json', ...evaluation }],
        },
      ],
      ...{ results: [{ result, file: 'result.json' }], signature: null, base: null },
    })
    await writeFile(join(fetched, 'mlgate.json'), formatManifest(manifest))
  })

  const reproduce = (file: string, ...words: string[]) =>
    run(folder, 'model', 'reproduce', '--manifest', join(fetched, file), ...words)

  it('ends with 0 where every number is there again, and tells them', async () => {
    const { code, stdout, stderr } = await reproduce('mlgate.json')
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(
      /^digits 1\.0\.0 is reproduced\nCommit [0-9a-f]{7}\. 2 of 2 metrics are the same to the last bit\.\n/,
    )
    expect(stdout).toMatch(/\naccuracy_score +0\.9644 +0\.9644 +same\n/)
    expect(stdout).toMatch(/\ntest\.parquet +([0-9a-f]{12}) +\1\n/)
  })

  it('ends with 1 where one is not, with all of its digits', async () => {
    const [accuracy, loss] = manifest.metrics as [Manifest['metrics'][0], Manifest['metrics'][0]]
    const metrics = [{ ...accuracy, value: accuracy.value * (1 + 1e-12) }, loss]
    await writeFile(join(fetched, 'other.json'), formatManifest({ ...manifest, metrics }))
    const { code, stdout } = await reproduce('other.json')
    expect(code).toBe(1)
    expect(stdout).toMatch(/^digits 1\.0\.0 is not reproduced\n/)
    expect(stdout).toMatch(/\naccuracy_score +0\.9644048943\d+ +0\.9644048943\d+ +its value is another\n/)
    expect((await reproduce('other.json', '--tolerance', '0.01pt')).code).toBe(0)
  })

  it('ends with 2 where that cannot be tried, and says why', async () => {
    const metrics = manifest.metrics.map((metric) => ({ ...metric, kind: 'benchmark' as const }))
    await writeFile(join(fetched, 'timed.json'), formatManifest({ ...manifest, metrics }))
    const { code, stderr } = await reproduce('timed.json')
    expect(code).toBe(2)
    expect(stderr).toContain('holds no metrics of an evaluation')
  })

  it('trains again where that is asked for, and judges by a tolerance that is said', async () => {
    const { code, stdout } = await reproduce('mlgate.json', '--train', '--format', 'json')
    expect(code).toBe(0)
    const { schema, training } = JSON.parse(stdout)
    expect(schema).toBe('mlgate/reproduction@1')
    expect(training.metrics[0]).toMatchObject({ name: 'accuracy_score', isWithin: null })
    const judged = await reproduce('mlgate.json', '--train', '--train-tolerance', '0.01%')
    expect(judged.code).toBe(1)
    expect(judged.stdout).toContain('Trained again, it is too far off in accuracy_score, log_loss.')
    expect(await readFile(join(folder, 'models/digits.onnx'))).toEqual(
      await readFile(join(fetched, 'digits.onnx')),
    )
  })

  it.each<[string[], string]>([
    [['model', 'reproduce'], 'Nothing says which version is measured again.'],
    [['model', 'reproduce', 'digits', '--manifest', 'x'], 'digits and --manifest both name a version.'],
    [['model', 'reproduce', 'digits', '--train-tolerance', '1pt'], 'no effect without --train'],
    [['model', 'reproduce', '--manifest', 'x', '--tolerance', 'much'], '"much" is not a limit'],
    [['model', 'reproduce', '--manifest', 'nowhere.json'], 'nowhere.json'],
  ])('%j ends with 2 and says what is meant', async (words, expected) => {
    const { code, stderr } = await run(folder, ...words)
    expect(code).toBe(2)
    expect(stderr).toContain(expected)
  })
})
