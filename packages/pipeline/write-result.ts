import { join } from 'node:path'
import type { Result } from '@mlgate/core'
import { writeResultFile } from '@mlgate/files'

/** Writes a result into a folder under a name made of its kind and name, and returns the path. */
export async function writeResult(folder: string, result: Result): Promise<string> {
  const path = join(folder, `${resultFileStem(result)}.json`)
  await writeResultFile(path, result)
  return path
}

/** File name without its ending for everything that belongs to one result; safe on every platform. */
export function resultFileStem({ kind, name }: Pick<Result, 'kind' | 'name'>): string {
  return `${kind}-${name.replace(/[^\p{L}\p{N}._-]+/gu, '-')}`
}
