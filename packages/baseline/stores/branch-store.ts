import { readFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { MlgateError, type Result } from '@mlgate/core'
import { changesToCompact } from './branch-compaction.ts'
import { BranchSnapshot } from './branch-snapshot.ts'
import type { RefHost, TreeChange } from './hosts.ts'
import { assertHistory, formatLine, readNewestFirst } from './lines.ts'
import { dayFile, monthFile, monthOf, monthOfFile, monthsBefore, monthsBetween } from './months.ts'
import { nearestResult } from './nearest.ts'
import { bringPredictions, type Sidecar, sidecarsOf } from './predictions.ts'
import type { RetentionPolicy } from './retention.ts'
import {
  type BaselineStore,
  commitsInWords,
  type HistoryQuery,
  isRefusal,
  type PassedOver,
  type Stored,
  type StoredResult,
  type StoreEntry,
  type StoreQuery,
  whyRefused,
} from './store.ts'

export interface BranchStoreOptions {
  host: RefHost
  /** Default `mlgate`. */
  branch?: string
  /** Largest predictions file that is stored; default 4 MiB: a branch keeps them for ever. */
  mostPredictionsBytes?: number
  /** A month whose file has grown to this goes on in files of its days; default 20 MiB. */
  fullBytes?: number
  now?: () => Date
  /** Waits between attempts; in milliseconds. */
  wait?: (milliseconds: number) => Promise<unknown>
  /** From 0 to 1, for attempts not to meet again. */
  random?: () => number
}

/** Twenty legs that end at once each get their turn. */
const mostAttempts = 24
/** Answers that may have been lost on their way back. */
const mostFailures = 3
const firstWaitMs = 200
const longestWaitMs = 5000
/** Months that one look-up reads: each is a call. Without dates this one and the last have to do. */
const mostMonths = { dated: 4, undated: 2 }

const readme = `This branch is written by mlgate: the results of the main branch over time.

- \`results/YYYY-MM.ndjson\`: a result document a line, the newest last
- \`predictions/SHA256.parquet\`: the rows that results were computed from

Nothing here is needed to build the project. Delete the branch to forget the history.
`

/**
 * A branch of the repository as a store, through the API and without a clone. A write is a commit on top of the tip it
 * has read (compare and swap), tried again when another was faster, never forced. Adding results takes five calls, and
 * one more for each file of predictions.
 */
export function branchStore(options: BranchStoreOptions): BaselineStore {
  const { host, branch = 'mlgate', mostPredictionsBytes = 4 * 2 ** 20, fullBytes = 20 * 2 ** 20 } = options
  const {
    now = () => new Date(),
    wait = (milliseconds) => sleep(milliseconds),
    random = Math.random,
  } = options
  const backOff = (attempt: number) =>
    wait(Math.min(longestWaitMs, firstWaitMs * 2 ** Math.min(attempt, 10)) * (0.5 + random() / 2))
  let latest: BranchSnapshot | undefined

  const snapshot = async () => {
    latest ??= await BranchSnapshot.take(host, branch)
    return latest
  }

  async function read({ series, commits, folder }: StoreQuery): Promise<StoredResult | PassedOver> {
    const tip = await snapshot()
    if (tip.head === null) return { passedOver: `there is no branch ${branch} yet`, isNew: true }
    const found = await nearestResult(commits, series, filesFor(tip, commits, monthOf(now()), fullBytes))
    if (found === null) return { passedOver: `branch ${branch} has no result of ${commitsInWords(commits)}` }
    const { file, ...stored } = found
    return {
      ...stored,
      location: `branch ${branch}, ${file}`,
      predictions: await bringPredictions(stored.result, folder, (name) =>
        tip.read(`predictions/${name}`, mostPredictionsBytes),
      ),
    }
  }

  /** Makes a change on top of the tip and moves the branch to it, until nobody came in between. */
  async function change(
    message: string,
    changesOn: (tip: BranchSnapshot) => Promise<TreeChange[]>,
  ): Promise<void> {
    let failures = 0
    for (let attempt = 0; attempt < mostAttempts; attempt++) {
      const tip = await snapshot()
      // Whatever comes of it, what was read is not the tip any more.
      latest = undefined
      const changes = await changesOn(tip)
      if (changes.length === 0) return
      const { head } = tip
      const tree = await host.createTree(head?.tree ?? null, changes)
      const commit = await host.createCommit({ tree, message, parents: head === null ? [] : [head.commit] })
      try {
        const moved =
          head === null
            ? await host.createRef(branch, commit)
            : await host.updateRef(branch, { from: head.commit, to: commit })
        if (moved) return
      } catch (error) {
        failures++
        if (isRefusal(error) || failures >= mostFailures) throw error
        // The branch may have moved although the answer was lost: the next reading tells.
      }
      await backOff(attempt)
    }
    throw new MlgateError({
      code: 'MG6005',
      message: `Branch ${branch} was changed by others ${mostAttempts} times while this run tried to add to it.`,
      hint: 'Run the job again. Nothing of the others was overwritten.',
    })
  }

  return {
    how: 'branch',
    read,
    async write(entries) {
      const { sidecars, notes } = await sidecarsOf(entries, mostPredictionsBytes)
      const blobs = blobsOf(host, sidecars)
      let startsMonth = false
      try {
        await change(messageFor(entries), async (tip) => {
          startsMonth = tip.head !== null && (await tip.read(monthFile(monthOf(now())))) === null
          const texts = await appended(tip, entries, { fullBytes })
          if (texts.length === 0) return []
          const introduction = tip.head === null ? [{ path: 'README.md', text: readme }] : []
          return [...introduction, ...texts, ...(await blobs())]
        })
      } catch (error) {
        if (isRefusal(error)) return { passedOver: whyRefused(error) }
        throw error
      }
      return { stored: entries.length, location: `branch ${branch}`, notes, startsMonth } satisfies Stored
    },
    async *history(query: HistoryQuery) {
      const tip = await snapshot()
      if (tip.head === null) return
      const since = query.since === undefined ? '' : monthOf(query.since)
      const files = (await tip.files()).flatMap(({ path }) => {
        const month = monthOfFile(path)
        return month !== undefined && month >= since ? [path] : []
      })
      yield* newestFirst(tip, files.sort(byDateDescending), query)
    },
    async compact(policy: RetentionPolicy) {
      let told: string[] = []
      await change('Drop old results', async (tip) => {
        const { changes, notes } = await changesToCompact(tip, policy)
        told = notes
        return changes
      })
      return told
    },
  }
}

/**
 * The files that a look-up reads, one at a time: from the month of the oldest commit on, where the commits' dates are
 * known, since nothing is measured before it is committed; else from this month backwards.
 */
async function* filesFor(
  tip: BranchSnapshot,
  commits: StoreQuery['commits'],
  thisMonth: string,
  fullBytes: number,
): AsyncGenerator<{ file: string; bytes: Uint8Array }> {
  const dates = commits.flatMap(({ date }) => (date === undefined ? [] : [date]))
  const oldest = dates.length < commits.length ? undefined : dates.sort()[0]
  const months =
    oldest === undefined
      ? monthsBefore(thisMonth, mostMonths.undated)
      : monthsBetween(monthOf(oldest), thisMonth, mostMonths.dated)
  for (const month of months) yield* tip.history(month, fullBytes)
}

/** The changes that add results to the files of their months; none when all are there. */
async function appended(
  tip: BranchSnapshot,
  entries: readonly StoreEntry[],
  { fullBytes }: { fullBytes: number },
): Promise<TreeChange[]> {
  const files = new Map<string, { before: Uint8Array; lines: string[] }>()
  for (const { result } of entries) {
    const path = await fileFor(tip, result, fullBytes)
    const file = files.get(path) ?? { before: (await tip.read(path)) ?? new Uint8Array(), lines: [] }
    const line = formatLine(result)
    const isThere = Buffer.from(file.before).includes(line) || file.lines.includes(line)
    if (!isThere) file.lines.push(line)
    files.set(path, file)
  }
  return [...files].flatMap(([path, { before, lines }]) => {
    if (lines.length === 0) return []
    assertHistory(before, path)
    return [{ path, text: `${new TextDecoder('utf-8', { fatal: true }).decode(before)}${lines.join('')}` }]
  })
}

async function fileFor(tip: BranchSnapshot, { startedAt }: Result, fullBytes: number): Promise<string> {
  const path = monthFile(monthOf(startedAt))
  const before = await tip.read(path)
  return before === null || before.length < fullBytes ? path : dayFile(startedAt)
}

/** Stores predictions once, however often the branch has to be tried. */
function blobsOf(host: RefHost, sidecars: readonly Sidecar[]): () => Promise<TreeChange[]> {
  let stored: Promise<TreeChange[]> | undefined
  const store = async () => {
    const changes: TreeChange[] = []
    for (const { file, name } of sidecars)
      changes.push({ path: `predictions/${name}`, blob: await host.createBlob(await readFile(file)) })
    return changes
  }
  return () => {
    stored ??= store()
    return stored
  }
}

function messageFor(entries: readonly StoreEntry[]): string {
  const [first, ...others] = entries.map(({ result }) => result)
  const commit = first?.subject.commit?.slice(0, 7) ?? 'an unknown commit'
  return others.length === 0 ? `Add a result of ${commit}` : `Add ${entries.length} results of ${commit}`
}

/** Of files of the same month, those of days hold the newer results. */
const byDateDescending = (left: string, right: string) => orderOf(right) - orderOf(left)

function orderOf(path: string): number {
  const digits = /(\d{4})-(\d{2})(?:-(\d{2}))?/.exec(path)?.slice(1) ?? []
  return digits.reduce((sum, part) => sum * 100 + Number(part ?? 0), 0)
}

async function* newestFirst(
  tip: BranchSnapshot,
  files: readonly string[],
  { series, last = Number.POSITIVE_INFINITY, since }: HistoryQuery,
): AsyncGenerator<Result> {
  let count = 0
  for (const file of files) {
    const bytes = await tip.read(file)
    if (bytes === null) continue
    for (const { result } of readNewestFirst(bytes, file, series)) {
      if (count >= last) return
      if (since !== undefined && result.startedAt < since) continue
      count++
      yield result
    }
    if (count >= last) return
  }
}
