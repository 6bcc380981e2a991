import { type GateRules, isReportedMetric } from '@mlgate/gates'
import { benchmarkGatesKeys, type WrittenBenchmark } from './benchmark-keys.ts'
import { loadFaults } from './benchmark-load-faults.ts'
import { type LoadConfig, loadOf } from './benchmark-load-keys.ts'
import { runtimeFaults } from './benchmark-runtime-faults.ts'
import type { optimizationLevels } from './benchmark-runtime-keys.ts'
import { serverFindings } from './benchmark-url-findings.ts'
import { type ServeConfig, serveOf, type TimedUrl, timedUrlOf } from './benchmark-url-reader.ts'
import { type CommandConfig, commandFindings, commandOf } from './command-reader.ts'
import { entriesOf, type Finding, isMapping, type Path, valueAt } from './finding.ts'
import { canonicalGates } from './gates-reader.ts'
import { reportedFindings } from './metric-findings.ts'
import {
  type MetricsFromConfig,
  metricsFromFindings,
  metricsFromOf,
  printedFaults,
} from './metrics-from-keys.ts'
import { readDocument } from './read-document.ts'
import { type SetupConfig, setupOf } from './setup-reader.ts'

/** How a model is timed. */
export interface BenchmarkConfig extends LoadConfig {
  command?: CommandConfig
  'base-command'?: CommandConfig
  'metrics-from'?: MetricsFromConfig
  setup?: SetupConfig
  url?: TimedUrl
  'base-url'?: TimedUrl
  serve?: ServeConfig
  'base-serve'?: ServeConfig
  concurrency?: number
  threads?: number
  batch?: number
  provider?: string
  optimization?: (typeof optimizationLevels)[number]
  'inter-threads'?: number
  /** A name of `ProjectConfig.data`, or a path; `dataOf` tells them apart. */
  data?: string
  /** What an hour of the machine costs, as it is written. */
  price?: number | string
  pairs?: number
  'max-minutes'?: number
  gates: GateRules
  seed?: number
}

/** What is written, with the defaults; findings have let it through. */
export function benchmarkOf(written: WrittenBenchmark): BenchmarkConfig {
  const { command, 'base-command': base, gates = {}, ...others } = written
  const { setup, url, 'base-url': baseUrl, serve, 'base-serve': baseServe, ...further } = others
  const { 'metrics-from': metricsFrom, ...rest } = further
  return {
    ...loadOf(rest),
    ...(url === undefined ? {} : { url: timedUrlOf(url) }),
    ...(baseUrl === undefined ? {} : { 'base-url': timedUrlOf(baseUrl) }),
    ...(serve === undefined ? {} : { serve: serveOf(serve) }),
    ...(baseServe === undefined ? {} : { 'base-serve': serveOf(baseServe) }),
    ...(command === undefined ? {} : { command: commandOf(command) }),
    ...(base === undefined ? {} : { 'base-command': commandOf(base) }),
    ...(metricsFrom === undefined ? {} : { 'metrics-from': metricsFromOf(metricsFrom) }),
    ...(setup === undefined ? {} : { setup: setupOf(setup) }),
    gates: canonicalSpeedGates(gates as GateRules),
  }
}

/**
 * Reads the text of `gates:` of a benchmark alone.
 *
 * @param file name for messages; the file itself is not touched.
 * @throws MlgateError MG20xx, MG21xx with every problem at its line and column.
 */
export function parseBenchmarkGates(text: string, file: string): GateRules {
  const keys = { keys: benchmarkGatesKeys, check: (gates: unknown) => reportedFindings(gates, []) }
  return canonicalSpeedGates(readDocument(text, file, keys) as GateRules)
}

/** The same rules, those of what a command says itself by the canonical name of their metric. */
function canonicalSpeedGates(gates: GateRules): GateRules {
  return Object.assign(
    {},
    ...Object.entries(gates).map(([metric, rules]) =>
      isReportedMetric(metric) ? canonicalGates({ [metric]: rules }) : { [metric]: rules },
    ),
  )
}

