import { createHash } from 'node:crypto'
import { lstat, mkdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Result } from '@mlgate/core'
import { placeFile, writeResultFile } from '@mlgate/files'

/**
 * Writes a result into a folder under a name made of its kind and name, and the files that belong beside it.
 *
 * @param keepFormer whether a document of this name stays, and a folder below takes the new one.
 * @returns the path of the document.
 * @throws MlgateError when a file is there that must not be replaced, or the folder cannot be written to.
 */
export async function writeResult(
  folder: string,
  result: Result,
  sidecars: readonly string[],
  { keepFormer = false }: { keepFormer?: boolean } = {},
): Promise<string> {
  const file = `${resultFileStem(result)}.json`
  const own = keepFormer ? await firstWithout(file, folder) : folder
  const path = join(own, file)
  // The document first: where it may not be replaced, what lies beside it stays as well.
  await writeResultFile(path, result)
  for (const sidecar of sidecars) await placeFile(sidecar, join(own, basename(sidecar)))
  return path
}

/** The folder, or the first of `2`, `3`, … below it, that has no such file yet. */
async function firstWithout(file: string, folder: string): Promise<string> {
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? folder : join(folder, String(number))
    const found = await lstat(join(candidate, file)).catch(() => null)
    if (found !== null) continue
    await mkdir(candidate, { recursive: true })
    return candidate
  }
}

const longestName = 80

/**
 * File name without its ending for everything that belongs to one result; safe on every platform. A name that had to
 * be changed gets a hash of itself, so that no two names share a file.
 */
export function resultFileStem({ kind, name }: Pick<Result, 'kind' | 'name'>): string {
  const safe = name.replace(/[^\p{L}\p{N}._-]+/gu, '-').slice(0, longestName)
  const isPlain = safe === name && safe === safe.toLowerCase()
  const mark = isPlain ? '' : `-${createHash('sha256').update(name).digest('hex').slice(0, 8)}`
  return `${kind}-${safe}${mark}`
}
