import { join } from 'node:path'
import type { BaselineSearch, FoundBaseline } from '@mlgate/baseline'
import type {
  Baseline,
  Change,
  Curves,
  Flips,
  Metric,
  Pairing,
  Result,
  Segment,
  Slice,
  Subject,
} from '@mlgate/core'
import type { PredictionsFile, SideComparison, SlicedDifference } from '@mlgate/evaluation'
import type { Comparison, Evidence } from '@mlgate/gates'
import { metricFacts, parseMetric } from '@mlgate/metrics'
import { howFound, whyNothing } from '../baselines/search.ts'
import type { Compared, Identified } from '../road.ts'
import type { StepContext } from '../step-context.ts'
import type { MeasuredEvaluation, Numbers, PlannedEvaluation, PredictionSource } from './evaluation-parts.ts'
import { hashingAs, meetingSides, storedSide } from './kept-predictions.ts'
import { judgingRequest, pairByOf } from './plan-evaluation.ts'

type NoComparison = { reasonCode: 'no-baseline' | 'incomparable'; reason: string }

/**
 * Sets measured predictions beside what was found: a base model is scored on this change's data, stored
 * predictions are joined row by row, and a stored result gives two numbers to hold side by side.
 */
export async function compareWithBaseline<Bytes extends Identified>(
  measured: MeasuredEvaluation & { identified: Bytes },
  search: BaselineSearch,
  source: PredictionSource<Bytes> | null,
  planned: PlannedEvaluation,
  context: StepContext,
): Promise<Compared> {
  const { numbers } = measured
  const { found, passedOver } = search
  if (found === null) {
    const reason = whyNothing(search)
    const none = { how: 'none', ...howFound(search, []), metrics: [], passedOver }
    return {
      baseline: passedOver.length === 0 ? null : none,
      evidence: evidenceWithoutBaseline(planned, numbers, { reasonCode: 'no-baseline', reason }),
    }
  }
  const compared = withUnchangedInputs(
    await compareWith(found, measured, source, planned, context),
    found,
    measured,
  )
  const { how, location, commit, sha256 } = found
  const { metrics, changes, confusion, curves, pairing, flips, segments, notes = [] } = compared
  return {
    notes,
    evidence: evidenceFor(planned, numbers, compared.of),
    baseline: {
      how,
      location,
      ...(commit === undefined ? {} : { commit }),
      ...howFound(search, pairing === undefined ? measured.subject.data : []),
      sha256,
      metrics,
      ...(changes === undefined ? {} : { changes }),
      ...(confusion == null ? {} : { confusion }),
      ...(curves === undefined ? {} : { curves }),
      ...(pairing === undefined ? {} : { pairing }),
      ...(flips === undefined ? {} : { flips }),
      ...(segments === undefined ? {} : { segments }),
      passedOver,
    },
  }
}

/** The evidence of every gated metric when there is nothing to compare with. */
export function evidenceWithoutBaseline(
  planned: PlannedEvaluation,
  numbers: Numbers,
  none: NoComparison,
): Evidence[] {
  return evidenceFor(planned, numbers, () => ({ kind: 'none', ...none }))
}

