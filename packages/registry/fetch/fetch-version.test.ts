import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, stat, symlink, utimes, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { MlgateError } from '@mlgate/core'

import { beforeEach, describe, expect, it } from 'vitest'
import type { HostedAsset, RegistryHost } from '../host.ts'
import { type MemoryHost, memoryRegistryHost, putVersion } from '../test-support/index.ts'
import { temporaryFolder } from '../test-support/temporary-folder.ts'
import type { AttestationVerifier } from './attestation.ts'
import { type FetchRequest, fetchVersion } from './fetch-version.ts'
import { openTargetFolder } from './target-folder.ts'

const files = {
  'model/signs.onnx': { content: 'the model', role: 'model' as const },
  'model/signs.onnx.data': { content: 'weights '.repeat(5), role: 'model' as const },
  'tokenizer/vocab.txt': { content: 'a b c' },
  'README.md': { content: '# signs', role: 'card' as const },
}

let memory: MemoryHost
let folder: string
const asked: string[] = []
const downloads = () => asked.filter((name) => name !== 'mlgate.json')

beforeEach(async () => {
  memory = memoryRegistryHost()
  folder = temporaryFolder()
  asked.length = 0
})

/** The registry in memory with another way of downloading. */
const hostWith = (download: RegistryHost['download'] = memory.host.download): RegistryHost =>
  new Proxy(memory.host, {
    get(target, key: keyof RegistryHost) {
      if (key !== 'download') return target[key]
      return (asset: HostedAsset, range?: { from: number; to: number }) => {
        asked.push(asset.name + (range === undefined ? '' : ` ${range.from}-${range.to}`))
        return download(asset, range)
      }
    },
  })
const fetchSigns = (own: Partial<FetchRequest> = {}, host = hostWith()) =>
  fetchVersion(
    {
      ...{ reference: 'signs', to: join(folder, 'out'), attestation: 'off' },
      ...{ patience: { attempts: 3, pauseMs: 0 }, ...own },
    },
    host,
  )
const text = (path: string) => readFile(join(folder, 'out', path), 'utf8')
const everything = async () => (await readdir(folder, { recursive: true })).toSorted()
const bytesOf = (name: string) => {
  const asset = memory.releases.flatMap(({ assets }) => assets).find((one) => one.name === name)
  if (asset === undefined) throw new Error(`there is no asset ${name}`)
  return { asset, bytes: memory.bytes.get(asset.id) as Buffer }
}
/** Turns a bit of what the host hands out, or back. */
function spoil(name: string): void {
  const { bytes } = bytesOf(name)
  bytes[3] = (bytes[3] as number) ^ 1
}

describe('fetching a version whose neighbour is not published', () => {
  const tagOnly = (tag: string) =>
    memory.tags.set(tag, {
      commit: 'f'.repeat(40),
      description: { who: 'Ada', date: '2026-01-01T00:00:00Z', message: '' },
    })

  it.each(['signs', 'signs@latest', 'signs@^1'])(
    '%s passes over a version whose tag has no release yet, and looks at no more releases than it must',
    async (reference) => {
      putVersion(memory, { version: '1.0.0', commit: 'a', files })
      putVersion(memory, { version: '1.1.0', commit: 'b', files })
      tagOnly('signs@v1.2.0')
      expect((await fetchSigns({ reference })).version).toBe('1.1.0')
      expect(memory.calls.filter((call) => call === 'releaseOfTag')).toHaveLength(2)
    },
  )

  it.each(['signs@1.2.0', 'signs@fffffff', 'signs#production'])(
    '%s names it exactly, and is told what to do',
    async (reference) => {
      putVersion(memory, { version: '1.0.0', commit: 'a', files })
      tagOnly('signs@v1.2.0')
      tagOnly('signs#production#1')
      await expect(fetchSigns({ reference })).rejects.toMatchObject({
        code: 'MG6501',
        message: 'signs@v1.2.0 is a tag, and no release of octo/signs belongs to it.',
        hint: expect.stringContaining('run that step again'),
      })
    },
  )
})

