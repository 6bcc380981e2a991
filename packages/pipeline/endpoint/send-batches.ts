import { readFile, rm, writeFile } from 'node:fs/promises'
import type { AnsweredBatch, WrittenBatch } from '@mlgate/evaluation'
import type { EndpointClient } from './endpoint-client.ts'

/**
 * Sends requests from files, so many at once, and keeps each answer in a file beside its request, which is removed. The
 * first that fails ends it: nothing new is sent.
 *
 * @param onRows told how many rows have been answered.
 * @returns the answers in the order of the requests.
 */
export async function sendBatches(
  batches: readonly WrittenBatch[],
  client: Pick<EndpointClient, 'infer'>,
  concurrency: number,
  onRows: (rows: number) => void,
): Promise<AnsweredBatch[]> {
  const answers: AnsweredBatch[] = []
  let next = 0
  let rows = 0
  const work = async () => {
    for (let index = next++; index < batches.length; index = next++) {
      const batch = batches[index] as WrittenBatch
      try {
        const answer = await client.infer(await readFile(batch.body), batch.headerBytes)
        const path = `${batch.body}.answer`
        await writeFile(path, answer.body)
        await rm(batch.body)
        answers[index] = { body: path, headerBytes: answer.headerBytes, rows: batch.rows, size: batch.size }
        rows += batch.rows
        onRows(rows)
      } catch (error) {
        next = batches.length
        throw error
      }
    }
  }
  const workers = await Promise.allSettled(
    Array.from({ length: Math.min(concurrency, batches.length) }, work),
  )
  const failed = workers.find(({ status }) => status === 'rejected')
  if (failed?.status === 'rejected') throw failed.reason
  return answers
}
