import { chunksOf, type Deadline, NoAnswer, type WireRequest } from '@mlgate/http'
import { type GitHubClient, refuseWebPage } from './client/client.ts'
import { type Doing, GitHubFailure, tooLarge, unanswered, unreadable } from './client/failure.ts'
import { type ParametersOf, type Route, type RouteFacts, routes } from './client/routes.ts'

/** Which bytes of a file are wanted. */
export interface Part {
  from: number
  /** Exclusive. */
  to: number
  /** What the whole file has. */
  of: number
}

/** The longest time that one file may be on its way, however steadily it comes. */
export const longestTransferMs = 6 * 3_600_000

/** How often a download that broke off is taken up again without a new byte between. */
const mostBreaks = 4

/**
 * A file that GitHub hands out itself or through a signed address of its storage. The token goes to GitHub only; the
 * redirect is followed once, without it. Time is bounded by progress: a large file may take its time.
 *
 * @throws MlgateError MG1009 when it is larger than `mostBytes`.
 */
export async function download<Name extends Route>(
  client: GitHubClient,
  route: Name,
  parameters: ParametersOf<Name>,
  { mostBytes, accept }: { mostBytes: number; accept?: string },
): Promise<Buffer> {
  const open = opener(client, route, parameters, { mostBytes, ...(accept === undefined ? {} : { accept }) })
  return Buffer.concat(await Array.fromAsync(resumed(client, open, { mostBytes })))
}

/**
 * The same, streamed, or a part of it.
 *
 * @throws GitHubFailure MG8007 when it has more bytes than it should.
 */
export async function* streamPart<Name extends Route>(
  client: GitHubClient,
  route: Name,
  parameters: ParametersOf<Name>,
  { part, accept }: { part: Part; accept: string },
): AsyncGenerator<Uint8Array, void, undefined> {
  if (part.from >= part.to) return
  const patient = client.within({ budgetMs: longestTransferMs })
  const open = opener(patient, route, parameters, { mostBytes: part.of, accept })
  yield* resumed(patient, open, { mostBytes: part.of, part })
}

/** A file behind a signed address, which takes no token: nobody's permissions matter there. */
export async function fetchStored(
  client: GitHubClient,
  request: Pick<WireRequest, 'url' | 'headers'>,
  doing: Doing,
  mostBytes: number,
): Promise<Buffer> {
  const open = {
    doing,
    at: (range: Range) => openStored(client, withRange(request, range), doing, mostBytes),
  }
  return Buffer.concat(await Array.fromAsync(resumed(client, open, { mostBytes })))
}

/** An answer whose body is still to be read, and the limit of its time, which whoever reads it stops. */
interface Opened {
  response: Response
  deadline: Deadline
}
/** Of bytes, `to` exclusive; to the end without it. */
interface Range {
  from: number
  to?: number
}
interface Opener {
  doing: Doing
  at(range: Range): Promise<Opened>
}

function opener<Name extends Route>(
  client: GitHubClient,
  route: Name,
  parameters: ParametersOf<Name>,
  { mostBytes, accept }: { mostBytes: number; accept?: string },
): Opener {
  const request = client.prepare(route, parameters, accept)
  const { does, permission }: RouteFacts = routes[route]
  const path = new URL(request.url).pathname
  const doing: Doing = { does, path, ...(permission === undefined ? {} : { permission }) }
  const at = async (range: Range) => {
    const first = await client.perform(route, {
      doing,
      request: { ...withRange(request, range), redirect: 'manual', isLarge: true },
      effect: 'none',
      mostBytes,
      staysOpen: true,
      read: async (response, deadline) => {
        if (response.status < 300) return opened(response, deadline, doing)
        deadline.stop()
        await response.body?.cancel()
        return targetOf(response, request.url, doing)
      },
    })
    if (typeof first !== 'string') return first
    return openStored(client, withRange({ url: first, headers: {} }, range), doing, mostBytes)
  }
  return { doing, at }
}

