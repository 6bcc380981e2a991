import { type EngineOptions, openDuckDb, type SqlEngine } from '@mlgate/tables'
import type { WorkContext } from './work-context.ts'

/** Files that an engine may read and write. */
interface EngineFiles extends Pick<EngineOptions, 'sources' | 'outputs'> {
  /** What is told of long queries: that this goes on. */
  stage?: string
}

/** Does some work with an engine within the limits of the job, and closes it however the work ends. */
export async function withEngine<Outcome>(
  { stage, ...files }: EngineFiles,
  { memoryBytes, temporaryFolder, progress, signal }: WorkContext,
  work: (engine: SqlEngine) => Promise<Outcome>,
): Promise<Outcome> {
  const engine = await openDuckDb({
    ...files,
    memoryBytes,
    temporaryFolder,
    ...(stage === undefined ? {} : { onProgress: ({ done, total }) => progress({ stage, done, total }) }),
    ...(signal === undefined ? {} : { signal }),
  })
  try {
    return await work(engine)
  } finally {
    engine.close()
  }
}
