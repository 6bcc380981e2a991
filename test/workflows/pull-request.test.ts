import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { sectionsIn } from '../../packages/report/comment/test-support/sections-for-tests.ts'
import { nodeTypes, parseGithubMarkdown, referencesIn, textOutsideCode } from '../support/github-markdown.ts'
import { root } from '../support/run-mlgate.ts'
import { trainedProject } from '../support/trained-project.ts'
import { forge, hostileWorkflow } from './hostile-fork.ts'
import { openPlace, type Place } from './place.ts'
import { type GitHubRun, openProject, type Project } from './project.ts'
import { training } from './trained-model.ts'

const workflow = '.github/workflows/model.yml'
const example = (name: string) => readFile(join(root, 'examples/workflows', name), 'utf8')
const listComments = 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments'

let place: Place
let signs: Project | undefined
beforeAll(async () => {
  place = await openPlace()
})
afterEach(async () => {
  await signs?.close()
  signs = undefined
})
afterAll(() => place?.close())

/** The workflow of the first screen, to the letter. */
async function ofTheReadme(): Promise<string> {
  const readme = await readFile(join(root, 'README.md'), 'utf8')
  const [, text = ''] = /```yaml\n(# \.github\/workflows\/model\.yml\n.*?)```/s.exec(readme) ?? []
  return text
}

/** A repository whose model is trained in the job of this workflow, and was recorded on main. */
async function openTrained(text: string): Promise<Project> {
  const files = { [workflow]: text, 'mlgate.yml': trainedProject, ...training({ accuracy: 0.9 }) }
  signs = await openProject(place, files)
  return signs
}

const only = (texts: readonly string[]): string => {
  expect(texts).toHaveLength(1)
  return texts[0] ?? ''
}
const summaryOf = ({ jobs }: GitHubRun) =>
  jobs.flatMap(({ steps }) => Object.values(steps).map(({ summary }) => summary)).join('')
const warningsOf = ({ jobs }: GitHubRun) =>
  jobs
    .flatMap(({ steps }) => Object.values(steps).flatMap(({ annotations }) => annotations))
    .filter(({ level }) => level === 'warning')

describe('the workflow of the first screen, unchanged, in an empty repository', () => {
  it('says "merge once" on the first pull request, records main, and compares the second, paired', async () => {
    const text = await ofTheReadme()
    signs = await openProject(place, { 'README.md': '# signs\n' })
    signs.commit('start', { [workflow]: text, 'mlgate.yml': trainedProject, ...training({ accuracy: 0.9 }) })

    const first = signs.openPull('start')
    const asked = await signs.pullRequest(workflow, first)
    expect([asked.exitCode, warningsOf(asked)], asked.output).toEqual([0, []])
    expect(only(signs.comments(first))).toContain('merge once')
    expect(asked.calls.length, asked.calls.join('\n')).toBeLessThanOrEqual(12)

    signs.merge(first)
    const recorded = await signs.push(workflow, 'main')
    expect([recorded.exitCode, warningsOf(recorded)], recorded.output).toEqual([0, []])
    expect(signs.recorded()).toEqual([recorded.id])

    signs.commit('worse', training({ accuracy: 0.7 }))
    const second = signs.openPull('worse')
    const compared = await signs.pullRequest(workflow, second)
    expect([compared.exitCode, warningsOf(compared)], compared.output).toEqual([1, []])
    const comment = only(signs.comments(second))
    expect(comment).toContain('### ❌ `signs` got worse')
    expect(comment).toMatch(/Compared with `main at \w{7}`, what this branch merges into/)
    expect(comment).toContain('same 600 rows')
    expect(compared.calls.length, compared.calls.join('\n')).toBeLessThanOrEqual(12)
  })
})

describe('the same workflow for a pull request from a fork', () => {
  it('F47: measures and judges, and names in one warning what it lacks for a comment', async () => {
    const own = await openTrained(await ofTheReadme())
    await own.push(workflow, 'main')
    own.commit('topic', training({ accuracy: 0.7 }))
    const pull = own.openPull('topic', { fork: true })
    const run = await own.pullRequest(workflow, pull)
    expect(run.exitCode, run.output).toBe(1)
    expect(warningsOf(run)).toMatchObject([{ message: expect.stringContaining('pull-requests: write') }])
    expect(summaryOf(run)).toContain('### ❌ `signs` got worse')
    expect([...own.repository.comments.values()]).toEqual([])
  })
})

describe('a matrix of four legs that end at once', () => {
  it('leaves one comment with four sections, and a last job tells all of them in one summary', async () => {
    const { github, commit, openPull, pullRequest, comments } = await openTrained(await example('matrix.yml'))
    commit('topic', {})
    const pull = openPull('topic')
    // Who comes first waits until all four are about to look for the comment.
    const together = Promise.withResolvers<void>()
    let arrived = 0
    const arrive = () => {
      arrived += 1
      if (arrived === 4) together.resolve()
      return together.promise
    }
    github.fault(listComments, { kind: 'before', run: arrive }, { times: 4 })
    const run = await pullRequest(workflow, pull)
    expect([run.exitCode, warningsOf(run)], run.output).toEqual([0, []])
    const comment = only(comments(pull))
    expect(sectionsIn(comment)).toHaveLength(4)
    for (const seed of [1, 2, 3, 4]) expect(comment).toContain(`seed=${seed}`)
    const last = run.jobs.find(({ id }) => id === 'report')
    const told = Object.values(last?.steps ?? {}).map(({ summary }) => summary)
    for (const seed of [1, 2, 3, 4]) expect(told.join(''), run.output).toContain(`seed=${seed}`)
  })
})

