import type { Metric } from '@mlgate/core'
import type { CallCounts } from './call-histogram.ts'

/** A number that a command says itself. */
export type PrintedNumber = Pick<Metric, 'name' | 'value' | 'unit' | 'direction'>

/** What a single round of calls took, in milliseconds. */
export interface RoundTimes {
  /** Of the calls' latencies. */
  median: number
  /** Time of the round over its calls: less than their latencies where several are under way at once. */
  mean: number
  /** Bytes held when it was over, where that is looked at. */
  memory?: number
  /** What a command said of its own, in its last run. */
  printed?: readonly PrintedNumber[]
}

/** What a process took before its first round, in milliseconds; null where it has no such thing. */
export interface StartTimes {
  load: number | null
  first: number | null
  /** The process that runs the calls, as the system calls it, where there is one. */
  pid?: number
}

/** What is known of a process when it has ended. */
export interface EndFacts {
  /** Most memory that it held at once, in bytes; null where the platform does not tell. */
  peakMemory: number | null
  /** Processor time of a call, in milliseconds; null where it is not known. */
  processorTime: number | null
  /** Bytes that a call reads from storage and writes to it, where that is told. */
  storage?: { read: number; written: number }
  /** Memory of GPUs that it held, in bytes, where that is told. */
  gpuMemory?: number
  /** Percentiles of all timed calls by percent, those only that so many calls support; in milliseconds. */
  latencies: Readonly<Record<string, number>>
  calls: number
  /** How many of them took how long, where that is counted. */
  counts?: CallCounts
  /** Queries a second at which a latency bound was kept, where that was searched. */
  highestRate?: number
}

/** A fresh process that runs what is timed when it is told to, and rests in between. */
export interface TimedProcess {
  readonly started: StartTimes
  /** Runs so many calls, as they come in what is timed. */
  round(calls: number): Promise<RoundTimes>
  /** Runs so many calls as fast as they are answered; absent where that is what a round does. */
  warm?(calls: number): Promise<RoundTimes>
  end(): Promise<EndFacts>
}

/** Starts a fresh process; it rejects where what is timed cannot be loaded or run. */
export type StartProcess = () => Promise<TimedProcess>

/** How a process is warmed and how long its rounds are. */
export interface RoundPlan {
  /** Most rounds of a pair, and fewest, for which time is taken whatever they cost. */
  rounds: number
  fewestRounds: number
  /** A round takes at least so long, in milliseconds, and has at least so many calls, unless each takes very long. */
  leastTime: number
  leastCalls: number
  /** It is warm when so many windows after one another agree; with 0 its first call has warmed it. */
  windows: number
  /** Milliseconds between calls of a round, where they come at a rate of their own. */
  interval?: number
}

/**
 * Calls that a process runs untimed before a round of so many, as caches and threads have rested while the other side
 * ran. A command runs none: each of its calls is a process of its own.
 */
export function untimedCalls(calls: number): number {
  return Math.floor(calls / 10)
}

/** The plan for calls within a process. */
export const callPlan: RoundPlan = { rounds: 40, fewestRounds: 10, leastTime: 20, leastCalls: 10, windows: 3 }

/** The plan for commands, each call of which is a process of its own. */
export const commandPlan: RoundPlan = { rounds: 5, fewestRounds: 1, leastTime: 0, leastCalls: 1, windows: 0 }
