import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Result } from '@mlgate/core'
import type { Nodes } from 'mdast'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sectionsIn } from '../../packages/report/comment/test-support/sections-for-tests.ts'
import { emptyResult, gate, metric } from '../../packages/report/sample-results.test-data.ts'
import type { Permissions } from '../contract/start-fake-github.ts'
import { nodeTypes, parseGithubMarkdown, referencesIn, textOutsideCode } from '../support/github-markdown.ts'
import { leaveResults, openReview, type Review } from './review.ts'
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

const passed = (name: string) => emptyResult({ name, metrics: [metric()], gates: [gate()] })
const failed = (name: string): Result => ({
  ...passed(name),
  verdict: 'fail',
  gates: [gate({ verdict: 'fail', reasonCode: 'worse-than-margin' })],
})
const report = (job: Awaited<ReturnType<Review['job']>>, options: Record<string, string> = {}) =>
  job.uses(stage.action('report'), { with: options })
const warnings = ({ annotations }: Awaited<ReturnType<typeof report>>) =>
  annotations.filter(({ level }) => level === 'warning').map(({ message }) => message)

describe('a report on a pull request', () => {
  it('creates one comment, says where it is, and links the run', async () => {
    const step = await report(await review.job({ results: [failed('signs')], run: 7, attempt: 2 }))
    const [comment = '', ...others] = review.comments()
    expect(others, step.raw).toEqual([])
    expect(comment).toContain('signs')
    expect(comment).toContain(`(${review.github.siteUrl}/octo/signs/actions/runs/7/attempts/2)`)
    expect(step.outputs['comment-url']).toMatch(/\/octo\/signs\/.*#issuecomment-\d+$/)
    expect(step, step.raw).toMatchObject({ exitCode: 0, annotations: [] })
    expect(step.summary).toContain('signs')
  })

  it('brings the same comment up to date in a later run, and marks what no longer ran', async () => {
    const both = [failed('signs'), passed('data')]
    const first = await report(await review.job({ results: both, run: 1 }))
    review.push()
    const second = await report(await review.job({ results: [passed('signs')], run: 2 }))
    expect(second.outputs['comment-url'], second.raw).toBe(first.outputs['comment-url'])
    expect(review.comments()).toHaveLength(1)
    expect(review.comments()[0]).toContain('✅')
    expect(sectionsIn(review.comments()[0] ?? '')).toEqual(['(data)', 'signs'])
  })

  it('F44: leaves one comment with both sections when two legs of a matrix end at once', async () => {
    const legs = await Promise.all(
      ['linux', 'windows'].map((os) => review.job({ results: [passed(`signs on ${os}`)], matrix: { os } })),
    )
    const steps = await Promise.all(legs.map((leg) => report(leg)))
    expect(review.comments(), steps.map(({ raw }) => raw).join()).toHaveLength(1)
    expect(sectionsIn(review.comments()[0] ?? '')).toEqual(['signs on linux', 'signs on windows'])
    expect(new Set(steps.map(({ outputs }) => outputs['comment-url'])).size).toBe(1)
  })

  it('keeps comments of two names apart', async () => {
    await report(await review.job({ results: [passed('signs')] }))
    await report(await review.job({ results: [passed('signs')] }), { 'comment-key': 'nightly' })
    expect(review.comments()).toHaveLength(2)
  })

  it.each(['never', 'on-failure'])('creates none for what passed with comment: %s', async (comment) => {
    const step = await report(await review.job({ results: [passed('signs')] }), { comment })
    expect(review.comments(), step.raw).toEqual([])
    expect(step).toMatchObject({ exitCode: 0, annotations: [], outputs: { 'comment-url': '' } })
  })

  it('asks GitHub twelve times at most, also in the run that creates the comment', async () => {
    await report(await review.job({ results: [failed('signs'), passed('data')] }))
    const created = review.github.seen.length
    expect(created).toBeLessThanOrEqual(12)
    await report(await review.job({ results: [passed('signs'), passed('data')], run: 2 }))
    expect(review.github.seen.length - created).toBeLessThanOrEqual(12)
  })
})

describe('the history in a comment', () => {
  const location = `branch mlgate, results/${new Date().toISOString().slice(0, 7)}.ndjson`
  const compared = (where: string): Result => ({
    ...failed('signs'),
    baseline: { how: 'first-parent', location: where, branch: 'main', metrics: [], passedOver: [] },
  })
  /** Main as it was measured, with something of another name between. */
  function record(...values: number[]) {
    const lines = values.flatMap((value) => [
      JSON.stringify({ ...passed('signs'), metrics: [metric({ value })] }),
      JSON.stringify(passed('digits')),
    ])
    const file = location.replace('branch mlgate, ', '')
    review.github.push(review.repository, 'mlgate', {
      parents: [],
      files: { [file]: `${lines.join('\n')}\n` },
    })
  }
  const asked = () => review.github.seen.filter(({ route }) => route.includes('/contents/')).length

  it('is that of the first gated metric, for a call a month', async () => {
    record(0.91, 0.93, 0.95)
    const step = await report(await review.job({ results: [compared(location), passed('data')] }))
    const [comment = ''] = review.comments()
    expect(comment, step.raw).toMatch(/history of accuracy_score on main ▁▅█ 91\.0\s% → 95\.0\s% · /)
    expect(comment).toContain('```mermaid')
    expect(asked()).toBe(2)
    expect(review.github.seen.length).toBeLessThanOrEqual(8)
  })

  it('is not looked for where the baseline came from elsewhere, and missed by nobody', async () => {
    record(0.91, 0.93)
    await report(await review.job({ results: [compared('artifact mlgate-baseline')] }))
    expect(review.comments()[0]).not.toContain('history of')
    expect(asked()).toBe(0)
  })

  it('that cannot be read is left out', async () => {
    const contents = 'GET /repos/{owner}/{repo}/contents/{path}'
    review.github.fault(contents, { kind: 'status', status: 403, body: { message: 'no' } })
    const step = await report(await review.job({ results: [compared(location)] }))
    expect(step, step.raw).toMatchObject({ exitCode: 0, annotations: [] })
    expect(review.comments()[0]).not.toContain('history of')
  })
})

/** The files that are loaded with a module before anything runs. */
async function loadedWith(file: string, loaded = new Set<string>()): Promise<Set<string>> {
  loaded.add(file)
  for (const [, path = ''] of (await readFile(file, 'utf8')).matchAll(/^import .*?"(\.[^"]+)";$/gm)) {
    const imported = join(file, '..', path)
    if (!loaded.has(imported)) await loadedWith(imported, loaded)
  }
  return loaded
}

