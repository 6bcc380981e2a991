import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compare } from '@mlgate/evaluation'
import { type Columns, parseMetric } from '@mlgate/metrics'
import { createRandom, type Random } from '@mlgate/stats'
import type { Case } from './case.ts'
import { margins } from './equal.ts'
import { evidenceOf, judgeEvidence, judgePairs } from './judge-pairs.ts'
import { measured, scored } from './worlds.ts'

const sizes = [1, 2, 20, 100, 450, 1500] as const
const classCounts = [2, 3, 10] as const
const metrics = {
  classification: ['accuracy', 'balanced_accuracy', 'f1_macro', 'log_loss'],
  regression: ['mean_absolute_error', 'root_mean_squared_error', 'median_absolute_error'],
} as const
type Task = keyof typeof metrics

/** The same predictions on both sides pass even a margin of 0, whatever the size, the metric, the number of classes. */
export function identical(scale: (sets: number) => number): Case[] {
  return [...files('classification', scale(140)), ...files('regression', scale(60)), ...unnoticed(scale)]
}

/** Two files that say the same of the same rows, in another order: the whole way from reading to the verdict. */
function files(task: Task, sets: number): Case[] {
  return metrics[task].map((metric) => ({
    section: 'identical',
    metric,
    what: `two files of ${sizes.join(', ')} rows${task === 'classification' ? `, ${classCounts.join(', ')} classes` : ''}`,
    sets: Math.ceil(sets / metrics[task].length),
    gates: margins,
    chances: 1,
    pledges: margins.map(() => ({ kind: 'never' })),
    async run(set) {
      const columns = drawOne(task, set, createRandom(`files/${metric}/${set}`))
      const folder = await mkdtemp(join(tmpdir(), 'mlgate-trust-'))
      try {
        const lines = linesOf(columns)
        const [candidate, base] = [join(folder, 'candidate.csv'), join(folder, 'base.csv')]
        await writeFile(candidate, [headerOf(columns), ...lines].join('\n'))
        await writeFile(base, [headerOf(columns), ...lines.toReversed()].join('\n'))
        const { comparison, base: side } = await compare(
          {
            candidate: [{ path: candidate }],
            base: [{ path: base }],
            pairBy: 'id',
            metrics: [metric],
            slices: { by: [], metrics: [] },
            seed: set,
          },
          { progress: () => {}, temporaryFolder: folder, memoryBytes: 2 ** 30 },
        )
        if (comparison.kind !== 'identical') return margins.map(() => true)
        const known = side.metrics.find(({ name }) => name === parseMetric(metric).canonical)
        const same = {
          kind: 'same',
          reasonCode: 'identical-predictions',
          base: known?.value ?? Number.NaN,
        } as const
        const verdicts = judgeEvidence([evidenceOf(metric, columns, null, same)], margins)
        return verdicts.map(([verdict]) => verdict !== 'pass')
      } finally {
        await rm(folder, { recursive: true })
      }
    },
  }))
}

/** Rows on which nothing changed among others that did, as a slice may be: the statistics see only these. */
function unnoticed(scale: (sets: number) => number): Case[] {
  return (Object.keys(metrics) as Task[]).flatMap((task) =>
    metrics[task].map(
      (metric): Case => ({
        section: 'identical',
        metric,
        what: 'a slice on which nothing changed',
        sets: scale(60),
        gates: margins,
        chances: 1,
        pledges: margins.map(() => ({ kind: 'never' })),
        run(set) {
          const seed = `unnoticed/${metric}/${set}`
          const base = drawOne(task, set, createRandom(seed))
          const verdicts = judgePairs(metric, [{ candidate: structuredClone(base), base }], margins, seed)
          return verdicts.map(([verdict]) => verdict !== 'pass')
        },
      }),
    ),
  )
}

function drawOne(task: Task, set: number, random: Random): Columns {
  const rows = sizes[set % sizes.length] as number
  if (task === 'regression')
    return measured(random, { rows, baseError: 0.3, candidateError: 0.3, shared: 0.9, heavyTails: true }).base
  const classes = classCounts[Math.floor(set / sizes.length) % classCounts.length] as number
  const skill = { separation: 1 + 2 * random.float(), sureness: 1 }
  return scored(random, { rows, classes, base: skill, candidate: skill, shared: 0.9 }).base
}

function headerOf({ classes }: Columns): string {
  return ['id', 'target', 'prediction', ...classes.map((label) => `probability:${label}`)].join()
}

function linesOf({ rows, classes, truth, predicted, probabilities }: Columns): string[] {
  return Array.from({ length: rows }, (_, row) =>
    [
      `row-${row}`,
      truth[row],
      predicted[row],
      ...classes.map((_label, index) => probabilities?.[row * classes.length + index]),
    ].join(),
  )
}
