import { readBody, type WireRequest } from '@mlgate/http'
import { endpoint } from '@octokit/endpoint'
import * as z from 'zod/mini'
import { type Connection, type Limits, limited, type Settings, settle } from './connection.ts'
import { type Doing, GitHubFailure, oneLine, tooMany, unreadable } from './failure.ts'
import { type Account, type Effect, perform, type Task } from './perform.ts'
import { effectOf, type ParametersOf, type Route, type RouteFacts, routes } from './routes.ts'

/** What a schema of an answer is. */
export type AnswerSchema = z.ZodMiniType

/** How an answer that is read whole is bounded. */
const maximumAnswerBytes = 2 ** 25
const pageSize = 100

export interface Usage {
  /** Requests sent, repeated ones counted again. */
  calls: number
  /** Requests by what they ask for. */
  byRoute: Readonly<Record<string, number>>
  /** Time spent waiting for rate limits and before repeating. */
  waitedMs: number
}

/** A way to one repository on GitHub. Everything that goes over it is bounded, counted and checked. */
export interface GitHubClient {
  readonly settings: Settings
  /**
   * One call whose answer is JSON.
   *
   * @throws GitHubFailure for a refusal, for no answer, and for an answer that is not what `answer` describes.
   */
  call<Name extends Route, Schema extends AnswerSchema>(
    route: Name,
    parameters: ParametersOf<Name>,
    answer: Schema,
  ): Promise<z.output<Schema>>
  /** One call whose answer has no body. */
  command<Name extends Route>(route: Name, parameters: ParametersOf<Name>): Promise<void>
  /**
   * Every item of a list, page by page, in GitHub's order.
   *
   * @param most how many items there may be; more are an error, never silently left out.
   */
  list<Name extends Route, Item>(
    route: Name,
    parameters: ParametersOf<Name>,
    list: ListOf<Item>,
  ): AsyncGenerator<Item, void, undefined>
  /** One call whose answer is a file. */
  bytes<Name extends Route>(
    route: Name,
    parameters: ParametersOf<Name>,
    options: { accept: string; mostBytes: number },
  ): Promise<Buffer>
  /** The request of a call, for those who send it in their own way. */
  prepare<Name extends Route>(route: Name, parameters: ParametersOf<Name>, accept?: string): WireRequest
  /** Sends any request, within the limits of this client. */
  perform<Value>(name: string, task: Task<Value>): Promise<Value>
  /** The same way with limits of its own, whose time starts now; both count to the same usage. */
  within(limits: Limits): GitHubClient
  usage(): Usage
}

/** How to find the items in a page of a list. */
export interface ListOf<Item> {
  page: z.ZodMiniType<readonly Item[]>
  most: number
  /** Items of one answer, which is bounded as a whole; 100, GitHub's most, without it. */
  perPage?: number
}

/**
 * Opens a way to a repository. Nothing is sent yet.
 *
 * @throws MlgateError MG8013 when the connection cannot be used.
 */
export function connect(connection: Connection): GitHubClient {
  return open(settle(connection), { accounts: [], byRoute: {} })
}

/** What all clients of one way have sent. */
interface Ledger {
  accounts: Account[]
  byRoute: Record<string, number>
}

