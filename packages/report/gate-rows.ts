import type { Gate, Metric, Result } from '@mlgate/core'
import {
  type ChangeParts,
  changeParts,
  formatInterval,
  formatValue,
  precisionOf,
  type Scale,
} from '@mlgate/markup'
import { scaleOf } from './scale.ts'
import { name, type Outcome, outcomes, sameSlice, sentence, sliceKey, sliceWords } from './words.ts'

/** A line of the table of gates: what both renderers show, in words, not yet escaped. */
export interface GateRow {
  outcome: Outcome
  metric: string
  /** Empty for the whole. */
  slice: string
  base: string | null
  value: string | null
  change: ChangeParts | null
  /** The rule and what came of it. */
  reason: string
  /** How many gates the row stands for: those on the same numbers with the same outcome share one. */
  gates: number
}

/** Rows of all gates, the worst first. */
export function gateRows(result: Result): GateRow[] {
  const groups = Map.groupBy(result.gates, (gate) =>
    JSON.stringify([gate.metric, sliceKey(gate.slice), gateOutcome(gate)]),
  )
  const rows = Array.from(groups.values(), (gates) => rowOfGates(gates as [Gate, ...Gate[]], result))
  return rows.toSorted((left, right) => outcomes.indexOf(left.outcome) - outcomes.indexOf(right.outcome))
}

/** Rows of the metrics that no gate judges. */
export function shownRows(result: Result): GateRow[] {
  return result.metrics
    .filter(
      ({ name, slice }) => !result.gates.some((gate) => gate.metric === name && sameSlice(gate.slice, slice)),
    )
    .map((metric) => rowOfMetric(metric, result))
}

/** How a gate came out; without effect on the run it is no more than a warning. */
export function gateOutcome({ verdict, severity }: Gate): Outcome {
  return severity === 'warn' && verdict !== 'pass' ? 'warning' : verdict
}

/** The metric that a gate judges, as the result has it. */
export function metricOf(gate: Gate, result: Result): Metric | undefined {
  return result.metrics.find(({ name, slice }) => name === gate.metric && sameSlice(gate.slice, slice))
}

function rowOfGates(gates: readonly [Gate, ...Gate[]], result: Result): GateRow {
  const [first] = gates
  const metric = metricOf(first, result)
  const scale = scaleOf(first.metric, metric?.unit ?? '1')
  // The change is the same for all rules on a metric, but only those on the change carry it.
  const difference = result.gates.find(
    (gate) => gate.metric === first.metric && sameSlice(gate.slice, first.slice) && gate.difference != null,
  )?.difference
  const value = first.value ?? null
  const base = gates.find((gate) => gate.base != null)?.base ?? null
  const halfWidth =
    difference == null ? null : ((difference.high ?? Number.NaN) - (difference.low ?? Number.NaN)) / 2
  const precision = precisionOf(scale, numbers(base, value), halfWidth)
  const bound = gates.flatMap(({ rule }) => [rule.min, rule.max]).find((limit) => typeof limit === 'number')
  return {
    outcome: gateOutcome(first),
    metric: name(first.metric),
    slice: sliceWords(first.slice),
    base: base === null ? null : formatValue(base, { ...scale, precision }),
    value:
      value === null
        ? null
        : formatValue(value, {
            ...scale,
            precision,
            ...(typeof bound === 'number' ? { apartFrom: bound } : {}),
          }),
    change: difference == null ? null : changeInWords(difference, scale, precision),
    reason: [...new Set(gates.map(({ reason }) => sentence(reason)))].join('; '),
    gates: gates.length,
  }
}

function rowOfMetric(metric: Metric, result: Result): GateRow {
  const scale = scaleOf(metric.name, metric.unit)
  const base = result.baseline?.metrics.find(
    ({ name, slice }) => name === metric.name && sameSlice(slice, metric.slice),
  )?.value
  const { interval } = metric
  const halfWidth = interval == null ? null : (interval.high - interval.low) / 2
  const precision = precisionOf(scale, numbers(base ?? null, metric.value), halfWidth)
  const known =
    interval == null || Number.isNaN(metric.value) ? null : formatInterval(interval.low, interval.high, scale)
  const facts = [
    ...(metric.error === undefined ? [] : [sentence(metric.error)]),
    ...(known === null ? [] : [`between ${known.replace(' … ', ' and ')}`]),
    ...(metric.direction === 'lower' ? ['lower is better'] : []),
  ]
  return {
    outcome: 'shown',
    metric: name(metric.name),
    slice: sliceWords(metric.slice),
    base: base === undefined ? null : formatValue(base, { ...scale, precision }),
    value: formatValue(metric.value, { ...scale, precision }),
    change:
      base === undefined ? null : changeParts(metric.value - base, undefined, undefined, scale, precision),
    reason: facts.join('; '),
    gates: 0,
  }
}

function changeInWords(
  { value, low, high }: { value: number; low?: number; high?: number },
  scale: Scale,
  precision: ReturnType<typeof precisionOf>,
): ChangeParts {
  if (value === 0 && low === 0 && high === 0) return { value: 'no change', low: null, high: null }
  return changeParts(value, low, high, scale, precision)
}

function numbers(...values: (number | null)[]): number[] {
  return values.filter((value) => value !== null)
}
