import type { BaselineStrategy } from '@mlgate/baseline'
import type { ModelChecksConfig, SegmentsConfig } from '@mlgate/config'
import type { Check, Confusion, Metric, Subject } from '@mlgate/core'
import type { Bins, PredictionsFile, SegmentRequest, SliceRequest } from '@mlgate/evaluation'
import type { GateRequest, GateRules } from '@mlgate/gates'
import type { ModelInputs } from '../inputs-hash.ts'
import type { Identified, Measured } from '../road.ts'
import type { KeptRows } from './kept-predictions.ts'

/** Columns whose values are slices of the rows, and the gates of each slice. */
export interface SliceRules {
  by: string[]
  /** Columns of numbers among them, with how they are made into slices. */
  bins?: Readonly<Record<string, Bins>>
  minSamples: number
  gates: GateRules
}

/** The rules that an evaluation is judged by. */
export interface EvaluationRules {
  gates: GateRules
  slices?: SliceRules
  checks?: ModelChecksConfig
}

/** What an evaluation asks, wherever its predictions come from. */
export interface EvaluationQuestion {
  name: string
  /** Column that names a row for good, so that rows can be paired across data versions. */
  id?: string
  /** Metrics to show, in any spelling; those with gates need no listing. */
  metrics: string[]
  gates: GateRules
  slices?: SliceRules
  /** What has to hold beside the gates. */
  checks?: ModelChecksConfig
  /** Where the weakest parts of the rows are searched for. */
  segments?: SegmentsConfig
  /** Rows of each kind that are named of those that changed between right and wrong; none when absent. */
  samples?: number
  /** The column of the folds of a cross-validation; `files` where each file of predictions is one. */
  folds?: string
  /** What else it is judged by, without effect: its metrics and slices are measured too. */
  secondOpinion?: EvaluationRules
  /** Location of a base model, of stored predictions or of a stored result; `none`, or `auto` as when nothing is said. */
  baseline?: string
  /** How the files of its models end, where they are not ONNX. */
  modelEnding?: string
  /** What is shown beside it, without effect: a name, and what to compare with in the terms of `baseline`. */
  beside?: { name: string; baseline: string }
  /** Location of a file (YAML or JSON) of what the model was made with; recorded with the result. */
  parameters?: string
  /** What of the rows is kept beside the result, where the project says it. */
  keep?: KeptRows
  /** What the model is made from, where the project says it. */
  inputs?: ModelInputs
  /** Seed of every resampling. */
  seed: number
}

/** Predictions of one subject, in files of mlgate's own form, one for each training. */
export interface Predicted {
  subject: Subject
  predictions: [PredictionsFile, ...PredictionsFile[]]
  /** Things to know that change no verdict. */
  notes: string[]
  /** The salt that their ids are hashed with already; absent where they are as they came. */
  idsHashedWith?: string
}

/** Where the predictions of an evaluation come from: a model, files, or a stored result. */
export interface PredictionSource<Bytes extends Identified = Identified> {
  /** Location of the model, where there is one. */
  model?: string
  identify(): Promise<Bytes>
  /**
   * Writes the predictions under a file stem.
   *
   * @param stem absolute path without its ending.
   */
  predict(identified: Bytes, stem: string): Promise<Predicted>
  /** Scores the same rows with a base model; null when there is nothing to score it on. */
  predictWithBase(
    identified: Bytes,
    model: { file: string; name: string },
    stem: string,
  ): Promise<[PredictionsFile, ...PredictionsFile[]]> | null
  /** What has to hold of how the model behaves; absent where there is no model to run again. */
  checkModel?(identified: Bytes, checks: ModelChecksConfig): Promise<Check[]>
  /** How the user's own base predictions are read. */
  readBase(files: readonly string[], identified: Bytes): PredictionsFile[]
}

/** An evaluation's numbers, and what a comparison needs beside them. */
export interface MeasuredEvaluation extends Measured {
  identified: Identified
  /** Null when only numbers are known. */
  predictions: PredictionsFile[] | null
  /** The salt that the ids of the predictions are hashed with already; absent where they are as they came. */
  idsHashedWith?: string
  numbers: Numbers
}

/** One side's numbers, from predictions or as somebody else computed them. */
export interface Numbers {
  metrics: Metric[]
  /** Metrics that cannot be had, by canonical name, each with the reason. */
  missing: Record<string, string>
  confusion?: Confusion | null
  /** What the predictions are of, where that is known. */
  task?: string
}

/** An evaluation ready to be compared: its question in the terms of gates and metrics. */
export interface PlannedEvaluation {
  question: EvaluationQuestion
  /** Gates on the whole and on slices. */
  gates: GateRequest[]
  /** Everything that some gate is about, each once; also what only a second opinion asks. */
  judged: Pick<GateRequest, 'metric' | 'on'>[]
  /** Canonical names of the metrics asked for; none asks for the usual ones of the task. */
  metrics: string[]
  slices: SliceRequest
  /** Absent where there is no column to search in. */
  segments?: SegmentRequest
  strategies: BaselineStrategy[]
}
