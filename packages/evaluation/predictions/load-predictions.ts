import { openDuckDb } from '@mlgate/tables'
import type { WorkContext } from '../work-context.ts'
import {
  type Predictions,
  type PredictionsFile,
  readPredictions,
  tablesAmong,
  type Unneeded,
} from './predictions.ts'

/** Reads several predictions files, in order, through one engine. */
export async function loadPredictions(
  files: readonly PredictionsFile[],
  context: WorkContext,
  unneeded: Unneeded = {},
): Promise<Predictions[]> {
  const { memoryBytes, temporaryFolder, progress, signal } = context
  const engine = await openDuckDb({
    sources: tablesAmong(files),
    memoryBytes,
    temporaryFolder,
    ...(signal === undefined ? {} : { signal }),
  })
  try {
    const loaded: Predictions[] = []
    for (const file of files) {
      progress({ stage: 'reading predictions', done: loaded.length, total: files.length })
      loaded.push(await readPredictions(engine, file, unneeded))
    }
    return loaded
  } finally {
    await engine.close()
  }
}
