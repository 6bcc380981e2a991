import type { StoreKind } from '@mlgate/baseline/stores'
import type { MlgateError, Result } from '@mlgate/core'
import type { SessionOptions } from '@mlgate/pipeline'
import type { Finished } from './finished.ts'
import type { GitHubAccess } from './github-access.ts'

/** What baselines are found and recorded with. */
export interface BaselineSettings extends GitHubAccess {
  /** Where results of main are kept. */
  store: 'auto' | StoreKind
  leg: Result['leg']
  /** The checkout. */
  folder: string
  temporaryFolder: string
  /** Says something that somebody should mend. */
  warn(words: string): void
}

/** What a step is told of baselines; it measures nothing when it is not told where results are kept. */
export function baselineSettings(
  { store }: { readonly store?: BaselineSettings['store'] },
  surroundings: Omit<BaselineSettings, 'store'>,
): BaselineSettings | undefined {
  return store === undefined ? undefined : { ...surroundings, store }
}

/** Finds baselines where a workflow runs with a token; elsewhere nobody is asked. What asks GitHub is loaded then. */
export function automaticBaselinesOf(settings: BaselineSettings): SessionOptions['baselines'] {
  if (!isWorkflow(settings)) return undefined
  return (places) => {
    const opening = lazily(async () => (await import('./baselines-github.ts')).openFinder(settings, places))
    return {
      find: async (need, model) => (await opening()).find(need, model),
      released: async (location, need) => (await opening()).released(location, need),
      commit: async () => (await opening()).commit(),
      past: async (need) => (await opening()).past(need),
    }
  }
}

/**
 * Records results of a push to main, for later changes to be compared with. A store that takes nothing costs a
 * warning.
 *
 * @returns why the history cannot be added to: it is damaged, and was left as it is.
 */
export async function recordResults(
  finished: Pick<Finished, 'walked' | 'project'>,
  settings: BaselineSettings,
): Promise<MlgateError | undefined> {
  if (!isWorkflow(settings) || settings.environment.GITHUB_EVENT_NAME !== 'push') return undefined
  const { recordOnGitHub } = await import('./baselines-github.ts')
  return recordOnGitHub(finished, settings)
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
