import { type Direction, MlgateError } from '@mlgate/core'
import { type Scale, shorten } from '@mlgate/markup'
import { metricFacts, parseMetric } from '@mlgate/metrics'

/** How a metric of a document is written. One that mlgate doesn't know has only its unit. */
export function scaleOf(metric: string, unitOfMetric: string): Scale {
  const unit = shorten(unitOfMetric, 16)
  const facts = factsOf(metric)
  return facts === null ? { unit } : { unit, bounded: facts.bounded }
}

/** Which way a metric is better, for a document that has a gate on it but not the metric itself. */
export function directionOf(metric: string): Direction {
  return factsOf(metric)?.direction ?? 'none'
}

function factsOf(metric: string): ReturnType<typeof metricFacts> | null {
  try {
    return metricFacts(parseMetric(metric))
  } catch (error) {
    if (error instanceof MlgateError) return null
    throw error
  }
}
