import { MlgateError } from '@mlgate/core'
import { type Scale, shorten } from '@mlgate/markup'
import { metricFacts, parseMetric } from '@mlgate/metrics'

/** How a metric of a document is written. One that mlgate doesn't know has only its unit. */
export function scaleOf(metric: string, unitOfMetric: string): Scale {
  const unit = shorten(unitOfMetric, 16)
  try {
    return { unit, bounded: metricFacts(parseMetric(metric)).bounded }
  } catch (error) {
    if (error instanceof MlgateError) return { unit }
    throw error
  }
}
