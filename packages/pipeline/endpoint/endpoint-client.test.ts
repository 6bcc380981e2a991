import { parseEndpoint } from '@mlgate/config'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type OipOptions, type OipServer, startOipServer } from '../../../test/support/oip-server.ts'
import { type EndpointClientOptions, endpointClient } from './endpoint-client.ts'

const body = Buffer.from('{"id":"1","inputs":[{"name":"x","shape":[1],"datatype":"FP64","data":[1]}]}')
const echo: OipOptions['predict'] = (inputs) => inputs

async function serve(options: Partial<OipOptions> = {}): Promise<OipServer> {
  const server = await startOipServer({ manner: 'kserve', predict: echo, ...options })
  onTestFinished(() => server.close())
  return server
}

function clientOf(url: string, more: Partial<EndpointClientOptions> = {}, said = '') {
  const endpoint = parseEndpoint(`{ url: "${url}", timeout: 5s, wait: 5s ${said} }`, 'test')
  return endpointClient(endpoint, { name: 'signs', headers: {}, secrets: [], ...more })
}

const failing = (message: string): OipOptions['predict'] => {
  return () => {
    throw new Error(message)
  }
}

describe.each(['mlserver', 'kserve'] as const)('a server in the manner of %s', (manner) => {
  it('is waited for until its model is ready', async () => {
    const { url } = await serve({ manner, unreadyPolls: 2 })
    await expect(clientOf(url).waitUntilReady()).resolves.toBeUndefined()
  })

  it('says why it refuses a request in one short line, without its traceback', async () => {
    const { url } = await serve({ manner, predict: failing('X has 2 features, and not 4') })
    await expect(clientOf(url).infer(body, null)).rejects.toMatchObject({
      code: 'MG5031',
      message: expect.stringMatching(
        /^The endpoint signs answers with status 500: ValueError ?: X has 2 features, and not 4\.$/,
      ),
    })
  })
})

describe('a server that cannot be used', () => {
  it('is named where nobody listens', async () => {
    const server = await serve()
    await server.close()
    const endpoint = parseEndpoint(`{ url: "${server.url}", wait: 0s }`, 'test')
    const client = endpointClient(endpoint, { name: 'signs', headers: {}, secrets: [] })
    await expect(client.waitUntilReady()).rejects.toMatchObject({
      code: 'MG5030',
      message: 'The endpoint signs was not ready: it refuses the connection.',
    })
  })

  it('is not followed elsewhere', async () => {
    const { url } = await serve({ failures: [307] })
    await expect(clientOf(url).infer(body, null)).rejects.toMatchObject({
      message: 'The endpoint signs answers with status 307: busy.',
    })
  })

  it.each(['http://169.254.169.254/v2/models/signs', 'http://[::ffff:a9fe:a9fe]/v2/models/signs'])(
    'F67: is refused at an address where clouds hand out credentials (%s)',
    async (url) => {
      await expect(clientOf(url).waitUntilReady()).rejects.toMatchObject({
        code: 'MG5030',
        message: expect.stringContaining('link-local'),
      })
    },
  )
})

describe('a request', () => {
  it('is repeated while the server says that it is busy', async () => {
    const { url, seen } = await serve({ failures: [503, 429] })
    await clientOf(url).infer(body, null)
    expect(seen).toHaveLength(1)
  })

  it('is sent with the headers that let it in', async () => {
    const { url, seen } = await serve({ authorization: 'Bearer s3cret' })
    const client = clientOf(url, { headers: { Authorization: 'Bearer s3cret' }, secrets: ['s3cret'] })
    await client.infer(body, null)
    expect(seen[0]?.headers.authorization).toBe('Bearer s3cret')
  })

  it('never tells the secret that a server repeats', async () => {
    const { url } = await serve({ authorization: 'Bearer other' })
    const client = clientOf(url, { headers: { Authorization: 'Bearer s3cret' }, secrets: ['s3cret'] })
    await expect(client.infer(body, null)).rejects.toMatchObject({
      message: 'The endpoint signs answers with status 401: who are you, Bearer ***?.',
      hint: expect.stringContaining('headers'),
    })
  })

  it('ends when the run is cancelled', async () => {
    const { url } = await serve()
    const signal = AbortSignal.abort()
    await expect(clientOf(url, { signal }).infer(body, null)).rejects.toMatchObject({ code: 'MG3006' })
  })
})

it('tells what a server says of its model', async () => {
  const inputs = [{ name: 'x', datatype: 'FP32', shape: [-1, 4] }]
  const { url } = await serve({ inputs, saysBinary: true })
  expect(await clientOf(url).describe()).toEqual({ inputs, knowsBinary: true })
  expect(await clientOf((await serve()).url).describe()).toEqual({ inputs: [], knowsBinary: false })
})
