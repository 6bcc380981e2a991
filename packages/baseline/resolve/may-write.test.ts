import { describe, expect, it } from 'vitest'
import { mayWrite } from './may-write.ts'
import type { RunEvent } from './run-event.ts'

const sha = 'a'.repeat(40)
const push: RunEvent = {
  name: 'push',
  ref: 'refs/heads/main',
  sha,
  measured: sha,
  payload: { repository: { default_branch: 'main' }, before: 'b'.repeat(40), after: sha },
}

describe('a run adds to the baselines', () => {
  it('when it answers a push to the default branch, by its name of today', () => {
    expect(mayWrite(push)).toEqual({ may: true })
    const renamed = { ...push, ref: 'refs/heads/trunk', payload: { repository: { default_branch: 'trunk' } } }
    expect(mayWrite(renamed)).toEqual({ may: true })
  })

  it('when it answers a push to the branch that the user names, and then not to the default one', () => {
    expect(mayWrite({ ...push, branch: 'release', ref: 'refs/heads/release' })).toEqual({ may: true })
    expect(mayWrite({ ...push, branch: 'release' })).toMatchObject({ may: false })
  })

  it.each<[string, Partial<RunEvent>]>([
    ['F84: of a pull request', { name: 'pull_request', ref: 'refs/pull/1/merge' }],
    ['F84: of a pull request from a branch named main', { name: 'pull_request', ref: 'refs/heads/main' }],
    ['F84: of pull_request_target, which runs on main', { name: 'pull_request_target' }],
    ['F84: of workflow_run, which runs on main for anybody', { name: 'workflow_run' }],
    ['of a merge queue', { name: 'merge_group', ref: 'refs/heads/gh-readonly-queue/main/pr-1' }],
    ['of a push to another branch', { ref: 'refs/heads/topic' }],
    ['of a tag called main', { ref: 'refs/tags/main' }],
    ['of a push that deletes main', { payload: { repository: { default_branch: 'main' }, deleted: true } }],
    ['that measures another commit than was pushed', { measured: 'c'.repeat(40) }],
    ['that does not know the default branch', { payload: {} }],
  ])('never: %s', (_, changed) => {
    expect(mayWrite({ ...push, ...changed })).toEqual({
      may: false,
      reason: expect.stringMatching(/^only pushes to the main branch write: /),
    })
  })
})
