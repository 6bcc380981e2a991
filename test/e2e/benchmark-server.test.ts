import { execFileSync } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseServe } from '@mlgate/config'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { resultOf, runMlgate } from '../support/run-mlgate.ts'
import {
  openServedFolder,
  type ServedFolder,
  script,
  servedModel,
  started,
  timedUrl,
} from '../support/served-model.ts'
import { numberOf } from '../support/time-benchmark.ts'

let served: ServedFolder
beforeEach(async () => {
  served = await openServedFolder()
})
afterEach(() => served.remove())

describe('a server that is started', () => {
  it('is timed in turns with that of the base model: answers, load time and memory', async () => {
    await writeFile(join(served.folder, 'new.model'), '{"bytes": 200000000, "spinMs": 2, "log": "asked"}')
    const result = await served.time({
      url: servedModel,
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
      subject: { endpoint: { url: servedModel.url }, model: { path: 'new.model' } },
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
      expect(numberOf(result, 'peak_memory') - numberOf(base, 'peak_memory')).toBeGreaterThan(100e6)
    }
    expect(await readFile(join(served.folder, 'asked'), 'utf8')).toContain('"shape":[3,4],"datatype":"FP32"')
    await served.allGone()
  })

  it('is compared with what another command starts, and takes many requests at once', async () => {
    const result = await served.time({
      url: servedModel,
      serve: started('new.model', ', ready: /health'),
      baseServe: started('old.model'),
      concurrency: 8,
    })
    expect(result.baseline).toMatchObject({ how: 'command', location: expect.stringContaining('serve.mjs') })
    expect(result.parameters).toMatchObject({ concurrency: 8 })
    expect(result.notes?.join()).not.toContain('runs already')
  })

  it('is asked by chance at a rate, with latencies from when requests came', async () => {
    const result = await served.time({
      url: timedUrl('http://127.0.0.1:{port}/health'),
      serve: started(),
      scenario: 'server',
      rate: 50,
    })
    expect(result.parameters).toMatchObject({ scenario: 'server', rate: 50, method: 'GET' })
    expect(numberOf(result, 'latency_p50')).toBeGreaterThan(0)
  })

  it('F31: leaves nothing running, wherever it went', async () => {
    const detached = `require('child_process').spawn(process.execPath, ['serve.mjs', process.argv[1], 'new.model'], { detached: true, stdio: 'ignore' }).unref(); setInterval(() => {}, 1000)`
    await served.time({ url: timedUrl('http://127.0.0.1:{port}/health'), serve: script(detached) })
    await served.allGone()
  })

  it('F38: that is cancelled leaves a result without numbers that says so, and nothing running', async () => {
    const walked = served.time({ url: servedModel, serve: started(), baseModel: 'old.model', pairs: 100 })
    await vi.waitFor(async () => expect(await served.pids()).toHaveLength(2), { timeout: 30_000 })
    process.emit('SIGTERM')
    expect(await walked).toMatchObject({ verdict: 'error', metrics: [], problems: [{ code: 'MG3006' }] })
    await served.allGone()
  })

  it.each([
    ['that cannot be started', parseServe('nowhere {port}', 'serve'), 'MG5035', 'there is no such program'],
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
      script('console.log("loading"); setInterval(() => {}, 1000)', ', wait: 4s'),
      'MG5036',
      'was not ready within 4 s: it refuses the connection; the last that it said: loading',
    ],
    [
      'whose health is bad',
      started('old.model', ', ready: /fails, wait: 4s'),
      'MG5036',
      'was not ready within 4 s: /fails answers 500: ValueError: no such input',
    ],
  ])('%s is an error with its own last words', async (_, server, code, message) => {
    const result = await served.time({ url: servedModel, serve: server })
    expect(result).toMatchObject({
      verdict: 'error',
      metrics: [],
      problems: [{ code, message: expect.stringContaining(message) }],
    })
    await served.allGone()
  })

  it('that refuses once it has been asked a while is an error, and ends', async () => {
    const refusing = `require('fs').writeFileSync('pid-' + process.pid, ''); let n = 0; require('http').createServer((_, r) => r.writeHead(++n > 20 ? 500 : 200).end('fine')).listen(process.argv[1], '127.0.0.1')`
    const result = await served.time({ url: timedUrl('http://127.0.0.1:{port}/'), serve: script(refusing) })
    expect(result).toMatchObject({ verdict: 'error', problems: [{ code: 'MG5031' }] })
    expect(await served.pids()).toHaveLength(1)
    await served.allGone()
  })

  it('that dies while it is asked is an error with its own last words', async () => {
    const dying = `require('http').createServer((_, r) => r.end('fine', () => { if (++n === 30) { console.error('out of memory'); process.exit(9) } })).listen(process.argv[1], '127.0.0.1'); let n = 0`
    const result = await served.time({ url: timedUrl('http://127.0.0.1:{port}/'), serve: script(dying) })
    expect(result).toMatchObject({
      verdict: 'error',
      problems: [
        { code: 'MG5036', message: expect.stringContaining('the last that it said: out of memory') },
      ],
    })
  })
})

