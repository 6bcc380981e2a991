import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { FolderCache } from './actions-cache.ts'
import { nativeProvider } from './provide.ts'
import { failureOf, temporaryFolder } from './test-support/folders.ts'
import { write, writeBundle } from './test-support/made-up-packages.ts'
import { folderCache, scene, treeOf } from './test-support/scene.ts'
import { type Handler, tarballHandler } from './test-support/servers.ts'

const duckdb = '@duckdb/node-api'
const library = 'node_modules/@duckdb/node-bindings-linux-x64/libduckdb.so'
const answerOf = (folder = ''): unknown =>
  createRequire(join(folder, 'x.js'))(join(folder, 'node_modules', duckdb)).answer

/** A folder that holds what was asked for in `toolCache`. */
function entryOf(toolCache: string): string {
  const version = join(toolCache, 'mlgate-duckdb-node-api', '1.0.0')
  return join(version, readdirSync(version)[0] ?? '')
}

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

/** Ways in which somebody may have changed what a cache holds. */
const poisons: [string, (folder: string) => void][] = [
  [
    'a changed file',
    (folder) => writeFileSync(join(folder, `node_modules/${duckdb}/lib/index.js`), 'evil()'),
  ],
  [
    'a changed byte in a large file of the same size',
    (folder) => {
      const file = join(folder, library)
      const content = readFileSync(file)
      content.writeUInt8(0, content.length - 1)
      rmSync(file)
      writeFileSync(file, content)
    },
  ],
  ['a file cut short', (folder) => writeFileSync(join(folder, library), '')],
  ['a missing file', (folder) => rmSync(join(folder, library))],
  ['a package more', (folder) => write(folder, { 'node_modules/foo/index.js': 'evil()' })],
  [
    'a file that Node would find first',
    (folder) => write(folder, { [`node_modules/${duckdb}/lib/index`]: 'evil()' }),
  ],
  [
    'a nested node_modules',
    (folder) => mkdirSync(join(folder, `node_modules/${duckdb}/node_modules/@duckdb`), { recursive: true }),
  ],
  [
    'a package.json with another main',
    (folder) => writeFileSync(join(folder, `node_modules/${duckdb}/package.json`), '{"main":"evil.js"}'),
  ],
  [
    'a link in place of a file',
    (folder) => {
      const copy = join(temporaryFolder(), 'copy')
      writeFileSync(copy, readFileSync(join(folder, library)))
      rmSync(join(folder, library))
      symlinkSync(copy, join(folder, library))
    },
  ],
  [
    'a link in place of a package',
    (folder) => {
      const copy = temporaryFolder()
      const path = join(folder, 'node_modules/@duckdb/node-bindings-linux-x64')
      for (const name of readdirSync(path)) writeFileSync(join(copy, name), readFileSync(join(path, name)))
      rmSync(path, { recursive: true })
      symlinkSync(copy, path)
    },
  ],
  [
    'a folder in place of a file',
    (folder) => {
      rmSync(join(folder, library))
      mkdirSync(join(folder, library))
    },
  ],
  [
    'a link in place of everything',
    (folder) => {
      rmSync(folder, { recursive: true })
      symlinkSync(temporaryFolder(), folder)
    },
  ],
  [
    'a link to nowhere in place of everything',
    (folder) => {
      rmSync(folder, { recursive: true })
      symlinkSync(join(folder, 'nowhere'), folder)
    },
  ],
  [
    'a file in place of everything',
    (folder) => {
      rmSync(folder, { recursive: true })
      writeFileSync(folder, '')
    },
  ],
]

describe('a poisoned cache', () => {
  it.each(poisons)('the tool cache with %s: dropped with a warning, and brought anew', async (_, poison) => {
    const { job } = await scene()
    const toolCache = temporaryFolder()
    await job().provide({ toolCache })
    poison(entryOf(toolCache))
    const { provide, lines, warnings } = job()
    const folders = await provide({ toolCache })
    expect(answerOf(folders[duckdb])).toBe(42)
    expect(lines).toStrictEqual([expect.stringContaining('from the registry')])
    expect(warnings).toStrictEqual([expect.stringContaining('was found damaged')])
    const after = job()
    await after.provide({ toolCache })
    expect(after.warnings).toStrictEqual([])
    expect(after.lines).toStrictEqual([expect.stringContaining('from the tool cache')])
  })

  it.each(poisons)(
    'the Actions cache with %s: dropped with a warning, and brought anew',
    async (_, poison) => {
      const { job, manifest } = await scene()
      const cache: FolderCache = {
        restore: async (folder) => {
          writeBundle(folder, manifest, duckdb)
          poison(folder)
          return true
        },
        save: async () => undefined,
      }
      const { provide, lines, warnings, temporary } = job()
      const folders = await provide({ cache: true }, { openCache: async () => cache })
      expect(answerOf(folders[duckdb])).toBe(42)
      expect(lines).toStrictEqual([expect.stringContaining('from the registry')])
      expect(warnings).toStrictEqual([expect.stringContaining('from the Actions cache is not used')])
      expect(treeOf(temporary).filter((path) => !path.startsWith('mlgate/native/'))).toStrictEqual([])
    },
  )
})