describe('where no comment can be written', () => {
  it.each(['report', 'pipeline'])('%s does not load the way to GitHub', async (name) => {
    const loaded = [...(await loadedWith(join(stage.action('pipeline'), 'dist', `${name}.js`)))]
    expect(loaded.filter((file) => /\bkit\.js$/.test(file))).toHaveLength(1)
    expect(loaded.filter((file) => /octokit|undici|github|[/\\]lazy[/\\]/.test(file))).toEqual([])
  })

  it.each<[string, Permissions]>([
    ['a fork’s token', { contents: 'read', 'pull-requests': 'read' }],
    ['a token that may not even read comments', { contents: 'read' }],
  ])('F47: %s is one warning that names the permission; summary and verdict stay', async (_, may) => {
    const job = await review.job({ results: [failed('signs')], token: review.token(may) })
    const step = await report(job, { 'fail-on': 'fail' })
    expect(warnings(step), step.raw).toEqual([expect.stringContaining('pull-requests: write')])
    expect(step).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail', 'comment-url': '' } })
    expect(step.summary).toContain('signs')
    expect(review.comments()).toEqual([])
  })

  it.each(['push', 'merge_group', 'schedule', 'workflow_dispatch'])(
    'F51: %s has the summary only, said in one line, and GitHub is not asked',
    async (name) => {
      const job = await review.job({ results: [failed('signs')], event: { name, payload: {} } })
      const step = await report(job)
      expect(step, step.raw).toMatchObject({ exitCode: 0, annotations: [] })
      expect(step.raw.split('\n').filter((line) => line.includes('no pull request'))).toHaveLength(1)
      expect(step.summary).toContain('signs')
      expect(review.github.seen).toEqual([])
    },
  )

  it('an empty token is a line', async () => {
    const job = await review.job({ results: [failed('signs')], token: '' })
    const step = await report(job)
    expect(step, step.raw).toMatchObject({ exitCode: 0, annotations: [] })
    expect(step.raw).toContain('github-token')
  })

  it('a GitHub that does not take it is a warning, and the verdict is unchanged', async () => {
    const list = 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments'
    review.github.fault(list, { kind: 'status', status: 422, body: { message: 'not today' } })
    const step = await report(await review.job({ results: [passed('signs')] }), { 'fail-on': 'fail' })
    expect(step, step.raw).toMatchObject({ exitCode: 0, outputs: { verdict: 'pass' } })
    expect(warnings(step)).toEqual([expect.stringContaining('not today')])
  })

  it('a comment of a later version stays as it is', async () => {
    await report(await review.job({ results: [passed('signs')] }))
    const [comment] = [...review.repository.comments.values()]
    if (comment === undefined) throw new Error('there is no comment')
    const newer = comment.body.replace(/(<!-- mlgate:state )\d+/, '$1999')
    expect(newer).not.toBe(comment.body)
    comment.body = newer
    const step = await report(await review.job({ results: [failed('signs')], run: 2 }))
    expect(comment.body).toBe(newer)
    expect(warnings(step), step.raw).toHaveLength(1)
  })
})

