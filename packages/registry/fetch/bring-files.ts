import { createHash } from 'node:crypto'
import { lstat, open } from 'node:fs/promises'
import { join } from 'node:path'
import { fileFailure, hashFile, pieceWriter } from '@mlgate/files'
import { atOnce } from '../at-once.ts'
import { type FileCache, fileCache } from './file-cache.ts'
import { type ReadBytes, type ReadMeans, readAssets } from './read-assets.ts'
import { type HeldFile, notAsManifested } from './released-version.ts'
import type { TargetFolder } from './target-folder.ts'

export interface BringMeans extends ReadMeans {
  /** Of the release, for messages. */
  tag: string
  cache?: string
  downloads?: number
  onProgress?(done: { bytes: number; of: number }): void
}

/** A file that was brought: where it lies until it is put into its place, or what is wrong; neither where it was there. */
interface Brought {
  path?: string
  problem?: string
}

/**
 * Brings files into a folder: those that lie there already are left, others come from the cache or are downloaded. None
 * is put into its place before all are here and are what the manifest says.
 *
 * @throws MlgateError MG6515 with every file that is not; MG1006 and MG1011 when one cannot be written; what the host
 *   throws.
 */
export async function bringFiles(
  held: readonly HeldFile[],
  target: TargetFolder,
  means: BringMeans,
): Promise<void> {
  const cache = means.cache === undefined ? undefined : fileCache(means.cache)
  const of = held.reduce((sum, { file }) => sum + file.bytes, 0)
  let done = 0
  const tell = (more: number) => {
    done += more
    means.onProgress?.({ bytes: done, of })
  }
  const brought = await atOnce(means.downloads ?? 4, held, async (wanted, index): Promise<Brought> => {
    const { file } = wanted
    if (await isInPlace(wanted, target)) {
      tell(file.bytes)
      return {}
    }
    const path = join(target.scratch, String(index))
    if (cache !== undefined && (await takeCached(wanted, path, cache, tell))) return { path }
    const read = await download(wanted, path, means, tell)
    if (!isSame(read, file)) return { problem: `${file.path} has another SHA-256.` }
    await cache?.keep(file.sha256, path)
    return { path }
  })
  means.signal?.throwIfAborted()
  const problems = brought.flatMap(({ problem }) => problem ?? [])
  if (problems.length > 0) throw notAsManifested(means.tag, problems)
  for (const [index, { path }] of brought.entries()) {
    if (path !== undefined) await target.place(path, (held[index] as HeldFile).file.path)
  }
}

/** Whether a file is here from an earlier time. A link is not: it may lead to something else tomorrow. */
async function isInPlace({ file }: HeldFile, target: TargetFolder): Promise<boolean> {
  const path = target.pathOf(file.path)
  const stats = await lstat(path).catch(() => undefined)
  if (stats?.isFile() !== true || stats.size !== file.bytes) return false
  return isSame(await hashFile(path), file)
}

async function takeCached(
  { file }: HeldFile,
  path: string,
  cache: FileCache,
  tell: (bytes: number) => void,
): Promise<boolean> {
  const source = await cache.open(file.sha256)
  if (source === undefined) return false
  const hash = createHash('sha256')
  let bytes = 0
  await writeNew(path, async (take) => {
    for await (const part of source) {
      hash.update(part)
      bytes += part.length
      await take(part)
    }
  })
  if (isSame({ bytes, sha256: hash.digest('hex') }, file)) {
    tell(bytes)
    return true
  }
  await cache.drop(file.sha256)
  return false
}

async function download(
  { assets }: HeldFile,
  path: string,
  means: ReadMeans,
  tell: (bytes: number) => void,
): Promise<ReadBytes> {
  let read: ReadBytes | undefined
  await writeNew(path, async (take) => {
    read = await readAssets(
      assets,
      async (part) => {
        await take(part)
        tell(part.length)
      },
      means,
    )
  })
  return read as ReadBytes
}

/** Writes a file of the scratch folder, in place of what an earlier try left. */
async function writeNew(
  path: string,
  write: (take: (part: Uint8Array) => Promise<void>) => Promise<void>,
): Promise<void> {
  const failed = (cause: unknown) => {
    throw fileFailure('written', path, cause)
  }
  const handle = await open(path, 'w').catch(failed)
  try {
    const writer = pieceWriter(handle)
    await write((part) => writer.take(part).catch(failed))
    await writer.end().catch(failed)
  } finally {
    await handle.close()
  }
}

function isSame(left: ReadBytes, right: ReadBytes): boolean {
  return left.sha256 === right.sha256 && left.bytes === right.bytes
}
