import type { Difference, Direction, Gate, Interval, Metric, Result } from '@mlgate/core'
import {
  type ChangeParts,
  changeParts,
  formatBound,
  formatInterval,
  formatValue,
  type Precision,
  precisionOf,
  type Scale,
} from '@mlgate/markup'
import { directionOf, scaleOf } from './scale.ts'
import { mostCharted } from './sparkline.ts'
import { name, type Outcome, outcomes, sentence, sliceWords } from './words.ts'

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
  /** What it came to on the default branch, the oldest first; empty where that is not known. */
  history: readonly number[]
  /** What the words were made of. */
  numbers: RowNumbers
}

export interface RowNumbers {
  /** The gate, when the row stands for just one. */
  gate: Gate | null
  /** The metric's name as the document has it: shortened names may look alike. */
  metric: string
  base: number | null
  value: number | null
  difference: Difference | null
  /** Interval of the value. */
  interval: Interval | null
  direction: Direction
  samples: number | null
  scale: Scale
  precision: Precision
  /** Whether changes are told in percent of the base. */
  inPercent?: boolean
}

/** Rows of all gates, the worst first; `together` when gates on the same numbers may share one. */
export function gateRows(result: Result, { together = true }: { together?: boolean } = {}): GateRow[] {
  const metrics = byNumber(result.metrics, metricKey)
  const changes = changesOf(result)
  const groups = Map.groupBy(result.gates, (gate) =>
    together ? `${gateOutcome(gate)} ${gate.value ?? ''} ${gateKey(gate)}` : gate,
  )
  const rows = Array.from(groups.values(), (gates) => {
    const [first] = gates as [Gate, ...Gate[]]
    const key = gateKey(first)
    const row = rowOfGates(gates as [Gate, ...Gate[]], metrics.get(key), changes.get(key))
    const told = { ...row, reason: row.reason + acceptedWords(row.outcome, result.acceptance) }
    return withSamples(withHistory(withShare(told, result), result), result)
  })
  return rows.toSorted((left, right) => outcomes.indexOf(left.outcome) - outcomes.indexOf(right.outcome))
}

/** Rows of the metrics that no gate judges. */
export function shownRows(result: Result): GateRow[] {
  const judged = new Set(result.gates.map(gateKey))
  return metricRows(result, (metric) => !judged.has(metricKey(metric)))
}

/** Rows of the metrics for which `wanted` holds. */
export function metricRows(result: Result, wanted: (metric: Metric) => boolean): GateRow[] {
  const bases = byNumber(result.baseline?.metrics ?? [], metricKey)
  const changes = changesOf(result)
  const { rows, shared } = result.baseline?.pairing ?? {}
  return result.metrics
    .filter(wanted)
    .map((metric) => ({ metric, key: metricKey(metric) }))
    .map(({ metric, key }) => rowOfMetric(metric, bases.get(key)?.value, changes.get(key), rows !== shared))
    .map((row) => withSamples(withHistory(withShare(row, result), result), result))
}

/** Numbers that were computed elsewhere tell nothing of rows. */
function withSamples(row: GateRow, { kind }: Result): GateRow {
  return kind === 'metrics' ? { ...row, numbers: { ...row.numbers, samples: null } } : row
}

function withHistory(row: GateRow, { benchmark }: Result): GateRow {
  const past = benchmark?.history?.find(({ metric }) => metric === row.numbers.metric)
  const values = past?.values.filter((value) => Math.abs(value) <= largest).slice(-mostCharted) ?? []
  return row.slice !== '' || values.length < 2 ? row : { ...row, history: values }
}

/** Larger numbers leave no room for a difference of two. */
const largest = 1e300

/** The changes of a benchmark in percent of the base: how much a microsecond is depends on what it is more of. */
function withShare(row: GateRow, { kind }: Result): GateRow {
  const { base, value, difference } = row.numbers
  if (kind !== 'benchmark' || row.change === null || base === null || value === null || !(base > 0))
    return row
  const { value: change, low, high } = difference ?? { value: value - base }
  const interval = low === undefined || high === undefined ? {} : { low: low / base, high: high / base }
  const precision = precisionOf({ unit: '1', bounded: [0, 1] }, [change / base], halfWidthOf(interval))
  const inPercent = {
    value: (100 * change) / base,
    ...(interval.low === undefined ? {} : { low: 100 * interval.low, high: 100 * interval.high }),
  }
  return {
    ...row,
    change: changeInWords(inPercent, { unit: '%' }, precision),
    numbers: { ...row.numbers, inPercent: true },
  }
}

/**
 * The change of each number, where it is known. It is the same for all rules on a metric, but only rules on the
 * change carry it; the baseline has those of metrics that no rule is about.
 */
function changesOf({ gates, baseline }: Result): Map<string, Difference> {
  const known = [
    ...gates.flatMap((gate) => (gate.difference == null ? [] : [[gateKey(gate), gate.difference] as const])),
    ...(baseline?.changes ?? []).map((change) => [gateKey(change), change.difference] as const),
  ]
  return new Map(known.toReversed())
}

