import type { Random } from '@mlgate/stats'
import type {
  EndFacts,
  RoundPlan,
  RoundTimes,
  StartProcess,
  StartTimes,
  TimedProcess,
} from './timed-process.ts'
import { type WarmProcess, warmUp } from './warm-up.ts'
import { withProcess } from './with-process.ts'

/** All that one process told. */
export interface MeasuredProcess extends StartTimes, EndFacts {
  rounds: RoundTimes[]
  isSettled: boolean
}

/** A fresh process of the base and one of the candidate that ran in turns. */
export interface MeasuredPair {
  base: MeasuredProcess
  candidate: MeasuredProcess
}

/** How long a pair may take, and how it is done. */
export interface PairOptions {
  plan: RoundPlan
  /** Milliseconds that the rounds of a pair may take together: fewer are run where the planned ones would take longer. */
  time: number
  random: Random
}

/**
 * Measures a fresh process of each side. One side runs at a time, and which one starts is drawn: in half of the rounds
 * the base, in the other half the candidate, so that neither gains from what the machine does meanwhile.
 */
export async function measurePair(
  start: { base: StartProcess; candidate: StartProcess },
  { plan, time, random }: PairOptions,
): Promise<MeasuredPair> {
  const started: TimedProcess[] = []
  const warmSide = async (side: Side): Promise<WarmProcess> => {
    const process = await start[side]()
    started.push(process)
    return warmUp(process, plan)
  }
  try {
    const order = random.below(2) === 0 ? sides : reversed
    const warm = {} as Record<Side, WarmProcess>
    for (const side of order) warm[side] = await warmSide(side)
    return await runRounds(warm, { plan, time, random })
  } catch (error) {
    // The other side waits for its turn, and would for ever.
    await Promise.allSettled(started.map((process) => process.end()))
    throw error
  }
}

async function runRounds(
  warm: Record<Side, WarmProcess>,
  { plan, time, random }: PairOptions,
): Promise<MeasuredPair> {
  const rounds: Record<Side, RoundTimes[]> = { base: [], candidate: [] }
  const count = roundsWithin(time, warm.base.roundTime + warm.candidate.roundTime, plan)
  for (const isSwapped of balanced(count, random)) {
    for (const side of isSwapped ? reversed : sides) {
      rounds[side].push(await warm[side].process.round(warm[side].calls))
    }
  }
  return {
    base: await ended(warm.base, rounds.base),
    candidate: await ended(warm.candidate, rounds.candidate),
  }
}

/** Measures a fresh process alone, in the same way. */
export async function measureAlone(
  start: StartProcess,
  { plan, time }: Omit<PairOptions, 'random'>,
): Promise<MeasuredProcess> {
  return withProcess(start, async (process) => {
    const warm = await warmUp(process, plan)
    const rounds: RoundTimes[] = []
    const count = roundsWithin(time, warm.roundTime, plan)
    for (let round = 0; round < count; round++) rounds.push(await process.round(warm.calls))
    return ended(warm, rounds)
  })
}

type Side = 'base' | 'candidate'
const sides = ['base', 'candidate'] as const
const reversed = ['candidate', 'base'] as const

async function ended({ process, isSettled }: WarmProcess, rounds: RoundTimes[]): Promise<MeasuredProcess> {
  return { ...process.started, rounds, isSettled, ...(await process.end()) }
}

function roundsWithin(time: number, roundTime: number, { rounds, fewestRounds }: RoundPlan): number {
  const fitting = Math.floor(time / Math.max(roundTime, 1e-3))
  return Math.min(rounds, Math.max(fewestRounds, fitting))
}

/** As many of one order as of the other (one more where they are odd), in an order that is drawn (Fisher and Yates). */
function balanced(count: number, random: Random): boolean[] {
  const orders = Array.from({ length: count }, (_, index) => index % 2 === 1)
  for (let last = count - 1; last > 0; last--) {
    const other = random.below(last + 1)
    ;[orders[last], orders[other]] = [orders[other] as boolean, orders[last] as boolean]
  }
  return orders
}
