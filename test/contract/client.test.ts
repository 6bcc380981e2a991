import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { commitHost, connect, GitHubFailure, readRepository, refHost } from '@mlgate/github'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { repository, type Signs, startSigns } from './hosts.ts'

const readRef = 'GET /repos/{owner}/{repo}/branches/{branch}'
const createBlob = 'POST /repos/{owner}/{repo}/git/blobs'

async function failureOf(promise: Promise<unknown>): Promise<GitHubFailure> {
  const error = await promise.then(
    () => new Error('nothing failed'),
    (reason: unknown) => reason,
  )
  if (!(error instanceof GitHubFailure)) throw error
  return error
}

/** An address where nobody listens any more. */
async function closedAddress(): Promise<string> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return `http://127.0.0.1:${port}`
}

describe('the client', () => {
  let signs: Signs
  beforeEach(async () => {
    signs = await startSigns()
  })
  afterEach(() => signs.github.close())

  test.each(['reset-before', 'reset-after', 'break-off'] as const)(
    'reading is repeated when the connection breaks (%s)',
    async (kind) => {
      signs.github.fault(readRef, { kind }, { times: 3 })
      expect(await refHost(signs.connect()).readRef('main')).toMatchObject({ commit: signs.main })
      expect(signs.clock.waits).toEqual([1000, 2000, 4000])
    },
  )

  test('reading ends after four failures, with an error that says so', async () => {
    signs.github.fault(readRef, { kind: 'status', status: 503 }, { times: 4 })
    const failure = await failureOf(refHost(signs.connect()).readRef('main'))
    expect(failure).toMatchObject({
      code: 'MG8006',
      message: 'GitHub cannot be asked to read a branch: it answered with status 503, asked 4 times.',
    })
    expect(signs.github.seen).toHaveLength(4)
  })

  test('a server that is not there is said to refuse the connection', async () => {
    const client = connect({ token: 'x', repository, apiUrl: await closedAddress(), clock: signs.clock })
    expect(await failureOf(refHost(client).createBlob(Buffer.from('x')))).toMatchObject({
      code: 'MG8006',
      message: expect.stringContaining('it refuses the connection, asked 4 times'),
    })
  })

  test('an answer that takes longer than the deadline is not waited for', async () => {
    signs.github.fault(readRef, { kind: 'latency', milliseconds: 2000 }, { times: 4 })
    const failure = await failureOf(refHost(signs.connect(undefined, { deadlineMs: 50 })).readRef('main'))
    expect(failure).toMatchObject({
      code: 'MG8006',
      message: expect.stringContaining('did not answer in time'),
    })
  })

  test('the time for everything together is bounded', async () => {
    signs.github.fault(readRef, { kind: 'status', status: 502 }, { times: 2 })
    const client = signs.connect(undefined, { budgetMs: 2500 })
    expect(await failureOf(refHost(client).readRef('main'))).toMatchObject({
      code: 'MG8006',
      message: expect.stringContaining('no time left'),
    })
    expect(client.usage()).toMatchObject({ calls: 2, waitedMs: 1000 })
  })

  test('a cancelled client sends nothing more', async () => {
    const controller = new AbortController()
    const client = signs.connect(undefined, { signal: controller.signal })
    controller.abort(new Error('cancelled'))
    await expect(refHost(client).readRef('main')).rejects.toThrow('cancelled')
    expect(signs.github.seen).toHaveLength(0)
  })

  test('F88: a web page with status 200 is an error, not an answer', async () => {
    signs.github.fault(readRef, { kind: 'html' })
    expect(await failureOf(refHost(signs.connect()).readRef('main'))).toMatchObject({
      code: 'MG8007',
      message: expect.stringContaining('it is a web page'),
    })
  })

  test('F88: a web page in place of a file is an error, not the file', async () => {
    signs.github.fault('GET /repos/{owner}/{repo}/contents/{path}', { kind: 'html' })
    const failure = await failureOf(refHost(signs.connect()).readFile('main', 'README.md', 1000))
    expect(failure.code).toBe('MG8007')
  })

  test('F88: cut JSON is an error', async () => {
    signs.github.fault(readRef, { kind: 'cut' })
    expect(await failureOf(refHost(signs.connect()).readRef('main'))).toMatchObject({
      code: 'MG8007',
      message: expect.stringContaining('it is not JSON, or was cut'),
    })
  })

  test('F88: JSON of another form is an error that names the place', async () => {
    signs.github.fault(readRef, { kind: 'body', body: { commit: { sha: 4 } } })
    expect(await failureOf(refHost(signs.connect()).readRef('main'))).toMatchObject({
      code: 'MG8007',
      message: expect.stringContaining('another form than expected at commit.sha'),
    })
  })

  test('F89: a rate limit that ends in an hour is an error at once, which says when it ends', async () => {
    signs.github.fault(readRef, { kind: 'primary-limit', resetsInSeconds: 3600 })
    expect(await failureOf(refHost(signs.connect()).readRef('main'))).toMatchObject({
      code: 'MG8005',
      message: expect.stringContaining('at 2026-05-04T13:00:01Z, in 61 minutes'),
    })
    expect(signs.clock.waits).toEqual([])
  })

  test('F89: a wait of more than a minute is too long', async () => {
    signs.github.fault(readRef, { kind: 'secondary-limit', retryAfter: 61 })
    expect((await failureOf(refHost(signs.connect()).readRef('main'))).code).toBe('MG8005')
    expect(signs.clock.waits).toEqual([])
  })

  test('F89: a rate limit that ends soon is waited for', async () => {
    signs.github.fault(readRef, { kind: 'primary-limit', resetsInSeconds: 20 })
    expect(await refHost(signs.connect()).readRef('main')).toMatchObject({ commit: signs.main })
    expect(signs.clock.waits).toEqual([21_000])
  })

  test('F89: Retry-After as a date is read as one', async () => {
    const retryAfter = new Date(signs.clock.now() + 30_000)
    signs.github.fault(readRef, { kind: 'secondary-limit', retryAfter })
    expect(await refHost(signs.connect()).readRef('main')).toMatchObject({ commit: signs.main })
    expect(signs.clock.waits).toEqual([30_000])
  })

  test('F89: Retry-After as a date in an hour is an error', async () => {
    const retryAfter = new Date(signs.clock.now() + 3_600_000)
    signs.github.fault(readRef, { kind: 'secondary-limit', retryAfter })
    expect((await failureOf(refHost(signs.connect()).readRef('main'))).code).toBe('MG8005')
  })

  test('F89: a secondary limit without a time is waited for a minute, three times at most', async () => {
    signs.github.fault(readRef, { kind: 'secondary-limit' }, { times: 4 })
    expect((await failureOf(refHost(signs.connect()).readRef('main'))).code).toBe('MG8005')
    expect(signs.clock.waits).toEqual([60_000, 60_000, 60_000])
  })

  test('a token that GitHub does not know is named as the reason', async () => {
    const client = signs.connect(undefined, { token: 'ghs_expired' })
    expect(await failureOf(refHost(client).readRef('main'))).toMatchObject({ code: 'MG8002', status: 401 })
  })

  test('a token that GitHub repeats does not reach the message', async () => {
    const token = signs.github.addToken({ contents: 'write' })
    const body = { message: `bad ${token}`, errors: [{ message: 'line\nbreak\u001b[31m' }] }
    signs.github.fault(createBlob, { kind: 'status', status: 422, body })
    const failure = await failureOf(refHost(signs.connect(undefined, { token })).createBlob(Buffer.from('x')))
    expect(failure.message).toContain('bad ***; line')
    expect(JSON.stringify([failure.message, failure.said, failure.hint])).not.toContain(token)
    for (const character of ['\n', '\u001b']) expect(failure.message).not.toContain(character)
  })

  test('every request is counted, repeated ones too', async () => {
    signs.github.fault(readRef, { kind: 'status', status: 502 })
    const client = signs.connect()
    await refHost(client).readRef('main')
    await commitHost(client).commit(signs.main)
    expect(client.usage()).toEqual({
      calls: 3,
      byRoute: { [readRef]: 2, 'GET /repos/{owner}/{repo}/git/commits/{commit_sha}': 1 },
      waitedMs: 1000,
    })
  })

  test.each([
    [{ repository: 'signs' }],
    [{ repository: 'octo/signs/more' }],
    [{ token: '' }],
    [{ token: 'two\nlines' }],
    [{ apiUrl: 'ftp://example.org' }],
    [{ apiUrl: 'https://user:secret@example.org' }],
  ])('a connection that cannot be used is refused before anything is sent: %j', (wrong) => {
    expect(() => signs.connect(undefined, wrong)).toThrow(expect.objectContaining({ code: 'MG8013' }))
  })
})