/** Keys and gates that only a model in ONNX knows. */
const ofModel = ['threads', 'batch'] as const
const gatesOfModel = ['throughput', 'load_time', 'size'] as const

/** What is wrong with `benchmark` of a model beyond the form of its keys. */
export function benchmarkFindings(model: unknown, path: Path): Finding[] {
  const benchmark = valueAt(model, 'benchmark')
  if (!isMapping(benchmark)) return []
  const at = [...path, 'benchmark']
  return [
    ...serverFindings(benchmark, at),
    ...sourceFindings(model, benchmark, at),
    ...reportedFindings(benchmark.gates, [...at, 'gates']),
    ...printedFindings(benchmark, at),
    ...loadFindings(benchmark, at),
  ]
}

/** What is wrong with how calls come, and with what is run beside. */
function loadFindings(benchmark: Record<string, unknown>, path: Path): Finding[] {
  const of = benchmark.url !== undefined ? 'url' : benchmark.command !== undefined ? 'command' : 'model'
  const gates = Object.fromEntries(entriesOf(benchmark.gates))
  const said = { ...benchmark, of, gates } as const
  const name = (key: string) => `"${key}"`
  return [...loadFaults(said, name), ...runtimeFaults(said, name)].map(
    ({ message, key }): Finding => ({ code: 'MG2107', message, path: [...path, ...key], at: 'key' }),
  )
}

/** What is wrong with numbers of a command's own. */
function printedFindings(benchmark: Record<string, unknown>, at: Path): Finding[] {
  const { 'metrics-from': written, command, gates } = benchmark
  const name = (key: string) => `"${key}"`
  const faults = printedFaults(
    { metricsFrom: written, command, gates: Object.fromEntries(entriesOf(gates)) },
    name,
  )
  return [
    ...(written === undefined ? [] : metricsFromFindings(written, [...at, 'metrics-from'])),
    ...faults.map(
      ({ message, key }): Finding => ({ code: 'MG2107', message, path: [...at, ...key], at: 'key' }),
    ),
  ]
}

function sourceFindings(model: unknown, benchmark: unknown, at: Path): Finding[] {
  if (valueAt(benchmark, 'url') !== undefined) return []
  const found = (message: string, key: Path): Finding => ({ code: 'MG2107', message, path: key, at: 'key' })
  const command = valueAt(benchmark, 'command')
  const base = valueAt(benchmark, 'base-command')
  const setup = valueAt(benchmark, 'setup')
  if (command === undefined) {
    return [
      ...(valueAt(model, 'onnx') === undefined
        ? [
            found(
              'A benchmark times a model in ONNX ("onnx"), a command or a server: name a command or a url under "benchmark".',
              at,
            ),
          ]
        : []),
      ...(base === undefined
        ? []
        : [
            found('"base-command" is what "command" is compared with, and there is none.', [
              ...at,
              'base-command',
            ]),
          ]),
      ...(setup === undefined
        ? []
        : [found('"setup" builds the base of a "command", and there is none.', [...at, 'setup'])]),
    ]
  }
  return [
    ...commandFindings(command, [...at, 'command'], 'timed'),
    ...(base === undefined ? [] : commandFindings(base, [...at, 'base-command'], 'timed')),
    ...(setup === undefined ? [] : commandFindings(setup, [...at, 'setup'], 'timed')),
    ...(setup === undefined || base === undefined
      ? []
      : [found('"base-command" and "setup" both say what the base is: keep one.', [...at, 'setup'])]),
    ...ofModel
      .filter((key) => valueAt(benchmark, key) !== undefined)
      .map((key) => found(`"${key}" has no meaning beside "command".`, [...at, key])),
    ...entriesOf(valueAt(benchmark, 'gates')).flatMap(([metric]) =>
      gatesOfModel.some((own) => own === metric)
        ? [found(`A command has no ${metric}; its latency is that of whole runs.`, [...at, 'gates', metric])]
        : [],
    ),
  ]
}