describe('caches that fail', () => {
  it('a save that fails only warns', async () => {
    const { job } = await scene()
    const cache = folderCache(() => {
      throw new Error('cache write denied: read-only')
    })
    const { provide, warnings } = job()
    const folders = await provide({ cache: true }, { openCache: async () => cache })
    expect(answerOf(folders[duckdb])).toBe(42)
    expect(warnings).toStrictEqual([
      '@duckdb/node-api 1.0.0 was not saved to the Actions cache: cache write denied: read-only.',
    ])
  })

  it('a restore that fails only warns', async () => {
    const { job } = await scene()
    const cache: FolderCache = {
      restore: () => Promise.reject(new Error('status 500')),
      save: async () => undefined,
    }
    const { provide, warnings } = job()
    expect(answerOf((await provide({ cache: true }, { openCache: async () => cache }))[duckdb])).toBe(42)
    expect(warnings).toStrictEqual(['The Actions cache could not be read: status 500.'])
  })

  it('a tool cache that cannot be written only warns', async () => {
    const { job } = await scene()
    const file = join(temporaryFolder(), 'file')
    writeFileSync(file, '')
    const { provide, warnings } = job()
    const folders = await provide({ toolCache: join(file, 'tools') })
    expect(answerOf(folders[duckdb])).toBe(42)
    expect(warnings).toStrictEqual([expect.stringContaining('was not put into the tool cache')])
  })

  it('a job folder that cannot be written is an error that names it', async () => {
    const { job } = await scene()
    const file = join(temporaryFolder(), 'file')
    writeFileSync(file, '')
    expect(await failureOf(job().provide({ temporaryFolder: file }))).toMatchObject({
      code: 'MG3106',
      message: expect.stringContaining(file),
    })
  })
})

describe('several jobs at once on one machine', () => {
  it('share a tool cache: all end well, and it holds one whole entry', async () => {
    const count = 4
    let asked = 0
    const waiting: (() => void)[] = []
    // Every job downloads before any has finished.
    const together =
      (tarballs: Map<string, Buffer>): Handler =>
      (request, response) => {
        asked += 1
        waiting.push(() => tarballHandler(tarballs)(request, response))
        if (asked === count * 3) for (const answer of waiting) answer()
      }
    const { job } = await scene(together)
    const toolCache = temporaryFolder()
    const jobs = Array.from({ length: count }, job)
    const folders = await Promise.all(jobs.map(({ provide }) => provide({ toolCache })))
    for (const { [duckdb]: folder } of folders) expect(answerOf(folder)).toBe(42)
    expect(jobs.flatMap(({ warnings }) => warnings)).toStrictEqual([])
    expect(readdirSync(dirname(entryOf(toolCache)))).toHaveLength(1)
    expect(treeOf(entryOf(toolCache))).toHaveLength(6)
  })

  it('two steps of one job that run side by side share its folder as well', async () => {
    const { job } = await scene()
    const { provide, warnings } = job()
    const [first, second] = await Promise.all([provide(), provide()])
    expect(second).toStrictEqual(first)
    expect(warnings).toStrictEqual([])
  })

  it('what a killed job left half done is removed after a day, not before', async () => {
    const { job } = await scene()
    const toolCache = temporaryFolder()
    await job().provide({ toolCache })
    const entry = entryOf(toolCache)
    rmSync(entry, { recursive: true })
    const [old, young] = [`${entry}.a.partial`, `${entry}.b.partial`]
    for (const folder of [old, young]) mkdirSync(folder)
    const dayBefore = new Date(Date.now() - 25 * 60 * 60 * 1000)
    utimesSync(old, dayBefore, dayBefore)
    await job().provide({ toolCache })
    expect([old, young, entry].map(existsSync)).toStrictEqual([false, true, true])
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
