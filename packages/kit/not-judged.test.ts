import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isUsable } from '@mlgate/baseline/stores'
import { renderMarkdown, renderTerminal } from '@mlgate/report'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { stepExitCode } from './finished.ts'
import { failOnChoices } from './inputs/index.ts'
import { notJudgedHere } from './not-judged.ts'
import { readRunner } from './runner.ts'
import { openStage, type Stage } from './test-support/stage.ts'

const repository = (name: string | null) => (name === null ? null : { full_name: name })
const pullRequest = (from: string | null) => ({
  pull_request: {
    number: 3,
    head: { sha: 'a'.repeat(40), repo: repository(from) },
    base: { repo: repository('octo/signs') },
  },
})

let stage: Stage
beforeEach(async () => {
  stage = await openStage()
})
afterEach(() => stage.close())

/** Variables of a run for a pull request from a repository. */
async function environmentOf(from: string | null, name = 'pull_request'): Promise<Record<string, string>> {
  const path = join(stage.temporary, 'event.json')
  await writeFile(path, JSON.stringify(pullRequest(from)))
  return { GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: path }
}

async function judge(
  from: string | null,
  { name = 'pull_request', variables = {}, ...inputs }: Partial<Options> = {},
) {
  const environment = { ...(await environmentOf(from, name)), ...variables }
  const runner = readRunner(environment)
  const all = { 'skip-without': ['DATA_KEY', 'DATA_USER'], ...inputs }
  return notJudgedHere('evaluate-model', all, { runner, leg: { os: 'linux' }, environment })
}
interface Options {
  name: string
  variables: Record<string, string>
  'skip-without': string[]
}

describe('a step that lacks a secret', () => {
  it.each(['stranger/signs', null])('judges nothing where the pull request comes from %j', async (from) => {
    const [result, ...others] = (await judge(from, { variables: { DATA_USER: 'u' } })) ?? []
    expect(others).toEqual([])
    expect(result).toMatchObject({
      name: 'evaluate-model',
      leg: { os: 'linux' },
      verdict: 'inconclusive',
      notJudged: 'DATA_KEY is not available to this run (pull requests from forks have no secrets)',
    })
  })

  it.each([
    ['of the repository itself', 'octo/signs', 'pull_request'],
    ['that may use secrets', 'stranger/signs', 'pull_request_target'],
    ['of a push', 'octo/signs', 'push'],
  ])('is an error in a run %s', async (_, from, name) => {
    await expect(judge(from, { name })).rejects.toMatchObject({
      code: 'MG9107',
      message: expect.stringContaining('DATA_KEY, DATA_USER are not there'),
    })
  })

  it('is refused what is no name of a variable', async () => {
    await expect(judge('stranger/signs', { 'skip-without': ['hush-hush'] })).rejects.toMatchObject({
      code: 'MG9101',
    })
  })

  it('goes on when everything is there', async () => {
    expect(await judge('stranger/signs', { variables: { DATA_KEY: 'k', DATA_USER: 'u' } })).toBeUndefined()
  })

  it('ends with 0, tells why, and leaves a result for the report', async () => {
    const environment = await environmentOf('stranger/signs')
    const step = await stage.run({ 'skip-without': 'DATA_KEY', does: 'bug' }, { environment })
    expect(step, step.raw).toMatchObject({
      exitCode: 0,
      outputs: { verdict: 'inconclusive', passed: 'false' },
    })
    expect(step.summary).toContain('➖')
    for (const text of [step.summary, step.raw]) expect(text).toContain('not judged here: DATA_KEY')
    expect(await stage.leftResults()).toMatchObject([
      { name: 'fable', notJudged: expect.stringContaining('DATA_KEY') },
    ])
  })
})

describe('what was not judged here', () => {
  const told = async () => (await judge('stranger/signs')) ?? []

  it('turns no step red, and hides nothing that does', async () => {
    const results = await told()
    expect(failOnChoices.map((failOn) => stepExitCode(results, failOn))).toEqual([0, 0, 0, 0])
    expect(stepExitCode([...results, { verdict: 'fail' }], 'fail')).toBe(1)
  })

  it('is no baseline', async () => {
    expect((await told()).map(isUsable)).toEqual([false])
  })

  it('is told in words and never with a tick', async () => {
    const results = await told()
    const onTerminal = renderTerminal(results, { colour: false, all: true })
    for (const text of [renderMarkdown(results), onTerminal]) {
      expect(text).toContain('not judged here: DATA_KEY, DATA_USER are not available')
      expect(text).not.toMatch(/[✅✓✔]/u)
    }
  })
})
