/** What a job of this part is given by the process that it runs in. */
export interface WorkContext {
  /** Tells that work goes on; silence for too long ends the process. */
  progress(message: { stage: string; done?: number; total?: number }): void
  /** The job's own folder; removed when it ends. */
  temporaryFolder: string
  /** Memory that the job may take. */
  memoryBytes: number
  /** Aborts when time is up: what runs in the engine is then interrupted. */
  signal?: AbortSignal
  /** The file that a thread of this process may start with; without it there are none. */
  threadEntry?: string
}
