import { type CommentHost, CommentHostError, type CommentHostFailure, type HostComment } from '../host.ts'
import { us } from './simulated-pull-request.ts'

const pageSize = 100
const failures: Record<number, CommentHostFailure> = { 403: 'not-allowed', 404: 'not-found' }

/** A client of the loopback server. */
export function loopbackHost(url: string): CommentHost {
  async function call<Value>(method: string, path: string, body?: string): Promise<Value> {
    const answered = await fetch(`${url}${path}`, { method, ...(body === undefined ? {} : { body }) }).catch(
      (cause: unknown) => {
        throw new CommentHostError('uncertain', 'no answer', { cause })
      },
    )
    if (!answered.ok) {
      await answered.arrayBuffer()
      throw new CommentHostError(failures[answered.status] ?? 'uncertain', 'needs pull-requests: write')
    }
    return (await answered.json()) as Value
  }
  return {
    author: async () => us,
    list: async function* () {
      for (let page = 1; ; page += 1) {
        const comments = await call<HostComment[]>('GET', `/comments?page=${page}`)
        yield* comments
        if (comments.length < pageSize) return
      }
    },
    create: (body) => call('POST', '/comments', body),
    update: (id, body) => call('PATCH', `/comments/${id}`, body),
    remove: async (id) => {
      await call('DELETE', `/comments/${id}`)
    },
  }
}
