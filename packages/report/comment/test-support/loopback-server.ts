import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Call, type Fault, SimulatedPullRequest, us } from './simulated-pull-request.ts'

const pageSize = 100

export interface LoopbackServer {
  url: string
  pullRequest: SimulatedPullRequest
  failNext(call: Call, fault: Fault): void
  beforeNext(call: Call, happening: () => Promise<void>): void
  close(): Promise<void>
}

/** The comments of one pull request over HTTP on loopback: pages of 100, no conditional writes. */
export async function startLoopbackServer(): Promise<LoopbackServer> {
  const pullRequest = new SimulatedPullRequest({ now: Date.now, sleep })
  const faults = new Map<Call, Fault>()
  const happenings = new Map<Call, () => Promise<void>>()
  const server = createServer((request, response) => {
    void answer(request, response)
  })

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://loopback')
    const body = await text(request)
    const call = calls[request.method ?? ''] ?? 'list'
    const happening = happenings.get(call)
    happenings.delete(call)
    await happening?.()
    const fault = faults.get(call)
    faults.delete(call)
    pullRequest.calls.push(call)
    const reply = (status: number, value?: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value))
    if (fault === 'refused') return void reply(403, { message: 'Resource not accessible by integration' })
    const effect = () => effects[call](Number(url.pathname.split('/')[2]), body, url)
    if (fault === 'late') setTimeout(effect, 20)
    const result = fault === undefined || fault === 'unanswered' ? effect() : null
    if (fault !== undefined) return void reply(502, {})
    if (result === null) return void reply(404, { message: 'Not Found' })
    reply(200, result)
  }

  const effects: Record<Call, (id: number, body: string, url: URL) => unknown> = {
    list: (_, __, url) => {
      const page = Number(url.searchParams.get('page') ?? 1)
      return pullRequest.comments.slice((page - 1) * pageSize, page * pageSize)
    },
    create: (_, body) => pullRequest.post(us, body),
    update: (id, body) => {
      const comment = pullRequest.comments.find((one) => one.id === id)
      if (comment === undefined) return null
      comment.body = body
      return comment
    },
    remove: (id) => {
      const index = pullRequest.comments.findIndex((one) => one.id === id)
      if (index < 0) return null
      return pullRequest.comments.splice(index, 1)
    },
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    pullRequest,
    failNext: (call, fault) => faults.set(call, fault),
    beforeNext: (call, happening) => happenings.set(call, happening),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const calls: Record<string, Call> = { GET: 'list', POST: 'create', PATCH: 'update', DELETE: 'remove' }
