import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type FakeGitHub, type Permissions, startFakeGitHub } from '../contract/start-fake-github.ts'
import type { StepOutcome } from '../support/runner.ts'
import { openStage, type Stage, type StepName } from './stage.ts'

type Files = Readonly<Record<string, string>>

let stage: Stage
let github: FakeGitHub
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())
beforeEach(async () => {
  github = await startFakeGitHub()
})
afterEach(() => github.close())

/** A project of one model, accuracy 0.94 against 0.95 before, with these gates. */
const project = (gates: string) => `version: 1
models:
  signs:
    metrics: metrics.json
    baseline: file:before.json
    evaluate: { gates: { ${gates} } }
`
const strict = project('accuracy: { max-regression: 0.5pt }')
const loose = project('accuracy: { max-regression: 5pt }')
const waivers = '- { gate: signs/accuracy, reason: A new camera, approver: maria, expires: 2999-12-31 }\n'

interface Outcome extends StepOutcome {
  comment: string | undefined
}

/** Runs a step for a pull request that brings `own` to a main that has `base`. */
async function judge(
  base: Files,
  own: Files,
  { step = 'pipeline', permissions }: { step?: StepName; permissions?: Permissions } = {},
): Promise<Outcome> {
  const repository = github.addRepository('octo/signs')
  const main = github.push(repository, 'main', { files: { 'README.md': '# signs\n', ...base } })
  repository.refs.set('refs/heads/topic', main)
  const head = github.push(repository, 'topic', { files: own })
  const number = github.openPull(repository, { head: 'topic' })
  const numbers = { 'metrics.json': '{"accuracy": 0.94}', 'before.json': '{"accuracy": 0.95}' }
  const job = await stage.job({
    workspace: await stage.workspace({ ...numbers, ...base, ...own }),
    token: github.addToken(permissions ?? { contents: 'read', 'pull-requests': 'write' }),
    event: {
      name: 'pull_request',
      payload: {
        number,
        pull_request: { number, base: { ref: 'main', sha: main }, head: { sha: head } },
        repository: { default_branch: 'main' },
      },
    },
    environment: {
      GITHUB_API_URL: github.apiUrl,
      GITHUB_SERVER_URL: github.siteUrl,
      GITHUB_REPOSITORY: 'octo/signs',
      GITHUB_REF: `refs/pull/${number}/merge`,
      GITHUB_SHA: repository.pulls.get(number)?.mergeCommit ?? '',
    },
  })
  const outcome = await job.uses(stage.action(step))
  return { ...outcome, comment: [...repository.comments.values()][0]?.body }
}

describe('a pull request cannot loosen its own gates', () => {
  it('one that loosens max-regression still fails, and hears what its own gates would have given', async () => {
    const step = await judge({ 'mlgate.yml': strict }, { 'mlgate.yml': loose })
    expect(step, step.raw).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail' } })
    const told =
      '**This pull request changes 1 gate**: `signs/accuracy_score`. Those of its base decide (by its own: ✅ passed).'
    expect(step.summary).toContain(told)
    expect(step.comment).toContain(told)
    expect(step.lines.join('\n')).toContain('This pull request changes 1 gate: signs/accuracy_score.')
  })

  it('one that adds a stricter gate passes, and hears that its own would have failed', async () => {
    const stricter = project('accuracy: { max-regression: 5pt, min: 0.99 }')
    const step = await judge({ 'mlgate.yml': loose }, { 'mlgate.yml': stricter })
    expect(step, step.raw).toMatchObject({ exitCode: 0, outputs: { verdict: 'pass' } })
    expect(step.comment).toContain('**This pull request changes 1 gate**')
    expect(step.comment).toContain('(by its own: ❌ failed)')
  })

  it('one that leaves the gates alone hears nothing about them', async () => {
    const step = await judge({ 'mlgate.yml': loose }, { 'metrics.json': '{"accuracy": 0.945}' })
    expect(step, step.raw).toMatchObject({ exitCode: 0 })
    expect(step.comment).not.toContain('This pull request changes')
  })

  it('asks GitHub three times: for the base commit, its gates and its waivers', async () => {
    const step = await judge(
      { 'mlgate.yml': strict },
      { 'mlgate.yml': loose },
      { step: 'evaluate-model', permissions: { contents: 'read' } },
    )
    expect(step, step.raw).toMatchObject({ exitCode: 1 })
    expect(github.seen.map(({ route }) => route)).toEqual([
      'GET /repos/{owner}/{repo}/git/commits/{commit_sha}',
      'GET /repos/{owner}/{repo}/contents/{path}',
      'GET /repos/{owner}/{repo}/contents/{path}',
    ])
  })

  it('the first one is judged by its own gates, for the base has none', async () => {
    const step = await judge({}, { 'mlgate.yml': loose })
    expect(step, step.raw).toMatchObject({ exitCode: 0 })
    expect(step.summary).toMatch(
      /the base \([0-9a-f\u2060]+\) has no mlgate\.yml yet: the gates of this pull request count/,
    )
  })

  it('without leave to read the base its own gates count, and the note names the permission', async () => {
    const step = await judge(
      { 'mlgate.yml': strict },
      { 'mlgate.yml': loose },
      { permissions: { 'pull-requests': 'write' } },
    )
    expect(step, step.raw).toMatchObject({ exitCode: 0 })
    expect(step.summary).toMatch(
      /the gates of this pull request count, not those of its base: .*permissions: contents: read/,
    )
  })

  it('a loosened schema does not let data through', async () => {
    const schema = (max: number) => `version: 1\ncolumns: { age: { type: integer, max: ${max} } }\n`
    const data = { 'mlgate.yml': 'version: 1\ndata: { people: { path: people.csv, schema: s.yml } }\n' }
    const step = await judge(
      { ...data, 's.yml': schema(120), 'people.csv': 'age\n44\n' },
      { 's.yml': schema(999), 'people.csv': 'age\n444\n' },
      { step: 'validate-data' },
    )
    expect(step, step.raw).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail' } })
    expect(step.summary).toContain(
      '**This pull request changes 1 gate**: `schema of people`. Those of its base decide (by its own: ✅ passed).',
    )
  })
})

describe('a waiver', () => {
  it('on the base lets a failure through, and is named in the comment', async () => {
    const step = await judge({ 'mlgate.yml': strict, 'waivers.yml': waivers }, {})
    expect(step, step.raw).toMatchObject({
      exitCode: 0,
      outputs: { verdict: 'pass', 'failed-gates': '[]' },
    })
    expect(step.comment).toContain(
      '**1 failure is waived**: `signs/accuracy_score` by `maria` until 2999-12-31 (A new camera).',
    )
    expect(step.summary).toContain('waived by maria until 2999-12-31: A new camera')
  })

  it('that the pull request itself brings has no effect before it is merged', async () => {
    const step = await judge({ 'mlgate.yml': strict }, { 'waivers.yml': waivers })
    expect(step, step.raw).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail' } })
    expect(step.summary).toMatch(/only waivers that are in the base \([0-9a-f\u2060]+\) count/)
  })
})
