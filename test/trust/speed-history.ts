import { findChanges } from '@mlgate/benchmark'
import { createRandom, type Random } from '@mlgate/stats'
import { markdownTable } from 'markdown-table'
import { normal } from './pair.ts'
import { promiseKept, type SpeedPromise, told } from './promised.ts'

interface HistoryCase {
  what: string
  /** Runs before and after the step, and how many times as long they then take. */
  before: number
  after: number
  step: number
  /** Standard deviation of a run's logarithm, and the chance of one that takes up to twice as long. */
  noise: number
  outliers: number
  histories: number
  /** Whether what is counted are alarms, or steps that are found at their commit. */
  counted: 'alarm' | 'found'
  promise?: SpeedPromise
}

const quiet = { noise: 0.02, outliers: 0.02 }
const alarms = { after: 0, step: 1, counted: 'alarm', promise: { fails: 'at most', share: 0.01 } } as const
const found = { counted: 'found', promise: { fails: 'at least', share: 0.9 } } as const

const cases: HistoryCase[] = [
  { what: '20 runs without a change', before: 20, histories: 1000, ...quiet, ...alarms },
  { what: '60 runs without a change', before: 60, histories: 1000, ...quiet, ...alarms },
  {
    what: '60 runs without a change, loud',
    before: 60,
    histories: 500,
    noise: 0.1,
    outliers: 0.1,
    ...alarms,
  },
  { what: '10 % slower, 10 runs ago', before: 50, after: 10, step: 1.1, histories: 300, ...quiet, ...found },
  {
    what: '10 % slower, 5 runs ago',
    before: 55,
    after: 5,
    step: 1.1,
    histories: 300,
    ...quiet,
    counted: 'found',
  },
  {
    what: '5 % slower, 10 runs ago',
    before: 50,
    after: 10,
    step: 1.05,
    histories: 300,
    ...quiet,
    counted: 'found',
  },
]

/**
 * Whether a history without a change is said to have one, and whether a step is found: at the very commit or the one
 * beside it, for an outlier on the boundary belongs to either side.
 *
 * @returns the table as Markdown, and how many promises were kept and broken.
 */
export function simulateHistory(): { table: string; kept: number; broken: number } {
  const judged = cases.map((one, index) => {
    const random = createRandom(`history ${index}`)
    const counts = Array.from({ length: one.histories }, () => look(one, random))
    const [exact, near] = [counts.filter(({ exact }) => exact), counts.filter(({ near }) => near)]
    return { one, exact: exact.length, near: near.length }
  })
  const verdicts = judged.map(({ one, near }) => promiseKept(one.promise, near, one.histories))
  const header = ['a history of', 'histories', 'told', 'at the very commit', 'promise']
  const rows = judged.map(({ one, exact, near }, index) => [
    one.what,
    String(one.histories),
    told(near, one.histories),
    one.counted === 'alarm' ? '' : told(exact, one.histories),
    verdicts[index] === undefined ? '' : verdicts[index] ? 'kept' : '**broken**',
  ])
  return {
    table: markdownTable([header, ...rows], { align: header.map((_, column) => (column === 0 ? 'l' : 'r')) }),
    kept: verdicts.filter((kept) => kept === true).length,
    broken: verdicts.filter((kept) => kept === false).length,
  }
}

function look(one: HistoryCase, random: Random): { exact: boolean; near: boolean } {
  const run = (factor: number) => {
    const outlier = random.float() < one.outliers ? 1 + random.float() : 1
    return factor * Math.exp(one.noise * normal(random)) * outlier
  }
  const runs = (count: number, factor: number) => Array.from({ length: count }, () => run(factor))
  const changes = findChanges([...runs(one.before, 1), ...runs(one.after, one.step)])
  if (one.counted === 'alarm') return { exact: false, near: changes.length > 0 }
  const away = changes.map(({ index }) => Math.abs(index - one.before))
  return { exact: away.includes(0), near: away.some((places) => places <= 1) }
}
