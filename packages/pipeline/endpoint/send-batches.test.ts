import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { sendBatches } from './send-batches.ts'

async function batchesOf(count: number) {
  const folder = await mkdtemp(join(tmpdir(), 'mlgate-batches-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  return Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const body = join(folder, `${index}.request`)
      await writeFile(body, String(index))
      return { body, headerBytes: null, rows: 10, size: 10 }
    }),
  )
}

it('answers lie in the order of their requests, whichever came first, and requests are gone', async () => {
  const batches = await batchesOf(5)
  const told: number[] = []
  const infer = async (body: Buffer) => {
    await new Promise((done) => setTimeout(done, 20 - 4 * Number(body)))
    return { body: Buffer.from(`answer ${body}`), headerBytes: 3 }
  }
  const answers = await sendBatches(batches, { infer }, 3, (rows) => told.push(rows))
  expect(await Promise.all(answers.map(({ body }) => readFile(body, 'utf8')))).toEqual([
    'answer 0',
    'answer 1',
    'answer 2',
    'answer 3',
    'answer 4',
  ])
  expect(answers[0]).toMatchObject({ headerBytes: 3, rows: 10, size: 10 })
  expect(batches.filter(({ body }) => existsSync(body))).toEqual([])
  expect(told).toEqual([10, 20, 30, 40, 50])
})

it('one that is refused ends it: nothing new is sent', async () => {
  const asked: string[] = []
  const infer = async (body: Buffer) => {
    asked.push(String(body))
    throw new Error('refused')
  }
  await expect(sendBatches(await batchesOf(50), { infer }, 2, () => undefined)).rejects.toThrow('refused')
  expect(asked.length).toBeLessThanOrEqual(2)
})
