import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { MlgateError } from '@mlgate/core'
import { onTestFinished } from 'vitest'

/** A fresh folder that lasts as long as the test. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'mlgate-locations-')))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A request as a host saw it. */
export interface Seen {
  method: string
  /** Path and query. */
  path: string
  headers: IncomingMessage['headers']
  body: string
}

/** A host on this machine that lasts as long as the test. */
export interface Host {
  url: string
  /** Everything it was asked, in order. */
  seen: Seen[]
}

/** Starts a host that answers as it is told. */
export async function startHost(
  answer: (request: Seen, response: ServerResponse) => void | Promise<void>,
): Promise<Host> {
  const seen: Seen[] = []
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    const { method = '', url = '', headers } = request
    const asked = { method, path: url, headers, body: Buffer.concat(parts).toString('utf8') }
    seen.push(asked)
    await answer(asked, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen }
}

/** Answers with JSON. */
export function json(response: ServerResponse, value: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value))
}

/** Answers with bytes, or with the rest of them where that is asked for. */
export function bytes(request: Seen, response: ServerResponse, content: Buffer, headers: object = {}): void {
  const [, start] = /^bytes=(\d+)-$/.exec(request.headers.range ?? '') ?? []
  const rest = start === undefined ? content : content.subarray(Number(start))
  response.writeHead(start === undefined ? 200 : 206, {
    'content-type': 'application/octet-stream',
    'content-length': rest.length,
    ...(start === undefined
      ? {}
      : { 'content-range': `bytes ${start}-${content.length - 1}/${content.length}` }),
    ...headers,
  })
  response.end(request.method === 'HEAD' ? undefined : rest)
}

/** The error of a promise that must fail. */
export async function failureOf(promise: Promise<unknown>): Promise<MlgateError> {
  return promise.then(
    (value) => {
      throw new Error(`it gave ${JSON.stringify(value)}`)
    },
    (error: MlgateError) => error,
  )
}

/** Limits under which a test is not kept waiting. */
export const quick = { attempts: 3, backoffMs: 1, stallMs: 300 }
