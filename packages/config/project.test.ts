import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { dataOf, findProjectConfig, parseProjectConfig } from './index.ts'
import { toldProblems } from './told-problems.test-helper.ts'

const minimal = `
version: 1
data:
  test: { path: data/test.csv }
models:
  signs:
    onnx: models/signs.onnx
    evaluate: { data: test, target: label }
`

describe('mlgate.yml', () => {
  it('is read with paths as written and every default filled in', () => {
    const project = parseProjectConfig(minimal, 'project/mlgate.yml')
    expect(project).toEqual({
      file: 'project/mlgate.yml',
      folder: resolve('project'),
      version: 1,
      mode: 'enforce',
      'on-inconclusive': 'pass',
      'on-missing-benchmark': 'warn',
      data: { test: { path: ['data/test.csv'] } },
      models: {
        signs: {
          onnx: 'models/signs.onnx',
          evaluate: { data: 'test', target: 'label', metrics: [], gates: {}, seed: 0 },
        },
      },
    })
  })

  it('is read in full', () => {
    const { data, models, ...rest } = parseProjectConfig(
      `
version: 1
mode: report
on-inconclusive: fail
data:
  test:  { path: [data/a.csv, 'data/b*.csv'], id: image_id, schema: data/signs.schema.yml, format: { delimiter: "\\t" } }
  train:
    path: data/train.parquet
    schema: { version: 1, columns: { label: { type: string, nulls: 1% } } }
models:
  signs:
    onnx: models/signs.onnx
    baseline: git:origin/main:models/signs.onnx
    parameters: params.yaml
    evaluate:
      data: test
      target: label
      features: [image, size]
      id: image
      task: classification
      seed: 7
      metrics: [f1_macro, accuracy, accuracy_score, { metric: fbeta_score, beta: 2, average: macro }]
      gates:
        accuracy: { min: 0.95, max-regression: 1pt }
`,
      '/work/mlgate.yml',
    )
    expect(rest).toEqual({
      file: '/work/mlgate.yml',
      folder: resolve('/work'),
      version: 1,
      mode: 'report',
      'on-inconclusive': 'fail',
      'on-missing-benchmark': 'warn',
    })
    expect(data.test).toEqual({
      path: ['data/a.csv', 'data/b*.csv'],
      id: 'image_id',
      schema: 'data/signs.schema.yml',
      format: { delimiter: '\t' },
    })
    expect(data.train?.schema).toEqual({
      version: 1,
      'extra-columns': 'fail',
      columns: { label: { type: 'string', nulls: 0.01, required: true } },
    })
    expect(models.signs).toEqual({
      onnx: 'models/signs.onnx',
      baseline: 'git:origin/main:models/signs.onnx',
      parameters: 'params.yaml',
      evaluate: {
        data: 'test',
        target: 'label',
        features: ['image', 'size'],
        id: 'image',
        task: 'classification',
        seed: 7,
        metrics: ['f1_score(average=macro)', 'accuracy_score', 'fbeta_score(average=macro, beta=2)'],
        gates: { accuracy_score: { min: 0.95, 'max-regression': '1pt' } },
      },
    })
  })

  it.each([
    ['predictions of several trainings', 'predictions: [a.csv, b.csv]', { predictions: ['a.csv', 'b.csv'] }],
    ['numbers computed elsewhere', 'metrics: metrics.json', { metrics: 'metrics.json' }],
  ])('takes %s in place of a model', (_, source, expected) => {
    const text = `version: 1\nmodels: { signs: { ${source}, evaluate: { gates: { accuracy: { min: 0.9 } } } } }`
    expect(parseProjectConfig(text, 'mlgate.yml').models.signs).toMatchObject(expected)
  })

  it('reads what each pair of true and predicted class costs, whatever the classes are called', () => {
    const costs = '{ stop sign: { yield: 500 }, 1: { 0: 5, true: 2.5 } }'
    const text = `version: 1\nmodels: { signs: { predictions: a.csv, evaluate: { metrics: [{ metric: mean_cost, costs: ${costs}, unit: EUR }] } } }`
    expect(parseProjectConfig(text, 'mlgate.yml').models.signs?.evaluate.metrics).toEqual([
      "mean_cost(costs={'stop sign': {yield: 500}, 1: {0: 5, true: 2.5}}, unit=EUR)",
    ])
  })

  it('reads slices with gates of their own', () => {
    const text = minimal.replace(
      'data: test,',
      'data: test, slices: { by: [weather], min-samples: 100, gates: { accuracy: { max-regression: 3pt } } },',
    )
    expect(parseProjectConfig(text, 'mlgate.yml').models.signs?.evaluate.slices).toEqual({
      by: ['weather'],
      'min-samples': 100,
      gates: { accuracy_score: { 'max-regression': '3pt' } },
    })
  })

  it.each([
    [
      'no source',
      'evaluate: { data: test, target: label }',
      /exactly one of onnx, predictions, metrics, endpoint, command; here is none/,
    ],
    ['two sources', 'onnx: a.onnx, metrics: m.json, evaluate: {}', /here is onnx and metrics/],
    [
      'a key of another source',
      'metrics: m.json, evaluate: { features: [a] }',
      /"features" has no meaning beside "metrics"/,
    ],
  ])('refuses a model with %s', (_, model, message) => {
    const text = `version: 1\ndata: { test: { path: t.csv } }\nmodels: { signs: { ${model} } }`
    expect(() => parseProjectConfig(text, 'mlgate.yml')).toThrow(message)
  })

  it('lets an evaluation name an entry of data, or a path', () => {
    const project = parseProjectConfig(minimal, 'mlgate.yml')
    const evaluate = project.models.signs?.evaluate
    expect(dataOf(project, evaluate?.data as string)).toEqual({ path: ['data/test.csv'] })
    const byPath = parseProjectConfig(
      minimal.replace('data: test,', 'data: other/test.parquet,'),
      'mlgate.yml',
    )
    const other = byPath.models.signs?.evaluate
    expect(dataOf(byPath, other?.data as string)).toEqual({ path: ['other/test.parquet'] })
  })
})

