import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { type Operation, operations } from '../description.ts'
import { errorAnswer, page, reply, spoil } from './answers.ts'
import { type Answer, type Call, Refusal, type Upload } from './call.ts'
import { Faults, refusalOf } from './faults.ts'
import { handlers } from './handlers.ts'
import { isPermitted } from './permissions.ts'
import { ResultsService } from './results-service.ts'
import { addAsset } from './routes/release-assets.ts'
import { answerOutsideOfTheDescription } from './special.ts'
import { State } from './state.ts'
import { type Fetched, serveStored } from './storage.ts'
import { readUpload } from './uploads.ts'

/** One request that came in. */
export interface Seen {
  /** `METHOD /path/{parameter}`, or the bare path when no route fits. */
  route: string
  path: string
  status: number
  /** The token that came with it. */
  token: string | undefined
}

export interface Running {
  state: State
  faults: Faults
  seen: Seen[]
  /** What the storage was asked for. */
  fetched: Fetched[]
  /** Where request or answer broke GitHub's description, and routes that nobody knows. */
  breaches: string[]
  apiUrl: string
  siteUrl: string
  storageUrl: string
  close(): Promise<void>
}

const mostBodyBytes = 2 ** 27

/** The one call that has a place of its own. */
const uploadRoute = 'POST /repos/{owner}/{repo}/releases/{release_id}/assets'

/**
 * Starts the three servers: the site with its API, the place for uploads, which takes the same tokens, and the storage
 * that downloads redirect to, which is another origin and takes none.
 *
 * @param prefix of the API's paths, such as `/api/v3` on GitHub Enterprise Server, which takes uploads itself.
 */
