import { basename } from 'node:path'
import type { Subject } from '@mlgate/core'
import { hashFile } from '@mlgate/files'
import { inputsHash } from '../inputs-hash.ts'
import { readParameters } from '../read-location.ts'
import type { Identified } from '../road.ts'
import type { StepContext } from '../step-context.ts'
import type { EvaluationQuestion } from './evaluation-parts.ts'

/** A subject with the commit that it is measured at, and what it was made with and from. */
export async function identifiedWith(
  subject: Subject,
  { parameters, inputs: made }: Pick<EvaluationQuestion, 'parameters' | 'inputs'>,
  context: StepContext,
): Promise<Identified> {
  const inputs = made === undefined ? undefined : await inputsHash(made, context)
  return {
    subject: {
      ...subject,
      ...(context.commit === undefined ? {} : { commit: context.commit }),
      ...(inputs === undefined ? {} : { inputs }),
    },
    parameters: parameters === undefined ? {} : await readParameters(parameters, context),
  }
}

/**
 * What a document says of the predictions files beside it, one for each training.
 *
 * @param about the column that names a row, where one does.
 */
export async function predictionsSubject(
  paths: readonly string[],
  rows: number,
  { id }: { id?: string | undefined },
): Promise<NonNullable<Subject['predictions']>> {
  const hashed = await Promise.all(
    paths.map(async (path) => ({ path: basename(path), sha256: (await hashFile(path)).sha256 })),
  )
  const [first, ...further] = hashed
  if (first === undefined) throw new RangeError('there are no predictions')
  return { ...first, rows, ...(id === undefined ? {} : { id }), ...(further.length === 0 ? {} : { further }) }
}
