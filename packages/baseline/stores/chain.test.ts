import { MlgateError } from '@mlgate/core'
import { beforeEach, describe, expect, it } from 'vitest'
import { commitId, sampleResult } from '../test-support/sample-results.ts'
import { readFromStores, writeToStores } from './chain.ts'
import type { BaselineStore, PassedOver, Stored, StoredResult } from './store.ts'

const found: StoredResult = {
  result: sampleResult(),
  commit: commitId(1),
  predictions: null,
  location: 'here',
  sha256: '00',
}
const query = { series: { kind: 'evaluation', name: 'signs' }, commits: [], folder: '' } as const
const refusal = new MlgateError({
  code: 'MG6006',
  message: 'May not read.',
  hint: 'Add permissions: { actions: read }.',
})

function store(how: BaselineStore['how'], answer: StoredResult | Stored | PassedOver | Error): BaselineStore {
  const reply = async () => {
    if (answer instanceof Error) throw answer
    return answer as never
  }
  return { how, read: reply, write: reply, async *history() {} }
}

describe('several stores', () => {
  let warnings: string[]
  const warn = (message: string) => void warnings.push(message)
  beforeEach(() => {
    warnings = []
  })
  const read = (...stores: BaselineStore[]) => readFromStores(stores, warn)(query)

  it('are asked in order, and the first that has something answers', async () => {
    expect(await read(store('branch', { passedOver: 'no' }), store('cache', found))).toBe(found)
  })

  it('tell together why none has anything', async () => {
    expect(
      await read(store('branch', { passedOver: 'no branch' }), store('cache', { passedOver: 'no key' })),
    ).toEqual({
      passedOver: 'no branch; no key',
    })
    expect(await read()).toEqual({ passedOver: 'no store can be used' })
  })

  it('are new when each is, and the cache never speaks against it', async () => {
    const fresh = { passedOver: 'no branch', isNew: true }
    expect(await read(store('branch', fresh), store('cache', { passedOver: 'no key' }))).toMatchObject({
      isNew: true,
    })
    expect(await read(store('branch', fresh), store('artifact', { passedOver: 'no' }))).not.toHaveProperty(
      'isNew',
    )
  })

  it('F79: one that may not be read is passed over with a warning, and is not new', async () => {
    const answer = await read(
      store('artifact', refusal),
      store('branch', { passedOver: 'none', isNew: true }),
    )
    expect(answer).toEqual({ passedOver: 'May not read. Add permissions: { actions: read }; none' })
    expect(warnings).toEqual(['May not read. Add permissions: { actions: read }.'])
  })

  it('F79: one that could not be asked is an error, although others are left', async () => {
    await expect(read(store('artifact', new Error('502')), store('cache', found))).rejects.toThrow('502')
  })

  it('F81: one that takes nothing costs a warning, and the next is tried', async () => {
    const taken = { stored: 1, location: 'the branch', notes: ['too large'] }
    const written = await writeToStores(
      [store('cache', { passedOver: 'read-only' }), store('branch', taken)],
      [],
      warn,
    )
    expect(written).toEqual({ ...taken, how: 'branch' })
    expect(warnings).toEqual(['The result was not stored in the cache: read-only.', 'too large'])
    expect(await writeToStores([store('cache', { passedOver: 'read-only' })], [], warn)).toBeNull()
  })

  it('one that cannot be reached costs a warning, and one with a damaged history is an error', async () => {
    const unreachable = new MlgateError({ code: 'MG1006', message: 'The server answered 502.' })
    const taken = { stored: 1, location: 'the cache', notes: [] }
    const written = await writeToStores([store('branch', unreachable), store('cache', taken)], [], warn)
    expect(written).toMatchObject({ how: 'cache' })
    expect(warnings).toEqual(['The result was not stored in the branch: The server answered 502.'])
    const damaged = new MlgateError({ code: 'MG6004', message: 'Line 3 cannot be read.' })
    await expect(writeToStores([store('branch', damaged), store('cache', taken)], [], warn)).rejects.toBe(
      damaged,
    )
    const bug = new TypeError('a bug')
    await expect(writeToStores([store('branch', bug), store('cache', taken)], [], warn)).rejects.toBe(bug)
  })
})
