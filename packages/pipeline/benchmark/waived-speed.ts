import type { ProjectConfig, Waiver } from '@mlgate/config'
import { isBenchmarkMetric, isReportedMetric } from '@mlgate/gates'

/**
 * Whether a waiver is of a gate of a benchmark. What is reported may be gated by an evaluation too: it is the
 * benchmark's where that of the model has such a gate, in one of these projects.
 */
export function waivesSpeed(
  { gate: { model, metric } }: Waiver,
  projects: readonly Pick<ProjectConfig, 'models'>[],
): boolean {
  if (isBenchmarkMetric(metric)) return true
  return (
    isReportedMetric(metric) &&
    projects.some(({ models }) => Object.hasOwn(models[model]?.benchmark?.gates ?? {}, metric))
  )
}
