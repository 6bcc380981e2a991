import type { Dirent } from 'node:fs'
import { lstat, readdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { fileIs } from './hash.ts'
import type { FileTable } from './manifest.ts'

/**
 * Checks that a folder holds exactly these files: each with its bytes, none besides, no link anywhere. One file
 * more could be a module that Node finds before the right one, so it counts like a changed one.
 *
 * @returns what is wrong, in words that follow the folder's name; undefined when nothing is.
 */
export async function faultOfTree(folder: string, files: FileTable): Promise<string | undefined> {
  try {
    if (!(await lstat(folder)).isDirectory()) return 'is not a folder'
    const entries = await readdir(folder, { recursive: true, withFileTypes: true })
    return faultOfEntries(folder, entries, files) ?? (await faultOfContent(folder, files))
  } catch (error) {
    return error instanceof Error && 'code' in error ? `cannot be read (${error.code})` : 'cannot be read'
  }
}

function faultOfEntries(folder: string, entries: readonly Dirent[], files: FileTable): string | undefined {
  const folders = new Set(Object.keys(files).flatMap(foldersOf))
  for (const entry of entries) {
    const path = relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')
    if (entry.isSymbolicLink()) return `has a link, ${path}`
    const belongs = entry.isDirectory() ? folders.has(path) : entry.isFile() && Object.hasOwn(files, path)
    if (!belongs) return `has something that does not belong to it, ${path}`
  }
  return undefined
}

/** The folders that a file lies in: `a/b/c` lies in `a` and `a/b`. */
function foldersOf(path: string): string[] {
  const parts = path.split('/')
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'))
}

/**
 * Which file of a folder is missing or changed, whatever else lies there.
 *
 * @returns what is wrong, in words that follow the folder's name; undefined when nothing is.
 */
export async function faultOfContent(folder: string, files: FileTable): Promise<string | undefined> {
  const faults = await Promise.all(
    Object.entries(files).map(async ([path, facts]) => {
      try {
        return (await fileIs(join(folder, path), facts)) ? undefined : `has a changed file, ${path}`
      } catch (error) {
        const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
        return missing ? `lacks ${path}` : `has a file that cannot be read, ${path}`
      }
    }),
  )
  return faults.find((fault) => fault !== undefined)
}
