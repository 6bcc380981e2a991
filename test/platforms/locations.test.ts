import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import {
  CreateBucketCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { BlobServiceClient } from '@azure/storage-blob'
import { type ResolvedLocation, resolveLocation } from '@mlgate/files'
import { remoteFiles } from '@mlgate/locations'
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { azurite, fakeGoogleStorage, mlflow, moto, type Server, start } from './servers.ts'

afterEach(() => void vi.unstubAllEnvs())

/** Resolves a location as a step does, with nothing brought before. */
async function find(location: string): Promise<ResolvedLocation> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'mlgate-platforms-')))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const remote = remoteFiles({ cacheFolder: join(folder, 'cache') })
  return resolveLocation(location, {
    folder,
    workspace: folder,
    outside: 'refuse',
    temporaryFolder: folder,
    remote,
  })
}

const contents = ({ files }: ResolvedLocation) => files.map((file) => readFileSync(file, 'utf8'))
const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error) => error,
  )

/** What every object store is filled with. */
const objects = {
  'd/1.csv': 'id\n1\n',
  'd/2.csv': 'id\n2\n',
  'd/a b&+ä.csv': 'odd',
  'm/a.onnx': 'graph',
  'm/a.onnx.data': 'weights',
  'large.bin': 'x'.repeat(20_000_000),
}

/** What must hold of every object store, at `prefix` such as `s3://bucket/`. */
function behavesAsAStore(prefix: string): void {
  it('brings an object, whatever its name, and its version', async () => {
    const found = await find(`${prefix}d/a b&+ä.csv`)
    expect(contents(found)).toStrictEqual(['odd'])
    expect(found.origins).toStrictEqual([
      { name: `${prefix}d/a b&+ä.csv`, version: expect.stringMatching(/./) },
    ])
  })

  it('brings what matches a pattern', async () => {
    expect(contents(await find(`${prefix}d/[0-9].csv`))).toStrictEqual(['id\n1\n', 'id\n2\n'])
  })

  it('brings a large object whole', async () => {
    expect(contents(await find(`${prefix}large.bin`))[0]).toHaveLength(20_000_000)
  })

  it('brings the weights of a model', async () => {
    const [model = ''] = (await find(`${prefix}m/a.onnx`)).files
    expect(readFileSync(join(dirname(model), 'a.onnx.data'), 'utf8')).toBe('weights')
  })

  it('says what is not there', async () => {
    expect(await failure(find(`${prefix}nothing.csv`))).toMatchObject({ code: 'MG8502' })
    expect(await failure(find(`${prefix}nothing*.csv`))).toMatchObject({ code: 'MG8502' })
  })
}

describe('s3:// on moto', () => {
  let server: Server
  let versionId: string | undefined
  const environment = () => ({
    AWS_ENDPOINT_URL: server.url,
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'testing',
    AWS_SECRET_ACCESS_KEY: 'testing',
  })

  beforeAll(async () => {
    server = await start(moto)
    const credentials = { accessKeyId: 'testing', secretAccessKey: 'testing' }
    const client = new S3Client({
      endpoint: server.url,
      region: 'us-east-1',
      forcePathStyle: true,
      credentials,
    })
    await client.send(new CreateBucketCommand({ Bucket: 'data' }))
    const VersioningConfiguration = { Status: 'Enabled' } as const
    await client.send(new PutBucketVersioningCommand({ Bucket: 'data', VersioningConfiguration }))
    const old = await client.send(new PutObjectCommand({ Bucket: 'data', Key: 'd/1.csv', Body: 'older' }))
    versionId = old.VersionId
    for (const [Key, Body] of Object.entries(objects)) {
      await client.send(new PutObjectCommand({ Bucket: 'data', Key, Body }))
    }
    client.destroy()
    for (const [name, value] of Object.entries(environment())) process.env[name] = value
  })
  afterAll(async () => {
    for (const name of Object.keys(environment())) delete process.env[name]
    await server.stop()
  })

  behavesAsAStore('s3://data/')

  it('brings an older version by its id', async () => {
    expect(contents(await find(`s3://data/d/1.csv?versionId=${versionId}`))).toStrictEqual(['older'])
  })
})

