import { MlgateError, type Result } from '@mlgate/core'
import type { BranchSnapshot } from './branch-snapshot.ts'
import type { TreeChange } from './hosts.ts'
import { lineText, readLine, scanLines } from './lines.ts'
import { monthOfFile } from './months.ts'
import { sidecarNames } from './predictions.ts'
import { type RetentionPolicy, retain } from './retention.ts'

interface ReadableFile {
  path: string
  lines: { text: string; result: Result }[]
}

/**
 * The changes that leave on a branch what a policy keeps. Files with a line that cannot be read stay as they are, and
 * with them all predictions: nobody can tell which are theirs. Lines that stay are kept byte for byte.
 */
export async function changesToCompact(
  tip: BranchSnapshot,
  policy: RetentionPolicy,
): Promise<{ changes: TreeChange[]; notes: string[] }> {
  const paths = (await tip.files()).map(({ path }) => path)
  const notes: string[] = []
  const files: ReadableFile[] = []
  for (const path of paths.filter((path) => monthOfFile(path) !== undefined).sort()) {
    const bytes = await tip.read(path)
    if (bytes === null) continue
    try {
      files.push({ path, lines: readAll(bytes, path) })
    } catch (error) {
      if (!(error instanceof MlgateError)) throw error
      notes.push(`${path} stays as it is, and so do all predictions: ${error.message}`)
    }
  }
  const everyFileRead = notes.length === 0
  const keeping = retain(
    files.flatMap(({ lines }) => lines.map(({ result }) => result)),
    policy,
  )
  const kept = new Set<string>()
  const changes: TreeChange[] = []
  let next = 0
  let dropped = 0
  for (const { path, lines } of files) {
    const stay = lines.filter(({ result }) => {
      const { result: stays, predictions } = keeping[next++] ?? { result: true, predictions: true }
      if (predictions) for (const { name } of sidecarNames(result) ?? []) kept.add(`predictions/${name}`)
      return stays
    })
    if (stay.length === lines.length) continue
    dropped += lines.length - stay.length
    const text = stay.map((line) => `${line.text}\n`).join('')
    changes.push(stay.length === 0 ? { path, remove: true } : { path, text })
  }
  if (dropped > 0) notes.push(`${dropped} results dropped.`)
  const orphans = everyFileRead
    ? paths.filter((path) => path.startsWith('predictions/') && !kept.has(path))
    : []
  if (orphans.length > 0) notes.push(`${orphans.length} predictions files dropped.`)
  return { changes: [...changes, ...orphans.map((path) => ({ path, remove: true as const }))], notes }
}

function readAll(bytes: Uint8Array, path: string): ReadableFile['lines'] {
  return scanLines(bytes, path).map((line) => ({
    text: lineText(bytes, line),
    result: readLine(bytes, line, path),
  }))
}