function open(settings: Settings, ledger: Ledger): GitHubClient {
  const account: Account = { calls: 0, waitedMs: 0, ends: settings.clock.now() + settings.budgetMs }
  const { accounts, byRoute } = ledger
  accounts.push(account)

  const prepare: GitHubClient['prepare'] = (route, parameters, accept = 'application/vnd.github+json') => {
    const { owner, repo, apiUrl, token } = settings
    const { method, url, headers, body } = endpoint(route, {
      ...(parameters as Record<string, unknown>),
      owner,
      repo,
      baseUrl: apiUrl,
      headers: {
        accept,
        authorization: `token ${token}`,
        'user-agent': 'mlgate',
        'x-github-api-version': '2022-11-28',
      },
    })
    return {
      method,
      url,
      headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      redirect: 'follow',
    }
  }

  const performTask: GitHubClient['perform'] = async (name, task) => {
    const before = account.calls
    try {
      return await perform(task, settings, account)
    } finally {
      byRoute[name] = (byRoute[name] ?? 0) + account.calls - before
    }
  }

  const fetchRoute = async <Name extends Route, Value>(
    route: Name,
    parameters: ParametersOf<Name>,
    read: (response: Response, doing: Doing) => Promise<Value>,
    options: { accept?: string; mostBytes?: number } = {},
  ): Promise<Value> => {
    const request = prepare(route, parameters, options.accept)
    const doing = doingOf(route, request)
    return performTask(route, {
      doing,
      request,
      effect: effectOf(route),
      mostBytes: options.mostBytes ?? maximumAnswerBytes,
      read: (response) => read(response, doing),
    })
  }

  return {
    settings,
    prepare,
    perform: performTask,
    within: (limits) => open(limited(settings, limits), ledger),
    usage: () => ({
      calls: accounts.reduce((sum, { calls }) => sum + calls, 0),
      byRoute: { ...byRoute },
      waitedMs: accounts.reduce((sum, { waitedMs }) => sum + waitedMs, 0),
    }),
    call: (route, parameters, answer) =>
      fetchRoute(route, parameters, (response, doing) => readJson(response, doing, answer, effectOf(route))),
    command: (route, parameters) =>
      fetchRoute(route, parameters, async (response, doing) => {
        await readBody(response, maximumAnswerBytes)
        if (response.status !== 204) {
          throw unreadable(doing, `it has status ${response.status} in place of 204`, true)
        }
      }),
    bytes: (route, parameters, { accept, mostBytes }) =>
      fetchRoute(
        route,
        parameters,
        async (response, doing) => {
          refuseWebPage(response, doing)
          return readBody(response, mostBytes)
        },
        { accept, mostBytes },
      ),
    async *list(route, parameters, { page: schema, most, perPage = pageSize }) {
      let found = 0
      for (let page = 1; ; page += 1) {
        const asked = { ...parameters, per_page: perPage, page }
        const { items, doing, more } = await fetchRoute(route, asked, async (response, doing) => ({
          items: await readJson(response, doing, schema, 'none'),
          doing,
          more: /<[^>]*>;[^,]*rel="?next"?/.test(response.headers.get('link') ?? ''),
        }))
        found += items.length
        if (found > most) throw tooMany(doing, `${most} entries`)
        yield* items
        if (!more) return
        if (items.length === 0) throw unreadable(doing, 'a page without entries promises another', false)
      }
    },
  }
}

function doingOf(route: Route, request: WireRequest): Doing {
  const { does, permission }: RouteFacts = routes[route]
  // A path of a repository may hold any character.
  const path = oneLine(decodeURIComponent(new URL(request.url).pathname))
  return { does, path, ...(permission === undefined ? {} : { permission }) }
}

/** The JSON of an answer, checked. A web page with status 200, a cut document and another schema are errors. */
export async function readJson<Schema extends AnswerSchema>(
  response: Response,
  doing: Doing,
  schema: Schema,
  effect: Effect,
): Promise<z.output<Schema>> {
  const isWrite = effect !== 'none'
  refuseWebPage(response, doing, isWrite)
  const text = (await readBody(response, maximumAnswerBytes)).toString('utf8')
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    throw unreadable(doing, text === '' ? 'it is empty' : 'it is not JSON, or was cut', isWrite)
  }
  const parsed = z.safeParse(schema, json)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const place = issue === undefined || issue.path.length === 0 ? '' : ` at ${issue.path.join('.')}`
  throw unreadable(doing, `it has another form than expected${place}`, isWrite)
}

/** A proxy or a sign-in page between here and GitHub answers with HTML and says that all is well. */
export function refuseWebPage(response: Response, doing: Doing, isWrite = false): void {
  const type = response.headers.get('content-type') ?? ''
  if (/^text\/html\b/i.test(type)) throw unreadable(doing, 'it is a web page', isWrite)
}

/** Turns "there is no such thing" into undefined, and nothing else: 403 and 5xx say nothing about what is there. */
export async function orUndefined<Value>(
  promise: Promise<Value>,
  isAbsent: (failure: GitHubFailure) => boolean = ({ status }) => status === 404,
): Promise<Value | undefined> {
  try {
    return await promise
  } catch (error) {
    if (error instanceof GitHubFailure && isAbsent(error)) return undefined
    throw error
  }
}