/** How a gate came out; without effect on the run it is no more than a warning, or a failure that was let through. */
export function gateOutcome({ verdict, severity, waived, accepted }: Gate): Outcome {
  if (accepted === true) return 'accepted'
  if (waived !== undefined) return 'waived'
  return severity === 'warn' && verdict !== 'pass' && verdict !== 'error' ? 'warning' : verdict
}

/** What says which number is meant: its metric and its slice, whatever the order of the slice's columns. */
function metricKey({ name, slice }: Pick<Metric, 'name' | 'slice'>): string {
  const columns = Object.entries(slice ?? {}).sort(([left], [right]) => (left < right ? -1 : 1))
  return JSON.stringify([name, columns])
}

function gateKey({ metric, slice }: Pick<Metric, 'slice'> & { metric: string }): string {
  return metricKey({ name: metric, slice: slice ?? null })
}

/** The first entry of each number. */
function byNumber<Entry>(entries: readonly Entry[], key: (entry: Entry) => string): Map<string, Entry> {
  return new Map(entries.map((entry) => [key(entry), entry] as const).toReversed())
}

function rowOfGates(
  gates: readonly [Gate, ...Gate[]],
  metric: Metric | undefined,
  change: Difference | undefined,
): GateRow {
  const [first] = gates
  const scale = scaleOf(first.metric, metric?.unit ?? '1')
  const value = first.value ?? null
  const base = gates.find((gate) => gate.base != null)?.base ?? null
  // A change is from the base's value; where that is not known on these rows, the change is one on others.
  const difference = base === null ? undefined : change
  const halfWidth = halfWidthOf(difference ?? metric?.interval)
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
    change: difference === undefined ? null : changeInWords(difference, scale, precision),
    reason: [
      ...new Set(gates.flatMap(({ reason, waived }) => [sentence(reason), ...waivedWords(waived)])),
    ].join('; '),
    gates: gates.length,
    history: [],
    numbers: {
      gate: gates.length === 1 ? first : null,
      metric: first.metric,
      base,
      value,
      difference: difference ?? null,
      interval: metric?.interval ?? null,
      direction: metric?.direction ?? directionOf(first.metric),
      samples: metric?.samples ?? null,
      scale,
      precision,
    },
  }
}

/** @param isPartial whether the change is on some of the rows that the value is of. */
function rowOfMetric(
  metric: Metric,
  base: number | undefined,
  change: Difference | undefined,
  isPartial: boolean,
): GateRow {
  const scale = scaleOf(metric.name, metric.unit)
  const { interval } = metric
  const halfWidth = halfWidthOf(change ?? interval)
  const precision = precisionOf(scale, numbers(base ?? null, metric.value), halfWidth)
  const known =
    interval == null || Number.isNaN(metric.value)
      ? []
      : [`${formatInterval(interval.low, interval.high, scale)} at ${formatLevel(interval.level)}`]
  const facts = [
    ...(metric.error === undefined ? [] : [sentence(metric.error)]),
    ...known,
    ...(isPartial && change !== undefined ? ['change on the shared rows alone'] : []),
    ...(metric.direction === 'lower' ? ['lower is better'] : []),
  ]
  return {
    outcome: 'shown',
    metric: name(metric.name),
    slice: sliceWords(metric.slice),
    base: base === undefined ? null : formatValue(base, { ...scale, precision }),
    value: formatValue(metric.value, { ...scale, precision }),
    change:
      base === undefined ? null : changeInWords(change ?? { value: metric.value - base }, scale, precision),
    reason: facts.join('; '),
    gates: 0,
    history: [],
    numbers: {
      gate: null,
      metric: metric.name,
      base: base ?? null,
      value: metric.value,
      difference: change ?? null,
      interval: interval ?? null,
      direction: metric.direction,
      samples: metric.samples,
      scale,
      precision,
    },
  }
}

/** `; accepted by maria`, for a failure that was. */
function acceptedWords(outcome: Outcome, acceptance: Result['acceptance']): string {
  const { by, refused } = acceptance ?? {}
  return outcome === 'accepted' && by !== undefined && refused === undefined
    ? `; accepted by ${name(by)}`
    : ''
}

/** `waived by maria until 2026-12-31: a camera was replaced`. */
function waivedWords(waived: Gate['waived']): string[] {
  if (waived === undefined) return []
  const { approver, expires, reason } = waived
  return [`waived by ${name(approver)} until ${name(expires)}: ${sentence(reason)}`]
}

function changeInWords(
  { value, low, high }: { value: number; low?: number; high?: number },
  scale: Scale,
  precision: Precision,
): ChangeParts {
  if (value === 0 && low === 0 && high === 0) return { value: 'no change', low: null, high: null }
  // What is known exactly has no interval.
  if (low === value && high === value) return changeParts(value, undefined, undefined, scale, precision)
  return changeParts(value, low, high, scale, precision)
}

/** The level of an interval: `95 %`. */
function formatLevel(level: number): string {
  return formatBound(level, { unit: '1', bounded: [0, 1] })
}

function halfWidthOf(interval: { low?: number; high?: number } | null | undefined): number | null {
  return interval?.low === undefined || interval.high === undefined
    ? null
    : (interval.high - interval.low) / 2
}

function numbers(...values: (number | null)[]): number[] {
  return values.filter((value) => value !== null)
}
