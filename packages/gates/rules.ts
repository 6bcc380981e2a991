import { MlgateError, type Problem, type Severity } from '@mlgate/core'
import { metricFacts, parseMetric } from '@mlgate/metrics'
import { parseLimit } from './limit.ts'

/** The rules that a gate can hold, each judged by itself. */
export const ruleKinds = ['min', 'max', 'max-regression', 'min-improvement'] as const
export type RuleKind = (typeof ruleKinds)[number]

/** What is demanded of one metric, as the user wrote it. */
export interface RuleSet {
  /** Inclusive bounds on the value itself, in the metric's unit. */
  min?: number
  max?: number
  /** Most that the metric may get worse than the baseline. */
  'max-regression'?: number | string
  /** Least that the metric must get better than the baseline. */
  'min-improvement'?: number | string
  /** Judge `min` and `max` by the bound of the interval at this level instead of the point estimate. */
  confidence?: number
  /** `warn`: shown, without effect on the run's verdict, unless the metric is missing or rests on no rows. */
  severity?: Severity
}

/** Rules by metric, the metric written in any of its spellings. */
export type GateRules = Record<string, RuleSet>

/**
 * What is wrong with the rules of one metric, in the user's own words, or an empty list. The metric's name is
 * not looked at: `parseMetric` does that.
 *
 * @param metric a metric that `parseMetric` takes.
 * @returns each problem with the key it belongs to.
 */
export function problemsOfRules(
  metric: string,
  rules: RuleSet,
): { key: keyof RuleSet | null; problem: Problem }[] {
  const { bounded } = metricFacts(parseMetric(metric))
  const problems: { key: keyof RuleSet | null; problem: Problem }[] = []
  if (!ruleKinds.some((kind) => rules[kind] !== undefined)) {
    const message = `The gate on ${metric} demands nothing.`
    const hint = `Give it at least one of ${ruleKinds.join(', ')}.`
    problems.push({ key: null, problem: { code: 'MG7202', message, hint } })
  }
  for (const key of ['max-regression', 'min-improvement'] as const) {
    const written = rules[key]
    if (written === undefined) continue
    try {
      const limit = parseLimit(written)
      if (limit.kind === 'relative' && bounded !== null) {
        const amount = String(written).replace(/\s*%\s*$/, '')
        const message = `"${written}" of a metric between 0 and 1 is ambiguous: ${amount} % of the baseline, or ${amount} points?`
        problems.push({
          key,
          problem: { code: 'MG7203', message, hint: `Did you mean ${amount}pt (absolute)?` },
        })
      }
      if (limit.kind === 'absolute' && bounded !== null && limit.value >= bounded[1] - bounded[0]) {
        const message = `${key} ${written} of a metric between ${bounded.join(' and ')} can never be passed by.`
        const hint = `A bare number is in the unit of the metric. Did you mean ${String(written).replace(/\s*pt$/, '')}pt?`
        problems.push({ key, problem: { code: 'MG7205', message, hint } })
      }
    } catch (error) {
      if (!(error instanceof MlgateError)) throw error
      problems.push({ key, problem: error.problems[0] as Problem })
    }
  }
  problems.push(...problemsOfBounds(metric, rules, bounded))
  if (rules.confidence !== undefined && rules.min === undefined && rules.max === undefined) {
    const message = 'A confidence has no effect without min or max.'
    problems.push({ key: 'confidence', problem: { code: 'MG7204', message } })
  }
  if (rules.confidence !== undefined && !(rules.confidence > 0.5 && rules.confidence < 1)) {
    const message = `A confidence of ${rules.confidence} is out of range: it lies between 0.5 and 1, such as 0.95.`
    problems.push({ key: 'confidence', problem: { code: 'MG7204', message } })
  }
  return problems
}

/** Bounds that say nothing: on a scorer whose sign scikit-learn turns, and beyond where the metric can go. */
function problemsOfBounds(
  metric: string,
  rules: RuleSet,
  bounded: readonly [number, number] | null,
): { key: keyof RuleSet; problem: Problem }[] {
  const problems: { key: keyof RuleSet; problem: Problem }[] = []
  for (const key of ['min', 'max'] as const) {
    const bound = rules[key]
    if (bound === undefined) continue
    const own = metric.startsWith('neg_') ? parseMetric(metric).canonical : null
    if (own !== null) {
      const message = `${metric} means ${own} here, and no sign is turned: a ${key} of ${bound} would be about the loss itself.`
      const turned = key === 'min' ? 'max' : 'min'
      problems.push({
        key,
        problem: { code: 'MG7205', message, hint: `Write ${own}: { ${turned}: ${Math.abs(bound)} }.` },
      })
    } else if (bounded !== null && (key === 'min' ? bound > bounded[1] : bound < bounded[0])) {
      const message = `A ${key} of ${bound} can never be held: ${metric} lies between ${bounded.join(' and ')}.`
      const hint = bound > 1 && bound <= 100 ? `Did you mean ${bound / 100}?` : undefined
      problems.push({ key, problem: { code: 'MG7205', message, ...(hint === undefined ? {} : { hint }) } })
    }
  }
  return problems
}