describe('a mistake in mlgate.yml is told with its place and what was meant', () => {
  const change = (from: string, to: string) => minimal.trimStart().replace(from, to)

  it.each<[string, string, string[]]>([
    [
      'nothing to check',
      'version: 1',
      [
        '1:1 (document): MG2103 There is neither an entry under "data" nor one under "models": nothing would be checked. | Name at least one of them.',
      ],
    ],
    [
      'a misspelt key, which is also missing now',
      change('target: label', 'taget: label'),
      [
        '7:5 models.signs.evaluate.target: MG2103 The key "target" is missing. | A model is run over rows, and scored by the truth in them.',
        '7:29 models.signs.evaluate.taget: MG2101 The key "taget" is unknown here. | Did you mean "target"?',
      ],
    ],
    [
      'a key that nothing resembles',
      change('models:', 'workflow: x\nmodels:'),
      [
        '4:1 workflow: MG2101 The key "workflow" is unknown here. | Known keys: version, mode, on-inconclusive, on-missing-benchmark, include, against, keep, retention, data, models.',
      ],
    ],
    [
      'keys of later versions, which are no typing mistakes',
      minimal.trimStart().concat('    monitor: { window: 7 days }\n'),
      [
        '8:5 models.signs.monitor: MG2105 "monitor" is not supported yet by this version of mlgate (watching served models). | Remove it, or upgrade mlgate when a version that reads it is out.',
      ],
    ],
    [
      'a misspelt choice',
      change('version: 1', 'version: 1\nmode: enforced'),
      ['2:7 mode: MG2102 Expected "report" or "enforce", but saw "enforced". | Did you mean "enforce"?'],
    ],
    [
      'a name that refers to nothing',
      change('data: test,', 'data: tset,'),
      ['7:23 models.signs.evaluate.data: MG2104 No entry of "data" is called "tset". | Did you mean "test"?'],
    ],
    [
      'a name that refers to nothing and resembles nothing',
      change('data: test,', 'data: elsewhere,'),
      [
        '7:23 models.signs.evaluate.data: MG2104 No entry of "data" is called "elsewhere". | The entries: test.',
      ],
    ],
    [
      'a name that cannot be a file name',
      change('test: {', 'te/st: {').replace('data: test,', 'data: te/st,'),
      [
        '3:3 data.te/st: MG2102 Expected a name of letters, digits, ".", "_" and "-" that starts with a letter or digit (100 characters at most), but saw "te/st".',
      ],
    ],
    [
      'a number where a name belongs',
      change('target: label', 'target: 3'),
      [
        '7:37 models.signs.evaluate.target: MG2102 Expected the name of a column, or a list of them, but saw 3. | Put it in quotes: "3".',
      ],
    ],
    [
      'a list where a mapping belongs',
      change('data:\n  test: {', 'data:\n  - {'),
      [
        '3:3 data: MG2102 Expected a mapping of data sets, but saw a list.',
        '7:23 models.signs.evaluate.data: MG2104 No entry of "data" is called "test". | There are none yet.',
      ],
    ],
    [
      'the truth among the features',
      change('target: label', 'target: label, features: [a, label]'),
      [
        '7:58 models.signs.evaluate.features[1]: MG2107 "label" is the target: given as a feature, it tells the model the answer.',
      ],
    ],
    [
      'a mistake in a schema that stands inside',
      change('data/test.csv', 'data/test.csv, schema: { version: 1, columns: { a: { type: strin } } }'),
      [
        '3:76 data.test.schema.columns.a.type: MG2102 Expected "string", "integer", "number", "boolean", "date", "timestamp", "binary", "image" or "list", but saw "strin". | Did you mean "string"?',
      ],
    ],
    [
      'a metric that YAML split at its comma',
      change('target: label', 'target: label, metrics: [log_loss, f1_score(average=macro, zero_division=1)]'),
      [
        '7:64 models.signs.evaluate.metrics[1]: MG2106 YAML split "f1_score(average=macro, zero_division=1)" at its comma. | Put it in quotes: "f1_score(average=macro, zero_division=1)".',
      ],
    ],
    [
      'a parameter of a metric that is a list',
      change('target: label', 'target: label, metrics: [{ metric: fbeta_score, beta: [2] }]'),
      [
        '7:83 models.signs.evaluate.metrics[0].beta: MG2102 Expected the value of a parameter: text, a number, true, false, null, or numbers by true and predicted class, but saw a list.',
      ],
    ],
    [
      'a gate on a percentage',
      change('target: label', 'target: label, gates: { accuracy: { max-regression: 1% } }'),
      [
        '7:81 models.signs.evaluate.gates.accuracy.max-regression: MG7203 "1%" of a metric between 0 and 1 is ambiguous: 1 % of the baseline, or 1 points? | Did you mean 1pt (absolute)?',
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect(toldProblems(() => parseProjectConfig(text, 'mlgate.yml'))).toEqual(expected)
  })

  it('together with all others, in the order of the text', () => {
    const text =
      'version: 9\nmode: x\nmodels:\n  signs: { onnx: 1, evaluate: { data: nowhere, metrics: [nonsense] } }\n'
    const places = toldProblems(() => parseProjectConfig(text, 'mlgate.yml')).map(
      (line) => line.split(': ')[0],
    )
    expect(places).toEqual([
      '1:10 version',
      '2:7 mode',
      '4:18 models.signs.onnx',
      '4:21 models.signs.evaluate.target',
      '4:39 models.signs.evaluate.data',
      '4:58 models.signs.evaluate.metrics[0]',
    ])
  })
})

describe('the project file of a folder', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "it's a folder "))
  })
  afterEach(() => rm(folder, { recursive: true }))

  it.each(['mlgate.yml', 'mlgate.yaml'])('is %s', async (name) => {
    await writeFile(join(folder, name), minimal)
    expect(await findProjectConfig(folder)).toBe(join(folder, name))
  })

  it('is an error when there is none, or two', async () => {
    await expect(findProjectConfig(folder)).rejects.toMatchObject({
      code: 'MG2006',
      message: `There is no mlgate.yml or mlgate.yaml in ${folder}.`,
    })
    await writeFile(join(folder, 'mlgate.yml'), minimal)
    await writeFile(join(folder, 'mlgate.yaml'), minimal)
    await expect(findProjectConfig(folder)).rejects.toMatchObject({
      code: 'MG2006',
      message: `There are both mlgate.yml and mlgate.yaml in ${folder}.`,
    })
  })
})
