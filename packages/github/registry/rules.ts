import { MlgateError } from '@mlgate/core'
import { GitHubFailure } from '../client/failure.ts'

const words =
  /rule violations|creations being restricted|protected tag|tag is protected|used by an immutable release/i

/**
 * Says what rules of a repository refuse in the words of the registry.
 *
 * @throws MlgateError MG6512 for it; any other failure stays what it is.
 */
export async function withinRules<Value>(tag: string, work: Promise<Value>): Promise<Value> {
  try {
    return await work
  } catch (error) {
    const isRule = error instanceof GitHubFailure && (error.status === 403 || error.status === 422)
    if (!isRule || !words.test(error.said)) throw error
    const locked = /immutable/i.test(error.said)
    throw new MlgateError(
      {
        code: 'MG6512',
        message: `GitHub refuses the tag ${tag}: ${error.said}.`,
        ...(locked
          ? {
              hint: 'An immutable release had this tag and was deleted: nobody can use it again. Register another version.',
            }
          : {}),
      },
      { cause: error },
    )
  }
}