describe('a merge queue', () => {
  it('F51: is judged against main and told in the summary only', async () => {
    const { commit, openPull, push, mergeGroup, comments, recorded } = await openTrained(
      await example('merge-queue.yml'),
    )
    const { id } = await push(workflow, 'main')
    commit('topic', training({ accuracy: 0.7 }))
    const pull = openPull('topic')
    const run = await mergeGroup(workflow, pull)
    expect([run.exitCode, warningsOf(run)], run.output).toEqual([1, []])
    expect(summaryOf(run)).toMatch(/Compared with `main at \w{7}`/)
    expect(run.output).toContain('the event of this run is merge_group')
    expect([comments(pull), recorded()]).toEqual([[], [id]])
    expect(run.calls.filter((route) => route.includes('/issues/'))).toEqual([])
  })
})

describe('the two workflows for forks', () => {
  const second = '.github/workflows/comment.yml'

  /** A fork's pull request, beside one of somebody else that a forger would like to be taken for. */
  async function openForked(changes: Record<string, string>) {
    const own = await openTrained(await example('forks/model.yml'))
    own.commit('main', { [second]: await example('forks/comment.yml') })
    await own.push(workflow, 'main')
    own.commit('other', {})
    const other = own.openPull('other')
    own.commit('topic', changes)
    const pull = own.openPull('topic', { fork: true })
    return { own, other, pull }
  }

  it('F48: the first may write nothing and measures; the second finds the pull request by its head, and comments', async () => {
    const { own, other, pull } = await openForked(training({ accuracy: 0.7 }))
    const measured = await own.pullRequest(workflow, pull)
    expect([measured.exitCode, warningsOf(measured)], measured.output).toEqual([1, []])
    expect([own.comments(pull), measured.calls.filter((route) => !route.startsWith('GET '))]).toEqual([
      [],
      [],
    ])
    const commented = await own.workflowRun(second, measured)
    expect([commented.exitCode, warningsOf(commented)], commented.output).toEqual([0, []])
    const comment = only(own.comments(pull))
    expect(comment).toContain('### ❌ `signs` got worse')
    expect(comment).toMatch(/Compared with `main at \w{7}`/)
    expect(comment).toContain(`/actions/runs/${measured.id}/attempts/1)`)
    expect(own.comments(other)).toEqual([])
    expect(commented.calls.length, commented.calls.join('\n')).toBeLessThanOrEqual(12)
  })

  it('lets a failure be accepted by a label of somebody with write access, in the check and in the comment', async () => {
    const { own, pull } = await openForked(training({ accuracy: 0.7 }))
    const failed = await own.pullRequest(workflow, pull)
    own.github.changeLabel(own.repository, { issue: pull.number, label: 'mlgate-accept', by: 'octo' })
    const again = await own.pullRequest(workflow, pull)
    expect([failed.exitCode, again.exitCode, warningsOf(again)], again.output).toEqual([1, 0, []])
    const commented = await own.workflowRun(second, again)
    expect(warningsOf(commented), commented.output).toEqual([])
    expect(only(own.comments(pull))).toContain('**Accepted by `octo`**')
  })

  it('F42 F48: what a fork uploads in place of results names no pull request, and commands nothing', async () => {
    const { own, other, pull } = await openForked({
      [workflow]: hostileWorkflow,
      'forge.py': forge,
    })
    const forged = await own.pullRequest(workflow, pull)
    expect(forged.exitCode, forged.output).toBe(0)
    const commented = await own.workflowRun(second, forged)
    const comment = only(own.comments(pull))
    expect(own.comments(other), commented.output).toEqual([])
    expect(comment).toContain(`/actions/runs/${forged.id}/attempts/1)`)
    for (const name of ['second', 'deep.json', 'newer.json']) expect(comment).toContain(name)
    for (const claim of ['4711', 'f'.repeat(40)]) expect(comment).not.toContain(claim)
    const tree = parseGithubMarkdown(comment)
    expect(nodeTypes(tree)).not.toContain('image')
    expect(referencesIn(textOutsideCode(tree))).toEqual([])
    const commands = commented.jobs.flatMap(({ steps }) => Object.values(steps).map(({ outputs }) => outputs))
    expect(JSON.stringify(commands)).not.toContain('stolen')
  })

  it('F48: comments nowhere once the fork has pushed again', async () => {
    const { own, pull } = await openForked({})
    const measured = await own.pullRequest(workflow, pull)
    const opened = own.repository.pulls.get(pull.number)
    if (opened !== undefined) opened.head.sha = own.commit('main', {})
    const commented = await own.workflowRun(second, measured)
    expect([commented.exitCode, [...own.repository.comments.values()]], commented.output).toEqual([0, []])
    expect(commented.output).toContain('no open one has the commit')
  })
})
