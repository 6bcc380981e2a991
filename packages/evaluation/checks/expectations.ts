import { type Check, MlgateError, suggest } from '@mlgate/core'
import { classPosition } from '@mlgate/metrics'
import type { FeatureChange } from '../predict/changed-cell.ts'
import type { Predictions } from '../predictions/predictions.ts'
import { shortNumber } from './check-words.ts'

/** What the score of a row may not do when some of its features are changed. */
export const scoreRules = ['may-not-fall', 'may-not-rise', 'may-not-move'] as const
export type ScoreRule = (typeof scoreRules)[number]

/** A statement about a model: with these features changed, the score of a row keeps to a rule. */
export interface Expectation {
  /** By the name of the feature. */
  change: Readonly<Record<string, FeatureChange>>
  score: ScoreRule
  /** The class whose probability is the score, of a classification; the later of two when absent. */
  class?: string
  /** How far a score may go the wrong way; a millionth of it, or of 1, when absent. */
  tolerance?: number
  /** The share of rows that need not keep to it, 0 … 1. */
  exceptions: number
}

const breaks: Record<ScoreRule, (moved: number) => number> = {
  'may-not-fall': (moved) => -moved,
  'may-not-rise': (moved) => moved,
  'may-not-move': Math.abs,
}
const words: Record<ScoreRule, string> = {
  'may-not-fall': 'does not fall',
  'may-not-rise': 'does not rise',
  'may-not-move': 'does not move',
}

/** `with income +1000, the score of "paid" does not fall`. */
export function expectationTitle({ change, score, class: label }: Expectation): string {
  const changed = Object.entries(change).map(([feature, own]) => `${feature} ${changeWords(own)}`)
  return `with ${changed.join(' and ')}, the score${label === undefined ? '' : ` of "${label}"`} ${words[score]}`
}

function changeWords(change: FeatureChange): string {
  if ('to' in change) return `set to ${JSON.stringify(change.to)}`
  return 'by' in change ? `${change.by < 0 ? '−' : '+'}${Math.abs(change.by)}` : `× ${change.times}`
}

/** Rows that are named of those that offend. */
const mostRows = 5

/**
 * Holds the scores of rows as they are against those of the same rows with features changed.
 *
 * @param before and `after` are of the same rows, in step; `after` may be fewer, the first ones.
 */
export function checkExpectation(
  expectation: Expectation,
  before: Predictions,
  after: Predictions,
): Omit<Check, 'id' | 'severity'> {
  const title = expectationTitle(expectation)
  const [old, changed] = [scoresOf(before, expectation.class), scoresOf(after, expectation.class)]
  if (typeof old === 'string' || typeof changed === 'string') {
    return { status: 'error', title, observed: typeof old === 'string' ? old : String(changed) }
  }
  const { score, tolerance, exceptions } = expectation
  const offending: number[] = []
  let worst = 0
  changed.forEach((own, row) => {
    const start = old[row] as number
    const wrong = breaks[score](own - start)
    // A score that is no number keeps to nothing.
    if (wrong <= (tolerance ?? 1e-6 * Math.max(1, Math.abs(start)))) return
    offending.push(row)
    worst = Math.max(worst, wrong)
  })
  const allowed = Math.floor(exceptions * changed.length)
  return {
    status: offending.length <= allowed ? 'pass' : 'fail',
    title,
    ...(exceptions === 0 ? {} : { expected: `of at most ${allowed} of ${changed.length} rows it may` }),
    ...(offending.length === 0
      ? { observed: `of none of ${changed.length} rows` }
      : {
          observed: `of ${offending.length} of ${changed.length} rows it does, by up to ${shortNumber(worst)}`,
          count: offending.length,
          rows: offending.slice(0, mostRows).map((row) => row + 1),
        }),
  }
}

/** The score of each row, or why there is none. */
function scoresOf(predictions: Predictions, label: string | undefined): Float64Array | string {
  const { task, rows, classes, predicted, probabilities } = predictions
  if (task === 'regression') {
    return label === undefined ? Float64Array.from(predicted) : 'a regression has no classes'
  }
  if (task !== 'classification') return `a ${task} has no score of a row`
  if (label === undefined && classes.length !== 2) return `of ${classes.length} classes, one has to be named`
  const place = label === undefined ? 1 : classPosition(predictions, label)
  if (place === -1) {
    const meant = suggest(String(label), classes)
    return `there is no class "${label}"${meant === undefined ? '' : `: is "${meant}" meant?`}`
  }
  return Float64Array.from({ length: rows }, (_, row) =>
    probabilities === null
      ? Number(predicted[row] === place)
      : (probabilities[row * classes.length + place] as number),
  )
}

/**
 * Makes sure that a change reaches the model.
 *
 * @throws MlgateError MG5014 when a feature is none of those that it is fed.
 */
export function requireFeatures(
  change: Expectation['change'],
  features: readonly string[],
  data: string,
): void {
  for (const name of Object.keys(change)) {
    if (features.includes(name)) continue
    const meant = suggest(name, features)
    throw new MlgateError({
      code: 'MG5014',
      message: `The model is not fed the column ${JSON.stringify(name)} of ${data}, which an expectation changes.`,
      ...(meant === undefined ? {} : { hint: `Did you mean ${JSON.stringify(meant)}?` }),
    })
  }
}
