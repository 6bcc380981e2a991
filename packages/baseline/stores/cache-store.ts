import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { MlgateError } from '@mlgate/core'
import { readBundle, writeBundle } from './bundle.ts'
import type { CacheHost } from './hosts.ts'
import { type Series, seriesSlug } from './series.ts'
import {
  type BaselineStore,
  commitsInWords,
  type PassedOver,
  type Stored,
  type StoredResult,
  type StoreQuery,
} from './store.ts'

export interface CacheStoreOptions {
  host: CacheHost
  /** Where entries are saved from and restored to; the same path in every run. Its content is replaced. */
  folder: string
  /** Largest predictions file that is saved; default 256 MiB. */
  mostPredictionsBytes?: number
}

/** The cache answers for at most this many keys at once. */
const mostKeys = 10
const commitPattern = /^[0-9a-f]{40}([0-9a-f]{24})?$/

/** The key of a series' result at a commit. No key is the beginning of another. */
export function cacheKey(series: Series, commit: string): string {
  return `mlgate-1-${seriesSlug(series)}-${commit}`
}

/**
 * The Actions cache as a store: an entry for each result, under a key that names its commit, so that an entry is never
 * out of date and never replaced. Needs no permission, and forgets after seven days without use.
 */
export function cacheStore({
  host,
  folder,
  mostPredictionsBytes = 256 * 2 ** 20,
}: CacheStoreOptions): BaselineStore {
  const emptied = () => rm(folder, { recursive: true, force: true })

  async function read({ series, commits, folder: target }: StoreQuery): Promise<StoredResult | PassedOver> {
    const asked = commits.filter(({ sha }) => commitPattern.test(sha)).slice(0, mostKeys)
    const keys = new Map(asked.map((commit) => [cacheKey(series, commit.sha), commit]))
    if (keys.size === 0) return { passedOver: 'no commit to look for in the Actions cache' }
    await emptied()
    const key = await host.restore([...keys.keys()], folder)
    const commit = key === null ? undefined : keys.get(key)
    if (commit === undefined)
      return { passedOver: `the Actions cache has no result of ${commitsInWords(asked)}` }
    const found = await readBundle('entry of the Actions cache', series, commit, target, async (name) =>
      readFile(join(folder, name)).catch(() => null),
    )
    await emptied()
    return found
  }

  return {
    how: 'cache',
    read,
    async write(entries) {
      const notes: string[] = []
      let stored = 0
      for (const entry of entries) {
        const { commit } = entry.result.subject
        if (commit === undefined || !commitPattern.test(commit)) {
          notes.push(`The result of ${entry.result.name} is not stored: its commit is not known.`)
          continue
        }
        await emptied()
        notes.push(...(await writeBundle(folder, entry, mostPredictionsBytes)))
        const answer = await save(host, cacheKey(entry.result, commit), folder)
        await emptied()
        if (typeof answer !== 'string')
          return { passedOver: `the Actions cache took nothing: ${answer.refused}` }
        stored++
      }
      return { stored, location: 'the Actions cache', notes } satisfies Stored
    },
    async *history() {
      // A cache answers for keys; it has no list to read.
    },
  }
}

/** A cache that fails is a cache that took nothing: there are other stores, and the run itself is not at stake. */
async function save(host: CacheHost, key: string, folder: string): ReturnType<CacheHost['save']> {
  try {
    return await host.save(key, folder)
  } catch (error) {
    if (error instanceof MlgateError) return { refused: error.message }
    throw error
  }
}
