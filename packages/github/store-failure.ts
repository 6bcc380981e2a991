import { MlgateError } from '@mlgate/core'
import { GitHubFailure } from './client/failure.ts'

/** Says a refusal in the words of the stores: MG6006 for what the token may not do; all else stays what it is. */
export async function forStores<Value>(work: Promise<Value>): Promise<Value> {
  try {
    return await work
  } catch (error) {
    if (!(error instanceof GitHubFailure) || error.code !== 'MG8001') throw error
    const { message, hint } = error
    throw new MlgateError(
      { code: 'MG6006', message, ...(hint === undefined ? {} : { hint }) },
      { cause: error },
    )
  }
}
