import {
  type EndFacts,
  percentiles,
  type RoundTimes,
  type StartTimes,
  type TimedProcess,
} from '@mlgate/benchmark'
import type { SideFacts, Starter } from './benchmark-parts.ts'

/** Runs a job of timing, with what hears its words. */
export type RunTiming = (onQuestion: (said: unknown) => Promise<unknown>) => Promise<EndFacts>

/** Takes what a job says of the numbers of a command. */
export type PrintedOf = (said: unknown) => Pick<RoundTimes, 'printed'>

/**
 * A job of timing as a process that is told what to do: it waits after its start and after each round. What a child
 * says is the word of code that may be hostile: of it, numbers are taken, and what is none becomes NaN.
 *
 * @returns once it has started; rejects where it fails before. A failure in between rejects the round that was asked.
 */
export async function liveProcess<Started extends StartTimes>(
  run: RunTiming,
  startedOf: (said: Record<string, unknown>) => Started,
  printedOf: PrintedOf = () => ({}),
): Promise<TimedProcess & { started: Started }> {
  let heard = Promise.withResolvers<unknown>()
  let word = Promise.withResolvers<unknown>()
  const facts = run((said) => {
    heard.resolve(said)
    return word.promise
  })
  // Whoever waits for its next word learns that there will be none; when nobody waits, the end tells.
  const next = () => Promise.race([heard.promise, facts.then(unasked)])
  const tell = (said: unknown) => {
    heard = Promise.withResolvers()
    const { resolve } = word
    word = Promise.withResolvers()
    resolve(said)
  }
  facts.catch(() => undefined)
  const started = startedOf(recordOf(await next()))
  const told = async (word: unknown): Promise<RoundTimes> => {
    tell(word)
    const { median, mean, memory, printed } = recordOf(await next())
    return {
      median: numberOf(median),
      mean: numberOf(mean),
      ...(memory === undefined ? {} : { memory: numberOf(memory) }),
      ...printedOf(printed),
    }
  }
  return {
    started,
    round: told,
    warm: (calls) => told({ warm: calls }),
    async end() {
      tell(null)
      return factsOf(await facts)
    },
  }
}

/** The numbers of what a process tells when it has ended; whoever adds up its counts looks at each of them. */
function factsOf(said: unknown): EndFacts {
  const { peakMemory, processorTime, storage, gpuMemory, latencies, calls, counts, highestRate } =
    recordOf(said)
  const known = recordOf(latencies)
  const told = (value: unknown) => (value === undefined || value === null ? null : numberOf(value))
  const times = percentiles.map(String).filter((percent) => Object.hasOwn(known, percent))
  const bytes = recordOf(storage)
  return {
    peakMemory: told(peakMemory),
    processorTime: told(processorTime),
    ...(storage === undefined
      ? {}
      : { storage: { read: numberOf(bytes.read), written: numberOf(bytes.written) } }),
    ...(gpuMemory === undefined ? {} : { gpuMemory: numberOf(gpuMemory) }),
    latencies: Object.fromEntries(times.map((percent) => [percent, numberOf(known[percent])])),
    // What is no count stands for none: a number without samples is no metric.
    calls: Number.isSafeInteger(calls) && (calls as number) >= 0 ? (calls as number) : 0,
    ...(counts === undefined ? {} : { counts: counts as NonNullable<EndFacts['counts']> }),
    ...(highestRate === undefined ? {} : { highestRate: numberOf(highestRate) }),
  }
}

/** Starts processes by a job; what the first of them tells of the model holds for all. */
export function starterOf(run: RunTiming, printedOf?: PrintedOf): Starter {
  let facts: SideFacts = { rows: null, bytes: null, externalData: [] }
  return {
    async start() {
      const startedOf = (said: Record<string, unknown>) => {
        const { rows, bytes, externalData, precision } = said
        if (rows !== undefined) {
          const files = Array.isArray(externalData)
            ? externalData.filter((file) => typeof file === 'string')
            : []
          facts = {
            rows: numberOf(rows),
            bytes: numberOf(bytes),
            externalData: files,
            ...(typeof precision === 'string' ? { precision } : {}),
          }
        }
        return startTimesOf(said)
      }
      return liveProcess(run, startedOf, printedOf)
    },
    facts: () => facts,
  }
}

/** The numbers that every process tells when it has started. */
export function startTimesOf({ load, first, pid }: Record<string, unknown>): StartTimes {
  return {
    load: load === null ? null : numberOf(load),
    first: first === null ? null : numberOf(first),
    ...(typeof pid === 'number' ? { pid } : {}),
  }
}

function unasked(): never {
  throw new TypeError('a job of timing ended before it was told to')
}

function recordOf(said: unknown): Record<string, unknown> {
  return typeof said === 'object' && said !== null ? (said as Record<string, unknown>) : {}
}

export function numberOf(said: unknown): number {
  return typeof said === 'number' ? said : Number.NaN
}
