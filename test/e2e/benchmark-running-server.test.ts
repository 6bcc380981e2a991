import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { startOipServer } from '../support/oip-server.ts'
import {
  openServedFolder,
  type ServedFolder,
  script,
  servedModel,
  started,
  timedUrl,
} from '../support/served-model.ts'

let served: ServedFolder
beforeEach(async () => {
  served = await openServedFolder()
})
afterEach(() => served.remove())

describe('a server that runs already', () => {
  it('is timed in turns with another one, and the pairs are said to be weaker', async () => {
    const tensors = { inputs: [{ name: 'x', datatype: 'FP32', shape: [-1, 2] }], saysBinary: true }
    const servers = await Promise.all(
      [1, 2].map(() => startOipServer({ manner: 'kserve', predict: (inputs) => inputs, ...tensors })),
    )
    onTestFinished(async () => void (await Promise.all(servers.map((each) => each.close()))))
    const [own, base] = servers.map((each) => each.url)
    const result = await served.time({
      url: timedUrl(`{ url: "${own}", encoding: binary }`),
      baseUrl: timedUrl(`{ url: "${base}", encoding: json }`),
      gates: { throughput: { min: 1 } },
    })
    expect(result).toMatchObject({ verdict: 'pass', baseline: { how: 'command', location: base } })
    expect(result.notes?.join()).toContain('the server runs already, and all processes ask the same one')
    expect(result.metrics.map(({ name }) => name)).not.toContain('load_time')
    const [binary, json] = servers.map(({ seen }) => seen.at(-1)?.headers['content-type'])
    expect([binary, json]).toEqual(['application/octet-stream', 'application/json'])
  })

  it('is let in by a header whose secret is told to nobody else', async () => {
    vi.stubEnv('SIGNS_TOKEN', 'Bearer s3cret-of-signs')
    onTestFinished(() => void vi.unstubAllEnvs())
    const options = { manner: 'kserve', predict: (inputs: never) => inputs } as const
    const server = await startOipServer({ ...options, authorization: 'Bearer s3cret-of-signs' })
    onTestFinished(() => server.close())
    await writeFile(
      join(served.folder, 'request.json'),
      '{"id":"1","inputs":[{"name":"x","shape":[1],"datatype":"FP64","data":[1]}]}',
    )
    const asked = (header: string) =>
      timedUrl(`{ url: "${server.url}/infer", headers: { ${header} }, body-file: request.json }`)
    const result = await served.time({ url: asked('Authorization: env:SIGNS_TOKEN') })
    expect(result).toMatchObject({ verdict: 'pass', parameters: { method: 'POST' } })
    expect(result.subject.data).toMatchObject([{ path: 'request.json', sha256: expect.any(String) }])
    expect(server.seen[0]).toMatchObject({ id: '1', headers: { 'content-type': 'application/json' } })
    // The server repeats what it was given.
    vi.stubEnv('SIGNS_TOKEN', 'Bearer s3cret-of-others')
    const refused = await served.time({ url: asked('Authorization: env:SIGNS_TOKEN') })
    expect(refused).toMatchObject({
      verdict: 'error',
      problems: [
        { code: 'MG5031', message: 'The endpoint signs answers with status 401: who are you, ***?.' },
      ],
    })
    for (const name of await readdir(join(served.folder, 'out'))) {
      expect(await readFile(join(served.folder, 'out', name), 'utf8')).not.toContain('s3cret')
    }
  })

  it.each([
    ['answers with an error page', '/fails', 'MG5031', 'status 500: ValueError: no such input'],
    ['does not answer as a model', '/v2/models/page', 'MG5031', 'does not answer as a model does'],
  ])('is not timed where it %s', async (_, path, code, message) => {
    // Says yes to whatever is asked of a model.
    const page = `require('http').createServer((q, r) => { q.resume(); r.writeHead(q.url === '/fails' ? 500 : 200); r.end(q.url === '/fails' ? 'ValueError: no such input' : '<html>Sign in') }).listen(process.argv[1], '127.0.0.1')`
    const result = await served.time({
      url: timedUrl(
        path.startsWith('/v2')
          ? `{ url: "http://127.0.0.1:{port}${path}", inputs: { x: { datatype: INT64, shape: [2] } } }`
          : `http://127.0.0.1:{port}${path}`,
      ),
      serve: script(page),
    })
    expect(result).toMatchObject({
      verdict: 'error',
      problems: [{ code, message: expect.stringContaining(message) }],
    })
  })

  it('has to say what it takes, or the user has to', async () => {
    const server = await startOipServer({ manner: 'mlserver', predict: (inputs) => inputs })
    onTestFinished(() => server.close())
    const result = await served.time({ url: timedUrl(server.url) })
    expect(result).toMatchObject({
      verdict: 'error',
      problems: [{ code: 'MG5050', hint: expect.stringContaining('shape: [-1, 4]') }],
    })
    const said = `{ url: "${server.url}", inputs: { x: { datatype: FP64, shape: [-1, 2] } } }`
    expect(await served.time({ url: timedUrl(said), batch: 5 })).toMatchObject({ verdict: 'pass' })
    expect(server.seen.at(-1)).toMatchObject({ rows: 5 })
  })

  it('F67: is never asked at an address where clouds hand out credentials', async () => {
    for (const path of ['v2/models/signs', 'latest/meta-data']) {
      const result = await served.time({ url: timedUrl(`http://169.254.169.254/${path}`) })
      expect(result.problems?.[0]?.message).toContain('link-local')
    }
  })

  it('F33: is neither asked nor started where a run holds secrets beside the code of others', async () => {
    vi.stubEnv('GITHUB_EVENT_NAME', 'pull_request_target')
    onTestFinished(() => void vi.unstubAllEnvs())
    const refused = { verdict: 'error', problems: [{ code: 'MG5037' }] }
    expect(await served.time({ url: timedUrl('http://127.0.0.1:1/') })).toMatchObject(refused)
    expect(await served.time({ url: servedModel, serve: started() })).toMatchObject(refused)
    expect(await served.pids()).toEqual([])
  })
})
