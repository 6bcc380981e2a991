import { mkdtemp, rm } from 'node:fs/promises'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compareOnce, decideMemory, fewestPairs, type ProcessPair, pairsFor } from '@mlgate/benchmark'
import {
  type AskedBenchmark,
  type BenchmarkOptions,
  effectsOf,
  type RecordedPairs,
  recordPairs,
  type StepContext,
  withSession,
} from '@mlgate/pipeline'
import { createRandom, medianOf } from '@mlgate/stats'
import { markdownTable } from 'markdown-table'
import { busyCommand } from './busy-loop.ts'
import { promiseKept, type SpeedPromise, told } from './promised.ts'

/** How much is run. */
export interface RealEffort {
  /** Comparisons of fresh processes, of each program with itself. */
  comparisons: number
  /** Pairs in which the loop is longer, of each length, and in which memory is looked at. */
  planted: number
  memory: number
  /** Comparisons of each kind in all, those that are resampled included. */
  all: number
}

/** About ten minutes on an idle machine of two cores. */
const thorough: RealEffort = { comparisons: 15, planted: 24, memory: 8, all: 200 }

const margin = 0.05
/** Milliseconds that the rounds of a pair of models may take together: a third of what users give them by default. */
const timeOfPair = 600
/** Spread up to which slow-downs are promised to be found: processes differed by 1.9 % where the rule was made. */
const usualSpread = 0.03

/** One line of the table. */
interface Row {
  what: string
  /** Comparisons of fresh processes, and those resampled from their pairs. */
  fresh: number
  resampled: number
  fails: number
  passes: number
  /** By how much pairs differ: a standard deviation that single outliers do not change. */
  spread: number
  promise?: SpeedPromise
}

/**
 * Whether benchmarks of real processes cry wolf, and find what is slower: a small model and a busy loop against
 * themselves, then the loop made longer by a known share, and memory that it takes in addition. Comparisons beyond the
 * fresh ones are made of their recorded pairs, drawn with replacement.
 *
 * @param say is told how far it is.
 * @returns the table as Markdown, and how many promises were kept and broken.
 */
export async function measureSpeed(
  say: (words: string) => void,
  { comparisons, planted, memory, all }: RealEffort = thorough,
): Promise<{ table: string; kept: number; broken: number }> {
  const folder = fileURLToPath(new URL('../../examples/digits/models', import.meta.url))
  const resultsFolder = await mkdtemp(join(tmpdir(), 'trust-'))
  const childEntry = fileURLToPath(new URL('../../packages/child/index.ts', import.meta.url))
  const busy = (factor: number, megabytes = 0): BenchmarkOptions => ({
    command: { words: busyCommand({ factor, megabytes }), env: [] },
  })
  try {
    return await withSession(
      { childEntry, folder, outside: 'named', resultsFolder, limits: {} },
      async ({ step: context }) => {
        const itself = async (what: string, options: BenchmarkOptions) => {
          say(`${what} against itself`)
          return againstItself(what, options, { comparisons, all: all / 2 }, context)
        }
        const slower = async (what: string, factor: number, promise: SpeedPromise) => {
          say(what)
          const pairs = await record(busy(factor), busy(1), planted, context)
          return resampledRow(what, pairs, all, promise)
        }
        const rows = [
          await itself('a small model', { model: 'base.onnx', threads: 1 }),
          await itself('a busy loop', busy(1)),
          await slower('the loop, 10 % longer', 1.1, { fails: 'at least', share: 0.9 }),
          await slower('the loop, 20 % longer', 1.2, { fails: 'at least', share: 0.99 }),
        ]
        say('memory')
        const grown = await memoryVerdict(busy(1, 32), busy(1), memory, context)
        const same = await memoryVerdict(busy(1), busy(1), memory, context)
        return summary(rows, { grown, same })
      },
    )
  } finally {
    await rm(resultsFolder, { recursive: true })
  }
}

async function record(
  options: BenchmarkOptions,
  other: BenchmarkOptions,
  pairs: number,
  context: StepContext,
): Promise<RecordedPairs> {
  const asked: AskedBenchmark = { options, question: { name: 'trust', gates: {}, seed: seeds++ } }
  const recording = { pairs, time: timeOfPair, deadline: Number.POSITIVE_INFINITY }
  return recordPairs(asked, recording, context, other)
}

/** Each recording draws its turns anew. */
let seeds = 0

