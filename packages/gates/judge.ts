import type { Gate, Slice } from '@mlgate/core'
import { formatCount } from '@mlgate/markup'
import { rowNoun } from '@mlgate/metrics'
import { holm } from '@mlgate/stats'
import type { Evidence } from './evidence.ts'
import { judgeBound } from './judge-bound.ts'
import { judgeImprovement, judgeRegression } from './judge-change.ts'
import type { Judgement } from './judgement.ts'
import { type RuleKind, type RuleSet, ruleKinds } from './rules.ts'
import { rowsInWords } from './words.ts'

/** The rules on one metric, to be judged on all evidence for that metric. */
export interface GateRequest {
  /** Canonical metric name. */
  metric: string
  rules: RuleSet
  /** All rows together, or each slice of them by itself. */
  on: 'whole' | 'slices'
  /** Columns whose slices are meant; all slices when not said. */
  by?: readonly string[]
  /** Slices of fewer rows are shown, without effect. */
  minSamples?: number
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
  return requests.flatMap(({ metric, rules, on, by, minSamples = 0 }) => {
    const about = evidence.filter((entry) => entry.metric === metric)
    const fitting = about.filter(({ slice }) => isMeant(slice, on, by))
    // A gate that finds nothing to judge must say so: skipped in silence it would look like a pass.
    const own = fitting.length > 0 ? fitting : [nothingMeasured(metric, about)]
    const isSmall = (entry: Evidence) => samplesOf(entry) < minSamples
    const adjusted = adjustWithinFamily(own, isSmall)
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
            ...(rules.confidence === undefined ? {} : { confidence: rules.confidence }),
            ...(on === 'slices' ? { minSamples } : {}),
            value: judgedValue(kind, entry),
            base: baseOf(kind, entry),
            family: `${subject}/${familyOf(metric, entry.slice)}`,
            ...(isSmall(entry) ? tooSmall(entry, minSamples) : judgeOne(kind, written, entry, context)),
          },
        ]
      })
    })
  })
}

function isMeant(slice: Slice, on: GateRequest['on'], by: readonly string[] | undefined): boolean {
  if (slice === null || on === 'whole') return slice === null && on === 'whole'
  return by === undefined || Object.keys(slice).every((column) => by.includes(column))
}

function nothingMeasured(metric: string, about: readonly Evidence[]): Evidence {
  const told = about.find(({ candidate }) => 'missing' in candidate)?.candidate
  const missing = told !== undefined && 'missing' in told ? told.missing : 'nothing was measured for it'
  return {
    metric,
    slice: null,
    direction: 'none',
    bounded: null,
    unit: '1',
    candidate: { missing },
    comparison: { kind: 'none', reasonCode: 'no-baseline', reason: missing },
  }
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
    return {
      verdict: 'error',
      reasonCode: 'no-samples',
      reason: `it was computed from no ${rowNoun(evidence.task, 0)} at all`,
    }
  }
  if (Number.isNaN(candidate.value)) {
    const reason = candidate.error ?? 'it is not a number'
    return { verdict: 'fail', reasonCode: 'metric-nan', reason }
  }
  return judges[kind](written, evidence, context)
}

/**
 * Holm's adjustment over a family: the slices of one metric, or the whole, which is asked about whatever the
 * slices say and stands alone. What is too small to count asks no question and does not dilute the others.
 */
function adjustWithinFamily(
  evidence: readonly Evidence[],
  isSmall: (entry: Evidence) => boolean,
): (number | null)[] {
  const members = evidence.flatMap((entry, index) =>
    entry.comparison.kind === 'paired' && !Number.isNaN(entry.comparison.p) && !isSmall(entry)
      ? [{ index, p: entry.comparison.p }]
      : [],
  )
  const values = holm(members.map(({ p }) => p))
  const adjusted: (number | null)[] = evidence.map(() => null)
  members.forEach(({ index }, position) => {
    adjusted[index] = values[position] ?? null
  })
  return adjusted
}

/** Of a slice with too few rows nothing is held against anyone; that it was looked at is told. */
function tooSmall(entry: Evidence, minSamples: number): Judgement & Pick<Gate, 'severity'> {
  const reason = `${rowsInWords(samplesOf(entry), entry)}; slices count from ${formatCount(minSamples)} on`
  return { verdict: 'inconclusive', severity: 'warn', reasonCode: 'below-min-samples', reason }
}

/** Rows that a verdict would rest on: those shared with the baseline where there is one to pair with. */
function samplesOf({ candidate, comparison }: Evidence): number {
  if (comparison.kind === 'paired') return comparison.rows
  return 'missing' in candidate ? Number.POSITIVE_INFINITY : candidate.samples
}

function familyOf(metric: string, slice: Slice): string {
  return slice === null ? metric : `${metric}/slices`
}

/** What a rule is about: a change is judged on the rows that both sides share, a bound on all of them. */
function judgedValue(kind: RuleKind, { candidate, comparison }: Evidence): number | null {
  if ('missing' in candidate) return null
  return isChange(kind) && comparison.kind === 'paired' && comparison.rows !== candidate.samples
    ? comparison.base + comparison.difference.value
    : candidate.value
}

/** The base's value on the rows that the rule is about, where it is known there. */
function baseOf(kind: RuleKind, { candidate, comparison }: Evidence): number | null {
  if (comparison.kind === 'none') return null
  if ('missing' in candidate && Number.isNaN(comparison.base)) return null
  const isElsewhere =
    comparison.kind === 'paired' && !('missing' in candidate) && comparison.rows !== candidate.samples
  return isElsewhere && !isChange(kind) ? null : comparison.base
}

function isChange(kind: RuleKind): boolean {
  return kind === 'max-regression' || kind === 'min-improvement'
}
