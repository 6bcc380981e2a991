import { describe, expect, it } from 'vitest'
import { commandWords } from './command-words.ts'
import { parseCommand, parseEndpoint } from './index.ts'
import { parseProjectConfig } from './project.ts'

describe('an endpoint', () => {
  it('is its URL, with defaults for all else', () => {
    expect(parseEndpoint('https://models.example/a/v2/models/signs/versions/7/', 'test')).toEqual({
      url: 'https://models.example/a/v2/models/signs/versions/7',
      server: 'https://models.example/a/v2',
      model: 'signs',
      version: '7',
      headers: {},
      inputs: {},
      outputs: [],
      batchRows: 100,
      concurrency: 4,
      timeoutMs: 60_000,
      waitMs: 30_000,
    })
  })

  it.each([
    ['http://host/signs', 'This is not the URL of a model of the Open Inference Protocol v2.'],
    ['ftp://host/v2/models/signs', 'This is not the URL'],
    ['http://host/v2/models/signs?key=1', 'This is not the URL'],
    ['http://host/v2/models/%E0%A4%A', 'This is not the URL'],
    ['http://me:pw@host/v2/models/signs', 'has a user or password in it'],
    ['{ url: http://host/v2/models/s, headers: { Authorization: Bearer abc } }', 'looks like a secret'],
    ['{ url: http://host/v2/models/s, headers: { Host: other } }', 'No header of this name'],
    ['{ url: http://host/v2/models/s, headers: { X-A: "a\\nb" } }', 'one line of ASCII'],
    ['{ url: http://host/v2/models/s, inputs: { x: float } }', 'a datatype such as FP32'],
    ['{ url: http://host/v2/models/s, wait: soon }', 'a duration such as'],
  ])('%s is refused', (text, message) => {
    expect(() => parseEndpoint(text, 'test')).toThrow(message)
  })
})

describe('the words of a command', () => {
  it.each([
    ['python predict.py --in {data}', ['python', 'predict.py', '--in', '{data}']],
    [`a 'b c' "d \\" e" f\\ g ''`, ['a', 'b c', 'd " e', 'f g', '']],
    [
      String.raw`C:\Python\python.exe src\predict.py`,
      [String.raw`C:\Python\python.exe`, String.raw`src\predict.py`],
    ],
  ])('of %s', (text, words) => {
    expect(commandWords(text)).toEqual(words)
  })

  it('F32: has metacharacters of shells as they are', () => {
    const words = ['echo', '$(id);', 'rm', '*', '|', 'tee', '>', '`x`', '&&', '$HOME']
    expect(commandWords('echo $(id); rm * | tee > `x` && "$HOME"')).toEqual(words)
  })

  it('cannot be told where a quote is not closed', () => {
    expect(commandWords(`a 'b`)).toBeUndefined()
  })
})

describe('a command', () => {
  const run = 'python predict.py --in {data} --out {predictions.parquet}'

  it('is text, a list, or a mapping', () => {
    const words = ['python', 'predict.py', '--in', '{data}', '--out', '{predictions.parquet}']
    expect(parseCommand(run, 'test')).toEqual({ words, env: [] })
    expect(parseCommand(JSON.stringify(words), 'test')).toEqual({ words, env: [] })
    const whole = `run: ${run} {model}\nmodel: m.pkl\nenv: [HF_HOME]`
    expect(parseCommand(whole, 'test')).toEqual({
      words: [...words, '{model}'],
      model: 'm.pkl',
      env: ['HF_HOME'],
    })
  })

  it.each([
    ['python predict.py', 'does not say where {data} and {predictions} go'],
    [`python 'predict.py {data}`, 'A quote of the command is not closed'],
    [`${run} {model}`, '{model} stands for no file'],
    [`{ run: "${run}", model: m.pkl }`, 'does not say where {model} goes'],
    [
      `{ run: "${run}", env: [GITHUB_TOKEN] }`,
      '"GITHUB_TOKEN" is no environment variable that a command can be given',
    ],
    [`{ run: "${run}", env: [actions_runtime_token] }`, 'can be given'],
  ])('%s is refused', (text, message) => {
    expect(() => parseCommand(text, 'test')).toThrow(message)
  })
})

describe('in mlgate.yml', () => {
  const project = (model: string, evaluate: string) =>
    `version: 1\nmodels: { signs: { ${model}, evaluate: { ${evaluate} } } }`
  const endpoint = 'endpoint: http://localhost:8080/v2/models/signs'
  const command = 'command: "python p.py {data} {predictions}"'

  it.each([
    [endpoint, 'data: a.csv, target: y, features: [a]'],
    [command, 'data: a.csv, prediction: said, probabilities: [p, q]'],
  ])('%s takes %s', (model, evaluate) => {
    expect(() => parseProjectConfig(project(model, evaluate), 'mlgate.yml')).not.toThrow()
  })

  it.each([
    [
      `${endpoint}, onnx: m.onnx`,
      'data: a.csv, target: y',
      'exactly one of onnx, predictions, metrics, endpoint, command',
    ],
    [endpoint, 'data: a.csv', 'The key "target" is missing.'],
    [
      endpoint,
      'data: a.csv, target: y, preprocess: { resize: 8 }',
      '"preprocess" has no meaning beside "endpoint".',
    ],
    [command, 'target: y', 'The key "data" is missing.'],
    [command, 'data: a.csv, features: [a]', '"features" has no meaning beside "command".'],
    ['predictions: p.csv', 'data: a.csv', '"data" has no meaning beside "predictions".'],
  ])('%s with %s is refused', (model, evaluate, message) => {
    expect(() => parseProjectConfig(project(model, evaluate), 'mlgate.yml')).toThrow(message)
  })
})
