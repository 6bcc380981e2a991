/** What a job of this part is given by the process that it runs in. */
export interface JobWork {
  /** Tells that work goes on; silence for too long ends the process. */
  progress(message: { stage: string; done?: number; total?: number }): void
  /** Says something to whoever started the process and waits for the next word. */
  ask(said: unknown): Promise<unknown>
  /** The job's own folder; removed when it ends. */
  temporaryFolder: string
}
