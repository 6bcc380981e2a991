import { describe, expect, it } from 'vitest'
import { explainEnding, type JobFacts } from './ending.ts'

const facts: JobFacts = {
  job: 'check-data',
  about: 'data/test.csv',
  limits: { timeoutMs: 600_000, stallTimeoutMs: 60_000, memoryBytes: 2 ** 30 },
  stage: { stage: 'first pass', done: 3, total: 7 },
  output: '',
}

describe('explainEnding', () => {
  it.each([0xc0000005, 0xc00000fd])('names the crash that Windows tells by exit code %i', (code) => {
    expect(explainEnding({ kind: 'exited', code, signal: null }, facts).message).toBe(
      'The job check-data on data/test.csv died of SIGSEGV (a crash: it touched memory that is not its own) during "first pass", 3 of 7 done.',
    )
  })

  it('sees that memory ran out before it names the signal', () => {
    const output = 'FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory'
    const error = explainEnding({ kind: 'exited', code: null, signal: 'SIGABRT' }, { ...facts, output })
    expect(error).toMatchObject({ code: 'MG3003', cause: output })
    expect(error.message).toContain('its limit is 1024 MiB')
  })

  it('keeps the place of an error that memory caused', () => {
    const place = { file: 'data/test.csv' }
    const problems = [{ code: 'MG1006' as const, message: 'It cannot be read.', place }]
    const error = explainEnding(
      {
        kind: 'raised',
        error: { type: 'error', problems, outOfMemory: true, cause: 'Out of Memory Error: …' },
      },
      facts,
    )
    expect(error).toMatchObject({ code: 'MG3003', place, cause: 'Out of Memory Error: …' })
  })

  it('says why a process could not be started', () => {
    const cause = new Error('spawn EAGAIN\nmore')
    expect(explainEnding({ kind: 'unstartable', cause }, facts)).toMatchObject({
      code: 'MG3008',
      message: 'The job check-data on data/test.csv could not be started: spawn EAGAIN.',
    })
  })
})
