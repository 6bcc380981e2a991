import type { RefHost } from '@mlgate/baseline/stores'
import { refHost } from '@mlgate/github'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Host, hosts, type Signs, startSigns } from './hosts.ts'

/** A child of a commit, with one file in it. */
async function childOf(host: RefHost, parent: string, path = 'history.ndjson') {
  const tree = await host.createTree(null, [{ path, text: `${path}\n` }])
  return host.createCommit({ tree, parents: [parent], message: `Add ${path}` })
}

describe.each(hosts)('git data on $name', ({ start }) => {
  let host: Host
  beforeEach(async () => {
    host = await start()
  })
  afterEach(() => host.close())

  test('F79: a branch that does not exist is null', async () => {
    expect(await refHost(host.client).readRef('mlgate')).toBeNull()
  })

  test('a blob, a tree and a commit become a branch whose files can be listed', async () => {
    const refs = refHost(host.client)
    const blob = await refs.createBlob(Buffer.from([0, 255, 13, 10]))
    const tree = await refs.createTree(null, [
      { path: 'results/2026-05.bin', blob },
      { path: 'README.md', text: 'stored\n' },
    ])
    const commit = await refs.createCommit({ tree, parents: [], message: 'Start' })
    expect(await refs.createRef('mlgate', commit)).toBe(true)
    expect(await host.tip('mlgate')).toBe(commit)
    const files = await refs.listFiles(tree)
    expect(files.sort((one, other) => one.path.localeCompare(other.path))).toEqual([
      { path: 'README.md', bytes: 7 },
      { path: 'results/2026-05.bin', bytes: 4 },
    ])
  })

  test('creating a branch that exists says so and changes nothing', async () => {
    expect(await refHost(host.client).createRef('main', host.topic)).toBe(false)
    expect(await host.tip('main')).toBe(host.main)
  })

  test('a branch moves to a child of where it is', async () => {
    const refs = refHost(host.client)
    const child = await childOf(refs, host.main)
    expect(await refs.updateRef('main', { from: host.main, to: child })).toBe(true)
    expect(await host.tip('main')).toBe(child)
  })

  test('F80: of two children of one commit the first moves the branch, the second learns that it moved', async () => {
    const refs = refHost(host.client)
    const [one, two] = [await childOf(refs, host.main, 'one'), await childOf(refs, host.main, 'two')]
    expect(await refs.updateRef('main', { from: host.main, to: one })).toBe(true)
    expect(await refs.updateRef('main', { from: host.main, to: two })).toBe(false)
    expect(await host.tip('main')).toBe(one)
  })
})

