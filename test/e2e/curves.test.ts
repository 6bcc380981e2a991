import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Curves, type Result, stringifyDocument } from '@mlgate/core'
import { createRandom } from '@mlgate/stats'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { resultOf, runMlgate } from '../support/run-mlgate.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mlgate-curves-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** Mails of which half are spam, and two filters that are unsure to different degrees. */
async function writeMails(): Promise<void> {
  const random = createRandom(7)
  const rows = Array.from({ length: 3000 }, (_, row) => {
    const truth = random.below(2)
    const side = (noise: number) => {
      const score = Math.min(0.999, Math.max(0.001, truth * 0.4 + 0.3 + (random.float() - 0.5) * noise))
      return `${row},${truth === 1 ? 'spam' : 'mail'},${score > 0.5 ? 'spam' : 'mail'},${1 - score},${score}`
    }
    return { now: side(0.6), before: side(0.8) }
  })
  const header = 'id,target,prediction,probability:mail,probability:spam\n'
  await writeFile(join(folder, 'now.csv'), header + rows.map(({ now }) => now).join('\n'))
  await writeFile(join(folder, 'before.csv'), header + rows.map(({ before }) => before).join('\n'))
}

async function evaluated(...words: string[]): Promise<Result> {
  return resultOf(await runMlgate(['evaluate', ...words, '--format', 'json'], { folder }))
}

describe('predictions of two classes with probabilities', () => {
  let result: Result
  beforeAll(async () => {
    await writeMails()
    const gates = join(folder, 'gates.yml')
    await writeFile(gates, '"mean_cost(costs={spam: {mail: 1}, mail: {spam: 10}})": { max-regression: 1 }\n')
    const sides = ['--predictions', 'now.csv', '--base-predictions', 'before.csv']
    result = await evaluated(...sides, '--id', 'id', '--gates', gates)
  })

  it('leave curves in the result, of this change and of its base', () => {
    const { curves, baseline } = result
    for (const own of [curves, baseline?.curves]) {
      expect(own).toMatchObject({ rows: 3000, weighted: false, label: 'spam' })
      expect(own?.roc?.truePositiveRate.at(-1)).toBe(1)
      expect(own?.calibration?.rows.reduce((sum, rows) => sum + rows, 0)).toBe(3000)
      const [search] = own?.thresholds ?? []
      expect(search?.best.value).toBeLessThan(search?.asPredicted as number)
    }
    expect(curves?.roc).not.toEqual(baseline?.curves?.roc)
  })

  it('take a few kilobytes of it', () => {
    const bytes = (curves: Curves | undefined) => stringifyDocument(curves).length
    expect(bytes(result.curves)).toBeLessThan(8_000)
    expect(bytes(result.baseline?.curves)).toBeLessThan(8_000)
  })

  it('are drawn on the page', async () => {
    const stored = join(folder, '.mlgate/results')
    const [file = ''] = (await readdir(stored)).filter((name) => name.endsWith('.json'))
    const words = ['report', join(stored, file), '--format', 'html', '--output', 'report.html']
    await runMlgate(words, { folder })
    const page = await readFile(join(folder, 'report.html'), 'utf8')
    expect(page).toContain('ROC curve of spam against the rest')
    expect(page).toContain('From 3\u202f000 rows; base: 3\u202f000.')
  })
})

it('a regression leaves its residuals', async () => {
  const random = createRandom(3)
  const rows = Array.from({ length: 500 }, (_, row) => {
    const truth = random.float() * 100
    return `${row},${truth},${truth + random.float() - 0.5}`
  })
  await writeFile(join(folder, 'values.csv'), `id,target,prediction\n${rows.join('\n')}`)
  const { curves } = await evaluated('--predictions', 'values.csv', '--metrics', 'neg_mean_absolute_error')
  expect(curves?.residuals?.rows).toHaveLength(20)
  for (const [low = Number.NaN, , , , high] of curves?.residuals?.quantiles ?? []) {
    expect(low).toBeGreaterThanOrEqual(-0.5)
    expect(high).toBeLessThanOrEqual(0.5)
  }
})