describe('fetching a version', () => {
  it('brings the model files to their paths, with the manifest as it was published', async () => {
    const { manifest, release } = putVersion(memory, { version: '1.0.0', commit: 'a', files })
    const fetched = await fetchSigns()
    expect(fetched).toMatchObject({
      ...{ model: 'signs', version: '1.0.0', tag: 'signs@v1.0.0', commit: 'a'.repeat(40), url: release.url },
      ...{ isDeprecated: false, manifest, attested: null, notes: [] },
    })
    expect(fetched.files.map(({ path, role }) => [path, role])).toEqual([
      ['model/signs.onnx', 'model'],
      ['model/signs.onnx.data', 'model'],
    ])
    for (const { file, sha256, path } of fetched.files) {
      expect(file).toBe(join(folder, 'out', path))
      expect(
        createHash('sha256')
          .update(await readFile(file))
          .digest('hex'),
      ).toBe(sha256)
    }
    expect(await readFile(fetched.manifestPath)).toEqual(bytesOf('mlgate.json').bytes)
    expect(await everything()).toEqual([
      'out',
      'out/mlgate.json',
      'out/model',
      'out/model/signs.onnx',
      'out/model/signs.onnx.data',
    ])
  })

  it.each([
    ['by path', { files: ['README.md'] }, ['README.md']],
    ['by folder', { files: ['tokenizer'] }, ['tokenizer/vocab.txt']],
    ['by pattern', { files: ['**/*.txt', '*.md'] }, ['README.md', 'tokenizer/vocab.txt']],
    ['by what they are for', { roles: ['card' as const] }, ['README.md']],
    ['by both', { files: ['tokenizer'], roles: ['card' as const] }, ['README.md', 'tokenizer/vocab.txt']],
  ])('brings files %s', async (_, choice, paths) => {
    putVersion(memory, { version: '1.0.0', commit: 'a', files })
    expect((await fetchSigns(choice)).files.map(({ path }) => path)).toEqual(paths)
  })

  it('says which file was probably meant', async () => {
    putVersion(memory, { version: '1.0.0', commit: 'a', files })
    await expect(fetchSigns({ files: ['READMY.md'] })).rejects.toMatchObject({
      code: 'MG6501',
      message: 'signs 1.0.0 holds no file "READMY.md". Did you mean "README.md"?',
    })
  })

  it('takes away what an earlier version left, and nothing else', async () => {
    const model = { content: 'm', role: 'model' as const }
    const first = { 'a-1-of-2': model, 'sub/a-2-of-2': model, 'same.txt': model, 'changed.txt': model }
    putVersion(memory, { version: '1.0.0', commit: 'a', files: first })
    putVersion(memory, { version: '1.1.0', commit: 'b', files: { 'a-1-of-1': model, 'same.txt': model } })
    await fetchSigns({ reference: 'signs@1.0.0' })
    await writeFile(join(folder, 'out', 'changed.txt'), 'by hand')
    await writeFile(join(folder, 'out', 'notes.txt'), 'mine')
    expect((await fetchSigns({ reference: 'signs@1.1.0' })).notes).toEqual([
      '2 files of 1.0.0 were taken away.',
      '1 file of 1.0.0 was left: changed since, or behind a link.',
    ])
    const files = ['a-1-of-1', 'changed.txt', 'mlgate.json', 'notes.txt', 'same.txt', 'sub']
    expect((await readdir(join(folder, 'out'), { recursive: true })).toSorted()).toEqual(files)
  })

  it('lets files of one version, fetched one after the other, lie beside each other, and those of two models', async () => {
    putVersion(memory, { version: '1.0.0', commit: 'a', files })
    putVersion(memory, { version: '1.0.0', commit: 'b', name: 'words' })
    await fetchSigns({ files: ['README.md'] })
    await fetchSigns({ files: ['tokenizer'] })
    expect((await fetchSigns({ reference: 'words' })).notes).toEqual([])
    expect(await text('README.md')).toBe('# signs')
    expect(await text('tokenizer/vocab.txt')).toBe('a b c')
  })

  it('puts nothing where git keeps its own files', async () => {
    const model = { content: 'm', role: 'model' as const }
    putVersion(memory, { version: '1.0.0', commit: 'a', files: { m: model, 'sub/.GIT/config': model } })
    await expect(fetchSigns()).rejects.toMatchObject({
      ...{ code: 'MG1006', message: '"sub/.GIT/config" would lie where git keeps its own files.' },
    })
    expect(await everything()).toEqual([])
  })

  it('joins the parts of a large file, and tells how far it is', async () => {
    putVersion(memory, { version: '1.0.0', commit: 'a', files, partBytes: 12 })
    const told: { bytes: number; of: number }[] = []
    await fetchSigns({ files: ['model/signs.onnx.data'], onProgress: (done) => told.push({ ...done }) })
    expect(await text('model/signs.onnx.data')).toBe('weights '.repeat(5))
    expect(told.map(({ bytes }) => bytes)).toEqual([12, 24, 36, 40])
    expect(told.every(({ of }) => of === 40)).toBe(true)
  })

  it('brings an empty file', async () => {
    const model = { content: 'm', role: 'model' as const }
    putVersion(memory, { version: '1.0.0', commit: 'a', files: { m: model, '__init__.py': { content: '' } } })
    await fetchSigns({ files: ['*'] })
    expect(await text('__init__.py')).toBe('')
  })

  it('goes on where a download broke off', async () => {
    putVersion(memory, { version: '1.0.0', commit: 'a', files })
    let sent = 0
    async function* download(asset: HostedAsset, range = { from: 0, to: asset.bytes }) {
      for (const byte of bytesOf(asset.name).bytes.subarray(range.from, range.to)) {
        if (asset.name.endsWith('data')) sent += 1
        if (asset.name.endsWith('data') && sent % 17 === 0) throw new Error('reset')
        yield Uint8Array.of(byte)
      }
    }
    await fetchSigns({}, hostWith(download))
    expect(await text('model/signs.onnx.data')).toBe('weights '.repeat(5))
    expect(downloads().toSorted()).toEqual([
      ...['model_signs.onnx', 'model_signs.onnx.data'],
      ...['model_signs.onnx.data 16-40', 'model_signs.onnx.data 32-40'],
    ])
  })

  it.each([
    ['a connection that breaks off again and again', new Error('reset'), 3],
    ['a host that says why', new MlgateError({ code: 'MG8008', message: 'GitHub does not answer.' }), 1],
  ])('gives up on %s, and leaves nothing', async (_, failure, times) => {
    putVersion(memory, { version: '1.0.0', commit: 'a', files })
    async function* download(asset: HostedAsset, range?: { from: number; to: number }) {
      if (asset.name.endsWith('data')) throw failure
      yield* memory.host.download(asset, range)
    }
    await expect(fetchSigns({}, hostWith(download))).rejects.toBe(failure)
    expect(downloads().filter((name) => name.endsWith('data'))).toHaveLength(times)
    expect(await everything()).toEqual(['out'])
  })

  it('takes an early end for a break, not for the end', async () => {
    putVersion(memory, { version: '1.0.0', commit: 'a', files })
    async function* download(asset: HostedAsset, range = { from: 0, to: asset.bytes }) {
      const { bytes } = bytesOf(asset.name)
      yield bytes.subarray(
        range.from,
        asset.name === 'mlgate.json' ? range.to : Math.min(range.to, range.from + 7),
      )
    }
    await fetchSigns({}, hostWith(download))
    expect(await text('model/signs.onnx.data')).toBe('weights '.repeat(5))
  })

  it('stops when it is told to', async () => {
    putVersion(memory, { version: '1.0.0', commit: 'a', files })
    const stop = new AbortController()
    const onProgress = () => stop.abort(new Error('enough'))
    await expect(fetchSigns({ signal: stop.signal, onProgress })).rejects.toThrow('enough')
    expect(await everything()).toEqual(['out'])
  })
})

