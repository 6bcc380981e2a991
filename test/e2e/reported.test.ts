import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { resultOf, runMlgate } from '../support/run-mlgate.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mlgate-reported-'))
  await writeFile(
    join(folder, 'gates.yml'),
    'reported(name=val.bleu, bounded=True): { min: 0.3, max-regression: 1pt }\n' +
      'reported(name=perplexity, direction=lower): { max: 40, max-regression: 5% }\n',
  )
  await writeFile(join(folder, 'old.json'), '{"val": {"bleu": 0.35}, "perplexity": 20}')
  await writeFile(join(folder, 'new.json'), '{"val": {"bleu": 0.36}, "perplexity": 24}')
  await writeFile(join(folder, 'percent.json'), '{"val": {"bleu": 36}, "perplexity": 24}')
})
afterAll(() => rm(folder, { recursive: true }))

const evaluate = (...words: string[]) =>
  runMlgate(['evaluate', ...words, '--gates', 'gates.yml', '--format', 'json'], { folder })

it('numbers of other names are gated by the side that is said to be better', async () => {
  const ended = await evaluate('--metrics-file', 'new.json', '--baseline', 'old.json')
  expect(ended.code).toBe(1)
  const { gates, metrics } = resultOf(ended)
  expect(gates?.map(({ metric, verdict, base, value }) => [metric, verdict, base, value])).toEqual([
    ['reported(bounded=True, name=val.bleu)', 'pass', 0.35, 0.36],
    ['reported(bounded=True, name=val.bleu)', 'pass', 0.35, 0.36],
    ['reported(direction=lower, name=perplexity)', 'pass', 20, 24],
    ['reported(direction=lower, name=perplexity)', 'fail', 20, 24],
  ])
  expect(metrics.map(({ name, direction }) => [name, direction])).toEqual([
    ['reported(bounded=True, name=val.bleu)', 'higher'],
    ['reported(direction=lower, name=perplexity)', 'lower'],
  ])
})

it('one that is said to be a share has to be one', async () => {
  const { problems } = resultOf(await evaluate('--metrics-file', 'percent.json'))
  expect(problems).toMatchObject([
    { code: 'MG5026', message: expect.stringContaining('val.bleu is 36'), hint: 'Did you mean 0.36?' },
  ])
})

it('predictions do not have them', async () => {
  await writeFile(join(folder, 'predictions.csv'), 'target,prediction\na,a\nb,a\n')
  const ended = await evaluate('--predictions', 'predictions.csv')
  expect(ended.code).toBe(2)
  expect(resultOf(ended).gates?.[0]).toMatchObject({
    verdict: 'error',
    reason: expect.stringContaining('stands in a file of metrics'),
  })
})