interface BaselineComparison {
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

async function compareWith<Bytes extends Identified>(
  found: FoundBaseline,
  measured: MeasuredEvaluation & { identified: Bytes },
  source: PredictionSource<Bytes> | null,
  planned: PlannedEvaluation,
  context: StepContext,
): Promise<BaselineComparison> {
  const { identified, predictions } = measured
  if (found.model !== undefined) {
    if (isSameModel(found, measured)) return sameModel(measured)
    const stem = join(context.temporaryFolder, 'base.predictions')
    const named = { file: found.model.file, name: found.location }
    const base = await source?.predictWithBase(identified, named, stem)
    if (base == null)
      return nothingComparable('a base model needs data to be scored on, and there are only predictions')
    const hashed = hashingAs(base, measured.idsHashedWith)
    return comparePredictions(hashed, measured, planned, context)
  }
  const stored = found.result
  const apart = stored === undefined ? null : whyApart(found, stored.subject, measured.subject)
  if (stored !== undefined && apart !== null) return nothingComparable(apart, stored.metrics)
  if (found.predictions !== undefined && predictions !== null) {
    // Beside a stored result lie files of mlgate's own; those that the user names are read as the user's are.
    const own = found.result !== undefined || source === null
    const { files } = found.predictions
    const base = own
      ? storedSide(files, stored?.subject)
      : { predictions: source.readBase(files, identified) }
    const sides = meetingSides({ ...measured, predictions }, base)
    if ('incomparable' in sides) return nothingComparable(sides.incomparable, stored?.metrics)
    const met = { ...measured, predictions: sides.candidate }
    const compared = await comparePredictions(sides.base, met, planned, context)
    const isLosses = stored !== undefined && sides.base.some(({ holdsLosses }) => holdsLosses === true)
    return isLosses ? withStoredNumbers(compared, stored, measured.subject) : compared
  }
  return compareNumbers(found.metrics ?? found.result?.metrics ?? [])
}

/** Losses pair means over rows alone: what else was measured, on the same data, is held side by side as numbers. */
function withStoredNumbers(
  compared: BaselineComparison,
  { metrics, subject }: Result,
  now: Subject,
): BaselineComparison {
  const numbers = compareNumbers(metrics)
  const isSameData = dataHashes(subject) === dataHashes(now)
  return {
    ...compared,
    metrics: metrics.filter(({ slice }) => slice == null),
    of(metric, slice) {
      const comparison = compared.of(metric, slice)
      return comparison.kind === 'none' && isSameData ? numbers.of(metric, slice) : comparison
    },
  }
}

/**
 * A model whose inputs are those of the base could only differ by chance: nothing of it is held against the change.
 * What cannot be compared stays so.
 */
function withUnchangedInputs(
  compared: BaselineComparison,
  { result }: FoundBaseline,
  { subject: { inputs } }: MeasuredEvaluation,
): BaselineComparison {
  if (inputs === undefined || result?.subject.inputs !== inputs) return compared
  return {
    ...compared,
    of(metric, slice) {
      const comparison = compared.of(metric, slice)
      if (comparison.kind === 'none' || comparison.kind === 'same') return comparison
      return { kind: 'same', reasonCode: 'unchanged-inputs', base: comparison.base }
    },
  }
}

/** A model with weights in further files is not known by its own hash alone: its predictions have to tell. */
function isSameModel({ sha256 }: FoundBaseline, { subject }: MeasuredEvaluation): boolean {
  return subject.model?.sha256 === sha256 && subject.model.externalData === undefined
}

/**
 * Why stored numbers say nothing of this change, or null when they do: they have to be of the same target, and of the
 * same rows or of rows that can be joined by id.
 */
function whyApart({ predictions }: FoundBaseline, stored: Subject, now: Subject): string | null {
  if (stored.target !== undefined && now.target !== undefined && stored.target !== now.target) {
    return `the baseline predicts "${stored.target}", and this "${now.target}"`
  }
  const storedId = stored.predictions?.id
  const joined = predictions !== undefined && storedId !== undefined && storedId === now.predictions?.id
  return dataHashes(stored) === dataHashes(now) || joined
    ? null
    : 'the baseline was measured on other test data, and no rows are at hand to join by id'
}

function dataHashes({ data }: Subject): string {
  return data.map(({ sha256 }) => sha256).join()
}

async function comparePredictions(
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

function sameModel({ numbers, subject }: MeasuredEvaluation): BaselineComparison {
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
function compareNumbers(metrics: Metric[]): BaselineComparison {
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

function nothingComparable(reason: string, metrics: Metric[] = []): BaselineComparison {
  return {
    metrics: metrics.filter(({ slice }) => slice == null),
    of: () => ({ kind: 'none', reasonCode: 'incomparable', reason }),
  }
}

/** Evidence for each gate: on the whole for each of its metrics, on slices for each slice that was measured. */
function evidenceFor(
  { judged }: PlannedEvaluation,
  numbers: Numbers,
  comparisonOf: (metric: string, slice: Slice) => Comparison,
): Evidence[] {
  return judged.flatMap(({ metric, on }) => {
    const measured = numbers.metrics.filter(
      ({ name, slice }) => name === metric && (slice == null) === (on === 'whole'),
    )
    const slices: Slice[] = measured.length === 0 ? [null] : measured.map(({ slice }) => slice ?? null)
    return slices.map((slice) => evidenceOf(metric, slice, numbers, comparisonOf(metric, slice)))
  })
}

function evidenceOf(metric: string, slice: Slice, numbers: Numbers, comparison: Comparison): Evidence {
  const { direction, bounded, unit } = metricFacts(parseMetric(metric))
  const measured = findMetric(numbers.metrics, metric, slice)
  const missing = numbers.missing[metric] ?? 'it was not computed'
  const { task } = numbers
  const candidate = measured ?? { missing }
  return {
    metric,
    slice,
    direction,
    bounded,
    unit,
    candidate,
    comparison,
    ...(task === undefined ? {} : { task }),
  }
}

function metricValue(metrics: readonly Metric[], metric: string, slice: Slice): number {
  return findMetric(metrics, metric, slice)?.value ?? Number.NaN
}

function findMetric(metrics: readonly Metric[], metric: string, slice: Slice): Metric | undefined {
  return metrics.find((found) => found.name === metric && isSameSlice(found.slice ?? null, slice))
}

function isSameSlice(left: Slice, right: Slice): boolean {
  return JSON.stringify(left) === JSON.stringify(right)
}