describe('mlgate benchmark --url', () => {
  const run = (...words: string[]) => runMlgate(['benchmark', ...words], { folder: served.folder })

  it('times what the command line says', async () => {
    const start = `{ run: "node serve.mjs {port} {model}", model: new.model }`
    const ran = await run('--url', servedModel.url, '--serve', start, '--pairs', '1', '--format', 'json')
    expect(resultOf(ran)).toMatchObject({ name: 'signs', kind: 'benchmark', verdict: 'pass' })
    const refused = await run('--url', 'http://127.0.0.1:{port}/x')
    expect(refused.stderr).toContain('--url has a {port}, and no --serve starts a server there')
    expect((await run('--url', servedModel.url, '--command', 'node')).code).toBe(2)
  })

  it('times it in turns with what the base serves, in a checkout of its own that is built', async () => {
    const logs = ['base', 'own'].map((side) => join(served.folder, 'logs', side))
    await mkdir(join(served.folder, 'logs'))
    const [base, own] = logs.map((log) => JSON.stringify({ log }))
    const git = (...words: string[]) => execFileSync('git', words, { cwd: served.folder, stdio: 'ignore' })
    await writeFile(join(served.folder, 'new.model'), base as string)
    git('init', '--quiet')
    git('add', 'serve.mjs', 'new.model')
    git('-c', 'user.name=a', '-c', 'user.email=a@b.c', 'commit', '--quiet', '--message', 'base')
    await writeFile(join(served.folder, 'new.model'), own as string)
    const start = `{ run: "node serve.mjs {port} {model}", model: new.model }`
    const build = ['--setup', 'node --version', '--base', 'HEAD', '--pairs', '1']
    const ran = await run('--url', servedModel.url, '--serve', start, ...build, '--format', 'json')
    expect(resultOf(ran)).toMatchObject({
      verdict: 'pass',
      baseline: { location: expect.stringMatching(/^git:/) },
    })
    for (const log of logs) expect(await readFile(log, 'utf8')).toContain('"datatype":"FP32"')
  })

  it('times a server of mlgate.yml', async () => {
    await writeFile(
      join(served.folder, 'mlgate.yml'),
      `version: 1
models:
  signs:
    predictions: p.csv
    baseline: old.model
    evaluate: {}
    benchmark:
      url: ${servedModel.url}
      serve: { run: 'node serve.mjs {port} {model}', model: new.model }
      pairs: 1
      gates: { load_time: { max: 60000 } }
`,
    )
    const ran = await run('signs', '--format', 'json')
    expect(resultOf(ran)).toMatchObject({ verdict: 'pass', baseline: { location: 'old.model' } })
  })
})