describe('git data on the fake', () => {
  const move = 'PATCH /repos/{owner}/{repo}/git/refs/{ref}'
  const create = 'POST /repos/{owner}/{repo}/git/refs'
  let signs: Signs
  beforeEach(async () => {
    signs = await startSigns()
  })
  afterEach(() => signs.github.close())

  test('a file is read raw, whatever its bytes and its name', async () => {
    const bytes = Buffer.from([0xff, 0xfe, 0, 13, 10, 0x80])
    const commit = signs.github.push(signs.repository, 'main', { files: { 'models/a b#?.onnx': bytes } })
    expect(await refHost(signs.connect()).readFile(commit, 'models/a b#?.onnx', 1000)).toEqual(bytes)
  })

  test('a file that is not there is null', async () => {
    expect(await refHost(signs.connect()).readFile(signs.main, 'no/such.txt', 1000)).toBeNull()
  })

  test('a file over the limit is an error that names the limit', async () => {
    signs.github.push(signs.repository, 'main', { files: { big: 'x'.repeat(1001) } })
    await expect(refHost(signs.connect()).readFile('main', 'big', 1000)).rejects.toMatchObject({
      code: 'MG1009',
      message: expect.stringContaining('1000 bytes'),
    })
  })

  test('a branch is read with its tree, in one call', async () => {
    const client = signs.connect()
    const tree = signs.repository.objects.treeOf(signs.main)
    expect(await refHost(client).readRef('main')).toEqual({ commit: signs.main, tree })
    expect(client.usage().calls).toBe(1)
  })

  test('a tree keeps what its base has, but for what is removed', async () => {
    const refs = refHost(signs.connect())
    const base = (await refs.readRef('topic'))?.tree ?? null
    const tree = await refs.createTree(base, [
      { path: 'b/c.txt', text: 'new' },
      { path: 'a.txt', remove: true },
    ])
    expect((await refs.listFiles(tree)).map(({ path }) => path).sort()).toEqual(['README.md', 'b/c.txt'])
  })

  test('a repository without a commit has no branches', async () => {
    signs.github.addRepository('octo/empty')
    const refs = refHost(signs.connect(undefined, { repository: 'octo/empty' }))
    expect(await refs.readRef('main')).toBeNull()
  })

  test.each([
    [403, 'MG6006'],
    [500, 'MG8006'],
    [503, 'MG8006'],
  ] as const)(
    'F79: a branch that cannot be read (%i) is an error, never "there is none"',
    async (status, code) => {
      const body = { message: 'Resource not accessible by integration' }
      signs.github.fault(
        'GET /repos/{owner}/{repo}/branches/{branch}',
        { kind: 'status', status, body },
        {
          times: status < 500 ? 1 : 4,
        },
      )
      await expect(refHost(signs.connect()).readRef('mlgate')).rejects.toMatchObject({ code })
    },
  )

  test.each([{ kind: 'status-after', status: 502 }, { kind: 'reset-after' }, { kind: 'cut' }] as const)(
    'a branch that was moved although the answer was lost counts as moved by us ($kind)',
    async (fault) => {
      const refs = refHost(signs.connect())
      const child = await childOf(refs, signs.main)
      signs.github.fault(move, fault)
      expect(await refs.updateRef('main', { from: signs.main, to: child })).toBe(true)
      expect(signs.repository.refs.get('refs/heads/main')).toBe(child)
    },
  )

  test('a branch that was not moved when the answer was lost is moved by asking again', async () => {
    const refs = refHost(signs.connect())
    const child = await childOf(refs, signs.main)
    signs.github.fault(move, { kind: 'status', status: 502 })
    expect(await refs.updateRef('main', { from: signs.main, to: child })).toBe(true)
    expect(signs.repository.refs.get('refs/heads/main')).toBe(child)
  })

  test('a lost answer is told from a lost race: our commit lies below the new tip', async () => {
    const refs = refHost(signs.connect())
    const ours = await childOf(refs, signs.main)
    signs.github.fault(move, { kind: 'status-after', status: 502 })
    signs.github.fault('GET /repos/{owner}/{repo}/branches/{branch}', {
      kind: 'before',
      run: () => void signs.github.push(signs.repository, 'main', { files: { other: 'x' } }),
    })
    expect(await refs.updateRef('main', { from: signs.main, to: ours })).toBe(true)
  })

  test('F80: a push between reading and moving is never overwritten', async () => {
    const refs = refHost(signs.connect())
    const ours = await childOf(refs, signs.main)
    let theirs = ''
    signs.github.fault(move, {
      kind: 'before',
      run: () => {
        theirs = signs.github.push(signs.repository, 'main', { files: { other: 'x' } })
      },
    })
    expect(await refs.updateRef('main', { from: signs.main, to: ours })).toBe(false)
    expect(signs.repository.refs.get('refs/heads/main')).toBe(theirs)
  })

  test('a branch that was created although the answer was lost counts as created', async () => {
    signs.github.fault(create, { kind: 'status-after', status: 502 })
    expect(await refHost(signs.connect()).createRef('mlgate', signs.main)).toBe(true)
  })

  test('a branch of ours that appears only after we looked is no lost race', async () => {
    signs.github.fault(create, { kind: 'status', status: 502 })
    signs.github.fault(create, {
      kind: 'before',
      run: () => void signs.repository.refs.set('refs/heads/mlgate', signs.main),
    })
    expect(await refHost(signs.connect()).createRef('mlgate', signs.main)).toBe(true)
  })

  test('a branch that never comes to be leaves an error with an unknown outcome', async () => {
    signs.github.fault(create, { kind: 'status', status: 502 }, { times: 3 })
    await expect(refHost(signs.connect()).createRef('mlgate', signs.main)).rejects.toMatchObject({
      code: 'MG8010',
      outcome: 'unknown',
    })
  })

  test('writing without permission names the line to add', async () => {
    const refs = refHost(signs.connect({ contents: 'read' }))
    await expect(refs.createBlob(Buffer.from('x'))).rejects.toMatchObject({
      code: 'MG6006',
      hint: expect.stringContaining('permissions: contents: write'),
    })
  })
})
