import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fileFailure, machineFault } from './failure.ts'
import {
  hashFile,
  makeFolder,
  placeFile,
  readCommit,
  readTextFile,
  resolveLocation,
  writeFileAtomically,
} from './index.ts'
import { cutToBytes, portableName } from './portable-name.ts'
import { commitAll, failureOf, put, temporaryFolder } from './test-support/folders.ts'

const systemError = (code: string, more: object = {}) =>
  Object.assign(new Error(`${code}: so it is`), { code, syscall: 'write', ...more })

describe.skipIf(process.platform === 'win32')('what is no plain file', () => {
  it('is told apart from a file before anybody waits for it: a pipe, a device, a folder', async () => {
    const folder = temporaryFolder()
    execFileSync('mkfifo', [join(folder, 'pipe')])
    for (const [path, what] of [
      [join(folder, 'pipe'), 'a pipe'],
      ['/dev/zero', 'a device'],
      [folder, 'a folder'],
    ] as const) {
      const expected = { code: 'MG1006', message: `${path} is ${what}, not a plain file.` }
      expect(await failureOf(readTextFile(path, 100))).toMatchObject(expected)
      expect(await failureOf(hashFile(path))).toMatchObject(expected)
    }
  })

  it('is refused as a location with what it is', async () => {
    const folder = temporaryFolder()
    execFileSync('mkfifo', [join(folder, 'data.csv')])
    const options = { folder, workspace: folder, outside: 'refuse', temporaryFolder: folder } as const
    expect(await failureOf(resolveLocation('data.csv', options))).toMatchObject({
      code: 'MG1006',
      message: 'data.csv is a pipe, not a plain file.',
    })
  })
})

describe('making a folder', () => {
  it('makes those above it, and takes one that is there', async () => {
    const folder = temporaryFolder()
    await makeFolder(join(folder, 'a/b/c'))
    await makeFolder(join(folder, 'a/b/c'))
    expect(readdirSync(join(folder, 'a/b'))).toEqual(['c'])
  })

  it('is an error where a file is in the way', async () => {
    const folder = temporaryFolder()
    put(folder, { file: '' })
    expect(await failureOf(makeFolder(join(folder, 'file')))).toMatchObject({ code: 'MG1006' })
    expect(await failureOf(makeFolder(join(folder, 'file', 'below')))).toMatchObject({ code: 'MG1006' })
  })

  it.runIf(process.platform === 'linux')('is an error where nothing can be made, and ends', async () => {
    const { code, message } = await failureOf(makeFolder('/proc/mlgate/reports'))
    expect([code, message]).toEqual([
      'MG1006',
      '/proc/mlgate/reports cannot be made: its folder takes no new entries.',
    ])
  })
})

describe('a limit of the machine', () => {
  it.each([
    ['ENOSPC', /the disk is full.*/],
    ['EDQUOT', /quota/],
    ['EMFILE', /too many files are open/],
    ['ENOMEM', /no memory left/],
  ])('%s is told as what it is, with what to do', (code, words) => {
    const told = fileFailure('written', 'a.json', systemError(code))
    expect(told).toMatchObject({ code: 'MG1011', message: expect.stringMatching(words) })
    expect(told.hint).toBeTruthy()
    expect(machineFault(systemError(code, { path: '/x/a.json' }))).toMatchObject({
      code: 'MG1011',
      message: expect.stringContaining('/x/a.json'),
    })
  })

  it('is no bug, but a mistake in the code is one', () => {
    expect(machineFault(systemError('EACCES'))).toMatchObject({ code: 'MG1006' })
    expect(machineFault(new TypeError('x is not a function'))).toBeUndefined()
    expect(machineFault(Object.assign(new Error('bad flag'), { code: 'ERR_INVALID_ARG' }))).toBeUndefined()
  })

  it.runIf(process.platform === 'linux')('is a file that cannot be replaced, too', async () => {
    const { code } = await failureOf(writeFileAtomically('/proc/version', 'x'))
    expect(code).toBe('MG1006')
  })
})

describe('a name', () => {
  it.each([
    ['ASCII', `${'a'.repeat(300)}.csv.gz`],
    ['Chinese', `${'数据'.repeat(60)}.parquet`],
    ['emoji', `${'👩🏽‍🚀'.repeat(40)}.json`],
    ['broken', `\ud83d${'é'.repeat(200)}.csv`],
  ])('of %s is cut to what a disk takes, well-formed, with its ending', (_, name) => {
    const cut = portableName(name, 'linux')
    expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(255)
    expect(cut.isWellFormed()).toBe(true)
    expect(cut.slice(cut.lastIndexOf('.'))).toBe(name.slice(name.lastIndexOf('.')))
  })

  it('is left as it is where the disk takes it', () => {
    expect(portableName('a:b?.csv', 'linux')).toBe('a:b?.csv')
  })

  it.each([
    ['a:b?"<>|*.csv', 'a_b______.csv'],
    ['nul', '_nul'],
    ['COM1.csv', '_COM1.csv'],
    ['aux.tar.gz', '_aux.tar.gz'],
    ['console.csv', 'console.csv'],
    ['ends. . ', 'ends____'],
    ['tab\there', 'tab_here'],
  ])('that Windows keeps for itself is changed there: %j', (name, changed) => {
    expect(portableName(name, 'win32')).toBe(changed)
  })

  it('is never cut in the middle of a character', () => {
    expect(cutToBytes('aé标👍', 9)).toBe('aé标')
    expect(cutToBytes('aé标👍', 10)).toBe('aé标👍')
    expect(cutToBytes('é', 1)).toBe('')
  })

  it('of 80 Chinese characters can be written and copied to', async () => {
    const folder = temporaryFolder()
    const name = `${'标'.repeat(83)}.json`
    await writeFileAtomically(join(folder, name), '{}')
    await placeFile(join(folder, name), join(folder, `b${name.slice(1)}`))
    expect(readdirSync(folder)).toHaveLength(2)
  })
})

describe('a workspace without a repository', () => {
  it('has no commit and no git location, whatever repository lies around it', async () => {
    const around = temporaryFolder()
    put(around, { 'model.onnx': 'x', 'work/a.txt': 'y' })
    commitAll(around)
    const workspace = join(around, 'work')
    expect(await readCommit(workspace)).toMatch(/^[0-9a-f]{40}$/)
    expect(await readCommit(workspace, workspace)).toBeUndefined()
    const options = { folder: workspace, workspace, outside: 'refuse', temporaryFolder: tmpdir() } as const
    expect(await failureOf(resolveLocation('git:HEAD:model.onnx', options))).toMatchObject({
      code: 'MG1007',
      message: expect.stringContaining('is not in a git repository'),
    })
  })

  it.skipIf(process.platform === 'win32')(
    'is known by its real path where it is reached by a link',
    async () => {
      const around = temporaryFolder()
      put(around, { 'real/a.txt': 'y' })
      commitAll(join(around, 'real'))
      symlinkSync(join(around, 'real'), join(around, 'link'))
      mkdirSync(join(around, 'real', 'inner'))
      const inner = join(around, 'link', 'inner')
      expect(await readCommit(inner, join(around, 'link'))).toMatch(/^[0-9a-f]{40}$/)
      expect(readFileSync(join(around, 'link', 'a.txt'), 'utf8')).toBe('y')
    },
  )
})
