/** A cache that outlives a job: folders by key. */
export interface FolderCache {
  /** Brings the folder that was saved under this key back to the path it had; false when there is none. */
  restore(folder: string, key: string): Promise<boolean>
  save(folder: string, key: string): Promise<void>
}

/** The client of the Actions cache. */
export type ActionsCache = typeof import('@actions/cache')

/**
 * The client of the Actions cache, where a runner offers one. It is loaded only then: that takes longer than anything
 * else a step does before its first line.
 */
export async function loadActionsCache(
  environment: NodeJS.ProcessEnv = process.env,
): Promise<ActionsCache | undefined> {
  const offered = ['ACTIONS_RESULTS_URL', 'ACTIONS_CACHE_URL'].some((name) => environment[name])
  if (!offered || !environment.ACTIONS_RUNTIME_TOKEN) return undefined
  const client = await import('@actions/cache')
  return client.isFeatureAvailable() ? client : undefined
}

/**
 * The Actions cache as folders by key.
 *
 * Whatever comes out of it is to be verified: every workflow of the repository may write to it.
 */
export async function openActionsCache(
  environment: NodeJS.ProcessEnv = process.env,
): Promise<FolderCache | undefined> {
  const client = await loadActionsCache(environment)
  if (client === undefined) return undefined
  return {
    restore: async (folder, key) => (await client.restoreCache([folder], key)) !== undefined,
    save: async (folder, key) => {
      // The client says itself why it could not save, and throws only on misuse.
      await client.saveCache([folder], key)
    },
  }
}
