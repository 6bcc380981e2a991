/** How far a job has come. */
export interface Progress {
  /** What it is doing, in words for a person; an error names the last one. */
  stage: string
  /** Units done and units in all, in whatever unit the stage counts. */
  done?: number
  total?: number
}

/** What a job is given besides its request. */
export interface JobContext {
  /** Tells the parent that the job lives: a job that says nothing for its stall timeout is ended. */
  progress(message: Progress): void
  /**
   * Says something to the parent and waits for its word, however long that takes: the stall timeout rests meanwhile.
   * Both are JSON. A job whose parent does not listen is ended.
   */
  ask(said: unknown): Promise<unknown>
  /** Folder of this job alone, its working directory too; it is removed when the job ends. */
  temporaryFolder: string
  /** What the job may allocate, in bytes; Node's own share is not in it. */
  memoryBytes: number
  /** Aborts when the deadline has passed: the job has about two seconds to interrupt what it runs. */
  signal: AbortSignal
  /** The file that a thread of this process may start with; without it there are none. */
  threadEntry?: string
}

/** One kind of work done in a child process: JSON in, JSON out, bulk as files. */
export type JobFunction<Request, Response> = (request: Request, context: JobContext) => Promise<Response>

/** Jobs by name, each loaded only when it is asked for. */
// `never` lets jobs of any request type stand in one table; the name decides which request arrives.
export type JobTable = Readonly<Record<string, () => Promise<JobFunction<never, unknown>>>>
