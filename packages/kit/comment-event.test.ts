import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readRunEvent } from './comment-event.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'event '))
})
afterEach(() => rm(folder, { recursive: true }))

async function read(name: string, payload: unknown) {
  const path = join(folder, 'event.json')
  await writeFile(path, typeof payload === 'string' ? payload : JSON.stringify(payload))
  return readRunEvent({ GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: path })
}

const sha = 'a'.repeat(40)

describe('the event of a run', () => {
  it.each(['pull_request', 'pull_request_target'])('of %s has its number and newest commit', async (name) => {
    const pull = { number: 97, pull_request: { number: 97, head: { sha } } }
    expect(await read(name, pull)).toEqual({ name, pullRequest: 97, head: sha })
  })

  it('of workflow_run has the run that ended, and no number that it says itself', async () => {
    const run = {
      id: 41,
      run_attempt: 2,
      name: 'Model',
      event: 'pull_request',
      head_sha: sha,
      head_branch: 'topic',
      head_repository: { full_name: 'stranger/signs' },
      pull_requests: [{ number: 4711 }],
    }
    expect(await read('workflow_run', { workflow_run: run })).toEqual({
      name: 'workflow_run',
      measured: {
        id: 41,
        attempt: 2,
        workflow: 'Model',
        event: 'pull_request',
        head: { sha, repository: 'stranger/signs', branch: 'topic' },
      },
    })
  })

  it('of a merge queue has the pull request that its branch is named after', async () => {
    const of = (head_ref: string) => read('merge_group', { merge_group: { head_sha: sha, head_ref } })
    const ref = `refs/heads/gh-readonly-queue/release/pr-1/pr-97-${sha}`
    expect(await of(ref)).toEqual({ name: 'merge_group', queued: { pullRequest: 97, commit: sha } })
    expect(await of('refs/heads/topic')).toEqual({ name: 'merge_group' })
  })

  it('of a fork that was deleted has no repository', async () => {
    const run = { id: 41, head_sha: sha, head_repository: null, head_branch: null }
    const { measured } = await read('workflow_run', { workflow_run: run })
    expect(measured?.head).toEqual({ sha })
  })

  it.each([
    ['nothing', {}],
    ['another form', { pull_request: { number: '97', head: null }, workflow_run: [] }],
    ['a commit that is none', { pull_request: { head: { sha: 'main' } } }],
    ['no JSON', '{'],
  ])('with %s has its name alone', async (_, payload) => {
    expect(await read('push', payload)).toEqual({ name: 'push' })
  })

  it('is empty outside of a workflow', () => {
    expect(readRunEvent({})).toEqual({ name: '' })
  })
})
