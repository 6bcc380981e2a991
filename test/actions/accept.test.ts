import type { Result } from '@mlgate/core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { emptyResult, gate, metric } from '../../packages/report/sample-results.test-data.ts'
import { leaveResults, openReview, type Review } from './review.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage
let review: Review
beforeAll(async () => {
  stage = await openStage()
})
beforeEach(async () => {
  review = await openReview(stage)
  review.repository.collaborators.set('maria', 'write')
})
afterEach(() => review.close())
afterAll(() => stage.close())

const label = 'mlgate-accept'
const failedGate = gate({ verdict: 'fail', reasonCode: 'worse-than-margin' })
const failed = (own: Partial<Result> = {}) =>
  emptyResult({ name: 'signs', metrics: [metric()], gates: [failedGate], verdict: 'fail', ...own })
const failedCheck = emptyResult({
  kind: 'data',
  name: 'test',
  verdict: 'fail',
  checks: [{ id: 'range', column: 'age', status: 'fail', severity: 'error', title: 'in range' }],
})

let run = 0

/** The report of another run, which turns red when something failed that counts. */
async function report(results: readonly Result[] = [failed()], options: Record<string, string> = {}) {
  run += 1
  const job = await review.job({ results, run })
  const step = await job.uses(stage.action('report'), { with: { 'fail-on': 'fail', ...options } })
  return { ...step, comment: review.comments()[0] ?? '' }
}

