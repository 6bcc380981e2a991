import { existsSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { MlgateError, type Result } from '@mlgate/core'
import { isInside } from '@mlgate/files'
import { formatDuration } from '@mlgate/markup'
import { type NativeProvider, nativeProvider, type SdkName } from '@mlgate/native'
import { type SessionOptions, withSession } from '@mlgate/pipeline'
import { baseFilesOf } from './base-gates.ts'
import type { GitHubAccess } from './github-access.ts'
import type { OnGitHub } from './on-github.ts'
import { progressLog } from './progress.ts'
import type { Runner } from './runner.ts'
import { closeFold, openFold, printLog, printResults, printWords, warn } from './say.ts'
import type { Deps, KitInputs } from './step.ts'

/** Native packages brought on demand, as a bundle needs them. */
export function nativePackages(runner: Runner, inputs: KitInputs, signal: AbortSignal): NativeProvider {
  const { temporaryFolder, toolCache } = runner
  const folder = inputs['native-packages']
  return nativeProvider({
    temporaryFolder,
    cache: true,
    ...(folder === undefined ? {} : { folder }),
    ...(toolCache === undefined ? {} : { toolCache }),
    signal,
    log: printWords,
    warn,
  })
}

/** Files of other machines are kept for the job; the token goes to GitHub alone, for Git LFS. */
function remoteOf(
  { temporaryFolder }: Runner,
  token: string | undefined,
  native: NativeProvider | undefined,
): NonNullable<SessionOptions['remote']> {
  const url = process.env.GITHUB_SERVER_URL
  return {
    cacheFolder: join(temporaryFolder, 'mlgate', 'files'),
    ...(token && url ? { gitHost: { url, token } } : {}),
    provideSdk: sdkProvider(native),
  }
}

/** Where an SDK lies: brought on demand for a bundle, and found as any other package is elsewhere. */
function sdkProvider(native: NativeProvider | undefined) {
  return async (name: SdkName): Promise<string | undefined> =>
    native === undefined ? undefined : (await native.provide([name]))[name]
}

/** What a step's surroundings are made of. */
export interface DepsOptions {
  runner: Runner
  folder: string
  leg: Result['leg']
  inputs: KitInputs
  native: NativeProvider | undefined
  child: URL
  host: OnGitHub
  baselines: SessionOptions['baselines']
  access: GitHubAccess
}

/** What a step's work is done with, on a runner. */
export function depsOf(options: DepsOptions): Deps {
  const { runner, folder, leg, inputs, native, child, host, baselines, access } = options
  const { timeout, memory } = inputs
  const stall = inputs['stall-timeout']
  const session = {
    childEntry: fileURLToPath(child),
    ...(isInside(folder, runner.workspace) ? { workspace: runner.workspace } : {}),
    resultsFolder: runner.resultsFolder,
    temporaryParent: runner.temporaryFolder,
    remote: remoteOf(runner, inputs['github-token'], native),
    keepFormer: true,
    limits: {
      ...(timeout === undefined ? {} : { timeoutMs: timeout }),
      ...(stall === undefined ? {} : { stallTimeoutMs: stall }),
      ...(memory === undefined ? {} : { memoryBytes: memory }),
    },
    onProgress: progressLog(printWords),
    ...(native === undefined ? {} : { provideNative: native.provide }),
    ...(baselines === undefined ? {} : { baselines }),
    keep: inputs.keep,
    allowCommands: inputs['allow-commands'],
    accept: host.accept,
    run: runner.run,
    ...(runner.event.head === undefined ? {} : { head: runner.event.head }),
    ...(leg === undefined ? {} : { leg }),
  }
  return {
    runner,
    folder,
    inSession: (surroundings, work) =>
      rebased(surroundings.folder, folder, () => withSession({ ...session, ...surroundings }, work)),
    async fold(title, work) {
      openFold(title)
      const startedAt = performance.now()
      try {
        return await work()
      } finally {
        printLog(`This took ${formatDuration(performance.now() - startedAt)}.`)
        closeFold()
      }
    },
    baseFiles: () => baseFilesOf({ ...access, folder, workspace: runner.workspace }),
    ...host,
    // Most steps register nothing: what does is loaded by those.
    registry: async (of = {}) => {
      const { openRegistry } = await import('./registry/open.ts')
      const { cacheFolder } = session.remote
      return openRegistry(access, {
        ...of,
        cacheFolder,
        provideSdk: sdkProvider(native),
        root: runner.workspace,
      })
    },
    tell: (walked) => printResults(walked.map(({ result }) => result)),
    say: printWords,
  }
}

/** Does work whose errors name files from one folder on, as if they were named from another on. */
async function rebased<Value>(from: string, to: string, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof MlgateError) || from === to) throw error
    const problems = error.problems.map(({ place, ...problem }) => {
      if (place === undefined) return problem
      const file = resolve(from, place.file)
      // What is no file here, such as a location in git, is named as it was.
      return { ...problem, place: existsSync(file) ? { ...place, file: relative(to, file) } : place }
    })
    throw MlgateError.ofProblems(problems, error)
  }
}
