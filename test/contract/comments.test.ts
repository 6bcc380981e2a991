import { commentHost } from '@mlgate/github'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { all, type Host, hosts, type Signs, startSigns } from './hosts.ts'

describe.each(hosts)('comments on $name', ({ start }) => {
  let host: Host
  beforeEach(async () => {
    host = await start()
  })
  afterEach(() => host.close())

  test('a new comment is listed with what was written', async () => {
    const comments = commentHost(host.client, host.pull)
    const { id } = await comments.create('| a | b |\n|---|---|')
    const listed = await all(comments.list())
    expect(listed.map((comment) => [comment.id, comment.body])).toEqual([[id, '| a | b |\n|---|---|']])
  })

  test('a comment is changed in its place', async () => {
    const comments = commentHost(host.client, host.pull)
    const { id } = await comments.create('first')
    const changed = await comments.update(id, 'second')
    expect(changed).toMatchObject({ id, body: 'second' })
    expect(await all(comments.list())).toMatchObject([{ id, body: 'second' }])
  })

  test('F52: more than 100 comments are all found, oldest first', async () => {
    const comments = commentHost(host.client, host.pull)
    for (let index = 0; index < 205; index += 1) await comments.create(`comment ${index}`)
    const listed = await all(comments.list())
    expect(listed.map(({ body }) => body)).toEqual(
      Array.from({ length: 205 }, (_, index) => `comment ${index}`),
    )
  })

  test('a removed comment is gone, and removing it again says so', async () => {
    const comments = commentHost(host.client, host.pull)
    const { id } = await comments.create('soon gone')
    await comments.remove(id)
    expect(await all(comments.list())).toEqual([])
    await expect(comments.remove(id)).rejects.toMatchObject({ failure: 'not-found' })
  })

  test('changing a comment that is gone says that it is gone', async () => {
    const comments = commentHost(host.client, host.pull)
    const { id } = await comments.create('soon gone')
    await comments.remove(id)
    await expect(comments.update(id, 'too late')).rejects.toMatchObject({ failure: 'not-found' })
  })

  test('a pull request that does not exist has no comments to list', async () => {
    const comments = commentHost(host.client, 4711)
    await expect(all(comments.list())).rejects.toMatchObject({ failure: 'not-found' })
  })
})

describe('comments when things go wrong', () => {
  const create = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments'
  let signs: Signs
  beforeEach(async () => {
    signs = await startSigns()
  })
  afterEach(() => signs.github.close())

  test.each([
    { kind: 'status-after', status: 502 },
    { kind: 'reset-after' },
    { kind: 'html', done: true },
    { kind: 'cut' },
    { kind: 'break-off' },
  ] as const)('F46: a comment that may have been created is not created again ($kind)', async (fault) => {
    signs.github.fault(create, fault)
    const comments = commentHost(signs.connect(), signs.pull)
    await expect(comments.create('once')).rejects.toMatchObject({ failure: 'uncertain' })
    expect(await all(comments.list())).toMatchObject([{ body: 'once' }])
  })

  test('a comment that a rate limit held up is not written late: it may be out of date', async () => {
    signs.github.fault(create, { kind: 'secondary-limit', retryAfter: 7 })
    const comments = commentHost(signs.connect(), signs.pull)
    await expect(comments.create('late')).rejects.toMatchObject({ failure: 'uncertain' })
    expect(signs.clock.waits).toEqual([7000])
    expect(await all(comments.list())).toEqual([])
  })

  test('a change whose answer was lost is not sent again: others may have written since', async () => {
    const change = 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}'
    const comments = commentHost(signs.connect(), signs.pull)
    const { id } = await comments.create('first')
    signs.github.fault(change, { kind: 'status', status: 502 })
    await expect(comments.update(id, 'second')).rejects.toMatchObject({ failure: 'uncertain' })
    expect(signs.github.seen.filter(({ route }) => route === change)).toHaveLength(1)
  })

  test('F47: a token that may only read gets an error that names the permission', async () => {
    const comments = commentHost(signs.connect({ contents: 'read', 'pull-requests': 'read' }), signs.pull)
    await expect(comments.create('no')).rejects.toMatchObject({
      failure: 'not-allowed',
      message: expect.stringContaining('permissions: pull-requests: write'),
    })
  })

  test('a body over 65,536 characters is refused with what GitHub said', async () => {
    const comments = commentHost(signs.connect(), signs.pull)
    await expect(comments.create('x'.repeat(65_537))).rejects.toMatchObject({
      code: 'MG8008',
      message: expect.stringContaining('body is too long (maximum is 65536 characters)'),
    })
  })

  test('a comment of a deleted account is one by ghost', async () => {
    const comments = commentHost(signs.connect(), signs.pull)
    const { id } = await comments.create('written')
    signs.github.fault('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
      kind: 'body',
      body: [
        {
          id,
          user: null,
          created_at: '2026-05-04T12:00:00Z',
          updated_at: '2026-05-04T12:00:00Z',
          html_url: 'https://github.test/',
        },
      ],
    })
    expect(await all(comments.list())).toMatchObject([{ id, author: 'ghost', body: '' }])
  })

  test('the author is asked for once', async () => {
    const client = signs.connect()
    const comments = commentHost(client, signs.pull)
    expect([await comments.author(), await comments.author()]).toEqual([
      'github-actions[bot]',
      'github-actions[bot]',
    ])
    expect(client.usage().calls).toBe(1)
  })

  test('an author that GitHub does not tell is unknown', async () => {
    signs.github.fault('POST /graphql', { kind: 'status', status: 403 })
    const comments = commentHost(signs.connect(), signs.pull)
    expect(await comments.author()).toBeUndefined()
  })
})
