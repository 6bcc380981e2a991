import { GitHubFailure } from './client/failure.ts'

/** A write that does no harm when it is sent twice, but whose second refusal would be misread. */
export interface SettledWrite {
  write(): Promise<unknown>
  /** Whether a refusal means that somebody else was first. */
  isRefusal(failure: GitHubFailure): boolean
  /** What is there now: our write, somebody else's, or undefined when nothing happened yet. */
  look(): Promise<boolean | undefined>
}

const mostTries = 3

/**
 * Sends a write; after a failure that leaves open what happened, it looks first, and sends again only what was not
 * done.
 *
 * @returns whether the write is there; false when somebody else was first.
 */
export async function settleByLooking({ write, isRefusal, look }: SettledWrite): Promise<boolean> {
  for (let tries = 1; ; tries += 1) {
    try {
      await write()
      return true
    } catch (error) {
      if (!(error instanceof GitHubFailure)) throw error
      // A refusal after an earlier try may be the echo of our own success.
      if (isRefusal(error)) return tries > 1 && (await look()) === true
      if (error.outcome !== 'unknown') throw error
      const found = await look()
      if (found !== undefined) return found
      if (tries === mostTries) throw error
    }
  }
}
