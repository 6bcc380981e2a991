import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { readCommit } from '@mlgate/files'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { inputsHash } from './inputs-hash.ts'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'mlgate-inputs-'))
  await write({
    'signs/src/train.py': '1',
    'signs/notes.md': '1',
    'signs/model.onnx': '1',
    '.gitignore': 'ignored\n',
  })
  git('init', '--quiet')
  commit()
})
afterEach(() => rm(root, { recursive: true }))

async function write(files: Record<string, string>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
  }
}

function git(...words: string[]): void {
  execFileSync('git', ['-C', root, '-c', 'user.name=a', '-c', 'user.email=a@example.org', ...words])
}

function commit(): void {
  git('add', '--all')
  git('commit', '--quiet', '--message', 'x')
}

async function hash(changedBy = ['src/**'], sources = ['model.onnx']): Promise<string | undefined> {
  const folder = join(root, 'signs')
  const locations = { folder, workspace: root, outside: 'refuse', temporaryFolder: root } as const
  return inputsHash({ changedBy, sources }, { commit: await readCommit(folder), locations })
}

describe('the hash of what a model is made from', () => {
  it('stays the same whatever else changes, and whatever the job writes', async () => {
    const before = await hash()
    expect(before).toMatch(/^[0-9a-f]{64}$/)
    await write({ 'signs/notes.md': '2', 'other/src/train.py': '2', 'signs/src/ignored': 'x' })
    commit()
    expect(await hash()).toBe(before)
  })

  it.each([
    ['the content of an input', { 'signs/src/train.py': '2' }],
    ['a new input', { 'signs/src/more.py': '1' }],
    ['a model that is committed', { 'signs/model.onnx': '2' }],
  ])('changes with %s', async (_, files) => {
    const before = await hash()
    await write(files)
    commit()
    expect(await hash()).not.toBe(before)
  })

  it('changes with an input that is not committed yet', async () => {
    const before = await hash()
    await write({ 'signs/src/train.py': '2' })
    expect(await hash()).not.toBe(before)
  })

  it('changes when the project says otherwise what counts', async () => {
    expect(await hash(['src/train.py'])).not.toBe(await hash(['src/**']))
  })

  it('is none when no file is named, or outside of a repository', async () => {
    expect(await hash(['lib/**'])).toBeUndefined()
    await rm(join(root, '.git'), { recursive: true })
    expect(await hash()).toBeUndefined()
  })
})
