import { type Result, type Verdict, worstVerdict } from '@mlgate/core'
import { formatCount, shorten } from '@mlgate/markup'
import { checkOutcome, checksIn } from './alike-checks.ts'
import { gateOutcome } from './gate-rows.ts'
import { nameOf } from './subject-words.ts'
import { type Outcome, outcomes, plural } from './words.ts'

/** How many gates and checks of some results came out in a way. */
export function countOutcomes(
  results: readonly Result[],
  outcome: Outcome,
): { gates: number; checks: number } {
  return {
    gates: results.flatMap(({ gates }) => gates).filter((gate) => gateOutcome(gate) === outcome).length,
    checks: results
      .flatMap(({ checks }) => checks)
      .reduce((sum, check) => (checkOutcome(check) === outcome ? sum + checksIn(check) : sum), 0),
  }
}

/** The worst verdict of the results. */
export function overallVerdict(results: readonly Result[]): Verdict {
  return worstVerdict(results.map(({ verdict }) => verdict))
}

/** `1 gate, 2 checks`; empty when there are none. */
export function gatesAndChecks({ gates, checks }: { gates: number; checks: number }): string {
  return [
    ...(gates > 0 ? [plural(gates, 'gate')] : []),
    ...(checks > 0 ? [plural(checks, 'check')] : []),
  ].join(', ')
}

const counted: [Outcome, string][] = [
  ['fail', 'failed'],
  ['error', 'could not be judged'],
  ['inconclusive', "can't be told"],
  ['pass', 'passed'],
]

/** How many gates and checks came out in each way. */
export type Counts = Record<Outcome, { gates: number; checks: number }>

/** Counts over some results. */
export function countsOf(results: readonly Result[]): Counts {
  return Object.fromEntries(outcomes.map((outcome) => [outcome, countOutcomes(results, outcome)])) as Counts
}

/** Counts of several as one. */
export function sumOf(all: readonly Counts[]): Counts {
  const sum = (outcome: Outcome, of: 'gates' | 'checks') =>
    all.reduce((total, counts) => total + counts[outcome][of], 0)
  return Object.fromEntries(
    outcomes.map((outcome) => [outcome, { gates: sum(outcome, 'gates'), checks: sum(outcome, 'checks') }]),
  ) as Counts
}

/** `1 gate failed · 1 can't be told · 11 passed · 1 warning`; empty when there was nothing to judge. */
export function countsWords(results: readonly Result[]): string {
  return wordsOfCounts(countsOf(results))
}

/** The same words, of counts. */
export function wordsOfCounts(counts: Counts): string {
  const oneKind = Object.values(counts).every(({ checks }) => checks === 0)
  const parts = counted
    .map(([outcome, verb]) => ({ count: counts[outcome], verb }))
    .filter(({ count }) => count.gates + count.checks > 0)
    // With nothing but gates the noun is said once.
    .map(
      ({ count, verb }, index) =>
        `${oneKind && index > 0 ? formatCount(count.gates) : gatesAndChecks(count)} ${verb}`,
    )
  const warned = counts.warning.gates + counts.warning.checks
  return [...parts, ...letThroughWords(counts), ...(warned === 0 ? [] : [plural(warned, 'warning')])].join(
    ' · ',
  )
}

/** `1 failure waived`, `2 failures accepted`: what failed and does not count. */
export function letThroughWords(counts: Counts): string[] {
  return (['waived', 'accepted'] as const)
    .map((outcome) => ({ outcome, count: counts[outcome].gates + counts[outcome].checks }))
    .filter(({ count }) => count > 0)
    .map(({ outcome, count }) => `${plural(count, 'failure')} ${outcome}`)
}

/**
 * Whether no gate, no check and no problem says anything about a result: its numbers stand for themselves. Gates on
 * slices that are all too small judge nothing either.
 */
export function isUnjudged({ gates, checks, problems = [] }: Result): boolean {
  const judging = gates.filter(({ reasonCode }) => reasonCode !== 'below-min-samples')
  return judging.length + checks.length + problems.length === 0
}

/** A reason within a line that says more. */
const mostOfReason = 160

/** `not judged here: DATA_KEY is not available to this run`: what a run had no means to judge. */
export function notJudgedWords(reason: string): string {
  return `not judged here: ${shorten(reason, mostOfReason)}`
}

/** Why nothing was judged, of a result that `isUnjudged`. */
export function whyUnjudged({ gates }: Pick<Result, 'gates'>): string {
  return gates.length === 0 ? 'no gates' : 'every slice is too small'
}

/** The last line of a run: the verdict over everything, in words. */
export function verdictLine(results: readonly Result[]): string {
  if (results.length === 0) return 'nothing was judged'
  const [lacking] = results.flatMap(({ notJudged }) => notJudged ?? [])
  if (results.every(isUnjudged)) {
    if (lacking !== undefined) return notJudgedWords(lacking)
    const isWithout = results.every(({ gates }) => gates.length === 0)
    return `nothing was judged: ${isWithout ? 'there is no gate and no check' : 'every slice is too small'}`
  }
  const failed = gatesAndChecks(countOutcomes(results, 'fail'))
  const { gates: undecided } = countOutcomes(results, 'inconclusive')
  const warnings = countOutcomes(results, 'warning')
  const warned = warnings.gates + warnings.checks
  const asides = [
    ...letThroughWords(countsOf(results)),
    ...(undecided > 0 ? [`${undecided} can't be told`] : []),
    ...(warned > 0 ? [plural(warned, 'warning')] : []),
  ]
  const line: Record<Verdict, () => string[]> = {
    pass: () => ['passed', ...asides],
    inconclusive: () => [
      ...(undecided > 0 ? [`can't tell: ${plural(undecided, 'gate')}`] : []),
      ...(lacking === undefined ? [] : [notJudgedWords(lacking)]),
      ...(warned > 0 ? [plural(warned, 'warning')] : []),
    ],
    fail: () => [failed === '' ? 'failed' : `failed: ${failed}`, ...asides],
    error: () => [`${undecidedWords(results)}${failed === '' ? '' : `; failed: ${failed}`}`],
  }
  return line[overallVerdict(results)]().join(', ')
}

function undecidedWords(results: readonly Result[]): string {
  const broken = results.filter(({ verdict }) => verdict === 'error')
  const [first] = broken as [Result]
  const more = broken.length > 1 ? `, and ${formatCount(broken.length - 1)} more` : ''
  return `could not be decided: ${nameOf(first)} (${whyUndecided(first)})${more}`
}

/** Why a result could not be decided: one sentence without its full stop. */
export function whyUndecided(result: Result): string {
  const gate = result.gates.find(({ verdict }) => verdict === 'error')
  const check = result.checks.find(({ status }) => status === 'error')
  const reason =
    result.problems?.[0]?.message ??
    (gate === undefined ? undefined : `${gate.metric}: ${gate.reason}`) ??
    check?.observed ??
    check?.title ??
    'no reason was given'
  const [first = ''] = reason.split(/(?<=[.!?])\s/, 1)
  return shorten(first, mostOfReason).replace(/\.$/, '')
}
