import type { MeasuredProcess, PrintedNumber, RoundTimes } from '@mlgate/benchmark'
import { type Direction, type Metric, MlgateError } from '@mlgate/core'
import { type GateRules, isReportedMetric } from '@mlgate/gates'
import { metricFacts, parseMetric } from '@mlgate/metrics'
import { medianOf } from '@mlgate/stats'
import { longestName, longestUnit, mostNumbers } from './printed-numbers.ts'

/** A number that is gated under its own name, and what the gate says of it. */
interface AskedNumber extends Pick<Metric, 'unit' | 'direction'> {
  canonical: string
}

/** The numbers of a command that gates ask for, by the name that the command gives them. */
export function askedNumbers(...gates: readonly GateRules[]): ReadonlyMap<string, AskedNumber> {
  const specs = gates
    .flatMap((rules) => Object.keys(rules).filter(isReportedMetric))
    .map((name) => parseMetric(name))
  return new Map(
    specs.map((spec) => {
      const { unit, direction } = metricFacts(spec)
      return [String(spec.parameters.name), { canonical: spec.canonical, unit, direction }]
    }),
  )
}

/**
 * What a job says of the numbers of a command, as metrics: by the name and with the better side of the gate that asks
 * for them, or as they are. It is the word of code that may be hostile: only what has the form of a number counts.
 *
 * @param isTaken whether the benchmark itself has a metric of that name.
 * @throws MlgateError MG5059 when a gate takes for better what the command's format knows to be worse.
 */
export function printedOf(
  said: unknown,
  asked: ReadonlyMap<string, AskedNumber>,
  isTaken: (name: string) => boolean,
): Pick<RoundTimes, 'printed'> {
  if (!Array.isArray(said)) return {}
  return {
    printed: said.slice(0, mostNumbers).flatMap((one: unknown): PrintedNumber[] => {
      if (!isPrinted(one)) return []
      const { name, value, unit, direction } = one
      const gate = asked.get(name)
      if (gate === undefined) {
        return [
          {
            name: isTaken(name) ? parseMetric({ metric: 'reported', name }).canonical : name,
            value,
            unit,
            direction,
          },
        ]
      }
      if (direction !== 'none' && direction !== gate.direction) throw otherSide(name, direction)
      const known = unit === '1' ? gate.unit : unit
      return [{ name: gate.canonical, value, unit: known, direction: gate.direction }]
    }),
  }
}

const directions: ReadonlySet<unknown> = new Set(['higher', 'lower', 'none'] satisfies Direction[])

function isPrinted(one: unknown): one is PrintedNumber {
  if (typeof one !== 'object' || one === null) return false
  const { name, value, unit, direction } = one as Record<string, unknown>
  const isText = (text: unknown, most: number) =>
    typeof text === 'string' && text.trim() !== '' && text.length <= most
  return (
    isText(name, longestName) &&
    typeof value === 'number' &&
    isText(unit, longestUnit) &&
    directions.has(direction)
  )
}

function otherSide(name: string, direction: Direction): MlgateError {
  const [is, said] = direction === 'lower' ? ['less', 'more'] : ['more', 'less']
  const shown = JSON.stringify(name)
  return new MlgateError({
    code: 'MG5059',
    message: `Of ${shown} ${is} is better, as its format says, and its gate takes ${said} for better.`,
    hint: `Gate it as reported(name=${shown}, direction=${direction}).`,
  })
}

/** A metric that a command says itself. */
export interface PrintedMetric extends Pick<Metric, 'unit' | 'direction'> {
  /** The median of the runs of a process; null where one of them did not say it, NaN where one said that. */
  of(process: MeasuredProcess): number | null
  /** Of each run, the less the better: of a number of which more is better, its inverse. */
  rounds(process: MeasuredProcess): (number | null)[]
}

/** What processes said themselves, by metric. */
export function printedMetrics(
  processes: readonly MeasuredProcess[],
): Readonly<Record<string, PrintedMetric>> {
  const all = processes.flatMap(({ rounds }) => rounds.flatMap(({ printed = [] }) => printed))
  return Object.fromEntries(all.map((number) => [number.name, printedMetric(number)]))
}

function printedMetric({ name, unit, direction }: PrintedNumber): PrintedMetric {
  const values = ({ rounds }: MeasuredProcess) =>
    rounds.map(({ printed }) => printed?.find((number) => number.name === name)?.value ?? null)
  return {
    unit,
    direction,
    of(process) {
      const known = values(process).filter((value) => value !== null)
      return known.length === 0 || known.length < process.rounds.length ? null : medianOf(known)
    },
    rounds: (process) => values(process).map((value) => costOf(value, direction)),
  }
}

/** A number below 0 costs as much as 0 does: nothing, or no end where more is better. */
function costOf(value: number | null, direction: Direction): number | null {
  if (value === null) return null
  const known = Math.max(value, 0)
  return direction === 'higher' ? 1 / known : known
}
