import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { fileURLToPath } from 'node:url'
import { closedLoop, loadClient, requestBytes } from '@mlgate/benchmark'
import { type Line, median, ratio } from './measure.ts'

const worker = fileURLToPath(new URL('./http-worker.ts', import.meta.url))
const connectionCounts = [1, 8, 64]
const requests = 4000
const rounds = 11

/**
 * The median time that the client of `mlgate benchmark` sees of a server on loopback, against that of bare sockets which
 * write the same bytes and wait for as many as an answer has.
 */
export async function benchHttp(): Promise<Line[]> {
  const server = spawn(process.execPath, [worker], { stdio: ['ignore', 'pipe', 'inherit'] })
  try {
    const [port] = await once(server.stdout, 'data')
    const lines: Line[] = []
    for (const connections of connectionCounts) lines.push(await compare(Number(port), connections))
    return lines
  } finally {
    server.kill()
  }
}

async function compare(port: number, connections: number): Promise<Line> {
  const url = `http://127.0.0.1:${port}/v2/models/signs/infer`
  const body = Buffer.from(
    '{"id":"1","inputs":[{"name":"x","shape":[1,4],"datatype":"FP32","data":[1,2,3,4]}]}',
  )
  const headers = { 'content-type': 'application/json' }
  const request = requestBytes({ method: 'POST', url, headers, body })
  const client = loadClient({
    place: { url, addresses: [{ address: '127.0.0.1', family: 4 }] },
    requests: [request],
    connections,
    timeoutMs: 10_000,
    hasBody: true,
  })
  const sockets = await bareSockets(port, connections, request)
  await client.open()
  const sides = {
    own: () => medianTime(client.query, connections),
    bare: () => medianTime(sockets.ask, connections),
  }
  // Both grow warm before they count.
  for (const side of Object.values(sides)) await side()
  const seen: { own: number; bare: number }[] = []
  for (let round = 0; round < rounds; round++) {
    const order = round % 2 === 0 ? (['own', 'bare'] as const) : (['bare', 'own'] as const)
    const times = { own: 0, bare: 0 }
    for (const side of order) times[side] = await sides[side]()
    seen.push(times)
  }
  client.close()
  sockets.close()
  return {
    what: `http: p50 of an answer on loopback, ${connections} connection${connections === 1 ? '' : 's'}`,
    measured: microseconds(median(seen.map(({ own }) => own))),
    floor: microseconds(median(seen.map(({ bare }) => bare))),
    compared: ratio(median(seen.map(({ own, bare }) => own / bare))),
    goal: ratio(1.3),
  }
}

async function medianTime(query: () => Promise<unknown>, concurrency: number): Promise<number> {
  const { latencies } = await closedLoop({ query, count: requests, concurrency })
  return median([...latencies])
}

/** Sockets without a client: each writes a request and waits until as many bytes have come as an answer has. */
async function bareSockets(port: number, count: number, request: Buffer) {
  const sockets = await Promise.all(Array.from({ length: count }, () => opened(port)))
  const [first] = sockets as [Socket]
  first.write(request)
  const [{ length }] = await once(first, 'data')
  const free = sockets.map((socket) => {
    let missing = length
    let heard = () => {}
    socket.on('data', (piece) => {
      missing -= piece.length
      if (missing > 0) return
      missing = length
      heard()
    })
    return (done: () => void) => {
      heard = done
      socket.write(request)
    }
  })
  return {
    ask: () =>
      new Promise<void>((resolve) => {
        const send = free.pop() as (typeof free)[number]
        send(() => {
          free.push(send)
          resolve()
        })
      }),
    close() {
      for (const socket of sockets) socket.destroy()
    },
  }
}

async function opened(port: number): Promise<Socket> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true })
  await once(socket, 'connect')
  return socket
}

const microseconds = (value: number): string => `${(value * 1000).toFixed(0)} µs`
