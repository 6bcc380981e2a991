import { describe, expect, it } from 'vitest'
import { planRules } from './rules-plan.ts'
import type { RunEvent } from './run-event.ts'

const id = (letter: string) => letter.repeat(40)
const [tip, head, merge, other, later] = ['4', 'a', 'b', 'c', '5'].map(id) as [
  string,
  string,
  string,
  string,
  string,
]
const repository = { default_branch: 'main' }
const pull = { repository, pull_request: { base: { ref: 'main', sha: tip }, head: { sha: head } } }
const theBase = { branch: 'main', questions: [{ how: 'event', commit: tip }] }

const planOf = (changed: Partial<RunEvent>) =>
  planRules({
    name: 'pull_request',
    ref: 'refs/pull/1/merge',
    sha: merge,
    measured: merge,
    payload: pull,
    ...changed,
  })

describe('the rules that decide about a pull request', () => {
  it.each(['pull_request', 'pull_request_review', 'pull_request_review_comment'])(
    'of %s are those of what GitHub merged it onto, else of the base that the event names',
    (name) => {
      expect(planOf({ name })).toEqual({
        branch: 'main',
        questions: [{ how: 'first-parent', of: merge, merging: head }, ...theBase.questions],
      })
    },
  )

  it.each(['pull_request', 'pull_request_target', 'pull_request_review'])(
    'of %s with its head checked out are those of the base, never of where the branch was cut',
    (name) => {
      const sha = name === 'pull_request_target' ? tip : merge
      expect(planOf({ name, sha, measured: head })).toEqual(theBase)
    },
  )

  it('are not those of the first parent of a merge that somebody pushed', () => {
    expect(planOf({ measured: other })).toEqual(theBase)
    expect(planOf({ sha: head, measured: head })).toEqual(theBase)
  })

  it('are at hand where the base itself is checked out, as pull_request_target does by itself', () => {
    expect(planOf({ name: 'pull_request_target', sha: later, measured: later })).toBeUndefined()
    expect(planOf({ measured: tip })).toBeUndefined()
  })
})

describe('the rules that decide about other runs', () => {
  const workflowRun = (run: object, further: Partial<RunEvent> = {}) =>
    planOf({
      name: 'workflow_run',
      ref: 'refs/heads/main',
      sha: tip,
      measured: tip,
      payload: { repository, workflow_run: { head_sha: head, ...run } },
      ...further,
    })

  it('of a merge queue are those of what the group is put onto', () => {
    const payload = {
      repository,
      merge_group: { base_sha: tip, base_ref: 'refs/heads/main', head_sha: merge },
    }
    expect(planOf({ name: 'merge_group', payload })?.questions[0]).toEqual({
      how: 'merge-queue',
      commit: tip,
    })
  })

  it('of a workflow_run that measures a change are those of the tip of main', () => {
    expect(workflowRun({ event: 'pull_request' }, { measured: head })).toEqual(theBase)
    expect(workflowRun({ event: 'push', head_branch: 'topic' }, { measured: head })).toEqual(theBase)
  })

  it('of a workflow_run that measures main itself are its own', () => {
    expect(workflowRun({ event: 'push', head_branch: 'main' })).toBeUndefined()
    expect(workflowRun({ event: 'push', head_branch: 'main' }, { measured: head })).toBeUndefined()
  })

  it('of a push are its own', () => {
    expect(planOf({ name: 'push', payload: { repository } })).toBeUndefined()
  })
})