describe('F64: what is not what the manifest says', () => {
  it('stops a fetch when bytes differ, though the host tells the right digest, and names every file', async () => {
    putVersion(memory, { version: '1.0.0', commit: 'a', files })
    for (const name of ['model_signs.onnx', 'model_signs.onnx.data']) spoil(name)
    const error = await fetchSigns().catch((thrown: MlgateError) => thrown)
    expect((error as MlgateError).problems.map(({ code, message }) => [code, message])).toEqual([
      ['MG6515', 'Release signs@v1.0.0 is not what its manifest says: model/signs.onnx has another SHA-256.'],
      [
        'MG6515',
        'Release signs@v1.0.0 is not what its manifest says: model/signs.onnx.data has another SHA-256.',
      ],
    ])
    expect(await everything()).toEqual(['out'])
  })

  it.each<[string, (asset: HostedAsset) => void, string]>([
    ['is missing', (asset) => Object.assign(asset, { name: 'other' }), 'is not there'],
    ['was never sent to its end', (asset) => Object.assign(asset, { state: 'starter' }), 'is not there'],
    ['is larger', (asset) => Object.assign(asset, { bytes: 10 }), 'has 10 bytes in place of 9'],
    [
      'has another digest',
      (asset) => Object.assign(asset, { sha256: '0'.repeat(64) }),
      'has another SHA-256 than the manifest says',
    ],
  ])('stops a fetch before any download when an asset %s', async (_, change, words) => {
    putVersion(memory, { version: '1.0.0', commit: 'a', files })
    change(bytesOf('model_signs.onnx').asset)
    await expect(fetchSigns()).rejects.toMatchObject({
      code: 'MG6515',
      message: `Release signs@v1.0.0 is not what its manifest says: model_signs.onnx ${words}.`,
    })
    expect(downloads()).toEqual([])
  })

  it('stops a fetch when an asset never ends', async () => {
    putVersion(memory, { version: '1.0.0', commit: 'a', files })
    async function* download(asset: HostedAsset) {
      yield bytesOf(asset.name).bytes
      if (asset.name !== 'mlgate.json') for (;;) yield Buffer.alloc(1000)
    }
    await expect(fetchSigns({}, hostWith(download))).rejects.toMatchObject({ code: 'MG6515' })
    expect(await everything()).toEqual(['out'])
  })

  it('stops a fetch when the manifest is that of another version', async () => {
    putVersion(memory, { version: '1.0.0', commit: 'a', files })
    const { release } = putVersion(memory, { version: '2.0.0', commit: 'b', files })
    memory.releases[0]?.assets.splice(0, 99, ...release.assets)
    await expect(fetchSigns({ reference: 'signs@1.0.0' })).rejects.toMatchObject({
      code: 'MG6515',
      message:
        'The manifest of release signs@v1.0.0 is that of signs 2.0.0 at commit bbbbbbb, and the tag leads to commit aaaaaaa.',
    })
  })

  it('stops a fetch when the tag was moved to another commit', async () => {
    const { tag } = putVersion(memory, { version: '1.0.0', commit: 'a', files })
    const description = { who: 'Mallory', date: '', message: '' }
    memory.tags.set(tag, { commit: 'e'.repeat(40), description })
    await expect(fetchSigns()).rejects.toMatchObject({ code: 'MG6515' })
  })

  it('is told what to do about a tag without a release, and about a release without a manifest', async () => {
    const description = { who: 'Ada', date: '', message: '' }
    memory.tags.set('signs@v1.0.0', { commit: 'a'.repeat(40), description })
    await expect(fetchSigns()).rejects.toMatchObject({
      code: 'MG6501',
      message: 'signs@v1.0.0 is a tag, and no release of octo/signs belongs to it.',
      hint: expect.stringContaining('import gto'),
    })
    const { release } = putVersion(memory, { version: '1.0.0', commit: 'a', files })
    release.assets = release.assets.filter(({ name }) => name !== 'mlgate.json')
    await expect(fetchSigns()).rejects.toMatchObject({
      code: 'MG6501',
      message: expect.stringContaining('holds no mlgate.json'),
    })
  })
})

