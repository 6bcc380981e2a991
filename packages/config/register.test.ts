import { describe, expect, it } from 'vitest'
import { parseProjectConfig, registeredModelOf, withIncluded } from './index.ts'
import { toldProblems } from './told-problems.test-helper.ts'

const project = (register: string, source = 'onnx: m.onnx') =>
  `version: 1
models:
  m: { ${source}, evaluate: { data: d.csv, target: y }, register: { ${register} } }
`
const read = (register: string, source?: string) =>
  parseProjectConfig(project(register, source), 'mlgate.yml').models.m ?? expect.fail()
const told = (register: string) =>
  toldProblems(() => parseProjectConfig(project(register), 'mlgate.yml')).join('\n')

describe('how a model is registered', () => {
  it('says its files, card, licence, stages, training and mirrors', () => {
    const { register } = read(`
      files: [tokenizer.json, vocab/], card: CARD.md, license: apache-2.0,
      stages: { production: { require: [evaluation], environment: none, attestation: false }, staging: {} },
      train: python train.py --epochs 3, mirrors: { mlflow: { name: signs-eu, alias: candidate } }`)
    expect(register).toEqual({
      files: ['tokenizer.json', 'vocab/'],
      card: 'CARD.md',
      license: 'apache-2.0',
      stages: {
        production: { require: ['evaluation'], environment: 'none', attestation: false },
        staging: {},
      },
      train: { words: ['python', 'train.py', '--epochs', '3'], env: [], timeoutMs: 6 * 3_600_000 },
      mirrors: { mlflow: { name: 'signs-eu', alias: 'candidate' } },
    })
  })

  it.each([
    ['', 'onnx: m.onnx', 'm.onnx'],
    ['model: out/saved_model/', 'onnx: m.onnx', 'out/saved_model/'],
    ['', 'command: { run: "p {data} {predictions} {model}", model: m.pkl }', 'm.pkl'],
  ])('{ %s } of { %s } registers %s', (register, source, model) => {
    const text = project(register, source).replace('target: y', source.startsWith('onnx') ? 'target: y' : '')
    expect(registeredModelOf(parseProjectConfig(text, 'mlgate.yml').models.m ?? {})).toBe(model)
  })

  it.each([
    ['stages: { "production#2": {} }', /the name of a stage: lower-case letters/],
    ['stages: { Production: {} }', /the name of a stage: lower-case letters/],
    ['stages: { production: { require: [speed] } }', /one of data, evaluation, benchmark/],
    ['stages: { production: { attestation: maybe } }', /true or false/],
    ['train: "python \'train.py"', /quote of the command is not closed/],
    ['mirrors: { mlfow: {} }', /Did you mean "mlflow"/],
    ['licence: mit', /Did you mean "license"/],
  ])('%s is told as a mistake', (register, expected) => {
    expect(told(register)).toMatch(expected)
  })

  it('has paths that start where its file lies', () => {
    const own = parseProjectConfig('version: 1\ninclude: [eu/mlgate.yml]\n', 'mlgate.yml')
    const included = parseProjectConfig(
      project('model: out/, files: [vocab.txt], card: CARD.md, train: make'),
      'eu/mlgate.yml',
    )
    expect(withIncluded(own, [included]).models.m?.register).toMatchObject({
      model: 'eu/out/',
      files: ['eu/vocab.txt'],
      card: 'eu/CARD.md',
      train: { folder: 'eu' },
    })
  })
})
