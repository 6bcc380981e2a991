import {
  type CalibratedMargin,
  calibrateMargins,
  collect,
  type MeasuredPair,
  measurePair,
  type ProcessPair,
  pairEffect,
  pairsFor,
  proposedMargin,
  shareOf,
} from '@mlgate/benchmark'
import { MlgateError } from '@mlgate/core'
import { isReportedMetric } from '@mlgate/gates'
import { createRandom, medianOf } from '@mlgate/stats'
import type { StepContext } from '../step-context.ts'
import { metricsOf, roundsOf } from './benchmark-metrics.ts'
import type {
  AskedBenchmark,
  BenchmarkOptions,
  BenchmarkQuestion,
  BothFacts,
  Starter,
  TimedSource,
} from './benchmark-parts.ts'
import { byPairs } from './gated-pairs.ts'
import { priceOf } from './measure-both.ts'
import { timedSource } from './timed-source.ts'

/** What margins of a benchmark are worth on this machine. */
export interface Calibration {
  name: string
  /** Pairs in which both sides were the same. */
  pairs: number
  /** Those that have a gate on a change; where none has, all that pairs of processes decide. */
  metrics: CalibratedMetric[]
}

export interface CalibratedMetric {
  metric: string
  /** By how much two processes of the same program differ: standard deviation, as a share. */
  spread: number
  /** By how much the side that is called candidate was slower, which should be about 0. */
  bias: number
  margins: CalibratedMargin[]
  /** The smallest margin that holds here, as a share; null where none of those looked at does. */
  proposed: number | null
}

/** Pairs in which a program runs against itself, each pair's processes afresh. */
export interface RecordedPairs {
  pairs: readonly MeasuredPair[]
  facts: BothFacts
  /** Metrics that such a program does not have, and why. */
  lacks: TimedSource['lacks']
}

/** Fewer pairs than this tell too little of how processes differ. */
export const fewestCalibrating = 20
const usualPairs = 24
const usualMinutes = 10
const minuteMs = 60_000

/**
 * Runs what is timed against itself and tells what each margin of a gate would have been worth: how often it would have
 * failed something that had not changed.
 *
 * @throws MlgateError MG9007 when fewer than 20 pairs are asked for, or the time is too short for them; of what is
 *   timed.
 */
export async function calibrateBenchmark(
  options: BenchmarkOptions,
  question: BenchmarkQuestion,
  context: StepContext,
): Promise<Calibration> {
  const { name, pairs: wanted = usualPairs, seed = 0, maxMinutes = usualMinutes } = question
  if (wanted < fewestCalibrating) throw tooFew(name, wanted, wanted)
  const whole = maxMinutes * minuteMs
  const recording = { pairs: wanted, time: whole / wanted, deadline: Date.now() + whole }
  const recorded = await recordPairs({ options, question }, recording, context)
  if (recorded.pairs.length < fewestCalibrating) throw tooFew(name, recorded.pairs.length, wanted)
  const planned = pairsFor(1)
  const told = metricsOf(
    recorded.pairs.map(({ candidate }) => candidate),
    recorded.facts.candidate,
  )
  const printed = Object.keys(question.gates).filter(isReportedMetric)
  const gated = [...byPairs, ...printed].filter(
    (metric) => question.gates[metric]?.['max-regression'] !== undefined,
  )
  const metrics = (gated.length === 0 ? byPairs : gated).flatMap((metric): CalibratedMetric[] => {
    const isThere = told.some(({ name: own }) => own === metric) && !Object.hasOwn(recorded.lacks, metric)
    if (!isThere) return []
    const effects = effectsOf(metric, recorded)
    if (!effects.every(Number.isFinite)) return []
    const margins = calibrateMargins(effects, { planned, seed: `calibrate ${seed}` })
    return [
      {
        metric,
        spread: shareOf(deviationOf(effects)),
        bias: shareOf(medianOf(effects)),
        margins,
        proposed: proposedMargin(margins, effects, planned),
      },
    ]
  })
  return { name, pairs: recorded.pairs.length, metrics }
}

/** How pairs are recorded. */
export interface Recording {
  pairs: number
  /** Milliseconds that the rounds of a pair may take together. */
  time: number
  /** Milliseconds of the epoch after which no further pair is begun. */
  deadline: number
}

/**
 * Runs pairs of fresh processes and decides nothing.
 *
 * @param other what the base is; the same when absent.
 * @throws MlgateError MG5058 of a price that is none; of what is timed.
 */
export async function recordPairs(
  { options, question }: AskedBenchmark,
  { pairs: planned, time, deadline }: Recording,
  context: StepContext,
  other: BenchmarkOptions = options,
): Promise<RecordedPairs> {
  const starterOf = async (own: BenchmarkOptions) => {
    const source = timedSource(own, { ...question, baseline: 'none' }, context)
    return { source, starter: source.starter(await source.identify()) }
  }
  const price = priceOf(question)
  const factsOf = (side: Starter) => ({ ...side.facts(), ...(price === undefined ? {} : { price }) })
  const [{ source, starter }, base] = [await starterOf(options), await starterOf(other)]
  const start = { candidate: starter.start, base: base.starter.start }
  const random = createRandom(`turns ${question.seed ?? 0}`)
  const stage = `timing ${question.name} in pairs of processes`
  const pairs = await collect(() => measurePair(start, { plan: source.plan, time, random }), {
    planned,
    deadline,
    isEnough: () => false,
    onProgress: ({ length: done }) => context.onProgress?.({ stage, done, total: planned }),
  })
  return {
    pairs,
    facts: { candidate: factsOf(starter), base: factsOf(base.starter) },
    lacks: source.lacks,
  }
}

/** The effect of each pair on a metric; NaN where it has none of it. */
export function effectsOf(metric: string, recorded: RecordedPairs): number[] {
  return processPairs(metric, recorded).map(pairEffect)
}

function processPairs(metric: string, { pairs, facts }: RecordedPairs): ProcessPair[] {
  return pairs.map((pair) => ({ rounds: roundsOf(metric, pair, facts) ?? [] }))
}

function deviationOf(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1))
}

function tooFew(name: string, count: number, wanted: number): MlgateError {
  const isAsked = wanted < fewestCalibrating
  return new MlgateError({
    code: 'MG9007',
    message: `${name} is run in ${count} pairs, and it takes ${fewestCalibrating} to know how processes differ here.`,
    hint: isAsked
      ? 'Leave --pairs out, or ask for more.'
      : 'Give it more time with --max-minutes, or a smaller input.',
  })
}
