import { join } from 'node:path'
import { MlgateError } from '@mlgate/core'
import type { Shard } from '@mlgate/evaluation'
import type { Identified, Measured, Step } from '../road.ts'
import type { StepContext } from '../step-context.ts'
import { resultFileStem } from '../write-result.ts'
import type { EvaluationQuestion, PredictionSource } from './evaluation-parts.ts'
import { checksOf } from './evaluation-step.ts'
import { keptSubject, planKeeping } from './kept-predictions.ts'
import { planEvaluation } from './plan-evaluation.ts'

/**
 * The step that scores one part of the rows and leaves its predictions, for `mergedSource` to join: it measures and
 * judges nothing, but for what has to hold of the model as such, which the first part looks at.
 *
 * @param source scores the rows of this part alone.
 */
export function shardStep<Bytes extends Identified>(
  source: PredictionSource<Bytes>,
  { index, count }: Shard,
  question: EvaluationQuestion,
  context: StepContext,
): Step<Bytes, Measured> {
  const planned = planEvaluation(question, context)
  const rowsKept = context.keeping?.rows ?? question.keep ?? 'predictions'
  return {
    kind: 'evaluation',
    name: question.name,
    gates: [],
    async identify() {
      if (rowsKept !== 'predictions') throw nothingToJoin(rowsKept)
      return source.identify()
    },
    async measure(identified) {
      const stem = `${resultFileStem({ kind: 'evaluation', name: question.name })}.part-${index}-of-${count}`
      const path = join(context.temporaryFolder, `${stem}.predictions`)
      const { subject, predictions, notes } = await source.predict(identified, path)
      const kept = await planKeeping(predictions, undefined, planned, context)
      if (kept.keep !== undefined) await context.runJob('keep-predictions', kept.keep, question.name)
      const rows = subject.predictions?.rows
      const checks = index === 1 ? await checksOf(identified, source, question, []) : { checks: [] }
      return {
        subject: await keptSubject(subject, kept),
        metrics: [],
        ...checks,
        notes: [
          ...notes,
          `This is part ${index} of ${count}, ${rows} rows; report joins all parts and judges them.`,
        ],
        sidecars: kept.keep?.outputs ?? [],
      }
    },
    findBaseline: async () => ({ found: null, passedOver: [] }),
    compare: async () => ({ baseline: null, evidence: [] }),
    compareWithNothing: () => ({ baseline: null, evidence: [] }),
  }
}

function nothingToJoin(kept: string): MlgateError {
  return new MlgateError({
    code: 'MG9007',
    message: `A part of a scoring hands on its predictions, and keep: ${kept} says that none are kept.`,
    hint: 'Score without parts, or keep predictions; their ids are hashed.',
  })
}