describe('the folder that files are put into', () => {
  it('keeps what lies in its place already', async () => {
    putVersion(memory, { version: '1.0.0', commit: 'a', files })
    await fetchSigns()
    const before = await stat(join(folder, 'out/model/signs.onnx'))
    asked.length = 0
    await fetchSigns()
    expect(downloads()).toEqual([])
    expect((await stat(join(folder, 'out/model/signs.onnx'))).ino).toBe(before.ino)
  })

  it('gets files anew that were changed', async () => {
    putVersion(memory, { version: '1.0.0', commit: 'a', files })
    await fetchSigns()
    await writeFile(join(folder, 'out/model/signs.onnx'), 'the mudel')
    await fetchSigns()
    expect(await text('model/signs.onnx')).toBe('the model')
  })

  it('is not left by a link in it, and a link in place of a file is replaced', async () => {
    putVersion(memory, { version: '1.0.0', commit: 'a', files })
    await mkdir(join(folder, 'out'))
    await mkdir(join(folder, 'elsewhere'))
    await symlink(join(folder, 'elsewhere'), join(folder, 'out/model'))
    await expect(fetchSigns()).rejects.toMatchObject({
      code: 'MG1006',
      message: expect.stringMatching(/is a link/),
    })
    expect(await readdir(join(folder, 'elsewhere'))).toEqual([])
    expect(downloads()).toEqual([])

    await writeFile(join(folder, 'elsewhere/README.md'), '# signs')
    await symlink(join(folder, 'elsewhere/README.md'), join(folder, 'out/README.md'))
    await fetchSigns({ files: ['README.md'] })
    expect((await stat(join(folder, 'out/README.md'))).ino).not.toBe(
      (await stat(join(folder, 'elsewhere/README.md'))).ino,
    )
  })

  it('has no place for a file that would lie where the manifest is put', async () => {
    const odd = { ...files, 'mlgate.json/notes.txt': { content: 'odd' } }
    putVersion(memory, { version: '1.0.0', commit: 'a', files: odd })
    await expect(fetchSigns({ files: ['*/notes.txt'] })).rejects.toMatchObject({
      code: 'MG6515',
      message: expect.stringContaining('mlgate.json/notes.txt lies where the manifest is put.'),
    })
    await fetchSigns()
  })

  it('is not made when this system cannot store a name', async () => {
    await expect(
      openTargetFolder(join(folder, 'out'), ['a/b', `${'long'.repeat(64)}/b`]),
    ).rejects.toMatchObject({
      code: 'MG1006',
      message: expect.stringContaining('this system has no files of the name'),
    })
    expect(await everything()).toEqual([])
  })
})

