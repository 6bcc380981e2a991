import { readFile } from 'node:fs/promises'
import { deserialize } from 'node:v8'
import type { Feeds } from './model-run.ts'

/**
 * Tensors of calls, in order, as another child wrote them from rows of data: the process that is timed reads no data
 * itself, for an engine beside the model would count as its memory.
 *
 * @throws TypeError when the file holds none.
 */
export async function readInputs(path: string): Promise<readonly Feeds[]> {
  const feeds = deserialize(await readFile(path)) as Feeds[]
  if (feeds.length === 0) throw new TypeError('the file of inputs holds no call')
  return feeds
}
