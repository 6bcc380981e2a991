import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { resultOf, runMlgate } from '../support/run-mlgate.ts'
import { kserve, mlserver, type Server, start } from './servers.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mlgate-endpoints-'))
  const lines = Array.from({ length: 250 }, (_, row) => {
    const [a, b] = [row / 100 - 1.25, ((row * 7) % 11) / 10 - 0.5]
    // Every tenth row is another than the model was taught.
    return `r${row},${a},${b},${Number(a + b > 0 !== (row % 10 === 0))}\n`
  })
  await writeFile(join(folder, 'data.csv'), `id,a,b,label\n${lines.join('')}`)
  // An empty cell is sent as null.
  await writeFile(join(folder, 'empty.csv'), `id,a,b,label\nr0,,1,1\n${lines.slice(1).join('')}`)
})
afterAll(() => rm(folder, { recursive: true }))

describe.each([
  { program: mlserver, more: ', outputs: [predict, predict_proba]', binary: false },
  { program: kserve, more: '', binary: true },
])('$program.name', ({ program, more, binary }) => {
  let server: Server
  beforeAll(async () => {
    server = await start(program)
  })
  afterAll(() => server.stop())

  const evaluate = (said: string, words: string[] = [], data = 'data.csv') => {
    const endpoint = `{ url: "${server.url}/v2/models/signs"${said} }`
    const table = ['--endpoint', endpoint, '--data', data, '--target', 'label', '--id', 'id']
    return runMlgate(
      ['evaluate', ...table, '--metrics', 'accuracy_score,log_loss', ...words, '--format', 'json'],
      { folder },
    )
  }
  const numbers = async (said: string) => {
    const { metrics } = resultOf(await evaluate(said))
    return Object.fromEntries(metrics.map(({ name, value }) => [name, value]))
  }

  it('is scored, labels and probabilities', async () => {
    expect(await numbers(more)).toEqual({
      accuracy_score: expect.closeTo(0.9, 1),
      log_loss: expect.closeTo(0.48, 0),
    })
  })

  it(`${binary ? 'gives the same numbers' : 'is told to be asked in JSON, when it is asked'} in binary`, async () => {
    if (binary) expect(await numbers(`${more}, encoding: binary`)).toEqual(await numbers(more))
    else expect((await evaluate(`${more}, encoding: binary`)).stdout).toContain('say encoding: json')
  })

  it('says what it does not take', async () => {
    const ran = await evaluate(more, ['--features', 'a'])
    expect(ran.code).toBe(2)
    expect(ran.stdout).toMatch(/status 500: ValueError ?: X has 1 features/)
  })

  it('is sent empty cells as NaN', async () => {
    const ran = await evaluate(more, [], 'empty.csv')
    expect(ran.stdout).toContain('does not accept missing values encoded as NaN')
  })

  it('does not have another model', async () => {
    const endpoint = `{ url: "${server.url}/v2/models/other", wait: 0s }`
    const table = ['--data', 'data.csv', '--target', 'label', '--format', 'json']
    const ran = await runMlgate(['evaluate', '--endpoint', endpoint, ...table], { folder })
    expect(ran.stdout).toMatch(/was not ready: its model answers 404: Model .*other/)
  })
})