describe('ways to a server', () => {
  test('GitHub Enterprise Server has its API below a path', async () => {
    const signs = await startSigns('/api/v3')
    const client = signs.connect()
    expect(await refHost(client).readRef('main')).toMatchObject({ commit: signs.main })
    expect(client.settings.graphqlUrl).toBe(`${signs.github.siteUrl}/api/graphql`)
    await signs.github.close()
  })

  test('a proxy of the environment is used, and no_proxy goes around it', async () => {
    const asked: string[] = []
    const proxy = createServer((_, response) => response.end())
    proxy.on('connect', (request, socket) => {
      asked.push(request.url ?? '')
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
    })
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
    const { port } = proxy.address() as AddressInfo
    const { clock, github } = await startSigns()
    vi.stubEnv('http_proxy', `http://127.0.0.1:${port}`)
    vi.stubEnv('no_proxy', 'direct.invalid')
    try {
      const at = (host: string) => connect({ token: 'x', repository, apiUrl: `http://${host}`, clock })
      await failureOf(refHost(at('github.invalid')).readRef('main'))
      await failureOf(refHost(at('direct.invalid')).readRef('main'))
    } finally {
      vi.unstubAllEnvs()
      await new Promise((resolve) => proxy.close(resolve))
      await github.close()
    }
    expect(new Set(asked)).toEqual(new Set(['github.invalid:80']))
  })
})

describe('one way with several uses', () => {
  test('counts every call once, and each use has its own time', async () => {
    const signs = await startSigns()
    const client = signs.connect()
    const [short, long] = [client.within({ budgetMs: 1000 }), client.within({ budgetMs: 60_000 })]
    await readRepository(short)
    await signs.clock.wait(2000, undefined)
    await expect(readRepository(short)).rejects.toMatchObject({ code: 'MG8006' })
    await readRepository(long)
    for (const one of [client, short, long]) expect(one.usage().calls).toBe(2)
    await signs.github.close()
  })

  test('another repository is asked with the same token', async () => {
    const signs = await startSigns()
    signs.github.fork(signs.repository, 'stranger')
    const client = signs.connect()
    await readRepository(client.within({ repository: 'stranger/signs' }))
    expect(signs.github.seen.at(-1)).toMatchObject({ route: 'GET /repos/{owner}/{repo}' })
    expect(() => client.within({ repository: 'signs' })).toThrow('owner/name')
    await signs.github.close()
  })
})
