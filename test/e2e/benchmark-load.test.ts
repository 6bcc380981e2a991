import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseServe, parseTimedUrl } from '@mlgate/config'
import type { BenchmarkRequest } from '@mlgate/pipeline'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { timeBenchmark } from '../support/time-benchmark.ts'

/** Answers everybody, and keeps so many bytes of each request. */
const program = `
import { createServer } from 'node:http'
const [port, bytes] = process.argv.slice(2).map(Number)
const kept = []
createServer((request, response) => {
  if (bytes > 0) kept.push(Buffer.alloc(bytes, 1))
  response.end('fine')
}).listen(port, '127.0.0.1')
`

let folder: string
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'mlgate-load-')))
  await writeFile(join(folder, 'serve.mjs'), program)
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const time = (request: BenchmarkRequest) => timeBenchmark(folder, { name: 'signs', ...request })

const serverThatKeeps = (bytes: number) => ({
  url: parseTimedUrl('http://127.0.0.1:{port}/', 'url'),
  serve: parseServe(
    `{ run: [${JSON.stringify(process.execPath)}, serve.mjs, "{port}", "${bytes}"], ready: / }`,
    'serve',
  ),
})
const gates = { memory_growth: { max: 5e9 } }

describe('a server over a few seconds', () => {
  it.runIf(process.platform === 'linux')('that keeps 20 kB of each request is found to grow', async () => {
    const result = await time({ ...serverThatKeeps(20_000), gates, soak: 6000 })
    expect(result.gates).toMatchObject([
      { metric: 'memory_growth', verdict: 'fail', reasonCode: 'out-of-bound' },
    ])
    const { memory = [] } = result.benchmark?.soak ?? {}
    expect(memory.at(-1)).toBeGreaterThan((memory[0] as number) + 20e6)
  })

  it('is looked at with more requests under way', async () => {
    const result = await time({ ...serverThatKeeps(0), sweep: { concurrency: [1, 4] } })
    expect(result.benchmark?.sweep).toMatchObject([
      { by: 'concurrency', size: 1 },
      { by: 'concurrency', size: 4 },
    ])
    for (const { candidate } of result.benchmark?.sweep ?? []) expect(candidate.throughput).toBeGreaterThan(0)
  })

  it('is searched for the highest rate that keeps a latency', async () => {
    const result = await time({
      ...serverThatKeeps(0),
      scenario: 'server',
      latencyBound: 500,
      concurrency: 8,
    })
    expect(result.metrics.find(({ name }) => name === 'max_rate')?.value).toBeGreaterThan(10)
    expect(result.metrics.map(({ name }) => name)).not.toContain('latency_p50')
  })

  it('is not searched for longer than half of the time: that is an error', async () => {
    const load = { scenario: 'server', latencyBound: 500, maxMinutes: 0.02 } as const
    expect(await time({ ...serverThatKeeps(0), ...load })).toMatchObject({
      verdict: 'error',
      problems: [{ code: 'MG9007', message: expect.stringContaining('latency-bound was searched for 1 s') }],
    })
  })
})
