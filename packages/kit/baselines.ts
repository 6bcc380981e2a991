import type { StoreKind } from '@mlgate/baseline/stores'
import type { MlgateError, Result } from '@mlgate/core'
import type { SessionOptions } from '@mlgate/pipeline'
import type { Walked } from './finished.ts'
import type { Runner } from './runner.ts'

/** What baselines are found and recorded with. */
export interface BaselineSettings {
  environment: NodeJS.ProcessEnv
  token: string | undefined
  /** Where results of main are kept. */
  store: 'auto' | StoreKind
  /** Whether rows are recorded beside the numbers. */
  keep: 'predictions' | 'none'
  leg: Result['leg']
  /** The checkout. */
  folder: string
  temporaryFolder: string
  signal: AbortSignal
  /** Says something in the log. */
  say(words: string): void
  /** Says something that somebody should mend. */
  warn(words: string): void
}

/** What a step is told of baselines; it measures nothing when it is not told where results are kept. */
export function baselineSettings(
  inputs: {
    readonly 'github-token'?: string | undefined
    readonly store?: BaselineSettings['store']
    readonly keep?: BaselineSettings['keep']
  },
  {
    runner,
    ...surroundings
  }: Pick<BaselineSettings, 'leg' | 'folder' | 'signal' | 'say' | 'warn'> & { runner: Runner },
): BaselineSettings | undefined {
  const { store, keep = 'predictions', 'github-token': token } = inputs
  if (store === undefined) return undefined
  const { temporaryFolder } = runner
  return { environment: process.env, token, store, keep, temporaryFolder, ...surroundings }
}

/** Finds baselines where a workflow runs with a token; elsewhere nobody is asked. What asks GitHub is loaded then. */
export function automaticBaselinesOf(settings: BaselineSettings): SessionOptions['baselines'] {
  if (!isWorkflow(settings)) return undefined
  return (places) => {
    const opening = lazily(async () => (await import('./baselines-github.ts')).openFinder(settings, places))
    return { find: async (need, model) => (await opening()).find(need, model) }
  }
}

/**
 * Records results of a push to main, for later changes to be compared with. A store that takes nothing costs a
 * warning.
 *
 * @returns why the history cannot be added to: it is damaged, and was left as it is.
 */
export async function recordResults(
  walked: readonly Walked[],
  settings: BaselineSettings,
): Promise<MlgateError | undefined> {
  if (!isWorkflow(settings) || settings.environment.GITHUB_EVENT_NAME !== 'push') return undefined
  const { recordOnGitHub } = await import('./baselines-github.ts')
  return recordOnGitHub(walked, settings)
}

function isWorkflow({ token, environment }: BaselineSettings): boolean {
  return Boolean(token && environment.GITHUB_REPOSITORY && environment.GITHUB_EVENT_NAME)
}

function lazily<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined
  return () => {
    made ??= make()
    return made
  }
}
