import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { type AddressInfo, createServer as createPlainServer, type Server, type Socket } from 'node:net'
import { Worker } from 'node:worker_threads'
import { createRandom } from '@mlgate/stats'
import { describe, expect, it, onTestFinished } from 'vitest'
import { certificate, privateKey } from '../../../test/support/loopback-certificate.ts'
import { eventLoopClock } from '../scenarios/clock.ts'
import { closedLoop, openLoop } from '../scenarios/loops.ts'
import { poissonSchedule } from '../scenarios/poisson-schedule.ts'
import { type LoadClient, type LoadClientOptions, loadClient, Refused } from './load-client.ts'
import { requestBytes } from './request-bytes.ts'

async function portOf(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return (server.address() as AddressInfo).port
}

/** A server over HTTP, and how many connections were opened to it. */
async function serve(answer: (request: IncomingMessage, response: ServerResponse, body: string) => void) {
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    answer(request, response, Buffer.concat(parts).toString())
  })
  const seen = { connections: 0, port: 0 }
  server.on('connection', () => seen.connections++)
  seen.port = await portOf(server)
  return seen
}

function clientOf(port: number, more: Partial<LoadClientOptions> = {}, method = 'POST'): LoadClient {
  const url = `http://localhost:${port}/v2/models/signs/infer?a=b`
  const body = method === 'POST' ? Buffer.from('{"id":"1"}') : null
  const client = loadClient({
    // Nobody listens at the first of them.
    place: {
      url,
      addresses: [
        { address: '::1', family: 6 },
        { address: '127.0.0.1', family: 4 },
      ],
    },
    requests: [requestBytes({ method, url, headers: { 'X-Key': 'k' }, body })],
    connections: 1,
    timeoutMs: 5000,
    hasBody: true,
    ...more,
  })
  onTestFinished(() => client.close())
  return client
}

describe('a client that holds connections open', () => {
  it('sends the same request again and again over one connection', async () => {
    const requests: unknown[] = []
    const seen = await serve(({ method, url, headers }, response, body) => {
      requests.push({ method, url, body, key: headers['x-key'], host: headers.host })
      response.end('fine')
    })
    const client = clientOf(seen.port)
    for (let call = 0; call < 5; call++) await client.query()
    expect((await client.look()).toString()).toBe('fine')
    expect(seen.connections).toBe(1)
    expect(requests).toHaveLength(6)
    const host = `localhost:${seen.port}`
    const request = { method: 'POST', url: '/v2/models/signs/infer?a=b', body: '{"id":"1"}', key: 'k', host }
    expect(new Set(requests.map((each) => JSON.stringify(each)))).toEqual(new Set([JSON.stringify(request)]))
  })

  it('has as many requests under way as connections, and more wait for one', async () => {
    let now = 0
    let most = 0
    const seen = await serve((_, response) => {
      most = Math.max(most, ++now)
      setTimeout(() => {
        now--
        response.end('fine')
      }, 2)
    })
    const client = clientOf(seen.port, { connections: 8 })
    await client.open()
    await Promise.all(Array.from({ length: 100 }, () => client.query()))
    expect([most, seen.connections]).toEqual([8, 8])
  })

  it('sends several requests in turn', async () => {
    const bodies: string[] = []
    const seen = await serve((_, response, body) => {
      bodies.push(body)
      response.end()
    })
    const url = `http://127.0.0.1:${seen.port}/`
    const requests = ['a', 'b'].map((body) =>
      requestBytes({ method: 'PUT', url, headers: {}, body: Buffer.from(body) }),
    )
    const client = clientOf(seen.port, { requests })
    for (let call = 0; call < 4; call++) await client.query()
    expect(bodies).toEqual(['a', 'b', 'a', 'b'])
  })

  it('asks for nothing but the head, where it does', async () => {
    const seen = await serve((_, response) => response.end('fine'))
    const client = clientOf(seen.port, { hasBody: false }, 'HEAD')
    for (let call = 0; call < 3; call++) await client.query()
    expect(seen.connections).toBe(1)
  })

  it('connects again to a server that closes every time', async () => {
    const seen = await serve((_, response) => response.setHeader('connection', 'close').end('fine'))
    const client = clientOf(seen.port)
    for (let call = 0; call < 3; call++) await client.query()
    expect(seen.connections).toBe(3)
  })

  it('asks again a server that closes a connection just as it is asked, and only there', async () => {
    let connections = 0
    const server = createPlainServer((socket) => {
      connections++
      socket.once('data', () => {
        socket.write('HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n')
        socket.once('data', () => socket.destroy())
      })
    })
    const client = clientOf(await portOf(server))
    for (let call = 0; call < 3; call++) await client.query()
    expect(connections).toBe(3)
  })

  it('trusts the authorities that it is told of, over TLS', async () => {
    const server = createTlsServer({ cert: certificate, key: privateKey }, (_, response) =>
      response.end('fine'),
    )
    const port = await portOf(server)
    const addresses = [{ address: '127.0.0.1', family: 4 }]
    const place = { url: `https://127.0.0.1:${port}/`, addresses }
    await expect(clientOf(port, { place }).query()).rejects.toMatchObject({
      code: 'DEPTH_ZERO_SELF_SIGNED_CERT',
    })
    const trusting = clientOf(port, { place: { ...place, authorities: [certificate] } })
    expect((await trusting.look()).toString()).toBe('fine')
    await trusting.query()
  })

  it('reads what ends with its connection', async () => {
    const server = createPlainServer((socket) =>
      socket.once('data', () => socket.end('HTTP/1.0 200 OK\r\n\r\nfine')),
    )
    const client = clientOf(await portOf(server))
    expect((await client.look()).toString()).toBe('fine')
    await client.query()
  })
})

