import {
  type RoundPlan,
  type RoundTimes,
  type StartProcess,
  type TimedProcess,
  warmUp,
  withProcess,
} from '@mlgate/benchmark'
import { type Metric, MlgateError, type Soak } from '@mlgate/core'
import { medianOf, theilSen } from '@mlgate/stats'

/** What one more process of the candidate did over minutes. */
export interface Soaked {
  soak: Soak | null
  metrics: Metric[]
  /** Why there is nothing of a metric. */
  missing: Record<string, string>
  notes: string[]
}

/** How a soak is bounded. */
export interface SoakLimits {
  /** Name of what is timed, for notes. */
  name: string
  /** How the process is warmed. */
  plan: RoundPlan
  /** Milliseconds on `now`'s clock. */
  duration: number
  now?: () => number
  /** @param done seconds. */
  onProgress?(done: number): void
}

/** Slopes are told from so many windows on. */
const fewestWindows = 30
const mostWindows = 60
/** Rounds of a window, so that the least memory of them is one at which nothing lies about. */
const roundsOfWindow = 4
/** Longest round in milliseconds, and most calls: their times are held until it is over. */
const longestRound = 1000
const mostCalls = 50_000
/** The level at which a slope counts, and with it how often a steady process would be found to drift. */
export const soakLevel = 0.99
const hourSeconds = 3600
/** Share of the windows for which memory settles, and is not looked at. */
const settling = 0.1

interface SoakRound extends RoundTimes {
  /** When it was over, in seconds since the start. */
  seconds: number
  calls: number
}

/**
 * Runs a fresh process for so long, as fast as it answers, and tells how its latency and its memory went: their slopes
 * by Theil and Sen over windows, each the median of its calls and the least memory that it came down to.
 *
 * A process that fails meanwhile is told, and so is one too slow for windows enough; neither is a mistake of the rest.
 */
export async function soakProcess(start: StartProcess, limits: SoakLimits): Promise<Soaked> {
  const { name, plan } = limits
  const rounds: SoakRound[] = []
  let failure: MlgateError | undefined
  try {
    await withProcess(start, async (process) => {
      await warmUp(process, plan)
      await runRounds(process, rounds, limits)
      await process.end()
    })
  } catch (error) {
    if (!(error instanceof MlgateError) || error.code === 'MG3006') throw error
    failure = error
  }
  return soakedOf(name, rounds, failure)
}

/** Runs rounds until the time is over, and adds them as they come. */
async function runRounds(process: TimedProcess, rounds: SoakRound[], limits: SoakLimits): Promise<void> {
  const { duration, now = () => performance.now(), onProgress } = limits
  const run = (process.warm ?? process.round).bind(process)
  const startedAt = now()
  const length = Math.min(longestRound, duration / (mostWindows * roundsOfWindow))
  let calls = 1
  while (now() - startedAt < duration) {
    const round = await run(calls)
    if (!Number.isFinite(round.mean + round.median)) throw noTimes(limits.name)
    const seconds = (now() - startedAt) / 1000
    rounds.push({ ...round, calls, seconds })
    calls = Math.min(mostCalls, Math.max(1, Math.floor(length / round.mean)))
    onProgress?.(Math.round(seconds))
  }
}

/** What a child says is not always a number. */
function noTimes(name: string): MlgateError {
  return new MlgateError({ code: 'MG3005', message: `${name} said no time of a round.` })
}

/** What rounds come to. */
function soakedOf(name: string, rounds: readonly SoakRound[], failure: MlgateError | undefined): Soaked {
  const soak = windowsOf(rounds)
  const calls = rounds.reduce((sum, round) => sum + round.calls, 0)
  const count = soak.seconds.length
  const why =
    failure !== undefined
      ? `the soak failed: ${failure.message.replace(/\.$/, '')}`
      : count < fewestWindows
        ? `the soak had ${count} windows, and it takes ${fewestWindows}: let it run longer`
        : undefined
  if (why !== undefined) {
    const missing = { latency_drift: why, memory_growth: why }
    return { soak: count === 0 ? null : rounded(soak), metrics: [], missing, notes: [`${name}: ${why}`] }
  }
  const drift = slopeOf(soak.seconds, soak.latencyP50)
  const usual = medianOf(soak.latencyP50)
  const relative = { value: drift.value / usual, low: drift.low / usual, high: drift.high / usual }
  const settled = Math.ceil(settling * count)
  const knowsMemory = soak.memory.length > 0
  return {
    soak: rounded(soak),
    metrics: [
      metricOf('latency_drift', '1/h', calls, relative),
      ...(knowsMemory
        ? [
            metricOf(
              'memory_growth',
              'bytes/h',
              calls,
              slopeOf(soak.seconds.slice(settled), soak.memory.slice(settled)),
            ),
          ]
        : []),
    ],
    missing: knowsMemory ? {} : { memory_growth: 'nothing tells how much memory it held' },
    notes: [],
  }
}

function windowsOf(rounds: readonly SoakRound[]): Soak {
  const count = Math.min(mostWindows, rounds.length)
  const from = (window: number) => Math.floor((window * rounds.length) / count)
  const windows = Array.from({ length: count }, (_, window) => rounds.slice(from(window), from(window + 1)))
  const memory = windows.map((own) => Math.min(...own.map((round) => round.memory ?? Number.NaN)))
  return {
    seconds: windows.map((own) => own.at(-1)?.seconds ?? Number.NaN),
    latencyP50: windows.map((own) => medianOf(own.map(({ median }) => median))),
    memory: memory.every(Number.isFinite) ? memory : [],
  }
}

/** To what a picture shows. */
function rounded({ seconds, latencyP50, memory }: Soak): Soak {
  const digits = (values: readonly number[]) => values.map((value) => Number(value.toPrecision(5)))
  return { seconds: digits(seconds), latencyP50: digits(latencyP50), memory }
}

interface Slope {
  value: number
  low: number
  high: number
}

/** By the hour. */
function slopeOf(seconds: readonly number[], values: readonly number[]): Slope {
  const { slope, low, high } = theilSen(seconds, values, soakLevel)
  return { value: slope * hourSeconds, low: low * hourSeconds, high: high * hourSeconds }
}

function metricOf(name: string, unit: string, samples: number, { value, low, high }: Slope): Metric {
  const interval = { level: soakLevel, low, high, method: 'theil-sen' }
  return { name, value, unit, direction: 'lower', samples, interval }
}
