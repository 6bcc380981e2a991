import type { Result } from '@mlgate/core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { emptyResult, gate, metric } from '../../packages/report/sample-results.test-data.ts'
import type { Permissions } from '../contract/start-fake-github.ts'
import { openReview, type Review, type ReviewJob } from './review.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage
let review: Review
beforeAll(async () => {
  stage = await openStage()
})
beforeEach(async () => {
  review = await openReview(stage)
})
afterEach(() => review.close())
afterAll(() => stage.close())

const signs = emptyResult({ name: 'signs', metrics: [metric()], gates: [gate()] })
const results: Record<string, Result> = {
  passed: signs,
  failed: {
    ...signs,
    verdict: 'fail',
    gates: [gate({ verdict: 'fail', reasonCode: 'worse-than-margin' })],
  },
  undecided: {
    ...signs,
    verdict: 'inconclusive',
    gates: [gate({ verdict: 'inconclusive', reasonCode: 'not-shown' })],
  },
  broken: { ...signs, verdict: 'error', problems: [{ code: 'MG1003', message: 'Not there.' }] },
}
const badRows = (count: number): Result => ({
  ...emptyResult({ kind: 'data', name: 'test', verdict: 'fail' }),
  subject: { data: [{ path: 'test.csv', sha256: '0'.repeat(64) }] },
  checks: Array.from({ length: count }, (_, index) => ({
    id: 'range',
    column: `column ${index}`,
    status: 'fail' as const,
    severity: 'error' as const,
    // Each of its own: what is the same of many columns is one remark.
    title: `at most ${index}`,
    line: index + 2,
  })),
})
const everything: Permissions = {
  contents: 'read',
  'pull-requests': 'write',
  checks: 'write',
  statuses: 'write',
}
const both = { 'check-run': 'mlgate', 'commit-status': 'mlgate/status', comment: 'never' }

async function report(options: ReviewJob, may = everything, inputs: Record<string, string> = both) {
  const workspace = options.workspace ?? (await stage.workspace({ 'test.csv': 'age\n' }))
  const job = await review.job({ workspace, token: review.token(may), ...options })
  return job.uses(stage.action('report'), { with: inputs })
}
const checkRuns = () => [...review.repository.checkRuns.values()]
const warnings = ({ annotations }: Awaited<ReturnType<typeof report>>) =>
  annotations.filter(({ level }) => level === 'warning').map(({ message }) => message)

describe('a check run and a commit status', () => {
  it('are not written unless they are asked for', async () => {
    await report({ results: [signs] }, everything, { comment: 'never' })
    expect(review.github.seen).toEqual([])
  })

  it.each([
    ['passed', 'success', 'success', 'as good as base'],
    ['failed', 'failure', 'failure', 'got worse'],
    ['undecided', 'neutral', 'success', "can't tell"],
    ['broken', 'failure', 'error', 'could not be judged'],
  ])('say of the newest commit that it %s', async (name, conclusion, state, words) => {
    const step = await report({ results: [results[name] as Result], run: 7 })
    expect(checkRuns(), step.raw).toMatchObject([
      { name: 'mlgate', headSha: review.head, status: 'completed', conclusion },
    ])
    const [run] = checkRuns()
    expect(run?.title).toContain(words)
    expect(run?.summary).toContain('`signs`')
    expect(run?.detailsUrl).toContain('/actions/runs/7/attempts/1')
    expect(review.repository.statuses).toMatchObject([{ sha: review.head, context: 'mlgate/status', state }])
    expect(review.repository.statuses[0]?.description).toContain(words)
    expect(step).toMatchObject({ exitCode: 0, annotations: [] })
  })

  it('are red for what is undecided where fail-on says so', async () => {
    await report({ results: [results.undecided as Result] }, everything, {
      ...both,
      'fail-on': 'inconclusive',
    })
    expect(checkRuns()).toMatchObject([{ conclusion: 'failure' }])
    expect(review.repository.statuses).toMatchObject([{ state: 'failure' }])
  })

  it.each([
    [['never'], 'failed', 'neutral', 'success'],
    [['never', 'fail'], 'failed', 'failure', 'failure'],
    [['fail', 'inconclusive'], 'undecided', 'failure', 'failure'],
  ] as const)('are as red as the strictest step that measured: %j', async (all, name, conclusion, state) => {
    const left = all.map((failOn, index) => ({
      ...(results[name] as Result),
      name: `signs-${index}`,
      failOn,
    }))
    await report({ results: left })
    expect(checkRuns()).toMatchObject([{ conclusion }])
    expect(review.repository.statuses).toMatchObject([{ state }])
  })

  it('turn nothing red of a step whose mode is to report', async () => {
    const workspace = await stage.workspace({
      'test.csv': 'age\n200\n',
      's.yml': 'version: 1\ncolumns: { age: { type: integer, max: 120 } }\n',
    })
    const job = await review.job({ workspace, token: review.token(everything) })
    const inputs = { data: 'test.csv', schema: 's.yml', mode: 'report' }
    const checked = await job.uses(stage.action('validate-data'), { with: inputs })
    expect(checked, checked.raw).toMatchObject({ exitCode: 0, outputs: { verdict: 'fail' } })
    await job.uses(stage.action('report'), { with: both })
    expect(checkRuns()).toMatchObject([{ conclusion: 'neutral' }])
    expect(review.repository.statuses).toMatchObject([{ state: 'success' }])
  })

  it('are one on each commit: a re-run updates it, and adds no remark a second time', async () => {
    await report({ results: [badRows(60)] })
    expect(checkRuns().map(({ annotations }) => annotations.length)).toEqual([60])
    expect(checkRuns()[0]?.annotations[0]).toMatchObject({
      path: 'test.csv',
      start_line: 2,
      annotation_level: 'failure',
    })
    await report({ results: [badRows(60)], attempt: 2 })
    expect(checkRuns().map(({ annotations }) => annotations.length)).toEqual([60])
    await report({ results: [signs], attempt: 3 })
    expect(checkRuns()).toMatchObject([{ conclusion: 'success' }])
    review.push()
    await report({ results: [signs], run: 2 })
    expect(checkRuns()).toHaveLength(2)
  })

  it('F47: without the permission are a warning each, which names it; the verdict stays', async () => {
    const step = await report({ results: [signs] }, { contents: 'read' })
    expect(step, step.raw).toMatchObject({ exitCode: 0, outputs: { verdict: 'pass' } })
    expect(warnings(step)).toEqual([
      expect.stringContaining('checks: write'),
      expect.stringContaining('statuses: write'),
    ])
  })

  it('F46: a create that answers 502 after it took effect leaves one check run', async () => {
    const create = 'POST /repos/{owner}/{repo}/check-runs'
    review.github.fault(create, { kind: 'status-after', status: 502 })
    const step = await report({ results: [badRows(3)] })
    expect(
      checkRuns().map(({ annotations }) => annotations.length),
      step.raw,
    ).toEqual([3])
    expect(warnings(step)).toEqual([])
  })

  it('are of the commit that a push brought', async () => {
    const workspace = await stage.workspace({})
    const job = await review.job({
      workspace,
      results: [signs],
      token: review.token(everything),
      event: { name: 'push', payload: {} },
      environment: { GITHUB_SHA: review.head },
    })
    const step = await job.uses(stage.action('report'), { with: both })
    expect(checkRuns(), step.raw).toMatchObject([{ headSha: review.head }])
  })
})

