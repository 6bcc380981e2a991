/** What is known of a commit. */
export interface CommitFacts {
  sha: string
  /** In git's order: the first is what the others were merged into. */
  parents: string[]
  /** When it was committed, ISO 8601. */
  date: string
}

/**
 * The commits of the repository as its host knows them: the clone of a job is shallow. Hosts keep the rules of
 * `stores/hosts.ts`: only "not there" is null.
 */
export interface CommitHost {
  /** A commit, null when the host does not have it (any more). */
  commit(sha: string): Promise<CommitFacts | null>
  /**
   * The newest commit that both have among their ancestors, null when there is none or one of the two is gone.
   *
   * @param base a branch or a commit.
   */
  mergeBase(base: string, head: string): Promise<CommitFacts | null>
  /** A commit and its ancestors, newest first, at most `most` (100 is one page). Empty when the host lacks it. */
  history(sha: string, most: number): Promise<CommitFacts[]>
}
