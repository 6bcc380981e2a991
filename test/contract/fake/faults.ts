/** What goes wrong with one request. */
export type Fault =
  | { kind: 'latency'; milliseconds: number }
  /** An answer in place of the call: nothing is done. */
  | { kind: 'status'; status: number; body?: object; headers?: Record<string, string> }
  /** The call is done, and the answer lost on the way. */
  | { kind: 'status-after'; status: number }
  | { kind: 'reset-before' }
  | { kind: 'reset-after' }
  /** The connection breaks in the middle of an upload, of which the name stays. */
  | { kind: 'reset-within' }
  /** An upload fails at its end, and its name stays. */
  | { kind: 'starter'; status: number }
  /** The storage sends all of a file, whatever part was asked for. */
  | { kind: 'ignores-range' }
  /** A web page with status 200, after the call was done or in its place. */
  | { kind: 'html'; done?: boolean }
  /** Half of the JSON, as if that were all of it. */
  | { kind: 'cut' }
  /** Half of the JSON, and then the connection breaks. */
  | { kind: 'break-off' }
  | { kind: 'body'; body: unknown }
  | { kind: 'primary-limit'; resetsInSeconds: number }
  | { kind: 'secondary-limit'; retryAfter?: number | Date }
  /** Something happens just before the call is done, or just after. */
  | { kind: 'before'; run: () => void | Promise<void> }
  | { kind: 'after'; run: () => void | Promise<void> }

interface Planned {
  route: string
  fault: Fault
  left: number
  skip: number
}

/** Faults by the route that they wait for, each used up in turn. */
export class Faults {
  readonly #planned: Planned[] = []

  add(route: string, fault: Fault, { times = 1, skip = 0 } = {}): void {
    this.#planned.push({ route, fault, left: times, skip })
  }

  /** The faults of this request: the first that waits for its route. */
  take(route: string): Fault | undefined {
    const planned = this.#planned.find(
      (each) => each.left > 0 && (each.route === route || each.route === '*'),
    )
    if (planned === undefined) return undefined
    if (planned.skip > 0) {
      planned.skip -= 1
      return undefined
    }
    planned.left -= 1
    return planned.fault
  }

  /** What was planned and never met: a test that planned it tests nothing. */
  unused(): string[] {
    return this.#planned
      .filter(({ left }) => left > 0 && left !== Number.POSITIVE_INFINITY)
      .map(({ route, fault }) => `${fault.kind} at ${route}`)
  }
}

/** The answer of a fault that is one. */
export function refusalOf(
  fault: Fault,
  now: Date,
): { status: number; body: object; headers: Record<string, string> } | undefined {
  switch (fault.kind) {
    case 'status':
      return {
        status: fault.status,
        body: fault.body ?? { message: 'Server Error' },
        headers: fault.headers ?? {},
      }
    case 'primary-limit':
      return {
        status: 403,
        body: {
          message: 'API rate limit exceeded for installation ID 1.',
          documentation_url: 'https://docs.github.com/rest/overview/rate-limits-for-the-rest-api',
        },
        headers: {
          'x-ratelimit-remaining': '0',
          'x-ratelimit-reset': String(Math.floor(now.getTime() / 1000) + fault.resetsInSeconds),
        },
      }
    case 'secondary-limit':
      return {
        status: 403,
        body: {
          message:
            'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
          documentation_url: 'https://docs.github.com/rest/overview/rate-limits-for-the-rest-api',
        },
        headers: {
          ...(fault.retryAfter === undefined
            ? {}
            : {
                'retry-after':
                  fault.retryAfter instanceof Date
                    ? fault.retryAfter.toUTCString()
                    : String(fault.retryAfter),
              }),
        },
      }
    default:
      return undefined
  }
}
