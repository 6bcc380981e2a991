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
import { createRandom, medianOf } from '@mlgate/stats'
import type { StepContext } from '../step-context.ts'
import { roundsOf } from './benchmark-metrics.ts'
import type { BenchmarkOptions, BenchmarkQuestion, BothFacts } from './benchmark-parts.ts'
import { byPairs } from './gated-pairs.ts'
import { timedSource } from './timed-source.ts'

/** What margins of a benchmark are worth on this machine. */
export interface Calibration {
  name: string
  /** Pairs in which both sides were the same. */
  pairs: number
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
  const { name, pairs: wanted = usualPairs, seed = 0 } = question
  const recorded = await recordPairs(options, { ...question, pairs: wanted }, context)
  if (recorded.pairs.length < fewestCalibrating) throw tooFew(name, recorded.pairs.length, wanted)
  const planned = pairsFor(1)
  const metrics = byPairs.flatMap((metric): CalibratedMetric[] => {
    const effects = effectsOf(metric, recorded)
    if (!effects.every(Number.isFinite)) return []
    const margins = calibrateMargins(effects, { planned, random: createRandom(`calibrate ${seed}`) })
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

/** Runs pairs whose sides are the same, or those of two options; as many as the question says, within its time. */
export async function recordPairs(
  options: BenchmarkOptions,
  { maxMinutes = usualMinutes, pairs: planned = usualPairs, ...question }: BenchmarkQuestion,
  context: StepContext,
  other: BenchmarkOptions = options,
): Promise<RecordedPairs> {
  const starterOf = async (own: BenchmarkOptions) => {
    const source = timedSource(own, { ...question, baseline: 'none' }, context)
    return { source, starter: source.starter(await source.identify()) }
  }
  const [{ source, starter }, base] = [await starterOf(options), await starterOf(other)]
  const start = { candidate: starter.start, base: base.starter.start }
  const whole = maxMinutes * minuteMs
  const random = createRandom(`turns ${question.seed ?? 0}`)
  const stage = `timing ${question.name} and itself in turns`
  const pairs = await collect(
    () => measurePair(start, { plan: source.plan, time: whole / planned, random }),
    {
      planned,
      deadline: Date.now() + whole,
      isEnough: () => false,
      onProgress: ({ length: done }) => context.onProgress?.({ stage, done, total: planned }),
    },
  )
  return { pairs, facts: { candidate: starter.facts(), base: base.starter.facts() } }
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
    message: `${name} was run in ${count} pairs, and it takes ${fewestCalibrating} to know how processes differ here.`,
    hint: isAsked
      ? 'Leave --pairs out, or ask for more.'
      : 'Give it more time with --max-minutes, or a smaller input.',
  })
}
