import { randomBytes } from 'node:crypto'
import { constants } from 'node:fs'
import { copyFile, link, lstat, mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Bundle, FileTable } from './manifest.ts'

/** Where a bundle lies below a folder of many: `<tool>/<version>/<platform>`, as tool caches have it. */
export function placeOf(bundle: Bundle, root: string): string {
  return join(root, `mlgate-${slugOf(bundle.name)}`, bundle.version, `${bundle.platform}-${bundle.key}`)
}

/** `@duckdb/node-api` as one part of a path or a key: `duckdb-node-api`. */
export function slugOf(packageName: string): string {
  return packageName.replace('@', '').replaceAll('/', '-')
}

/** What a job that was killed left behind is removed after a day: no download takes that long. */
const abandonedMs = 24 * 60 * 60 * 1000

/**
 * Fills a fresh folder beside `place` and renames it into place: others see all of it or nothing. Whoever comes
 * second leaves what the first has put there, which then is to be verified.
 *
 * @throws the system's error when the folder cannot be made or renamed, and what `fill` throws.
 */
export async function putInPlace(
  place: string,
  fill: (folder: string) => Promise<void>,
): Promise<'first' | 'second'> {
  await mkdir(dirname(place), { recursive: true })
  await removeAbandoned(place)
  const folder = besides(place, 'partial')
  try {
    await mkdir(folder)
    await fill(folder)
    return await renameInto(folder, place)
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

/** Virus scanners on Windows hold new files for a moment, which fails a rename. */
async function renameInto(folder: string, place: string): Promise<'first' | 'second'> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await rename(folder, place)
      return 'first'
    } catch (error) {
      if (await exists(place)) return 'second'
      if (process.platform !== 'win32' || attempt === 10) throw error
      await pause(100)
    }
  }
}

/** Takes what is in a place away: at once by renaming it, then for good. */
export async function removePlace(place: string): Promise<void> {
  const aside = besides(place, 'partial')
  await rename(place, aside)
  await rm(aside, { recursive: true, force: true, maxRetries: 3 })
}

/** Puts files of one folder into another, as hard links where the file system can. */
export async function linkFiles(from: string, to: string, files: FileTable): Promise<void> {
  await linkPaths(from, to, Object.keys(files))
}

/** The same of files by their paths. */
export async function linkPaths(from: string, to: string, paths: readonly string[]): Promise<void> {
  const folders = new Set(paths.map((path) => dirname(join(to, path))))
  await Promise.all([...folders].map((folder) => mkdir(folder, { recursive: true })))
  await Promise.all(
    paths.map(async (path) => {
      const [source, target] = [join(from, path), join(to, path)]
      await link(source, target).catch(() => copyFile(source, target, constants.COPYFILE_FICLONE))
    }),
  )
}

/** Whether anything has this name, a link that leads nowhere too. */
export async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  )
}

function besides(place: string, ending: string): string {
  return `${place}.${randomBytes(6).toString('hex')}.${ending}`
}

async function removeAbandoned(place: string): Promise<void> {
  const folder = dirname(place)
  const mine = (await readdir(folder)).filter(
    (name) => name.startsWith(`${basename(place)}.`) && name.endsWith('.partial'),
  )
  for (const path of mine.map((name) => join(folder, name))) {
    const age = await stat(path).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    )
    if (age > abandonedMs) await rm(path, { recursive: true, force: true }).catch(() => undefined)
  }
}
