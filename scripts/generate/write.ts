import { mkdir, readFile, writeFile } from 'node:fs/promises'

/** One file that is made from the code: to generate another, add an entry to `generatedFiles`. */
export interface GeneratedFile {
  /** From the top of the repository, with forward slashes. */
  path: string
  make: () => string
  /** Gathers what `make` needs from the network; before writing only, so that a check needs none. */
  prepare?: () => Promise<void>
}

/** Paths whose file is missing or is not what would be generated. */
export async function staleFiles(files: readonly GeneratedFile[], root: URL): Promise<string[]> {
  const isStale = await Promise.all(
    files.map(async ({ path, make }) => (await readOrNothing(new URL(path, root))) !== make()),
  )
  return files.filter((_, index) => isStale[index]).map(({ path }) => path)
}

/** Writes what is stale and returns its paths. */
export async function writeFiles(files: readonly GeneratedFile[], root: URL): Promise<string[]> {
  for (const { prepare } of files) await prepare?.()
  const stale = await staleFiles(files, root)
  for (const { path, make } of files) {
    if (!stale.includes(path)) continue
    await mkdir(new URL('.', new URL(path, root)), { recursive: true })
    await writeFile(new URL(path, root), make())
  }
  return stale
}

/** Line ends are git's business: a checkout on Windows may have others. */
async function readOrNothing(file: URL): Promise<string | null> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  return text?.replaceAll('\r\n', '\n') ?? null
}
