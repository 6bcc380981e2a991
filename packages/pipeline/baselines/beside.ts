import type { BaselineSearch } from '@mlgate/baseline'
import { type Baseline, MlgateError } from '@mlgate/core'
import { formatDifference, formatValue } from '@mlgate/markup'
import { metricFacts, parseMetric } from '@mlgate/metrics'
import type { Compared } from '../road.ts'
import type { StepContext } from '../step-context.ts'
import type { PlannedEvaluation } from '../steps/evaluation-parts.ts'
import { type BaselineRequest, searchBaseline } from './search.ts'

/**
 * A comparison, and beside it what else the question asks to be shown. That has no effect: where it cannot be had, a
 * note says why.
 */
export async function withBeside(
  compared: Compared,
  { question: { beside }, judged, metrics }: PlannedEvaluation,
  request: BaselineRequest,
  compareWith: (search: BaselineSearch) => Promise<Compared>,
  context: Pick<StepContext, 'baselines'>,
): Promise<Compared> {
  if (beside === undefined) return compared
  const { name, baseline: location } = beside
  const noting = (note: string): Compared => ({ ...compared, notes: [...(compared.notes ?? []), note] })
  try {
    const search = await searchBaseline({ ...request, baseline: location }, context)
    const { baseline } = await compareWith(search)
    if (baseline === null || search.found === null) {
      const why = search.passedOver.at(-1)?.reason ?? 'nobody can be asked for it here'
      return noting(`not compared with ${name}: ${why}`)
    }
    const whole = judged.filter(({ on }) => on === 'whole').map(({ metric }) => metric)
    const told = baselineWords(baseline, whole.length === 0 ? metrics : whole)
    const noted = noting(`beside ${name} (${baseline.location ?? location}): ${told}`)
    // One set of curves beside this change's is as much as anyone can read.
    const { curves: _, ...shown } = baseline
    return { ...noted, beside: [{ name, ...shown }] }
  } catch (error) {
    if (!(error instanceof MlgateError) || error.code === 'MG3006') throw error
    return noting(`not compared with ${name}: ${error.message.replace(/\.$/, '')}`)
  }
}

/** The value of each metric there, and how this differs from it: `accuracy_score 95.1 %, here +0.4 pt (…)`. */
function baselineWords({ metrics, changes = [] }: Baseline, wanted: readonly string[]): string {
  const told = wanted.flatMap((metric) => {
    const there = metrics.find(({ name, slice }) => name === metric && slice == null)
    if (there === undefined) return []
    const { unit, bounded } = metricFacts(parseMetric(metric))
    const scale = { unit, bounded }
    const change = changes.find((one) => one.metric === metric && one.slice == null)
    const value = `${metric} ${formatValue(there.value, scale)}`
    if (change === undefined) return [value]
    const { value: difference, low, high } = change.difference
    return [`${value}, here ${formatDifference(difference, low, high, scale)}`]
  })
  return told.length === 0 ? 'none of the metrics that are judged' : told.join('; ')
}
