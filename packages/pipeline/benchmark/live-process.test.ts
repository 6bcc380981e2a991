import type { EndFacts } from '@mlgate/benchmark'
import { MlgateError } from '@mlgate/core'
import { describe, expect, it } from 'vitest'
import { liveProcess, startTimesOf } from './live-process.ts'

const facts: EndFacts = { peakMemory: 1, processorTime: null, latencies: {}, calls: 3 }

describe('a job as a process that is told what to do', () => {
  it('waits after its start and after each round, and ends when it is told to', async () => {
    const told: unknown[] = []
    const process = await liveProcess(async (ask) => {
      for (let word = await ask({ load: 7, first: null }); word !== null; ) {
        told.push(word)
        word = await ask({ median: 2, mean: 3 })
      }
      return facts
    }, startTimesOf)
    expect(process.started).toEqual({ load: 7, first: null })
    expect(await process.round(10)).toEqual({ median: 2, mean: 3 })
    expect(await process.warm?.(20)).toEqual({ median: 2, mean: 3 })
    expect(await process.end()).toEqual(facts)
    expect(told).toEqual([10, { warm: 20 }])
  })

  it('fails its start, its round or its end with what the job failed with', async () => {
    const crash = new MlgateError({ code: 'MG3004', message: 'It crashed.' })
    await expect(liveProcess(() => Promise.reject(crash), startTimesOf)).rejects.toBe(crash)
    const process = await liveProcess(async (ask) => {
      await ask({})
      throw crash
    }, startTimesOf)
    await expect(process.round(1)).rejects.toBe(crash)
    await expect(process.end()).rejects.toBe(crash)
  })

  it('takes numbers of what it says, and nothing else', async () => {
    const process = await liveProcess(async (ask) => {
      await ask(['no', 'record'])
      await ask({ median: '1e9', mean: {} })
      return facts
    }, startTimesOf)
    expect(process.started).toEqual({ load: Number.NaN, first: Number.NaN })
    expect(await process.round(1)).toEqual({ median: Number.NaN, mean: Number.NaN })
  })

  it.each([
    ['nothing', {}, { latencies: {}, calls: 0 }],
    ['no record', null, { latencies: {}, calls: 0 }],
    [
      'texts',
      { calls: '<b>3</b>', peakMemory: '1 GB', latencies: { 50: '2 ms', '<b>': 1 } },
      { peakMemory: Number.NaN, latencies: { 50: Number.NaN }, calls: 0 },
    ],
  ])('takes numbers of its end, and nothing else: it says %s', async (_, said, expected) => {
    const process = await liveProcess(async (ask) => {
      await ask({})
      return said as unknown as EndFacts
    }, startTimesOf)
    expect(await process.end()).toEqual({ peakMemory: null, processorTime: null, ...expected })
  })

  it('that ends before it was told to is a mistake of its own', async () => {
    await expect(liveProcess(async () => facts, startTimesOf)).rejects.toThrow('before it was told to')
  })
})
