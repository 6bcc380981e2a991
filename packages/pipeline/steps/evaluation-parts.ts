import type { BaselineStrategy } from '@mlgate/baseline'
import type { Confusion, Metric, Subject } from '@mlgate/core'
import type { PredictionsFile, SliceRequest } from '@mlgate/evaluation'
import type { GateRequest, GateRules } from '@mlgate/gates'
import type { ModelInputs } from '../inputs-hash.ts'
import type { Identified, Measured } from '../road.ts'

/** Columns whose values are slices of the rows, and the gates of each slice. */
export interface SliceRules {
  by: string[]
  minSamples: number
  gates: GateRules
}

/** The rules that an evaluation is judged by. */
export interface EvaluationRules {
  gates: GateRules
  slices?: SliceRules
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
  /** What else it is judged by, without effect: its metrics and slices are measured too. */
  secondOpinion?: EvaluationRules
  /** Location of a base model, of stored predictions or of a stored result; `none`, or `auto` as when nothing is said. */
  baseline?: string
  /** Location of a file (YAML or JSON) of what the model was made with; recorded with the result. */
  parameters?: string
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
  /** How the user's own base predictions are read. */
  readBase(files: readonly string[]): PredictionsFile[]
}

/** An evaluation's numbers, and what a comparison needs beside them. */
export interface MeasuredEvaluation extends Measured {
  identified: Identified
  /** Null when only numbers are known. */
  predictions: PredictionsFile[] | null
  numbers: Numbers
}

/** One side's numbers, from predictions or as somebody else computed them. */
export interface Numbers {
  metrics: Metric[]
  /** Metrics that cannot be had, by canonical name, each with the reason. */
  missing: Record<string, string>
  confusion?: Confusion | null
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
  strategies: BaselineStrategy[]
}
