import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { dirname, relative } from 'node:path'
import { storedPredictions } from '@mlgate/baseline'
import { MlgateError, type Result } from '@mlgate/core'
import type { Walked } from './finished.ts'
import { lendsUploads } from './lends-uploads.ts'
import type { Runner } from './runner.ts'

/** Whether results are shared: always, never, or where a job is one of a matrix. */
export type ShareMode = 'auto' | 'true' | 'false'

/** What sharing is done with. */
export interface SharingContext {
  environment: NodeJS.ProcessEnv
  runner: Pick<Runner, 'resultsFolder' | 'run'>
  leg: Result['leg']
  signal: AbortSignal
  /** Says something in the log. */
  say(words: string): void
  /** Says something that somebody should mend. */
  warn(words: string): void
}

/** The beginning of the names of all artifacts in which jobs share their results. */
export const sharedPrefix = 'mlgate-result-'

/** A job waits so long for one of its results, in milliseconds: it has its verdict already. */
const budgetMs = 60_000
/** Of the rows that are kept of one result. */
const mostRowBytes = 256 * 2 ** 20

/**
 * Shares the results that a step left, with what is kept of their rows, as an artifact each: for the report of a last
 * job and for whoever wants to look at them. That it does not work is a warning and changes no verdict.
 */
export async function shareResults(
  walked: readonly Walked[],
  mode: ShareMode,
  context: SharingContext,
): Promise<void> {
  const { environment, leg, signal, say, warn } = context
  const isLeg = leg != null && Object.keys(leg).length > 0
  const own = walked.filter(({ path, isTold = false }) => path !== '' && !isTold)
  if (mode === 'false' || (mode === 'auto' && !isLeg) || own.length === 0 || signal.aborted) return
  if (!lendsUploads(environment)) {
    const words = 'Results are not shared with other jobs: this run lends no way to upload artifacts.'
    if (mode === 'auto') say(words)
    else warn(words)
    return
  }
  for (const one of own) {
    try {
      await share(one, context)
    } catch (error) {
      // A job that is cancelled has no time for this, and is told of elsewhere.
      if (signal.aborted) return
      if (!(error instanceof MlgateError)) throw error
      // What failed for one fails for all, each after a minute.
      warn(`Results are not shared with other jobs of this run. ${error.message} The verdict is the same.`)
      return
    }
  }
  say(`Shared with other jobs of this run: ${own.map(({ result }) => result.name).join(', ')}.`)
}

async function share({ result, path }: Walked, context: SharingContext): Promise<void> {
  // The way to upload is loaded by whoever has something to share.
  const { uploadArtifact } = await import('@mlgate/github')
  const files = [path, ...(await rowsOf(path, result, context))]
  const name = sharedName(result, path, context)
  await uploadArtifact({ settings: { budgetMs, signal: context.signal } }, name, dirname(path), files)
}

/** What is kept of the rows; none where it is not what the result speaks of, or too much. */
async function rowsOf(path: string, result: Result, { say }: SharingContext): Promise<string[]> {
  try {
    const files = (await storedPredictions(path, result)) ?? []
    const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size))
    if (sizes.reduce((sum, size) => sum + size, 0) <= mostRowBytes) return files
    say(`The rows of ${result.name} are not shared: they have more than ${mostRowBytes / 2 ** 20} MiB.`)
  } catch (error) {
    if (!(error instanceof MlgateError)) throw error
    say(`The rows of ${result.name} are not shared. ${error.message}`)
  }
  return []
}

const longestPart = 40

/**
 * The name of a result's artifact: readable, the same in every attempt, and another one for each job, leg and document.
 */
export function sharedName(
  { kind, name, leg }: Pick<Result, 'kind' | 'name' | 'leg'>,
  path: string,
  { environment: { GITHUB_JOB: job = '' }, runner }: Pick<SharingContext, 'environment' | 'runner'>,
): string {
  const place = relative(runner.resultsFolder, path).replaceAll('\\', '/')
  const hash = createHash('sha256').update(JSON.stringify([job, leg ?? null, place]))
  const legWords = Object.values(leg ?? {}).map((value) =>
    typeof value === 'string' ? value : JSON.stringify(value),
  )
  const parts = [job, legWords.join('-'), kind, name].map((part) =>
    part
      .replace(/[^A-Za-z0-9_.-]+/g, '-')
      .replace(/^[-.]+|[-.]+$/g, '')
      .slice(0, longestPart),
  )
  return `${sharedPrefix}${[...parts, hash.digest('hex').slice(0, 12)].filter(Boolean).join('-')}`
}
