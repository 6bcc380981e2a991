import { type Result, type Verdict, worstVerdict } from '@mlgate/core'
import { countsToVerdict } from './waivers.ts'

/** The worst of what counts: neither what only warns, nor failures that were let through. */
export function verdictOf({
  checks,
  gates,
  problems = [],
}: {
  checks: Result['checks']
  gates: Result['gates']
  problems?: readonly unknown[] | undefined
}): Verdict {
  return worstVerdict([
    ...checks
      .filter(({ severity, accepted }) => severity !== 'warn' && accepted !== true)
      .map(({ status }) => (status === 'fail' || status === 'error' ? status : 'pass')),
    ...gates.filter(countsToVerdict).map(({ verdict }) => verdict),
    ...problems.map(() => 'error' as const),
  ])
}
