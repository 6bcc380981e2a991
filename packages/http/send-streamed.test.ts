import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { createServer, type RequestListener, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { chunksOf, NoAnswer, readBody, send, UnreadableFile } from './transport.ts'

let folder: string
let file: string
let servers: Server[]
const content = Buffer.from(Array.from({ length: 3_000_000 }, (_, index) => index % 251))
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mlgate-http-'))
  file = join(folder, 'file')
  servers = []
  await writeFile(file, content)
})
afterEach(async () => {
  vi.unstubAllEnvs()
  for (const server of servers) {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  await rm(folder, { recursive: true })
})

async function listen(listener: RequestListener): Promise<{ server: Server; url: string }> {
  const server = createServer(listener)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` }
}

/** A server that takes everything, and says what it got. */
async function taking() {
  const taken: { headers: unknown; body: Buffer }[] = []
  const { url } = await listen(async (request, response) => {
    taken.push({ headers: request.headers, body: Buffer.concat(await request.toArray().catch(() => [])) })
    response.writeHead(201, { 'x-told': 'yes' }).end('thanks')
  })
  return { url, taken }
}

const signal = new AbortController().signal
const put = (url: string, part: { offset?: number; bytes?: number; file?: string } = {}, ends = signal) =>
  send(
    {
      method: 'PUT',
      url,
      headers: { 'x-kind': 'part' },
      body: { file, offset: 0, bytes: content.length, ...part },
      redirect: 'manual',
    },
    ends,
  )
const fetchLarge = (url: string, ends = signal) =>
  send({ method: 'GET', url, headers: {}, redirect: 'manual', isLarge: true }, ends)

describe('a file that is sent', () => {
  test('arrives as it is, with its length said before', async () => {
    const { url, taken } = await taking()
    const response = await put(url)
    expect(response.status).toBe(201)
    expect(response.headers.get('x-told')).toBe('yes')
    expect(await response.text()).toBe('thanks')
    expect(taken).toMatchObject([{ headers: { 'content-length': '3000000', 'x-kind': 'part' } }])
    expect(taken[0]?.body.equals(content)).toBe(true)
  })

  test('in part is that part', async () => {
    const { url, taken } = await taking()
    await put(url, { offset: 1_048_570, bytes: 1_500_000 })
    expect(taken[0]?.body.equals(content.subarray(1_048_570, 2_548_570))).toBe(true)
  })

  test('goes through the proxy of the environment', async () => {
    const { url, taken } = await taking()
    const asked: string[] = []
    const proxy = await listen((_, response) => response.end())
    proxy.server.on('connect', (request, socket) => {
      asked.push(request.url ?? '')
      const onward = connect(Number(new URL(url).port), '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n')
        onward.pipe(socket).pipe(onward)
      })
    })
    vi.stubEnv('http_proxy', proxy.url)
    expect((await put('http://uploads.invalid/place')).status).toBe(201)
    expect(asked).toEqual(['uploads.invalid:80'])
    expect(taken[0]?.body.equals(content)).toBe(true)
  })

  test('that is refused early is not sent to its end, and the refusal is told', async () => {
    const { url } = await listen((request, response) => {
      request.resume().on('error', () => undefined)
      response.writeHead(422, { 'content-length': 2 }).write('no')
    })
    const bytes = 2 ** 32
    await truncate(file, bytes)
    const response = await put(url, { bytes })
    expect([response.status, await response.text()]).toEqual([422, 'no'])
  })

  test('is never read faster than it is taken', async () => {
    const { url } = await listen(() => undefined)
    const bytes = 2 ** 30
    await truncate(file, bytes)
    const controller = new AbortController()
    let pieces = 0
    const sending = send(
      { method: 'PUT', url, headers: {}, body: { file, offset: 0, bytes }, redirect: 'manual' },
      controller.signal,
      () => {
        pieces += 1
      },
    )
    let before = 0
    await vi.waitFor(
      () => {
        const stands = pieces > 0 && pieces === before
        before = pieces
        expect(stands).toBe(true)
      },
      { interval: 200, timeout: 20_000 },
    )
    controller.abort(new DOMException('', 'TimeoutError'))
    await expect(sending).rejects.toThrow('did not answer in time')
    // What the system holds on its way, and no more.
    expect(pieces).toBeLessThan(200)
  })

  test('that is not there, or ends early, is an error of its own', async () => {
    const { url } = await taking()
    await expect(put(url, { file: join(folder, 'none') })).rejects.toBeInstanceOf(UnreadableFile)
    await expect(put(url, { bytes: content.length + 1 })).rejects.toThrow('it ends 1 bytes early')
  })

  test('to a server that breaks the connection may have arrived', async () => {
    const { url } = await listen((request) => void request.socket.destroy())
    await expect(put(url)).rejects.toMatchObject({ mayBeDone: true })
  })
})

describe('a large answer', () => {
  test('comes in pieces that whoever takes them may keep', async () => {
    const { url } = await listen((_, response) => response.end(content))
    const pieces = await Array.fromAsync(chunksOf(await fetchLarge(url), 10_000_000))
    expect(Buffer.concat(pieces).equals(content)).toBe(true)
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThanOrEqual(2 ** 16)
  })

  test('that breaks off gives what came, and then fails', async () => {
    const { url } = await listen((_, response) => {
      response.writeHead(200, { 'content-length': content.length })
      response.write(content.subarray(0, 100_000), () => response.destroy())
    })
    const pieces: Uint8Array[] = []
    const reading = (async () => {
      for await (const piece of chunksOf(await fetchLarge(url), 10_000_000)) pieces.push(piece)
    })()
    await expect(reading).rejects.toBeInstanceOf(NoAnswer)
    expect(Buffer.concat(pieces).equals(content.subarray(0, 100_000))).toBe(true)
  })

  test('that stands still ends with its limit of time, which is named', async () => {
    const { url } = await listen((_, response) => void response.write('a'))
    const controller = new AbortController()
    const reading = fetchLarge(url, controller.signal).then((response) => readBody(response, 1000))
    setTimeout(() => controller.abort(new DOMException('', 'TimeoutError')), 50)
    await expect(reading).rejects.toThrow('did not answer in time')
  })

  test.each([204, 304, 302])('without a body is one (%i)', async (status) => {
    const { url } = await listen((_, response) => response.writeHead(status, { location: '/there' }).end())
    const response = await fetchLarge(url)
    expect([response.status, await response.text()]).toEqual([status, ''])
  })

  test('of a server that is not there is none', async () => {
    const { server, url } = await listen(() => undefined)
    await new Promise((resolve) => server.close(resolve))
    await expect(fetchLarge(url)).rejects.toMatchObject({
      message: 'refuses the connection',
      mayBeDone: false,
    })
  })
})
