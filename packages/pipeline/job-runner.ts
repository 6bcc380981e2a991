import { runJob } from '@mlgate/sandbox'
import type { JobName, JobRunner, RequestOf, ResponseOf } from './jobs.ts'

/** How long and how much a job may take, and who listens to it. */
export interface JobRunnerOptions {
  /** Path of the child's entry file; each entrance knows where its own lies. */
  entry: string
  limits: { timeoutMs: number; stallTimeoutMs: number; memoryBytes: number }
  /** Aborting it kills the running job. */
  signal?: AbortSignal
  onProgress?: (message: { stage: string; done?: number; total?: number }) => void
}

/** The runner that gives every job a child process of its own. */
export function childJobRunner({ entry, limits, signal, onProgress }: JobRunnerOptions): JobRunner {
  return <Name extends JobName>(job: Name, request: RequestOf<Name>, about: string) =>
    runJob<RequestOf<Name>, ResponseOf<Name>>({
      entry,
      job,
      request,
      about,
      limits,
      ...(signal === undefined ? {} : { signal }),
      ...(onProgress === undefined ? {} : { onProgress }),
    })
}
