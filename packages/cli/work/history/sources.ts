import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { monthOfFile, readNewestFirst } from '@mlgate/baseline/history'
import { folderStore } from '@mlgate/baseline/stores'
import { MlgateError, type Result } from '@mlgate/core'
import {
  type CommittedFile,
  findCommit,
  listCommitted,
  readBlob,
  readResultFile,
  resolveLocation,
} from '@mlgate/files'
import { findWorkspace } from '@mlgate/pipeline'

/** Where a history is read from, as the command line says it. */
export interface SourceOptions {
  store?: 'folder' | 'branch'
  folder?: string
  branch: string
  remote: string
  results?: string[]
}

/** Results over time. */
export interface History {
  /** In words. */
  where: string
  /** The newest first. */
  results(name?: string): AsyncIterable<Result>
}

/** Where a folder's history lies when nobody says. */
export const ownHistory = '.mlgate/history'

/** A branch's file is split before it has this many bytes; a larger one is not mlgate's. */
const mostBytes = 256 * 2 ** 20

/**
 * Finds the history that is asked for: files, a folder, or the branch of the clone, which is read with git and never
 * fetched. Where nothing is asked for, the branch if the clone has it, else the folder.
 *
 * @throws MlgateError MG6010 when there is none, MG9007 when the options name two.
 */
export async function openHistory(options: SourceOptions): Promise<History> {
  const { store, folder, results } = options
  const named = [
    ...(results === undefined ? [] : ['--results']),
    ...(folder === undefined ? [] : ['--folder']),
    ...(store === 'branch' ? ['--store branch'] : []),
  ]
  if (named.length > 1) {
    const message = `${named.join(' and ')} name two histories.`
    throw new MlgateError({ code: 'MG9007', message, hint: 'Keep one of them.' })
  }
  if (results !== undefined) return ofFiles(results)
  if (store === 'folder' || folder !== undefined) return ofFolder(resolve(folder ?? ownHistory))
  if (store === 'branch') return ofBranch(options)
  return (await branchIfThere(options)) ?? ofFolder(resolve(ownHistory))
}

function ofFolder(folder: string): History {
  const where = `folder ${folder}`
  return {
    where,
    async *results(name) {
      let isEmpty = true
      for await (const result of folderStore(folder).history({})) {
        isEmpty = false
        if (name === undefined || result.name === name) yield result
      }
      if (isEmpty) throw noHistory(`${folder} holds no results.`, 'Name another with --folder or --store.')
    },
  }
}

async function branchIfThere(options: SourceOptions): Promise<History | null> {
  return ofBranch(options).catch((error: unknown) => {
    const isAbsent = error instanceof MlgateError && ['MG1007', 'MG6010'].includes(error.code)
    if (isAbsent) return null
    throw error
  })
}

async function ofBranch({ branch, remote }: SourceOptions): Promise<History> {
  const place = { location: `The branch ${branch}`, folder: process.cwd() }
  const refs = [`refs/remotes/${remote}/${branch}`, `refs/heads/${branch}`]
  const found = await findCommit(place, refs)
  if (found === undefined) {
    const fetch = `git fetch ${remote} ${branch}:refs/remotes/${remote}/${branch}`
    throw noHistory(
      `This clone has no branch ${branch}, neither of ${remote} nor of its own.`,
      `Run ${fetch}`,
    )
  }
  const where = `branch ${found.ref.replace(/^refs\/(remotes|heads)\//, '')} at ${found.commit.slice(0, 7)}`
  return {
    where,
    async *results(name) {
      const files = await listCommitted(place, found.commit, 'results')
      for (const [, month] of byMonth(files)) {
        const read: Result[] = []
        for (const { id, path } of month) {
          const bytes = await readBlob(place, id, mostBytes)
          const mentions = name === undefined ? undefined : [JSON.stringify(name)]
          for (const { result } of readNewestFirst(bytes, path, undefined, mentions)) read.push(result)
        }
        yield* newestFirst(read).filter((result) => name === undefined || result.name === name)
      }
    },
  }
}

/** Files by month, the newest first. */
function byMonth(files: readonly CommittedFile[]): [month: string, files: CommittedFile[]][] {
  const months = Map.groupBy(files, ({ path }) => monthOfFile(path) ?? '')
  months.delete('')
  return [...months].sort(([left], [right]) => (left < right ? 1 : -1))
}

function ofFiles(locations: readonly string[]): History {
  return {
    where: locations.length === 1 ? `${locations[0]}` : `${locations.length} locations`,
    async *results(name) {
      const read = newestFirst(await readResults(locations))
      yield* read.filter((result) => name === undefined || result.name === name)
    },
  }
}

async function readResults(locations: readonly string[]): Promise<Result[]> {
  const folder = process.cwd()
  const temporaryFolder = await mkdtemp(join(tmpdir(), 'mlgate-'))
  const place = { folder, workspace: findWorkspace(folder), outside: 'named' as const, temporaryFolder }
  try {
    const results: Result[] = []
    for (const location of locations)
      for (const file of (await resolveLocation(location, place)).files)
        results.push(await readResultFile(file))
    return results
  } finally {
    await rm(temporaryFolder, { recursive: true, force: true })
  }
}

function newestFirst(results: readonly Result[]): Result[] {
  return results.toSorted((left, right) =>
    left.startedAt === right.startedAt ? 0 : left.startedAt < right.startedAt ? 1 : -1,
  )
}

function noHistory(message: string, hint: string): MlgateError {
  return new MlgateError({ code: 'MG6010', message, hint })
}
