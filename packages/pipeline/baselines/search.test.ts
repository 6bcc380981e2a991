import type { BaselineSearch, FoundBaseline } from '@mlgate/baseline'
import { MlgateError } from '@mlgate/core'
import { describe, expect, it } from 'vitest'
import { type BaselineFinder, howFound, searchBaseline, whyNothing, withStoredAfterModel } from './search.ts'

const need = { kind: 'evaluation', name: 'signs' } as const
const origin = { how: 'first-parent', commit: 'a1b2c3d4e5', branch: 'main', date: '2026-11-19T00:00:00Z' }
const found = (further: Partial<FoundBaseline>): BaselineSearch => ({
  found: { how: 'first-parent', location: 'somewhere', sha256: '0', ...further },
  passedOver: [],
})
const byModel = found({ model: { file: 'base.onnx', bytes: 1 }, origin })
const byRows: BaselineSearch = {
  ...found({ predictions: { files: ['rows.parquet'] }, origin }),
  passedOver: [{ how: 'base-model', reason: 'what is measured is no model file' }],
}

/** A finder that finds the model where it is told of one, and rows otherwise. */
const baselines: BaselineFinder = { find: async (_, model) => (model === undefined ? byRows : byModel) }
const named = [{ how: 'named', find: async () => found({ how: 'file' }).found as FoundBaseline }]
const request = { need, baseline: undefined, named, model: 'a.onnx' }

describe('what is compared with', () => {
  it('is what the user names, before anything that is found by itself', async () => {
    const search = await searchBaseline({ ...request, baseline: 'out/main.json' }, { baselines })
    expect(search.found?.how).toBe('file')
  })

  it('is found by itself where nothing is said, and where `auto` is said', async () => {
    expect(await searchBaseline(request, { baselines })).toBe(byModel)
    expect(await searchBaseline({ ...request, baseline: 'auto' }, { baselines })).toBe(byModel)
  })

  it('is nothing where `none` is said, or where there is nobody to ask', async () => {
    const nothing = { found: null, passedOver: [] }
    expect(await searchBaseline({ ...request, baseline: 'none' }, { baselines })).toEqual(nothing)
    expect(await searchBaseline(request, {})).toEqual(nothing)
  })
})

describe('a base model that cannot be scored', () => {
  const failing =
    (code: 'MG3001' | 'MG3006') =>
    async (search: BaselineSearch): Promise<BaselineSearch> => {
      if (search.found?.model !== undefined)
        throw new MlgateError({ code, message: 'Its weights are missing.' })
      return search
    }

  it('gives way to what is stored, and the trace says why', async () => {
    const search = await withStoredAfterModel(byModel, request, { baselines }, failing('MG3001'))
    expect(search.found?.predictions).toBeDefined()
    expect(search.passedOver).toEqual([
      { how: 'base-model', reason: 'it cannot be scored here: Its weights are missing' },
    ])
  })

  it('is an error where the user named it', async () => {
    const { origin: _, ...plain } = byModel.found as FoundBaseline
    const search = { ...byModel, found: plain }
    const compared = withStoredAfterModel(search, request, { baselines }, failing('MG3001'))
    await expect(compared).rejects.toMatchObject({ code: 'MG3001' })
  })

  it('is not tried in another way when the job was cancelled', async () => {
    const compared = withStoredAfterModel(byModel, request, { baselines }, failing('MG3006'))
    await expect(compared).rejects.toMatchObject({ code: 'MG3006' })
  })
})

describe('how a baseline was found', () => {
  it('is told by branch, date and facts in words', () => {
    expect(howFound(byModel, [])).toEqual({
      branch: 'main',
      date: '2026-11-19T00:00:00Z',
      facts: ['what this branch merges into', expect.stringMatching(/ old$/)],
    })
  })

  it('is told by its location alone where the user named it', () => {
    expect(howFound(found({}), [])).toEqual({})
  })

  it('says on the first run that one merge is missing', () => {
    const first = { found: null, passedOver: [], isFirst: true }
    expect(howFound(first, [])).toEqual({ isFirst: true })
    expect(whyNothing(first)).toContain('merge once')
    expect(whyNothing({ found: null, passedOver: [] })).not.toContain('merge')
  })
})
