import { createRandom } from '@mlgate/stats'
import type { Case } from './case.ts'
import { margins } from './equal.ts'
import { judgePairs } from './judge-pairs.ts'
import { measured, scored } from './worlds.ts'

const sizes = [20, 100, 450, 1500] as const
const classCounts = [2, 3, 10] as const
const metrics = {
  classification: ['accuracy', 'balanced_accuracy', 'f1_macro', 'log_loss'],
  regression: ['mean_absolute_error', 'root_mean_squared_error', 'r2'],
} as const

/**
 * The same predictions on both sides, given to the statistics as if nobody had noticed: whatever the size, the metric
 * and the number of classes, they pass even a margin of 0.
 */
export function identical(scale: (sets: number) => number): Case[] {
  return (['classification', 'regression'] as const).flatMap((task) =>
    metrics[task].map(
      (metric): Case => ({
        section: 'identical',
        metric,
        what: `${task === 'classification' ? `${classCounts.join(', ')} classes, ` : ''}${sizes.join(', ')} rows`,
        sets: scale(30),
        gates: margins,
        chances: 1,
        pledge: { kind: 'never' },
        run(set) {
          const seed = `identical/${metric}/${set}`
          const rows = sizes[set % sizes.length] as number
          const classes = classCounts[set % classCounts.length] as number
          const random = createRandom(seed)
          const separation = 1 + 2 * random.float()
          const skill = { separation, sureness: 1 }
          const { base } =
            task === 'classification'
              ? scored(random, { rows, classes, base: skill, candidate: skill, shared: 0.9 })
              : measured(random, { rows, baseError: 0.3, candidateError: 0.3, shared: 0.9, heavyTails: true })
          const verdicts = judgePairs(metric, [{ candidate: structuredClone(base), base }], margins, seed)
          return verdicts.map(([verdict]) => verdict !== 'pass')
        },
      }),
    ),
  )
}
