import { type NativeName, nativeEnvironment, runJob } from '@mlgate/sandbox'
import { acceleratorNeeds } from './accelerators.ts'
import { type JobName, type JobRunner, nativePackages, type RequestOf, type ResponseOf } from './jobs.ts'

/** How long and how much a job may take, and who listens to it. */
export interface JobRunnerOptions {
  /** Path of the child's entry file; each entrance knows where its own lies. */
  entry: string
  limits: { timeoutMs: number; stallTimeoutMs: number; memoryBytes: number }
  /** Aborting it kills the running job. */
  signal?: AbortSignal
  /** Where each child gets a folder of its own; the system's own place when absent. */
  temporaryParent?: string
  onProgress?: (message: { stage: string; done?: number; total?: number }) => void
  /**
   * Brings native packages and says in which folder's node_modules each lies; where it is left out, children find
   * them as any other package.
   */
  provideNative?: (names: readonly NativeName[]) => Promise<Readonly<Record<string, string>>>
}

/** The runner that gives every job a child process of its own. */
export function childJobRunner(options: JobRunnerOptions): JobRunner {
  const { entry, limits, signal, temporaryParent, onProgress, provideNative } = options
  return async <Name extends JobName>(
    job: Name,
    request: RequestOf<Name>,
    about: string,
    onQuestion?: Parameters<JobRunner>[3],
  ) => {
    const folders = await provideNative?.(nativePackages[job])
    const needs = acceleratorNeeds(request, process.env)
    const variables = { ...(folders && nativeEnvironment(folders)), ...needs?.environment }
    return runJob<RequestOf<Name>, ResponseOf<Name>>({
      entry,
      job,
      request,
      about,
      limits: needs === null ? limits : { ...limits, stallTimeoutMs: needs.stallTimeoutMs },
      environment: variables,
      ...(needs?.containment && { containment: needs.containment }),
      ...(signal === undefined ? {} : { signal }),
      ...(temporaryParent === undefined ? {} : { temporaryParent }),
      ...(onProgress === undefined ? {} : { onProgress }),
      ...(onQuestion === undefined ? {} : { onQuestion }),
    })
  }
}
