import { createHash, randomBytes } from 'node:crypto'
import { mkdir, readdir, realpath, rename, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { fileFailure, portableName, readTextFile, writeFileAtomically } from '@mlgate/files'
import * as z from 'zod/mini'
import { digestFile } from './digest.ts'
import { download, type Limits, notAsPromised } from './download.ts'
import type { RemoteFile } from './scheme.ts'

/** Files that were brought, kept by what they are. */
export interface FileStore {
  /**
   * A remote file, here: from an earlier time when this version of it is still at hand and whole, else brought now.
   *
   * @returns its real path.
   */
  bring(file: RemoteFile): Promise<string>
}

export interface StoreOptions {
  /** Where files are kept; made when it is not there. */
  folder: string
  limits: Limits
  signal: AbortSignal
}

const entrySchema = z.object({
  files: z.array(z.object({ name: z.string(), sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)) })),
})
type Entry = z.output<typeof entrySchema>

/** What nobody has asked for in a month is removed. */
const forgottenMs = 30 * 24 * 3_600_000
const mostIndexBytes = 2 ** 20

/**
 * A store in a folder: `files/<hash>/<name>` holds the bytes, `index/<hash of a version>.json` says which they are. Both
 * come into being by a rename, so that two jobs may share it; every file is hashed again before it is used.
 */
export function fileStore({ folder, limits, signal }: StoreOptions): FileStore {
  const places = {
    files: join(folder, 'files'),
    index: join(folder, 'index'),
    partial: join(folder, 'partial'),
  }
  let prepared: Promise<void> | undefined

  async function prepare(): Promise<void> {
    try {
      // Nobody else's business: what lies here may be private.
      for (const place of Object.values(places)) await mkdir(place, { recursive: true, mode: 0o700 })
    } catch (cause) {
      throw fileFailure('made', folder, cause)
    }
    for (const place of Object.values(places)) await removeForgotten(place)
  }

  /** The files of an entry as they lie here; undefined when one is missing or changed. */
  async function find({ files }: Entry, wanted: readonly RemoteFile[]): Promise<string | undefined> {
    if (files.length !== wanted.length) return undefined
    const place = placeOf(files)
    for (const [index, { name, sha256 }] of files.entries()) {
      const { promised } = wanted[index] as RemoteFile
      const found = await digestFile(join(place, name), promised).catch(() => undefined)
      if (found?.fault !== undefined || found?.sha256 !== sha256) return undefined
    }
    const now = new Date()
    await utimes(place, now, now).catch(() => undefined)
    return join(place, (files[0] as Entry['files'][number]).name)
  }

  const placeOf = (files: Entry['files']) => {
    const list = files.map(({ name, sha256 }) => `${sha256} ${name}\n`).join('')
    return join(places.files, createHash('sha256').update(list).digest('hex').slice(0, 32))
  }

  async function fetchAll(wanted: readonly RemoteFile[]): Promise<{ entry: Entry; path: string }> {
    const fresh = join(places.partial, randomBytes(8).toString('hex'))
    try {
      await mkdir(fresh, { mode: 0o700 })
      const files: Entry['files'] = []
      for (const file of wanted) {
        const name = baseName(file.fileName ?? file.name)
        if (files.some((other) => other.name === name)) throw notAsPromised(file.name, 'comes twice')
        const { sha256 } = await download(file, join(fresh, name), limits, signal)
        files.push({ name, sha256 })
      }
      const place = placeOf(files)
      const entry = { files }
      await rename(fresh, place).catch(async (cause: unknown) => {
        // Somebody else has put the same there; or what lies there is damaged and makes room.
        if ((await find(entry, wanted)) !== undefined) return
        await rename(place, `${fresh}-old`).catch(() => undefined)
        await rename(fresh, place).catch(() => {
          throw fileFailure('written', place, cause)
        })
      })
      return { entry, path: join(place, (files[0] as Entry['files'][number]).name) }
    } finally {
      for (const left of [fresh, `${fresh}-old`]) await rm(left, { recursive: true, force: true })
    }
  }

  return {
    async bring(file) {
      prepared ??= prepare()
      await prepared
      const wanted = [file, ...(file.beside ?? [])]
      const index = indexOf(wanted)
      const known = index === undefined ? undefined : await readEntry(join(places.index, index))
      const kept = known === undefined ? undefined : await find(known, wanted)
      if (kept !== undefined) return realpath(kept)
      const { entry, path } = await fetchAll(wanted)
      if (index !== undefined) await writeFileAtomically(join(places.index, index), JSON.stringify(entry))
      return realpath(path)
    },
  }
}

/** The name of the index entry for these versions; undefined when one of them has no name for its bytes. */
function indexOf(files: readonly RemoteFile[]): string | undefined {
  if (files.some(({ version }) => version === undefined)) return undefined
  const list = files.map(({ name, fileName = '', version }) => `${name}\0${fileName}\0${version}\n`).join('')
  return `${createHash('sha256').update(list).digest('hex')}.json`
}

/** What an index entry says; one that cannot be read is none, and is written anew. */
async function readEntry(path: string): Promise<Entry | undefined> {
  const text = await readTextFile(path, mostIndexBytes).catch(() => undefined)
  if (text === undefined) return undefined
  try {
    const entry = z.safeParse(entrySchema, JSON.parse(text))
    const sound =
      entry.data?.files.every(({ name }) => name === baseName(name)) && entry.data.files.length > 0
    return sound ? entry.data : undefined
  } catch {
    return undefined
  }
}

/** The last part of a name, as a name that can be nothing but a file's in this very folder. */
function baseName(name: string): string {
  const last = portableName(name.slice(name.lastIndexOf('/') + 1).replaceAll('\0', ''))
  return last === '' || last === '.' || last === '..' ? '_' : last
}

async function removeForgotten(place: string): Promise<void> {
  const names = await readdir(place).catch(() => [])
  for (const name of names) {
    const path = join(place, name)
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }))
    if (mtimeMs < Date.now() - forgottenMs)
      await rm(path, { recursive: true, force: true }).catch(() => undefined)
  }
}
