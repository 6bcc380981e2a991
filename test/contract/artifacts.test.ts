import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readZip } from '@mlgate/baseline/stores'
import { zipOf } from '@mlgate/baseline/test-support'
import { artifactHost, artifactsOfRun, listRuns, readRun } from '@mlgate/github'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Signs, startSigns } from './hosts.ts'

let signs: Signs
beforeEach(async () => {
  signs = await startSigns()
})
afterEach(() => signs.github.close())

const zip = Buffer.from('PK and so on')

/** An artifact of a finished push to main. */
function addBaseline(name = 'mlgate-result-signs', bytes: Uint8Array = zip, expired = false) {
  const run = signs.github.addRun(signs.repository, { headSha: signs.main })
  return { run, id: signs.github.addArtifact(signs.repository, { run: run.id, name, zip: bytes, expired }) }
}

/** The same from a fork whose branch is called main too. */
function addForged() {
  const fork = signs.github.fork(signs.repository, 'stranger')
  const headSha = signs.github.push(fork, 'main', { files: { x: '1' } })
  const head = { headSha, headRepository: fork.fullName, event: 'pull_request' }
  const run = signs.github.addRun(signs.repository, head)
  const id = signs.github.addArtifact(signs.repository, { run: run.id, name: 'mlgate-result-signs', zip })
  return { run, id, headSha }
}

describe('workflow runs', () => {
  test('F83: a run of a fork on a branch named main is not told as our own', async () => {
    const { run } = addBaseline()
    const forged = addForged()
    const runs = await listRuns(signs.connect(), { branch: 'main' })
    expect(runs.map(({ id, isOwn, headRepository }) => [id, isOwn, headRepository])).toEqual([
      [forged.run.id, false, 'stranger/signs'],
      [run.id, true, 'octo/signs'],
    ])
  })

  test('F83: a run of a fork that was deleted is not told as our own', async () => {
    const body = {
      total_count: 1,
      workflow_runs: [
        {
          id: 1,
          name: null,
          path: '.github/workflows/model.yml',
          event: 'push',
          status: 'completed',
          conclusion: 'success',
          head_sha: signs.main,
          head_branch: 'main',
          head_repository: null,
          repository: { id: signs.repository.id },
          created_at: '2026-05-04T12:00:00Z',
        },
      ],
    }
    signs.github.fault('GET /repos/{owner}/{repo}/actions/runs', { kind: 'body', body })
    const [run] = await listRuns(signs.connect())
    expect(run).toMatchObject({ isOwn: false, headRepository: undefined })
  })

  test('runs are found by the commit and by the event', async () => {
    const { run } = addBaseline()
    addForged()
    const runs = await listRuns(signs.connect(), { headSha: signs.main, event: 'push' })
    expect(runs).toMatchObject([{ id: run.id, event: 'push', conclusion: 'success', headSha: signs.main }])
  })

  test('a run is read by its id, and is undefined when there is none', async () => {
    const { run } = addBaseline()
    expect(await readRun(signs.connect(), run.id)).toMatchObject({ id: run.id, attempt: 1 })
    expect(await readRun(signs.connect(), 4711)).toBeUndefined()
  })
})

