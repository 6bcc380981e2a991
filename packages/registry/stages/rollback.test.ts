import type { MlgateError } from '@mlgate/core'
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { deprecate } from './deprecate.ts'
import { order, type Registry, registryOfSigns } from './registry-of-signs.test-helper.ts'
import { rollback } from './rollback.ts'
import { unassign } from './unassign.ts'

let signs: Registry
beforeEach(() => {
  signs = registryOfSigns()
})

describe('rolling back', () => {
  it('returns to what served before, and further back the next time', async () => {
    for (const version of ['1.0.0', '1.1.0', '1.2.0']) await signs.put(`signs@${version}`)
    expect(await signs.back()).toMatchObject({
      version: '1.1.0',
      previous: '1.2.0',
      tag: 'signs#production#4',
    })
    expect(await signs.back()).toMatchObject({
      version: '1.0.0',
      previous: '1.1.0',
      tag: 'signs#production#5',
    })
    await expect(signs.back()).rejects.toMatchObject({ code: 'MG6520' })
    await signs.put('signs@1.2.0')
    expect(await signs.back()).toMatchObject({ version: '1.0.0' })
  })

  it('works for a stage that another tool called as none is called here', async () => {
    const description = { who: 'Ada', date: '', message: '' }
    for (const [index, commit] of ['a', 'b'].entries()) {
      signs.memory.tags.set(`signs#Prod#${index + 1}`, { commit: commit.repeat(40), description })
    }
    const place = { ...order, model: 'signs', stage: 'Prod' }
    expect(await rollback(place, signs.memory.host)).toMatchObject({ version: '1.0.0', tag: 'signs#Prod#3' })
    expect(await unassign(place, signs.memory.host)).toMatchObject({ version: null, tag: 'signs#Prod!#4' })
  })

  it('passes over what is deprecated', async () => {
    for (const version of ['1.0.0', '1.1.0', '1.2.0']) await signs.put(`signs@${version}`)
    await deprecate({ ...order, reference: 'signs@1.1.0' }, signs.memory.host)
    expect(await signs.back()).toMatchObject({ version: '1.0.0' })
  })

  it('returns to what was taken away', async () => {
    await signs.put('signs@1.0.0')
    expect(await signs.take()).toMatchObject({ tag: 'signs#production!#2', version: null, previous: '1.0.0' })
    expect(await signs.back()).toMatchObject({ version: '1.0.0', previous: null, tag: 'signs#production#3' })
  })

  it('goes by tags that GTO made, too', async () => {
    const description = { who: 'Ada', date: '2026-01-01T00:00:00Z', message: 'Assigning stage production' }
    signs.memory.tags.set('signs#production', { commit: 'a'.repeat(40), description })
    signs.memory.tags.set('signs#production#7', { commit: 'b'.repeat(40), description })
    expect(await signs.back()).toMatchObject({ version: '1.0.0', tag: 'signs#production#8' })
  })

  it('undoes promotions and removals one after the other, like a stack', async () => {
    const deed = fc.constantFrom('1.0.0', '1.1.0', '1.2.0', 'back', 'back', 'take')
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { maxLength: 12 }), async (deeds) => {
        const { put, back, take, held } = registryOfSigns()
        const stack: (string | null)[] = []
        for (const own of deeds) {
          const now = stack.at(-1) ?? null
          if (own === 'back') {
            const below = stack.findLastIndex((version) => version !== null && version !== now)
            const work = await back().catch((error: MlgateError) => error.code)
            if (below < 0) expect(work).toBe('MG6520')
            else stack.length = below + 1
          } else if (own === 'take') {
            await take()
            if (now !== null) stack.push(null)
          } else {
            await put(`signs@${own}`)
            if (now !== own) stack.push(own)
          }
          expect(await held()).toBe(stack.at(-1) ?? null)
        }
      }),
      { numRuns: 100 },
    )
  })

  it.each([
    ['was never on anything', []],
    ['was on nothing before 1.0.0 that is not deprecated', ['1.0.0']],
  ])('is refused where the stage %s', async (words, versions) => {
    for (const version of versions) await signs.put(`signs@${version}`)
    await expect(signs.back()).rejects.toMatchObject({
      code: 'MG6520',
      message: `signs#production ${words}.`,
    })
  })

  it('F64: is refused where the release is not what its manifest says any more', async () => {
    await signs.put('signs@1.0.0')
    await signs.put('signs@1.1.0')
    const asset = signs.memory.releases[0]?.assets.find(({ name }) => name === 'signs.onnx')
    Object.assign(asset ?? {}, { sha256: '0'.repeat(64) })
    await expect(signs.back()).rejects.toMatchObject({
      code: 'MG6515',
      message: expect.stringContaining('signs.onnx has another SHA-256'),
    })
    expect(await signs.held()).toBe('1.1.0')
  })

  it('does nothing when somebody else changes the stage at the same moment', async () => {
    await signs.put('signs@1.0.0')
    await signs.put('signs@1.1.0')
    signs.meanwhile(async () => {
      await signs.put('signs@1.2.0')
    })
    await expect(signs.back()).rejects.toMatchObject({ code: 'MG6521' })
    expect(await signs.held()).toBe('1.2.0')
  })
})

describe('taking a stage away', () => {
  it('does nothing where it is on nothing', async () => {
    expect(await signs.take()).toMatchObject({ outcome: 'unchanged', version: null })
    expect(signs.memory.tags).toHaveLength(3)
  })

  it('gives way to a promotion of the same moment', async () => {
    await signs.put('signs@1.0.0')
    signs.meanwhile(async () => {
      await signs.put('signs@1.1.0')
    })
    await expect(signs.take()).rejects.toMatchObject({
      code: 'MG6521',
      message: expect.stringContaining('signs#production is on 1.1.0 now, by signs#production#2.'),
    })
    expect([...signs.memory.tags.keys()].slice(3)).toEqual([
      ...['signs#production#1', 'signs#production#2', 'signs#production!#2'],
    ])
    expect(await signs.put('signs@1.2.0')).toMatchObject({ tag: 'signs#production#3', previous: '1.1.0' })
  })
})