async function againstItself(
  what: string,
  options: BenchmarkOptions,
  { comparisons, all }: { comparisons: number; all: number },
  context: StepContext,
): Promise<Row> {
  const planned = pairsFor(1)
  const effects: number[] = []
  const waiting: number[] = []
  const verdicts: string[] = []
  while (verdicts.length < comparisons) {
    // As many as one comparison takes at most; what it leaves is the next one's.
    if (waiting.length < 2 * planned) {
      const recorded = effectsOf('latency_p50', await record(options, options, planned, context))
      effects.push(...recorded)
      waiting.push(...recorded)
      continue
    }
    verdicts.push(compareOnce(() => pairOf(waiting.shift() as number), { margin, planned }).verdict)
  }
  const resampled = resample(effects, Math.round(all - comparisons), what)
  return rowOf(what, effects, { fresh: verdicts, resampled }, { fails: 'at most', share: 0.01 })
}

function resampledRow(what: string, recorded: RecordedPairs, all: number, promise: SpeedPromise): Row {
  const effects = effectsOf('latency_p50', recorded)
  return rowOf(what, effects, { fresh: [], resampled: resample(effects, all, what) }, promise)
}

function rowOf(
  what: string,
  effects: readonly number[],
  { fresh, resampled }: { fresh: readonly string[]; resampled: readonly string[] },
  promise: SpeedPromise,
): Row {
  const count = (wanted: string) => [...fresh, ...resampled].filter((verdict) => verdict === wanted).length
  const median = medianOf(effects)
  const spread = Math.expm1(1.4826 * medianOf(effects.map((effect) => Math.abs(effect - median))))
  // A machine too loud for what is planted says nothing of the rule.
  const isPromised = promise.fails === 'at most' || spread <= usualSpread
  return {
    what: `${what} (median ${(100 * Math.expm1(median)).toFixed(1)} %)`,
    fresh: fresh.length,
    resampled: resampled.length,
    fails: count('fail'),
    passes: count('pass'),
    spread,
    ...(isPromised ? { promise } : {}),
  }
}

function resample(effects: readonly number[], comparisons: number, seed: string): string[] {
  const random = createRandom(`real ${seed}`)
  const next = () => pairOf(effects[random.below(effects.length)] as number)
  return Array.from(
    { length: comparisons },
    () => compareOnce(next, { margin, planned: pairsFor(1) }).verdict,
  )
}

/** A pair of which only the effect is kept. */
function pairOf(effect: number): ProcessPair {
  return { rounds: [{ base: 1, candidate: Math.exp(effect) }] }
}

async function memoryVerdict(
  options: BenchmarkOptions,
  other: BenchmarkOptions,
  pairs: number,
  context: StepContext,
): Promise<ReturnType<typeof decideMemory>> {
  const recorded = await record(options, other, pairs, context)
  const peaks = recorded.pairs.map(({ base, candidate }) => ({
    base: base.peakMemory ?? Number.NaN,
    candidate: candidate.peakMemory ?? Number.NaN,
  }))
  return decideMemory(peaks, margin, fewestPairs)
}

function summary(rows: readonly Row[], memory: { grown: string; same: string }) {
  const ofAll = (row: Row) => row.fresh + row.resampled
  const verdicts = rows.map((row) => promiseKept(row.promise, row.fails, ofAll(row)))
  const memoryKept = [memory.grown === 'fail', memory.same === 'pass']
  const header = ['real processes', 'comparisons', 'of them fresh', 'fails', 'passes', 'spread', 'promise']
  const lines = rows.map((row, index) => [
    row.what,
    String(ofAll(row)),
    String(row.fresh),
    told(row.fails, ofAll(row)),
    told(row.passes, ofAll(row)),
    `${(100 * row.spread).toFixed(1)} %`,
    row.promise === undefined ? 'none at this spread' : verdicts[index] ? 'kept' : '**broken**',
  ])
  const keptOf = (isKept: boolean | undefined) => (isKept ? 'kept' : '**broken**')
  const none = ['1', '1', '', '', '']
  const table = markdownTable(
    [
      header,
      ...lines,
      [`32 MiB more memory: ${memory.grown}`, ...none, keptOf(memoryKept[0])],
      [`as much memory: ${memory.same}`, ...none, keptOf(memoryKept[1])],
    ],
    { align: header.map((_, column) => (column === 0 ? 'l' : 'r')) },
  )
  const all = [...verdicts, ...memoryKept]
  const load = `On ${availableParallelism()} processors, load average ${loadavg()[0]?.toFixed(1)}.`
  return {
    table: `${table}\n\n${load}`,
    kept: all.filter((kept) => kept === true).length,
    broken: all.filter((kept) => kept === false).length,
  }
}
