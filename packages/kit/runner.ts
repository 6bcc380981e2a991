import { isAbsolute, join, relative, resolve, sep } from 'node:path'
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
  const temporaryFolder = environment.RUNNER_TEMP ?? join(process.cwd(), '.mlgate')
  return {
    workspace: environment.GITHUB_WORKSPACE ?? process.cwd(),
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

/** Whether a path is a folder or lies in it; both absolute, neither is looked up. */
export function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

/** The folder where relative paths of a step start. */
export function workingFolder({ workspace }: Runner, folder: string): string {
  return resolve(workspace, folder)
}
