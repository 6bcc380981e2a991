/** What a build comes to on disk: written, or compared with what is there. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'

/** Texts by their path from a folder, with forward slashes. */
export type Output = ReadonlyMap<string, string>

/** Makes a folder hold just these files. */
export async function writeOutput(output: Output, folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  for (const [path, text] of output) {
    const file = join(folder, path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, text)
  }
}

/**
 * How a folder differs from what would be written: a line for each file that is missing, that differs, or that
 * should not be there; to the byte.
 */
export async function differences(output: Output, folder: string): Promise<string[]> {
  const found = await listFiles(folder)
  const lines = [...output].map(async ([path, text]) => {
    if (!found.includes(path)) return `${path} is missing`
    const stale = !Buffer.from(text).equals(await readFile(join(folder, path)))
    return stale ? `${path} differs` : null
  })
  const extra = found.filter((path) => !output.has(path)).map((path) => `${path} is not part of the build`)
  return [...(await Promise.all(lines)).filter((line) => line !== null), ...extra].sort()
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return []
      throw error
    },
  )
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
    )
}

/** The JavaScript of a build: every user's job downloads it. */
export interface Size {
  total: number
  /** Bytes a file, the largest first. */
  files: readonly (readonly [path: string, bytes: number])[]
}

export function javaScriptSize(output: Output): Size {
  const files = [...output]
    .filter(([path]) => path.endsWith('.js'))
    .map(([path, text]) => [path, Buffer.byteLength(text)] as const)
    .sort(([, left], [, right]) => right - left)
  return { total: files.reduce((sum, [, bytes]) => sum + bytes, 0), files }
}

/** The size of every file as a table, with the whole below. */
export function sizeTable({ total, files }: Size): string {
  const row = (bytes: number, what: string) => `${(bytes / 1000).toFixed(1).padStart(9)} kB  ${what}\n`
  return [...files.map(([path, bytes]) => row(bytes, path)), row(total, 'JavaScript in all')].join('')
}
