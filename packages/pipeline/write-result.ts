import { createHash } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import type { Result } from '@mlgate/core'
import { cutToBytes, makeFolder, placeFile, writeNewResultFile, writeResultFile } from '@mlgate/files'

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
  // The document first: where it may not be replaced, what lies beside it stays as well.
  const path = keepFormer ? await writeBesideFormer(folder, file, result) : join(folder, file)
  if (!keepFormer) await writeResultFile(path, result)
  for (const sidecar of sidecars) await placeFile(sidecar, join(dirname(path), basename(sidecar)))
  return path
}

/**
 * Writes the document into the folder, or the first of `2`, `3`, … below it, that has none of its name: steps that run
 * at the same moment each get a folder of their own.
 */
async function writeBesideFormer(folder: string, file: string, result: Result): Promise<string> {
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? folder : join(folder, String(number))
    await makeFolder(candidate)
    const path = join(candidate, file)
    if (await writeNewResultFile(path, result)) return path
  }
}

const longestName = 80
/** Leaves room in the 255 bytes of a name for the kind, the mark and the longest ending. */
const mostNameBytes = 180

/**
 * File name without its ending for everything that belongs to one result; safe on every platform. A name that had to
 * be changed gets a hash of itself, so that no two names share a file.
 */
export function resultFileStem({
  kind,
  name,
  subject,
}: Pick<Result, 'kind' | 'name'> & Partial<Pick<Result, 'subject'>>): string {
  const cut = [...name.replace(/[^\p{L}\p{N}._-]+/gu, '-')].slice(0, longestName).join('')
  const safe = cutToBytes(cut, mostNameBytes)
  const isPlain = safe === name && safe === safe.toLowerCase()
  const mark = isPlain ? '' : `-${createHash('sha256').update(name).digest('hex').slice(0, 8)}`
  const shard = subject?.predictions?.shard
  const part = shard === undefined ? '' : `.part-${shard.index}-of-${shard.count}`
  return `${kind}-${safe}${mark}${part}`
}
