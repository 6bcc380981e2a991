import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type RemoteFiles, readTags } from '@mlgate/files'
import { beforeEach, describe, expect, it } from 'vitest'
import { fetchVersion } from '../fetch/fetch-version.ts'
import { registeredModels } from '../tags/registered-models.ts'
import { memoryRegistryHost, temporaryFolder } from '../test-support/index.ts'
import { findModel } from '../versions/find-version.ts'
import { planFromGto } from './gto.ts'
import { importVersions } from './import-versions.ts'
import type { ImportPlan } from './plan.ts'

let clone: string
beforeEach(() => {
  clone = temporaryFolder()
  git('init', '--quiet', '--initial-branch', 'main')
})

const git = (...command: string[]) =>
  execFileSync('git', ['-C', clone, '-c', 'user.name=Ada', '-c', 'user.email=a@b.c', ...command], {
    encoding: 'utf8',
  }).trim()

/** Commits files, and registers the commit by tags. */
function commit(files: Record<string, string>, ...tags: string[]): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(clone, path)), { recursive: true })
    writeFileSync(join(clone, path), text)
  }
  git('add', '--all')
  git('commit', '--quiet', '--message', 'c')
  for (const tag of tags) git('tag', '--annotate', '--message', 'by gto', tag)
  return git('rev-parse', 'HEAD')
}

/** Nobody is asked but for what DVC tracks: there it has the bytes that the path names. */
const remote = (): RemoteFiles => ({
  bring: () => expect.fail('nothing lies elsewhere'),
  bringLarge: () => expect.fail('nothing is in Git LFS'),
  bringTracked: async (path, { name }) => {
    const pointer = `${path}.dvc`
    const file = join(temporaryFolder(), 'tracked.pkl')
    writeFileSync(file, `tracked by ${readFileSync(pointer, 'utf8')}`)
    return { file, name }
  },
})

async function plan(name: string): Promise<ImportPlan> {
  const place = { folder: clone, location: 'The registry' }
  const model = findModel(name, registeredModels(await readTags(place)))
  return planFromGto(model, { place, temporaryFolder: temporaryFolder(), remote: remote() })
}

/** Paths and contents of each version. */
async function contents(name: string): Promise<[version: string, files: Record<string, string>][]> {
  const { versions } = await plan(name)
  const read = versions.map(async ({ version, withFiles }) => {
    const files = await withFiles(async (each) =>
      each.map(({ path, file }) => [path, readFileSync(file, 'utf8')] as const),
    )
    return [version, Object.fromEntries(files)] as [string, Record<string, string>]
  })
  return Promise.all(read)
}

