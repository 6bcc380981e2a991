import { createHash } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Result } from '@mlgate/core'
import { placeFile, writeFileAtomically } from '@mlgate/files'
import { compactFolder } from './folder-compaction.ts'
import { monthsOf, readFolder } from './folder-files.ts'
import { formatLine, lineHash, lineText, readNewestFirst } from './lines.ts'
import { monthOf } from './months.ts'
import { nearestResult } from './nearest.ts'
import { bringPredictions, sidecarsOf } from './predictions.ts'
import type { RetentionPolicy } from './retention.ts'
import {
  type BaselineStore,
  commitsInWords,
  type HistoryQuery,
  type PassedOver,
  type Stored,
  type StoredResult,
  type StoreQuery,
} from './store.ts'

/**
 * A folder as a store. Each result is written whole as a file of its own, under a name made of its content: writers
 * never wait for each other, and one that is killed at any moment leaves either its result or nothing. `compact` joins
 * the pieces: what it joins is written before the pieces are removed, so that at worst a line is there twice, and
 * readers count lines, not files.
 */
export function folderStore(folder: string): BaselineStore {
  async function read({ series, commits, folder: target }: StoreQuery): Promise<StoredResult | PassedOver> {
    const months = await monthsOf(folder)
    if (months.length === 0) return { passedOver: `${folder} holds no results yet`, isNew: true }
    const found = await nearestResult(commits, series, allFiles(folder, months))
    if (found === null) return { passedOver: `${folder} has no result of ${commitsInWords(commits)}` }
    const { file, ...stored } = found
    const predictions = await bringPredictions(stored.result, target, (name) =>
      readFile(join(folder, 'predictions', name)).catch(() => null),
    )
    return { ...stored, location: join(folder, file), predictions }
  }

  return {
    how: 'folder',
    read,
    async write(entries) {
      const { sidecars, notes } = await sidecarsOf(entries, Number.POSITIVE_INFINITY)
      const months = await monthsOf(folder)
      const startsMonth = months.length > 0 && !months.includes(monthOf(new Date()))
      await mkdir(join(folder, 'predictions'), { recursive: true })
      for (const { file, name } of sidecars) await placeFile(file, join(folder, 'predictions', name))
      for (const { result } of entries) {
        const line = formatLine(result)
        const name = `${createHash('sha256').update(line).digest('hex')}.ndjson`
        await writeFileAtomically(join(folder, 'results', monthOf(result.startedAt), name), line)
      }
      return { stored: entries.length, location: folder, notes, startsMonth } satisfies Stored
    },
    history: (query) => newestFirst(folder, query),
    compact: (policy: RetentionPolicy) => compactFolder(folder, policy),
  }
}

async function* allFiles(folder: string, months: readonly string[]) {
  for (const month of months)
    for (const { path, bytes } of await readFolder(folder, [month])) yield { file: path, bytes }
}

async function* newestFirst(
  folder: string,
  { series, last = Number.POSITIVE_INFINITY, since }: HistoryQuery,
): AsyncGenerator<Result> {
  let count = 0
  for (const month of await monthsOf(folder)) {
    if (since !== undefined && month < monthOf(since)) return
    const results = new Map<string, Result>()
    for (const { path, bytes } of await readFolder(folder, [month]))
      for (const { result, line } of readNewestFirst(bytes, path, series))
        results.set(lineHash(lineText(bytes, line)), result)
    const ordered = [...results.values()].sort((left, right) => (left.startedAt < right.startedAt ? 1 : -1))
    for (const result of ordered) {
      if (count >= last) return
      if (since !== undefined && result.startedAt < since) return
      count++
      yield result
    }
  }
}
