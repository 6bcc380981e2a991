import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Faults } from './faults.ts'
import type { ResultsService } from './results-service.ts'
import type { State } from './state.ts'

/** One file, or part of one, that was asked for. */
export interface Fetched {
  path: string
  /** As in `bytes=10-19`. */
  range: string | undefined
  status: number
}

export interface Storage {
  state: State
  results: ResultsService
  faults: Faults
  fetched: Fetched[]
  breaches: string[]
}

/** Signed addresses: whoever has one gets the file, and a token beside the signature is an error, as on Azure. */
export async function serveStored(
  { state, results, faults, fetched, breaches }: Storage,
  request: IncomingMessage,
  response: ServerResponse,
  readAll: (request: IncomingMessage) => Promise<Buffer>,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://storage')
  const body = await readAll(request)
  const bytes = state.stored.get(url.pathname)
  const fault = request.method === 'GET' ? faults.take('GET storage') : undefined
  const { range } = request.headers
  response.on('close', () => fetched.push({ path: url.pathname, range, status: response.statusCode }))
  if (fault?.kind === 'before') await fault.run()
  if (request.headers.authorization !== undefined) {
    breaches.push(`a token was sent to the storage: ${url.pathname}`)
    response.writeHead(400).end()
  } else if (fault?.kind === 'reset-before') {
    request.socket.destroy()
  } else if (fault?.kind === 'status') {
    response.writeHead(fault.status).end()
  } else if (url.searchParams.get('sig') !== 'signed') {
    response.writeHead(403).end()
  } else if (request.method === 'PUT') {
    response.writeHead(results.store(url.pathname, url.searchParams, body) ?? 404).end()
  } else if (bytes === undefined) {
    response.writeHead(404).end()
  } else {
    sendPart(
      response,
      bytes,
      fault?.kind === 'ignores-range' ? undefined : range,
      fault?.kind === 'break-off',
    )
  }
}

function sendPart(response: ServerResponse, bytes: Buffer, range: string | undefined, breaksOff: boolean) {
  const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(range ?? '') ?? []
  const from = Number(first ?? 0)
  const to = Math.min(bytes.length, last ? Number(last) + 1 : bytes.length)
  if (first !== undefined && from >= bytes.length) {
    response.writeHead(416, { 'content-range': `bytes */${bytes.length}` }).end()
    return
  }
  const part = bytes.subarray(from, to)
  response.writeHead(first === undefined ? 200 : 206, {
    'content-type': 'application/octet-stream',
    'content-length': part.length,
    ...(first === undefined ? {} : { 'content-range': `bytes ${from}-${to - 1}/${bytes.length}` }),
  })
  if (breaksOff) response.write(part.subarray(0, Math.ceil(part.length / 2)), () => response.destroy())
  else response.end(part)
}
