/**
 * As much of GitHub as files of releases need, on loopback: uploads are counted and dropped, downloads come from memory.
 * Writes its port when it listens.
 */
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

const piece = Buffer.alloc(2 ** 20, 7)

const server = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://loopback')
  if (request.method === 'POST') {
    let size = 0
    request.on('data', ({ length }: Buffer) => {
      size += length
    })
    request.on('end', () => {
      response.writeHead(201, { 'content-type': 'application/json' })
      response.end(
        JSON.stringify({ id: 1, name: searchParams.get('name'), size, state: 'uploaded', digest: null }),
      )
    })
    return
  }
  const [, , bytes] = /^\/(stored|repos\/.*\/assets)\/(\d+)$/.exec(pathname) ?? []
  if (!pathname.startsWith('/stored/')) {
    response.writeHead(302, { location: `/stored/${bytes}` }).end()
    return
  }
  response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': bytes })
  pour(response, Number(bytes))
})

function pour(response: ServerResponse, bytes: number): void {
  for (let left = bytes; left > 0; left -= piece.length) {
    if (response.write(piece.subarray(0, left))) continue
    response.once('drain', () => pour(response, left - piece.length))
    return
  }
  response.end()
}

server.listen(0, '127.0.0.1', () => process.stdout.write(`${(server.address() as AddressInfo).port}\n`))
