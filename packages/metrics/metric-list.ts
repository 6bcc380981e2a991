import { scorerAliases } from './aliases.ts'
import { catalogue, type MetricName } from './catalogue.ts'
import type { Task } from './columns.ts'
import { metricFacts } from './compute.ts'
import type { MetricDefinition, Needs } from './definition.ts'
import { writeValue } from './grammar.ts'
import { parseMetric, type WrittenMetric } from './specification.ts'

/** What people are told of one metric. */
export interface MetricEntry {
  name: MetricName
  /** What it measures, in a line. */
  description: string
  /** How it is computed, in words and signs. */
  formula: string
  direction: 'higher' | 'lower'
  range: string
  tasks: readonly Task[]
  needs: Needs
  parameters: { name: string; takes: string; fallback: string | null }[]
  /** Whether it is the mean of one number per row. */
  isMean: boolean
  /** Whose definition it is. */
  source: string
  /** One that can be written down. */
  example: WrittenMetric
  /** scikit-learn's scorer names for it. */
  scorers: string[]
}

/** Every metric, in alphabetical order. */
export function metricList(): MetricEntry[] {
  return (Object.keys(catalogue) as MetricName[]).sort().map((name) => {
    const definition: MetricDefinition = catalogue[name]
    const { description, formula, range, parameters, perRow, source, example } = definition
    const written: WrittenMetric = example === undefined ? name : { metric: name, ...example }
    const { direction, tasks, needs } = metricFacts(parseMetric(written))
    return {
      name,
      description,
      formula,
      direction,
      range,
      tasks,
      needs,
      parameters: Object.entries(parameters).map(([parameter, { expected, default: fallback }]) => ({
        name: parameter,
        takes: expected,
        fallback: fallback === undefined ? null : writeValue(fallback),
      })),
      isMean: perRow !== undefined,
      source: source ?? `sklearn.metrics.${name}`,
      example: written,
      scorers: Object.entries(scorerAliases)
        .filter(([, meant]) => meant === name || meant.startsWith(`${name}(`))
        .map(([scorer]) => scorer),
    }
  })
}