/** Where the links below a node lead. */
function addressesIn(node: Nodes): string[] {
  if (node.type === 'link' || node.type === 'image') return [node.url]
  return 'children' in node ? (node.children as Nodes[]).flatMap(addressesIn) : []
}

describe('hostile names in a comment', () => {
  const hostile = '@org/team #1 ![x](https://example.org/x.png) <img src=x> | <!-- mlgate:comment mlgate -->'

  it('F42: mention nobody, refer to nothing and fetch nothing', async () => {
    await report(await review.job({ results: [failed(hostile)] }))
    const tree = parseGithubMarkdown(review.comments()[0] ?? '')
    expect(nodeTypes(tree)).not.toContain('image')
    expect(textOutsideCode(tree)).toContain('org/team')
    expect(referencesIn(textOutsideCode(tree))).toEqual([])
    expect(addressesIn(tree)).toEqual([`${review.github.siteUrl}/octo/signs/actions/runs/1/attempts/1`])
  })

  it('F43: a marker in data, or in a comment of somebody else, is not taken for ours', async () => {
    await report(await review.job({ results: [failed(hostile)] }))
    const [own] = [...review.repository.comments.values()]
    if (own === undefined) throw new Error('there is no comment')
    const forged = { ...own, id: own.id - 1, user: review.github.state.user('stranger') }
    review.repository.comments.clear()
    review.repository.comments.set(forged.id, forged)
    await report(await review.job({ results: [passed('signs')], run: 2 }))
    expect(review.comments()).toHaveLength(2)
    expect(forged.body).toBe(own.body)
  })
})

