import { existsSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { FolderCache } from './actions-cache.ts'
import { nativeProvider } from './provide.ts'
import { failureOf, temporaryFolder } from './test-support/folders.ts'
import { write, writeBundle } from './test-support/made-up-packages.ts'
import { answerOf, duckdb, entryOf } from './test-support/provided.ts'
import { folderCache, scene, treeOf } from './test-support/scene.ts'

const library = 'node_modules/@duckdb/node-bindings-linux-x64/libduckdb.so'

describe('the order of the sources', () => {
  it('is the given folder first: nothing is downloaded', async () => {
    const { job, manifest, registry } = await scene()
    const given = temporaryFolder()
    writeBundle(given, manifest, duckdb)
    const { provide, lines, temporary } = job()
    expect(await provide({ folder: given })).toStrictEqual({ [duckdb]: given })
    expect(lines).toStrictEqual(['@duckdb/node-api 1.0.0 for linux-x64 comes from the given folder.'])
    expect(registry.asked).toStrictEqual([])
    expect(treeOf(temporary)).toStrictEqual([])
  })

  it('is then the tool cache, which a download has filled for later jobs', async () => {
    const { job, registry } = await scene()
    const toolCache = temporaryFolder()
    await job().provide({ toolCache })
    const asked = registry.asked.length
    const later = job()
    const folders = await later.provide({ toolCache })
    expect(folders[duckdb]).toBe(entryOf(toolCache))
    expect(answerOf(folders[duckdb])).toBe(42)
    expect(later.lines).toStrictEqual([expect.stringContaining('from the tool cache')])
    expect(registry.asked).toHaveLength(asked)
  })

  it('is then the folder of the job, for its later steps', async () => {
    const { job, registry } = await scene()
    const { provide, lines } = job()
    await provide()
    const asked = registry.asked.length
    await provide()
    expect(lines.at(-1)).toContain('from the folder of this job')
    expect(registry.asked).toHaveLength(asked)
  })

  it('is then the Actions cache, which fills the tool cache too', async () => {
    const { job, manifest, registry } = await scene()
    const toolCache = temporaryFolder()
    const keys: string[] = []
    const cache: FolderCache = {
      restore: async (folder, key) => {
        keys.push(key)
        writeBundle(folder, manifest, duckdb)
        return true
      },
      save: async () => expect.unreachable('it is there already'),
    }
    const { provide, lines } = job()
    const folders = await provide({ toolCache, cache: true }, { openCache: async () => cache })
    expect(answerOf(folders[duckdb])).toBe(42)
    expect(lines).toStrictEqual([expect.stringContaining('from the Actions cache')])
    expect(keys).toStrictEqual([
      expect.stringMatching(/^mlgate-duckdb-node-api-1\.0\.0-linux-x64-[0-9a-f]{16}$/),
    ])
    expect(treeOf(entryOf(toolCache))).toHaveLength(6)
    expect(registry.asked).toStrictEqual([])
  })

  it('is last the registry, and what comes from there is saved to the Actions cache', async () => {
    const { job } = await scene()
    const saved: string[][] = []
    const cache = folderCache((folder) => saved.push(treeOf(folder)))
    const { provide, warnings } = job()
    const folders = await provide({ cache: true }, { openCache: async () => cache })
    expect(saved).toStrictEqual([treeOf(folders[duckdb] ?? '')])
    expect(warnings).toStrictEqual([])
  })

  it('leaves the Actions cache out where the runner is told to', async () => {
    const { job } = await scene()
    await job().provide({ cache: false }, { openCache: async () => expect.unreachable('it is off') })
  })

  it('asks for each package once in a process, however often it is needed', async () => {
    const { manifest, registry, job } = await scene()
    const { environment, temporary } = job()
    const provider = nativeProvider(
      { temporaryFolder: temporary, cache: false, environment, log: () => undefined, warn: () => undefined },
      { manifest, host: { platform: 'linux', arch: 'x64', musl: false } },
    )
    await Promise.all([provider.provide([duckdb]), provider.provide([duckdb, 'onnxruntime-node'])])
    await provider.provide([duckdb])
    await provider.finish()
    expect(registry.asked).toHaveLength(4)
  })
})

describe('a given folder', () => {
  it('that npm filled is used through a copy of the right files: what else lies there could be loaded', async () => {
    const { job, manifest, registry } = await scene()
    const given = temporaryFolder()
    writeBundle(given, manifest, duckdb)
    // Node takes a file without extension before the one with .js.
    write(join(given, 'node_modules', duckdb), { 'README.md': '', 'lib/index': 'exports.answer = 666' })
    write(given, { 'node_modules/other/index.js': '' })
    const { provide, warnings } = job()
    const folders = await provide({ folder: given })
    expect(folders[duckdb]).not.toBe(given)
    expect(treeOf(folders[duckdb] ?? '')).toHaveLength(6)
    expect(answerOf(folders[duckdb])).toBe(42)
    expect(warnings).toStrictEqual([])
    expect(registry.asked).toStrictEqual([])
  })

  it('brings libraries of execution providers along, beside the runtime that looks for them there', async () => {
    const { job, manifest } = await scene()
    const given = temporaryFolder()
    writeBundle(given, manifest, 'onnxruntime-node')
    const beside = 'node_modules/onnxruntime-node/bin/napi-v6/linux/x64'
    write(join(given, beside), {
      'libonnxruntime_providers_cuda.so': 'cuda',
      'libonnxruntime_providers_shared.so': 'shared',
      'libother.so': 'another',
    })
    const { provide, warnings } = job()
    const provideIt = async () => {
      const folder = (await provide({ names: ['onnxruntime-node'], folder: given }))['onnxruntime-node'] ?? ''
      expect(warnings).toStrictEqual([])
      return treeOf(folder)
    }
    const tree = [
      `${beside}/libonnxruntime_providers_cuda.so`,
      `${beside}/libonnxruntime_providers_shared.so`,
      `${beside}/onnxruntime_binding.node`,
      'node_modules/onnxruntime-node/dist/index.js',
      'node_modules/onnxruntime-node/package.json',
    ]
    expect(await provideIt()).toStrictEqual(tree)
    // A later step of the job, with what has changed meanwhile.
    rmSync(join(given, beside, 'libonnxruntime_providers_cuda.so'))
    expect(await provideIt()).toStrictEqual(tree.slice(1))
  })

  it.each([
    ['a changed file', (file: string) => writeFileSync(file, 'exports.answer = 666')],
    ['a missing file', (file: string) => rmSync(file)],
  ])('with %s is left alone, with a warning, and the next source is asked', async (_, spoil) => {
    const { job, manifest } = await scene()
    const given = temporaryFolder()
    writeBundle(given, manifest, duckdb)
    const file = join(given, 'node_modules/@duckdb/node-bindings/duckdb.js')
    spoil(file)
    const { provide, lines, warnings } = job()
    const folders = await provide({ folder: given })
    expect(answerOf(folders[duckdb])).toBe(42)
    expect(lines).toStrictEqual([expect.stringContaining('from the registry')])
    expect(warnings).toStrictEqual([expect.stringContaining('@duckdb/node-bindings/duckdb.js')])
    expect(existsSync(join(given, 'node_modules', duckdb))).toBe(true)
  })
})

describe('a machine without files', () => {
  it.each([
    [{ platform: 'linux', arch: 'x64', musl: true }, 'musl, such as Alpine', 'glibc'],
    [{ platform: 'darwin', arch: 'x64', musl: false }, 'Intel processor', 'Apple silicon'],
    [
      { platform: 'freebsd', arch: 'x64', musl: false },
      'freebsd on x64',
      'It runs on Linux x64, Windows x64.',
    ],
    [{ platform: 'linux', arch: 's390x', musl: false }, 'Linux on s390x', 'It runs on'],
  ])('%j is an error that says where it runs', async (machine, message, hint) => {
    const { job, registry } = await scene()
    expect(await failureOf(job().provide({}, { host: machine }))).toMatchObject({
      code: 'MG3101',
      message: expect.stringContaining(message),
      hint: expect.stringContaining(hint),
    })
    expect(registry.asked).toStrictEqual([])
  })
})

describe('what is written', () => {
  it('can be read by others of the machine, and run by nobody', async () => {
    const { job } = await scene()
    const folders = await job().provide()
    const mode = statSync(join(folders[duckdb] ?? '', library)).mode & 0o777
    expect(process.platform === 'win32' ? 0o644 : mode).toBe(0o644 & ~process.umask())
  })
})