describe('a model that GTO has registered', () => {
  it('gets the file that artifacts.yaml named at the commit of each version', async () => {
    const index = (path: string) => ({ 'artifacts.yaml': `signs: { type: model, path: ${path} }\n` })
    commit({ ...index('models/old.pkl'), 'models/old.pkl': 'one' }, 'signs@v1.0.0')
    commit({ ...index('models/new.pkl'), 'models/new.pkl': 'two' }, 'signs@v1.1.0')
    expect(await contents('signs')).toEqual([
      ['1.0.0', { 'old.pkl': 'one' }],
      ['1.1.0', { 'new.pkl': 'two' }],
    ])
    expect(git('worktree', 'list').split('\n')).toHaveLength(1)
  })

  it('gets all files of a folder, and follows dvc.yaml in a folder of a monorepo', async () => {
    const files = { 'vision/dvc.yaml': 'artifacts:\n  signs: { path: out/ }\n', 'vision/out/a.bin': 'a' }
    commit({ ...files, 'vision/out/sub/b.bin': 'b', 'out/x.bin': 'x' }, 'vision=signs@v0.1.0')
    expect(await contents('vision:signs')).toEqual([['0.1.0', { 'out/a.bin': 'a', 'out/sub/b.bin': 'b' }]])
  })

  it('gets what DVC keeps elsewhere', async () => {
    const files = { 'artifacts.yaml': 'signs: { path: models/m.pkl }\n', 'models/m.pkl.dvc': 'md5: abc' }
    commit(files, 'signs@v1.0.0')
    expect(await contents('signs')).toEqual([['1.0.0', { 'm.pkl': 'tracked by md5: abc' }]])
  })

  describe('with settings of DVC that are not in git', () => {
    const index = { 'artifacts.yaml': 'signs: { path: m.pkl }\n', 'm.pkl': 'm' }
    const dvc = () => join(clone, '.dvc')
    const own = () => {
      rmSync(dvc(), { recursive: true, force: true })
      mkdirSync(join(dvc(), 'cache'), { recursive: true })
      writeFileSync(join(dvc(), 'config.local'), 'password = secret')
    }

    it.skipIf(process.platform === 'win32')(
      'hands them to no folder that a link of the commit names',
      async () => {
        const elsewhere = temporaryFolder()
        symlinkSync(elsewhere, dvc())
        commit(index, 'signs@v1.0.0')
        own()
        await expect(contents('signs')).rejects.toMatchObject({
          ...{ code: 'MG6531', message: expect.stringMatching(/^\.dvc at [0-9a-f]{7} is no folder\.$/) },
        })
        expect(readdirSync(elsewhere)).toEqual([])
        expect(git('worktree', 'list').split('\n')).toHaveLength(1)
      },
    )

    it.skipIf(process.platform === 'win32')(
      'writes them through no link either, and a cache in git gives way',
      async () => {
        const elsewhere = temporaryFolder()
        mkdirSync(join(dvc(), 'cache'), { recursive: true })
        writeFileSync(join(elsewhere, 'config'), 'theirs')
        symlinkSync(join(elsewhere, 'config'), join(dvc(), 'config.local'))
        commit({ ...index, '.dvc/cache/x': 'x' }, 'signs@v1.0.0')
        own()
        expect(await contents('signs')).toEqual([['1.0.0', { 'm.pkl': 'm' }]])
        expect(readFileSync(join(elsewhere, 'config'), 'utf8')).toBe('theirs')
      },
    )
  })

  it.each([
    ['', 'No artifacts.yaml or dvc.yaml at'],
    ['cats: { path: m.pkl }', 'No artifacts.yaml or dvc.yaml at'],
    ['signs: { path: ../m.pkl }', 'outside of the repository'],
    ['signs: { path: /etc/passwd }', 'outside of the repository'],
    ['signs: [', 'is no index of artifacts'],
  ])('is refused where artifacts.yaml is %j', async (text, message) => {
    commit({ ...(text === '' ? { x: 'x' } : { 'artifacts.yaml': text }), 'm.pkl': 'm' }, 'signs@v1.0.0')
    await expect(contents('signs')).rejects.toMatchObject({
      code: 'MG6531',
      message: expect.stringContaining(message),
    })
  })
})

describe('an import', () => {
  const means = (memory: ReturnType<typeof memoryRegistryHost>) => ({
    host: memory.host,
    order: { who: 'Ada', reason: 'We move.' },
    temporaryFolder: temporaryFolder(),
    signatureOf: async () => null,
  })

  it('gives tags of GTO their releases; one that cannot be holds up nothing', async () => {
    const index = { 'artifacts.yaml': 'signs: { path: m.pkl }\n' }
    const [first] = [commit({ ...index, 'm.pkl': 'one' }, 'signs@v1.0.0', 'signs#production#1')]
    git('rm', '--quiet', 'artifacts.yaml')
    commit({ 'm.pkl': 'two' }, 'signs@v2.0.0')
    commit({ ...index, 'm.pkl': 'three' }, 'signs@v3.0.0')
    const memory = memoryRegistryHost()
    for (const { name, commit: at, who, date } of await readTags({ folder: clone, location: 'x' })) {
      memory.tags.set(name, { commit: at, description: { who, date, message: 'by gto' } })
    }
    const imported = await importVersions(await plan('signs'), means(memory))
    expect(imported.versions.map(({ tag, outcome, problem }) => [tag, outcome, problem?.code])).toEqual([
      ['signs@v1.0.0', 'published', undefined],
      ['signs@v2.0.0', 'failed', 'MG6531'],
      ['signs@v3.0.0', 'published', undefined],
    ])
    expect(memory.tags.get('signs@v1.0.0')).toMatchObject({
      commit: first,
      description: { message: 'by gto' },
    })
    const to = temporaryFolder()
    const fetched = await fetchVersion(
      { reference: 'signs#production', to, files: ['**'], attestation: 'off' },
      memory.host,
    )
    expect(fetched).toMatchObject({ version: '1.0.0' })
    expect(readFileSync(join(to, 'm.pkl'), 'utf8')).toBe('one')
    expect(fetched.manifest.lineage).toMatchObject({ commit: first, base: null })
    const next = await plan('signs')
    const asked: string[] = []
    const versions = next.versions.map((version) => ({
      ...version,
      withFiles: ((use) => {
        asked.push(version.version)
        return version.withFiles(use)
      }) as typeof version.withFiles,
    }))
    const again = await importVersions({ ...next, versions }, means(memory))
    expect(asked).toEqual(['2.0.0'])
    expect(again.versions.map(({ outcome }) => outcome)).toEqual(['unchanged', 'failed', 'unchanged'])
  })
})
