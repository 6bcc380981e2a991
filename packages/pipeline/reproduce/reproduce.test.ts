import { execFileSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { copyFile, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { hashFile } from '@mlgate/files'
import { buildManifest, type Manifest } from '@mlgate/registry'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readProject, requestedSteps } from '../requests/project-request.ts'
import { walkRoad } from '../road.ts'
import { type Session, withSession } from '../session.ts'
import { type ReproduceRequest, reproduceVersion } from './reproduce.ts'
import type { Reproduction } from './reproduction.ts'

const example = fileURLToPath(new URL('../../../examples/digits', import.meta.url))
const childEntry = fileURLToPath(new URL('../../child/index.ts', import.meta.url))

const project = (training = 'train.mjs') => `version: 1
data:
  test: { path: data/test.parquet, id: image_id }
models:
  digits:
    onnx: models/digits.onnx
    against: [main, production]
    parameters: params.yaml
    evaluate: { data: test, target: label, metrics: [accuracy, log_loss] }
    register: { train: { run: [${JSON.stringify(process.execPath)}, '${training}'] } }
`

let home: string
let repository: string
let released: string
/** Version 1.0.0, as it was measured when it was registered. */
let manifest: Manifest

beforeAll(async () => {
  home = realpathSync(mkdtempSync(join(tmpdir(), 'reproduce-')))
  repository = join(home, 'repository')
  released = join(home, 'released')
  for (const folder of ['models', 'data']) mkdirSync(join(repository, folder), { recursive: true })
  mkdirSync(released)
  cpSync(join(example, 'models/candidate.onnx'), join(repository, 'models/digits.onnx'))
  cpSync(join(example, 'models/candidate.onnx'), join(released, 'digits.onnx'))
  cpSync(join(example, 'models/base.onnx'), join(repository, 'seed.onnx'))
  cpSync(join(example, 'data/test.parquet'), join(repository, 'data/test.parquet'))
  write('mlgate.yml', project())
  write('params.yaml', 'layers: 2\n')
  write('train.mjs', "import { cpSync } from 'node:fs'\ncpSync('seed.onnx', 'models/digits.onnx')\n")
  git('init', '--quiet')
  const commit = commitAll()
  const result = await inSession(async (session) => {
    const read = await readProject(undefined, repository)
    const model = { ...read.models.digits, baseline: 'none', against: undefined } as never
    const [step] = await requestedSteps(
      { ...read, models: { digits: model } },
      { names: ['digits'], only: 'models' },
      session.step,
    )
    return (await walkRoad(step ?? expect.fail(), session.road)).result
  })
  const { sha256, bytes } = await hashFile(join(released, 'digits.onnx'))
  const asset = { name: 'digits.onnx', bytes, sha256 }
  manifest = buildManifest({
    ...{ name: 'digits', version: '1.0.0', createdAt: '2026-01-02T03:04:05Z', commit },
    files: [{ path: 'digits.onnx', role: 'model', bytes, sha256, assets: [asset] }],
    results: [{ result, file: 'results/evaluation.json' }],
    ...{ signature: null, base: null },
  })
})
afterAll(() => rmSync(home, { recursive: true }))

const git = (...words: string[]) =>
  execFileSync('git', ['-C', repository, '-c', 'user.name=a', '-c', 'user.email=a@b.c', ...words], {
    encoding: 'utf8',
  })
const write = (path: string, text: string) => writeFileSync(join(repository, path), text)

function commitAll(): string {
  git('add', '--all')
  git('commit', '--quiet', '--message', 'change')
  return git('rev-parse', 'HEAD').trim()
}

/** A commit with another state of some files, each as it is written, or absent; the clone then goes back. */
function commitWith(files: Record<string, string | null>): string {
  const main = git('rev-parse', 'HEAD').trim()
  for (const [path, text] of Object.entries(files)) {
    if (text === null) rmSync(join(repository, path))
    else write(path, text)
  }
  const commit = commitAll()
  git('checkout', '--quiet', '--detach', main)
  return commit
}

function inSession<Value>(work: (session: Session) => Promise<Value>): Promise<Value> {
  const temporaryParent = join(home, 'temporary')
  mkdirSync(temporaryParent, { recursive: true })
  const resultsFolder = join(home, 'results')
  const folders = { folder: repository, temporaryParent, resultsFolder }
  return withSession({ childEntry, ...folders, outside: 'refuse', limits: {} }, work)
}

const reproduce = (request: Partial<ReproduceRequest> = {}): Promise<Reproduction> =>
  inSession((session) => reproduceVersion({ manifest, files: released, ...request }, session))
const at = (commit: string): Partial<ReproduceRequest> => ({
  manifest: { ...manifest, lineage: { ...manifest.lineage, commit } },
})

describe('a version', () => {
  it('is reproduced by its model, commit and data: every number is there again, to the last bit', async () => {
    const told = await reproduce()
    expect(told).toMatchObject({
      ...{ schema: 'mlgate/reproduction@1', name: 'digits', version: '1.0.0', verdict: 'pass' },
      ...{ tolerance: { kind: 'absolute', value: 0 }, environment: [], parameters: [], problems: [] },
    })
    expect(told.data).toEqual([
      { path: 'data/test.parquet', registered: expect.any(String), again: told.data[0]?.registered },
    ])
    expect(told.metrics.map(({ name, outcome }) => [name, outcome])).toEqual([
      ['accuracy_score', 'same'],
      ['log_loss', 'same'],
    ])
    expect(told.metrics[1]?.again?.interval).toBeDefined()
    expect(told.notes).toEqual([])
  })

  it('leaves no work tree, and nothing in the checkout', async () => {
    await reproduce()
    expect(git('worktree', 'list').trim().split('\n')).toHaveLength(1)
    expect(git('status', '--porcelain')).toBe('')
    expect(await readdir(join(home, 'temporary'))).toEqual([])
  })

  it('is not reproduced where the manifest has other numbers than its model', async () => {
    const [accuracy, loss] = manifest.metrics as [Manifest['metrics'][0], Manifest['metrics'][0]]
    const metrics = [accuracy, { ...loss, value: loss.value * (1 + 1e-9) }]
    const changed = { manifest: { ...manifest, metrics } }
    const told = await reproduce(changed)
    expect(told).toMatchObject({
      verdict: 'fail',
      metrics: [{ outcome: 'same' }, { outcome: 'different', why: 'its value is another' }],
    })
    expect(await reproduce({ ...changed, tolerance: { kind: 'relative', value: 1e-8 } })).toMatchObject({
      verdict: 'pass',
    })
  })

  it('is held to 1e-6 where the machine is another, and says in what', async () => {
    const [accuracy, loss] = manifest.metrics as [Manifest['metrics'][0], Manifest['metrics'][0]]
    const metrics = [accuracy, { ...loss, value: loss.value * (1 + 1e-9) }]
    const environment = { ...manifest.environment, cpu: 'Another 1' }
    expect(await reproduce({ manifest: { ...manifest, metrics, environment } })).toMatchObject({
      verdict: 'pass',
      tolerance: { kind: 'relative', value: 1e-6 },
      environment: [{ key: 'cpu', registered: 'Another 1' }],
    })
  })

  it('is not reproduced where its release holds another model than was measured', async () => {
    const files = join(home, 'other-model')
    mkdirSync(files)
    await copyFile(join(example, 'models/base.onnx'), join(files, 'digits.onnx'))
    await expect(reproduce({ files })).rejects.toMatchObject({ code: 'MG6515' })
    const sha256 = (await hashFile(join(files, 'digits.onnx'))).sha256
    const [file] = manifest.files as [Manifest['files'][0]]
    const told = await reproduce({ files, manifest: { ...manifest, files: [{ ...file, sha256 }] } })
    expect(told.verdict).toBe('fail')
    expect(told.notes).toEqual([
      'models/digits.onnx of the commit is not the released model, which alone was scored.',
    ])
  })

  it('cannot be tried on other data, and says which', async () => {
    const commit = commitWith({ 'data/test.parquet': 'other' })
    const told = await reproduce(at(commit))
    expect(told).toMatchObject({ verdict: 'error', metrics: [], problems: [{ code: 'MG6523' }] })
    expect(told.problems[0]?.message).toMatch(
      /^data\/test\.parquet is other data: SHA-256 d9298a10d1b0… here, [0-9a-f]{12}… in the manifest\.$/,
    )
  })

  it('takes data that git does not keep from the checkout, where it is the same', async () => {
    const commit = commitWith({ 'data/test.parquet': null })
    expect(await reproduce(at(commit))).toMatchObject({
      verdict: 'pass',
      notes: ['data/test.parquet is that of this checkout: the commit does not hold it.'],
    })
    const [data] = manifest.lineage.data as [Manifest['lineage']['data'][0]]
    const lineage = { ...manifest.lineage, commit, data: [{ ...data, sha256: '0'.repeat(64) }] }
    expect(await reproduce({ manifest: { ...manifest, lineage } })).toMatchObject({
      verdict: 'error',
      problems: [
        { message: `data/test.parquet was not found in commit ${commit.slice(0, 7)}.`, code: 'MG1003' },
      ],
    })
  })

  it('says which parameters of the commit are others', async () => {
    const commit = commitWith({ 'params.yaml': 'layers: 3\n' })
    expect(await reproduce(at(commit))).toMatchObject({
      verdict: 'pass',
      parameters: [{ key: 'layers', registered: 2, again: 3 }],
    })
  })

  it('is not reproduced where mlgate.yml of its commit measures less', async () => {
    const commit = commitWith({ 'mlgate.yml': project().replace(', log_loss', '') })
    expect(await reproduce(at(commit))).toMatchObject({
      verdict: 'fail',
      metrics: [{ outcome: 'same' }, { name: 'log_loss', outcome: 'missing' }],
    })
  })

  it.each<[string, () => Partial<ReproduceRequest>, RegExp]>([
    ['a commit that the clone lacks', () => at('a'.repeat(40)), /^Commit aaaaaaa is not in this clone\.$/],
    [
      'no evaluation',
      () => ({ manifest: { ...manifest, metrics: [] } }),
      /^digits 1\.0\.0 holds no metrics of an evaluation/,
    ],
    [
      'an mlgate.yml that is not of its commit',
      () => ({ config: join(repository, 'mlgate.yml') }),
      /mlgate\.yml is no file of the commit\.$/,
    ],
    [
      'no model of that name at its commit',
      () => ({ manifest: { ...manifest, name: 'signs' } }),
      /^mlgate\.yml of commit \w{7} has no model "signs"\. It has: digits\.$/,
    ],
    [
      'numbers that a program of its own wrote',
      () =>
        at(
          commitWith({
            'mlgate.yml': project()
              .replace('onnx: models/digits.onnx', 'metrics: m.json')
              .replace('data: test, target: label, ', ''),
          }),
        ),
      /numbers were computed elsewhere/,
    ],
  ])('cannot be tried with %s', async (_, request, message) => {
    await expect(reproduce(request())).rejects.toThrow(message)
  })
})

describe('the training of a version', () => {
  it('is run again, and its model told beside the released one with the interval of each difference', async () => {
    const told = await reproduce({ train: { tolerance: null } })
    expect(told.verdict).toBe('pass')
    const { training = expect.fail() } = told
    expect(training.trained).toBe((await hashFile(join(example, 'models/base.onnx'))).sha256)
    expect(training.released).toBe((await hashFile(join(released, 'digits.onnx'))).sha256)
    const accuracy = training.metrics.find(({ name }) => name === 'accuracy_score') ?? expect.fail()
    const { interval = null, difference } = accuracy
    expect(accuracy.isWithin).toBe(null)
    expect(accuracy.released).toBe(manifest.metrics.find(({ name }) => name === 'accuracy_score')?.value)
    expect(difference).toBeCloseTo(accuracy.trained - accuracy.released, 12)
    expect(interval?.low).toBeLessThan(difference)
    expect(interval?.high).toBeGreaterThan(difference)
    expect(git('status', '--porcelain')).toBe('')
  })

  it('is judged by a tolerance that is said', async () => {
    const within = (value: number) => reproduce({ train: { tolerance: { kind: 'absolute', value } } })
    expect((await within(0.5)).verdict).toBe('pass')
    expect(await within(1e-6)).toMatchObject({
      verdict: 'fail',
      training: { metrics: [{ isWithin: false }, { isWithin: false }] },
    })
  })

  it('that comes to the same bytes differs in nothing', async () => {
    const commit = commitWith({
      'train.mjs': `import { cpSync } from 'node:fs'\ncpSync('${join(released, 'digits.onnx')}', 'models/digits.onnx')\n`,
    })
    const { training, verdict } = await reproduce({
      ...at(commit),
      train: { tolerance: { kind: 'absolute', value: 0 } },
    })
    expect(verdict).toBe('pass')
    expect(training?.trained).toBe(training?.released)
    expect(training?.metrics.map(({ difference }) => difference)).toEqual([0, 0])
  })

  it.each<[string, Record<string, string>, string, string]>([
    ['writes nothing', { 'train.mjs': '' }, 'MG6523', 'and wrote no models/digits.onnx'],
    ['fails', { 'train.mjs': 'console.error("no GPU"); process.exit(3)' }, 'MG5036', 'no GPU'],
    [
      'is not said',
      { 'mlgate.yml': project().replace(/ +register.*\n/, '') },
      'MG6523',
      'says no training of digits',
    ],
  ])('that %s takes nothing from what was scored', async (_, files, code, words) => {
    const told = await reproduce({ ...at(commitWith(files)), train: { tolerance: null } })
    expect(told).toMatchObject({
      verdict: 'error',
      metrics: [{ outcome: 'same' }, { outcome: 'same' }],
      problems: [{ code }],
    })
    expect(JSON.stringify(told.problems)).toContain(words)
    expect(told.training).toBeUndefined()
  })

  it('never takes away what lies outside of its commit', async () => {
    const outside = join(home, 'outside')
    mkdirSync(outside)
    writeFileSync(join(outside, 'digits.onnx'), 'mine')
    symlinkSync(outside, join(repository, 'linked'))
    const commit = commitWith({ 'mlgate.yml': project().replace('models/', 'linked/') })
    const told = await reproduce({ ...at(commit), train: { tolerance: null } })
    expect(told.problems).toMatchObject([{ code: 'MG6523' }])
    expect(readFileSync(join(outside, 'digits.onnx'), 'utf8')).toBe('mine')
  })

  it('F33: is not run where the run holds secrets beside code of others', async () => {
    const told = await inSession((session) => {
      const leaves = {
        commands: { may: false, reason: 'a run of workflow_run holds secrets' },
        endpoints: { may: true },
      } as const
      const step = { ...session.step, leaves }
      return reproduceVersion({ manifest, files: released, train: { tolerance: null } }, { ...session, step })
    })
    expect(told).toMatchObject({ verdict: 'error', problems: [{ code: 'MG5037' }] })
  })
})
