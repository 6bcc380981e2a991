import type { Permission, Repository, State, Token } from './state.ts'

/** The file that came with a request. */
export interface Upload {
  contentType: string
  size: number
  /** Lower-case hexadecimal. */
  sha256: string
  /** Undefined when it is too large to be kept. */
  bytes: Buffer | undefined
}

/** A request that has found its route. */
export interface Call {
  state: State
  repository: Repository
  token: Token
  /** Of the path, decoded. */
  parameters: Readonly<Record<string, string>>
  query: URLSearchParams
  /** Fits the description. */
  body: unknown
  accept: string
  /** In place of a body. */
  upload: Upload | undefined
  /** Where the API, the place for uploads, the site and the storage of files are: without a slash at the end. */
  apiUrl: string
  uploadsUrl: string
  siteUrl: string
  storageUrl: string
  /** The address of this request, without its query. */
  url: string
}

export interface Answer {
  status: number
  /** Sent as JSON. */
  body?: unknown
  /** Sent as it is. */
  bytes?: Buffer
  headers?: Record<string, string>
}

export interface Handler {
  /** Any of these lets a token in. */
  needs: readonly (readonly [Permission, 'read' | 'write'])[]
  handle(call: Call): Answer
}

/** A refusal as GitHub words it. */
export class Refusal extends Error {
  readonly status: number
  readonly errors: readonly unknown[] | undefined
  constructor(status: number, message: string, errors?: readonly unknown[]) {
    super(message)
    this.status = status
    this.errors = errors
  }
}

export const notFound = () => new Refusal(404, 'Not Found')

/** The part of a list that was asked for, with the Link header that leads on. */
export function paginate<Item>(
  call: Call,
  all: readonly Item[],
): { items: Item[]; headers: Record<string, string> } {
  const size = Math.min(100, Math.max(1, Number(call.query.get('per_page') ?? 30)))
  const page = Math.max(1, Number(call.query.get('page') ?? 1))
  const last = Math.max(1, Math.ceil(all.length / size))
  const link = (to: number, rel: string) => {
    const query = new URLSearchParams(call.query)
    query.set('page', String(to))
    return `<${call.url}?${query}>; rel="${rel}"`
  }
  const links = [
    ...(page > 1 ? [link(page - 1, 'prev'), link(1, 'first')] : []),
    ...(page < last ? [link(page + 1, 'next'), link(last, 'last')] : []),
  ]
  return {
    items: all.slice((page - 1) * size, page * size),
    headers: links.length === 0 ? {} : { link: links.join(', ') },
  }
}

export function numberOf(call: Call, name: string): number {
  const value = Number(call.parameters[name])
  if (!Number.isSafeInteger(value)) throw notFound()
  return value
}

export function textOf(call: Call, name: string): string {
  return call.parameters[name] ?? ''
}
