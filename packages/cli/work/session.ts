import { existsSync } from 'node:fs'
import { lstat, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { MlgateError, type Result } from '@mlgate/core'
import { readCommit, writeFileAtomically } from '@mlgate/files'
import {
  childJobRunner,
  describeEnvironment,
  type RoadContext,
  type StepContext,
  writeResult,
} from '@mlgate/pipeline'
import { defaultMemoryBytes } from '@mlgate/sandbox'
import type { CommonOptions } from '../options.ts'
import { progressLine } from './progress.ts'

/** What a command works with while it runs. */
export interface Session {
  step: StepContext
  road: RoadContext
}

/**
 * Runs a command's work with child processes, folders and signals set up, and cleans up after it, however it
 * ends: SIGINT and SIGTERM kill the running job first.
 *
 * @param folder where relative locations start.
 * @param outside whether paths may lie outside the workspace: `named` for those typed on the command line.
 */
export async function withSession<Value>(
  options: CommonOptions,
  { folder, outside }: { folder: string; outside: 'refuse' | 'named' },
  work: (session: Session) => Promise<Value>,
): Promise<Value> {
  const cancelled = new AbortController()
  const cancel = () => cancelled.abort()
  const progress = progressLine(process.stderr)
  process.once('SIGINT', cancel).once('SIGTERM', cancel)
  const temporaryFolder = await mkdtemp(join(tmpdir(), 'mlgate-'))
  try {
    const resultsFolder = await prepareResultsFolder(options, folder)
    const runJob = childJobRunner({
      entry: fileURLToPath(import.meta.resolve('@mlgate/child')),
      limits: {
        timeoutMs: options.timeout ?? 6 * 3_600_000,
        stallTimeoutMs: options.stallTimeout ?? 60_000,
        memoryBytes: options.memory ?? defaultMemoryBytes(),
      },
      signal: cancelled.signal,
      onProgress: progress.show,
    })
    const locations = { folder, workspace: findWorkspace(folder), outside, temporaryFolder }
    const commit = await readCommit(folder)
    return await work({
      step: { runJob, locations, resultsFolder, temporaryFolder, commit },
      road: {
        environment: describeEnvironment(),
        run: undefined,
        leg: undefined,
        write: (result: Result, sidecars) => writeResult(resultsFolder, result, sidecars),
        now: () => new Date(),
      },
    })
  } finally {
    progress.clear()
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

async function prepareResultsFolder({ output }: CommonOptions, folder: string): Promise<string> {
  if (output !== undefined) return makeFolder(output)
  const own = resolve(folder, '.mlgate')
  // The checkout may have been made by somebody else: a link there must not say where files are written.
  for (const part of [own, join(own, 'results')]) await refuseLink(part)
  const results = await makeFolder(join(own, 'results'))
  // Results are made again by the next run; nobody wants them in a commit.
  await writeFileAtomically(join(own, '.gitignore'), '*\n')
  return results
}

async function makeFolder(folder: string): Promise<string> {
  try {
    await mkdir(folder, { recursive: true })
    return folder
  } catch (cause) {
    throw new MlgateError(
      {
        code: 'MG1006',
        message: `${folder} cannot be made: something else is in the way.`,
        place: { file: folder },
      },
      { cause },
    )
  }
}

async function refuseLink(path: string): Promise<void> {
  const found = await lstat(path).catch(() => null)
  if (found === null || found.isDirectory()) return
  throw new MlgateError({
    code: 'MG1004',
    message: `${path} is no folder of its own; results are not written through a link.`,
    hint: 'Remove it, or name a folder with --output.',
    place: { file: path },
  })
}
