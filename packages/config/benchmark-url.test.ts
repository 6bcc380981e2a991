import { describe, expect, it } from 'vitest'
import { endpointAt, parseServe, parseTimedUrl, type TimedModelUrl } from './benchmark-url-reader.ts'
import { parseProjectConfig } from './project.ts'
import { toldProblems } from './told-problems.test-helper.ts'

const model = 'http://localhost:8080/v2/models/signs'

describe('url of a benchmark', () => {
  it('of a model of the Open Inference Protocol v2 asks the model', () => {
    expect(parseTimedUrl(model, 'input url')).toEqual({
      kind: 'model',
      url: model,
      headers: {},
      inputs: {},
      timeoutMs: 60_000,
      waitMs: 30_000,
    })
    const said = parseTimedUrl(
      `{ url: "${model}/", encoding: binary, inputs: { x: FP32, y: { datatype: INT64, shape: [-1, 2] } } }`,
      'input url',
    ) as TimedModelUrl
    expect(said.inputs).toEqual({
      x: { datatype: 'FP32', shape: null },
      y: { datatype: 'INT64', shape: [-1, 2] },
    })
    expect(endpointAt(said, said.url)).toMatchObject({ url: model, model: 'signs', encoding: 'binary' })
  })

  it('of any other kind is asked as it is, and posted to where it has a body', () => {
    expect(parseTimedUrl('http://127.0.0.1:{port}/predict?top=3', 'x')).toMatchObject({
      kind: 'request',
      method: 'GET',
      url: 'http://127.0.0.1:{port}/predict?top=3',
    })
    expect(
      parseTimedUrl('{ url: "http://h/x/", body: "{}", headers: { content-type: a/b } }', 'x'),
    ).toMatchObject({ kind: 'request', method: 'POST', url: 'http://h/x/', body: '{}' })
    expect(parseTimedUrl(`{ url: "${model}", method: GET }`, 'x')).toMatchObject({ kind: 'request' })
  })

  it.each([
    ['what is no URL', 'localhost:8080', 'This is not a URL of http or https'],
    ['another scheme', 'ftp://h/x', 'This is not a URL of http or https'],
    ['passwords', 'http://me:pw@h/x', 'a user or password in it'],
    ['secrets', `{ url: "${model}", headers: { X-Token: abc } }`, 'looks like a secret'],
    ['secrets in a query', 'http://h/x?top=1&api_key=abc', 'looks like a secret in it: api_key'],
    ['headers that frame', '{ url: "http://h/x", headers: { content-length: "3" } }', 'No header'],
    ['two bodies', '{ url: "http://h/x", body: a, body-file: b }', 'two bodies'],
    ['a body of GET', '{ url: "http://h/x", body: a, method: GET }', 'has no body'],
    ['tensors of a request', '{ url: "http://h/x", encoding: json }', 'is for a model of the Open Inference'],
  ])('refuses %s', (_, written, said) => {
    expect(toldProblems(() => parseTimedUrl(written, 'x')).join('\n')).toContain(said)
  })
})

describe('serve of a benchmark', () => {
  it('is a command with a place for its port', () => {
    expect(parseServe('python serve.py --port {port}', 'input serve')).toEqual({
      words: ['python', 'serve.py', '--port', '{port}'],
      env: [],
      waitMs: 60_000,
    })
    expect(
      parseServe('{ run: [s, "{port}", "{model}"], model: m.pkl, ready: /health, wait: 5min }', 'x'),
    ).toMatchObject({ model: 'm.pkl', ready: '/health', waitMs: 300_000 })
    expect(toldProblems(() => parseServe('python serve.py', 'x')).join('\n')).toContain('where {port} goes')
    expect(toldProblems(() => parseServe('{ run: "s {port}", ready: health }', 'x')).join('\n')).toContain(
      'a path that begins with one /',
    )
  })

  it.each(['//169.254.169.254/x', '/\\169.254.169.254/x', '/\t/169.254.169.254/x', 'http://h/x'])(
    'asks no other host whether it is ready: %j',
    (ready) => {
      const serve = JSON.stringify({ run: 's {port}', ready })
      expect(toldProblems(() => parseServe(serve, 'x')).join('\n')).toContain('a path that begins with one /')
    },
  )
})

