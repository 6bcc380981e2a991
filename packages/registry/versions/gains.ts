import type { Difference, Gate, Result } from '@mlgate/core'

/**
 * Metrics by which the gates of evaluations say that a model is better: a gated one whose change over all rows is
 * for the better with its whole interval, or one that improved by as much as `min-improvement` asks. None where an
 * evaluation did not pass.
 */
export function provenGains(results: readonly Result[]): string[] {
  const evaluations = results.filter(({ kind }) => kind === 'evaluation')
  if (evaluations.some(({ verdict }) => verdict === 'fail' || verdict === 'error')) return []
  const metrics = evaluations.flatMap((result) =>
    result.gates.filter((gate) => isGain(gate, result)).map(({ metric }) => metric),
  )
  return [...new Set(metrics)]
}

function isGain(gate: Gate, result: Result): boolean {
  if ('min-improvement' in gate.rule) return gate.verdict === 'pass' && gate.reasonCode === 'improved'
  if (gate.slice !== null) return false
  const { direction } = result.metrics.find(({ name, slice }) => name === gate.metric && slice == null) ?? {}
  const difference = gate.difference ?? changeOf(gate.metric, result)
  if (difference?.low === undefined || difference.high === undefined) return false
  if (direction === 'higher') return difference.low > 0
  return direction === 'lower' && difference.high < 0
}

function changeOf(metric: string, { baseline }: Result): Difference | undefined {
  return baseline?.changes?.find((change) => change.metric === metric && change.slice == null)?.difference
}
