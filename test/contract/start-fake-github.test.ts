import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startSigns } from './hosts.ts'
import type { FakeGitHub, Permissions } from './start-fake-github.ts'

let signs: Awaited<ReturnType<typeof startSigns>>
let github: FakeGitHub
beforeEach(async () => {
  signs = await startSigns()
  github = signs.github
})
afterEach(() => github.close())

async function ask(
  method: string,
  path: string,
  body?: object,
  token = github.addToken({ contents: 'write' }),
) {
  const response = await fetch(`${github.apiUrl}/repos/octo/signs${path}`, {
    method,
    headers: { authorization: `token ${token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  return {
    status: response.status,
    headers: response.headers,
    body: text === '' ? undefined : JSON.parse(text),
  }
}

const all: Permissions = { contents: 'write', 'pull-requests': 'write', checks: 'write', statuses: 'write' }

describe('the fake fails the tests of whoever', () => {
  test('makes a call that nobody knows', async () => {
    expect(await ask('GET', '/topics')).toMatchObject({ status: 404, body: { message: 'Not Found' } })
    await expect(github.close()).rejects.toThrow('GET /repos/octo/signs/topics is no call')
    github = (await startSigns()).github
  })

  test("sends what GitHub's description does not allow", async () => {
    expect(await ask('POST', '/git/refs', { ref: 'refs/heads/x' })).toMatchObject({ status: 422 })
    await expect(github.close()).rejects.toThrow("must have required property 'sha'")
    github = (await startSigns()).github
  })

  test('asks with a parameter that GitHub does not have', async () => {
    await ask('GET', '/pulls?sort_by=age')
    await expect(github.close()).rejects.toThrow('must NOT have additional properties')
    github = (await startSigns()).github
  })

  test('plans a fault that no request meets', async () => {
    github.fault('GET /repos/{owner}/{repo}/pulls', { kind: 'html' })
    await expect(github.close()).rejects.toThrow('a planned fault met no request: html')
    github = (await startSigns()).github
  })
})

describe('the fake does as GitHub does', () => {
  test('a token that it does not know is refused', async () => {
    expect(await ask('GET', '/branches/main', undefined, 'ghs_unknown')).toMatchObject({
      status: 401,
      body: { message: 'Bad credentials' },
    })
  })

  test.each([
    ['GET', '/pulls', {}, 403],
    ['GET', '/pulls', { 'pull-requests': 'read' }, 200],
    ['POST', '/git/blobs', { contents: 'read' }, 403],
    ['POST', '/git/blobs', { contents: 'write' }, 201],
  ] as const)('%s %s with the permissions %j answers %i', async (method, path, permissions, status) => {
    const body = method === 'POST' ? { content: 'x' } : undefined
    expect((await ask(method, path, body, github.addToken(permissions))).status).toBe(status)
  })

  test('a private repository does not exist for a token without permissions', async () => {
    signs.repository.private = true
    expect((await ask('GET', '/branches/main', undefined, github.addToken({}))).status).toBe(404)
  })

  test('more than 50 annotations at once are refused', async () => {
    const annotation = { path: 'a', start_line: 1, end_line: 1, annotation_level: 'notice', message: 'm' }
    const answer = await ask(
      'POST',
      '/check-runs',
      {
        name: 'mlgate',
        head_sha: signs.topic,
        status: 'completed',
        conclusion: 'neutral',
        output: { title: 't', summary: 's', annotations: Array.from({ length: 51 }, () => annotation) },
      },
      github.addToken(all),
    )
    expect(answer.status).toBe(422)
    await expect(github.close()).rejects.toThrow('must NOT have more than 50 items')
    github = (await startSigns()).github
  })

  test('a list leads on by its Link header', async () => {
    for (let index = 0; index < 3; index += 1) github.push(signs.repository, 'main')
    const { headers } = await ask('GET', '/commits?per_page=2')
    expect(headers.get('link')).toBe(
      `<${github.apiUrl}/repos/octo/signs/commits?per_page=2&page=2>; rel="next", ` +
        `<${github.apiUrl}/repos/octo/signs/commits?per_page=2&page=2>; rel="last"`,
    )
    expect(headers.get('x-ratelimit-remaining')).toBe('999')
  })

  test("git's objects have their real names", async () => {
    const { body } = await ask('POST', '/git/blobs', { content: 'hello\n' })
    expect(body.sha).toBe('ce013625030ba8dba906f756967f9e9ca394464a')
    const tree = await ask('POST', '/git/trees', {
      tree: [{ path: 'a/hello.txt', mode: '100644', type: 'blob', sha: body.sha }],
    })
    expect(tree.body.sha).toBe('a5f974729d2c8d288c3a1c3203f6874a527548a6')
  })

  test.each([
    ['an update that is no fast forward', 'PATCH', '/git/refs/heads/topic', 'Update is not a fast forward'],
    ['a branch that exists', 'POST', '/git/refs', 'Reference already exists'],
    ['a branch to move that does not', 'PATCH', '/git/refs/heads/none', 'Reference does not exist'],
  ])('%s is refused with 422', async (_, method, path, message) => {
    const body = { sha: signs.main, ...(method === 'POST' ? { ref: 'refs/heads/topic' } : {}) }
    expect(await ask(method, path, body)).toMatchObject({ status: 422, body: { message, status: '422' } })
  })
})
