import { sharedCommit } from '@mlgate/files'
import type { BaselineFinder } from '@mlgate/pipeline'

/**
 * Finds the base of what lies in this clone: the commit at which it left the one that is named. What was measured there
 * nobody knows here.
 *
 * @param ref a commit or branch of the clone; undefined where nobody names one.
 */
export function localBase(ref: string | undefined, folder: string): BaselineFinder | undefined {
  if (ref === undefined) return undefined
  return {
    find: async () => ({ found: null, passedOver: [] }),
    commit: async () => {
      const sha = await sharedCommit({ location: `--base ${ref}`, folder }, ref)
      return { base: { sha, how: 'merge-base', branch: ref }, passedOver: [] }
    },
  }
}
