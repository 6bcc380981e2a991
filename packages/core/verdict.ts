/** What a gate, a check or a whole run comes to, in rising order of severity. */
export const verdicts = ['pass', 'inconclusive', 'fail', 'error'] as const

export type Verdict = (typeof verdicts)[number]

/**
 * The verdict of a whole: its worst part. The worst of nothing is `pass`.
 *
 * @param parts verdicts in any order.
 */
export function worstVerdict(parts: Iterable<Verdict>): Verdict {
  let worst = 0
  for (const part of parts) worst = Math.max(worst, verdicts.indexOf(part))
  return verdicts[worst] as Verdict
}

/**
 * The process exit code that a verdict means: 0 passed, 1 a gate or check failed, 2 undecidable.
 *
 * @param onInconclusive whether "can't tell" lets the run through (the default everywhere) or stops it.
 * @param mode in `report` mode everything is shown and nothing turns red: always 0.
 */
export function exitCodeOf(
  verdict: Verdict,
  { onInconclusive, mode }: { onInconclusive: 'pass' | 'fail'; mode: 'enforce' | 'report' },
): 0 | 1 | 2 {
  if (mode === 'report' || verdict === 'pass') return 0
  if (verdict === 'inconclusive') return onInconclusive === 'fail' ? 1 : 0
  return verdict === 'fail' ? 1 : 2
}
