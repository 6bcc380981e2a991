import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { type AddressInfo, connect } from 'node:net'
import { onTestFinished } from 'vitest'
import { certificate, privateKey } from '../../../test/support/loopback-certificate.ts'

export type Handler = (request: IncomingMessage, response: ServerResponse) => void

export interface TestServer {
  /** With a slash at its end. */
  url: string
  port: number
  /** What was asked for, in order: `GET /path`. */
  asked: string[]
  /** The credentials that came with each request. */
  credentials: (string | undefined)[]
}

/** A server on loopback that lasts as long as the test: HTTP, or HTTPS with a certificate that nobody trusts. */
export async function serve(handler: Handler, protocol: 'http' | 'https' = 'http'): Promise<TestServer> {
  const asked: string[] = []
  const credentials: (string | undefined)[] = []
  const listener: Handler = (request, response) => {
    asked.push(`${request.method} ${request.url}`)
    credentials.push(request.headers.authorization)
    handler(request, response)
  }
  const server =
    protocol === 'http'
      ? createServer(listener)
      : createSecureServer({ cert: certificate, key: privateKey }, listener)
  const port = await listen(server)
  return { url: `${protocol}://127.0.0.1:${port}/`, port, asked, credentials }
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return (server.address() as AddressInfo).port
}

/** Answers with the tarballs of a registry, and 404 for everything else. */
export function tarballHandler(tarballs: ReadonlyMap<string, Buffer>): Handler {
  return ({ url = '' }, response) => {
    const tarball = tarballs.get(url)
    if (tarball === undefined) response.writeHead(404).end('{"error":"not found"}')
    else response.writeHead(200, { 'content-length': tarball.length }).end(tarball)
  }
}

/** One handler for the first requests, in order, then another for the rest. */
export function inOrder(first: readonly Handler[], rest: Handler): Handler {
  let count = 0
  return (request, response) => {
    const handler = first[count] ?? rest
    count += 1
    handler(request, response)
  }
}

/** A proxy: it passes requests on, and says for which hosts it was asked. */
export async function serveProxy(): Promise<{ url: string; hosts: string[] }> {
  const hosts: string[] = []
  const server = createServer((request, response) => {
    const target = new URL(request.url ?? '')
    hosts.push(target.host)
    fetch(target, { headers: { authorization: request.headers.authorization ?? '' } }).then(
      async (answer) => response.writeHead(answer.status).end(Buffer.from(await answer.arrayBuffer())),
      () => response.writeHead(502).end(),
    )
  })
  server.on('connect', (request, socket) => {
    const [host = '', port = ''] = (request.url ?? '').split(':')
    hosts.push(request.url ?? '')
    const target = connect(Number(port), host, () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
      target.pipe(socket).pipe(target)
    })
    const end = () => {
      target.destroy()
      socket.destroy()
    }
    target.on('error', end)
    socket.on('error', end)
  })
  const port = await listen(server)
  return { url: `http://127.0.0.1:${port}`, hosts }
}
