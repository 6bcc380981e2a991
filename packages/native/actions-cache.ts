/** A cache that outlives a job: folders by key. */
export interface FolderCache {
  /** Brings the folder that was saved under this key back to the path it had; false when there is none. */
  restore(folder: string, key: string): Promise<boolean>
  save(folder: string, key: string): Promise<void>
}

/**
 * The Actions cache, where a runner offers one. Its client is loaded only then: that takes longer than anything
 * else a step does before its first line.
 *
 * Whatever comes out of it is to be verified: every workflow of the repository may write to it.
 */
export async function openActionsCache(
  environment: NodeJS.ProcessEnv = process.env,
): Promise<FolderCache | undefined> {
  const offered = ['ACTIONS_RESULTS_URL', 'ACTIONS_CACHE_URL'].some((name) => environment[name])
  if (!offered || !environment.ACTIONS_RUNTIME_TOKEN) return undefined
  const { isFeatureAvailable, restoreCache, saveCache } = await import('@actions/cache')
  if (!isFeatureAvailable()) return undefined
  return {
    restore: async (folder, key) => (await restoreCache([folder], key)) !== undefined,
    save: async (folder, key) => {
      // The client says itself why it could not save, and throws only on misuse.
      await saveCache([folder], key)
    },
  }
}
