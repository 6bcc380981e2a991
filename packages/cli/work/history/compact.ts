import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import {
  type BaselineStore,
  branchStore,
  defaultRetention,
  folderStore,
  type RetentionPolicy,
} from '@mlgate/baseline/stores'
import { type ProjectConfig, projectFileNames } from '@mlgate/config'
import { readCommit, taggedCommits } from '@mlgate/files'
import { refHost, releaseHost } from '@mlgate/github'
import { term } from '@mlgate/markup'
import { readProject } from '@mlgate/pipeline'
import { explained } from '../finish.ts'
import { connectTo } from '../pull/connection.ts'

/** What the command line said. */
export interface CompactOptions {
  store: 'branch' | 'folder'
  folder?: string
  branch: string
  repository?: string
  days?: number
  keepResults?: number
  keepPredictions?: number
  config?: string
  color: boolean
  debug: boolean
}

/**
 * Drops what a history need not keep, by mlgate.yml and what the command line says beside it.
 *
 * @returns the exit code.
 */
export function compactHistory(options: CompactOptions): Promise<number> {
  return explained(options, async () => {
    const { store, releases } = await open(options)
    const { days, keepResults: results, keepPredictions: predictions } = options
    const said = { days, results, predictions }
    const policy: RetentionPolicy = {
      ...defaultRetention,
      ...(await retentionOf(options.config)),
      ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)),
      releases,
      now: new Date(),
    }
    const notes = (await store.compact?.(policy)) ?? []
    const told = notes.length === 0 ? ['Everything is kept.'] : notes
    process.stdout.write(told.map((note) => String(term`${note}\n`)).join(''))
    return 0
  })
}

async function open(
  options: CompactOptions,
): Promise<{ store: BaselineStore; releases: ReadonlySet<string> }> {
  const { store, folder = '.mlgate/history', branch, repository } = options
  if (store === 'folder') return { store: folderStore(resolve(folder)), releases: await localTags() }
  const client = await connectTo(repository, process.env)
  const tags = await releaseHost(client).tags()
  return {
    store: branchStore({ host: refHost(client), branch }),
    releases: new Set(tags.map(({ commit }) => commit)),
  }
}

/** The commits that tags of the clone are on; outside of a repository there are none. */
async function localTags(): Promise<ReadonlySet<string>> {
  const folder = process.cwd()
  if ((await readCommit(folder)) === undefined) return new Set()
  return taggedCommits({ location: 'The tags of this repository', folder })
}

/** What the project says; a folder without one says nothing. */
async function retentionOf(config: string | undefined): Promise<NonNullable<ProjectConfig['retention']>> {
  const folder = process.cwd()
  if (config === undefined && !projectFileNames.some((name) => existsSync(join(folder, name)))) return {}
  return (await readProject(config, folder)).retention ?? {}
}
