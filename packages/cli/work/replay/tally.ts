import type { Gate, Result, Verdict } from '@mlgate/core'
import { worstVerdict } from '@mlgate/core'
import { metricFacts, parseMetric } from '@mlgate/metrics'

/** A stored result, judged by gates that it may never have met. */
export interface Replayed {
  result: Result
  gates: Gate[]
  verdict: Verdict
}

/** What a gate came to over many results. */
export interface GateTally {
  model: string
  metric: string
  /** Whether it is about slices. */
  on: 'whole' | 'slices'
  rule: Gate['rule']
  pass: number
  fail: number
  inconclusive: number
  error: number
  /** The limit by which nine of ten undecided ones would pass, as mlgate.yml writes it; null where none would. */
  decidingLimit: string | null
}

/**
 * What a result would have come to. Gates that only warn turn nothing red, and what was not measured then says nothing
 * of what was; the verdict is `error` only where nothing that the gates ask for was measured.
 */
export function verdictOf(gates: readonly Gate[]): Verdict {
  const measured = gates.filter(({ reasonCode }) => reasonCode !== 'metric-missing')
  if (measured.length === 0) return 'error'
  return worstVerdict(measured.filter(({ severity }) => severity !== 'warn').map(({ verdict }) => verdict))
}

/** What each gate came to, in the order in which the gates first occur. */
export function tallyGates(replayed: readonly Replayed[]): GateTally[] {
  const judged = replayed.flatMap(({ result, gates }) => gates.map((gate) => ({ model: result.name, gate })))
  const groups = Map.groupBy(judged, ({ model, gate }) =>
    JSON.stringify([model, gate.metric, gate.slice === null, gate.rule]),
  )
  return [...groups.values()].flatMap((group): GateTally[] => {
    const [first] = group
    if (first === undefined) return []
    const gates = group.map(({ gate }) => gate)
    const count = (verdict: Verdict) => gates.filter((gate) => gate.verdict === verdict).length
    const { metric, slice, rule } = first.gate
    return [
      {
        model: first.model,
        metric,
        on: slice === null ? 'whole' : 'slices',
        rule,
        pass: count('pass'),
        fail: count('fail'),
        inconclusive: count('inconclusive'),
        error: count('error'),
        decidingLimit: decidingLimit(metric, gates),
      },
    ]
  })
}

const shareDecided = 0.9

function decidingLimit(metric: string, gates: readonly Gate[]): string | null {
  const needed = gates.flatMap((gate) => neededMargin(metric, gate)).sort((left, right) => left - right)
  const margin = needed[Math.ceil(shareDecided * needed.length) - 1]
  return margin === undefined ? null : limitText(metric, margin)
}

/** The margin by which an undecided change for the worse would pass: the worst that its interval allows. */
function neededMargin(metric: string, { verdict, rule, difference, reasonCode }: Gate): number[] {
  const isUndecided = verdict === 'inconclusive' && reasonCode !== 'below-min-samples'
  if (!isUndecided || rule['max-regression'] === undefined || difference == null) return []
  const { direction } = metricFacts(parseMetric(metric))
  const worst =
    direction === 'lower' ? difference.high : difference.low === undefined ? undefined : -difference.low
  return worst === undefined || !Number.isFinite(worst) ? [] : [Math.max(0, worst)]
}

/** Rounded up, so that it does decide. */
function limitText(metric: string, margin: number): string {
  const { bounded } = metricFacts(parseMetric(metric))
  const [scale, unit] = bounded === null ? [1, ''] : [100, 'pt']
  const size = margin * scale
  if (size === 0) return `0${unit}`
  const step = 10 ** (Math.floor(Math.log10(size)) - 1)
  return `${Number((Math.ceil(size / step - 1e-9) * step).toPrecision(3))}${unit}`
}
