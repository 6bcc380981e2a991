import { createHash } from 'node:crypto'
import { basename, join } from 'node:path'
import type { Result } from '@mlgate/core'
import { placeFile, writeResultFile } from '@mlgate/files'

/**
 * Writes a result into a folder under a name made of its kind and name, and the files that belong beside it.
 *
 * @returns the path of the document.
 * @throws MlgateError when a file is there that must not be replaced, or the folder cannot be written to.
 */
export async function writeResult(
  folder: string,
  result: Result,
  sidecars: readonly string[],
): Promise<string> {
  const path = join(folder, `${resultFileStem(result)}.json`)
  // The document first: where it may not be replaced, what lies beside it stays as well.
  await writeResultFile(path, result)
  for (const sidecar of sidecars) await placeFile(sidecar, join(folder, basename(sidecar)))
  return path
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
