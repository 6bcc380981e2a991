import type { BaselineSearch } from '@mlgate/baseline'
import type { Metric } from '@mlgate/core'
import { metricFacts, parseMetric } from '@mlgate/metrics'
import { refuseOutside } from './read-numbers.ts'

/**
 * Numbers of a file with those that a `reported` metric asks for under its name, and with the unit and better side
 * that it says; the others as they are.
 *
 * @param asked canonical names of metrics.
 * @param file name for messages.
 * @throws MlgateError MG5026 when one that is said to be bounded is not between 0 and 1.
 */
export function withReported(metrics: readonly Metric[], asked: readonly string[], file: string): Metric[] {
  const meant = new Map(
    asked
      .map((name) => parseMetric(name))
      .filter(({ name }) => name === 'reported')
      .map((spec) => [spec.parameters.name, spec] as const),
  )
  return metrics.map((metric) => {
    const spec = meant.get(metric.name)
    if (spec === undefined) return metric
    const { unit, direction, bounded } = metricFacts(spec)
    refuseOutside(metric, bounded, file)
    return { ...metric, name: spec.canonical, unit, direction }
  })
}

/** The same of what was found to compare with, whether it was stored before anybody asked for the number or after. */
export function foundWithReported(search: BaselineSearch, asked: readonly string[]): BaselineSearch {
  const { found } = search
  if (found === null) return search
  const { metrics, result } = found
  return {
    ...search,
    found: {
      ...found,
      ...(metrics === undefined ? {} : { metrics: withReported(metrics, asked, found.location) }),
      ...(result === undefined
        ? {}
        : { result: { ...result, metrics: withReported(result.metrics, asked, found.location) } }),
    },
  }
}
