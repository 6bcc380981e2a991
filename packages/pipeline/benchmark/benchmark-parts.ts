import type { BaselineSearch } from '@mlgate/baseline'
import type {
  MeasuredPair,
  MeasuredProcess,
  Price,
  RoundPlan,
  Scenario,
  StartProcess,
} from '@mlgate/benchmark'
import type {
  CommandConfig,
  MetricsFromConfig,
  ServeConfig,
  SetupConfig,
  Sweep,
  TimedUrl,
} from '@mlgate/config'
import type { Baseline, Metric, Operator, SubjectFile } from '@mlgate/core'
import type { GateRules } from '@mlgate/gates'
import type { Optimization } from '@mlgate/onnx'
import type { Identified, Measured } from '../road.ts'
import type { IdentifiedRows, RowOptions } from './sources/row-inputs.ts'
import type { StoredPast } from './stored-runs.ts'

/** What is timed: a model, a command, or a server. */
export interface BenchmarkOptions {
  /** Location of an ONNX model. */
  model?: string
  /** In place of a model: a command, each call of which is a run of it. */
  command?: CommandConfig
  /** What a command is compared with. */
  baseCommand?: CommandConfig
  /** Where the command says numbers of its own. */
  metricsFrom?: MetricsFromConfig
  /** In place of both: what a server is asked. */
  url?: TimedUrl
  /** What `url` is compared with: a server that runs already, or where `baseServe` starts one. */
  baseUrl?: TimedUrl
  /** What starts the server of `url`, and what it is compared with. */
  serve?: ServeConfig
  baseServe?: ServeConfig
  /** Requests to `url` that are under way at once; 1 when absent. */
  concurrency?: number
  /** What builds a checkout of the base's commit, in which the command is then run. */
  setup?: SetupConfig
  /** Threads of one operator; as many as there are cores when absent. */
  threads?: number
  /** Rows of a call, where the model leaves that open; 1 when absent. */
  batch?: number
  /** How queries come; one after the other when absent. */
  scenario?: Scenario
  /** Sizes that are looked at after the pairs. */
  sweep?: Sweep
  /** Execution provider that runs the model; the CPU when absent. */
  provider?: string
  /** How far the runtime rewrites the graph; as far as it can when absent. */
  optimization?: Optimization
  /** Operators that may run at once; 1 when absent. */
  interThreads?: number
  /** Rows that the model is fed; made up when absent. */
  rows?: RowOptions
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
  /** For how long of that one more process of the candidate runs after the pairs, in milliseconds. */
  soak?: number
  /** Seed of made-up inputs and of the order of turns. */
  seed?: number
  /** What an hour of the machine costs, as it is written. */
  price?: number | string
}

/** What is timed, and what is asked of it. */
export interface AskedBenchmark {
  options: BenchmarkOptions
  question: BenchmarkQuestion
}

/** The exact bytes that are timed. */
export interface IdentifiedBenchmark extends Identified {
  /** The model, or the file that a command is about; null where there is none. */
  model: { file: string; subject: SubjectFile } | null
  /** Rows that a model is fed, where they are not made up. */
  rows?: IdentifiedRows
}

/** What is timed, and how processes of both sides are started. */
export interface TimedSource {
  plan: RoundPlan
  identify(): Promise<IdentifiedBenchmark>
  /** @param model the file to run with, where it is another one than that which was identified. */
  starter(identified: IdentifiedBenchmark, model?: { file: string; name: string }): Starter
  /** What takes how long inside, of the model that was identified or of another one; absent where nobody can tell. */
  operators?(
    identified: IdentifiedBenchmark,
    model?: { file: string; name: string },
  ): Promise<readonly Operator[]>
  /** What is compared with where no model has to be found for it. */
  base?: { location: string; starter: Starter }
  /**
   * Makes what is compared with, where that takes more than finding it; or says why it cannot.
   *
   * @param found what was found beside it, such as the file that a user names.
   */
  prepareBase?(found: BaselineSearch['found']): Promise<PreparedBase | { reason: string }>
  /** Finds what to compare with. */
  findBaseline(): Promise<BaselineSearch>
  /** What is timed runs on a machine that nobody knows: stored times of it tell nothing. */
  isElsewhere?: boolean
  /** What has to be known of how it is timed, in sentences without an end. */
  notes?: readonly string[]
  /** Why there is nothing of a metric, for those that such a source does not have. */
  lacks: Readonly<Record<string, string>>
}

/** A base that was made for this run alone. */
export interface PreparedBase {
  starter: Starter
  /** What a result tells of it. */
  told: Omit<Baseline, 'metrics' | 'passedOver'>
  remove(): Promise<void>
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
  /** Element type of most of its weights. */
  precision?: string
  /** How its inputs were bound to rows, in words. */
  binding?: string
  /** What the machine costs. */
  price?: Price
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
  /** What was made to be compared with, as a result tells it. */
  prepared?: PreparedBase['told']
  past?: StoredPast
  /** Why the base was not run, where there is one. */
  apart?: { kind: 'same' } | { kind: 'incomparable'; reason: string }
}
