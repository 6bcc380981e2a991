import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { digits, resultOf, runMlgate } from '../support/run-mlgate.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mlgate-mistakes-'))
  await writeFile(join(folder, 'people.csv'), 'id,age\nA1,31\nA2,NaN\nA3,-4\nA3,200\n')
  await writeFile(
    join(folder, 'people.schema.yml'),
    'version: 1\ncolumns:\n  id: { type: string, unique: true }\n  age: { type: number, min: 0, max: 120 }\n',
  )
})
afterAll(() => rm(folder, { recursive: true }))

const run = (...words: string[]) => runMlgate(words, { folder, env: { NO_COLOR: '1' } })

describe('the command line', () => {
  it('says its version and its commands', async () => {
    expect(await run('--version')).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    })
    const help = await run('--help')
    expect(help.code).toBe(0)
    for (const command of ['run', 'data', 'evaluate']) expect(help.stdout).toContain(command)
  })

  it.each([
    [['evalute'], /unknown command 'evalute'/],
    [['run', '--formt', 'json'], /unknown option '--formt'/],
    [['data', 'check', 'people.csv'], /--schema/],
    [
      ['data', 'check', '--samples', 'people.csv', '--schema', 'people.schema.yml'],
      /'people\.csv' is invalid.* takes the word after it; .* write --samples=10/,
    ],
    [['run', '--samples', 'people'], /'people' is invalid.* write --samples=10/],
    [['run', '--memory', 'much'], /Expected a size from 64MiB to 64TiB, such as 4GB/],
    [['evaluate', '--model', 'm.onnx'], /--data, --target are missing/],
  ])('refuses %j with 2 and says what to do', async (words, message) => {
    const { code, stdout, stderr } = await run(...words)
    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toMatch(message)
    expect(stderr).not.toContain('    at ')
  })

  it('tells every mistake of mlgate.yml at its line and column', async () => {
    await writeFile(
      join(folder, 'wrong.yml'),
      'version: 1\nmodels:\n  signs:\n    onxx: models/signs.onnx\n    evaluate: { data: tset, target: label, gates: { acuracy: { min: 0.9 } } }\ndata:\n  test: { path: test.csv }\n',
    )
    const { code, stderr } = await run('run', '--config', 'wrong.yml')
    expect(code).toBe(2)
    expect(stderr).toContain('wrong.yml:4:5')
    expect(stderr).toContain('Did you mean "onnx"?')
    expect(stderr).toContain('wrong.yml:5:23')
    expect(stderr).toContain('Did you mean "test"?')
    expect(stderr).toMatch(/docs\/reference\/errors\.md#mg\d{4}/)
  })

  it('says where there is no mlgate.yml', async () => {
    const { code, stderr } = await run('run')
    expect(code).toBe(2)
    expect(stderr).toContain('There is no mlgate.yml')
  })
})

describe('data check', () => {
  it('F7: fails with 1 and names rows and lines; NaN breaks both bounds', async () => {
    const { code, stdout } = await run(
      'data',
      'check',
      'people.csv',
      '--schema',
      'people.schema.yml',
      '--format',
      'json',
    )
    expect(code).toBe(1)
    const { checks, subject } = resultOf({ code, stdout, stderr: '' })
    expect(subject.data).toMatchObject([{ path: 'people.csv', rows: 4 }])
    const age = checks.find(({ id, column }) => id === 'range' && column === 'age')
    expect(age).toMatchObject({ status: 'fail', count: 3, rows: [2, 3, 4], line: 3 })
    expect(checks.find(({ id, column }) => id === 'unique' && column === 'id')).toMatchObject({
      status: 'fail',
      rows: [4],
    })
  })

  it('shows no cell unless asked', async () => {
    const words = ['data', 'check', 'people.csv', '--schema', 'people.schema.yml']
    expect((await run(...words)).stdout).not.toContain('200')
    expect((await run(...words, '--samples')).stdout).toContain('200')
  })

  it('ends with 2 when the data cannot be read, in a result that says so', async () => {
    await writeFile(
      join(folder, 'latin.csv'),
      Buffer.from([0x69, 0x64, 0x2c, 0x61, 0x67, 0x65, 0x0a, 0xe9, 0x2c, 0x31, 0x0a]),
    )
    const { code, stdout } = await run(
      'data',
      'check',
      'latin.csv',
      '--schema',
      'people.schema.yml',
      '--format',
      'json',
    )
    expect(code).toBe(2)
    const result = resultOf({ code, stdout, stderr: '' })
    expect(result.verdict).toBe('error')
    expect(result.problems).toMatchObject([{ message: expect.stringMatching(/latin/i) }])
  })

  it('F10: JSON nested 50,000 deep kills the child; the parent reports error and file', async () => {
    await writeFile(join(folder, 'deep.json'), `[{"id": ${'['.repeat(50_000)}${']'.repeat(50_000)}}]`)
    const { code, stdout } = await run(
      'data',
      'check',
      'deep.json',
      '--schema',
      'people.schema.yml',
      '--format',
      'json',
    )
    expect(code).toBe(2)
    const result = resultOf({ code, stdout, stderr: '' })
    expect(result).toMatchObject({
      verdict: 'error',
      problems: [{ message: expect.stringContaining('deep.json') }],
    })
  })

  it('F12: a symlink that leaves the workspace is refused, and so is `..` in mlgate.yml', async () => {
    const outside = await mkdtemp(join(tmpdir(), 'mlgate-outside-'))
    try {
      await writeFile(join(outside, 'secret.csv'), 'id,age\nA1,31\n')
      await symlink(join(outside, 'secret.csv'), join(folder, 'link.csv'))
      const linked = await run('data', 'check', 'link.csv', '--schema', 'people.schema.yml')
      expect(linked.code).toBe(2)
      expect(linked.stdout + linked.stderr).toContain('MG1004')
      const config = `version: 1\ndata:\n  d: { path: '../${outside.split(/[\\/]/).at(-1)}/secret.csv', schema: people.schema.yml }\n`
      await writeFile(join(folder, 'outside.yml'), config)
      const climbed = await run('run', '--config', 'outside.yml')
      expect(climbed.code).toBe(2)
      expect(climbed.stdout + climbed.stderr).toContain('MG1004')
    } finally {
      await rm(outside, { recursive: true })
    }
  })
})

