import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { resolveLocation } from '@mlgate/files'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { remoteFiles } from './index.ts'
import { startBucket } from './test-support/bucket.ts'
import { bytes, failureOf, json, quick, startHost, temporaryFolder } from './test-support/hosts.ts'

beforeEach(() => void vi.unstubAllEnvs())

/** A tracking server that answers as MLflow 3.17 does: one model with the alias `champion`, one run `abc`. */
async function serverWith(
  artifacts: Record<string, string>,
  uri = 'mlflow-artifacts:/1/models/m-1/artifacts',
) {
  const root = '1/models/m-1/artifacts'
  const server = await startHost((request, response) => {
    const url = new URL(request.path, 'http://host')
    const route = url.pathname.replace('/api/2.0/mlflow', '')
    if (route === '/registered-models/alias') {
      const known = url.searchParams.get('alias') === 'champion'
      const failure = { error_code: 'INVALID_PARAMETER_VALUE', message: 'Registered model alias not found.' }
      return known
        ? json(response, { model_version: { name: 'signs', version: '3' } })
        : json(response, failure, 400)
    }
    if (route === '/model-versions/get-download-uri') return json(response, { artifact_uri: uri })
    if (route === '/runs/get') return json(response, { run: { info: { artifact_uri: uri } } })
    if (url.pathname.endsWith('/artifacts')) {
      const start = `${url.searchParams.get('path')}/`.replace(`${root}/`, '')
      const below = Object.keys(artifacts).filter((path) => path.startsWith(start))
      const names = new Map(below.map((path) => [path.slice(start.length).split('/')[0], path]))
      const files = [...names].map(([path, whole]) => {
        const isFolder = whole !== start + path
        return { path, is_dir: isFolder, ...(isFolder ? {} : { file_size: artifacts[whole]?.length }) }
      })
      return json(response, { files })
    }
    const path = decodeURIComponent(url.pathname).replace(`/api/2.0/mlflow-artifacts/artifacts/${root}/`, '')
    bytes(request, response, Buffer.from(artifacts[path] ?? ''))
  })
  vi.stubEnv('MLFLOW_TRACKING_URI', server.url.replace('//', '//ann:pass%21word@'))
  const folder = temporaryFolder()
  const remote = remoteFiles({ cacheFolder: join(folder, 'cache'), limits: quick })
  const options = { folder, workspace: folder, outside: 'refuse', temporaryFolder: folder, remote } as const
  return { server, find: (location: string) => resolveLocation(location, options) }
}

describe('mlflow:', () => {
  it('NAME@ALIAS is the ONNX model of that version, with its weights', async () => {
    const { find, server } = await serverWith({
      MLmodel: 'x',
      'model.onnx': 'graph',
      'f00d.data': 'weights',
      'sub/x.txt': 'x',
    })
    const { files, origins } = await find('mlflow:signs@champion')
    const [model = ''] = files
    expect(readFileSync(model, 'utf8')).toBe('graph')
    expect(readFileSync(join(dirname(model), 'f00d.data'), 'utf8')).toBe('weights')
    expect(origins).toStrictEqual([{ name: 'mlflow:signs/3/model.onnx' }])
    const basic = `Basic ${Buffer.from('ann:pass!word').toString('base64')}`
    expect(new Set(server.seen.map(({ headers }) => headers.authorization))).toStrictEqual(new Set([basic]))
  })

  it.each([
    ['mlflow:runs/abc/eval/predictions.csv', 'mlflow:runs/abc/eval/predictions.csv'],
    ['mlflow:signs/3/eval/predictions.csv', 'mlflow:signs/3/eval/predictions.csv'],
    ['mlflow:signs@champion/eval/predictions.csv', 'mlflow:signs/3/eval/predictions.csv'],
  ])('%s is that file', async (location, name) => {
    const { find } = await serverWith({ 'eval/predictions.csv': 'id\n1\n' })
    const { files, origins } = await find(location)
    expect(readFileSync(files[0] ?? '', 'utf8')).toBe('id\n1\n')
    expect(origins?.[0]?.name).toBe(name)
  })

  it('an alias that is not there is an error, though the server answers 400', async () => {
    const { find } = await serverWith({})
    expect(await failureOf(find('mlflow:signs@nobody'))).toMatchObject({
      code: 'MG8502',
      message: expect.stringContaining('no model signs with the alias nobody'),
    })
  })

  it('a version with several models asks which is meant', async () => {
    const { find } = await serverWith({ 'a.onnx': '1', 'b.onnx': '2' })
    expect((await failureOf(find('mlflow:signs/3'))).message).toContain('a.onnx, b.onnx')
  })

  it('artifacts that the server keeps in a bucket are brought from there', async () => {
    const bucket = await startBucket({ 'root/m-1/model.onnx': 'graph' })
    const { find } = await serverWith({}, 's3://data/root/m-1')
    for (const [name, value] of Object.entries(bucket.environment)) vi.stubEnv(name, value)
    const { files, origins } = await find('mlflow:signs/3')
    expect(readFileSync(files[0] ?? '', 'utf8')).toBe('graph')
    expect(origins?.[0]?.name).toBe('s3://data/root/m-1/model.onnx')
  })

  it.each([
    '/srv/mlruns/1',
    'file:///srv/mlruns/1',
    'http://169.254.169.254/api/2.0/mlflow-artifacts/artifacts/1',
  ])('artifacts at %s are not followed: they are nobody’s to hand out', async (uri) => {
    const { find } = await serverWith({}, uri)
    expect(await failureOf(find('mlflow:signs/3'))).toMatchObject({ code: 'MG8505' })
  })

  it('F87: a listing with a name that climbs is refused', async () => {
    const { find } = await serverWith({ '../../up.onnx': 'x' })
    expect(await failureOf(find('mlflow:signs/3'))).toMatchObject({ code: 'MG8505' })
  })

  it('F88: a web page in place of an answer is an error, without its words', async () => {
    const page = await startHost(
      (_, response) =>
        void response.writeHead(200, { 'content-type': 'text/html' }).end('<html>token=secret</html>'),
    )
    const { find } = await serverWith({})
    vi.stubEnv('MLFLOW_TRACKING_URI', page.url)
    const { code, message } = await failureOf(find('mlflow:signs/3'))
    expect([code, message.includes('secret')]).toStrictEqual(['MG8505', false])
  })

  it('needs the address of a server', async () => {
    const { find } = await serverWith({})
    vi.stubEnv('MLFLOW_TRACKING_URI', '')
    expect(await failureOf(find('mlflow:signs/3'))).toMatchObject({ code: 'MG8507' })
  })
})
