import type { Baseline, Change, Curves, Flips, Metric, Pairing, Segment, Slice } from '@mlgate/core'
import type { PredictionsFile, SideComparison, SlicedDifference } from '@mlgate/evaluation'
import type { Comparison } from '@mlgate/gates'
import type { StepContext } from '../step-context.ts'
import { findMetric, isSameSlice, metricValue } from './evaluation-evidence.ts'
import type { MeasuredEvaluation, Numbers, PlannedEvaluation } from './evaluation-parts.ts'
import { judgingRequest, pairByOf } from './plan-evaluation.ts'

/** What a way to compare with a baseline comes to. */
export interface BaselineComparison {
  /** Things to know that change no verdict. */
  notes?: string[]
  metrics: Metric[]
  changes?: Change[]
  confusion?: Baseline['confusion'] | null
  curves?: Curves
  flips?: Flips
  segments?: Segment[]
  pairing?: Pairing
  of(metric: string, slice: Slice): Comparison
}

/** Predictions of both sides, joined row by row. */
export async function comparePredictions(
  base: PredictionsFile[],
  { predictions, numbers }: MeasuredEvaluation,
  planned: PlannedEvaluation,
  context: StepContext,
): Promise<BaselineComparison> {
  const { question, slices } = planned
  const whole = numbers.metrics.filter(({ slice }) => slice == null).map(({ name }) => name)
  const request = {
    candidate: predictions as PredictionsFile[],
    base,
    pairBy: pairByOf(question),
    metrics: whole,
    slices,
    seed: question.seed,
    ...judgingRequest(planned),
    curves: true,
    ...(question.samples === undefined ? {} : { samples: question.samples }),
  }
  const about = question.baseline ?? question.name
  const { base: side, comparison, notes } = await context.runJob('compare', request, about)
  if (comparison.kind === 'incomparable') return nothingComparable(comparison.reason, side.metrics)
  return {
    notes: [...side.notes.map((note) => `baseline: ${note}`), ...notes],
    metrics: side.metrics,
    confusion: side.confusion,
    ...(side.curves === undefined ? {} : { curves: side.curves }),
    pairing: comparison.pairing,
    ...(comparison.kind === 'identical' ? {} : insideOf(comparison)),
    of: (metric, slice) => pairedComparison(metric, slice, comparison, side, numbers),
  }
}

/** What is told of a comparison beside its gates. */
function insideOf({ differences, flips, segments }: Extract<SideComparison, { kind: 'paired' }>) {
  return {
    changes: differences.map(changeOf),
    ...(flips === null ? {} : { flips }),
    ...(segments.length === 0 ? {} : { segments }),
  }
}

function pairedComparison(
  metric: string,
  slice: Slice,
  comparison: Exclude<SideComparison, { kind: 'incomparable' }>,
  side: Numbers,
  numbers: Numbers,
): Comparison {
  if (comparison.kind === 'identical') {
    return {
      kind: 'same',
      reasonCode: 'identical-predictions',
      base: metricValue(numbers.metrics, metric, slice),
    }
  }
  const paired = comparison.differences.find(
    (found) => found.metric === metric && isSameSlice(found.slice, slice),
  )
  if (paired !== undefined) return { kind: 'paired', ...paired }
  const reason =
    comparison.incomparable[metric] ??
    (slice === null
      ? (side.missing[metric] ?? 'the baseline does not have this metric')
      : 'none of its rows are shared with the baseline')
  return { kind: 'none', reasonCode: 'incomparable', reason }
}

function changeOf({ metric, slice, difference, p }: SlicedDifference): Change {
  return { metric, ...(slice === null ? {} : { slice }), difference, p }
}

/** A model that is the base's own, byte for byte: its numbers are those of the base too. */
export function sameModel({ numbers, subject }: MeasuredEvaluation): BaselineComparison {
  const { metrics, confusion = null } = numbers
  const rows = subject.predictions?.rows ?? 0
  return {
    metrics: metrics.filter(({ slice }) => slice == null),
    confusion,
    pairing: { rows, shared: rows, by: 'position', rightToWrong: 0, wrongToRight: 0 },
    of: (metric, slice) => ({
      kind: 'same',
      reasonCode: 'same-model',
      base: metricValue(metrics, metric, slice),
    }),
  }
}

/** Two numbers side by side, where rows are not at hand. */
export function compareNumbers(metrics: Metric[]): BaselineComparison {
  return {
    metrics,
    of(metric, slice) {
      const base = findMetric(metrics, metric, slice)
      const reason = 'the baseline does not have this metric'
      return base === undefined
        ? { kind: 'none', reasonCode: 'no-baseline', reason }
        : { kind: 'points', base: base.value }
    },
  }
}

/** A baseline whose numbers are shown, and that nothing is judged against. */
export function nothingComparable(reason: string, metrics: Metric[] = []): BaselineComparison {
  return {
    metrics: metrics.filter(({ slice }) => slice == null),
    of: () => ({ kind: 'none', reasonCode: 'incomparable', reason }),
  }
}
