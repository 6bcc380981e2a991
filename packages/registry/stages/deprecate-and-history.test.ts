import type { MlgateError } from '@mlgate/core'
import { beforeEach, describe, expect, it } from 'vitest'
import { deprecate } from './deprecate.ts'
import { stageHistory } from './history.ts'
import { registeredAt } from './registered-at.ts'
import { order, type Registry, registryOfSigns, sampleRun } from './registry-of-signs.test-helper.ts'

const codeOf = (work: Promise<unknown>) => work.then(String, (error: MlgateError) => error.code)

let signs: Registry
beforeEach(() => {
  signs = registryOfSigns()
})

describe('deprecating', () => {
  const drop = (own = {}) => deprecate({ ...order, reference: 'signs@1.2.0', ...own }, signs.memory.host)

  it('puts a tag on the version, once', async () => {
    expect(await drop()).toEqual({
      ...{ outcome: 'changed', model: 'signs', version: '1.2.0', commit: 'c'.repeat(40) },
      ...{ tag: 'signs@v1.2.0!', notes: [] },
    })
    expect(await drop()).toMatchObject({ outcome: 'unchanged', tag: 'signs@v1.2.0!' })
    expect(await codeOf(signs.put('signs@1.2.0'))).toBe('MG6516')
    expect(await signs.put('signs')).toMatchObject({ version: '1.1.0' })
  })

  it('is refused while a stage is on the version, unless told', async () => {
    await signs.put('signs@1.2.0')
    await expect(drop()).rejects.toMatchObject({
      code: 'MG6522',
      message: 'signs 1.2.0 is in production, so it is not deprecated.',
    })
    expect(await drop({ evenInStage: true })).toMatchObject({ outcome: 'changed' })
  })

  it('and promoting at the same moment: whoever is second says so', async () => {
    signs.meanwhile(async () => {
      await drop()
    })
    const { notes } = await signs.put('signs@1.2.0')
    expect(notes).toContain('signs 1.2.0 was deprecated at the same moment.')
  })
})

describe('the history of stages', () => {
  it('tells who did what, when, from which run, and why', async () => {
    await signs.put('signs@1.0.0', 'production', { run: sampleRun })
    await signs.put('signs@1.1.0', 'production', { who: 'grace', reason: 'Faster.' })
    await signs.back()
    await signs.take()
    const { models } = await registeredAt(signs.memory.host)
    const [model] = models
    if (model === undefined) throw new Error('there is a model')
    const history = await stageHistory(model, signs.memory.host)
    expect(
      history.map(({ tag, action, version, previous, who }) => [tag, action, version, previous, who]),
    ).toEqual([
      ['signs#production!#4', 'removal', '1.0.0', '1.0.0', 'ada'],
      ['signs#production#3', 'rollback', '1.0.0', '1.1.0', 'ada'],
      ['signs#production#2', 'promotion', '1.1.0', '1.0.0', 'grace'],
      ['signs#production#1', 'promotion', '1.0.0', null, 'ada'],
    ])
    expect(history[3]).toMatchObject({
      reason: 'It is better.',
      run: sampleRun,
      date: '2026-01-02T03:04:05Z',
    })
    const own = await stageHistory(model, signs.memory.host, '1.1.0')
    expect(own.map(({ tag }) => tag)).toEqual(['signs#production#3', 'signs#production#2'])
  })
})
