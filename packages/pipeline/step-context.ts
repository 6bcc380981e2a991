import type { ResolveOptions } from '@mlgate/files'
import type { BaselineFinder } from './baselines/search.ts'
import type { Leaves } from './commands/leave.ts'
import type { JobRunner } from './jobs.ts'
import type { Keeping } from './steps/kept-predictions.ts'

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
  /** Whether commands may be run, and endpoints be asked; absent where nobody has to be asked for leave. */
  leaves?: Leaves
  /** Aborts when the run is cancelled. */
  signal?: AbortSignal
  /** Tells that work goes on. */
  onProgress?: (message: { stage: string; done?: number; total?: number }) => void
  /** What of the rows is kept beside a result; predictions when absent. */
  keeping?: Keeping
}
