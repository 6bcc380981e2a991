import { seriesId } from '@mlgate/baseline/stores'
import type { Gate, Metric, Result, Slice } from '@mlgate/core'
import type { Comparison, Evidence } from '@mlgate/gates'
import { metricFacts, parseMetric } from '@mlgate/metrics'

/** Quantile of the normal distribution that a 95 % interval reaches to. */
const halfWidths = 1.959964

/** Finds what a result was compared with among others of its history. */
export type FindBase = (result: Result) => Result | undefined

/** Bases by series and commit; of several at one commit the newest. @param results the newest first. */
export function basesAmong(results: readonly Result[]): FindBase {
  const known = new Map<string, Result>()
  const keyOf = (result: Result, commit: string) => `${commit} ${seriesId(result)}`
  for (const result of results) {
    const { commit } = result.subject
    if (commit === undefined) continue
    const key = keyOf(result, commit)
    if (!known.has(key)) known.set(key, result)
  }
  return (result) => {
    const commit = result.baseline?.commit
    return commit === undefined ? undefined : known.get(keyOf(result, commit))
  }
}

/** What a stored result tells about each of its metrics: paired where it was compared row by row, else two numbers. */
export function evidenceOf(result: Result, findBase: FindBase): Evidence[] {
  return result.metrics.flatMap((metric): Evidence[] => {
    const facts = factsOf(metric)
    const slice = metric.slice ?? null
    const comparison = comparisonOf(result, metric, slice, findBase)
    return [{ metric: metric.name, slice, ...facts, candidate: metric, comparison }]
  })
}

function factsOf({ name, unit, direction }: Metric): Pick<Evidence, 'direction' | 'bounded' | 'unit'> {
  try {
    const { bounded } = metricFacts(parseMetric(name))
    return { unit, direction, bounded }
  } catch {
    // A number of somebody else's, which no gate can ask for.
    return { unit, direction, bounded: null }
  }
}

function comparisonOf(result: Result, metric: Metric, slice: Slice, findBase: FindBase): Comparison {
  const { gates, baseline } = result
  const judged = gates.filter((gate) => gate.metric === metric.name && isSame(gate.slice, slice))
  const proof = judged.flatMap(sameOf)[0]
  if (proof !== undefined) return proof
  const rows = baseline?.pairing?.shared ?? metric.samples
  const base =
    numberAt(baseline?.metrics, metric, slice) ?? numberAt(findBase(result)?.metrics, metric, slice)
  for (const gate of judged) {
    const paired = pairedOf(gate.base ?? base, gate.difference, gate.p, rows)
    if (paired !== undefined) return paired
  }
  const change = baseline?.changes?.find((each) => each.metric === metric.name && isSame(each.slice, slice))
  const paired = pairedOf(base, change?.difference, change?.p, rows)
  if (paired !== undefined) return paired
  const point = base ?? judged.find((gate) => gate.base != null)?.base
  if (point != null) return { kind: 'points', base: point }
  const none = judged.find(({ reasonCode }) => reasonCode === 'incomparable')
  if (none !== undefined) return { kind: 'none', reasonCode: 'incomparable', reason: none.reason }
  return { kind: 'none', reasonCode: 'no-baseline', reason: 'it was compared with nothing' }
}

const proofs = ['same-model', 'identical-predictions', 'unchanged-inputs'] as const

function sameOf({ reasonCode, base, difference }: Gate): Comparison[] {
  // A gate that failed for want of an improvement tells its proof by the method of its difference.
  const code = proofs.find((each) => each === reasonCode || each === difference?.method)
  return code === undefined || base == null ? [] : [{ kind: 'same', reasonCode: code, base }]
}

function pairedOf(
  base: number | null | undefined,
  difference: Gate['difference'],
  p: number | null | undefined,
  rows: number,
): Comparison | undefined {
  if (base == null || difference == null || p == null) return undefined
  const { low, high } = difference
  if (low === undefined || high === undefined) return undefined
  const standardError = (high - low) / (2 * halfWidths)
  return { kind: 'paired', base, difference: { ...difference, low, high }, p, standardError, rows }
}

function numberAt(
  metrics: readonly Metric[] | undefined,
  { name }: Metric,
  slice: Slice,
): number | undefined {
  return metrics?.find((each) => each.name === name && isSame(each.slice, slice))?.value
}

function isSame(left: Slice | undefined, right: Slice): boolean {
  return JSON.stringify(left ?? null) === JSON.stringify(right)
}
