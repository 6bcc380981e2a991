import { join } from 'node:path'
import type { BaselineSearch, FoundBaseline } from '@mlgate/baseline'
import type { Baseline, Change, Metric, Pairing } from '@mlgate/core'
import type { PairedDifference, PredictionsFile, ScoredSide, SideComparison } from '@mlgate/evaluation'
import type { Comparison, Evidence } from '@mlgate/gates'
import { metricFacts, parseMetric } from '@mlgate/metrics'
import type { Compared } from '../road.ts'
import type { StepContext } from '../step-context.ts'
import { type EvaluationStepOptions, type MeasuredEvaluation, predictWith } from './evaluation-parts.ts'

type NoComparison = { reasonCode: 'no-baseline' | 'incomparable'; reason: string }

/**
 * Sets a measured model beside what was found: a base model is scored on this change's data, stored predictions
 * are joined row by row, and a stored result gives two numbers to hold side by side.
 */
export async function compareWithBaseline(
  measured: MeasuredEvaluation,
  { found, passedOver }: BaselineSearch,
  options: EvaluationStepOptions,
  gates: { metric: string }[],
  context: StepContext,
): Promise<Compared> {
  if (found === null) {
    const reason = 'there is no baseline to compare with'
    return {
      baseline: passedOver.length === 0 ? null : { how: 'none', metrics: [], passedOver },
      evidence: evidenceWithoutBaseline(gates, measured.scored, { reasonCode: 'no-baseline', reason }),
    }
  }
  const comparison = await compareWith(found, measured, options, context)
  const evidence = gates.map(({ metric }) => evidenceOf(metric, measured.scored, comparison.of(metric)))
  const { how, location, commit, sha256 } = found
  return {
    evidence,
    baseline: {
      how,
      location,
      ...(commit === undefined ? {} : { commit }),
      sha256,
      metrics: comparison.metrics,
      ...(comparison.changes === undefined ? {} : { changes: comparison.changes }),
      ...(comparison.confusion == null ? {} : { confusion: comparison.confusion }),
      ...(comparison.pairing === undefined ? {} : { pairing: comparison.pairing }),
      passedOver,
    },
  }
}

/** The evidence of every gated metric when there is nothing to compare with. */
export function evidenceWithoutBaseline(
  gates: { metric: string }[],
  scored: ScoredSide,
  none: NoComparison,
): Evidence[] {
  return gates.map(({ metric }) => evidenceOf(metric, scored, { kind: 'none', ...none }))
}

interface BaselineComparison {
  metrics: Metric[]
  changes?: Change[]
  confusion?: Baseline['confusion'] | null
  pairing?: Pairing
  of(metric: string): Comparison
}

async function compareWith(
  found: FoundBaseline,
  measured: MeasuredEvaluation,
  options: EvaluationStepOptions,
  context: StepContext,
): Promise<BaselineComparison> {
  if (found.model !== undefined) {
    if (isSameModel(found, measured)) return sameModel(measured)
    const output = join(context.temporaryFolder, 'base.predictions.parquet')
    await predictWith(
      { file: found.model.file, name: found.location },
      measured.identified,
      options,
      output,
      context,
    )
    const pairBy = options.id === undefined ? 'position' : 'id'
    return comparePredictions({ path: output }, pairBy, measured, options, context)
  }
  if (found.result !== undefined && !sameQuestion(found, measured)) {
    return nothingComparable(
      'the baseline was measured on other test data, and no rows are at hand to join by id',
    )
  }
  if (found.predictions !== undefined) {
    const pairBy = options.id === undefined ? 'position' : 'id'
    return comparePredictions({ path: found.predictions.file }, pairBy, measured, options, context)
  }
  return compareNumbers(found.result?.metrics ?? [])
}

/** A model with weights in further files is not known by its own hash alone: its predictions have to tell. */
function isSameModel({ sha256 }: FoundBaseline, { subject }: MeasuredEvaluation): boolean {
  return subject.model?.sha256 === sha256 && subject.model.externalData === undefined
}

/** Stored numbers speak of this change only when the rows were the same, or can be joined by id. */
function sameQuestion({ result, predictions }: FoundBaseline, { subject }: MeasuredEvaluation): boolean {
  const hashes = (files: { sha256: string }[]) => files.map(({ sha256 }) => sha256).join()
  if (result !== undefined && hashes(result.subject.data) === hashes(subject.data)) return true
  const storedId = result?.subject.predictions?.id
  return predictions !== undefined && storedId !== undefined && storedId === subject.predictions?.id
}

async function comparePredictions(
  base: PredictionsFile,
  pairBy: 'id' | 'position',
  measured: MeasuredEvaluation,
  options: EvaluationStepOptions,
  context: StepContext,
): Promise<BaselineComparison> {
  const { base: side, comparison } = await context.runJob(
    'compare',
    {
      candidate: measured.predictions,
      base,
      pairBy,
      metrics: measured.specs,
      seed: options.seed,
    },
    options.baseline ?? options.name,
  )
  if (comparison.kind === 'incomparable')
    return { ...nothingComparable(comparison.reason), metrics: side.metrics }
  return {
    metrics: side.metrics,
    confusion: side.confusion,
    pairing: comparison.pairing,
    ...(comparison.kind === 'identical' ? {} : { changes: comparison.differences.map(changeOf) }),
    of: (metric) => pairedComparison(metric, comparison, side),
  }
}

function pairedComparison(
  metric: string,
  comparison: Exclude<SideComparison, { kind: 'incomparable' }>,
  side: ScoredSide,
): Comparison {
  if (comparison.kind === 'identical') {
    return { kind: 'same', reasonCode: 'identical-predictions', base: metricValue(side.metrics, metric) }
  }
  const paired = comparison.differences.find((difference) => difference.metric === metric)
  if (paired !== undefined) return { kind: 'paired', ...paired }
  const reason = side.missing[metric] ?? 'the baseline does not have this metric'
  return { kind: 'none', reasonCode: 'incomparable', reason: `the baseline cannot give it: ${reason}` }
}

function changeOf({ metric, difference, p }: PairedDifference): Change {
  return { metric, difference, p }
}

function sameModel({ scored }: MeasuredEvaluation): BaselineComparison {
  const { metrics, confusion, rows } = scored
  return {
    metrics,
    confusion,
    pairing: { rows, shared: rows, by: 'position', rightToWrong: 0, wrongToRight: 0 },
    of: (metric) => ({ kind: 'same', reasonCode: 'same-model', base: metricValue(metrics, metric) }),
  }
}

function compareNumbers(metrics: Metric[]): BaselineComparison {
  return {
    metrics,
    of(metric) {
      const base = metrics.find(({ name }) => name === metric)
      const reason = 'the baseline does not have this metric'
      return base === undefined
        ? { kind: 'none', reasonCode: 'no-baseline', reason }
        : { kind: 'points', base: base.value }
    },
  }
}

function nothingComparable(reason: string): BaselineComparison {
  return { metrics: [], of: () => ({ kind: 'none', reasonCode: 'incomparable', reason }) }
}

function evidenceOf(metric: string, side: ScoredSide, comparison: Comparison): Evidence {
  const { direction, bounded, unit } = metricFacts(parseMetric(metric))
  const measured = side.metrics.find(({ name }) => name === metric)
  const missing = side.missing[metric] ?? 'it was not computed'
  return { metric, slice: null, direction, bounded, unit, candidate: measured ?? { missing }, comparison }
}

function metricValue(metrics: readonly Metric[], metric: string): number {
  return metrics.find(({ name }) => name === metric)?.value ?? Number.NaN
}
