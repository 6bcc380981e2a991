import { type CommentHost, CommentHostError, type HostComment } from '../host.ts'

export const us = 'github-actions[bot]'
const pageSize = 100

export type Call = 'list' | 'create' | 'update' | 'remove'

/**
 * How a call fails: `refused` before it did anything; `unsent` never arrived; `unanswered` took effect, but its
 * answer was lost, as behind a 502; `late` takes effect after the caller was told that it failed.
 */
export type Fault = 'refused' | 'unsent' | 'unanswered' | 'late'

/** What happens to each call: how long it takes to arrive and to be answered, and whether it fails. */
export interface Weather {
  delays(call: Call): { before: number; after: number }
  fault(call: Call): Fault | null
}

export interface Sleeping {
  now(): number
  sleep(milliseconds: number): Promise<void>
}

/** A pull request's comments in memory, changed one call at a time, as a server with a database does. */
export class SimulatedPullRequest {
  readonly comments: HostComment[] = []
  /** Every call that arrived. */
  readonly calls: Call[] = []
  readonly #time: Sleeping
  #nextId = 1

  constructor(time: Sleeping) {
    this.#time = time
  }

  post(author: string, body: string): HostComment {
    const at = new Date(this.#time.now()).toISOString()
    const id = this.#nextId++
    const comment = { id, body, author, createdAt: at, updatedAt: at, url: `https://example.test/${id}` }
    this.comments.push(comment)
    return { ...comment }
  }

  /** The pull request as one writer reaches it. */
  host(weather: Weather, author: string | undefined = us): CommentHost {
    const call = <Value>(name: Call, effect: () => Value) => this.#call(weather, name, effect)
    const comments = this.comments
    return {
      author: async () => author,
      list: async function* () {
        for (let page = 0; ; page += 1) {
          const shown = await call('list', () =>
            comments.slice(page * pageSize, (page + 1) * pageSize).map((one) => ({ ...one })),
          )
          yield* shown
          if (shown.length < pageSize) return
        }
      },
      create: (body) => call('create', () => this.post(author ?? us, body)),
      update: (id, body) =>
        call('update', () => {
          const comment = this.#find(id)
          comment.body = body
          comment.updatedAt = new Date(this.#time.now()).toISOString()
          return { ...comment }
        }),
      remove: (id) =>
        call('remove', () => {
          comments.splice(comments.indexOf(this.#find(id)), 1)
        }),
    }
  }

  async #call<Value>(weather: Weather, name: Call, effect: () => Value): Promise<Value> {
    const { before, after } = weather.delays(name)
    const fault = weather.fault(name)
    await this.#time.sleep(before)
    this.calls.push(name)
    if (fault === 'refused') throw new CommentHostError('not-allowed', 'add pull-requests: write')
    if (fault === 'late') {
      void this.#time.sleep(after).then(() => {
        try {
          effect()
        } catch {
          // Nobody waits for it any more.
        }
      })
    }
    const value = fault === null || fault === 'unanswered' ? effect() : undefined
    await this.#time.sleep(after)
    if (fault !== null) throw new CommentHostError('uncertain', '502 Bad Gateway')
    return value as Value
  }

  #find(id: number): HostComment {
    const comment = this.comments.find((one) => one.id === id)
    if (comment === undefined) throw new CommentHostError('not-found', `there is no comment ${id}`)
    return comment
  }
}