describe('the cache of fetched files', () => {
  const cached = (own: Partial<FetchRequest> = {}) => fetchSigns({ cache: join(folder, 'cache'), ...own })

  it('spares a download, for another folder and another version that holds the same file', async () => {
    putVersion(memory, { version: '1.0.0', commit: 'a', files })
    putVersion(memory, { version: '1.1.0', commit: 'b', files })
    await cached({ reference: 'signs@1.0.0' })
    asked.length = 0
    const { files: again } = await cached({ reference: 'signs@1.1.0', to: join(folder, 'other') })
    expect(downloads()).toEqual([])
    expect(await readFile(again[0]?.file ?? '', 'utf8')).toBe('the model')
  })

  it('is not believed: a spoiled entry is downloaded again', async () => {
    putVersion(memory, { version: '1.0.0', commit: 'a', files })
    const [first] = (await cached()).files
    // The cache shares the bytes on the disk with what was fetched first.
    await writeFile(first?.file ?? '', 'the mudel')
    asked.length = 0
    const { files: again } = await cached({ to: join(folder, 'other') })
    expect(downloads()).toEqual(['model_signs.onnx'])
    expect(await readFile(again[0]?.file ?? '', 'utf8')).toBe('the model')
  })

  it('does not hand one file to two folders: who changes one does not change the other', async () => {
    putVersion(memory, { version: '1.0.0', commit: 'a', files })
    await cached()
    const second = await cached({ to: join(folder, 'second') })
    const third = await cached({ to: join(folder, 'third') })
    await writeFile(second.files[0]?.file ?? '', 'the mudel')
    expect(await readFile(third.files[0]?.file ?? '', 'utf8')).toBe('the model')
  })

  it('keeps nothing that was not verified', async () => {
    putVersion(memory, { version: '1.0.0', commit: 'a', files })
    spoil('model_signs.onnx')
    await expect(cached()).rejects.toMatchObject({ code: 'MG6515' })
    spoil('model_signs.onnx')
    await cached()
    expect(await text('model/signs.onnx')).toBe('the model')
  })

  it('forgets what nobody used for a month, and touches nothing that is not its own', async () => {
    const cache = join(folder, 'cache')
    const ago = new Date(Date.now() - 40 * 24 * 3_600_000)
    const age = (path: string) => utimes(path, ago, ago)
    const put = async (path: string) => {
      await mkdir(dirname(join(cache, path)), { recursive: true })
      await writeFile(join(cache, path), 'x')
      await age(join(cache, path))
    }
    const [old, unfinished] = [`ab/ab${'0'.repeat(62)}`, `ab/ab${'1'.repeat(62)}.0123456789ab`]
    const foreign = ['notes.txt', 'ab/notes.txt', `abc/ab${'0'.repeat(62)}`, `deep/ab/ab${'0'.repeat(62)}`]
    for (const path of [old, unfinished, ...foreign]) await put(path)
    putVersion(memory, { version: '1.0.0', commit: 'a', files })
    const [used] = (await cached()).files
    const entry = join(cache, used?.sha256.slice(0, 2) ?? '', used?.sha256 ?? '')
    await age(entry)
    await cached({ to: join(folder, 'used'), files: ['model/signs.onnx'] })
    await cached({ to: join(folder, 'kept'), files: ['README.md'] })
    const left = await readdir(cache, { recursive: true })
    expect(left).toEqual(expect.arrayContaining([...foreign, relative(cache, entry)]))
    expect([old, unfinished].filter((path) => left.includes(path))).toEqual([])
    expect((await stat(used?.file ?? '')).mtimeMs).toBe(ago.getTime())
  })

  it('that cannot be written is done without', async () => {
    putVersion(memory, { version: '1.0.0', commit: 'a', files })
    await writeFile(join(folder, 'cache'), 'no folder')
    await cached()
    expect(await text('model/signs.onnx')).toBe('the model')
  })
})