describe('gs:// on fake-gcs-server', () => {
  let server: Server

  beforeAll(async () => {
    server = await start(fakeGoogleStorage)
    // As Google's JavaScript reads it: with the path of its API.
    process.env.STORAGE_EMULATOR_HOST = `${server.url}/storage/v1`
    const post = async (path: string, body: string, type: string) => {
      const headers = { 'content-type': type }
      const answer = await fetch(server.url + path, { method: 'POST', headers, body })
      if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
    }
    await post('/storage/v1/b?project=test', '{"name":"data"}', 'application/json')
    for (const [key, body] of Object.entries(objects)) {
      const path = `/upload/storage/v1/b/data/o?uploadType=media&name=${encodeURIComponent(key)}`
      await post(path, body, 'application/octet-stream')
    }
  })
  afterAll(async () => {
    delete process.env.STORAGE_EMULATOR_HOST
    await server.stop()
  })

  behavesAsAStore('gs://data/')
})

describe('az:// on Azurite', () => {
  let server: Server

  beforeAll(async () => {
    server = await start(azurite)
    // The account and key that Azurite documents for everybody.
    const key = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw=='
    process.env.AZURE_STORAGE_CONNECTION_STRING = `DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=${key};BlobEndpoint=${server.url}/devstoreaccount1;`
    const service = BlobServiceClient.fromConnectionString(process.env.AZURE_STORAGE_CONNECTION_STRING)
    const container = service.getContainerClient('data')
    await container.create()
    for (const [name, body] of Object.entries(objects)) {
      await container.getBlockBlobClient(name).upload(body, Buffer.byteLength(body))
    }
  })
  afterAll(async () => {
    delete process.env.AZURE_STORAGE_CONNECTION_STRING
    await server.stop()
  })

  behavesAsAStore('az://data/')
})

describe('mlflow: on MLflow 3.17.2', () => {
  let server: Server
  let runId = ''

  const call = async (route: string, body: object) => {
    const answer = await fetch(`${server.url}/api/2.0/mlflow/${route}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (!answer.ok) throw new Error(`${route}: ${answer.status} ${await answer.text()}`)
    return (await answer.json()) as { run: { info: { run_id: string; artifact_uri: string } } }
  }

  beforeAll(async () => {
    server = await start(mlflow)
    const { run } = await call('runs/create', { experiment_id: '0', start_time: Date.now() })
    runId = run.info.run_id
    const root = run.info.artifact_uri.replace('mlflow-artifacts:/', '')
    const files = {
      'eval/test.csv': 'id\n1\n',
      'model/model.onnx': 'graph',
      'model/w.data': 'weights',
      'model/MLmodel': 'x',
    }
    for (const [path, body] of Object.entries(files)) {
      const url = `${server.url}/api/2.0/mlflow-artifacts/artifacts/${root}/${path}`
      const answer = await fetch(url, { method: 'PUT', body })
      if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
    }
    await call('registered-models/create', { name: 'signs' })
    const source = `${run.info.artifact_uri}/model`
    await call('model-versions/create', { name: 'signs', source, run_id: runId })
    await call('registered-models/alias', { name: 'signs', alias: 'champion', version: '1' })
    process.env.MLFLOW_TRACKING_URI = server.url
  })
  afterAll(async () => {
    delete process.env.MLFLOW_TRACKING_URI
    await server.stop()
  })

  it.each(['mlflow:signs@champion', 'mlflow:signs/1', 'mlflow:signs/1/model.onnx'])(
    '%s brings the model and its weights',
    async (location) => {
      const found = await find(location)
      expect(contents(found)).toStrictEqual(['graph'])
      expect(found.origins).toStrictEqual([{ name: 'mlflow:signs/1/model.onnx' }])
      expect(readFileSync(join(dirname(found.files[0] ?? ''), 'w.data'), 'utf8')).toBe('weights')
    },
  )

  it('runs/ID/PATH brings an artifact', async () => {
    const found = await find(`mlflow:runs/${runId}/eval/test.csv`)
    expect([contents(found), basename(found.files[0] ?? '')]).toStrictEqual([['id\n1\n'], 'test.csv'])
  })

  it.each([
    'mlflow:signs@nobody',
    'mlflow:signs/7',
    'mlflow:nothing/1',
    'mlflow:runs/0123/eval/test.csv',
    'mlflow:signs/1/x.csv',
  ])('%s is not there, and that is said', async (location) => {
    expect(await failure(find(location))).toMatchObject({ code: 'MG8502' })
  })
})
