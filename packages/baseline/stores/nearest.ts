import type { Result } from '@mlgate/core'
import { lineHash, lineText, readNewestFirst } from './lines.ts'
import type { Series } from './series.ts'
import { isUsable, type SoughtCommit } from './store.ts'

/** A result in a file of a history. */
export interface FoundLine {
  result: Result
  commit: string
  sha256: string
  file: string
}

/**
 * The usable result at the nearest of the commits; of several at one commit (a run again) the newest. Reads file after
 * file and stops as soon as nothing nearer can follow.
 *
 * @param commits nearest first.
 */
export async function nearestResult(
  commits: readonly SoughtCommit[],
  series: Series,
  files: AsyncIterable<{ file: string; bytes: Uint8Array }>,
): Promise<FoundLine | null> {
  const places = new Map(commits.map(({ sha }, place) => [sha, place]))
  let best: { place: number; found: FoundLine } | undefined
  for await (const { file, bytes } of files) {
    for (const { result, line } of readNewestFirst(bytes, file, series, [...places.keys()])) {
      const commit = result.subject.commit
      const place = commit === undefined ? undefined : places.get(commit)
      if (commit === undefined || place === undefined || !isUsable(result)) continue
      const isBetter =
        best === undefined ||
        place < best.place ||
        (place === best.place && result.startedAt > best.found.result.startedAt)
      if (isBetter) best = { place, found: { result, commit, file, sha256: lineHash(lineText(bytes, line)) } }
      if (best?.place === 0) return best.found
    }
  }
  return best?.found ?? null
}
