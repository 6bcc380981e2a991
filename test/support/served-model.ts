import { mkdtemp, readdir, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseServe, parseTimedUrl, type ServeConfig, type TimedUrl } from '@mlgate/config'
import type { Result } from '@mlgate/core'
import type { BenchmarkRequest } from '@mlgate/pipeline'
import { expect } from 'vitest'
import { isThere } from './processes.ts'
import { timeBenchmark } from './time-benchmark.ts'

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

/** A folder with a program that serves a model, and two models for it. */
export interface ServedFolder {
  folder: string
  /** Walks the road of a benchmark in it: one pair, unless more are asked for. */
  time(request: BenchmarkRequest): Promise<Result>
  /** Processes of servers that have been started. */
  pids(): Promise<number[]>
  /** Waits until none of them is there. */
  allGone(): Promise<void>
  remove(): Promise<void>
}

export async function openServedFolder(): Promise<ServedFolder> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'mlgate served ')))
  await writeFile(join(folder, 'serve.mjs'), program)
  await writeFile(join(folder, 'new.model'), '{"bytes": 200000000}')
  await writeFile(join(folder, 'old.model'), '{}')
  const pids = async () =>
    (await readdir(folder)).flatMap((name) => {
      const pid = /^pid-(\d+)$/.exec(name)?.[1]
      return pid === undefined ? [] : [Number(pid)]
    })
  return {
    folder,
    time: (request) => timeBenchmark(folder, { name: 'signs', ...request }),
    pids,
    async allGone() {
      for (const pid of await pids()) await expect.poll(() => isThere(pid), { timeout: 10_000 }).toBe(false)
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

export const timedUrl = (text: string): TimedUrl => parseTimedUrl(text, 'url')

/** The model of a server that is started. */
export const servedModel = timedUrl('http://127.0.0.1:{port}/v2/models/signs')

const serve = (text: string) => parseServe(text, 'serve')

/** Starts the program with one of the models. */
export const started = (file = 'new.model', more = ''): ServeConfig =>
  serve(
    `{ run: [${JSON.stringify(process.execPath)}, serve.mjs, "{port}", "{model}"], model: ${file}${more} }`,
  )

/** Starts a script that is given the port. */
export const script = (code: string, more = ''): ServeConfig =>
  serve(`{ run: [${JSON.stringify(process.execPath)}, -e, ${JSON.stringify(code)}, "{port}"]${more} }`)
