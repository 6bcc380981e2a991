import { execFileSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type RemoteFiles, resolveLocation } from './index.ts'
import { failureOf } from './test-support/folders.ts'
import { place } from './test-support/place.ts'

const onPosix = process.platform !== 'win32'

describe('a path', () => {
  it('relative to the folder is the real path of that file', async () => {
    const { workspace, options } = place({ 'data/a.csv': 'a' })
    const folder = join(workspace, 'data')
    expect(await resolveLocation('../data/./a.csv', { ...options, folder })).toStrictEqual({
      location: '../data/./a.csv',
      scheme: 'file',
      files: [join(workspace, 'data', 'a.csv')],
    })
  })

  it.each(['file:data/a.csv', 'FILE:data/a.csv', './data/a.csv'])('may be written %s', async (location) => {
    const { workspace, options } = place({ 'data/a.csv': 'a' })
    expect((await resolveLocation(location, options)).files).toStrictEqual([join(workspace, 'data', 'a.csv')])
  })

  it('may be absolute', async () => {
    const { workspace, options } = place({ 'a.csv': 'a' })
    const location = join(workspace, 'a.csv')
    expect((await resolveLocation(location, options)).files).toStrictEqual([location])
  })

  it('to nothing is an error that guesses what was meant', async () => {
    const { options } = place({ 'data/test.csv': 'a' })
    expect(await failureOf(resolveLocation('data/tset.csv', options))).toMatchObject({
      code: 'MG1003',
      hint: 'Did you mean test.csv?',
    })
  })

  it('to a folder is an error that says how to name its files', async () => {
    const { options } = place({ 'data/test.csv': 'a' })
    expect(await failureOf(resolveLocation('data/', options))).toMatchObject({
      code: 'MG1006',
      hint: 'Name the files in it, such as data/*.parquet.',
    })
  })

  it.each(['', 'a\0b.csv'])('that no file can have is an error: %j', async (location) => {
    expect(await failureOf(resolveLocation(location, place({}).options))).toMatchObject({ code: 'MG1003' })
  })

  it.runIf(onPosix)('to a pipe is an error at once', async () => {
    const { workspace, options } = place({})
    execFileSync('mkfifo', [join(workspace, 'pipe.csv')])
    expect(await failureOf(resolveLocation('pipe.csv', options))).toMatchObject({ code: 'MG1006' })
  })

  it('to a Git LFS pointer is an error that says how to fetch the file', async () => {
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 12345\n`
    const { options } = place({ 'model.onnx': pointer, 'large.onnx': pointer.padEnd(2000, 'x') })
    expect(await failureOf(resolveLocation('model.onnx', options))).toMatchObject({
      code: 'MG1008',
      message: 'model.onnx is a Git LFS pointer: the file itself was not fetched.',
      hint: 'Run git lfs pull, or set lfs: true at actions/checkout.',
    })
    expect((await resolveLocation('large.onnx', options)).files).toHaveLength(1)
  })
})

describe('what is not here', () => {
  const pointer = (sha256: string) =>
    `version https://git-lfs.github.com/spec/v1\noid sha256:${sha256}\nsize 3\n`
  /** Brings nothing from anywhere: says what it was asked for. */
  const remote: RemoteFiles = {
    bring: async ({ address }, written) => [{ file: `/brought${address}`, name: written, version: '7' }],
    bringLarge: async ({ sha256 }, { name, fileName }) => ({ file: `/brought/${sha256}/${fileName}`, name }),
    bringTracked: async (path, { name }) =>
      path.endsWith('tracked.csv') ? { file: '/brought/tracked.csv', name } : undefined,
  }

  it('and lies on another machine is brought, and keeps its name and version', async () => {
    const { options } = place({})
    expect(await resolveLocation('s3://bucket/a.csv', { ...options, remote })).toStrictEqual({
      location: 's3://bucket/a.csv',
      scheme: 's3',
      files: ['/brought//bucket/a.csv'],
      origins: [{ name: 's3://bucket/a.csv', version: '7' }],
    })
  })

  it('and is in Git LFS is brought in the place of each pointer, also of two of the same content', async () => {
    const sha256 = 'a'.repeat(64)
    const { workspace, options } = place({
      '1.csv': pointer(sha256),
      '2.csv': pointer(sha256),
      '3.csv': 'here',
    })
    const { files, origins } = await resolveLocation('*.csv', { ...options, remote })
    expect(files).toStrictEqual([
      `/brought/${sha256}/1.csv`,
      `/brought/${sha256}/2.csv`,
      join(workspace, '3.csv'),
    ])
    expect(origins).toStrictEqual([{ name: '1.csv' }, { name: '2.csv' }, undefined])
  })

  it('and is tracked by DVC is brought; what nobody tracks is not found', async () => {
    const { options } = place({})
    const { files } = await resolveLocation('data/tracked.csv', { ...options, remote })
    expect(files).toStrictEqual(['/brought/tracked.csv'])
    expect(await failureOf(resolveLocation('data/other.csv', { ...options, remote }))).toMatchObject({
      code: 'MG1003',
    })
  })

  it('F12: and would lie outside the workspace is not looked for', async () => {
    const { options } = place({})
    expect(await failureOf(resolveLocation('../tracked.csv', { ...options, remote }))).toMatchObject({
      code: 'MG1004',
    })
  })
})

describe('an odd file name', () => {
  const names = onPosix
    ? [
        'a[1].csv',
        'a*.csv',
        'what?.csv',
        `it's "quoted".csv`,
        'with space .csv',
        '{a,b}.csv',
        '-rf.csv',
        'ä\n.csv',
        'b\\c.csv',
      ]
    : ['a[1].csv', "it's.csv", 'with space .csv', '{a,b}.csv', '-rf.csv']

  it.each(names)('F6: %j is exactly that file', async (name) => {
    const decoys = {
      'a1.csv': 'decoy',
      'ab.csv': 'decoy',
      'whatx.csv': 'decoy',
      'a.csv': 'decoy',
      'b.csv': 'decoy',
    }
    const { workspace, options } = place({ ...decoys, [name]: 'exactly this' })
    const { files } = await resolveLocation(name, options)
    expect(files).toStrictEqual([join(workspace, name)])
    expect(await readFile(files[0] as string, 'utf8')).toBe('exactly this')
  })

  it('F6: is also taken literally in a folder with an odd name', async () => {
    const { workspace, options } = place({ 'odd [x] {y}/a1.csv': '1', 'odd x y/a1.csv': '2' })
    const folder = join(workspace, 'odd [x] {y}')
    expect((await resolveLocation('a*.csv', { ...options, folder })).files).toStrictEqual([
      join(folder, 'a1.csv'),
    ])
  })

  it.runIf(onPosix)('with a colon is no scheme when there is such a file', async () => {
    const { workspace, options } = place({ 'run:1.csv': 'a' })
    expect((await resolveLocation('run:1.csv', options)).files).toStrictEqual([join(workspace, 'run:1.csv')])
  })

  it.runIf(onPosix)('never takes the place of a known scheme', async () => {
    const { options } = place({ 'git:main:model.onnx': 'forged' })
    expect(await failureOf(resolveLocation('git:main:model.onnx', options))).toMatchObject({ code: 'MG1007' })
    expect((await resolveLocation('./git:main:model.onnx', options)).scheme).toBe('file')
  })
})

describe('a pattern', () => {
  const files = {
    ...{
      'data/b.csv': '',
      'data/a.csv': '',
      'data/c.parquet': '',
      'data/.hidden.csv': '',
      'data/deep/d.csv': '',
    },
    'node_modules/part/e.csv': '',
  }

  it.each([
    { location: 'data/*.csv', found: ['data/a.csv', 'data/b.csv'] },
    { location: 'data/[ab].csv', found: ['data/a.csv', 'data/b.csv'] },
    { location: 'data/{a,c}.*', found: ['data/a.csv', 'data/c.parquet'] },
    { location: '**/*.csv', found: ['data/a.csv', 'data/b.csv', 'data/deep/d.csv'] },
    { location: 'data/.*.csv', found: ['data/.hidden.csv'] },
    { location: 'data/*', found: ['data/a.csv', 'data/b.csv', 'data/c.parquet'] },
    { location: 'file:data/?.csv', found: ['data/a.csv', 'data/b.csv'] },
  ])('$location finds $found, in this order', async ({ location, found }) => {
    const { workspace, options } = place(files)
    const expected = found.map((name) => join(workspace, ...name.split('/')))
    expect((await resolveLocation(location, options)).files).toStrictEqual(expected)
  })

  it('may be absolute', async () => {
    const { workspace, options } = place(files)
    const { files: found } = await resolveLocation(`${workspace}/data/*.csv`, options)
    expect(found.map((file) => basename(file))).toStrictEqual(['a.csv', 'b.csv'])
  })

  it('takes a file once, however many links lead to it', async () => {
    const { workspace, options } = place({ 'a.csv': 'a', 'b.csv': { link: 'a.csv' } })
    expect((await resolveLocation('*.csv', options)).files).toStrictEqual([join(workspace, 'a.csv')])
  })

  it('enters a link to a folder only where it writes its name', async () => {
    const { workspace, options } = place({ 'data/a.csv': 'a', link: { link: 'data' }, loop: { link: '.' } })
    const found = [join(workspace, 'data', 'a.csv')]
    expect((await resolveLocation('**/*.csv', options)).files).toStrictEqual(found)
    expect((await resolveLocation('link/*.csv', options)).files).toStrictEqual(found)
    expect(await failureOf(resolveLocation('l*/*.csv', options))).toMatchObject({ code: 'MG1003' })
  })

  it('without a match is an error', async () => {
    expect(await failureOf(resolveLocation('data/*.json', place(files).options))).toMatchObject({
      code: 'MG1003',
    })
  })
})

describe('a scheme', () => {
  it('that is unknown is an error that lists the known ones', async () => {
    expect(await failureOf(resolveLocation('ftp://host/a.csv', place({}).options))).toMatchObject({
      code: 'MG1005',
      message:
        'ftp://host/a.csv has the unknown scheme "ftp:". Known are file:, git:, s3:, gs:, az:, hf:, mlflow: and plain paths.',
    })
  })

  it('of another machine is an error where only files of this one can be named', async () => {
    expect(await failureOf(resolveLocation('s3://bucket/a.csv', place({}).options))).toMatchObject({
      code: 'MG1005',
      message: expect.stringContaining('lies on another machine'),
    })
  })

  it('that is misspelt is guessed', async () => {
    expect(await failureOf(resolveLocation('gitt:main:a.csv', place({}).options))).toMatchObject({
      code: 'MG1005',
      hint: 'Did you mean git:?',
    })
  })

  it.each(['C:\\data\\a.csv', 'c:/data/a.csv'])('is not the letter of a drive: %s', async (location) => {
    const { code } = await failureOf(resolveLocation(location, place({}).options))
    expect(code).toBe(onPosix ? 'MG1003' : 'MG1004')
  })
})