describe('the page of a run', () => {
  it('is an artifact of the run, which the comment and the check run link', async () => {
    const run = review.github.addRun(review.repository, { headSha: review.head, conclusion: null })
    const environment = {
      ...review.github.runtimeOf(run),
      GITHUB_SERVER_URL: 'http://octo.localhost',
    }
    const inputs = { 'check-run': 'mlgate' }
    const upload = (results: readonly Result[]) =>
      report({ results, run: run.id, environment }, everything, inputs)
    const step = await upload([signs])
    const [artifact, ...others] = [...review.repository.artifacts.values()]
    expect(others, step.raw).toEqual([])
    expect(artifact).toMatchObject({ name: expect.stringMatching(/^mlgate-report-gate-\w{8}$/), run: run.id })
    const address = `http://octo.localhost/octo/signs/actions/runs/${run.id}/artifacts/${artifact?.id}`
    expect(review.comments()[0]).toContain(`[full report](${address})`)
    expect(checkRuns()).toMatchObject([{ detailsUrl: address }])
  })

  it('of each step of a job stays, whatever steps after it upload', async () => {
    const run = review.github.addRun(review.repository, { headSha: review.head, conclusion: null })
    const environment = { ...review.github.runtimeOf(run), GITHUB_SERVER_URL: 'http://octo.localhost' }
    const job = await review.job({ results: [signs], run: run.id, environment })
    for (const key of ['one', 'two']) {
      await job.uses(stage.action('report'), { with: { 'comment-key': key } })
    }
    const ids = [...review.repository.artifacts.keys()]
    expect(ids).toHaveLength(2)
    expect(review.comments()).toEqual(ids.map((id) => expect.stringContaining(`/artifacts/${id}`)))
  })

  it('is not uploaded where nobody wants it', async () => {
    const run = review.github.addRun(review.repository, { headSha: review.head, conclusion: null })
    const environment = { ...review.github.runtimeOf(run), GITHUB_SERVER_URL: 'http://octo.localhost' }
    await report({ results: [signs], run: run.id, environment }, everything, { 'upload-page': 'false' })
    expect(review.repository.artifacts.size).toBe(0)
  })

  it('that the service does not take is a line in the log, and no more', async () => {
    const environment = {
      ACTIONS_RUNTIME_TOKEN: `x.${Buffer.from('{"scp":"Actions.Results:run-1:job-1"}').toString('base64url')}.x`,
      ACTIONS_RESULTS_URL: `${review.github.siteUrl}/`,
      GITHUB_SERVER_URL: 'http://octo.localhost',
    }
    const step = await report({ results: [signs], environment }, everything, {})
    expect(step, step.raw).toMatchObject({ exitCode: 0 })
    expect(step.annotations.filter(({ level }) => level !== 'notice')).toEqual([])
    expect(step.raw).toContain("not in the run's artifacts")
    expect(review.comments()).toHaveLength(1)
  })
})
