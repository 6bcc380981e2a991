import { compareOnce, type ProcessPair, pairsFor } from '@mlgate/benchmark'
import { createRandom, type Random } from '@mlgate/stats'
import { markdownTable } from 'markdown-table'
import { normal } from './pair.ts'
import { promiseKept, type SpeedPromise, told } from './promised.ts'

/** How two processes and their rounds differ, as standard deviations of a logarithm. */
interface Noise {
  /** Of one process from another of the same program. */
  process: number
  /** Of one round from the next. */
  round: number
  /** Chance of a round that takes up to five times as long, on either side. */
  hiccup: number
}

interface SpeedCase {
  what: string
  noise: Noise
  /** Factor by which the candidate is slower in truth. */
  slower: number
  comparisons: number
  promise?: SpeedPromise
}

const margin = 0.05
const rounds = 40
/** Two processes of one program differ by 1.9 %, and each of them by 1/√2 of that. */
const usual: Noise = { process: 0.0135, round: 0.03, hiccup: 0.01 }

/** Machines as they were measured, quieter and louder, with programs that are as fast as they were and ones that are not. */
const cases: SpeedCase[] = [
  {
    what: 'the same program',
    noise: usual,
    slower: 1,
    comparisons: 1000,
    promise: { fails: 'at most', share: 0.01 },
  },
  {
    what: 'the same program, a quiet machine',
    noise: { process: 0.005, round: 0.01, hiccup: 0 },
    slower: 1,
    comparisons: 500,
    promise: { fails: 'at most', share: 0.01 },
  },
  {
    what: 'the same program, a loud machine',
    noise: { process: 0.06, round: 0.15, hiccup: 0.05 },
    slower: 1,
    comparisons: 1000,
    promise: { fails: 'at most', share: 0.01 },
  },
  {
    what: 'slower by 2 %, within the tolerance',
    noise: usual,
    slower: 1.02,
    comparisons: 500,
    promise: { fails: 'at most', share: 0.01 },
  },
  { what: 'slower by 5 %, the margin itself', noise: usual, slower: 1.05, comparisons: 500 },
  {
    what: 'slower by 10 %',
    noise: usual,
    slower: 1.1,
    comparisons: 500,
    promise: { fails: 'at least', share: 0.9 },
  },
  {
    what: 'slower by 20 %',
    noise: usual,
    slower: 1.2,
    comparisons: 500,
    promise: { fails: 'at least', share: 0.99 },
  },
  {
    what: 'slower by 20 %, a loud machine',
    noise: { process: 0.06, round: 0.15, hiccup: 0.05 },
    slower: 1.2,
    comparisons: 500,
  },
]

type Counts = Record<'pass' | 'inconclusive' | 'fail' | 'stopped', number>

/**
 * Whether benchmarks cry wolf, and find what is slower: simulates process pairs and decides with the code that decides
 * for users, stopping early and confirming as it does.
 *
 * @returns the table as Markdown, and how many promises were kept and broken.
 */
export function simulateSpeed(): { table: string; kept: number; broken: number } {
  const judged = cases.map((one, index) => ({
    one,
    counts: countVerdicts(one, createRandom(`speed ${index}`)),
  }))
  const verdicts = judged.map(({ one, counts }) => promiseKept(one.promise, counts.fail, one.comparisons))
  const header = ['two programs', 'comparisons', 'fails', 'passes', 'can’t tell', 'stopped early', 'promise']
  const rows = judged.map(({ one: { what, comparisons }, counts }, index) => [
    what,
    String(comparisons),
    told(counts.fail, comparisons),
    told(counts.pass, comparisons),
    told(counts.inconclusive, comparisons),
    told(counts.stopped, comparisons),
    verdicts[index] === undefined ? '' : verdicts[index] ? 'kept' : '**broken**',
  ])
  const align = header.map((_, column) => (column === 0 ? 'l' : 'r'))
  return {
    table: markdownTable([header, ...rows], { align }),
    kept: verdicts.filter((kept) => kept === true).length,
    broken: verdicts.filter((kept) => kept === false).length,
  }
}

function countVerdicts({ noise, slower, comparisons }: SpeedCase, random: Random): Counts {
  const counts: Counts = { pass: 0, inconclusive: 0, fail: 0, stopped: 0 }
  const planned = pairsFor(1)
  for (let comparison = 0; comparison < comparisons; comparison++) {
    const { verdict, pairs } = compareOnce(() => simulatePair(noise, slower, random), { margin, planned })
    counts[verdict]++
    if (pairs < planned) counts.stopped++
  }
  return counts
}

function simulatePair(noise: Noise, slower: number, random: Random): ProcessPair {
  const [base, candidate] = [normal(random) * noise.process, normal(random) * noise.process]
  const time = (effect: number) => {
    const hiccup = random.float() < noise.hiccup ? 1 + 4 * random.float() : 1
    return Math.exp(effect + normal(random) * noise.round) * hiccup
  }
  return {
    rounds: Array.from({ length: rounds }, () => ({ base: time(base), candidate: slower * time(candidate) })),
  }
}
