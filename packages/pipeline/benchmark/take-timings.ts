import {
  collect,
  type MeasuredPair,
  type MeasuredProcess,
  measureAlone,
  measurePair,
  type TimedProcess,
} from '@mlgate/benchmark'
import { MlgateError } from '@mlgate/core'
import { createRandom } from '@mlgate/stats'
import type { StepContext } from '../step-context.ts'
import { shareInWords } from './benchmark-evidence.ts'
import type { BenchmarkQuestion, Starter, TimedSource, Timings } from './benchmark-parts.ts'
import { foreseen, type GatedSpeed, isEnough, isToConfirm } from './gated-pairs.ts'

/** Processes that are measured where there is nothing to compare with. */
const alone = 3
const usualMinutes = 10
const minuteMs = 60_000

/** Milliseconds that everything but the soak may take. */
export function timeForPairs({
  maxMinutes = usualMinutes,
  soak = 0,
}: Pick<BenchmarkQuestion, 'maxMinutes' | 'soak'>): number {
  return maxMinutes * minuteMs - soak
}

/** Milliseconds that a search of a rate may take: those of both sides of one pair have to fit into all that there is. */
export function timeForSearch(question: BenchmarkQuestion): number {
  return timeForPairs(question) / 2
}

/** What stands in the way of measuring the base, where it does. */
export class BaseFailure extends Error {
  readonly failure: MlgateError
  constructor(failure: MlgateError) {
    super(failure.message)
    this.failure = failure
  }
}

/**
 * Measures the candidate, and the base in turns with it where there is one. Half of the time is for the first run;
 * what is left is for a second one with fresh processes, where something seems to be slower.
 *
 * @param startedAt when the time began to run, in milliseconds since 1970.
 * @throws BaseFailure when the base cannot be started; MlgateError of the candidate.
 */
export async function takeTimings(
  { plan }: TimedSource,
  own: Starter,
  base: Starter | null,
  { planned, gated, startedAt }: { planned: number; gated: GatedSpeed; startedAt: number },
  question: BenchmarkQuestion,
  { onProgress }: Pick<StepContext, 'onProgress'>,
): Promise<Timings> {
  const { name, seed = 0 } = question
  const whole = timeForPairs(question)
  const tell = (stage: string, total: number) => (items: readonly unknown[]) =>
    onProgress?.({ stage, done: items.length, total })
  if (base === null) {
    const count = Math.min(alone, planned)
    const time = Math.max(0, startedAt + whole - Date.now()) / count
    const candidate = await collect<MeasuredProcess>(() => measureAlone(own.start, { plan, time }), {
      planned: count,
      deadline: startedAt + whole,
      isEnough: () => false,
      onProgress: tell(`timing ${name}`, count),
    })
    return { candidate, pairs: [], confirming: [], isCut: candidate.length < count }
  }
  const random = createRandom(`turns ${seed}`)
  const start = { candidate: own.start, base: startOfBase(base) }
  const measure = () => measurePair(start, { plan, time: whole / 2 / planned, random })
  const facts = () => ({ candidate: own.facts(), base: base.facts() })
  const pairs = await collect<MeasuredPair>(measure, {
    planned,
    deadline: startedAt + whole / 2,
    isEnough: (items) => isEnough(items, planned, gated, facts()),
    onProgress(items, fitting) {
      const shown = foreseen(items, fitting, gated, facts()).map(
        ({ metric, share }) => `${metric} from ${shareInWords(share)} on`,
      )
      const fits = fitting < planned ? `: ${fitting} of ${planned} pairs fit into the time` : ''
      const shows = shown.length === 0 ? '' : `, which will show a change of ${shown.join(', ')}`
      tell(`timing ${name} and its base in turns${fits}${shows}`, fitting)(items)
    },
  })
  const confirming = isToConfirm(pairs, gated, facts())
    ? await collect<MeasuredPair>(measure, {
        planned: pairs.length,
        deadline: startedAt + whole,
        isEnough: () => false,
        onProgress: tell(`timing ${name} and its base again, for it seems to be slower`, pairs.length),
      })
    : []
  const isDecided = isEnough(pairs, planned, gated, facts())
  return {
    candidate: [...pairs, ...confirming].map(({ candidate }) => candidate),
    pairs,
    confirming,
    isCut: pairs.length < planned && !isDecided,
  }
}

/**
 * A base that cannot be run is told apart from a candidate that cannot. One that could is tried once more: a port that
 * somebody took meanwhile, or a moment without memory, is not worth the pairs that there are.
 */
function startOfBase({ start }: Starter): Starter['start'] {
  let hasStarted = false
  const attempt = async (isAgain: boolean): Promise<TimedProcess> => {
    try {
      const process = await start()
      hasStarted = true
      return process
    } catch (error) {
      if (!(error instanceof MlgateError) || error.code === 'MG3006') throw error
      if (!hasStarted || isAgain) throw new BaseFailure(error)
      return attempt(true)
    }
  }
  return () => attempt(false)
}
