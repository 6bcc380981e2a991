import { join, resolve } from 'node:path'
import { MlgateError, type Result } from '@mlgate/core'
import { type RunEvent, readRunEvent } from './comment-event.ts'

/** What a runner tells a step about where and for whom it runs. */
export interface Runner {
  /** The checkout. */
  workspace: string
  /** A folder that is empty when a job starts. */
  temporaryFolder: string
  toolCache: string | undefined
  /** Where the results of all steps of a job lie. */
  resultsFolder: string
  run: NonNullable<Result['run']>
  event: RunEvent
}

/** Reads what the runner says in the environment. Elsewhere, its folders are those at hand. */
export function readRunner(environment: NodeJS.ProcessEnv): Runner {
  const temporaryFolder = environment.RUNNER_TEMP || join(process.cwd(), '.mlgate')
  return {
    workspace: environment.GITHUB_WORKSPACE || process.cwd(),
    temporaryFolder,
    toolCache: environment.RUNNER_TOOL_CACHE || undefined,
    resultsFolder: join(temporaryFolder, 'mlgate', 'results'),
    run: Object.fromEntries(
      Object.entries({
        repository: environment.GITHUB_REPOSITORY,
        workflow: environment.GITHUB_WORKFLOW,
        id: numberOf(environment.GITHUB_RUN_ID),
        attempt: numberOf(environment.GITHUB_RUN_ATTEMPT),
        job: environment.GITHUB_JOB,
        event: environment.GITHUB_EVENT_NAME,
      }).filter(([, value]) => value !== undefined && value !== ''),
    ),
    event: readRunEvent(environment),
  }
}

function numberOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined
}

/**
 * The leg of a matrix as the runner writes it: a JSON object, or null outside of a matrix.
 *
 * @throws MlgateError MG9101 when it is something else: the input is not for people.
 */
export function readLeg(text: string | undefined): Result['leg'] {
  if (text === undefined) return undefined
  try {
    const leg: unknown = JSON.parse(text)
    if (leg === null) return undefined
    if (typeof leg === 'object' && !Array.isArray(leg)) return leg as NonNullable<Result['leg']>
  } catch {
    // Told below, as anything else that is no leg.
  }
  throw new MlgateError({
    code: 'MG9101',
    message: 'The input "leg" has to be a JSON object.',
    hint: 'Leave it out: it is filled in by itself.',
  })
}

/** A runner that knows its place in the matrix, as results tell it. */
export function withLegs(runner: Runner, strategy: string | undefined): Runner {
  const legs = readLegs(strategy)
  return legs === undefined || legs.total === 1 ? runner : { ...runner, run: { ...runner.run, legs } }
}

/** Which of the jobs of a matrix this is, counted from 1. */
export interface Legs {
  number: number
  total: number
}

/** GitHub makes no more jobs of one matrix. */
const mostLegs = 256

/** The place in the matrix as the runner writes it, or undefined outside of one. */
function readLegs(strategy: string | undefined): Legs | undefined {
  const told = jsonOf(strategy) as { 'job-index'?: unknown; 'job-total'?: unknown } | null | undefined
  return legsOf({ number: Number(told?.['job-index']) + 1, total: told?.['job-total'] })
}

/** The place that a document says; undefined when that is none. */
export function legsOf(said: unknown): Legs | undefined {
  const { number, total } = (said ?? {}) as { number?: unknown; total?: unknown }
  const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) > 0
  if (!isCount(number) || !isCount(total) || number > total || total > mostLegs) return undefined
  return { number, total }
}

function jsonOf(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The folder where relative paths of a step start. */
export function workingFolder({ workspace }: Runner, folder: string): string {
  return resolve(workspace, folder)
}
