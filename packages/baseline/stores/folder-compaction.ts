import { createHash } from 'node:crypto'
import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { MlgateError } from '@mlgate/core'
import { writeFileAtomically } from '@mlgate/files'
import { type FolderFile, isPiece, linesOf, readFolder } from './folder-files.ts'
import { lineHash } from './lines.ts'
import { sidecarNames } from './predictions.ts'
import { type RetentionPolicy, retain } from './retention.ts'

type Line = ReturnType<typeof linesOf>[number]

/** What a killed writer left half-written is removed once nobody can still be at it. */
const leftoverAgeMs = 86_400_000

/**
 * Joins the pieces of each month and drops what a policy does not keep. A file that cannot be read stays as it is, and
 * with it all predictions: nobody can tell which are its own. Files that mlgate did not name stay as well.
 *
 * @returns what was done, in sentences.
 */
export async function compactFolder(folder: string, policy: RetentionPolicy): Promise<string[]> {
  const notes: string[] = []
  const read: { file: FolderFile; lines: Line[] }[] = []
  for (const file of await readFolder(folder)) {
    try {
      read.push({ file, lines: linesOf(file) })
    } catch (error) {
      if (!(error instanceof MlgateError)) throw error
      notes.push(`${file.path} stays as it is, and so do all predictions: ${error.message}`)
    }
  }
  const everyFileRead = notes.length === 0
  const { kept, predictions } = choose(
    read.flatMap(({ lines }) => lines),
    policy,
  )
  const own = read.filter(({ file }) => isPiece(file.path)).flatMap(({ lines }) => lines)
  const dropped = new Set(own.map(({ text }) => lineHash(text)).filter((hash) => !kept.has(hash))).size
  for (const month of new Set(read.map(({ file }) => file.month))) {
    const pieces = read.filter(({ file }) => file.month === month && isPiece(file.path))
    await joinPieces(folder, month, pieces, kept)
  }
  if (dropped > 0) notes.push(`${dropped} results dropped.`)
  if (everyFileRead) await dropPredictions(folder, predictions, policy, notes)
  await dropLeftovers(folder, policy)
  return notes
}

/** Lines to keep, each once, by their hash; and the predictions that go with them. */
function choose(lines: readonly Line[], policy: RetentionPolicy) {
  const once = [...new Map(lines.map((line) => [lineHash(line.text), line]))]
  const keeping = retain(
    once.map(([, { result }]) => result),
    policy,
  )
  const kept = new Set<string>()
  const predictions = new Set<string>()
  for (const [index, [hash, { result }]] of once.entries()) {
    if (keeping[index]?.result) kept.add(hash)
    if (keeping[index]?.predictions) for (const { name } of sidecarNames(result) ?? []) predictions.add(name)
  }
  return { kept, predictions }
}

async function joinPieces(
  folder: string,
  month: string,
  pieces: readonly { file: FolderFile; lines: Line[] }[],
  kept: ReadonlySet<string>,
): Promise<void> {
  const lines = new Map<string, Line>()
  for (const piece of pieces)
    for (const line of piece.lines) if (kept.has(lineHash(line.text))) lines.set(lineHash(line.text), line)
  const ordered = [...lines.values()].sort((left, right) =>
    left.result.startedAt < right.result.startedAt ? -1 : 1,
  )
  const text = ordered.map((line) => `${line.text}\n`).join('')
  const path = `results/${month}/${createHash('sha256').update(text).digest('hex')}.ndjson`
  if (pieces.length === 0 || (pieces.length === 1 && pieces[0]?.file.path === path)) return
  // Written before anything is removed: whoever is killed in between leaves lines twice, never none.
  if (text !== '') await writeFileAtomically(join(folder, path), text)
  for (const { file } of pieces) if (file.path !== path) await rm(join(folder, file.path), { force: true })
}

/** Predictions are written before the result that speaks of them: young ones may belong to one that is to come. */
async function dropPredictions(
  folder: string,
  kept: ReadonlySet<string>,
  policy: RetentionPolicy,
  notes: string[],
): Promise<void> {
  const names = await readdir(join(folder, 'predictions')).catch(() => [])
  let dropped = 0
  for (const name of names) {
    if (kept.has(name) || !/^[0-9a-f]{64}\./.test(name)) continue
    if (!(await isOld(join(folder, 'predictions', name), policy))) continue
    await rm(join(folder, 'predictions', name), { force: true })
    dropped++
  }
  if (dropped > 0) notes.push(`${dropped} predictions files dropped.`)
}

async function dropLeftovers(folder: string, policy: RetentionPolicy): Promise<void> {
  const months = await readdir(join(folder, 'results')).catch(() => [])
  const folders = ['predictions', ...months.map((month) => `results/${month}`)]
  for (const sub of folders)
    for (const name of await readdir(join(folder, sub)).catch(() => [])) {
      const path = join(folder, sub, name)
      if (/^\..*\.tmp$/.test(name) && (await isOld(path, policy))) await rm(path, { force: true })
    }
}

async function isOld(path: string, { now }: RetentionPolicy): Promise<boolean> {
  const stats = await stat(path).catch(() => null)
  return stats !== null && now.getTime() - stats.mtimeMs > leftoverAgeMs
}
