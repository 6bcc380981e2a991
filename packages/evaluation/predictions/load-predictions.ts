import { withEngine } from '../with-engine.ts'
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
  return withEngine({ sources: tablesAmong(files) }, context, async (engine) => {
    const loaded: Predictions[] = []
    for (const file of files) {
      context.progress({ stage: 'reading predictions', done: loaded.length, total: files.length })
      loaded.push(await readPredictions(engine, file, unneeded))
    }
    return loaded
  })
}
