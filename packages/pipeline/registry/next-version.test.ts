import { memoryRegistryHost, putVersion } from '@mlgate/registry/test-support'
import { describe, expect, it } from 'vitest'
import { nextVersion, readRegistry, tagOf } from './next-version.ts'

const model = { name: 'signs' }
const wanted = { version: 'auto', signature: null, results: [], content: 'c'.repeat(64) }

/** A registry with tags: `1.0.0` at commit `a`. */
async function registry(tags: Readonly<Record<string, string>>, commit = 'new') {
  const { host } = memoryRegistryHost()
  for (const [version, at] of Object.entries(tags))
    await host.createTag({ name: tagOf(model, version), commit: at, message: '' })
  return readRegistry(model, commit, host)
}

describe('the version that a model becomes', () => {
  it('is 1.0.0 where there is none', async () => {
    expect(nextVersion(await registry({}), wanted)).toMatchObject({ version: '1.0.0', bump: 'first' })
  })

  it('is above every tag, also of versions that have no release', async () => {
    const known = await registry({ '1.0.0': 'a', '1.1.0': 'b' })
    expect(known.last).toBeNull()
    expect(nextVersion(known, wanted).version).toBe('1.1.1')
  })

  it('is the one that an interrupted run left without a release at the same commit', async () => {
    const { existing } = await registry({ '1.0.0': 'a', '1.1.0': 'new' })
    expect(existing).toEqual(['1.0.0'])
  })

  it('is one that is published already where it is named again with the same model, though a newer one exists', async () => {
    const memory = memoryRegistryHost()
    const { manifest } = putVersion(memory, { version: '1.0.0', commit: 'a' })
    putVersion(memory, { version: '1.1.0', commit: 'b' })
    const known = await readRegistry(model, 'new', memory.host)
    const again = { ...wanted, version: 'v1.0.0', content: manifest.content }
    expect(nextVersion(known, again)).toMatchObject({ version: '1.0.0', bump: 'none' })
    expect(() => nextVersion(known, { ...again, content: 'd'.repeat(64) })).toThrow('below 1.1.0')
  })

  it('of another model’s tags knows nothing', async () => {
    const { host } = memoryRegistryHost()
    await host.createTag({ name: 'eu=signs@v3.0.0', commit: 'a', message: '' })
    expect((await readRegistry(model, 'new', host)).existing).toEqual([])
    expect((await readRegistry({ ...model, folder: 'eu' }, 'new', host)).existing).toEqual(['3.0.0'])
  })

  it.each<[existing: string[], version: string]>([
    [[], '1.0.0-rc.1'],
    [['1.0.0'], '1.0.1-rc.1'],
    [['1.0.0', '1.0.1-rc.1', '1.0.1-rc.9', '1.0.1-rc.10'], '1.0.1-rc.11'],
    [['1.0.0', '1.0.1-beta.4'], '1.0.1-rc.1'],
  ])('as a pre-release, after %j, is %s', (existing, version) => {
    expect(nextVersion({ last: null, previous: [], existing }, { ...wanted, prerelease: 'rc' }).version).toBe(
      version,
    )
  })
})
