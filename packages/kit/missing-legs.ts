import { MlgateError, type Result } from '@mlgate/core'
import { legsOf, type Runner } from './runner.ts'
import { unfinishedResult } from './unfinished.ts'

/**
 * A result for each job of a matrix of which some legs shared nothing, which names them: a leg that ended before it
 * measured must not look like one that was never there. Legs are known by what the others say of the matrix.
 *
 * @param results of other jobs; what they say may be made up.
 */
export function missingLegs(
  results: readonly Result[],
  { run, event }: Pick<Runner, 'run' | 'event'>,
): Result[] {
  const jobs = Map.groupBy(results, (result) => jobOf(result))
  return [...jobs].flatMap(([job, told]) => {
    const known = told.flatMap(({ run: of }) => legsOf((of as { legs?: unknown } | undefined)?.legs) ?? [])
    const total = Math.max(0, ...known.map((legs) => legs.total))
    const present = new Set(known.map(({ number }) => number))
    const missing = Array.from({ length: total }, (_, index) => index + 1).filter(
      (number) => !present.has(number),
    )
    if (missing.length === 0 || job === '') return []
    const which = missing.length === 1 ? `Leg ${missing[0]}` : `Legs ${missing.join(', ')}`
    const error = new MlgateError({
      code: 'MG9108',
      message: `${which} of the ${total} legs of the job ${job} shared no result.`,
      hint: 'Look at the log of that leg: it ended before a step of mlgate, or could not upload.',
    })
    return [unfinishedResult(job, error, { run, head: event.head })]
  })
}

function jobOf({ run }: Result): string {
  const { job } = (run ?? {}) as { job?: unknown }
  return typeof job === 'string' ? job : ''
}
