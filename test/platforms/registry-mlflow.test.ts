import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { resolveLocation } from '@mlgate/files'
import { NoAnswer } from '@mlgate/http'
import { remoteFiles } from '@mlgate/locations'
import { usualWire } from '@mlgate/platforms/mlflow'
import { planFromMlflow } from '@mlgate/platforms/mlflow/import'
import { mlflowMirror } from '@mlgate/platforms/mlflow/mirror'
import { contentHash, fetchVersion, type Manifest, type MirroredVersion } from '@mlgate/registry'
import { importVersions } from '@mlgate/registry/import'
import { memoryRegistryHost } from '@mlgate/registry/test-support'
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { installed, mlflow, type Server, start } from './servers.ts'

let server: Server
beforeAll(async () => {
  server = await start(mlflow)
  vi.stubEnv('MLFLOW_TRACKING_URI', server.url)
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await server.stop()
})

function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'mlgate-mlflow-')))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

interface Pair {
  key: string
  value: unknown
}

/** Asks the server what it has. */
async function ask<Said>(path: string, body?: object): Promise<Said> {
  const answer = await fetch(`${server.url}/api/2.0/mlflow/${path}`, {
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    headers: { 'content-type': 'application/json' },
  })
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
  return (await answer.json()) as Said
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** A published version of signs, with its files on this disk. */
function versionOf(version: string, contents: Record<string, string>): MirroredVersion {
  const folder = temporaryFolder()
  const files = Object.entries(contents).map(([path, text]) => {
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
    return { path, file, bytes: Buffer.byteLength(text), sha256: sha256(text) }
  })
  const number = {
    unit: '1',
    direction: 'higher' as const,
    samples: 9,
    result: 'test',
    kind: 'evaluation' as const,
  }
  const interval = { level: 0.95, low: 0.9, high: 0.97, method: 'bootstrap' }
  const manifest: Manifest = {
    schema: 'mlgate/manifest@1',
    name: 'signs',
    version,
    createdAt: '2026-01-02T03:04:05Z',
    content: contentHash(files),
    files: files.map(({ file: _, ...facts }) => ({ ...facts, role: 'model', assets: [] })),
    signature: null,
    metrics: [
      { ...number, name: 'f1_score(average=macro)', slice: null, value: 0.94, interval },
      { ...number, name: 'accuracy', slice: { weather: 'fog' }, value: Number.NaN },
    ],
    parameters: { rate: 0.1, optimizer: { name: 'adam' } },
    environment: {},
    lineage: { repository: 'octo/signs', commit: 'c'.repeat(40), run: { id: '77' }, data: [], base: null },
    results: [],
  }
  return {
    manifest,
    files,
    tag: `signs@v${version}`,
    url: `https://github.com/octo/signs/releases/${version}`,
  }
}

const mirror = () => mlflowMirror({}, process.env)

const first = { 'model.onnx': 'graph', 'labels/classes.txt': 'stop\ngo\n', 'empty.txt': '' }

describe('a version mirrored to MLflow', () => {
  it('is a version there, with its numbers, parameters, files and where it comes from', async () => {
    const done = await mirror().publish(versionOf('1.0.0', first))
    expect(done).toEqual({
      where: `${server.url}/#/models/signs/versions/1`,
      outcome: 'created',
      version: '1',
      notes: [],
    })
    const { model_version: there } = await ask<{ model_version: { tags: Pair[]; run_id: string } }>(
      'model-versions/get?name=signs&version=1',
    )
    const { tags, run_id: runId } = there
    expect(Object.fromEntries(tags.map(({ key, value }) => [key, value]))).toEqual({
      'mlgate.version': '1.0.0',
      'mlgate.sha256': contentHash(versionOf('1.0.0', first).files),
      'mlgate.commit': 'c'.repeat(40),
      'mlgate.tag': 'signs@v1.0.0',
      'mlgate.release': 'https://github.com/octo/signs/releases/1.0.0',
      'mlgate.repository': 'octo/signs',
      'mlgate.run': '77',
    })
    const { run } = await ask<{ run: { info: object; data: { metrics: Pair[]; params: Pair[] } } }>(
      `runs/get?run_id=${runId}`,
    )
    const { metrics, params } = run.data
    expect(Object.fromEntries(metrics.map(({ key, value }) => [key, value]))).toEqual({
      'evaluation/test/f1_score_average_macro': 0.94,
      'evaluation/test/f1_score_average_macro.low': 0.9,
      'evaluation/test/f1_score_average_macro.high': 0.97,
      'evaluation/test/weather_fog/accuracy': 'NaN',
    })
    expect(Object.fromEntries(params.map(({ key, value }) => [key, value]))).toEqual({
      'optimizer.name': 'adam',
      rate: '0.1',
    })
    expect(run.info).toMatchObject({ status: 'FINISHED', run_name: 'signs 1.0.0' })
  })

  it('is mirrored once: the second time nothing is written', async () => {
    const done = await mirror().publish(versionOf('1.0.0', first))
    expect(done).toMatchObject({ outcome: 'unchanged', version: '1' })
    expect(await ask('runs/search', { experiment_ids: ['1'] })).toMatchObject({ runs: [{}] })
  })

  it('keeps the bytes of its files', async () => {
    const folder = temporaryFolder()
    const remote = remoteFiles({ cacheFolder: join(folder, 'cache') })
    const place = { folder, workspace: folder, outside: 'refuse', temporaryFolder: folder, remote } as const
    const read = async (path: string) => {
      const { files } = await resolveLocation(`mlflow:signs/1/${path}`, place)
      return readFileSync(files[0] ?? '', 'utf8')
    }
    for (const [path, text] of Object.entries(first)) expect(await read(path), path).toBe(text)
    expect(JSON.parse(await read('mlgate.json'))).toMatchObject({
      schema: 'mlgate/manifest@1',
      version: '1.0.0',
    })
  })

  it('that broke off is made whole by mirroring it again', async () => {
    const version = versionOf('1.1.0', { 'model.onnx': 'better' })
    const wire = usualWire()
    const broken = mlflowMirror({}, process.env, {
      ...wire,
      send: async (request, signal) => {
        if (request.method === 'PUT') throw new Error('killed')
        return wire.send(request, signal)
      },
    })
    await expect(broken.publish(version)).rejects.toThrow('killed')
    expect(await mirror().publish(version)).toMatchObject({ outcome: 'created', version: '2' })
    const filter = "tags.`mlgate.version` = '1.1.0'"
    const { runs } = await ask<{ runs: { info: { run_id: string } }[] }>('runs/search', {
      experiment_ids: ['1'],
      filter,
    })
    expect(runs).toHaveLength(1)
    const key = 'evaluation/test/f1_score_average_macro'
    const history = await ask(`metrics/get-history?run_id=${runs[0]?.info.run_id}&metric_key=${key}`)
    expect(history).toMatchObject({ metrics: [{ value: 0.94 }] })
  })

  it('whose answers are lost is there once, and its numbers are', async () => {
    const metric = versionOf('x', {}).manifest.metrics[1] as Manifest['metrics'][number]
    const version = versionOf('1.2.0', { 'model.onnx': 'lost' })
    // More than a batch takes.
    version.manifest.metrics = Array.from({ length: 2100 }, (_, index) => ({
      ...metric,
      name: `m${index}`,
      value: index,
    }))
    const wire = usualWire()
    const lost = new Set<string>()
    const losing = mlflowMirror({}, process.env, {
      ...wire,
      send: async (request, signal) => {
        const response = await wire.send(request, signal)
        const what = `${request.method} ${request.url}`
        if (lost.has(what)) return response
        lost.add(what)
        await response.body?.cancel()
        throw new NoAnswer('broke the connection', true)
      },
    })
    expect(await losing.publish(version)).toMatchObject({ outcome: 'created', version: '3' })
    // Run, batch of numbers, end of the run, two files, version; the model and its experiment were there.
    expect(lost.size).toBe(6)
    const { model_versions: versions } = await ask<{ model_versions: object[] }>(
      "model-versions/search?filter=name='signs'",
    )
    expect(versions).toHaveLength(3)
    const filter = "tags.`mlgate.version` = '1.2.0'"
    const { runs } = await ask<{ runs: { info: { run_id: string }; data: { metrics: object[] } }[] }>(
      'runs/search',
      { experiment_ids: ['1'], filter },
    )
    expect(runs.map(({ data }) => data.metrics.length)).toEqual([2100])
    const path = `metrics/get-history?run_id=${runs[0]?.info.run_id}&metric_key=evaluation/test/weather_fog/m7`
    expect(await ask(path)).toMatchObject({ metrics: [{ value: 7 }] })
  })

  it('is refused when the version there is of other files', async () => {
    await expect(mirror().publish(versionOf('1.0.0', { 'model.onnx': 'other' }))).rejects.toMatchObject({
      code: 'MG6530',
      message: 'Version 1 of signs in MLflow says that it is 1.0.0, and is of other files.',
    })
  })
})

describe('a stage mirrored to MLflow', () => {
  const alias = async (name: string) => {
    const path = `registered-models/alias?name=signs&alias=${name}`
    const said = await ask<{ model_version: { version: string } }>(path).catch(() => null)
    return said?.model_version.version ?? null
  }
  const put = (stage: string, version: string | null) => mirror().alias?.(stage, { name: 'signs', version })

  it('is an alias that moves with it', async () => {
    expect(await put('production', '1.0.0')).toBe('created')
    expect(await put('production', '1.0.0')).toBe('unchanged')
    expect(await alias('production')).toBe('1')
    expect(await put('production', '1.1.0')).toBe('created')
    expect(await alias('production')).toBe('2')
    expect(await put('production', null)).toBe('created')
    expect(await put('production', null)).toBe('unchanged')
    expect(await alias('production')).toBeNull()
  })

  it("is what MLflow's own client finds and downloads", async () => {
    await put('champion', '1.0.0')
    const to = temporaryFolder()
    const lines = [
      'import mlflow, sys',
      "mlflow.artifacts.download_artifacts(artifact_uri='models:/signs@champion', dst_path=sys.argv[1])",
      "print(mlflow.MlflowClient().get_model_version_by_alias('signs', 'champion').tags['mlgate.version'])",
    ]
    const python = join(await installed(mlflow), 'bin', 'python')
    const said = execFileSync(python, ['-c', lines.join('\n'), to], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    expect(said.trim()).toBe('1.0.0')
    expect(readFileSync(join(to, 'labels/classes.txt'), 'utf8')).toBe('stop\ngo\n')
  })

  it.each([
    ['latest', '1.0.0', 'latest cannot be an alias in MLflow: it is a word that MLflow keeps for itself.'],
    ['v2', '1.0.0', 'v2 cannot be an alias in MLflow: it is a word that MLflow keeps for itself.'],
    [
      'eu/canary',
      '1.0.0',
      'eu/canary cannot be an alias in MLflow: it has to be letters, digits, "_" and "-".',
    ],
    ['production', '9.9.9', 'MLflow has no version of signs that is 9.9.9.'],
  ])('%s on %s is refused in words', async (stage, version, message) => {
    await expect(put(stage, version)).rejects.toMatchObject({ code: 'MG6530', message })
  })
})

describe('a server that leaves artifacts to its clients', () => {
  let remote: Server
  beforeAll(async () => {
    const command: typeof mlflow.command = (folder, port, data) => [
      join(folder, 'bin', 'mlflow'),
      ...['server', '--host', '127.0.0.1', '--port', String(port), '--workers', '1', '--no-serve-artifacts'],
      ...['--backend-store-uri', `sqlite:///${join(data, 'm.db')}`],
      ...['--default-artifact-root', 's3://bucket/artifacts'],
    ]
    remote = await start({ ...mlflow, command })
  })
  afterAll(() => remote.stop())

  it('is told of the release alone', async () => {
    const environment = { MLFLOW_TRACKING_URI: remote.url }
    const version = versionOf('1.0.0', { 'model.onnx': 'graph' })
    expect(await mlflowMirror({ name: 'signs-eu' }, environment).publish(version)).toMatchObject({
      outcome: 'created',
      notes: ['The server takes no artifacts itself: the release is named there, and files are not.'],
    })
    const answer = await fetch(`${remote.url}/api/2.0/mlflow/model-versions/get?name=signs-eu&version=1`)
    const { model_version: there } = (await answer.json()) as { model_version: { tags: Pair[] } }
    expect(there.tags).toContainEqual({ key: 'mlgate.release', value: version.url })
  })
})

describe('a registry of MLflow that is imported', () => {
  const git = (folder: string, ...command: string[]) =>
    execFileSync('git', ['-C', folder, '-c', 'user.name=Ada', '-c', 'user.email=a@b.c', ...command], {
      encoding: 'utf8',
    }).trim()

  /** A clone of two commits, the second of which is checked out. */
  function clone() {
    const folder = temporaryFolder()
    git(folder, 'init', '--quiet')
    const commits = ['first', 'second'].map((message) => {
      git(folder, 'commit', '--quiet', '--allow-empty', '--message', message)
      return git(folder, 'rev-parse', 'HEAD')
    })
    return { folder, first: commits[0] as string, head: commits[1] as string }
  }

  /** What people have who log and register models by MLflow's own clients. */
  async function registerThere(name: string, commit: string) {
    await ask('registered-models/create', { name })
    const made = async (
      tags: Record<string, string>,
      files: Record<string, string>,
      versionTags: object[],
    ) => {
      const { run } = await ask<{ run: { info: { run_id: string; artifact_uri: string } } }>('runs/create', {
        experiment_id: '0',
        start_time: 1,
        tags: Object.entries(tags).map(([key, value]) => ({ key, value })),
      })
      const { run_id: id, artifact_uri: uri } = run.info
      await ask('runs/log-batch', {
        run_id: id,
        metrics: [
          { key: 'accuracy', value: 0.5, timestamp: 1, step: 0 },
          { key: 'accuracy', value: 0.9, timestamp: 2, step: 1 },
          { key: 'loss', value: 'NaN', timestamp: 2, step: 1 },
        ],
        params: [{ key: 'rate', value: '0.1' }],
      })
      for (const [path, body] of Object.entries(files)) {
        const root = uri.replace('mlflow-artifacts:/', '')
        const url = `${server.url}/api/2.0/mlflow-artifacts/artifacts/${root}/model/${path}`
        const answer = await fetch(url, { method: 'PUT', body })
        if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
      }
      await ask('model-versions/create', { name, source: `${uri}/model`, run_id: id, tags: versionTags })
      return id
    }
    await made({ 'mlflow.source.git.commit': commit }, { 'model.pkl': 'one', 'data/MLmodel': 'x' }, [])
    const gone = await made({ 'mlflow.source.git.commit': 'd'.repeat(40) }, { 'model.pkl': 'two' }, [])
    await made({}, { 'model.pkl': 'three' }, [{ key: 'version', value: 'v2.5.0' }])
    await ask('registered-models/alias', { name, alias: 'champion', version: '2' })
    return { gone }
  }

  it('gives the same bytes, numbers, parameters, commits and stages', async () => {
    const { folder, first, head } = clone()
    await registerThere('cats', first)
    const remote = remoteFiles({ cacheFolder: join(folder, 'cache') })
    const place = { folder, workspace: folder, outside: 'refuse', temporaryFolder: folder, remote } as const
    const plan = await planFromMlflow({
      model: 'cats',
      as: { name: 'cats' },
      place: { folder, location: 'The clone' },
      environment: process.env,
      resolve: (location) => resolveLocation(location, place),
    })
    expect(plan.versions.map(({ withFiles: _, createdAt: __, metrics: ___, ...facts }) => facts)).toEqual([
      { version: '1.0.0', commit: first, origin: 'mlflow:cats/1', parameters: { rate: '0.1' }, notes: [] },
      {
        version: '2.0.0',
        commit: head,
        origin: 'mlflow:cats/2',
        parameters: { rate: '0.1' },
        notes: [
          `Its commit ddddddd is not in this clone: it is registered at ${head.slice(0, 7)}, which is checked out.`,
        ],
      },
      {
        version: '2.5.0',
        commit: head,
        origin: 'mlflow:cats/3',
        parameters: { rate: '0.1' },
        notes: [`Its run names no commit: it is registered at ${head.slice(0, 7)}, which is checked out.`],
      },
    ])
    expect(plan.versions[0]?.metrics).toMatchObject([
      { name: 'accuracy', value: 0.9 },
      { name: 'loss', value: Number.NaN },
    ])
    expect(plan.stages).toEqual([{ stage: 'champion', version: '2.0.0' }])

    const { host } = memoryRegistryHost()
    const means = {
      host,
      order: { who: 'Ada', reason: 'We move.' },
      temporaryFolder: folder,
      signatureOf: async () => null,
    }
    const imported = await importVersions(plan, means)
    expect(imported.versions.map(({ tag, outcome, problem }) => [tag, outcome, problem])).toEqual([
      ['cats@v1.0.0', 'published', undefined],
      ['cats@v2.0.0', 'published', undefined],
      ['cats@v2.5.0', 'published', undefined],
    ])
    expect(imported.stages).toEqual([{ stage: 'champion', version: '2.0.0', outcome: 'changed' }])

    const to = join(folder, 'fetched')
    await fetchVersion({ reference: 'cats@1.0.0', to, files: ['**'], attestation: 'off' }, host)
    expect(readFileSync(join(to, 'model.pkl'), 'utf8')).toBe('one')
    expect(readFileSync(join(to, 'data', 'MLmodel'), 'utf8')).toBe('x')
    expect(readFileSync(join(to, 'README.md'), 'utf8')).toContain('# cats 1.0.0')

    const again = await importVersions(plan, means)
    expect(again.versions.map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged', 'unchanged'])
    expect(again.stages.map(({ outcome }) => outcome)).toEqual(['unchanged'])
  })

  it('is refused when there is no such model', async () => {
    const { folder } = clone()
    const request = { as: { name: 'no' }, place: { folder, location: 'x' }, environment: process.env }
    const plan = planFromMlflow({ ...request, model: 'no', resolve: async () => expect.fail('asked') })
    await expect(plan).rejects.toMatchObject({
      code: 'MG6531',
      message: 'mlflow:no cannot be imported: the server has no model of this name.',
    })
  })
})
