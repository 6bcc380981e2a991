import { type ErrorCode, MlgateError } from '@mlgate/core'
import { inertLog } from '@mlgate/markup'
import { renderProblems } from '@mlgate/report'
import { colourOn } from '../finish.ts'

/**
 * Runs work that may come to a "no", which is an answer and ends with 1; what could not be answered is thrown on.
 *
 * @param codes of errors that say no.
 */
export async function refusedAs(
  codes: readonly ErrorCode[],
  options: { color: boolean },
  work: () => Promise<number>,
): Promise<number> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof MlgateError) || !codes.includes(error.code)) throw error
    const colour = colourOn(process.stderr, options)
    process.stderr.write(inertLog(renderProblems(error.problems, { format: 'terminal', colour })))
    return 1
  }
}
