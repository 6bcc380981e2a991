import { describe, expect, it } from 'vitest'
import { memoryCommitHost } from '../test-support/memory-hosts.ts'
import { findBaseCommit } from './base-commit.ts'
import { planBase } from './base-plan.ts'
import type { RunEvent } from './run-event.ts'

const id = (letter: string) => letter.repeat(40)
const [root, fork, before, tip, head, merge, later] = ['1', '2', '3', '4', 'a', 'b', '5'].map(id) as [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
]

/** main: root, fork, before, tip; the pull request's head left it at fork and is merged onto tip by GitHub. */
const commits = [
  { sha: root },
  { sha: fork, parents: [root] },
  { sha: before, parents: [fork], date: '2026-11-19T00:00:00Z' },
  { sha: tip, parents: [before] },
  { sha: head, parents: [fork] },
  { sha: merge, parents: [tip, head] },
]
const repository = { default_branch: 'main' }
const pullRequest = { repository, pull_request: { base: { ref: 'main', sha: tip }, head: { sha: head } } }
const zeros = '0'.repeat(40)

function event(changed: Partial<RunEvent>): RunEvent {
  const measured = changed.measured ?? changed.sha ?? merge
  return {
    name: 'pull_request',
    ref: 'refs/pull/1/merge',
    sha: merge,
    payload: pullRequest,
    measured,
    ...changed,
  }
}

async function baseOf(
  changed: Partial<RunEvent>,
  graph: Parameters<typeof memoryCommitHost>[0] = commits,
  branches: Record<string, string> = { main: tip },
) {
  const { host, faults } = memoryCommitHost(graph, branches)
  const run = event(changed)
  const search = await findBaseCommit(planBase(run), run.measured, host)
  return { ...search, calls: faults.calls }
}

const push = (payload: object = {}, further: Partial<RunEvent> = {}) =>
  ({
    name: 'push',
    ref: 'refs/heads/main',
    sha: tip,
    payload: { repository, before, after: tip, forced: false, ...payload },
    ...further,
  }) satisfies Partial<RunEvent>

describe('the base of a pull request', () => {
  it('is the first parent of the merge that GitHub made, in one call', async () => {
    const { base, calls } = await baseOf({})
    expect(base).toEqual({ sha: tip, how: 'first-parent', branch: 'main' })
    expect(calls).toEqual(['commit'])
  })

  it('is the same for its reviews, which run on the merge as well', async () => {
    expect(await baseOf({ name: 'pull_request_review' })).toMatchObject({ base: { sha: tip } })
  })

  it('is the merge base when the head itself is checked out', async () => {
    const { base } = await baseOf({ measured: head })
    expect(base).toMatchObject({ sha: fork, how: 'merge-base', branch: 'main' })
  })

  it('stays the same when the run is started again after main went on', async () => {
    const graph = [...commits, { sha: later, parents: [tip] }]
    expect(await baseOf({}, graph, { main: later })).toMatchObject({ base: { sha: tip } })
    expect(await baseOf({ measured: head }, graph, { main: later })).toMatchObject({ base: { sha: fork } })
  })

  it('is not the head itself when the run is started again after the merge', async () => {
    const graph = [...commits, { sha: later, parents: [tip, head] }]
    const { base, passedOver } = await baseOf({ measured: head }, graph, { main: later })
    expect(base).toMatchObject({ sha: fork, how: 'merge-base' })
    expect(passedOver).toEqual([{ how: 'merge-base', reason: 'aaaaaaa is part of main by now' }])
  })

  it('is newer than the event knows when the head has merged main since', async () => {
    const stale = { ...pullRequest, pull_request: { base: { ref: 'main', sha: root }, head: { sha: merge } } }
    expect(await baseOf({ measured: merge, payload: stale })).toMatchObject({ base: { sha: tip } })
  })

  it('is the merge base of the head when the merge is gone, as after a force-push', async () => {
    const { base, passedOver } = await baseOf({}, commits.slice(0, -1))
    expect(base).toMatchObject({ sha: fork, how: 'merge-base' })
    expect(passedOver[0]).toEqual({ how: 'first-parent', reason: 'bbbbbbb is gone' })
  })

  it('is found by the event’s own base when the branch is gone or was renamed', async () => {
    const { base } = await baseOf({ measured: head }, commits, {})
    expect(base).toMatchObject({ sha: fork, branch: 'main' })
  })

  it('is none when the base itself was checked out, as pull_request_target does by itself', async () => {
    const { base, passedOver } = await baseOf({
      name: 'pull_request_target',
      sha: tip,
      ref: 'refs/heads/main',
    })
    expect(base).toBeNull()
    expect(passedOver).toEqual([
      { how: 'event', reason: 'main itself was checked out, not the pull request' },
    ])
    const newer = { name: 'pull_request_target', sha: later, ref: 'refs/heads/main', measured: later }
    const graph = [...commits, { sha: later, parents: [tip] }]
    expect(await baseOf(newer, graph, { main: later })).toMatchObject({ base: null })
  })

  it('of a fork is found in the repository that it is opened against', async () => {
    const { base } = await baseOf({ name: 'pull_request_target', sha: tip, measured: head })
    expect(base).toMatchObject({ sha: fork, how: 'merge-base' })
  })

  it('F85: is found without a clone, or is none with the reason when nothing is shared', async () => {
    const { base, passedOver } = await baseOf({ measured: head }, [{ sha: tip }, { sha: head }])
    expect(base).toBeNull()
    expect(passedOver.map(({ reason }) => reason)).toEqual([
      'aaaaaaa and main have no commit in common',
      'aaaaaaa and 4444444 have no commit in common',
    ])
  })

  it('is an error when the host cannot be asked: that is not the same as none', async () => {
    const { host, faults } = memoryCommitHost(commits, { main: tip })
    faults.strike('commit', 'failed')
    await expect(findBaseCommit(planBase(event({})), merge, host)).rejects.toThrow('502')
  })
})

