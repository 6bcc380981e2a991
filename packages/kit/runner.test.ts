import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readLeg, readRunner } from './runner.ts'

describe('what a runner tells', () => {
  it('is read from its variables: the run, and where results of the job lie', () => {
    const runner = readRunner({
      GITHUB_WORKSPACE: '/w',
      RUNNER_TEMP: '/t',
      GITHUB_REPOSITORY: 'o/r',
      GITHUB_RUN_ID: '9007199254',
      GITHUB_RUN_ATTEMPT: '2',
      GITHUB_EVENT_NAME: '',
    })
    expect(runner).toMatchObject({ workspace: '/w', toolCache: undefined })
    expect(runner.resultsFolder).toBe(join('/t', 'mlgate', 'results'))
    expect(runner.run).toEqual({ repository: 'o/r', id: 9007199254, attempt: 2 })
  })

  it.each([
    ['{"os":"linux","seed":3}', { os: 'linux', seed: 3 }],
    ['null', undefined],
    [undefined, undefined],
  ])('of the matrix, as %j, is the leg %j', (text, leg) => {
    expect(readLeg(text)).toEqual(leg)
  })

  it.each(['[1]', '"a"', 'no JSON'])('of the matrix is never %s', (text) => {
    expect(() => readLeg(text)).toThrow(expect.objectContaining({ code: 'MG9101' }))
  })
})
