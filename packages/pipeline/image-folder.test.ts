import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findImageFolder } from './image-folder.ts'

let top: string
let folder: string
beforeEach(async () => {
  top = await realpath(await mkdtemp(join(tmpdir(), 'mlgate-folder-')))
  folder = join(top, 'repository')
})
afterEach(() => rm(top, { recursive: true }))

async function write(...names: string[]): Promise<void> {
  for (const name of names) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), name)
  }
}

const find = (location: string, outside: 'refuse' | 'named' = 'refuse') =>
  findImageFolder(location, { folder, workspace: folder, outside, temporaryFolder: top })

describe('a folder of images', () => {
  it('has a class for each folder in it; deeper ones belong to their class', async () => {
    await write(
      'data/dog/2.PNG',
      'data/cat/old/1.jpeg',
      'data/cat/1.jpg',
      'data/dog/notes.txt',
      'data/top.jpg',
    )
    await write('data/cat/.hidden.jpg')
    const { rows, subject } = await find('data/')
    expect(rows).toEqual([
      { path: 'cat/1.jpg', label: 'cat' },
      { path: 'cat/old/1.jpeg', label: 'cat' },
      { path: 'dog/2.PNG', label: 'dog' },
    ])
    expect(subject).toMatchObject({
      path: 'data/',
      bytes: 'data/cat/1.jpgdata/cat/old/1.jpegdata/dog/2.PNG'.length,
    })
  })

  it('is another one when an image changes, moves or goes, and the same when something else does', async () => {
    await write('data/cat/1.jpg', 'data/dog/2.jpg')
    const hash = async () => (await find('data')).subject.sha256
    const before = await hash()
    await write('data/cat/notes.txt')
    expect(await hash()).toBe(before)
    await writeFile(join(folder, 'data/cat/1.jpg'), 'another')
    const changed = await hash()
    await write('data/dog/1.jpg')
    expect(new Set([before, changed, await hash()]).size).toBe(3)
  })

  it.each([
    ['nowhere', /nowhere is no folder/],
    ['data', /has no folder with images in it/],
    ['data/flat.jpg', /is no folder/],
  ])('without images is an error that says so: %s', async (location, message) => {
    await write('data/flat.jpg')
    await expect(find(location)).rejects.toMatchObject({ code: 'MG5042' })
    await expect(find(location)).rejects.toThrow(message)
  })

  it('F12: may not lie outside of the workspace, unless it was typed', async () => {
    await mkdir(join(top, 'elsewhere/cat'), { recursive: true })
    await writeFile(join(top, 'elsewhere/cat/1.jpg'), '')
    await mkdir(folder)
    await expect(find('../elsewhere')).rejects.toMatchObject({ code: 'MG1004' })
    expect((await find('../elsewhere', 'named')).rows).toHaveLength(1)
  })

  it('F12: follows a link inside of the workspace, and refuses one that leads out, also to a folder', async () => {
    await write('images/1.jpg', 'data/cat/2.jpg')
    await symlink('../../images', join(folder, 'data/cat/more'))
    expect((await find('data')).rows.map(({ path }) => path)).toEqual(['cat/2.jpg', 'cat/more/1.jpg'])
    for (const target of ['/etc', '/etc/hostname']) {
      await symlink(target, join(folder, 'data/cat/out.jpg'))
      await expect(find('data')).rejects.toMatchObject({ code: 'MG1004' })
      await rm(join(folder, 'data/cat/out.jpg'))
    }
  })

  it('does not go round in a circle of links', async () => {
    await write('data/cat/1.jpg')
    await symlink('..', join(folder, 'data/cat/up'))
    expect((await find('data')).rows).toHaveLength(1)
  })
})
