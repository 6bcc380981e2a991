import type { ResolveOptions } from '@mlgate/files'
import type { BaselineFinder } from './baselines/search.ts'
import type { JobRunner } from './jobs.ts'

/** What every step is given to work with. */
export interface StepContext {
  /** Runs a job in a child process. */
  runJob: JobRunner
  /** Where locations start and what they may not leave. */
  locations: ResolveOptions
  /** Files that are needed only while the step runs. */
  temporaryFolder: string
  /** The commit that is measured, where it is known. */
  commit: string | undefined
  /** Finds what to compare with where nobody names it; absent where there is nobody to ask. */
  baselines?: BaselineFinder
}
