import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseServe, parseTimedUrl } from '@mlgate/config'
import type { Result } from '@mlgate/core'
import { type BenchmarkRequest, requestedBenchmark, walkRoad, withSession } from '@mlgate/pipeline'
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { startOipServer } from '../support/oip-server.ts'
import { resultOf, runMlgate } from '../support/run-mlgate.ts'

const childEntry = fileURLToPath(import.meta.resolve('@mlgate/child'))

/** Serves a model whose file says what it does: how long it thinks, and how many bytes it holds. */
const program = `
import { createServer } from 'node:http'
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
const [port, model] = process.argv.slice(2)
const { spinMs = 0, bytes = 0, log, says } = JSON.parse(readFileSync(model, 'utf8'))
const held = Buffer.alloc(bytes, 1)
if (says) console.error(says)
writeFileSync('pid-' + process.pid, '')
const json = (value) => JSON.stringify(value)
createServer((request, response) => {
  const parts = []
  request.on('data', (part) => parts.push(part)).on('end', () => {
    const answers = {
      '/v2': { extensions: ['binary_tensor_data'] },
      '/v2/models/signs': { inputs: [{ name: 'x', datatype: 'FP32', shape: [-1, 4] }] },
      '/v2/models/signs/ready': { ready: true },
      '/v2/models/signs/infer': { model_name: 'signs', outputs: [] },
      '/health': 'fine',
      '/fails': null,
    }
    if (request.url === '/v2/models/signs/infer') {
      if (log) appendFileSync(log, Buffer.concat(parts).toString('latin1').slice(0, 200) + '\\n')
      for (const end = performance.now() + spinMs; performance.now() < end; );
    }
    const answer = answers[request.url]
    if (answer === null) response.writeHead(500).end('Traceback:\\nValueError: no such input')
    else response.writeHead(answer === undefined ? 404 : 200).end(json(answer))
  })
}).listen(Number(port), '127.0.0.1')
`

let folder: string
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'mlgate served ')))
  await writeFile(join(folder, 'serve.mjs'), program)
  await writeFile(join(folder, 'new.model'), '{"bytes": 80000000}')
  await writeFile(join(folder, 'old.model'), '{}')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** Walks the road of a benchmark of a server in the folder. */
async function time({ gates = {}, ...request }: BenchmarkRequest): Promise<Result> {
  const resultsFolder = join(folder, 'out')
  const surroundings = { childEntry, folder, workspace: folder, outside: 'refuse', resultsFolder, limits: {} }
  return withSession({ ...surroundings, outside: 'refuse' }, async ({ step, road }) => {
    const asked = { name: 'signs', pairs: 1, gates, ...request }
    return (
      await walkRoad(
        requestedBenchmark(asked, step, (key) => key),
        road,
      )
    ).result
  })
}

const url = (text: string) => parseTimedUrl(text, 'url')
const serve = (text: string) => parseServe(text, 'serve')
const model = url('http://127.0.0.1:{port}/v2/models/signs')
const started = (file = 'new.model', more = '') =>
  serve(
    `{ run: [${JSON.stringify(process.execPath)}, serve.mjs, "{port}", "{model}"], model: ${file}${more} }`,
  )
const script = (code: string, more = '') =>
  serve(`{ run: [${JSON.stringify(process.execPath)}, -e, ${JSON.stringify(code)}, "{port}"]${more} }`)

const numberOf = (result: Pick<Result, 'metrics'>, metric: string) =>
  result.metrics.find(({ name }) => name === metric)?.value ?? Number.NaN

