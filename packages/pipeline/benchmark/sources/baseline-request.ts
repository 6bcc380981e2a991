import { namedLocation } from '@mlgate/baseline'
import { type BaselineRequest, namedBaseline } from '../../baselines/search.ts'
import type { StepContext } from '../../step-context.ts'
import type { BenchmarkQuestion } from '../benchmark-parts.ts'

/**
 * How the base model of a benchmark is looked for.
 *
 * @param ending of a file that a command reads, such as `.pkl`.
 */
export function baselineRequest(
  { name, baseline }: BenchmarkQuestion,
  { locations }: StepContext,
  model: string | undefined,
  ending?: string,
): BaselineRequest {
  const location = namedBaseline(baseline)
  return {
    need: { kind: 'benchmark', name },
    baseline,
    named: location === undefined ? [] : [namedLocation(location, locations, undefined, ending)],
    model,
  }
}