describe('a benchmark of a server in mlgate.yml', () => {
  const read = (benchmark: string, from = 'mlgate.yml') =>
    parseProjectConfig(
      `version: 1\nmodels:\n  signs:\n    predictions: p.csv\n    evaluate: {}\n    benchmark: ${benchmark}\n`,
      from,
    ).models.signs?.benchmark

  it('says what is asked and what starts it, for both sides', () => {
    expect(
      read(
        '{ url: "http://localhost:{port}/v2/models/signs", serve: "s {port}", base-serve: "old {port}", concurrency: 8, batch: 4 }',
      ),
    ).toMatchObject({
      url: { kind: 'model' },
      serve: { words: ['s', '{port}'] },
      'base-serve': { words: ['old', '{port}'] },
      concurrency: 8,
      batch: 4,
    })
  })

  it.each([
    ['serve without url', '{ serve: "s {port}" }', '"serve" has no meaning without "url"'],
    ['concurrency without url', '{ command: x, concurrency: 2 }', '"concurrency" has no meaning without'],
    ['a command beside url', `{ url: "${model}", command: x }`, '"command" has no meaning beside "url"'],
    ['threads of a server', `{ url: "${model}", threads: 2 }`, '"threads" has no meaning beside "url"'],
    ['batch of a request', '{ url: "http://h/x", batch: 2 }', '"batch" has no meaning'],
    ['a port that nobody listens at', '{ url: "http://h:{port}/x" }', 'no "serve" starts a server there'],
    [
      'other batches of a request that is written out',
      '{ url: "http://h/x", sweep: { batch: [1, 8] } }',
      'has no other batches',
    ],
    ['a port that nobody asks', `{ url: "${model}", serve: "s {port}" }`, 'say {port} in "url"'],
    [
      'a build without a server',
      `{ url: "${model}", setup: make }`,
      '"setup" builds the base in which "serve"',
    ],
    [
      'two bases',
      '{ url: "http://h:{port}/x", serve: "s {port}", base-serve: "s {port}", setup: make }',
      '"base-serve" and "setup" both say what the base is',
    ],
    [
      'memory over minutes of a server that runs already',
      `{ url: "${model}", gates: { memory_growth: { max: 1 } } }`,
      'memory_growth is that of a server which "serve" starts',
    ],
    [
      'keys that it does not know',
      '{ url: "http://h:{port}/x", serve: { run: "s {port}", redy: /x } }',
      'redy',
    ],
    ['a base server alone', `{ url: "${model}", base-serve: "s {port}" }`, 'and there is none'],
    [
      'a base server that nobody asks',
      `{ url: "http://h:{port}/x", serve: "s {port}", base-serve: "s {port}", base-url: "${model}" }`,
      'say {port} in "base-url"',
    ],
    [
      'a base port that nobody listens at',
      `{ url: "${model}", base-url: "http://h:{port}/x" }`,
      '"base-url" has a {port}',
    ],
    ['a size', `{ url: "${model}", gates: { size: { max: 1 } } }`, 'A server has no size'],
    ['no requests at all', `{ url: "${model}", concurrency: 0 }`, 'a whole number, 1 or more'],
    ['more than a process holds', `{ url: "${model}", concurrency: 2000 }`, 'is 1024 at most'],
    [
      'memory of a server that runs',
      `{ url: "${model}", gates: { peak_memory: { max: 1 } } }`,
      '"serve" starts',
    ],
  ])('refuses %s', (_, benchmark, said) => {
    expect(toldProblems(() => read(benchmark)).join('\n')).toContain(said)
  })
})
