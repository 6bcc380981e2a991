import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { withIncluded } from './include.ts'
import { type ProjectConfig, parseProjectConfig } from './project.ts'

const root = resolve('repository')

function read(path: string, text: string): ProjectConfig {
  return parseProjectConfig(`version: 1\n${text}`, join(root, path))
}

const signs = `data:
  test: { path: [data/test.parquet, 'file:more.csv'], schema: ../schema.yml }
models:
  signs:
    onnx: signs.onnx
    baseline: git:main:./signs.onnx
    parameters: /absolute/params.yaml
    changed-by: ['src/**']
    evaluate: { data: test, target: label }
  lights:
    predictions: out/seed-*.parquet
    baseline: git:origin/main:out/base.parquet
    evaluate: {}
  told:
    command: { run: 'python p.py {data} {predictions} {model}', model: told.pkl }
    evaluate: { data: rows.csv }
    benchmark:
      url: { url: 'http://h:{port}/x', body-file: ask.json }
      serve: { run: 's {port} {model}', model: told.pkl }
`

describe('a project that includes others', () => {
  const project = read('mlgate.yml', "include: ['models/*/mlgate.yml']\n")

  it('has their data sets and models, whose paths start at its own folder', () => {
    const merged = withIncluded(project, [read('models/a/mlgate.yml', signs)])
    expect(merged.data.test).toMatchObject({
      path: ['models/a/data/test.parquet', 'file:models/a/more.csv'],
      schema: 'models/schema.yml',
    })
    expect(merged.models.signs).toMatchObject({
      onnx: 'models/a/signs.onnx',
      baseline: 'git:main:./models/a/signs.onnx',
      parameters: '/absolute/params.yaml',
      'changed-by': ['models/a/src/**'],
      evaluate: { data: 'test' },
    })
    expect(merged.models.lights).toMatchObject({
      predictions: ['models/a/out/seed-*.parquet'],
      baseline: 'git:origin/main:out/base.parquet',
    })
    expect(merged.models.told?.command).toMatchObject({ model: 'models/a/told.pkl', folder: 'models/a' })
    expect(merged.models.told?.benchmark).toMatchObject({
      url: { bodyFile: 'models/a/ask.json' },
      serve: { model: 'models/a/told.pkl', folder: 'models/a', waitMs: 60_000 },
    })
    expect(Object.keys(merged.files ?? {})).toEqual(['test', 'signs', 'lights', 'told'])
  })

  it.each([
    [
      'a name that is in two files',
      'models: { signs: { metrics: m.json, evaluate: {} } }\n',
      '"signs" is a name in both',
    ],
    ['a file that includes more', 'include: [other.yml]\n', 'says "include" in its own way'],
    [
      'another mode',
      `mode: report\n${signs.replaceAll('signs', 'b').replace('lights', 'c').replace('test:', 't:').replace('data: test', 'data: t')}`,
      'says "mode" in its own way',
    ],
  ])('refuses %s', (_, text, words) => {
    const included = [read('models/a/mlgate.yml', signs), read('models/b/mlgate.yml', text)]
    expect(() => withIncluded(project, included)).toThrow(words)
  })
})

describe('against', () => {
  const model = (said: string) => `models: { signs: { metrics: m.json, ${said}evaluate: {} } }\n`

  it('of the whole file holds for each model that says nothing else', () => {
    const { models } = read('mlgate.yml', `against: [main, production]\n${model('')}`)
    expect(models.signs?.against).toEqual(['main', 'production'])
    const own = read('mlgate.yml', `against: [main, production]\n${model('baseline: none, ')}`)
    expect(own.models.signs?.against).toBeUndefined()
  })

  it.each([
    ['beside a baseline', 'against: [main], baseline: none, ', 'both say what to compare with'],
    ['of three', 'against: [main, staging, production], ', 'here are 3'],
    ['of the same twice', 'against: [main, main], ', 'at most one more'],
  ])('%s is refused', (_, said, words) => {
    expect(() => read('mlgate.yml', model(said))).toThrow(words)
  })
})
