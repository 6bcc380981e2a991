import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { resolveLocation } from './index.ts'
import { failureOf, put } from './test-support/folders.ts'
import { place } from './test-support/place.ts'

describe('a way out of the workspace', () => {
  const files = {
    'data/a.csv': 'a',
    'out.csv': { link: '../secret.csv' },
    'chain.csv': { link: 'out.csv' },
    'folder-out': { link: '../elsewhere' },
    'in.csv': { link: 'data/a.csv' },
    'folder-in': { link: 'data' },
    'dangling.csv': { link: '../nothing.csv' },
  }

  it.each([
    ...['../secret.csv', 'data/../../secret.csv', 'file:../secret.csv', '../no-such-file.csv'],
    ...['../*.csv', '../**/*.csv', 'data/*/../../../secret.csv', '../workspaces/*.csv'],
  ])('F12: %s is refused, because of its ".."', async (location) => {
    expect(await failureOf(resolveLocation(location, place(files).options))).toMatchObject({ code: 'MG1004' })
  })

  it('F12: an absolute path outside is refused', async () => {
    const { outer, options } = place(files)
    for (const location of [join(outer, 'secret.csv'), `${outer}/*.csv`, `${outer}/workspace-2/a.csv`]) {
      expect(await failureOf(resolveLocation(location, options))).toMatchObject({ code: 'MG1004' })
    }
  })

  it.each(['refuse', 'named'] as const)(
    'F12: a symlink that leaves the workspace is refused (%s)',
    async (outside) => {
      const { options } = place(files, outside)
      for (const location of [
        'out.csv',
        'chain.csv',
        'folder-out/secret.csv',
        'o*.csv',
        'folder-out/*.csv',
      ]) {
        expect(await failureOf(resolveLocation(location, options)), location).toMatchObject({
          code: 'MG1004',
        })
      }
    },
  )

  it('F12: a symlink that stays inside is followed', async () => {
    const { workspace, options } = place(files)
    const file = join(workspace, 'data', 'a.csv')
    for (const location of ['in.csv', 'folder-in/a.csv', 'i*.csv', 'folder-in/*.csv']) {
      expect((await resolveLocation(location, options)).files, location).toStrictEqual([file])
    }
  })

  it('F12: a link to nothing is not found', async () => {
    expect(await failureOf(resolveLocation('dangling.csv', place(files).options))).toMatchObject({
      code: 'MG1003',
    })
  })

  it('is open to a path that the user named', async () => {
    const { outer, options } = place(files, 'named')
    const secret = join(outer, 'secret.csv')
    for (const location of ['../secret.csv', secret, '../s*.csv', `${outer}/s*.csv`]) {
      expect((await resolveLocation(location, options)).files, location).toStrictEqual([secret])
    }
  })

  it('F12: is closed to a named path that comes back in and leaves through a link', async () => {
    const { outer, options } = place(files, 'named')
    put(outer, { alias: { link: 'workspace' }, 'back.csv': { link: 'workspace/out.csv' } })
    for (const location of [
      '../alias/out.csv',
      '../back.csv',
      join(outer, 'alias', 'folder-out', 'secret.csv'),
    ]) {
      expect(await failureOf(resolveLocation(location, options)), location).toMatchObject({ code: 'MG1004' })
    }
  })

  it('F12: is not opened by a workspace that is itself named through a link', async () => {
    const { outer, workspace, options } = place(files)
    put(outer, { alias: { link: 'workspace' } })
    const through = { ...options, folder: join(outer, 'alias'), workspace: join(outer, 'alias') }
    expect((await resolveLocation('in.csv', through)).files).toStrictEqual([join(workspace, 'data', 'a.csv')])
    expect(await failureOf(resolveLocation('out.csv', through))).toMatchObject({ code: 'MG1004' })
  })
})
