import type { GateRules } from '@mlgate/gates'
import { benchmarkGatesKeys, type WrittenBenchmark } from './benchmark-keys.ts'
import { type CommandConfig, commandFindings, commandOf } from './command-reader.ts'
import { entriesOf, type Finding, isMapping, type Path, valueAt } from './finding.ts'
import { readDocument } from './read-document.ts'

/** How a model is timed. */
export interface BenchmarkConfig {
  command?: CommandConfig
  'base-command'?: CommandConfig
  threads?: number
  batch?: number
  pairs?: number
  'max-minutes'?: number
  gates: GateRules
  seed?: number
}

/** What is written, with the defaults; findings have let it through. */
export function benchmarkOf(written: WrittenBenchmark): BenchmarkConfig {
  const { command, 'base-command': base, gates = {}, ...rest } = written
  return {
    ...rest,
    ...(command === undefined ? {} : { command: commandOf(command) }),
    ...(base === undefined ? {} : { 'base-command': commandOf(base) }),
    gates: gates as GateRules,
  }
}

/**
 * Reads the text of `gates:` of a benchmark alone.
 *
 * @param file name for messages; the file itself is not touched.
 * @throws MlgateError MG20xx, MG21xx with every problem at its line and column.
 */
export function parseBenchmarkGates(text: string, file: string): GateRules {
  return readDocument(text, file, { keys: benchmarkGatesKeys, check: () => [] }) as GateRules
}

/** Keys and gates that only a model in ONNX knows. */
const ofModel = ['threads', 'batch'] as const
const gatesOfModel = ['throughput', 'load_time', 'size'] as const

/** What is wrong with `benchmark` of a model beyond the form of its keys. */
export function benchmarkFindings(model: unknown, path: Path): Finding[] {
  const benchmark = valueAt(model, 'benchmark')
  if (!isMapping(benchmark)) return []
  const at = [...path, 'benchmark']
  const found = (message: string, key: Path): Finding => ({ code: 'MG2107', message, path: key, at: 'key' })
  const command = valueAt(benchmark, 'command')
  const base = valueAt(benchmark, 'base-command')
  if (command === undefined) {
    return [
      ...(valueAt(model, 'onnx') === undefined
        ? [found('A benchmark times a model in ONNX ("onnx"), or a command: name one under "benchmark".', at)]
        : []),
      ...(base === undefined
        ? []
        : [
            found('"base-command" is what "command" is compared with, and there is none.', [
              ...at,
              'base-command',
            ]),
          ]),
    ]
  }
  return [
    ...commandFindings(command, [...at, 'command'], 'timed'),
    ...(base === undefined ? [] : commandFindings(base, [...at, 'base-command'], 'timed')),
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
