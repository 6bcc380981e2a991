import { basename, extname } from 'node:path'
import { hashedId } from '../predictions/hash-ids.ts'
import type { Predictions, PredictionsFile } from '../predictions/predictions.ts'
import { requireScores, scorePredictions } from '../predictions/score-predictions.ts'
import { unusable } from '../predictions/unusable.ts'
import { readHarnessSamples } from './harness-samples.ts'
import { readPromptfooResults } from './promptfoo-results.ts'
import { collectScored, type ScoredRow } from './scored-rows.ts'

/** Reads a file of another tool's, row by row; null when it is no such file. */
export type ForeignReader = (path: string, name: string) => Promise<ForeignFile | null>

export interface ForeignFile {
  /** Whose format it is, for people. */
  tool: string
  rows: ScoredRow[]
}

const readers: Readonly<Record<string, ForeignReader>> = {
  '.jsonl': readHarnessSamples,
  '.json': readPromptfooResults,
}

/**
 * Reads what a tool that scores language models has written, recognised by its content: samples of lm-evaluation-harness
 * or results of promptfoo. Without named scores all of the tool's own verdicts are kept.
 *
 * @returns null when the file is none of these, or when columns are named that only a table has.
 * @throws MlgateError MG5021 when a named score or slice is not there, or a score is no number; MG5022 without rows.
 */
export async function readForeignScores(file: PredictionsFile): Promise<Predictions | null> {
  const { path, columns = {}, task = 'scores', hashIdsWith: salt } = file
  const { target, prediction, probabilities, group } = columns
  const read = readers[extname(path).toLowerCase()]
  const isTable = [target, prediction, probabilities, group].some((said) => said !== undefined)
  if (read === undefined || isTable || task !== 'scores') return null
  const name = file.name ?? basename(path)
  const found = await read(path, name)
  if (found === null) return null
  const { tool, rows } = found
  if (rows.length === 0)
    throw unusable('MG5022', `${name} has no rows.`, 'Check that it is the right file.', name)
  const { ids, scores, slices } = collectScored(rows, columns, name)
  requireScores(scores, rows.length, name)
  const known = salt === undefined ? ids : ids.map((id) => hashedId(id, salt))
  return { ...scorePredictions(rows.length, { ids: known, weights: null, slices, scores }), readAs: tool }
}