describe('a server that is started', () => {
  it('is timed in turns with that of the base model: answers, load time and memory', async () => {
    await writeFile(join(folder, 'new.model'), '{"bytes": 80000000, "spinMs": 2, "log": "asked"}')
    const result = await time({
      url: model,
      serve: started(),
      baseModel: 'old.model',
      batch: 3,
      gates: {
        latency_p50: { min: 2, 'max-regression': '5%' },
        load_time: { max: 60_000 },
        peak_memory: { 'max-regression': '5%' },
      },
    })
    expect(result).toMatchObject({
      kind: 'benchmark',
      verdict: 'inconclusive',
      subject: { endpoint: { url: model.url }, model: { path: 'new.model' } },
      parameters: { batch: 3, concurrency: 1 },
      baseline: { how: 'file', location: 'old.model' },
    })
    expect(result.gates).toContainEqual(
      expect.objectContaining({ metric: 'latency_p50', verdict: 'inconclusive', reasonCode: 'not-shown' }),
    )
    // Three rows an answer, one answer after the other.
    const answers = numberOf(result, 'throughput') / 3
    expect(answers).toBeLessThan(500)
    expect(answers).toBeGreaterThan(0.5)
    expect(numberOf(result, 'first_inference')).toBeGreaterThan(2)
    const base = { metrics: result.baseline?.metrics ?? [] }
    expect(numberOf(result, 'load_time')).toBeGreaterThan(20)
    expect(numberOf(base, 'load_time')).toBeGreaterThan(20)
    if (process.platform === 'linux') {
      expect(numberOf(result, 'peak_memory') - numberOf(base, 'peak_memory')).toBeGreaterThan(60e6)
    }
    expect(await readFile(join(folder, 'asked'), 'utf8')).toContain('"shape":[3,4],"datatype":"FP32"')
    await allGone()
  })

  it('is compared with what another command starts, and takes many requests at once', async () => {
    const result = await time({
      url: model,
      serve: started('new.model', ', ready: /health'),
      baseServe: started('old.model'),
      concurrency: 8,
    })
    expect(result.baseline).toMatchObject({ how: 'command', location: expect.stringContaining('serve.mjs') })
    expect(result.parameters).toMatchObject({ concurrency: 8 })
    expect(result.notes?.join()).not.toContain('runs already')
  })

  it('is asked by chance at a rate, with latencies from when requests came', async () => {
    const result = await time({
      url: url('http://127.0.0.1:{port}/health'),
      serve: started(),
      scenario: 'server',
      rate: 200,
    })
    expect(result.parameters).toMatchObject({ scenario: 'server', rate: 200, method: 'GET' })
    expect(numberOf(result, 'latency_p99')).toBeGreaterThan(0)
  })

  it('F31: leaves nothing running, wherever it went', async () => {
    const detached = `require('child_process').spawn(process.execPath, ['serve.mjs', process.argv[1], 'new.model'], { detached: true, stdio: 'ignore' }).unref(); setInterval(() => {}, 1000)`
    await time({ url: url('http://127.0.0.1:{port}/health'), serve: script(detached) })
    await allGone()
  })

  it('F38: that is cancelled leaves a result without numbers that says so, and nothing running', async () => {
    const walked = time({ url: model, serve: started(), baseModel: 'old.model', pairs: 100 })
    await vi.waitFor(async () => expect(await pids()).toHaveLength(2), { timeout: 30_000 })
    process.emit('SIGTERM')
    expect(await walked).toMatchObject({ verdict: 'error', metrics: [], problems: [{ code: 'MG3006' }] })
    await allGone()
  })

  it.each([
    ['that cannot be started', serve('nowhere {port}'), 'MG5035', 'there is no such program'],
    [
      'that dies',
      script('console.error("no weights at m.pt"); process.exit(3)'),
      'MG5036',
      'ended with exit code 3; the last that it said: no weights at m.pt',
    ],
    [
      'that goes to the background',
      script('console.log("forked")'),
      'MG5036',
      'ended by itself; the last that it said: forked',
    ],
    [
      'that is never ready',
      script('console.log("loading"); setInterval(() => {}, 1000)', ', wait: 1s'),
      'MG5036',
      'was not ready within 1 s: it refuses the connection; the last that it said: loading',
    ],
    [
      'whose health is bad',
      started('new.model', ', ready: /fails, wait: 1s'),
      'MG5036',
      'was not ready within 1 s: /fails answers 500: ValueError: no such input',
    ],
  ])('%s is an error with its own last words', async (_, server, code, message) => {
    const result = await time({ url: model, serve: server })
    expect(result).toMatchObject({
      verdict: 'error',
      metrics: [],
      problems: [{ code, message: expect.stringContaining(message) }],
    })
    await allGone()
  })

  it('that dies while it is asked is an error with its own last words', async () => {
    const dying = `require('http').createServer((_, r) => r.end('fine', () => { if (++n === 200) { console.error('out of memory'); process.exit(9) } })).listen(process.argv[1], '127.0.0.1'); let n = 0`
    const result = await time({ url: url('http://127.0.0.1:{port}/'), serve: script(dying) })
    expect(result).toMatchObject({
      verdict: 'error',
      problems: [
        { code: 'MG5036', message: expect.stringContaining('the last that it said: out of memory') },
      ],
    })
  })
})

