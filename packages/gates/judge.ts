import type { Gate, Slice } from '@mlgate/core'
import { holm } from '@mlgate/stats'
import type { Evidence } from './evidence.ts'
import { judgeBound } from './judge-bound.ts'
import { judgeImprovement, judgeRegression } from './judge-change.ts'
import type { Judgement } from './judgement.ts'
import { type RuleKind, type RuleSet, ruleKinds } from './rules.ts'

/** The rules on one metric, to be judged on all evidence for that metric. */
export interface GateRequest {
  /** Canonical metric name. */
  metric: string
  rules: RuleSet
}

const judges: Record<
  RuleKind,
  (written: number | string, evidence: Evidence, context: JudgeContext) => Judgement
> = {
  min: (written, evidence, { rules }) => judgeBound('min', Number(written), evidence, rules.confidence),
  max: (written, evidence, { rules }) => judgeBound('max', Number(written), evidence, rules.confidence),
  'max-regression': (written, evidence, { pAdjusted }) => judgeRegression(written, evidence, pAdjusted),
  'min-improvement': (written, evidence) => judgeImprovement(written, evidence),
}

interface JudgeContext {
  rules: RuleSet
  /** Holm-adjusted p of "not worse" within the family, or null without a paired comparison. */
  pAdjusted: number | null
}

/**
 * Judges every rule of every gate: one entry per rule and slice, in the order of the requests.
 *
 * @param subject name of what is judged, the first half of the family's name.
 * @param evidence at most one entry per metric and slice; a metric without any is judged as missing.
 */
export function judgeGates(
  subject: string,
  requests: readonly GateRequest[],
  evidence: readonly Evidence[],
): Gate[] {
  return requests.flatMap(({ metric, rules }) => {
    const own = evidence.filter((entry) => entry.metric === metric)
    const adjusted = adjustWithinFamilies(own)
    return own.flatMap((entry, index) => {
      const context = { rules, pAdjusted: adjusted[index] ?? null }
      return ruleKinds.flatMap((kind): Gate[] => {
        const written = rules[kind]
        if (written === undefined) return []
        return [
          {
            metric,
            slice: entry.slice,
            rule: { [kind]: written },
            ...(rules.severity === undefined ? {} : { severity: rules.severity }),
            value: 'missing' in entry.candidate ? null : entry.candidate.value,
            base: baseOf(entry),
            family: `${subject}/${familyOf(metric, entry.slice)}`,
            ...judgeOne(kind, written, entry, context),
          },
        ]
      })
    })
  })
}

function judgeOne(
  kind: RuleKind,
  written: number | string,
  evidence: Evidence,
  context: JudgeContext,
): Judgement {
  const { candidate } = evidence
  if ('missing' in candidate) {
    return { verdict: 'error', reasonCode: 'metric-missing', reason: candidate.missing }
  }
  if (candidate.samples === 0) {
    return { verdict: 'error', reasonCode: 'no-samples', reason: 'it was computed from no rows at all' }
  }
  if (Number.isNaN(candidate.value)) {
    const reason = candidate.error ?? 'it is not a number'
    return { verdict: 'fail', reasonCode: 'metric-nan', reason }
  }
  return judges[kind](written, evidence, context)
}

/**
 * Holm's adjustment. A family is the slices of one metric; the whole is a family of its own, because it is
 * asked about whatever the slices say.
 */
function adjustWithinFamilies(evidence: readonly Evidence[]): (number | null)[] {
  const adjusted: (number | null)[] = evidence.map(() => null)
  for (const whole of [true, false]) {
    const members = evidence.flatMap(({ slice, comparison }, index) =>
      (slice === null) === whole && comparison.kind === 'paired' && !Number.isNaN(comparison.p)
        ? [{ index, p: comparison.p }]
        : [],
    )
    const values = holm(members.map(({ p }) => p))
    members.forEach(({ index }, position) => {
      adjusted[index] = values[position] ?? null
    })
  }
  return adjusted
}

function familyOf(metric: string, slice: Slice): string {
  return slice === null ? metric : `${metric} by ${Object.keys(slice).join(',')}`
}

function baseOf({ comparison }: Evidence): number | null {
  return comparison.kind === 'none' ? null : comparison.base
}
