import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { type JobLimits, runJob } from './index.ts'

const entry = fileURLToPath(new URL('./test-support/entry.ts', import.meta.url))
const limits: JobLimits = { timeoutMs: 60_000, memoryBytes: 2 ** 28 }

/** The job starts with a number, says its sum, and adds what it is told. */
const count = (request: number, onQuestion?: (said: unknown) => Promise<unknown>, further = {}) =>
  runJob<number, number>({
    entry,
    job: 'count',
    request,
    limits,
    ...(onQuestion && { onQuestion }),
    ...further,
  })

describe('a job that is talked to while it works', () => {
  it('says something, waits, and goes on with what it is told', async () => {
    const words = [5, 7, null]
    const heard: unknown[] = []
    const sum = await count(1, async (said) => {
      heard.push(said)
      return words.shift()
    })
    expect(heard).toEqual([1, 6, 13])
    expect(sum).toBe(13)
  })

  it('takes turns with another one: each waits until it is told to go on', async () => {
    const turns: string[] = []
    const told = { first: Promise.withResolvers<unknown>(), second: Promise.withResolvers<unknown>() }
    const first = count(0, async (said) => {
      turns.push(`first ${said}`)
      if (said === 0) return told.first.promise
      told.second.resolve(2)
      return null
    })
    const second = count(10, async (said) => {
      turns.push(`second ${said}`)
      if (said !== 10) return null
      told.first.resolve(1)
      return told.second.promise
    })
    expect(await Promise.all([first, second])).toEqual([1, 12])
    expect(turns.indexOf('first 1')).toBeLessThan(turns.indexOf('second 12'))
  })

  it('is not taken for stalled while it waits, and is again once it was told to go on', async () => {
    const stallTimeoutMs = 2000
    const later = async () => {
      await new Promise((resolve) => setTimeout(resolve, 1.5 * stallTimeoutMs))
      return null
    }
    expect(await count(3, later, { limits: { ...limits, stallTimeoutMs } })).toBe(3)
    const asked = { entry, job: 'ask, then sleep', request: null, onQuestion: async () => null }
    await expect(runJob({ ...asked, limits: { ...limits, stallTimeoutMs } })).rejects.toMatchObject({
      code: 'MG3001',
    })
  })

  it('is ended when nobody listens, and when it is cancelled as it waits', async () => {
    await expect(count(0)).rejects.toMatchObject({ code: 'MG3005' })
    const cancelled = new AbortController()
    const waiting = count(
      0,
      () => {
        cancelled.abort()
        return new Promise(() => {})
      },
      { signal: cancelled.signal },
    )
    await expect(waiting).rejects.toMatchObject({ code: 'MG3006' })
  })
})
