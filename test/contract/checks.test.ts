import { type CheckRun, setCommitStatus, writeCheckRun } from '@mlgate/github'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Host, hosts, type Signs, startSigns } from './hosts.ts'

function checkRun(headSha: string, annotations: number): CheckRun {
  return {
    name: 'mlgate',
    headSha,
    conclusion: 'neutral',
    run: { id: 7, attempt: 1 },
    title: "can't tell",
    summary: 'Too few rows.',
    annotations: Array.from({ length: annotations }, (_, index) => ({
      path: 'data/test.csv',
      startLine: index + 1,
      endLine: index + 1,
      level: 'warning',
      title: 'a gate',
      message: `message ${index}`,
    })),
  }
}

describe.each(hosts)('check runs on $name', ({ start }) => {
  let host: Host
  beforeEach(async () => {
    host = await start()
  })
  afterEach(() => host.close())

  test('a check run with up to 50 annotations takes two calls', async () => {
    const { id, outcome } = await writeCheckRun(host.client, checkRun(host.topic, 50))
    expect(id).toBeGreaterThan(0)
    expect(outcome).toBe('created')
    expect(host.client.usage().calls).toBe(2)
  })
})

describe('check runs on the fake', () => {
  const create = 'POST /repos/{owner}/{repo}/check-runs'
  const append = 'PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}'
  let signs: Signs
  beforeEach(async () => {
    signs = await startSigns()
  })
  afterEach(() => signs.github.close())

  const written = () => [...signs.repository.checkRuns.values()]
  const messages = () => written().map((run) => run.annotations.map(({ message }) => message))
  const expected = (count: number) => [Array.from({ length: count }, (_, index) => `message ${index}`)]

  test('120 annotations come 50 at a time, each once and in order', async () => {
    const client = signs.connect()
    await writeCheckRun(client, checkRun(signs.topic, 120))
    expect(messages()).toEqual(expected(120))
    expect(written()).toMatchObject([{ status: 'completed', conclusion: 'neutral', title: "can't tell" }])
    expect(client.usage().calls).toBe(4)
  })

  test.each([{ kind: 'status-after', status: 502 }, { kind: 'reset-after' }, { kind: 'cut' }] as const)(
    'a lost answer makes neither a second check run nor a second annotation ($kind)',
    async (fault) => {
      signs.github.fault(create, fault)
      signs.github.fault(append, fault)
      await writeCheckRun(signs.connect(), checkRun(signs.topic, 120))
      expect(messages()).toEqual(expected(120))
    },
  )

  test('a re-run updates the one that is there, and adds only annotations that it lacks', async () => {
    const client = signs.connect()
    const first = await writeCheckRun(client, checkRun(signs.topic, 60))
    const passed = {
      ...checkRun(signs.topic, 70),
      conclusion: 'success',
      run: { id: 7, attempt: 2 },
    } as const
    expect(await writeCheckRun(client, { ...passed, title: 'passed' })).toEqual({
      id: first.id,
      outcome: 'updated',
    })
    expect(messages()).toEqual(expected(70))
    expect(written()).toMatchObject([{ conclusion: 'success', title: 'passed' }])
  })

  test('an older run that ends last leaves what a later one said', async () => {
    const client = signs.connect()
    await writeCheckRun(client, { ...checkRun(signs.topic, 1), run: { id: 8, attempt: 1 } })
    const older = { ...checkRun(signs.topic, 2), conclusion: 'failure' } as const
    expect(await writeCheckRun(client, older)).toMatchObject({ outcome: 'newer' })
    expect(written()).toMatchObject([{ conclusion: 'neutral' }])
    expect(messages()).toEqual(expected(1))
  })

  test('a job of a workflow that has the same name keeps its own check run', async () => {
    const job = { name: 'mlgate', head_sha: signs.topic, external_id: 'job-1', conclusion: 'success' }
    await fetch(`${signs.github.apiUrl}/repos/octo/signs/check-runs`, {
      method: 'POST',
      headers: {
        authorization: `token ${signs.github.addToken({ checks: 'write' })}`,
        accept: 'application/vnd.github+json',
        'content-type': 'application/json',
        'user-agent': 'job',
      },
      body: JSON.stringify(job),
    })
    await writeCheckRun(signs.connect(), checkRun(signs.topic, 1))
    expect(written()).toMatchObject([
      { externalId: 'job-1', conclusion: 'success' },
      { externalId: 'mlgate 7.1', conclusion: 'neutral' },
    ])
  })

  test('annotations that did not arrive are sent again', async () => {
    signs.github.fault(append, { kind: 'status', status: 502 })
    await writeCheckRun(signs.connect(), checkRun(signs.topic, 60))
    expect(messages()).toEqual(expected(60))
  })

  test('a check run that never comes to be is an error with an unknown outcome', async () => {
    signs.github.fault(create, { kind: 'status', status: 502 })
    await expect(writeCheckRun(signs.connect(), checkRun(signs.topic, 1))).rejects.toMatchObject({
      code: 'MG8010',
    })
  })

  test('annotations that GitHub never takes end in an error', async () => {
    signs.github.fault(append, { kind: 'status', status: 502 }, { times: 6 })
    await expect(writeCheckRun(signs.connect(), checkRun(signs.topic, 60))).rejects.toMatchObject({
      code: 'MG8010',
      outcome: 'unknown',
    })
  })

  test('a token without checks: write is told which line is missing', async () => {
    const client = signs.connect({ contents: 'read' })
    await expect(writeCheckRun(client, checkRun(signs.topic, 1))).rejects.toMatchObject({
      code: 'MG8001',
      hint: expect.stringContaining('permissions: checks: write'),
    })
  })

  test('a status is set, its description cut to what GitHub takes', async () => {
    await setCommitStatus(signs.connect(), signs.topic, {
      state: 'success',
      context: 'mlgate',
      description: `😀${'x'.repeat(200)}`,
      targetUrl: 'https://example.org/',
      run: 1,
    })
    expect(signs.repository.statuses).toMatchObject([{ state: 'success', context: 'mlgate' }])
    expect(signs.repository.statuses[0]?.description).toBe(`😀${'x'.repeat(138)}…`)
  })

  test('a status whose answer was lost is set again, which changes nothing', async () => {
    signs.github.fault('POST /repos/{owner}/{repo}/statuses/{sha}', { kind: 'status-after', status: 502 })
    await setCommitStatus(signs.connect(), signs.topic, {
      state: 'failure',
      context: 'mlgate',
      description: 'failed',
      run: 1,
    })
    expect(signs.repository.statuses.at(-1)).toMatchObject({ state: 'failure', context: 'mlgate' })
  })

  test('a run that ends after a later one leaves the status of its own context alone, and of that alone', async () => {
    const client = signs.connect()
    const { serverUrl, owner, repo } = client.settings
    const set = (run: number, state: 'success' | 'failure', context = 'mlgate') =>
      setCommitStatus(client, signs.topic, {
        state,
        context,
        description: `run ${run}`,
        targetUrl: `${serverUrl}/${owner}/${repo}/actions/runs/${run}/attempts/1`,
        run,
      })
    expect(await set(12, 'success')).toBe('set')
    expect(await set(9, 'failure', 'another')).toBe('set')
    expect(await set(9, 'failure')).toBe('newer')
    expect(await set(12, 'failure')).toBe('set')
    expect(signs.repository.statuses.filter(({ context }) => context === 'mlgate')).toMatchObject([
      { state: 'success', description: 'run 12' },
      { state: 'failure', description: 'run 12' },
    ])
  })
})
