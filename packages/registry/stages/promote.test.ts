import { MlgateError } from '@mlgate/core'
import { beforeEach, describe, expect, it } from 'vitest'
import type { RegistryHost } from '../host.ts'
import { putVersion } from '../test-support/index.ts'
import { promote } from './promote.ts'
import { order, type Registry, registryOfSigns, sampleRun } from './registry-of-signs.test-helper.ts'
import { usualRules } from './rules.ts'

let signs: Registry
beforeEach(() => {
  signs = registryOfSigns()
})

describe('promoting', () => {
  it('puts a tag with the next count of the model on the commit of the version', async () => {
    expect(await signs.put('signs@1.0.0', 'staging')).toMatchObject({
      outcome: 'changed',
      tag: 'signs#staging#1',
    })
    expect(await signs.put('signs@^1.0', 'production', { run: sampleRun })).toEqual({
      ...{
        outcome: 'changed',
        model: 'signs',
        stage: 'production',
        version: '1.2.0',
        commit: 'c'.repeat(40),
      },
      ...{ tag: 'signs#production#2', previous: null, approvedBy: [], notes: [] },
    })
    expect(signs.memory.tags.get('signs#production#2')?.commit).toBe('c'.repeat(40))
    expect(await signs.held()).toBe('1.2.0')
  })

  it('does nothing where the stage is on the version already, and asks for nothing', async () => {
    await signs.put('signs@1.0.0')
    const rules = { require: ['benchmark'] as const, attestation: true }
    expect(await signs.put('signs@1.0.0', 'production', { rules })).toMatchObject({
      ...{ outcome: 'unchanged', tag: 'signs#production#1', previous: null },
    })
    expect(signs.memory.tags).toHaveLength(4)
  })

  it('tells the release notes of both versions, whose own words stay', async () => {
    await signs.put('signs@1.0.0')
    await signs.put('signs@1.1.0', 'production', { run: sampleRun })
    const notes = signs.memory.releases.map(({ body }) => body)
    expect(notes[0]).toMatch(/^Notes of 1\.0\.0\./)
    expect(notes[0]).toMatch(/left.*ada.*It is better.*\n.*came/)
    expect(notes[1]).toMatch(/came.*It is better.*\[812\]/)
    expect(notes[2]).toBe('Notes of 1.2.0.')
  })

  it('succeeds where release notes cannot be written, and says so', async () => {
    signs.memory.before((method) => {
      if (method === 'updateRelease') throw new MlgateError({ code: 'MG8006', message: 'GitHub refuses.' })
    })
    const { outcome, notes } = await signs.put('signs@1.0.0')
    expect(outcome).toBe('changed')
    expect(notes).toEqual(['The release notes of signs 1.0.0 do not tell of it: GitHub refuses.'])
  })

  it('leaves the tag of another run where it is, and takes the next count', async () => {
    signs.meanwhile(async () => {
      await signs.put('signs@1.1.0', 'production', { who: 'grace' })
    })
    expect(await signs.put('signs@1.0.0')).toMatchObject({ tag: 'signs#production#2', previous: '1.1.0' })
    expect(signs.memory.tags.get('signs#production#1')?.commit).toBe('b'.repeat(40))
  })

  it('takes the promotion of the same version by another run for done', async () => {
    signs.meanwhile(async () => {
      await signs.put('signs@1.0.0', 'production', { who: 'grace' })
    })
    expect(await signs.put('signs@1.0.0')).toMatchObject({ outcome: 'unchanged', tag: 'signs#production#1' })
  })

  it('says who was overtaken, when tags of different names were made at the same moment', async () => {
    signs.meanwhile(async () => {
      await signs.put('signs@1.1.0', 'staging')
      await signs.put('signs@1.2.0')
    })
    await expect(signs.put('signs@1.0.0')).rejects.toMatchObject({
      code: 'MG6521',
      message:
        'signs#production#1 was made and holds no more. signs#production is on 1.2.0 now, by signs#production#2.',
    })
    expect(await signs.held()).toBe('1.2.0')
  })

  it.each(['before', 'after'] as const)('survives an answer that is lost %s its effect', async (when) => {
    const lost = Object.assign(new MlgateError({ code: 'MG8008', message: 'No answer.' }), {
      outcome: 'unknown',
    })
    signs.memory[when]((method) => {
      if (method === 'createTag') throw lost
    })
    const work = signs.put('signs@1.0.0')
    if (when === 'before') await expect(work).rejects.toBe(lost)
    else await expect(work).resolves.toMatchObject({ outcome: 'changed', tag: 'signs#production#1' })
  })

  it('believes its own tag before a list of tags that is a moment old', async () => {
    const { host, tags } = signs.memory
    const old = Array.from(tags, ([name, { commit }]) => ({ name, commit }))
    const stale: RegistryHost = new Proxy(host, {
      get: (target, key: keyof RegistryHost) => (key === 'tags' ? async () => old : target[key]),
    })
    const rules = usualRules('staging')
    const outcome = await promote({ ...order, reference: 'signs@1.0.0', stage: 'production', rules }, stale)
    expect(outcome).toMatchObject({ outcome: 'changed', tag: 'signs#production#1' })
  })

  it('knows which of two versions on one commit is meant', async () => {
    putVersion(signs.memory, { version: '1.2.1', commit: 'c' })
    await signs.put('signs@1.2.0')
    expect(await signs.held()).toBe('1.2.0')
    expect(await signs.put('signs@1.2.1')).toMatchObject({ outcome: 'changed', previous: '1.2.0' })
    expect(await signs.held()).toBe('1.2.1')
    expect(await signs.back()).toMatchObject({ version: '1.2.0' })
  })

  it('counts a model of a folder by itself', async () => {
    putVersion(signs.memory, { version: '2.0.0', commit: 'd', folder: 'vision' })
    await signs.put('signs@1.0.0')
    expect(await signs.put('vision:signs')).toMatchObject({
      model: 'vision:signs',
      tag: 'vision=signs#production#1',
    })
  })

  it('takes no stage in another case, which would ask for nothing', async () => {
    await expect(signs.put('signs@1.0.0', 'Production')).rejects.toMatchObject({
      ...{
        code: 'MG6522',
        message: '"Production" cannot be the name of a stage. Did you mean "production"?',
      },
    })
    expect(signs.memory.tags).toHaveLength(3)
  })

  it.each(['', '#', 'a b', '-x', 'a//b', '../b', 'production!'])('takes no stage %j', async (stage) => {
    await expect(signs.put('signs@1.0.0', stage)).rejects.toMatchObject({ code: 'MG6522' })
    expect(signs.memory.tags).toHaveLength(3)
  })
})
