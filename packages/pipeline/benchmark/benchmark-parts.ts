import type { BaselineSearch } from '@mlgate/baseline'
import type { MeasuredPair, MeasuredProcess, RoundPlan, StartProcess } from '@mlgate/benchmark'
import type { CommandConfig } from '@mlgate/config'
import type { Metric, SubjectFile } from '@mlgate/core'
import type { GateRules } from '@mlgate/gates'
import type { Identified, Measured } from '../road.ts'

/** What is timed: a model, or a command. */
export interface BenchmarkOptions {
  /** Location of an ONNX model. */
  model?: string
  /** In place of a model: a command, each call of which is a run of it. */
  command?: CommandConfig
  /** What a command is compared with. */
  baseCommand?: CommandConfig
  /** Threads of one operator; as many as there are cores when absent. */
  threads?: number
  /** Rows of a call, where the model leaves that open; 1 when absent. */
  batch?: number
}

/** What a benchmark asks, whatever is timed. */
export interface BenchmarkQuestion {
  name: string
  gates: GateRules
  /** What else it is judged by, without effect. */
  secondOpinion?: GateRules
  /** Location of a base model; `none`, or `auto` as when nothing is said. */
  baseline?: string
  /** Location of a file of what the model was made with; recorded with the result. */
  parameters?: string
  /** Pairs of processes; as many as the gates need when absent. */
  pairs?: number
  /** How long all of it may take, in minutes. */
  maxMinutes?: number
  /** Seed of made-up inputs and of the order of turns. */
  seed?: number
}

/** The exact bytes that are timed. */
export interface IdentifiedBenchmark extends Identified {
  /** The model, or the file that a command is about; null where there is none. */
  model: { file: string; subject: SubjectFile } | null
}

/** What is timed, and how processes of both sides are started. */
export interface TimedSource {
  plan: RoundPlan
  identify(): Promise<IdentifiedBenchmark>
  /** @param model the file to run with, where it is another one than that which was identified. */
  starter(identified: IdentifiedBenchmark, model?: { file: string; name: string }): Starter
  /** What is compared with where no model has to be found for it. */
  base?: { location: string; starter: Starter }
  /** Finds what to compare with. */
  findBaseline(): Promise<BaselineSearch>
  /** Why there is nothing of a metric, for those that such a source does not have. */
  lacks: Readonly<Record<string, string>>
}

/** Starts processes of one side. */
export interface Starter {
  start: StartProcess
  /** What processes told that holds for all of them, once one has started. */
  facts(): SideFacts
}

export interface SideFacts {
  /** Rows that a call takes in; null for a command. */
  rows: number | null
  /** Size of the model with its weights, in bytes. */
  bytes: number | null
  externalData: readonly string[]
}

export interface BothFacts {
  candidate: SideFacts
  base: SideFacts
}

/** Both sides' processes, or those of the candidate alone. */
export interface Timings {
  candidate: MeasuredProcess[]
  /** Pairs that ran in turns, in order; empty without a base. */
  pairs: MeasuredPair[]
  /** Fresh pairs that were run because something seemed to be slower. */
  confirming: MeasuredPair[]
  /** Whether the time ran out before all planned pairs were run. */
  isCut: boolean
}

/** A benchmark's numbers, and what a comparison needs beside them. */
export interface MeasuredBenchmark extends Measured {
  timings: NonNullable<Measured['timings']>
  environment: NonNullable<Measured['environment']>
  taken: Timings
  /** Pairs of processes that were planned. */
  planned: number
  /** Of both sides, where the base was run. */
  facts: { candidate: SideFacts; base: SideFacts | null }
  /** Numbers of the base, from the pairs. */
  base: Metric[]
  missing: Record<string, string>
  /** Why the base was not run, where there is one. */
  apart?: { kind: 'same' } | { kind: 'incomparable'; reason: string }
}
