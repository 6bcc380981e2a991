import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Result } from '@mlgate/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { resultOf, runMlgate } from '../support/run-mlgate.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mlgate-numbers-'))
})
afterAll(() => rm(folder, { recursive: true }))

const run = (...words: string[]) => runMlgate([...words, '--format', 'json'], { folder })
const evaluated = async (...words: string[]): Promise<Result> => resultOf(await run('evaluate', ...words))

describe('plain numbers', () => {
  const file = (name: string, content: unknown) => writeFile(join(folder, name), JSON.stringify(content))

  it('are judged by themselves, and marked as such', async () => {
    await file('old.json', { accuracy: 0.95, train: { loss: 0.1 } })
    await file('new.json', { accuracy: 0.93, train: { loss: 0.2 } })
    await writeFile(join(folder, 'gates.yml'), 'accuracy: { min: 0.9, max-regression: 1pt }\n')
    const stored = await run(
      'evaluate',
      '--metrics-file',
      'old.json',
      '--name',
      'signs',
      '--output',
      join(folder, 'kept'),
    )
    expect(resultOf(stored)).toMatchObject({
      kind: 'metrics',
      metrics: [{ name: 'accuracy_score' }, { name: 'train.loss', direction: 'none' }],
    })
    const { gates } = await evaluated(
      '--metrics-file',
      'new.json',
      '--name',
      'signs',
      '--baseline',
      'kept/metrics-signs.json',
      '--gates',
      'gates.yml',
    )
    expect(gates).toMatchObject([
      { verdict: 'pass' },
      {
        verdict: 'fail',
        reasonCode: 'point-estimates',
        base: 0.95,
        difference: { method: 'point-estimates' },
      },
    ])
    const beside = await evaluated(
      '--metrics-file',
      'new.json',
      '--baseline',
      'old.json',
      '--gates',
      'gates.yml',
    )
    expect(beside.gates).toEqual(gates.map((gate) => ({ ...gate, family: 'new/accuracy_score' })))
  })

  it('F25: a NaN among them fails its gate', async () => {
    await file('nan.json', { accuracy: 'NaN' })
    await writeFile(join(folder, 'gates.yml'), 'accuracy: { min: 0.9 }\n')
    expect((await evaluated('--metrics-file', 'nan.json', '--gates', 'gates.yml')).gates).toMatchObject([
      { verdict: 'fail', reasonCode: 'metric-nan' },
    ])
  })

  it("F25: so does the bare NaN of Python's json; texts that look like it stay texts", async () => {
    await writeFile(join(folder, 'bare.json'), '{"note": "a \\"NaN\\" of -Infinity", "accuracy": NaN}')
    expect((await evaluated('--metrics-file', 'bare.json', '--gates', 'gates.yml')).gates).toMatchObject([
      { verdict: 'fail', reasonCode: 'metric-nan' },
    ])
  })

  it('F26: a gated number that is missing or was renamed is an error', async () => {
    await file('renamed.json', { acc: 0.95 })
    const ended = await run('evaluate', '--metrics-file', 'renamed.json', '--gates', 'gates.yml')
    expect(ended.code).toBe(2)
    expect(resultOf(ended).gates).toMatchObject([{ verdict: 'error', reasonCode: 'metric-missing' }])
  })

  it.each([
    ['no JSON', '<html>', 'MG1001'],
    ['no number', '{"a":"b"}', 'MG5026'],
  ])('of %s are an error', async (_, content, code) => {
    await writeFile(join(folder, 'broken.json'), content)
    const ended = await run('evaluate', '--metrics-file', 'broken.json')
    expect(ended.code).toBe(2)
    expect(resultOf(ended).problems).toMatchObject([{ code }])
  })
})
