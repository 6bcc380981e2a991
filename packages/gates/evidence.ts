import type { Difference, Direction, Gate, Metric, Rowwise, Slice } from '@mlgate/core'

/**
 * What is known about a metric against the baseline. `paired` rests on the same rows scored twice, `points` on
 * two numbers alone, `timed` on processes that ran in turns, `same` on proof that nothing differs, and `none` says why
 * there is nothing to compare.
 */
export type Comparison =
  | { kind: 'none'; reasonCode: 'no-baseline' | 'incomparable'; reason: string }
  | { kind: 'same'; reasonCode: 'same-model' | 'identical-predictions' | 'unchanged-inputs'; base: number }
  | { kind: 'points'; base: number }
  | {
      kind: 'paired'
      base: number
      /** Candidate − base on the shared rows, with the unadjusted 95 % interval. */
      difference: Difference & { low: number; high: number }
      /** One-sided p of "not worse". */
      p: number
      /** Standard error of the difference, in the metric's unit. */
      standardError: number
      /** Rows that both sides share. */
      rows: number
      /** How single rows moved, for a metric that is a mean over rows. */
      rowwise?: Rowwise
    }
  | {
      kind: 'timed'
      base: number
      /** Candidate − base, in the metric's unit. */
      difference: Difference
      /** @param margin by which it may get worse, as a share of the base. */
      judge(margin: number): TimedJudgement
    }

/** What a measurement that has a rule of its own comes to for one margin. */
export type TimedJudgement = Pick<Gate, 'verdict' | 'reasonCode' | 'p' | 'pAdjusted' | 'detectable'> & {
  /** What the verdict rests on, in words that follow the limit. */
  why: string
}

/** All that is known about one metric on one slice. */
export interface Evidence {
  /** Canonical metric name. */
  metric: string
  slice: Slice
  direction: Direction
  /** Range that the metric cannot leave, such as [0, 1]; decides how it is written. */
  bounded: readonly [number, number] | null
  unit: string
  /** The number measured, or the sentence that says why there is none. */
  candidate: Metric | { missing: string }
  /** What the predictions are of: tells what a row stands for. */
  task?: string
  comparison: Comparison
}
