import type { Scenario } from '@mlgate/benchmark'
import type { LoadConfig } from '@mlgate/config'
import { scenarioLacks } from '@mlgate/gates'

type SaidScenario = { [Key in 'scenario' | 'rate' | 'latency-bound']?: LoadConfig[Key] | undefined }

/** The scenario that keys say, where they do; those that contradict each other have been refused. */
export function scenarioOf({
  scenario: name,
  rate,
  'latency-bound': latencyBound,
}: SaidScenario): Scenario | undefined {
  if (name === undefined) return undefined
  if (name !== 'server') return { name }
  if (latencyBound !== undefined) return { name, latencyBound }
  if (rate === undefined) throw new TypeError('a rate of scenario server is neither given nor searched')
  return { name, rate }
}

/** One query after the other, where nothing else is said. */
export const singleStream: Scenario = { name: 'single-stream' }

/** What a result says of a scenario among the parameters of a benchmark: nothing of the usual one. */
export function scenarioParameters(scenario: Scenario): Record<string, string | number> {
  const { name } = scenario
  if ('rate' in scenario) return { scenario: name, rate: scenario.rate }
  if ('latencyBound' in scenario) return { scenario: name, 'latency-bound': `${scenario.latencyBound}ms` }
  return name === singleStream.name ? {} : { scenario: name }
}

/** Why a scenario has nothing of a metric, by metric. */
export function lacksOf(scenario: Scenario): Readonly<Record<string, string>> {
  return scenarioLacks(scenario.name, 'latencyBound' in scenario)
}