async function openStored(
  client: GitHubClient,
  { url, headers }: Pick<WireRequest, 'url' | 'headers'>,
  doing: Doing,
  mostBytes: number,
): Promise<Opened> {
  const fetched = client.perform('GET storage', {
    doing,
    request: {
      method: 'GET',
      url,
      headers: { ...headers, 'user-agent': 'mlgate' },
      redirect: 'manual',
      isLarge: true,
    },
    effect: 'none',
    mostBytes,
    staysOpen: true,
    read: async (response, deadline) => {
      if (response.status >= 300) throw unreadable(doing, 'the storage redirects to elsewhere', false)
      return opened(response, deadline, doing)
    },
  })
  return fetched.catch((error: unknown) => {
    const refusal = error instanceof GitHubFailure && error.code === 'MG8001'
    throw refusal ? unreadable(doing, 'the storage refuses the address that GitHub gave', false) : error
  })
}

function opened(response: Response, deadline: Deadline, doing: Doing): Opened {
  refuseWebPage(response, doing)
  return { response, deadline }
}

/** Bytes as they are, so that a part of them is that part. */
function withRange<Request extends Pick<WireRequest, 'headers'>>(
  request: Request,
  { from, to }: Range,
): Request {
  const headers = { ...request.headers, 'accept-encoding': 'identity' }
  if (from === 0 && to === undefined) return { ...request, headers }
  return { ...request, headers: { ...headers, range: `bytes=${from}-${to === undefined ? '' : to - 1}` } }
}

function targetOf(response: Response, from: string, doing: Doing): string {
  const target = URL.parse(response.headers.get('location') ?? '', from)
  if (target === null || !/^https?:$/.test(target.protocol)) {
    throw unreadable(doing, 'it redirects to nowhere', false)
  }
  return target.href
}

/**
 * The bytes of a file, taken up again where they broke off: what lies behind one address never changes, so the beginning
 * is still right.
 */
async function* resumed(
  { settings }: GitHubClient,
  { doing, at: openAt }: Opener,
  { part, mostBytes }: { part?: Part; mostBytes: number },
): AsyncGenerator<Uint8Array, void, undefined> {
  const to = part !== undefined && part.to < part.of ? part.to : undefined
  let at = part?.from ?? 0
  for (let breaks = 0; ; ) {
    const before = at
    let broken = new NoAnswer('broke off its answer', true)
    try {
      for await (const piece of bodyFrom(
        await openAt({ from: at, ...(to === undefined ? {} : { to }) }),
        at,
        doing,
      )) {
        const left = (part?.to ?? mostBytes) - at
        if (piece.length > left && to === undefined) {
          throw part === undefined
            ? tooLarge(doing, mostBytes)
            : unreadable(doing, `it has more than ${part.of} bytes`, false)
        }
        at += Math.min(piece.length, left)
        yield piece.length > left ? piece.subarray(0, left) : piece
        if (at === to) return
      }
      if (part === undefined || at === part.to) return
    } catch (error) {
      settings.signal?.throwIfAborted()
      if (!(error instanceof NoAnswer)) throw error
      broken = error
    }
    breaks = at > before ? 1 : breaks + 1
    if (breaks === mostBreaks) throw unanswered(doing, broken.message, { sent: breaks, mayBeDone: false })
    settings.log(`GitHub ${broken.message}; going on at byte ${at}`)
    await settings.clock.wait(1000 * 2 ** (breaks - 1), settings.signal)
  }
}

/** The bytes of an answer from a place on, whether or not it was asked for no others. */
async function* bodyFrom(
  { response, deadline }: Opened,
  at: number,
  doing: Doing,
): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    const starts = response.headers.get('content-range') ?? `bytes ${at}-`
    if (response.status === 206 && !starts.startsWith(`bytes ${at}-`)) {
      await response.body?.cancel()
      throw unreadable(doing, 'it is another part than was asked for', false)
    }
    let ahead = response.status === 206 ? 0 : at
    for await (const piece of chunksOf(response, Number.POSITIVE_INFINITY)) {
      deadline.progress()
      if (piece.length > ahead) yield ahead === 0 ? piece : piece.subarray(ahead)
      ahead = Math.max(0, ahead - piece.length)
    }
  } finally {
    deadline.stop()
  }
}
