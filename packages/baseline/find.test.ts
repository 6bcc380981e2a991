import { expect, it } from 'vitest'
import { type BaselineStrategy, type FoundBaseline, findBaseline } from './find.ts'

const need = { kind: 'evaluation', name: 'signs' } as const
const found: FoundBaseline = { how: 'file', location: 'base.onnx', sha256: '00' }
const finds: BaselineStrategy = { how: 'file', find: async () => found }
const passes = (how: string, reason: string): BaselineStrategy => ({
  how,
  find: async () => ({ passedOver: reason }),
})

it('the first strategy that finds something wins, and those before it say why they did not', async () => {
  const strategies = [passes('first-parent', 'no result at a1b2c3d'), finds, passes('release', 'never asked')]
  expect(await findBaseline(strategies, need)).toEqual({
    found,
    passedOver: [{ how: 'first-parent', reason: 'no result at a1b2c3d' }],
  })
})

it('without a find there is none, and every reason is told', async () => {
  expect(await findBaseline([passes('release', 'no release yet')], need)).toEqual({
    found: null,
    passedOver: [{ how: 'release', reason: 'no release yet' }],
  })
})
