import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { hashFile } from '@mlgate/files'
import type { VersionFile } from '@mlgate/registry'

/** Writes a text as a file of a version. */
export async function textFile(
  text: string,
  { path, role, folder }: Pick<VersionFile, 'path' | 'role'> & { folder: string },
): Promise<VersionFile> {
  const file = join(folder, path)
  await writeFile(file, text)
  return { path, role, file, ...(await hashFile(file)) }
}
