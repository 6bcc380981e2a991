import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { FolderCache } from './actions-cache.ts'
import { failureOf, temporaryFolder } from './test-support/folders.ts'
import { write, writeBundle } from './test-support/made-up-packages.ts'
import { answerOf, duckdb, entryOf } from './test-support/provided.ts'
import { folderCache, scene, treeOf } from './test-support/scene.ts'
import { type Handler, tarballHandler } from './test-support/servers.ts'

const library = 'node_modules/@duckdb/node-bindings-linux-x64/libduckdb.so'
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
