import { isShard } from '@mlgate/pipeline'
import { renderProblems } from '@mlgate/report'
import { type BaselineSettings, recordResults } from './baselines.ts'
import type { Finished } from './finished.ts'
import type { Runner } from './runner.ts'
import { printLog } from './say.ts'
import { leaveResult, unfinishedResult } from './unfinished.ts'

/**
 * What a step came to, after its results were recorded where they are to be. A history that is damaged is one more
 * result, which says so: nobody would mend what only a warning tells of.
 */
export async function recorded(
  finished: Finished,
  runner: Runner,
  settings: BaselineSettings,
): Promise<Finished> {
  // A part of a scoring is no measurement, and what other steps left they have recorded.
  const own = finished.walked.filter(({ result, isTold }) => isTold !== true && !isShard(result))
  const damage = await recordResults({ ...finished, walked: own }, settings)
  if (damage === undefined) return finished
  const { leg, folder } = settings
  const result = unfinishedResult('history', damage, { run: runner.run, ...(leg == null ? {} : { leg }) })
  printLog(renderProblems(damage.problems, { format: 'terminal', colour: true }))
  const path = (await leaveResult(runner, result)) ?? ''
  return { ...finished, walked: [...finished.walked, { result, path, folder }] }
}