describe('artifacts', () => {
  test('F83: an artifact tells the commit of its run and whether that is our own', async () => {
    const ours = addBaseline()
    const forged = addForged()
    addBaseline('another-name')
    const { artifacts: found } = await artifactHost(signs.connect()).find('mlgate-result-signs', 1)
    expect(found.map(({ id, run }) => [id, run])).toEqual([
      [forged.id, { id: forged.run.id, headSha: forged.headSha, headBranch: 'main', isOwn: false }],
      [ours.id, { id: ours.run.id, headSha: signs.main, headBranch: 'main', isOwn: true }],
    ])
  })

  test('an artifact is downloaded from the storage, which gets no token', async () => {
    const { id } = addBaseline()
    expect(await artifactHost(signs.connect()).download(id, 1000)).toEqual(zip)
  })

  test('a storage on the same host gets no token either', async () => {
    const tokens: (string | undefined)[] = []
    const server = createServer((request, response) => {
      tokens.push(request.headers.authorization)
      if (request.url === '/stored') response.end('PK')
      else response.writeHead(302, { location: '/stored' }).end()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const zipped = await artifactHost(signs.connect(undefined, { apiUrl, token: 'ghs_x' })).download(1, 1000)
    await new Promise((resolve) => server.close(resolve))
    expect([`${zipped}`, ...tokens]).toEqual(['PK', 'token ghs_x', undefined])
  })

  test('F82: an artifact that has expired is gone', async () => {
    const { id } = addBaseline('mlgate-result-signs', zip, true)
    expect(await artifactHost(signs.connect()).download(id, 1000)).toBe('gone')
  })

  test('F82: an artifact that was deleted is gone', async () => {
    expect(await artifactHost(signs.connect()).download(4711, 1000)).toBe('gone')
  })

  test('F82: an artifact that cannot be had now is an error, not gone', async () => {
    const { id } = addBaseline()
    const route = 'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}'
    signs.github.fault(route, { kind: 'status', status: 503 }, { times: 4 })
    await expect(artifactHost(signs.connect()).download(id, 1000)).rejects.toMatchObject({ code: 'MG8006' })
  })

  test('F87: an artifact is not read past its limit', async () => {
    const { id } = addBaseline('mlgate-result-signs', Buffer.alloc(100_001))
    await expect(artifactHost(signs.connect()).download(id, 100_000)).rejects.toMatchObject({
      code: 'MG1009',
      message: expect.stringContaining('100000 bytes'),
    })
  })

  test('F88: a web page in place of the zip is an error', async () => {
    const { id } = addBaseline()
    const route = 'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}'
    signs.github.fault(route, { kind: 'html' })
    await expect(artifactHost(signs.connect()).download(id, 1000)).rejects.toMatchObject({ code: 'MG8007' })
  })

  test('a token without actions: read is told which line is missing', async () => {
    const host = artifactHost(signs.connect({ contents: 'read' }))
    await expect(host.find('mlgate-result-signs', 1)).rejects.toMatchObject({
      code: 'MG6006',
      hint: expect.stringContaining('permissions: actions: read'),
    })
  })

  test('more than a page of artifacts of one run are all listed', async () => {
    const { run } = addBaseline()
    for (let index = 0; index < 120; index += 1) {
      signs.github.addArtifact(signs.repository, { run: run.id, name: `leg-${index}`, zip })
    }
    expect(await artifactsOfRun(signs.connect(), run.id)).toHaveLength(121)
  })
})

describe('artifacts and their zip', () => {
  const limits = { mostBytes: 10_000, mostFiles: 10 }
  const takeBaseline = async (id: number) => {
    const bytes = await artifactHost(signs.connect()).download(id, 1000)
    return bytes === 'gone' ? bytes : readZip(bytes, 'mlgate-result-signs', limits)
  }

  test('F87: the files of a sound artifact are read', async () => {
    const sound = zipOf([{ name: 'results/signs.json', content: Buffer.from('{}') }])
    const files = await takeBaseline(addBaseline('mlgate-result-signs', sound).id)
    expect(files).toEqual(new Map([['results/signs.json', Buffer.from('{}')]]))
  })

  test.each([
    ['escapes', { name: '../../.bashrc', content: Buffer.from('x') }],
    ['explodes', { name: 'big.json', content: Buffer.alloc(100_000), saidBytes: 10 }],
    ['unpacks to more than allowed', { name: 'big.json', content: Buffer.alloc(100_000) }],
  ])('F87: an artifact whose zip %s is refused', async (_, entry) => {
    const { id } = addBaseline('mlgate-result-signs', zipOf([entry]))
    await expect(takeBaseline(id)).rejects.toMatchObject({ code: 'MG6008' })
  })
})

describe('uploading artifacts', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mlgate-artifact-'))
    await mkdir(join(folder, 'inner'))
    await writeFile(join(folder, 'signs.json'), '{}')
    await writeFile(join(folder, 'inner', 'rows.parquet'), Buffer.alloc(100, 7))
    // The uploading client speaks to the log of the job.
    vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  })
  afterEach(async () => {
    vi.restoreAllMocks()
    vi.unstubAllEnvs()
    await rm(folder, { recursive: true })
  })

  /** A run in progress, as its jobs see it. */
  function enterRun() {
    const run = signs.github.addRun(signs.repository, { headSha: signs.main, conclusion: null })
    for (const [name, value] of Object.entries(signs.github.runtimeOf(run))) vi.stubEnv(name, value)
    vi.stubEnv('GITHUB_SERVER_URL', 'https://github.com')
    return run
  }

  test('what a run uploads is found under its name, with all its files', async () => {
    const run = enterRun()
    const host = artifactHost(signs.connect())
    await host.upload('mlgate-result-signs', folder)
    const {
      artifacts: [found],
    } = await host.find('mlgate-result-signs', 1)
    expect(found).toMatchObject({ expired: false, run: { id: run.id, headSha: signs.main, isOwn: true } })
    const zip = await host.download(found?.id ?? 0, 10_000)
    if (zip === 'gone') throw new Error('it was just uploaded')
    const files = readZip(zip, 'it', { mostBytes: 10_000, mostFiles: 10 })
    expect([...files.keys()].sort()).toEqual(['inner/rows.parquet', 'signs.json'])
    expect(files.get('inner/rows.parquet')).toEqual(Buffer.alloc(100, 7))
  })

  test('an artifact of the same run and name is replaced', async () => {
    enterRun()
    const host = artifactHost(signs.connect())
    await host.upload('mlgate-result-signs', folder)
    await writeFile(join(folder, 'more.json'), '{}')
    await host.upload('mlgate-result-signs', folder)
    const { artifacts: found } = await host.find('mlgate-result-signs', 1)
    expect(found).toHaveLength(1)
    const zip = await host.download(found[0]?.id ?? 0, 10_000)
    if (zip === 'gone') throw new Error('it was just uploaded')
    expect(readZip(zip, 'it', { mostBytes: 10_000, mostFiles: 10 }).size).toBe(3)
  })

  test('outside of a run the error says that it works only inside', async () => {
    vi.stubEnv('ACTIONS_RUNTIME_TOKEN', '')
    const uploaded = artifactHost(signs.connect()).upload('mlgate-result-signs', folder)
    await expect(uploaded).rejects.toMatchObject({ code: 'MG8013' })
  })

  test('a token that the service does not take is an error that says so', async () => {
    enterRun()
    vi.stubEnv(
      'ACTIONS_RUNTIME_TOKEN',
      `x.${Buffer.from('{"scp":"Actions.Results:run-1:job-1"}').toString('base64url')}.x`,
    )
    const uploaded = artifactHost(signs.connect()).upload('mlgate-result-signs', folder)
    await expect(uploaded).rejects.toMatchObject({ code: 'MG8006' })
  })
})
