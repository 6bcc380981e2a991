import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { MlgateError } from '@mlgate/core'
import { lineText, readLine, scanLines } from './lines.ts'
import { predictionHashes } from './retention.ts'

/** A file of a folder's history. */
export interface FolderFile {
  /** Relative to the folder, with slashes: `results/2026-11/<sha256>.ndjson`. */
  path: string
  month: string
  bytes: Uint8Array
}

const monthPattern = /^\d{4}-\d{2}$/
const ownPattern = /^[0-9a-f]{64}\.ndjson$/
const wholePattern = /^(\d{4}-\d{2})(?:-\d{2})?\.ndjson$/
/** A file can vanish between listing and reading when another joins files; then its lines are elsewhere by now. */
const mostListings = 50

/** Whether mlgate named the file, by its content: only such files are ever joined or removed. */
export function isPiece(path: string): boolean {
  return ownPattern.test(path.slice(path.lastIndexOf('/') + 1))
}

/**
 * The files of a folder's history, by their paths: pieces (`results/2026-11/<hash>.ndjson`), and files of whole months
 * as a checkout of the branch store has them.
 *
 * @param months only these; all when left out.
 * @throws MlgateError MG1006 when a file cannot be read.
 */
export async function readFolder(folder: string, months?: readonly string[]): Promise<FolderFile[]> {
  for (let attempt = 0; attempt < mostListings; attempt++) {
    const paths = await listFolder(folder, months)
    const files = await readThem(folder, paths)
    if (files !== 'changed') return files
  }
  throw new MlgateError({
    code: 'MG6005',
    message: `The history in ${folder} was changed again and again while it was read.`,
    hint: 'Try again when nothing else writes to it.',
  })
}

/** The months that a folder's history has files of, the newest first. */
export async function monthsOf(folder: string): Promise<string[]> {
  const months = (await listFolder(folder)).map(({ month }) => month)
  return [...new Set(months)].sort().reverse()
}

async function listFolder(
  folder: string,
  months?: readonly string[],
): Promise<{ path: string; month: string }[]> {
  const found: { path: string; month: string }[] = []
  for (const entry of await entriesOf(join(folder, 'results'))) {
    const whole = entry.isFile() ? wholePattern.exec(entry.name)?.[1] : undefined
    if (whole !== undefined) found.push({ path: `results/${entry.name}`, month: whole })
    if (!entry.isDirectory() || !monthPattern.test(entry.name)) continue
    if (months !== undefined && !months.includes(entry.name)) continue
    for (const piece of await entriesOf(join(folder, 'results', entry.name)))
      if (piece.isFile() && ownPattern.test(piece.name))
        found.push({ path: `results/${entry.name}/${piece.name}`, month: entry.name })
  }
  const wanted = found.filter(({ month }) => months === undefined || months.includes(month))
  return wanted.sort((left, right) => (left.path < right.path ? -1 : 1))
}

async function readThem(
  folder: string,
  paths: readonly { path: string; month: string }[],
): Promise<FolderFile[] | 'changed'> {
  const files: FolderFile[] = []
  for (const { path, month } of paths) {
    try {
      files.push({ path, month, bytes: await readFile(join(folder, path)) })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'changed'
      throw new MlgateError(
        { code: 'MG1006', message: `${join(folder, path)} cannot be read.` },
        { cause: error },
      )
    }
  }
  return files
}

async function entriesOf(folder: string) {
  return readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw new MlgateError({ code: 'MG1006', message: `${folder} cannot be read.` }, { cause: error })
  })
}

/** The lines of a file, with what they say; every one is read. @throws MlgateError MG6004, MG1002. */
export function linesOf({ path, bytes }: Pick<FolderFile, 'path' | 'bytes'>) {
  return scanLines(bytes, path).map((line) => {
    const result = readLine(bytes, line, path)
    return { text: lineText(bytes, line), result, hashes: predictionHashes(result) }
  })
}
