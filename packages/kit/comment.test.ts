import { MlgateError } from '@mlgate/core'
import { describe, expect, it } from 'vitest'
import { answerPullRequest, type CommentContext } from './comment.ts'
import { unfinishedResult } from './unfinished.ts'

const result = unfinishedResult('signs', new MlgateError({ code: 'MG1003', message: 'Not there.' }), {})

/** An answer where nobody listens, and what it said. */
async function answer(own: Partial<CommentContext> = {}, mode: 'always' | 'never' = 'always') {
  const said: string[] = []
  const warned: string[] = []
  const url = await answerPullRequest(
    [result],
    { mode, key: 'mlgate' },
    {
      event: { name: 'pull_request', pullRequest: 3 },
      environment: { GITHUB_REPOSITORY: 'octo/signs', GITHUB_API_URL: 'http://127.0.0.1:9' },
      token: 'ghs_1',
      signal: new AbortController().signal,
      opened: {},
      timing: { budgetMs: 200, settleMs: 4 },
      say: (words) => said.push(words),
      warn: (words) => warned.push(words),
      ...own,
    },
  )
  return { url, said, warned }
}

describe('an answer on a pull request', () => {
  it('that GitHub does not take is a warning, and no error', async () => {
    const { url, warned } = await answer()
    expect(url).toBeUndefined()
    expect(warned).toEqual([expect.stringContaining('GitHub')])
  })

  it('is a warning as well where the runner names no repository', async () => {
    const { warned } = await answer({ environment: {} })
    expect(warned).toEqual([expect.stringContaining('GITHUB_REPOSITORY')])
  })

  it('ends with the job that is cancelled', async () => {
    const { said, warned } = await answer({ signal: AbortSignal.abort() })
    expect([said.length, warned]).toEqual([1, []])
    expect(said[0]).toContain('cancelled')
  })

  it.each([
    [{ event: { name: '' } }, 'no run of a workflow'],
    [{ event: { name: 'merge_group' } }, 'merge_group'],
    [{ token: undefined }, 'github-token'],
  ])('is one line where there is nobody to ask: %j', async (own, words) => {
    expect(await answer(own)).toEqual({ url: undefined, said: [expect.stringContaining(words)], warned: [] })
  })

  it('is nothing at all when it is not wanted', async () => {
    expect(await answer({}, 'never')).toEqual({ url: undefined, said: [], warned: [] })
  })
})
