import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
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
  git('commit', '--quiet', '--allow-empty', '--message', 'x')
}

async function hash(
  changedBy = ['src/**'],
  sources = ['model.onnx'],
  said?: string[],
): Promise<string | undefined> {
  const folder = join(root, 'signs')
  const locations = { folder, workspace: root, outside: 'refuse', temporaryFolder: root } as const
  return inputsHash({ changedBy, sources, said }, { commit: await readCommit(folder), locations })
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

  it('changes with a link that leads elsewhere', async () => {
    await write({ 'v1/a.csv': '1', 'v2/a.csv': '2' })
    const link = async (target: string) => {
      await rm(join(root, 'signs/data'), { force: true })
      await symlink(`../${target}`, join(root, 'signs/data'))
      commit()
      return [await hash(['data/**']), await hash(['src/**', 'data'])]
    }
    const [within, itself] = await link('v1')
    expect(within).toMatch(/^[0-9a-f]{64}$/)
    expect(await link('v1')).toEqual([within, itself])
    const after = await link('v2')
    expect(after[0]).not.toBe(within)
    expect(after[1]).not.toBe(itself)
  })

  it('changes with the commit that a submodule stands at', async () => {
    const standsAt = async (id: string) => {
      git('update-index', '--add', '--cacheinfo', `160000,${id.repeat(40)},signs/lib`)
      git('commit', '--quiet', '--message', 'x')
      return [await hash(['lib/**/*.py']), await hash(['**']), await hash(['src/**'])]
    }
    const before = await standsAt('a')
    const after = await standsAt('b')
    expect(after[0]).not.toBe(before[0])
    expect(after[1]).not.toBe(before[1])
    expect(after[2]).toBe(before[2])
  })

  it('changes when the project says otherwise what counts', async () => {
    expect(await hash(['src/train.py'])).not.toBe(await hash(['src/**']))
  })

  it('changes with the words of the command that makes predictions', async () => {
    const hashes = await Promise.all(
      [undefined, ['a'], ['a', '-b']].map((said) => hash(undefined, undefined, said)),
    )
    expect(new Set(hashes).size).toBe(3)
  })

  it('is none when no file is named, or outside of a repository', async () => {
    expect(await hash(['lib/**'])).toBeUndefined()
    await rm(join(root, '.git'), { recursive: true })
    expect(await hash()).toBeUndefined()
  })
})
