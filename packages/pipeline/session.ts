import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Result } from '@mlgate/core'
import { fileFailure, type RemoteFiles, readCommit } from '@mlgate/files'
import type { RemoteOptions } from '@mlgate/locations'
import { defaultMemoryBytes } from '@mlgate/sandbox'
import type { BaselineFinder } from './baselines/search.ts'
import { leavesIn } from './commands/leave.ts'
import { childJobRunner, type JobRunnerOptions } from './job-runner.ts'
import type { RoadContext } from './road.ts'
import type { StepContext } from './step-context.ts'
import type { Keeping } from './steps/kept-predictions.ts'
import { describeEnvironment } from './surroundings.ts'
import { writeResult } from './write-result.ts'

/** What an entrance knows that steps need. */
export interface SessionOptions extends Pick<JobRunnerOptions, 'onProgress' | 'provideNative'> {
  /** Path of the child's entry file. */
  childEntry: string
  /** Where relative locations start. */
  folder: string
  /** What nothing is read from outside of; the repository around `folder` when not said. */
  workspace?: string
  /** Whether paths may lie outside the workspace: `named` for those that the user typed. */
  outside: 'refuse' | 'named'
  /** Where folders are made for files that are needed only on the way; the system's own place when absent. */
  temporaryParent?: string
  /** Where result documents are written. */
  resultsFolder: string
  /** How files are brought from other machines; absent where only files of this one can be named. */
  remote?: Omit<RemoteOptions, 'signal'>
  /** Whether documents that lie there stay: those of steps before this one. Else a newer one replaces its former. */
  keepFormer?: boolean
  /** How much a job may take; each at its default when absent. */
  limits: Partial<JobRunnerOptions['limits']>
  run?: Result['run']
  /** On a pull request, the newest commit of its own branch. */
  head?: string
  leg?: Result['leg']
  accept?: RoadContext['accept']
  /** Whether the user says that commands are trusted, whatever started the run. */
  allowCommands?: boolean | undefined
  /** What of the rows is kept beside a result; `predictions` when absent. */
  keep?: Keeping['rows'] | undefined
  /** What finds baselines that nobody names, for a commit that is measured; absent where there is nobody to ask. */
  baselines?(places: Pick<StepContext, 'locations' | 'commit'>): BaselineFinder | undefined
}

/** What work is done with. */
export interface Session {
  step: StepContext
  road: RoadContext
}

/** How long a job may take where nobody says: long enough for any that makes progress. */
const longestMs = 6 * 3_600_000

/**
 * Does work with child processes, folders and signals set up, and cleans up after it, however it ends: SIGINT and
 * SIGTERM kill the running job first.
 *
 * @throws MlgateError MG1006 where no temporary folder can be made, MG1011 when the disk is full.
 */
export async function withSession<Value>(
  options: SessionOptions,
  work: (session: Session) => Promise<Value>,
): Promise<Value> {
  const { folder, outside, resultsFolder, keepFormer = false, limits, onProgress, provideNative } = options
  const temporaryParent = options.temporaryParent ?? tmpdir()
  const temporaryFolder = await makeTemporary(temporaryParent)
  const cancelled = new AbortController()
  const cancel = () => cancelled.abort()
  process.once('SIGINT', cancel).once('SIGTERM', cancel)
  try {
    const runJob = childJobRunner({
      entry: options.childEntry,
      limits: {
        timeoutMs: limits.timeoutMs ?? longestMs,
        stallTimeoutMs: limits.stallTimeoutMs ?? 60_000,
        memoryBytes: limits.memoryBytes ?? defaultMemoryBytes(),
      },
      signal: cancelled.signal,
      temporaryParent,
      ...(onProgress === undefined ? {} : { onProgress }),
      ...(provideNative === undefined ? {} : { provideNative }),
    })
    const workspace = options.workspace ?? findWorkspace(folder)
    const locations = {
      folder,
      workspace,
      outside,
      temporaryFolder,
      ...(options.remote === undefined
        ? {}
        : { remote: remoteWhenNeeded({ ...options.remote, signal: cancelled.signal }) }),
    }
    const commit = await readCommit(folder, workspace)
    const baselines = options.baselines?.({ locations, commit })
    return await work({
      step: {
        runJob,
        locations,
        temporaryFolder,
        commit,
        leaves: leavesIn(process.env, options.allowCommands ?? false),
        signal: cancelled.signal,
        ...(onProgress === undefined ? {} : { onProgress }),
        keeping: { rows: options.keep, repository: options.run?.repository },
        ...(baselines === undefined ? {} : { baselines }),
      },
      road: {
        environment: describeEnvironment(),
        run: options.run,
        head: options.head,
        leg: options.leg,
        accept: options.accept,
        write: (result: Result, sidecars) => writeResult(resultsFolder, result, sidecars, { keepFormer }),
        now: () => new Date(),
      },
    })
  } finally {
    process.off('SIGINT', cancel).off('SIGTERM', cancel)
    // A job that is left waits for a word that nobody says any more, and this process would wait for it.
    cancel()
    // What cannot be removed is left to the system; what was measured matters more.
    await rm(temporaryFolder, { recursive: true, force: true, maxRetries: 5 }).catch(() => undefined)
  }
}

/** Most steps name no file of another machine: what brings them is loaded by the first that does. */
function remoteWhenNeeded(options: RemoteOptions): RemoteFiles {
  let loaded: Promise<RemoteFiles> | undefined
  const remote = () => {
    loaded ??= import('@mlgate/locations').then(({ remoteFiles }) => remoteFiles(options))
    return loaded
  }
  return {
    bring: async (...asked) => (await remote()).bring(...asked),
    bringLarge: async (...asked) => (await remote()).bringLarge(...asked),
    bringTracked: async (...asked) => (await remote()).bringTracked(...asked),
  }
}

/** @throws MlgateError MG1006 where no folder can be made, MG1011 when the disk is full. */
async function makeTemporary(parent: string): Promise<string> {
  return mkdtemp(join(parent, 'mlgate-')).catch((cause: unknown) => {
    throw fileFailure('made', join(parent, 'mlgate-…'), cause)
  })
}

/** The folder that nothing is read from outside of: the repository's, else the one given. */
export function findWorkspace(folder: string): string {
  for (let candidate = folder; ; candidate = dirname(candidate)) {
    if (existsSync(join(candidate, '.git'))) return candidate
    if (candidate === dirname(candidate)) return folder
  }
}
