import type { Metric } from '@mlgate/core'

/** A number of a file, with what its format says of it beyond the value. */
export interface ForeignNumber {
  name: string
  value: number
  /** Absent where the format does not know: then the name may say it. */
  facts?: Partial<Pick<Metric, 'unit' | 'direction' | 'samples' | 'interval'>>
}

/** A format that is recognised by its shape. */
export interface ForeignFormat {
  /** Whose it is, for people. */
  tool: string
  /** The numbers of a document; null when it has another shape. */
  read(document: unknown): ForeignNumber[] | null
}

/** Half of a 95 % interval in standard errors. */
const normalQuantile = 1.959963984540054

type Mapping = Readonly<Record<string, unknown>>

export function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const isListOf =
  <Entry extends Mapping>(isEntry: (entry: Mapping) => boolean) =>
  (value: unknown): value is Entry[] =>
    Array.isArray(value) && value.length > 0 && value.every((entry) => isMapping(entry) && isEntry(entry))

const isNumber = (value: unknown): value is number => typeof value === 'number'

/** Times of one benchmark, of which less is better. */
function times(name: string, unit: string, samples: number, values: Mapping, kinds: readonly string[]) {
  return kinds.flatMap((kind): ForeignNumber[] => {
    const value = values[kind]
    return isNumber(value)
      ? [{ name: `${name}.${kind}`, value, facts: { unit, direction: 'lower', samples } }]
      : []
  })
}

interface PytestBenchmark extends Mapping {
  name: string
  stats: Mapping
}
const arePytestBenchmarks = isListOf<PytestBenchmark>(
  ({ name, stats }) =>
    typeof name === 'string' && isMapping(stats) && isNumber(stats.mean) && isNumber(stats.rounds),
)

interface HyperfineRun extends Mapping {
  command: string
  times?: unknown
}
const areHyperfineRuns = isListOf<HyperfineRun>(
  ({ command, mean, user, system }) =>
    typeof command === 'string' && [mean, user, system].every((value) => isNumber(value)),
)

interface GoogleBenchmark extends Mapping {
  name: string
  time_unit: string
}
const areGoogleBenchmarks = isListOf<GoogleBenchmark>(
  ({ name, time_unit, real_time, cpu_time }) =>
    [name, time_unit].every((text) => typeof text === 'string') && [real_time, cpu_time].every(isNumber),
)

interface ActionBenchmark extends Mapping {
  name: string
  unit: string
  value: number
}
const areActionBenchmarks = isListOf<ActionBenchmark>(
  ({ name, unit, value }) => typeof name === 'string' && typeof unit === 'string' && isNumber(value),
)

interface MlflowMetric extends Mapping {
  key: string
  value: number
}
const areMlflowMetrics = isListOf<MlflowMetric>(
  ({ key, value }) => typeof key === 'string' && isNumber(value),
)

/** `acc_stderr,none` of lm-evaluation-harness is the standard error of `acc,none`. */
function harnessNumbers(
  task: string,
  numbers: Mapping,
  directions: unknown,
  counts: unknown,
): ForeignNumber[] {
  return Object.entries(numbers).flatMap(([key, value]): ForeignNumber[] => {
    const [metric = '', filter] = key.split(',')
    if (filter === undefined || metric.endsWith('_stderr') || !isNumber(value)) return []
    const isHigher = isMapping(directions) ? directions[metric] : undefined
    const direction = isHigher === true ? 'higher' : isHigher === false ? 'lower' : 'none'
    const effective = isMapping(counts) ? counts.effective : undefined
    const error = numbers[`${metric}_stderr,${filter}`]
    const half = isNumber(error) ? normalQuantile * error : undefined
    const interval =
      half === undefined
        ? null
        : { level: 0.95, low: value - half, high: value + half, method: 'standard-error' }
    return [
      {
        name: `${task}.${filter === 'none' ? metric : key}`,
        value,
        facts: { unit: '1', direction, samples: isNumber(effective) ? effective : 1, interval },
      },
    ]
  })
}

/**
 * Formats of other tools, each with a shape that no other has. Whatever has none of these is a mapping of names to
 * numbers, nested or not, as DVC and CML write it.
 */
export const foreignFormats: readonly ForeignFormat[] = [
  {
    tool: 'pytest-benchmark',
    read(document) {
      if (!isMapping(document) || !arePytestBenchmarks(document.benchmarks)) return null
      return document.benchmarks.flatMap(({ name, stats }) =>
        times(name, 's', stats.rounds as number, stats, ['mean', 'median', 'min']),
      )
    },
  },
  {
    tool: 'Google Benchmark',
    read(document) {
      if (!isMapping(document) || !areGoogleBenchmarks(document.benchmarks)) return null
      return document.benchmarks.flatMap((own) => {
        const iterations = isNumber(own.iterations) ? own.iterations : 1
        return times(own.name, own.time_unit, iterations, own, ['real_time', 'cpu_time'])
      })
    },
  },
  {
    tool: 'hyperfine',
    read(document) {
      if (!isMapping(document) || !areHyperfineRuns(document.results)) return null
      return document.results.flatMap((own) => {
        const samples = Array.isArray(own.times) ? own.times.length : 1
        return times(own.command, 's', samples, own, ['mean', 'median', 'min'])
      })
    },
  },
  {
    tool: 'lm-evaluation-harness',
    read(document) {
      if (!isMapping(document) || !isMapping(document.results) || !('n-shot' in document)) return null
      const { higher_is_better: directions, 'n-samples': counts } = document
      const of = (table: unknown, task: string) => (isMapping(table) ? table[task] : undefined)
      return Object.entries(document.results).flatMap(([task, numbers]) =>
        isMapping(numbers) ? harnessNumbers(task, numbers, of(directions, task), of(counts, task)) : [],
      )
    },
  },
  {
    tool: 'MLflow',
    read(document) {
      const run = isMapping(document) ? document.run : undefined
      const data = isMapping(run) ? run.data : undefined
      if (!isMapping(data) || !areMlflowMetrics(data.metrics)) return null
      return data.metrics.map(({ key, value }) => ({ name: key, value }))
    },
  },
  {
    tool: 'github-action-benchmark',
    // Whether more is better stands in the workflow, not in the file.
    read: (document) =>
      areActionBenchmarks(document)
        ? document.map(({ name, value, unit }) => ({
            name,
            value,
            facts: { unit, direction: 'none' as const, samples: 1 },
          }))
        : null,
  },
]