export async function startServers(prefix: string, clock: () => Date): Promise<Running> {
  const state = new State(clock)
  const faults = new Faults()
  const seen: Seen[] = []
  const fetched: Fetched[] = []
  const breaches: string[] = []
  const results = new ResultsService(state)
  const storage = createServer((request, response) => {
    serveStored({ state, results, faults, fetched, breaches }, request, response, readAll).catch(() =>
      response.destroy(),
    )
  })
  const serveFrom = (place: 'site' | 'uploads') =>
    createServer((request, response) => {
      serve(place, request, response).catch((error: unknown) => {
        breaches.push(
          `${request.method} ${request.url}: ${error instanceof Error ? error.stack : String(error)}`,
        )
        if (!response.headersSent) response.writeHead(500)
        response.end()
      })
    })
  const [site, uploads] = [serveFrom('site'), serveFrom('uploads')]
  const storageUrl = await listen(storage)
  const siteUrl = await listen(site)
  const ownUploadsUrl = await listen(uploads)
  const apiUrl = `${siteUrl}${prefix}`
  const uploadsPrefix = '/api/uploads'
  const uploadsUrl = prefix === '' ? ownUploadsUrl : `${siteUrl}${uploadsPrefix}`

  async function serve(
    place: 'site' | 'uploads',
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const url = new URL(request.url ?? '/', siteUrl)
    const takesUploads = prefix === '' ? place === 'uploads' : url.pathname.startsWith(uploadsPrefix)
    const before = takesUploads && prefix !== '' ? uploadsPrefix : prefix
    const any = findOperation(request.method ?? '', url.pathname.slice(before.length))
    const found = (any?.operation.route === uploadRoute) === takesUploads ? any : undefined
    const route = found?.operation.route ?? `${request.method} ${specialRoute(url.pathname, prefix)}`
    const authorization = request.headers.authorization
    const entry: Seen = { route, path: url.pathname, status: 0, token: authorization?.split(' ')[1] }
    const fault = faults.take(route)
    const asked: Asked = { request, url, entry, found, body: Buffer.alloc(0), upload: undefined }
    const stopsWithin = fault?.kind === 'reset-within'
    if (takesUploads) asked.upload = await readUpload(request, stopsWithin)
    else asked.body = await readAll(request)
    const breaksWithin = stopsWithin || (takesUploads && !request.complete)
    seen.push(entry)
    if (fault?.kind === 'latency') await pause(fault.milliseconds)
    if (fault?.kind === 'before') await fault.run()
    if (breaksWithin) addAsset(callOf(asked, undefined), false)
    if (fault?.kind === 'reset-before' || breaksWithin) return void request.socket.destroy()
    const early = fault && refusalOf(fault, clock())
    const instead: Answer | undefined = early ?? (fault?.kind === 'html' && !fault.done ? page() : undefined)
    const answer = instead ?? (fault?.kind === 'starter' ? failing(asked, fault.status) : answerTo(asked))
    if (fault?.kind === 'after') await fault.run()
    if (fault?.kind === 'reset-after') return void request.socket.destroy()
    entry.status = reply(response, spoil(answer, fault), state, fault?.kind)
  }

  /** An upload of which only the name stays. */
  function failing(asked: Asked, status: number): Answer {
    addAsset(callOf(asked, undefined), false)
    return { status, body: { message: 'Server Error' } }
  }

  function answerTo(asked: Asked): Answer {
    const { request, url, entry, found, body } = asked
    const token = state.tokens.get(entry.token ?? '')
    const special =
      answerOutsideOfTheDescription(
        { method: request.method ?? '', path: url.pathname, headers: request.headers, body },
        { state, token, urls: { storageUrl }, prefix },
      ) ?? results.answer({ path: url.pathname, headers: request.headers, body }, storageUrl)
    if (special !== undefined) return special
    if (found === undefined) {
      breaches.push(`${request.method} ${url.pathname} is no call that mlgate is known to make`)
      return errorAnswer(404, 'Not Found')
    }
    if (token === undefined) return errorAnswer(401, 'Bad credentials')
    const { operation } = found
    try {
      const json = body.length === 0 ? undefined : (JSON.parse(body.toString('utf8')) as unknown)
      const wrong = operation.breachesOfRequest(url.searchParams, json)
      if (wrong.length > 0) {
        breaches.push(...wrong.map((each) => `${operation.route}: ${each}`))
        throw new Refusal(422, `Invalid request.\n\n${wrong.join('\n')}`)
      }
      const call = callOf(asked, json)
      const handler = handlers[operation.route]
      if (handler === undefined) throw new Error(`the fake does not do ${operation.route}`)
      const permitted = isPermitted(call, handler)
      if (permitted === 'hidden') return errorAnswer(404, 'Not Found')
      if (permitted === 'refused') return errorAnswer(403, 'Resource not accessible by integration')
      const answer = handler.handle(call)
      check(operation, answer)
      return answer
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const answer = errorAnswer(error.status, error.message, error.errors)
      check(operation, answer)
      return answer
    }
  }

  function callOf({ request, url, entry, found, upload }: Asked, body: unknown): Call {
    const { parameters = {} } = found ?? {}
    const token = state.tokens.get(entry.token ?? '')
    const repository = state.repositories.get(`${parameters.owner}/${parameters.repo}`.toLowerCase())
    if (repository === undefined || token === undefined) throw new Refusal(404, 'Not Found')
    return {
      state,
      repository,
      token,
      parameters,
      query: url.searchParams,
      body,
      upload,
      accept: request.headers.accept ?? '',
      apiUrl,
      uploadsUrl,
      siteUrl,
      storageUrl,
      url: `${siteUrl}${url.pathname}`,
    }
  }

  function check(operation: Operation, answer: Answer): void {
    if (answer.bytes !== undefined) return
    const wrong = operation.breachesOfAnswer(answer.status, answer.body)
    breaches.push(...wrong.map((each) => `${operation.route}: ${each}`))
  }

  return {
    state,
    faults,
    seen,
    fetched,
    breaches,
    apiUrl,
    siteUrl,
    storageUrl,
    close: async () => {
      await Promise.all([site, uploads, storage].map(stop))
    },
  }
}

/** A request as it came in. */
interface Asked {
  request: IncomingMessage
  url: URL
  entry: Seen
  found: FoundOperation | undefined
  body: Buffer
  upload: Upload | undefined
}

interface FoundOperation {
  operation: Operation
  parameters: Record<string, string>
}

function findOperation(method: string, path: string): FoundOperation | undefined {
  for (const operation of operations) {
    if (operation.method !== method) continue
    const match = operation.pattern.exec(path)
    if (match === null) continue
    const values = match.slice(1).map((value) => decodeURIComponent(value))
    return {
      operation,
      parameters: Object.fromEntries(operation.parameters.map((name, index) => [name, values[index] ?? ''])),
    }
  }
  return undefined
}

/** Routes outside of the description have short names of their own. */
function specialRoute(path: string, prefix: string): string {
  if (path.endsWith('/info/lfs/objects/batch')) return '/lfs/batch'
  if (path.startsWith('/twirp/')) return `/results/${path.split('/').at(-1)}`
  if (path === '/graphql' || (prefix !== '' && path === '/api/graphql')) return '/graphql'
  return path
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  let bytes = 0
  for await (const part of request) {
    bytes += (part as Buffer).length
    if (bytes > mostBodyBytes) throw new Error('a request is too large')
    parts.push(part as Buffer)
  }
  return Buffer.concat(parts)
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
