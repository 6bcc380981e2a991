import { findBaseline, storedPredictions } from '@mlgate/baseline'
import { MlgateError, type Result } from '@mlgate/core'
import { readResultFile, resolveLocation } from '@mlgate/files'
import type { Identified, Step } from '../road.ts'
import type { StepContext } from '../step-context.ts'
import { compareWithBaseline } from './evaluation-comparison.ts'
import { evidenceWithoutBaseline } from './evaluation-evidence.ts'
import type { EvaluationQuestion, MeasuredEvaluation, PlannedEvaluation } from './evaluation-parts.ts'
import { storedSide } from './kept-predictions.ts'
import { planEvaluation } from './plan-evaluation.ts'

interface StoredResult extends Identified {
  result: Result
  /** The result's own file, beside which its predictions lie. */
  file: string
}

/**
 * Reads a stored result as the candidate of a comparison.
 *
 * @throws MlgateError MG1003 when the location names several files, MG6001 when the result is no evaluation.
 */
export async function readStoredCandidate(
  location: string,
  { locations }: StepContext,
): Promise<StoredResult> {
  const { files } = await resolveLocation(location, locations)
  const [file, ...others] = files
  if (file === undefined || others.length > 0) {
    throw new MlgateError({
      code: 'MG1003',
      message: `${location} names ${files.length} files; it has to be one.`,
    })
  }
  const result = await readResultFile(file)
  if (result.kind !== 'evaluation' && result.kind !== 'metrics') {
    throw new MlgateError({
      code: 'MG6001',
      message: `${location} is a result of kind "${result.kind}"; only evaluations and metrics can be compared.`,
    })
  }
  if (result.problems !== undefined && result.problems.length > 0) {
    throw new MlgateError({
      code: 'MG6003',
      message: `${location} tells of a run that could not be decided: ${result.problems[0]?.message}`,
      hint: 'Make the result again; what was not measured cannot be compared.',
    })
  }
  return { result, file, subject: result.subject, parameters: result.parameters }
}

/**
 * The step that holds a stored result against another: on the same rows when both have their predictions beside
 * them, else by their numbers.
 */
export function storedStep(
  candidate: StoredResult,
  question: EvaluationQuestion,
  context: StepContext,
): Step<StoredResult, MeasuredEvaluation & { identified: StoredResult }> {
  const { result } = candidate
  const planned = planEvaluation(question, context)
  return {
    kind: result.kind,
    name: result.name,
    gates: planned.gates,
    identify: async () => candidate,
    async measure(identified) {
      const files = await storedPredictions(identified.file, result)
      const { metrics, confusion, checks, subject, task } = result
      return {
        identified,
        subject,
        metrics,
        checks,
        ...(task === undefined ? {} : { task }),
        ...(confusion === undefined ? {} : { confusion }),
        notes: [],
        ...(files === null ? { predictions: null } : storedSide(files, subject)),
        numbers: {
          metrics,
          missing: missingFrom(result, planned),
          confusion: confusion ?? null,
          ...(task === undefined ? {} : { task }),
        },
      }
    },
    findBaseline: () => findBaseline(planned.strategies, { kind: result.kind, name: result.name }),
    compare: (measured, search) => compareWithBaseline(measured, search, null, planned, context),
    compareWithNothing: ({ numbers }, reason) => ({
      baseline: null,
      evidence: evidenceWithoutBaseline(planned, numbers, { reasonCode: 'no-baseline', reason }),
    }),
  }
}

function missingFrom({ metrics }: Result, { metrics: asked }: PlannedEvaluation): Record<string, string> {
  const absent = asked.filter(
    (metric) => !metrics.some(({ name, slice }) => name === metric && slice == null),
  )
  const reason = 'the stored result does not have it; list it under metrics when the result is made'
  return Object.fromEntries(absent.map((metric) => [metric, reason]))
}
