import { callPlan, type RoundPlan } from '../measure/timed-process.ts'
import type { Arrivals } from './load.ts'

/** A pattern of load, as MLPerf Inference calls it. */
export type Scenario =
  | { name: 'single-stream' | 'multi-stream' | 'offline' }
  /** @param rate queries a second. */
  | { name: 'server'; rate: number }
  /** @param latencyBound of the 99th percentile, in milliseconds: the highest rate that keeps it is searched. */
  | { name: 'server'; latencyBound: number }

/** How a scenario is played. */
export interface ScenarioPlay {
  arrivals: Arrivals
  plan: RoundPlan
  /** Rows of a query, where the scenario says. */
  samples?: number
}

/** Rows of a query of multi-stream. */
const streams = 8
/** Rounds and calls that come to the 662 from which a 99th percentile is told. */
const tailPlan: RoundPlan = { ...callPlan, leastCalls: 17 }
/** Rounds long enough for queries to queue. */
const serverPlan: RoundPlan = { ...callPlan, rounds: 10, fewestRounds: 3, leastCalls: 67 }
/** A search is one round. */
const searchPlan: RoundPlan = { ...callPlan, rounds: 1, fewestRounds: 1 }

/**
 * How a scenario is played on what answers one query at a time, or several.
 *
 * @param concurrency queries that are under way at once where each answer makes room for the next.
 * @param longest milliseconds that a search may take.
 */
export function playOf(
  scenario: Scenario,
  { concurrency = 1, longest = Number.POSITIVE_INFINITY }: { concurrency?: number; longest?: number } = {},
): ScenarioPlay {
  const closed: Arrivals = { kind: 'closed', concurrency }
  if (scenario.name === 'multi-stream') return { arrivals: closed, plan: tailPlan, samples: streams }
  if (scenario.name !== 'server') return { arrivals: closed, plan: callPlan }
  if ('latencyBound' in scenario) {
    return {
      arrivals: { kind: 'highest-rate', latencyBound: scenario.latencyBound, longest },
      plan: searchPlan,
    }
  }
  const { rate } = scenario
  return { arrivals: { kind: 'poisson', rate }, plan: { ...serverPlan, interval: 1000 / rate } }
}
