import { MlgateError } from '@mlgate/core'
import type { Shard } from '@mlgate/evaluation'

/** More jobs than a matrix of GitHub may have. */
const mostShards = 256

/**
 * Which part of the rows is to be scored, as it is written: `3/16`.
 *
 * @param name how it is called where it was said.
 * @throws MlgateError MG9007 when it is written otherwise.
 */
export function parseShard(text: string, name: string): Shard {
  const [, index = 0, count = 0] = (/^(\d{1,3})\/(\d{1,3})$/.exec(text.trim()) ?? []).map(Number)
  if (index >= 1 && index <= count && count <= mostShards) return { index, count }
  throw new MlgateError({
    code: 'MG9007',
    message: `${name} is ${JSON.stringify(text.slice(0, 40))}, and no part of a whole.`,
    hint: `Write it as 1/4: the first of four parts, of at most ${mostShards}.`,
  })
}
