import { parseDuration } from '@mlgate/core/units'
import { type BenchmarkScenario, benchmarkScenarios, isSoakMetric, scenarioLacks } from '@mlgate/gates'

/** What is said of a load, wherever it is said; values may still be wrong, and times milliseconds or text. */
export interface SaidLoad {
  /** What is timed. */
  of: 'model' | 'command' | 'url'
  scenario?: unknown
  rate?: unknown
  'latency-bound'?: unknown
  sweep?: unknown
  soak?: unknown
  batch?: unknown
  'max-minutes'?: unknown
  /** Rules by metric. */
  gates: Readonly<Record<string, unknown>>
}

/** A contradiction: what is wrong, and the key at which it is, `gates` with the metric. */
export interface LoadFault {
  message: string
  key: readonly [string, ...string[]]
}

const usualMinutes = 10
const minuteMs = 60_000

/**
 * What in a load contradicts itself, or has no meaning.
 *
 * @param name how a key is called where it was said: `"rate"`, or `--rate`.
 */
export function loadFaults(said: SaidLoad, name: (key: string) => string): LoadFault[] {
  return [...scenarioFaults(said, name), ...besideFaults(said, name), ...gateFaults(said, name)]
}

const ofScenario = ['scenario', 'rate', 'latency-bound'] as const

function scenarioFaults(said: SaidLoad, name: (key: string) => string): LoadFault[] {
  const { of, scenario } = said
  const given = ofScenario.filter((key) => said[key] !== undefined)
  const fault = (key: (typeof ofScenario)[number] | 'batch', message: string): LoadFault => ({
    message,
    key: [key],
  })
  if (of === 'command') {
    return given.map((key) =>
      fault(key, `${name(key)} has no meaning for a command: it is run one time after the other.`),
    )
  }
  const [rate, bound] = [name('rate'), name('latency-bound')]
  if (scenario !== 'server') {
    const idle = given.filter((key) => key !== 'scenario')
    return [
      ...idle.map((key) => fault(key, `${name(key)} is of scenario server alone.`)),
      ...(scenario === 'multi-stream' ? multiStreamFaults(said, fault, name) : []),
    ]
  }
  if (given.length === 1) {
    return [fault('scenario', `Scenario server needs a rate: say ${rate}, or ${bound} to search it.`)]
  }
  return given.length === 3
    ? [fault('rate', `${bound} searches the rate that ${rate} says: keep one of them.`)]
    : []
}

function multiStreamFaults(
  { of, batch }: SaidLoad,
  fault: (key: 'scenario' | 'batch', message: string) => LoadFault,
  name: (key: string) => string,
): LoadFault[] {
  if (of === 'url') {
    const instead = `say ${name('batch')}: 8 instead`
    return [fault('scenario', `Scenario multi-stream is for a model in ONNX; of a server, ${instead}.`)]
  }
  return batch === undefined ? [] : [fault('batch', 'A query of scenario multi-stream has 8 rows.')]
}

function besideFaults(said: SaidLoad, name: (key: string) => string): LoadFault[] {
  const { of, sweep, soak, 'max-minutes': minutes = usualMinutes } = said
  const swept = typeof sweep === 'object' && sweep !== null ? Object.keys(sweep) : []
  const soakMs = typeof soak === 'string' ? parseDuration(soak) : typeof soak === 'number' ? soak : null
  return [
    ...(sweep !== undefined && of === 'command'
      ? [{ message: `${name('sweep')} has no meaning for a command.`, key: ['sweep'] } as const]
      : []),
    ...(of === 'model' && swept.includes('concurrency')
      ? [{ message: 'A sweep by concurrency is for a server.', key: ['sweep', 'concurrency'] } as const]
      : []),
    ...(soakMs !== null && typeof minutes === 'number' && soakMs >= minutes * minuteMs
      ? [
          {
            message: `${name('soak')} is a part of ${name('max-minutes')} (${minutes}), and leaves nothing of it: make it shorter, or the other longer.`,
            key: ['soak'],
          } as const,
        ]
      : []),
  ]
}

function gateFaults(said: SaidLoad, name: (key: string) => string): LoadFault[] {
  const scenario = benchmarkScenarios.find((own) => own === (said.scenario ?? 'single-stream'))
  return Object.entries(said.gates).flatMap(([metric, rules]) => {
    const message = isSoakMetric(metric)
      ? soakFault(metric, rules, said, name)
      : lackFault(metric, scenario, said)
    return message === undefined ? [] : [{ message, key: ['gates', metric] as const }]
  })
}

function lackFault(
  metric: string,
  scenario: BenchmarkScenario | undefined,
  { 'latency-bound': bound }: SaidLoad,
): string | undefined {
  const why = scenario && scenarioLacks(scenario, bound !== undefined)[metric]
  return why && `There is no ${metric}: ${why}.`
}

function soakFault(
  metric: string,
  rules: unknown,
  { soak, of }: SaidLoad,
  name: (key: string) => string,
): string | undefined {
  if (soak === undefined) return `${metric} is what a soak tells: say ${name('soak')}, and for how long.`
  if (of === 'command' && metric === 'memory_growth') {
    return 'A command has no memory_growth: each run of it is a process of its own.'
  }
  const others = Object.keys(Object(rules)).filter((rule) => !['max', 'severity'].includes(rule))
  return others.length === 0
    ? undefined
    : `${metric} is of the candidate alone: of its rules, max has a meaning, and ${others.join(', ')} has none.`
}
