import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hashFile } from '@mlgate/files'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { compareData, lendData, requireSameData } from './data-of-checkout.ts'

describe('data that git does not keep', () => {
  let home: string
  let own: string
  let root: string

  beforeEach(() => {
    home = realpathSync(mkdtempSync(join(tmpdir(), 'lend-')))
    own = join(home, 'own')
    root = join(home, 'tree')
    for (const folder of [join(own, 'data'), root, join(home, 'elsewhere')])
      mkdirSync(folder, { recursive: true })
    writeFileSync(join(own, 'data/test.csv'), 'rows')
    writeFileSync(join(home, 'secret.csv'), 'rows')
  })
  afterEach(() => rmSync(home, { recursive: true }))

  const lend = async (path: string, sha256?: string) => {
    const hash = sha256 ?? (await hashFile(join(own, 'data/test.csv'))).sha256
    const places = { folder: own, workspace: own, outside: 'named', temporaryFolder: home } as const
    return lendData([{ path, sha256: hash }], places, { root, folder: root })
  }

  it('is lent where it is the very data', async () => {
    expect(await lend('data/test.csv')).toEqual(['data/test.csv'])
    expect(readFileSync(join(root, 'data/test.csv'), 'utf8')).toBe('rows')
    expect(await lend('data/test.csv', '0'.repeat(64))).toEqual([])
  })

  it('never takes the place of what the commit holds', async () => {
    mkdirSync(join(root, 'data'))
    writeFileSync(join(root, 'data/test.csv'), 'other')
    expect(await lend('data/test.csv')).toEqual([])
    expect(readFileSync(join(root, 'data/test.csv'), 'utf8')).toBe('other')
  })

  it.each(['../secret.csv', '/etc/hostname', 's3://bucket/test.csv', 'git:HEAD:test.csv', 'data', ''])(
    'is not what a manifest calls %j',
    async (path) => {
      expect(await lend(path)).toEqual([])
      expect(readdirSync(root)).toEqual([])
    },
  )

  it('is not written through a link of the commit', async () => {
    symlinkSync(join(home, 'elsewhere'), join(root, 'data'))
    expect(await lend('data/test.csv')).toEqual([])
    expect(readdirSync(join(home, 'elsewhere'))).toEqual([])
  })
})

describe('data that is scored again', () => {
  const registered = [
    { path: 'test.csv', sha256: 'a'.repeat(64) },
    { path: 'test.csv', sha256: 'b'.repeat(64) },
    { path: 'train.csv', sha256: 'c'.repeat(64) },
  ]

  it('is the same by any of the hashes that the manifest has for it, and by no path alone', () => {
    const same = compareData(registered, [{ path: 'test.csv', sha256: 'b'.repeat(64) }])
    expect(same).toEqual([{ path: 'test.csv', registered: 'b'.repeat(64), again: 'b'.repeat(64) }])
    expect(() => requireSameData(same, 'commit')).not.toThrow()
  })

  it('is refused when it is other data, and when the manifest names none such', () => {
    const other = compareData(registered, [
      { path: 'test.csv', sha256: 'c'.repeat(64) },
      { path: 'more.csv', sha256: 'a'.repeat(64) },
    ])
    expect(() => requireSameData(other, '1234567890')).toThrow('test.csv is other data')
    expect(other[1]).toMatchObject({ registered: null })
  })
})
