import { describe, expect, it } from 'vitest'
import { chooseStores, type Permissions } from './choose-store.ts'

const readOnly: Permissions = {
  contents: 'read',
  actions: 'read',
  cache: 'write',
  uploads: true,
  folder: false,
}

describe('the stores of a job', () => {
  it.each<[string, Partial<Permissions>, 'read' | 'write', string[]]>([
    ['all that may be read', {}, 'read', ['branch', 'artifact', 'cache']],
    ['artifacts first where contents may not be written', {}, 'write', ['artifact', 'cache']],
    [
      'the branch first where it may be written',
      { contents: 'write' },
      'write',
      ['branch', 'artifact', 'cache'],
    ],
    ['the cache where the token may do nothing', { contents: 'none', actions: 'none' }, 'write', ['cache']],
    ['no cache where it is read-only', { cache: 'read', actions: 'none' }, 'write', []],
    ['no artifacts outside of a run', { uploads: false }, 'write', ['cache']],
    ['a folder first where one is named', { folder: true }, 'write', ['folder', 'artifact', 'cache']],
    [
      'what may work where nobody told',
      { contents: 'unknown', actions: 'unknown' },
      'write',
      ['branch', 'artifact', 'cache'],
    ],
  ])('are %s', (_, permissions, purpose, stores) => {
    expect(chooseStores('auto', { ...readOnly, ...permissions }, purpose).stores).toEqual(stores)
  })

  it('are told with the reason, and the permission that another one would need', () => {
    expect(chooseStores('auto', readOnly, 'write').told).toBe(
      'Baselines: artifact, because it keeps results for 90 days. Not used: branch: the token lacks permissions: { contents: write }.',
    )
  })

  it('are the one that the user names, whatever the permissions', () => {
    expect(chooseStores('branch', { ...readOnly, contents: 'none' }, 'write').stores).toEqual(['branch'])
  })
})
