import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { digits, resultOf, runMlgate } from '../support/run-mlgate.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mlgate-safety-'))
  await cp(digits, folder, { recursive: true, filter: (path) => !path.endsWith('.mlgate') })
})
afterAll(() => rm(folder, { recursive: true }))

const run = (...words: string[]) => runMlgate(words, { folder, env: { NO_COLOR: '1' } })
const model = (side: string) => [
  '--model',
  `models/${side}.onnx`,
  '--data',
  'data/test.parquet',
  '--target',
  'label',
  '--id',
  'image_id',
  '--name',
  'm',
]

describe('a run never passes by its own doing', () => {
  it('is compared with what lay there before it, also where its own files go', async () => {
    await writeFile(join(folder, 'gates.yml'), 'log_loss: { max-regression: 5% }\n')
    expect((await run('evaluate', ...model('base'))).code).toBe(0)
    for (const kind of ['.json', '.predictions.parquet']) {
      await run('evaluate', ...model('base'))
      const words = [
        ...model('candidate'),
        '--gates',
        'gates.yml',
        '--baseline',
        `.mlgate/results/evaluation-m${kind}`,
      ]
      expect((await run('evaluate', ...words)).code).toBe(1)
    }
  })

  it('refuses options that would be ignored beside the name of a model', async () => {
    const { code, stderr } = await run('evaluate', 'digits', '--gates', 'gates.yml', '--target', 'nope')
    expect(code).toBe(2)
    expect(stderr).toContain('--target, --gates')
  })

  it('ends with 2 when there is nothing to check', async () => {
    await writeFile(join(folder, 'empty.yml'), 'version: 1\ndata: { test: { path: data/test.parquet } }\n')
    const { code, stderr } = await run('run', '--config', 'empty.yml')
    expect(code).toBe(2)
    expect(stderr).toContain('asks for nothing to be checked')
  })

  it('refuses to compare a result that could not be decided', async () => {
    await run(
      'evaluate',
      '--model',
      'models/gone.onnx',
      '--data',
      'data/test.parquet',
      '--target',
      'label',
      '--name',
      'gone',
    )
    const document = '.mlgate/results/evaluation-gone.json'
    expect((await run('compare', document, document)).code).toBe(2)
  })

  it('does not compare numbers of another target', async () => {
    const stored = join(folder, '.mlgate/results/evaluation-m.json')
    await run('evaluate', ...model('base'))
    const other = (await readFile(stored, 'utf8')).replace('"target": "label"', '"target": "label2"')
    await writeFile(join(folder, 'other.json'), other)
    await writeFile(join(folder, 'margin.yml'), 'accuracy: { max-regression: 1pt }\n')
    const ended = await run(
      'evaluate',
      ...model('base'),
      '--gates',
      'margin.yml',
      '--baseline',
      'other.json',
      '--format',
      'json',
    )
    expect(resultOf(ended).gates).toMatchObject([{ verdict: 'inconclusive', reasonCode: 'incomparable' }])
  })
})

describe('what a checkout brings along', () => {
  it('F12: cannot say by a link where results are written', async () => {
    const victim = join(folder, 'victim')
    await writeFile(victim, 'precious')
    await run('evaluate', ...model('base'))
    await rm(join(folder, '.mlgate/.gitignore'))
    await symlink(victim, join(folder, '.mlgate/.gitignore'))
    await rm(join(folder, '.mlgate/results/evaluation-m.predictions.parquet'))
    await symlink(victim, join(folder, '.mlgate/results/evaluation-m.predictions.parquet'))
    expect((await run('evaluate', ...model('base'))).code).toBe(0)
    expect(await readFile(victim, 'utf8')).toBe('precious')
    await rm(join(folder, '.mlgate'), { recursive: true })
    await symlink(tmpdir(), join(folder, '.mlgate'))
    const linked = await run('evaluate', ...model('base'))
    expect(linked.code).toBe(2)
    expect(linked.stderr).toContain('MG1004')
    await rm(join(folder, '.mlgate'))
  })

  it.each(['{0..30000000}.csv', `${'{a,b}'.repeat(24)}.csv`, `${'*a'.repeat(30)}b.csv`])(
    'cannot keep the run busy with the pattern %s',
    async (pattern) => {
      const { code, stdout } = await run('data', 'check', pattern, '--schema', 'digits.schema.yml')
      expect(code).toBe(2)
      expect(stdout).toContain('too intricate')
    },
  )

  it('shows no cell in an error unless asked', async () => {
    await writeFile(join(folder, 'people.csv'), 'id,note\nsecret1,x\nsecret1,y\n')
    await writeFile(
      join(folder, 'rule.yml'),
      'version: 1\ncolumns: { id: { type: string }, note: { type: string } }\nrules: [{ name: number, sql: CAST(id AS INTEGER) > 0 }]\n',
    )
    const checked = await run('data', 'check', 'people.csv', '--schema', 'rule.yml')
    expect(checked.code).toBe(2)
    expect(checked.stdout + checked.stderr).not.toContain('secret1')
  })

  it('an output folder that cannot be made is an error with a code', async () => {
    await writeFile(join(folder, 'file'), '')
    const { code, stderr } = await run('evaluate', ...model('base'), '--output', 'file')
    expect(code).toBe(2)
    expect(stderr).toContain('MG1006')
  })
})

it('a compound key over columns that the schema says nothing else about is checked', async () => {
  await writeFile(join(folder, 'sites.csv'), 'site,t\na,1\na,1\nb,1\n')
  await writeFile(
    join(folder, 'key.yml'),
    'version: 1\nextra-columns: ignore\nunique: [[site, t]]\ncolumns: { site: { type: string } }\n',
  )
  const ended = await run('data', 'check', 'sites.csv', '--schema', 'key.yml', '--format', 'json')
  expect(ended.code).toBe(1)
  expect(resultOf(ended).checks.find(({ id }) => id === 'unique')).toMatchObject({
    status: 'fail',
    rows: [2],
  })
})