describe('the label that accepts the failures of a pull request’s newest commit', () => {
  it('turns the check green; the failures stay in sight, with who accepted them and when', async () => {
    expect(await report()).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail' } })
    review.label(label, 'maria')
    const step = await report([failed(), failedCheck])
    expect(step, step.raw).toMatchObject({ exitCode: 0, outputs: { verdict: 'pass', 'failed-gates': '[]' } })
    const [heading, second] = step.comment.split('\n\n').slice(1)
    expect(heading).toMatch(/^### ✅ .*accepted/)
    expect(second).toMatch(/\*\*Accepted by `maria`\*\*, who set the label `mlgate-accept` on \d{4}-/)
    expect(second).toContain('until the next push')
    expect(step.comment).toContain('☑️\u00a0accepted')
    expect(step.summary).toContain('`maria`')
    expect(step.raw).toContain('maria')
  })

  it('is void after the next push, which the comment says; the label stays', async () => {
    review.label(label, 'maria')
    expect(await report()).toMatchObject({ exitCode: 0 })
    review.push()
    const step = await report()
    expect(step, step.raw).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail' } })
    expect(step.comment).toContain('**The label `mlgate-accept` has no effect**: it was set before')
    expect([...(review.repository.labels.get(review.pull) ?? [])]).toEqual([label])
    review.label(label, 'maria', 'unlabeled')
    review.label(label, 'maria')
    expect(await report()).toMatchObject({ exitCode: 0 })
  })

  it('is void for a commit that was there before and is pushed again', async () => {
    const bad = review.head
    review.push()
    review.label(label, 'maria')
    review.pushBack(bad)
    expect(await report()).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail' } })
  })

  it('does not ask the dates in a commit: their author chooses them', async () => {
    review.label(label, 'maria')
    review.push({ date: '2020-01-01T00:00:00Z' })
    expect(await report()).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail' } })
  })

  it.each([
    ['someone who may only read', 'someone', undefined, 'has no write access'],
    ['someone who may sort issues', 'tom', 'triage', 'has no write access'],
    ['the token of a run', 'github-actions[bot]', 'write', 'only a person'],
  ] as const)('by %s accepts nothing', async (_, by, role, why) => {
    if (role !== undefined) review.repository.collaborators.set(by, role)
    review.label(label, by)
    const step = await report()
    expect(step, step.raw).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail' } })
    expect(step.comment).toContain(why)
  })

  it('that was taken off, or is another, accepts nothing', async () => {
    review.label(label, 'maria')
    review.label(label, 'maria', 'unlabeled')
    review.label('wontfix', 'maria')
    expect(await report()).toMatchObject({ exitCode: 1 })
    expect(await report([failed()], { 'accept-label': 'wontfix' })).toMatchObject({ exitCode: 0 })
  })

  it('never accepts what could not be judged', async () => {
    review.label(label, 'maria')
    const error = { code: 'MG1003', message: 'Not there.' }
    const step = await report([failed({ verdict: 'error', problems: [error] })])
    expect(step, step.raw).toMatchObject({ exitCode: 2, outputs: { verdict: 'error' } })
  })

  it('accepts nothing where it cannot be read, said in one line', async () => {
    review.label(label, 'maria')
    const token = review.token({ contents: 'read' })
    const job = await review.job({ results: [failed()], token })
    const step = await job.uses(stage.action('report'), { with: { 'fail-on': 'fail', comment: 'never' } })
    expect(step, step.raw).toMatchObject({ exitCode: 1, annotations: [] })
    const lines = step.raw.split('\n').filter((line) => line.includes(label))
    expect(lines).toEqual([expect.stringContaining('pull-requests: read')])
  })

  it('accepts nothing where GitHub does not say when the commit came', async () => {
    review.label(label, 'maria')
    const activity = 'GET /repos/{owner}/{repo}/activity'
    review.github.fault(activity, { kind: 'status', status: 404, body: { message: 'Not Found' } })
    const step = await report()
    expect(step, step.raw).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail' } })
    expect(step.comment).toContain('could not be checked')
  })

  it('costs nothing where nothing failed, or where there was no label; a re-run asks once', async () => {
    const asked = () =>
      review.github.seen.filter(({ route }) => !route.includes('comments') && !route.includes('graphql'))
    await report([emptyResult({ name: 'signs', metrics: [metric()], gates: [gate()] })])
    await report()
    expect(asked()).toEqual([])
    const job = await review.job({ results: [failed()], run, attempt: 2 })
    await job.uses(stage.action('report'))
    expect(asked().map(({ route }) => route)).toEqual(['GET /repos/{owner}/{repo}/pulls/{pull_number}'])
  })

  it('that is set after the event accepts once the job runs again', async () => {
    const before = await review.job({ results: [failed()], run: 900 })
    review.label(label, 'maria')
    expect(await before.uses(stage.action('report'), { with: { 'fail-on': 'fail' } })).toMatchObject({
      exitCode: 1,
    })
    const again = await review.job({ results: [failed()], run: 900, attempt: 2 })
    expect(await again.uses(stage.action('report'), { with: { 'fail-on': 'fail' } })).toMatchObject({
      exitCode: 0,
    })
  })

  it('is not believed of a document that says so itself', async () => {
    const acceptance = { label, by: 'maria', at: '2020-01-01T00:00:00Z' }
    const forged = failed({ verdict: 'pass', acceptance, gates: [{ ...failedGate, accepted: true }] })
    expect(await report([forged])).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail' } })
  })

  it('turns the step that measures green as well, and is written into its result', async () => {
    review.label(label, 'maria')
    const workspace = await stage.workspace({
      'bad.csv': 'age\n200\n',
      's.yml': 'version: 1\ncolumns: { age: { type: integer, max: 120 } }\n',
    })
    const job = await review.job({ workspace })
    const step = await job.uses(stage.action('validate-data'), { with: { data: 'bad.csv', schema: 's.yml' } })
    expect(step, step.raw).toMatchObject({ exitCode: 0, outputs: { verdict: 'pass' } })
    expect(step.raw).toContain('maria')
    const told = await job.uses(stage.action('report'))
    expect(told.outputs, told.raw).toMatchObject({ verdict: 'pass' })
    expect(review.comments()[0]).toContain('`maria`')
  })
})

describe('the label on a fork’s pull request', () => {
  it('is held against the time of the fork’s own push', async () => {
    await review.close()
    review = await openReview(stage, { from: 'fork' })
    review.repository.collaborators.set('maria', 'maintain')
    review.label(label, 'maria')
    const run = {
      id: 41,
      run_attempt: 1,
      name: 'Model',
      event: 'pull_request',
      head_sha: review.head,
      head_branch: 'topic',
      head_repository: { full_name: 'stranger/signs' },
    }
    const event = { name: 'workflow_run', payload: { workflow_run: run } }
    const job = await review.job({ event, run: 99, job: 'comment' })
    await leaveResults(`${job.temporaryFolder}/results`, [failed()])
    const options = { results: `${job.temporaryFolder}/results`, 'fail-on': 'fail' }
    const step = await job.uses(stage.action('report'), { with: options })
    expect(step, step.raw).toMatchObject({ exitCode: 0, outputs: { verdict: 'pass' } })
    expect(review.comments()[0]).toContain('`maria`')
    expect(review.github.seen.some(({ path }) => path.includes('stranger/signs/activity'))).toBe(true)
  })
})

describe('the label in a merge queue', () => {
  /** What the queue is about to merge: the commit that it made, by the way in which it merges. */
  function queued(parents: readonly string[], named = review.pull) {
    const base = review.repository.refs.get('refs/heads/main') ?? ''
    const { objects } = review.repository
    const topic = objects.commit(review.head)
    if (topic === undefined) throw new Error('the branch has no commit')
    const head = objects.add({ ...topic, parents, message: 'queued' })
    const branch = `gh-readonly-queue/main/pr-${named}-${base}`
    const group = {
      head_sha: head,
      head_ref: `refs/heads/${branch}`,
      base_sha: base,
      base_ref: 'refs/heads/main',
    }
    return { head, payload: { action: 'checks_requested', merge_group: group } }
  }

  async function reportQueued(payload: object) {
    const job = await review.job({ results: [failed()], event: { name: 'merge_group', payload } })
    return job.uses(stage.action('report'), { with: { 'fail-on': 'fail' } })
  }

  const main = () => review.repository.refs.get('refs/heads/main') ?? ''

  it.each([
    ['a merge', () => [main(), review.head]],
    ['one commit of everything', () => [main()]],
  ])('accepts the pull request that is queued as %s, and says so', async (_, parents) => {
    review.label(label, 'maria')
    const step = await reportQueued(queued(parents()).payload)
    expect(step, step.raw).toMatchObject({ exitCode: 0, outputs: { verdict: 'pass' } })
    expect(step.raw).toContain(`maria set the label ${label}`)
    expect(review.comments()).toEqual([])
  })

  it('accepts nothing that is queued behind another pull request: its failures may be the other’s', async () => {
    review.label(label, 'maria')
    const other = queued([main(), main()]).head
    const step = await reportQueued(queued([other, review.head]).payload)
    expect(step, step.raw).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail' } })
    expect(step.raw).toContain('the merge queue measured more than this pull request on main')
  })

  it.each([
    ['a merge', () => [main(), review.head]],
    ['one commit of everything', () => [main()]],
  ])('accepts nothing that was queued as %s before the newest push', async (_, parents) => {
    const before = queued(parents())
    review.label('another', 'maria')
    review.push()
    review.label(label, 'maria')
    const step = await reportQueued(before.payload)
    expect(step, step.raw).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail' } })
    expect(step.raw).toContain('has newer commits than the one measured')
  })

  it('that was set before the newest push accepts nothing', async () => {
    review.label(label, 'maria')
    review.push()
    const step = await reportQueued(queued([main(), review.head]).payload)
    expect(step, step.raw).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail' } })
    expect(step.raw).toContain('it was set before the newest commit was pushed')
  })

  it.each([
    ['that is not there', () => queued([main(), review.head]).payload, 'has no label mlgate-accept'],
    [
      'is not looked for where the event does not say what is queued',
      () => ({}),
      'does not say what the merge queue merges',
    ],
  ])('%s accepts nothing, said in one line', async (_, payload, said) => {
    const step = await reportQueued(payload())
    expect(step, step.raw).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail' } })
    expect(step.raw.split('\n').filter((line) => line.includes(said))).toHaveLength(1)
  })
})