describe('a server that runs already', () => {
  it('is timed in turns with another one, and the pairs are said to be weaker', async () => {
    const tensors = { inputs: [{ name: 'x', datatype: 'FP32', shape: [-1, 2] }], saysBinary: true }
    const servers = await Promise.all(
      [1, 2].map(() => startOipServer({ manner: 'kserve', predict: (inputs) => inputs, ...tensors })),
    )
    onTestFinished(async () => void (await Promise.all(servers.map((each) => each.close()))))
    const [own, base] = servers.map((each) => each.url)
    const result = await time({
      url: url(`{ url: "${own}", encoding: binary }`),
      baseUrl: url(`{ url: "${base}", encoding: json }`),
      gates: { throughput: { min: 1 } },
    })
    expect(result).toMatchObject({ verdict: 'pass', baseline: { how: 'command', location: base } })
    expect(result.notes?.join()).toContain('the server runs already, and all processes ask the same one')
    expect(result.metrics.map(({ name }) => name)).not.toContain('load_time')
    const [binary, json] = servers.map(({ seen }) => seen.at(-1)?.headers['content-type'])
    expect([binary, json]).toEqual(['application/octet-stream', 'application/json'])
  })

  it('is let in by a header whose secret is told to nobody else', async () => {
    vi.stubEnv('SIGNS_TOKEN', 'Bearer s3cret-of-signs')
    onTestFinished(() => void vi.unstubAllEnvs())
    const options = { manner: 'kserve', predict: (inputs: never) => inputs } as const
    const server = await startOipServer({ ...options, authorization: 'Bearer s3cret-of-signs' })
    onTestFinished(() => server.close())
    await writeFile(
      join(folder, 'request.json'),
      '{"id":"1","inputs":[{"name":"x","shape":[1],"datatype":"FP64","data":[1]}]}',
    )
    const asked = (header: string) =>
      url(`{ url: "${server.url}/infer", headers: { ${header} }, body-file: request.json }`)
    const result = await time({ url: asked('Authorization: env:SIGNS_TOKEN') })
    expect(result).toMatchObject({ verdict: 'pass', parameters: { method: 'POST' } })
    expect(result.subject.data).toMatchObject([{ path: 'request.json', sha256: expect.any(String) }])
    expect(server.seen[0]).toMatchObject({ id: '1', headers: { 'content-type': 'application/json' } })
    // The server repeats what it was given.
    vi.stubEnv('SIGNS_TOKEN', 'Bearer s3cret-of-others')
    const refused = await time({ url: asked('Authorization: env:SIGNS_TOKEN') })
    expect(refused).toMatchObject({
      verdict: 'error',
      problems: [
        { code: 'MG5031', message: 'The endpoint signs answers with status 401: who are you, ***?.' },
      ],
    })
    for (const name of await readdir(join(folder, 'out'))) {
      expect(await readFile(join(folder, 'out', name), 'utf8')).not.toContain('s3cret')
    }
  })

  it.each([
    ['answers with an error page', '/fails', 'MG5031', 'status 500: ValueError: no such input'],
    ['does not answer as a model', '/v2/models/page', 'MG5031', 'does not answer as a model does'],
  ])('is not timed where it %s', async (_, path, code, message) => {
    // Says yes to whatever is asked of a model.
    const page = `require('http').createServer((q, r) => { q.resume(); r.writeHead(q.url === '/fails' ? 500 : 200); r.end(q.url === '/fails' ? 'ValueError: no such input' : '<html>Sign in') }).listen(process.argv[1], '127.0.0.1')`
    const result = await time({
      url: url(
        path.startsWith('/v2')
          ? `{ url: "http://127.0.0.1:{port}${path}", inputs: { x: { datatype: INT64, shape: [2] } } }`
          : `http://127.0.0.1:{port}${path}`,
      ),
      serve: script(page),
    })
    expect(result).toMatchObject({
      verdict: 'error',
      problems: [{ code, message: expect.stringContaining(message) }],
    })
  })

  it('has to say what it takes, or the user has to', async () => {
    const server = await startOipServer({ manner: 'mlserver', predict: (inputs) => inputs })
    onTestFinished(() => server.close())
    const result = await time({ url: url(server.url) })
    expect(result).toMatchObject({
      verdict: 'error',
      problems: [{ code: 'MG5050', hint: expect.stringContaining('shape: [-1, 4]') }],
    })
    const said = `{ url: "${server.url}", inputs: { x: { datatype: FP64, shape: [-1, 2] } } }`
    expect(await time({ url: url(said), batch: 5 })).toMatchObject({ verdict: 'pass' })
    expect(server.seen.at(-1)).toMatchObject({ rows: 5 })
  })

  it('F67: is never asked at an address where clouds hand out credentials', async () => {
    for (const path of ['v2/models/signs', 'latest/meta-data']) {
      const result = await time({ url: url(`http://169.254.169.254/${path}`) })
      expect(result.problems?.[0]?.message).toContain('link-local')
    }
  })

  it('F33: is neither asked nor started where a run holds secrets beside the code of others', async () => {
    vi.stubEnv('GITHUB_EVENT_NAME', 'pull_request_target')
    onTestFinished(() => void vi.unstubAllEnvs())
    const refused = { verdict: 'error', problems: [{ code: 'MG5037' }] }
    expect(await time({ url: url('http://127.0.0.1:1/') })).toMatchObject(refused)
    expect(await time({ url: model, serve: started() })).toMatchObject(refused)
    expect(await pids()).toEqual([])
  })
})

