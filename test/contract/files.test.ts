import {
  downloadAsset,
  listReleases,
  readFileAt,
  readPointer,
  readRepository,
  releaseOfTag,
} from '@mlgate/github'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { all, type Signs, startSigns } from './hosts.ts'

let signs: Signs
beforeEach(async () => {
  signs = await startSigns()
})
afterEach(() => signs.github.close())

const model = Buffer.from([8, 10, 18, 0, 255])

describe('files in Git LFS', () => {
  const commitPointer = (pointer: string) =>
    signs.github.push(signs.repository, 'main', { files: { 'model.onnx': pointer } })

  test('a plain file is read as it is', async () => {
    const commit = signs.github.push(signs.repository, 'main', { files: { 'model.onnx': model } })
    expect(await readFileAt(signs.connect(), commit, 'model.onnx', 1000)).toEqual(model)
  })

  test('a pointer is followed, and the storage gets no token', async () => {
    const commit = commitPointer(signs.github.addLargeFile(signs.repository, model))
    expect(await readFileAt(signs.connect(), commit, 'model.onnx', 1000)).toEqual(model)
  })

  test('an object that was never pushed is an error that says so', async () => {
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 5\n`
    const commit = commitPointer(pointer)
    await expect(readFileAt(signs.connect(), commit, 'model.onnx', 1000)).rejects.toMatchObject({
      code: 'MG8012',
      message: expect.stringContaining('Object does not exist'),
    })
  })

  test('an object over the limit is not even asked for', async () => {
    const commit = commitPointer(signs.github.addLargeFile(signs.repository, Buffer.alloc(2000)))
    const client = signs.connect()
    await expect(readFileAt(client, commit, 'model.onnx', 1000)).rejects.toMatchObject({ code: 'MG1009' })
    expect(client.usage().calls).toBe(1)
  })

  test('bytes that are not those of the pointer are refused', async () => {
    const commit = commitPointer(signs.github.addLargeFile(signs.repository, model))
    const [oid = ''] = signs.repository.large.keys()
    signs.repository.large.set(oid, Buffer.from([8, 10, 18, 0, 254]))
    await expect(readFileAt(signs.connect(), commit, 'model.onnx', 1000)).rejects.toMatchObject({
      code: 'MG8012',
      message: expect.stringContaining('not what the pointer names'),
    })
  })

  test.each([
    ['version https://git-lfs.github.com/spec/v1\noid sha256:short\nsize 5\n'],
    [`oid sha256:${'0'.repeat(64)}\nsize 5\n`],
    [`version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 5\n${' '.repeat(1024)}`],
  ])('what only looks like a pointer is none', (text) => {
    expect(readPointer(Buffer.from(text))).toBeUndefined()
  })
})

describe('releases', () => {
  test('a release is found by its tag, a draft is not', async () => {
    signs.github.addRelease(signs.repository, { tag: 'signs/v1', files: { 'model.onnx': model } })
    signs.github.addRelease(signs.repository, { tag: 'signs/v2', draft: true })
    const client = signs.connect()
    expect(await releaseOfTag(client, 'signs/v1')).toMatchObject({
      tag: 'signs/v1',
      assets: [{ name: 'model.onnx', bytes: 5, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }],
    })
    expect(await releaseOfTag(client, 'signs/v2')).toBeUndefined()
  })

  test('more than a page of releases are all listed, newest first', async () => {
    for (let index = 0; index < 130; index += 1)
      signs.github.addRelease(signs.repository, { tag: `v${index}` })
    const tags = (await all(listReleases(signs.connect()))).map(({ tag }) => tag)
    expect([tags.length, tags[0], tags.at(-1)]).toEqual([130, 'v129', 'v0'])
  })

  test('a file of a release is downloaded and held against its digest', async () => {
    signs.github.addRelease(signs.repository, { tag: 'v1', files: { 'model.onnx': model } })
    const client = signs.connect()
    const asset = (await releaseOfTag(client, 'v1'))?.assets[0]
    if (asset === undefined) throw new Error('no asset')
    expect(await downloadAsset(client, asset, 1000)).toEqual(model)
    await expect(downloadAsset(client, { ...asset, sha256: '0'.repeat(64) }, 1000)).rejects.toMatchObject({
      code: 'MG8007',
    })
    await expect(downloadAsset(client, asset, 4)).rejects.toMatchObject({ code: 'MG1009' })
  })
})

test('a renamed default branch is followed', async () => {
  signs.repository.defaultBranch = 'trunk'
  expect(await readRepository(signs.connect())).toMatchObject({ defaultBranch: 'trunk', isPrivate: false })
})