describe('evaluate', () => {
  const data = ['--data', join(digits, 'data/test.parquet'), '--target', 'label']

  it.each([
    [
      'F22: a truncated model',
      'cut.onnx',
      async () => (await readFile(join(digits, 'models/base.onnx'))).subarray(0, 9_000),
    ],
    ['F22: an empty model', 'empty.onnx', async () => Buffer.alloc(0)],
    ['F22: a web page', 'page.onnx', async () => Buffer.from('<!doctype html><html></html>')],
    [
      'F24: a pickle called .onnx',
      'pickle.onnx',
      async () => Buffer.from([0x80, 0x04, 0x95, 0x10, 0, 0, 0, 0, 0, 0, 0, 0x8c]),
    ],
  ])('%s is an error with a message of its own, never a crash', async (_, name, bytes) => {
    await writeFile(join(folder, name), await bytes())
    const ended = await run('evaluate', '--model', name, ...data, '--format', 'json')
    expect(ended.code).toBe(2)
    const { problems } = resultOf(ended)
    expect(problems).toMatchObject([
      { code: expect.stringMatching(/^MG50/), message: expect.stringContaining(name) },
    ])
  })

  it('names a misspelt target with what was meant', async () => {
    const model = join(digits, 'models/base.onnx')
    const ended = await run(
      'evaluate',
      '--model',
      model,
      '--data',
      join(digits, 'data/test.parquet'),
      '--target',
      'lable',
    )
    expect(ended.code).toBe(2)
    expect(ended.stdout).toContain('Did you mean "label"?')
  })

  it('F26: a gated metric that such a model cannot give is an error, and the other gates still count', async () => {
    await writeFile(join(folder, 'gates.yml'), 'accuracy: { min: 0.9 }\nmean_squared_error: { max: 1 }\n')
    const model = join(digits, 'models/base.onnx')
    const ended = await run(
      'evaluate',
      '--model',
      model,
      ...data,
      '--id',
      'image_id',
      '--gates',
      'gates.yml',
      '--format',
      'json',
    )
    expect(ended.code).toBe(2)
    expect(resultOf(ended).gates).toMatchObject([
      { metric: 'accuracy_score', verdict: 'pass' },
      { metric: 'mean_squared_error', verdict: 'error', reasonCode: 'metric-missing' },
    ])
  })

  it('a baseline that is missing is an error; what needs none is judged all the same', async () => {
    await writeFile(join(folder, 'gates.yml'), 'accuracy: { min: 0.9, max-regression: 1pt }\n')
    const model = join(digits, 'models/base.onnx')
    const ended = await run(
      'evaluate',
      '--model',
      model,
      ...data,
      '--id',
      'image_id',
      '--base-model',
      'gone.onnx',
      '--gates',
      'gates.yml',
      '--format',
      'json',
    )
    expect(ended.code).toBe(2)
    expect(resultOf(ended)).toMatchObject({
      problems: [{ code: 'MG1003' }],
      gates: [{ verdict: 'pass' }, { verdict: 'inconclusive', reasonCode: 'no-baseline' }],
    })
  })
})
