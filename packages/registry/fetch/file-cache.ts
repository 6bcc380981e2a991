import { randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { copyFile, link, lstat, mkdir, readdir, rename, rm, utimes } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Files that were fetched before, by their hashes; several jobs may share its folder. */
export interface FileCache {
  /** The bytes of a file that should have this hash; undefined when it is not at hand. Whoever reads them has to hash them. */
  open(sha256: string): Promise<AsyncIterable<Uint8Array> | undefined>
  /** Takes a file out that turned out to be another. */
  drop(sha256: string): Promise<void>
  /** Keeps a file that has been verified. What goes wrong is nobody's loss. */
  keep(sha256: string, file: string): Promise<void>
}

/** What was not used for longer is removed. */
const forgottenMs = 30 * 24 * 3_600_000

/**
 * A cache in a folder, made with the first file. A file is put there as a second name of the one that was fetched, where
 * the disk has such, and is always copied out of it: whoever changes what was fetched spoils this one entry at most, and
 * that shows by its hash.
 */
export function fileCache(folder: string): FileCache {
  const placeOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256)
  let swept: Promise<void> | undefined
  return {
    async open(sha256) {
      const place = placeOf(sha256)
      const stats = await lstat(place).catch(() => undefined)
      if (stats?.isFile() !== true) return undefined
      // The time of its last change is that of the file that was fetched first, where both are one.
      await utimes(place, new Date(), stats.mtime).catch(() => undefined)
      return createReadStream(place, { highWaterMark: 2 ** 20 })
    },
    drop: (sha256) => rm(placeOf(sha256), { force: true }).catch(() => undefined),
    async keep(sha256, file) {
      const place = placeOf(sha256)
      const fresh = `${place}.${randomBytes(6).toString('hex')}`
      try {
        // Nobody else's business: what lies here may be private.
        await mkdir(dirname(place), { recursive: true, mode: 0o700 })
        swept ??= sweep(folder)
        await swept
        await link(file, fresh).catch(() => copyFile(file, fresh))
        await rename(fresh, place)
      } catch {
        return
      } finally {
        await rm(fresh, { force: true }).catch(() => undefined)
      }
    },
  }
}

/** Removes entries that nobody used for long, and those that were never finished; anything else is not the cache's. */
async function sweep(folder: string): Promise<void> {
  for (const start of await readdir(folder, { withFileTypes: true })) {
    if (!start.isDirectory() || !/^[0-9a-f]{2}$/.test(start.name)) continue
    for (const name of await readdir(join(folder, start.name))) {
      const path = join(folder, start.name, name)
      const isEntry = /^[0-9a-f]{64}(?:\.[0-9a-f]{12})?$/.test(name) && name.startsWith(start.name)
      const stats = isEntry ? await lstat(path).catch(() => undefined) : undefined
      const isOld =
        stats?.isFile() === true && Math.max(stats.atimeMs, stats.mtimeMs) < Date.now() - forgottenMs
      if (isOld) await rm(path, { force: true }).catch(() => undefined)
    }
  }
}
