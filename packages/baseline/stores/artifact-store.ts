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

/** Pages that are listed: others may have left artifacts of the same name in between. */
const mostPages = 10
/** Artifacts of the main branch that are enough to look among. */
const enough = 100
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
  const listed = new Map<string, Promise<Listed>>()

  const list = (series: Series) => {
    const name = baselineArtifactName(series)
    const known = listed.get(name) ?? listPages(host, name, branches)
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
      const { own, others, isComplete } = await list(series)
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
      for (const artifact of others.filter(({ run }) => commits.some(({ sha }) => sha === run.headSha))) {
        const reason = whyIgnored(artifact, branches)
        if (reason !== null) reasons.add(reason)
      }
      if (!isComplete) reasons.add(`${others.length} of the newest artifacts of this name are not of main`)
      // What others upload is no reason to believe that main was ever measured.
      const isNew = own.length === 0 && isComplete
      const none = isNew
        ? 'no run of the main branch has left an artifact'
        : `no artifact of ${commitsInWords(commits)}`
      const passedOver = reasons.size > 0 ? [...reasons].join('; ') : none
      return { passedOver, ...(isNew ? { isNew } : {}) }
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
      const { own } = await list(series)
      for (const artifact of own.slice(0, Math.min(last, longestHistory))) {
        if (since !== undefined && artifact.createdAt < since) break
        const answer = await open(artifact, series, folder)
        if (!isPassedOver(answer)) yield answer.result
      }
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** The newest artifacts of a name: those of the main branch, and what others left under it. */
interface Listed {
  own: FoundArtifact[]
  others: FoundArtifact[]
  /** Whether there are none but these, or enough of the main branch's own. */
  isComplete: boolean
}

async function listPages(host: ArtifactHost, name: string, branches: readonly string[]): Promise<Listed> {
  const [own, others]: [FoundArtifact[], FoundArtifact[]] = [[], []]
  for (let page = 1; page <= mostPages; page += 1) {
    const { artifacts, isLast } = await host.find(name, page)
    for (const artifact of artifacts) (whyIgnored(artifact, branches) === null ? own : others).push(artifact)
    if (isLast || own.length >= enough) return { own, others, isComplete: true }
  }
  return { own, others, isComplete: false }
}

/** Why what a run uploaded does not count as measured on the main branch; null when it does. */
function whyIgnored({ run }: FoundArtifact, branches: readonly string[]): string | null {
  const commit = shortCommit(run.headSha)
  if (!run.isOwn) return `the artifact of ${commit} comes from a fork`
  if (run.headBranch === null || !branches.includes(run.headBranch))
    return `the run of ${commit} was not of ${branches.join(' or ')}`
  return null
}
