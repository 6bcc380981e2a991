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
const inModels = {
  'models/metrics.json': '{"accuracy": 0.94}',
  'models/before.json': '{"accuracy": 0.95}',
}
const waivers = '- { gate: signs/accuracy, reason: A new camera, approver: maria, expires: 2999-12-31 }\n'

interface Outcome extends StepOutcome {
  comment: string | undefined
}

interface JudgeOptions {
  step?: StepName
  permissions?: Permissions
  /** What main had where the branch left it, where that is not what it has now. */
  left?: Files
  event?: string
  /** Whether the workflow checks out the head and not the merge. */
  headIsOut?: boolean
  /** The working directory of the step. */
  folder?: string
}

/** What git needs to tell that a commit is checked out. */
const checkedOut = (commit: string): Files => ({
  '.git/HEAD': `${commit}\n`,
  '.git/config': '[core]\n\trepositoryformatversion = 0\n',
  '.git/objects/info/packs': '',
  '.git/refs/heads/none': `${commit}\n`,
})

/** Runs a step for a pull request that brings `own` to a main that has `base`. */
async function judge(
  base: Files,
  own: Files,
  {
    step = 'pipeline',
    permissions,
    left,
    event = 'pull_request',
    headIsOut = false,
    folder,
  }: JudgeOptions = {},
): Promise<Outcome> {
  const repository = github.addRepository('octo/signs')
  const fork = left && github.push(repository, 'main', { files: { 'README.md': '# signs\n', ...left } })
  const main = github.push(repository, 'main', { files: { 'README.md': '# signs\n', ...base } })
  repository.refs.set('refs/heads/topic', fork ?? main)
  const head = github.push(repository, 'topic', { files: own })
  const number = github.openPull(repository, { head: 'topic' })
  const numbers = { 'metrics.json': '{"accuracy": 0.94}', 'before.json': '{"accuracy": 0.95}' }
  const job = await stage.job({
    workspace: await stage.workspace({
      ...numbers,
      ...base,
      ...left,
      ...own,
      ...(headIsOut ? checkedOut(head) : {}),
    }),
    token: github.addToken(permissions ?? { contents: 'read', 'pull-requests': 'write' }),
    event: {
      name: event,
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
  const outcome = await job.uses(
    stage.action(step),
    folder === undefined ? {} : { with: { 'working-directory': folder } },
  )
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

  it('nor those of a file that is included, nor by leaving a file out', async () => {
    const root = { 'mlgate.yml': "version: 1\ninclude: ['*/mlgate.yml']\n" }
    const numbers = { 'a/metrics.json': '{"accuracy": 0.94}', 'a/before.json': '{"accuracy": 0.95}' }
    const other = strict.replace('signs', 'lights').replace('metrics.json', 'other.json')
    const base = { ...root, ...numbers, 'a/mlgate.yml': strict }
    const fresh = 'version: 1\nmodels: { fresh: { metrics: ../a/metrics.json, evaluate: {} } }\n'
    const step = await judge(
      { ...base, 'b/mlgate.yml': other },
      { 'a/mlgate.yml': loose, 'b/mlgate.yml': fresh },
    )
    expect(step, step.raw).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail' } })
    expect(step.comment).toContain('**This pull request changes 1 gate**: `signs/accuracy_score`')
    expect(step.raw).toContain('the model lights is removed here')
  })

  it.each(['pull_request', 'pull_request_target'])(
    'nor by having left main before they were tightened, where %s checks out its head',
    async (event) => {
      const step = await judge(
        { 'mlgate.yml': strict },
        { 'train.py': '1' },
        { event, left: { 'mlgate.yml': loose }, headIsOut: true },
      )
      expect(step, step.raw).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail' } })
      expect(step.comment).toContain('**This pull request changes 1 gate**: `signs/accuracy_score`')
    },
  )

  it('nor by an event of its own, such as a review', async () => {
    const step = await judge(
      { 'mlgate.yml': strict },
      { 'mlgate.yml': loose },
      { event: 'pull_request_review' },
    )
    expect(step, step.raw).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail' } })
  })

  it('nor by putting a repository of its own where they lie', async () => {
    const step = await judge(
      { 'models/mlgate.yml': strict, ...inModels },
      { 'models/mlgate.yml': loose, 'models/.git': 'gitdir: ../.git/modules/models\n' },
      { folder: 'models' },
    )
    expect(step, step.raw).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail' } })
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

  it('asks GitHub three times for its rules: for the base commit, its gates and its waivers', async () => {
    const step = await judge(
      { 'mlgate.yml': strict },
      { 'mlgate.yml': loose },
      { step: 'evaluate-model', permissions: { contents: 'read' } },
    )
    expect(step, step.raw).toMatchObject({ exitCode: 1 })
    expect(github.seen.map(({ route }) => route).slice(0, 3)).toEqual([
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

  it('F79: without leave to read the base it never passes, and the missing permission is named', async () => {
    const step = await judge(
      { 'mlgate.yml': strict },
      { 'mlgate.yml': loose },
      { permissions: { 'pull-requests': 'write' } },
    )
    expect(step, step.raw).toMatchObject({ exitCode: 2, outputs: { verdict: 'error' } })
    expect(step.raw).toContain('The gates of the base decide, and could not be asked for')
    expect(step.raw).toContain('permissions: contents: read')
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
