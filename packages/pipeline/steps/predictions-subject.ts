import { basename } from 'node:path'
import type { Subject } from '@mlgate/core'
import { hashFile } from '@mlgate/files'
import { readParameters } from '../read-location.ts'
import type { Identified } from '../road.ts'
import type { StepContext } from '../step-context.ts'
import type { EvaluationQuestion } from './evaluation-parts.ts'

/** A subject with the commit that it is measured at and the parameters that it was made with. */
export async function identifiedWith(
  subject: Subject,
  { parameters }: EvaluationQuestion,
  context: StepContext,
): Promise<Identified> {
  return {
    subject: { ...subject, ...(context.commit === undefined ? {} : { commit: context.commit }) },
    parameters: parameters === undefined ? {} : await readParameters(parameters, context),
  }
}

/** What a document says of the predictions files beside it, one for each training. */
export async function predictionsSubject(
  paths: readonly string[],
  rows: number,
  { id }: EvaluationQuestion,
): Promise<NonNullable<Subject['predictions']>> {
  const hashed = await Promise.all(
    paths.map(async (path) => ({ path: basename(path), sha256: (await hashFile(path)).sha256 })),
  )
  const [first, ...further] = hashed
  if (first === undefined) throw new RangeError('there are no predictions')
  return { ...first, rows, ...(id === undefined ? {} : { id }), ...(further.length === 0 ? {} : { further }) }
}
