import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Result } from '@mlgate/core'
import { readBundle, writeBundle } from './bundle.ts'
import type { ArtifactHost, FoundArtifact } from './hosts.ts'
import { type Series, seriesSlug } from './series.ts'
import {
  type BaselineStore,
  commitsInWords,
  type HistoryQuery,
  isPassedOver,
  isRefusal,
  type PassedOver,
  type Stored,
  type StoredResult,
  type StoreQuery,
  shortCommit,
  whyRefused,
} from './store.ts'
import { readZip, type ZipLimits } from './zip.ts'

export interface ArtifactStoreOptions {
  host: ArtifactHost
  /** Branches whose runs count: the default branch, the configured one, former names of either. */
  branches: readonly string[]
  temporaryFolder: string
  /** Largest artifact that is downloaded, and largest predictions file that is uploaded; default 256 MiB. */
  mostBytes?: number
}

/** Artifacts that are listed: a page. */
const mostListed = 100
/** Artifacts that one look-up opens. */
const mostOpened = 3
/** Results that a history of artifacts holds at most: each is a download. */
const longestHistory = 20
const mostFiles = 100

/** The name of the artifacts that hold a series' results of the main branch. */
export function baselineArtifactName(series: Series): string {
  return `mlgate-baseline-${seriesSlug(series)}`
}

/**
 * The artifacts of the main branch's runs as a store: an artifact for each result, found by its name in one call. What
 * a run of a fork uploads is never taken, whatever it calls its branch.
 */
export function artifactStore(options: ArtifactStoreOptions): BaselineStore {
  const { host, branches, temporaryFolder, mostBytes = 256 * 2 ** 20 } = options
  const limits: ZipLimits = { mostBytes: 2 * mostBytes, mostFiles }
  const listed = new Map<string, Promise<FoundArtifact[]>>()

  const list = (series: Series) => {
    const name = baselineArtifactName(series)
    const known = listed.get(name) ?? host.find(name, mostListed)
    listed.set(name, known)
    return known
  }

  async function open(
    artifact: FoundArtifact,
    series: Series,
    folder: string,
  ): Promise<StoredResult | PassedOver> {
    const where = `artifact of run ${artifact.run.id}`
    if (artifact.bytes > mostBytes) return { passedOver: `the ${where} has ${artifact.bytes} bytes` }
    const zip = artifact.expired ? 'gone' : await host.download(artifact.id, mostBytes)
    if (zip === 'gone')
      return { passedOver: `the artifact of ${shortCommit(artifact.run.headSha)} has expired` }
    const files = readZip(zip, `The ${where}`, limits)
    return readBundle(
      where,
      series,
      { sha: artifact.run.headSha },
      folder,
      async (name) => files.get(name) ?? null,
    )
  }

  return {
    how: 'artifact',
    async read({ series, commits, folder }: StoreQuery) {
      const all = await list(series)
      const own = all.filter((artifact) => whyIgnored(artifact, branches) === null)
      const reasons = new Set<string>()
      let opened = 0
      for (const { sha } of commits) {
        for (const artifact of own.filter(({ run }) => run.headSha === sha)) {
          if (opened >= mostOpened) break
          opened += artifact.expired ? 0 : 1
          const answer = await open(artifact, series, folder)
          if (!isPassedOver(answer)) return answer
          reasons.add(answer.passedOver)
        }
      }
      const sought = all.filter(({ run }) => commits.some(({ sha }) => sha === run.headSha))
      for (const artifact of sought) {
        const reason = whyIgnored(artifact, branches)
        if (reason !== null) reasons.add(reason)
      }
      // What others upload is no reason to believe that main was ever measured.
      const none =
        own.length === 0
          ? 'no run of the main branch has left an artifact'
          : `no artifact of ${commitsInWords(commits)}`
      const passedOver = reasons.size > 0 ? [...reasons].join('; ') : none
      return { passedOver, ...(own.length === 0 ? { isNew: true } : {}) }
    },
    async write(entries) {
      const notes: string[] = []
      try {
        for (const entry of entries) {
          const folder = await mkdtemp(join(temporaryFolder, 'artifact-'))
          notes.push(...(await writeBundle(folder, entry, mostBytes)))
          await host.upload(baselineArtifactName(entry.result), folder)
          await rm(folder, { recursive: true, force: true })
        }
      } catch (error) {
        if (isRefusal(error)) return { passedOver: whyRefused(error) }
        throw error
      }
      return { stored: entries.length, location: 'artifacts of this run', notes } satisfies Stored
    },
    async *history({ series, last = longestHistory, since }: HistoryQuery): AsyncGenerator<Result> {
      if (series === undefined) return
      const folder = await mkdtemp(join(temporaryFolder, 'artifacts-'))
      const own = (await list(series)).filter((artifact) => whyIgnored(artifact, branches) === null)
      for (const artifact of own.slice(0, Math.min(last, longestHistory))) {
        if (since !== undefined && artifact.createdAt < since) break
        const answer = await open(artifact, series, folder)
        if (!isPassedOver(answer)) yield answer.result
      }
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Why what a run uploaded does not count as measured on the main branch; null when it does. */
function whyIgnored({ run }: FoundArtifact, branches: readonly string[]): string | null {
  const commit = shortCommit(run.headSha)
  if (!run.isOwn) return `the artifact of ${commit} comes from a fork`
  if (run.headBranch === null || !branches.includes(run.headBranch))
    return `the run of ${commit} was not of ${branches.join(' or ')}`
  return null
}