describe('mlgate benchmark --url', () => {
  const run = (...words: string[]) => runMlgate(['benchmark', ...words], { folder })

  it('times what the command line says', async () => {
    const start = `{ run: "node serve.mjs {port} {model}", model: new.model }`
    const ran = await run('--url', model.url, '--serve', start, '--pairs', '1', '--format', 'json')
    expect(resultOf(ran)).toMatchObject({ name: 'signs', kind: 'benchmark', verdict: 'pass' })
    const refused = await run('--url', 'http://127.0.0.1:{port}/x')
    expect(refused.stderr).toContain('--url has a {port}, and no --serve starts a server there')
    expect((await run('--url', model.url, '--command', 'node')).code).toBe(2)
  })

  it('times it in turns with what the base serves, in a checkout of its own that is built', async () => {
    const logs = ['base', 'own'].map((side) => join(folder, 'logs', side))
    await mkdir(join(folder, 'logs'))
    const [base, own] = logs.map((log) => JSON.stringify({ log }))
    const git = (...words: string[]) => execFileSync('git', words, { cwd: folder, stdio: 'ignore' })
    await writeFile(join(folder, 'new.model'), base as string)
    git('init', '--quiet')
    git('add', 'serve.mjs', 'new.model')
    git('-c', 'user.name=a', '-c', 'user.email=a@b.c', 'commit', '--quiet', '--message', 'base')
    await writeFile(join(folder, 'new.model'), own as string)
    const start = `{ run: "node serve.mjs {port} {model}", model: new.model }`
    const build = ['--setup', 'node --version', '--base', 'HEAD']
    const ran = await run('--url', model.url, '--serve', start, ...build, '--pairs', '1', '--format', 'json')
    expect(resultOf(ran)).toMatchObject({
      verdict: 'pass',
      baseline: { location: expect.stringMatching(/^git:/) },
    })
    for (const log of logs) expect(await readFile(log, 'utf8')).toContain('"datatype":"FP32"')
  })

  it('times a server of mlgate.yml', async () => {
    await writeFile(
      join(folder, 'mlgate.yml'),
      `version: 1
models:
  signs:
    predictions: p.csv
    baseline: old.model
    evaluate: {}
    benchmark:
      url: ${model.url}
      serve: { run: 'node serve.mjs {port} {model}', model: new.model }
      pairs: 1
      gates: { load_time: { max: 60000 } }
`,
    )
    const ran = await run('signs', '--format', 'json')
    expect(resultOf(ran)).toMatchObject({ verdict: 'pass', baseline: { location: 'old.model' } })
  })
})

/** Processes of servers that have been started. */
async function pids(): Promise<number[]> {
  return (await readdir(folder)).flatMap((name) => {
    const pid = /^pid-(\d+)$/.exec(name)?.[1]
    return pid === undefined ? [] : [Number(pid)]
  })
}

async function allGone(): Promise<void> {
  for (const pid of await pids()) await expect.poll(() => isThere(pid), { timeout: 10_000 }).toBe(false)
}

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
