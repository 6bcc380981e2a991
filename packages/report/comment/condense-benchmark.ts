import type { BenchmarkDetail, Histogram, Result } from '@mlgate/core'
import { machineKeys } from '../machine-words.ts'
import { mostCharted } from '../sparkline.ts'

const most = { bins: 64, tracks: 16, points: 300, operators: 10, sizes: 40, metrics: 16, processes: 60 }

/** What a comment shows of a benchmark beside its metrics and gates. */
export function condensedBenchmark(result: Result): Partial<Result> {
  return { ...condensedMachine(result), ...condensedTimings(result), ...condensedDetail(result) }
}

/**
 * What a comment shows of what a benchmark saw, in a few kilobytes: numbers have the digits that it tells, bins
 * are coarser, and rounds are on the page. Condensing it again changes nothing.
 */
function condensedDetail({ benchmark }: Result): Pick<Result, 'benchmark'> {
  if (benchmark === undefined) return {}
  const { latencies, telemetry, operators, sweep, soak, history } = benchmark
  const detail: BenchmarkDetail = {
    ...(latencies === undefined ? {} : { latencies: ofSides(latencies, coarser) }),
    ...(telemetry === undefined
      ? {}
      : {
          telemetry: telemetry.slice(0, most.tracks).map(({ name, unit, seconds, values }) => ({
            name,
            unit,
            seconds: short(seconds, most.points, 4),
            values: short(values, most.points, 3),
          })),
        }),
    ...(operators === undefined
      ? {}
      : { operators: ofSides(operators, (side) => side.slice(0, most.operators)) }),
    ...(sweep === undefined ? {} : { sweep: sweep.slice(0, most.sizes) }),
    ...(soak === undefined
      ? {}
      : {
          soak: {
            seconds: short(soak.seconds, most.points, 4),
            latencyP50: short(soak.latencyP50, most.points, 4),
            memory: short(soak.memory, most.points, 3),
          },
        }),
    ...(history === undefined
      ? {}
      : {
          history: history.slice(0, most.metrics).map(({ metric, values }) => ({
            metric,
            values: short(values.slice(-mostCharted), mostCharted, 4),
          })),
        }),
  }
  return { benchmark: detail }
}

/** What each process saw, to four digits. */
function condensedTimings({ timings }: Result): Pick<Result, 'timings'> {
  if (timings === undefined) return {}
  return {
    timings: timings.slice(0, most.metrics).map(({ metric, candidate, base, effects, firstRun }) => ({
      metric,
      candidate: short(candidate, most.processes, 4),
      ...(base === undefined ? {} : { base: short(base, most.processes, 4) }),
      ...(effects === undefined ? {} : { effects: short(effects, most.processes, 4) }),
      firstRun,
    })),
  }
}

/** What a line says of the machine that a benchmark ran on. */
function condensedMachine({ environment, parameters }: Result): Pick<Result, 'environment' | 'parameters'> {
  const told = (values: Result['environment']) =>
    Object.fromEntries(Object.entries(values).filter(([key]) => machineKeys.includes(key)))
  return { environment: told(environment), parameters: told(parameters) }
}

/** The first numbers, with so many digits. */
function short(values: readonly number[], count: number, digits: number): number[] {
  return values.slice(0, count).map((value) => Number(value.toPrecision(digits)))
}

function ofSides<Side>(sides: { candidate: Side; base?: Side }, change: (side: Side) => Side) {
  const { candidate, base } = sides
  return { candidate: change(candidate), ...(base === undefined ? {} : { base: change(base) }) }
}

/** Bins two by two, until they are few. */
function coarser({ first, growth, counts }: Histogram): Histogram {
  if (counts.length <= most.bins) return { first, growth, counts }
  const pairs = Array.from(
    { length: Math.ceil(counts.length / 2) },
    (_, index) => (counts[2 * index] ?? 0) + (counts[2 * index + 1] ?? 0),
  )
  return coarser({ first, growth: growth ** 2, counts: pairs })
}