describe('a run that another one’s end started', () => {
  const measured = (own: object) => ({
    name: 'workflow_run',
    payload: {
      workflow_run: {
        id: 41,
        run_attempt: 1,
        name: 'Model',
        event: 'pull_request',
        head_sha: review.head,
        head_branch: 'topic',
        head_repository: { full_name: 'stranger/signs' },
        ...own,
      },
    },
  })

  /** The reporting run, after actions/download-artifact. */
  async function reportOf(results: readonly Result[], own: object = {}) {
    const job = await review.job({ event: measured(own), run: 99, job: 'comment' })
    const folder = join(job.temporaryFolder, 'results')
    await leaveResults(join(folder, 'mlgate-results-gate'), results)
    return report(job, { results: folder })
  }

  beforeEach(async () => {
    await review.close()
    review = await openReview(stage, { from: 'fork' })
  })

  it('answers the fork’s pull request, and links the run that measured', async () => {
    const step = await reportOf([failed('signs')])
    expect(review.comments(), step.raw).toHaveLength(1)
    expect(review.comments()[0]).toContain('/actions/runs/41/attempts/1)')
    expect(step.outputs).toMatchObject({ verdict: 'fail' })
  })

  it('F48: believes nothing that the results say of their run and commit', async () => {
    const forged = {
      ...failed('signs'),
      subject: { data: [], head: 'f'.repeat(40) },
      run: { repository: 'octo/other', workflow: 'Other', id: 10 ** 12, attempt: 9, pull_request: 4711 },
    }
    await reportOf([forged])
    await reportOf([passed('signs')], { id: 42 })
    expect(review.comments()).toHaveLength(1)
    expect(review.comments()[0]).toContain('/actions/runs/42/')
    expect(review.comments()[0]).toContain('✅')
  })

  it('F48: answers nobody when the commit is no longer the newest of a pull request', async () => {
    const step = await reportOf([failed('signs')], { head_sha: 'a'.repeat(40) })
    expect(review.comments()).toEqual([])
    expect(step, step.raw).toMatchObject({ exitCode: 0, annotations: [] })
    expect(step.raw).toContain('no pull request')
  })

  it('tells a document that it cannot read beside the others', async () => {
    const job = await review.job({ event: measured({}), run: 99 })
    const folder = join(job.temporaryFolder, 'results')
    await leaveResults(folder, [passed('signs')])
    await writeFile(join(folder, 'cut.json'), '{"schema": ')
    const step = await report(job, { results: folder })
    expect(sectionsIn(review.comments()[0] ?? ''), step.raw).toEqual(['cut.json', 'signs'])
  })

  it('says which folder of results is not there', async () => {
    const step = await report(await review.job({ event: measured({}) }), { results: 'nowhere' })
    expect(step.raw).toContain('MG9104')
    expect(step.outputs.verdict).toBe('error')
  })
})

describe('the whole pipeline on a pull request', () => {
  it('says the branch’s commit in its results, comments, and keeps the token from child processes', async () => {
    const own = await openStage()
    try {
      const seen = join(await own.workspace({}), 'seen by children')
      const child = join(own.action('pipeline'), 'dist', 'child.js')
      const note = `appendFileSync(${JSON.stringify(seen)}, JSON.stringify([process.env, process.argv]) + '\\n')`
      const code = await readFile(child, 'utf8')
      await writeFile(child, `import { appendFileSync } from 'node:fs'\n${note}\n${code}`)
      const token = review.token()
      const job = await review.job({ workspace: await own.digits(), token })
      const step = await job.uses(own.action('pipeline'))
      expect(step, step.raw).toMatchObject({ exitCode: 1 })
      expect(sectionsIn(review.comments()[0] ?? ''), step.raw).toEqual(['digits', 'test', 'train'])
      for (const path of (step.outputs['result-path'] ?? '').split('\n')) {
        expect(JSON.parse(await readFile(path, 'utf8')).subject.head).toBe(review.head)
      }
      const children = await readFile(seen, 'utf8')
      expect(children).toContain('MLGATE_NATIVE')
      expect(children).not.toContain(token)
      expect(review.github.seen.length).toBeLessThanOrEqual(12)
      expect(review.github.seen.every((request) => request.token === token)).toBe(true)
    } finally {
      await own.close()
    }
  })

  it('says on the pull request that mlgate.yml cannot be read', async () => {
    const job = await review.job({
      workspace: await stage.workspace({ 'mlgate.yml': 'version: 1\nmodel: {}\n' }),
    })
    const step = await job.uses(stage.action('pipeline'))
    expect(step, step.raw).toMatchObject({ exitCode: 2 })
    expect(review.comments()).toHaveLength(1)
    expect(review.comments()[0]).toContain('could not be judged')
    expect(step.outputs['comment-url']).not.toBe('')
  })
})
