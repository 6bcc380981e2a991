import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { resultOf, runMlgate } from '../support/run-mlgate.ts'
import { installed, kserve, mlserver, type Server, start } from './servers.ts'

const inputs = 'inputs: { input-0: { datatype: FP64, shape: [-1, 2] } }'

describe.each([
  { program: mlserver, kind: 'mlserver', knowsBinary: false },
  { program: kserve, kind: 'kserve', knowsBinary: true },
])('$program.name', ({ program, kind, knowsBinary }) => {
  let folder: string
  let server: Server
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mlgate-timed-'))
    server = await start(program)
  })
  afterAll(async () => {
    await server.stop()
    await rm(folder, { recursive: true })
  })

  const time = (url: string, ...words: string[]) =>
    runMlgate(['benchmark', '--url', url, '--batch', '8', '--pairs', '1', ...words, '--format', 'json'], {
      folder,
    })
  const running = (encoding: string) =>
    time(`{ url: "${server.url}/v2/models/signs", encoding: ${encoding}, ${inputs} }`, '--concurrency', '2')

  it('is timed over HTTP in JSON', async () => {
    const { metrics, verdict } = resultOf(await running('json'))
    expect(verdict).toBe('pass')
    const numbers = Object.fromEntries(metrics.map(({ name, value }) => [name, Number(value)]))
    expect(numbers).toMatchObject({ latency_p50: expect.any(Number), latency_p90: expect.any(Number) })
    // Rows are counted, of which each of two requests under way takes eight.
    const requestsAlone = 1000 / (numbers.latency_p50 ?? 0)
    expect(numbers.throughput).toBeGreaterThan(2 * requestsAlone)
    expect(numbers.throughput).toBeLessThan(2 * 8 * 2 * requestsAlone)
  })

  it(`${knowsBinary ? 'is timed' : 'is told to be asked in JSON, when it is asked'} in binary`, async () => {
    const ran = await running('binary')
    if (knowsBinary) expect(resultOf(ran)).toMatchObject({ verdict: 'pass' })
    else expect(ran.stdout).toContain('say encoding: json')
  })

  it('is started for it, and tells how long that takes and what it holds', async () => {
    const words = [
      join(await installed(program), 'bin', 'python'),
      join(import.meta.dirname, 'oip_models.py'),
      ...[kind, '{port}', '.'],
    ]
    const serve = JSON.stringify({ run: words, wait: '2min' })
    const ran = await time(`{ url: "http://127.0.0.1:{port}/v2/models/signs", ${inputs} }`, '--serve', serve)
    const { metrics, verdict } = resultOf(ran)
    expect(verdict).toBe('pass')
    const numbers = Object.fromEntries(metrics.map(({ name, value }) => [name, Number(value)]))
    expect(numbers.load_time).toBeGreaterThan(500)
    expect(numbers.peak_memory).toBeGreaterThan(50e6)
  })
})
