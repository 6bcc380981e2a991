import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Result } from '@mlgate/core'
import { readCommit } from '@mlgate/files'
import { defaultMemoryBytes } from '@mlgate/sandbox'
import type { BaselineFinder } from './baselines/search.ts'
import { childJobRunner, type JobRunnerOptions } from './job-runner.ts'
import type { RoadContext } from './road.ts'
import type { StepContext } from './step-context.ts'
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
  /** Where result documents are written. */
  resultsFolder: string
  /** Whether documents that lie there stay: those of steps before this one. Else a newer one replaces its former. */
  keepFormer?: boolean
  /** How much a job may take; each at its default when absent. */
  limits: Partial<JobRunnerOptions['limits']>
  run?: Result['run']
  /** On a pull request, the newest commit of its own branch. */
  head?: string
  leg?: Result['leg']
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
 */
export async function withSession<Value>(
  options: SessionOptions,
  work: (session: Session) => Promise<Value>,
): Promise<Value> {
  const { folder, outside, resultsFolder, keepFormer = false, limits, onProgress, provideNative } = options
  const cancelled = new AbortController()
  const cancel = () => cancelled.abort()
  process.once('SIGINT', cancel).once('SIGTERM', cancel)
  const temporaryFolder = await mkdtemp(join(tmpdir(), 'mlgate-'))
  try {
    const runJob = childJobRunner({
      entry: options.childEntry,
      limits: {
        timeoutMs: limits.timeoutMs ?? longestMs,
        stallTimeoutMs: limits.stallTimeoutMs ?? 60_000,
        memoryBytes: limits.memoryBytes ?? defaultMemoryBytes(),
      },
      signal: cancelled.signal,
      ...(onProgress === undefined ? {} : { onProgress }),
      ...(provideNative === undefined ? {} : { provideNative }),
    })
    const locations = {
      folder,
      workspace: options.workspace ?? findWorkspace(folder),
      outside,
      temporaryFolder,
    }
    const commit = await readCommit(folder)
    const baselines = options.baselines?.({ locations, commit })
    return await work({
      step: {
        runJob,
        locations,
        temporaryFolder,
        commit,
        ...(baselines === undefined ? {} : { baselines }),
      },
      road: {
        environment: describeEnvironment(),
        run: options.run,
        head: options.head,
        leg: options.leg,
        write: (result: Result, sidecars) => writeResult(resultsFolder, result, sidecars, { keepFormer }),
        now: () => new Date(),
      },
    })
  } finally {
    process.off('SIGINT', cancel).off('SIGTERM', cancel)
    await rm(temporaryFolder, { recursive: true, force: true })
  }
}

/** The folder that nothing is read from outside of: the repository's, else the one given. */
export function findWorkspace(folder: string): string {
  for (let candidate = folder; ; candidate = dirname(candidate)) {
    if (existsSync(join(candidate, '.git'))) return candidate
    if (candidate === dirname(candidate)) return folder
  }
}
