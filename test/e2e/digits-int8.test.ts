import { cp, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseResult, type Result } from '@mlgate/core'
import { renderHtml } from '@mlgate/report/page'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { digits, resultOf, runMlgate } from '../support/run-mlgate.ts'

let folder: string
let result: Result
beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'mlgate int8 ')))
  await cp(digits, folder, { recursive: true, filter: (path) => !path.endsWith('.mlgate') })
  // One pair decides nothing, and shows all that there is to see.
  const config = join(folder, 'int8.yml')
  await writeFile(config, (await readFile(config, 'utf8')).replace(/pairs: \d+/, 'pairs: 1'))
  const words = ['benchmark', 'digits-int8', '--config', 'int8.yml', '--format', 'json']
  const run = await runMlgate(words, { folder })
  expect(run.code).toBe(0)
  result = resultOf(run)
}, 120_000)
afterAll(() => rm(folder, { recursive: true }))

describe('the int8 sibling of a model of the digits', () => {
  it('is about a quarter of its size', () => {
    const size = result.gates.find(({ metric }) => metric === 'size')
    expect(size).toMatchObject({ verdict: 'pass', base: 205_293, value: 56_671 })
  })

  it('is timed call by call on both sides: as many calls in the histograms as in the metrics', () => {
    const { latencies } = result.benchmark ?? {}
    const calls = (counts: readonly number[] = []) => counts.reduce((sum, count) => sum + count, 0)
    const [p50] = result.metrics.filter(({ name }) => name === 'latency_p50')
    expect(calls(latencies?.candidate.counts)).toBe(p50?.samples)
    expect(calls(latencies?.base?.counts)).toBeGreaterThan(0)
  })

  it('is timed in rounds, as many on one side as on the other', () => {
    const { candidate = [], base = [] } = result.benchmark?.rounds ?? {}
    expect([candidate.length, base.length]).toEqual([1, 1])
    expect(candidate[0]?.length).toBeGreaterThanOrEqual(10)
    expect(base[0]).toHaveLength(candidate[0]?.length ?? 0)
  })

  it('leaves a document of less than 64 kB, and a page with its pictures', async () => {
    const text = await readFile(join(folder, '.mlgate/results/benchmark-digits-int8.json'), 'utf8')
    expect(text.length).toBeLessThan(64_000)
    const page = renderHtml([parseResult(text, 'digits-int8')])
    for (const title of ['How often calls took how long', 'Median of each round'])
      expect(page).toContain(title)
  })
})