describe('the attestation of a version', () => {
  const signer = {
    ...{ workflow: 'octo/signs/.github/workflows/train.yml@refs/heads/main', commit: 'a'.repeat(40) },
    ...{
      runUrl: 'https://github.com/octo/signs/actions/runs/1',
      issuer: 'https://token.actions.githubusercontent.com',
    },
  }
  const answers = (answer: () => { signer: typeof signer } | null): AttestationVerifier => ({
    verify: async () => answer(),
  })
  const lies = answers(() => {
    throw new MlgateError({ code: 'MG6519', message: 'It was made by another workflow.' })
  })
  const silent = answers(() => {
    throw new MlgateError({ code: 'MG8008', message: 'GitHub does not answer.' })
  })

  beforeEach(() => {
    putVersion(memory, { version: '1.0.0', commit: 'a', files })
  })

  it('F65: absent, from another workflow, or not to be verified: a fetch that requires it stops', async () => {
    const required = (own: Partial<FetchRequest>) => fetchSigns({ attestation: 'require', ...own })
    await expect(required({ verifier: answers(() => null) })).rejects.toMatchObject({ code: 'MG6519' })
    await expect(required({ verifier: lies })).rejects.toMatchObject({ code: 'MG6519' })
    await expect(required({})).rejects.toMatchObject({ code: 'MG6519' })
    await expect(required({ verifier: silent })).rejects.toMatchObject({ code: 'MG8008' })
    expect(downloads()).toEqual([])
    expect(await everything()).toEqual([])
  })

  it('F65: is asked for by whoever names the workflow that has to have made the version', async () => {
    const workflow = '.github/workflows/train.yml'
    await expect(
      fetchSigns({ attestation: 'auto', workflow, verifier: answers(() => null) }),
    ).rejects.toMatchObject({ code: 'MG6519', message: 'signs 1.0.0 has no attestation in octo/signs.' })
    await expect(fetchSigns({ attestation: 'auto', workflow, verifier: silent })).rejects.toMatchObject({
      code: 'MG8008',
    })
    await expect(fetchSigns({ attestation: 'off', workflow })).rejects.toMatchObject({
      code: 'MG6519',
      message: expect.stringContaining('attestations are off'),
    })
    expect(downloads()).toEqual([])
  })

  it('says who made the version', async () => {
    const verifier = answers(() => ({ signer }))
    expect(await fetchSigns({ attestation: 'require', verifier })).toMatchObject({ attested: { signer } })
  })

  it('is taken where there is one with auto, and told where there is none', async () => {
    const auto = (verifier: AttestationVerifier) => fetchSigns({ attestation: 'auto', verifier })
    expect((await auto(answers(() => ({ signer })))).notes).toEqual([])
    expect((await auto(answers(() => null))).notes).toEqual(['signs 1.0.0 has no attestation.'])
    expect((await auto(silent)).notes).toEqual([
      'The attestation of signs 1.0.0 was not verified: GitHub does not answer.',
    ])
    await expect(auto(lies)).rejects.toMatchObject({ code: 'MG6519' })
  })
})
