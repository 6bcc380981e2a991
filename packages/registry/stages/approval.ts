/**
 * What a promotion has to know of protected environments. Whoever implements it keeps the rules of `RegistryHost`:
 * "not there" is null and nothing else is, and every call is bounded in time.
 */
export interface ApprovalHost {
  /** How an environment of the repository is protected; null when there is none of that name. */
  protection(environment: string): Promise<EnvironmentProtection | null>
  /** A run of the repository as its host knows it now; null when the repository has none of that number. */
  run(runId: number): Promise<ApprovedRun | null>
  /** What people said to jobs of a run that waited for an environment, of all its attempts, in no order. */
  reviews(runId: number): Promise<EnvironmentReview[]>
}

export interface EnvironmentProtection {
  /** People and teams one of whom has to let a job in; 0 where jobs come in without. */
  reviewers: number
}

export interface ApprovedRun {
  /** The newest. */
  attempt: number
  hasEnded: boolean
}

export interface EnvironmentReview {
  isApproved: boolean
  /** Login of who said it. */
  who: string
  /** Names of the environments that it speaks of. */
  environments: string[]
}
