import { join } from 'node:path'
import type { BaselineSearch, FoundBaseline } from '@mlgate/baseline'
import type { Result, Subject } from '@mlgate/core'
import { howFound, whyNothing } from '../baselines/search.ts'
import type { Compared, Identified } from '../road.ts'
import type { StepContext } from '../step-context.ts'
import {
  type BaselineComparison,
  compareNumbers,
  comparePredictions,
  nothingComparable,
  sameModel,
} from './comparison-ways.ts'
import { evidenceFor, evidenceWithoutBaseline } from './evaluation-evidence.ts'
import type { MeasuredEvaluation, PlannedEvaluation, PredictionSource } from './evaluation-parts.ts'
import { hashingAs, meetingSides, storedSide } from './kept-predictions.ts'

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