describe('what cannot be timed', () => {
  it.each([301, 404, 500, 503])('is an answer with status %d, whose words are kept', async (status) => {
    const seen = await serve((_, response) => response.writeHead(status).end(`no: ${status}`))
    const failed = await clientOf(seen.port)
      .query()
      .catch((error: unknown) => error)
    expect(failed).toBeInstanceOf(Refused)
    expect(failed).toMatchObject({ status, body: Buffer.from(`no: ${status}`) })
  })

  it('is the one refusal among many answers', async () => {
    let asked = 0
    const seen = await serve((_, response) => response.writeHead(++asked === 50 ? 500 : 200).end())
    await expect(closedLoop({ query: clientOf(seen.port).query, count: 100 })).rejects.toThrow('status 500')
  })

  it('is a server that says nothing for too long', async () => {
    const client = clientOf(await portOf(createPlainServer(() => undefined)), { timeoutMs: 50 })
    await expect(client.query()).rejects.toThrow('did not answer in time')
  })

  it('is a server that says a little now and then, and takes longer in all', async () => {
    const drip = (socket: Socket) => {
      const body = 'x'.repeat(300)
      socket.on('error', () => undefined)
      socket.once('data', () => {
        socket.write(`HTTP/1.1 200 OK\r\ncontent-length: ${body.length}\r\n\r\n`)
        let said = 0
        const drops = setInterval(() => {
          if (said === body.length || socket.destroyed) clearInterval(drops)
          else socket.write(body.charAt(said++))
        }, 10)
      })
    }
    const client = clientOf(await portOf(createPlainServer(drip)), { timeoutMs: 200 })
    await expect(client.query()).rejects.toThrow('did not answer in time')
  })

  it('is one that hangs up in the middle, or is not there', async () => {
    const cut = (socket: Socket) =>
      socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nfi'))
    await expect(clientOf(await portOf(createPlainServer(cut))).query()).rejects.toMatchObject({
      code: 'ECONNRESET',
    })
    await expect(clientOf(1).query()).rejects.toBeInstanceOf(Error)
  })

  it('is one that speaks unasked', async () => {
    const server = createPlainServer((socket) =>
      socket.on('data', () => socket.write('HTTP/1.1 200 OK\r\ncontent-length: 1\r\n\r\nab')),
    )
    await expect(clientOf(await portOf(server)).query()).rejects.toThrow('says more than it was asked')
  })
})

/** A server in a thread of its own, which stops for so long at one of its requests. */
async function serveStalling(stallMs: number, atRequest: number): Promise<number> {
  const code = `const { createServer } = require('node:http')
    const { parentPort } = require('node:worker_threads')
    let asked = 0
    const server = createServer((_, response) => {
      if (++asked === ${atRequest}) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ${stallMs})
      response.end('fine')
    }).listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port))`
  const worker = new Worker(code, { eval: true })
  onTestFinished(async () => void (await worker.terminate()))
  return new Promise((resolve) => worker.once('message', resolve))
}

describe('a server that stalls on purpose', () => {
  it.each([1, 64])(
    'makes all requests late that came meanwhile, with %d under way at once',
    async (mostInFlight) => {
      // Requests come every 3 ms on average; at the hundredth it stops for 300 ms.
      const [stallMs, count] = [300, 300]
      const client = clientOf(await serveStalling(stallMs, 100), { connections: mostInFlight })
      await client.open()
      const schedule = poissonSchedule(333, count, createRandom(1))
      const service: number[] = []
      const query = async () => {
        const sentAt = performance.now()
        await client.query()
        service.push(performance.now() - sentAt)
      }
      const { latencies } = await openLoop({ query, schedule, mostInFlight, clock: eventLoopClock })
      const late = (times: Iterable<number>) => [...times].filter((time) => time > stallMs / 3).length
      const stalledAt = schedule[99] as number
      const due = schedule.filter((at) => at >= stalledAt && at < stalledAt + stallMs / 2).length
      expect(due).toBeGreaterThan(30)
      expect(late(latencies)).toBeGreaterThanOrEqual(due)
      // Whoever waits for one answer before the next question, and counts from that, sees the stall once.
      if (mostInFlight === 1) expect(late(service)).toBeLessThan(due / 3)
    },
  )
})