describe('the base of other runs', () => {
  it('of a merge queue is what the group is put onto', async () => {
    const payload = {
      repository,
      merge_group: { base_sha: tip, base_ref: 'refs/heads/main', head_sha: merge },
    }
    expect(await baseOf({ name: 'merge_group', payload })).toMatchObject({
      base: { sha: tip, how: 'merge-queue', branch: 'main' },
    })
  })

  it('of a push to main is the commit that main was at before', async () => {
    const { base, calls } = await baseOf(push())
    expect(base).toEqual({ sha: before, how: 'previous', branch: 'main', date: '2026-11-19T00:00:00Z' })
    expect(calls).toEqual(['commit'])
  })

  it('of a push of several commits to main is not one of these', async () => {
    expect(await baseOf(push({ before: root }))).toMatchObject({ base: { sha: root } })
  })

  it('of a force-push is what the two have in common', async () => {
    const graph = [...commits, { sha: later, parents: [fork] }]
    const forced = push({ before: tip, after: later, forced: true }, { sha: later })
    expect(await baseOf(forced, graph)).toMatchObject({ base: { sha: fork, how: 'merge-base' } })
  })

  it('of a force-push from a commit that is gone is the first parent', async () => {
    const forced = push({ before: id('f'), forced: true })
    expect(await baseOf(forced)).toMatchObject({ base: { sha: before, how: 'first-parent' } })
  })

  it('of the first push of main is its parent, and of the first commit none', async () => {
    expect(await baseOf(push({ before: zeros }))).toMatchObject({ base: { sha: before } })
    const { base, passedOver } = await baseOf(push({ before: zeros, after: root }, { sha: root }))
    expect(base).toBeNull()
    expect(passedOver).toEqual([{ how: 'first-parent', reason: '1111111 is the first commit' }])
  })

  it('of a push to another branch is where it left main', async () => {
    const other = push({ after: head }, { ref: 'refs/heads/topic', sha: head })
    expect(await baseOf(other)).toMatchObject({ base: { sha: fork, how: 'merge-base', branch: 'main' } })
  })

  it('of a branch that is part of main is its parent', async () => {
    const other = push({ after: before }, { ref: 'refs/heads/topic', sha: before })
    expect(await baseOf(other)).toMatchObject({ base: { sha: fork, how: 'first-parent' } })
  })

  it('of a push after main was renamed goes by the name that the event tells', async () => {
    const renamed = push({ repository: { default_branch: 'trunk' } }, { ref: 'refs/heads/trunk' })
    expect(await baseOf(renamed)).toMatchObject({ base: { sha: before, branch: 'trunk', how: 'previous' } })
  })

  it('of a push to the branch that the user names is the commit before', async () => {
    const named = push({}, { ref: 'refs/heads/release', branch: 'release' })
    expect(await baseOf(named)).toMatchObject({ base: { sha: before, branch: 'release', how: 'previous' } })
  })

  it('of a schedule on main is the parent', async () => {
    const schedule = { name: 'schedule', ref: 'refs/heads/main', sha: tip, payload: { repository } }
    expect(await baseOf(schedule)).toMatchObject({ base: { sha: before, how: 'first-parent' } })
  })

  it('of a tag on main is the parent of the tagged commit', async () => {
    const tag = push({}, { ref: 'refs/tags/v1', sha: before })
    expect(await baseOf(tag)).toMatchObject({ base: { sha: fork } })
  })

  it('of a workflow_run that measures a fork’s merge is its first parent', async () => {
    const payload = { repository, workflow_run: { head_sha: head, event: 'pull_request' } }
    const run = { name: 'workflow_run', ref: 'refs/heads/main', sha: tip, measured: merge, payload }
    expect(await baseOf(run)).toMatchObject({ base: { sha: tip, how: 'first-parent' } })
    expect(await baseOf({ ...run, measured: head })).toMatchObject({ base: { sha: fork, how: 'merge-base' } })
  })

  it('is an error when the event is not what GitHub sends', () => {
    const payload = { pull_request: { base: { ref: 'main', sha: 'x; rm -rf' }, head: { sha: head } } }
    expect(() => planBase(event({ payload }))).toThrow(expect.objectContaining({ code: 'MG6009' }))
    expect(() => planBase(event({ payload: 'text' }))).toThrow(/cannot be understood/)
  })
})
