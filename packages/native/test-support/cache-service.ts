import type { IncomingMessage, ServerResponse } from 'node:http'
import { serve, type TestServer } from './servers.ts'

/**
 * The Actions cache as its client speaks to it (version 2): entries by key and version, uploaded to and downloaded
 * from signed addresses. Bounded: an entry has at most 32 MiB.
 */
export interface CacheService extends TestServer {
  entries: Map<string, Buffer>
  /** How it refuses to make entries, such as `cache write denied: …`. */
  refuse: string | undefined
}

interface CacheRequest {
  key: string
  version: string
  restore_keys?: string[]
  restoreKeys?: string[]
}

const maximumBytes = 32 * 2 ** 20
const methods = '/twirp/github.actions.results.api.v1.CacheService/'

export async function serveCache(): Promise<CacheService> {
  const entries = new Map<string, Buffer>()
  const blobs = new Map<string, Buffer>()
  const server = await serve((request, response) => {
    readBody(request).then(
      (body) => answer(request, response, body),
      () => response.writeHead(413).end(),
    )
  })
  const service: CacheService = { ...server, entries, refuse: undefined }

  function answer(
    { method, url = '', headers }: IncomingMessage,
    response: ServerResponse,
    body: Buffer,
  ): void {
    const { pathname, searchParams } = new URL(url, server.url)
    const name = pathname.startsWith(methods) ? pathname.slice(methods.length) : undefined
    if (name === undefined) {
      blob(method ?? '', pathname, searchParams, headers.range, response, body)
      return
    }
    const request = JSON.parse(body.toString('utf8')) as CacheRequest
    const id = `${request.version}/${request.key}`
    const address = `${server.url}blob/${encodeURIComponent(id)}`
    const methodsByName: Record<string, () => object> = {
      CreateCacheEntry: () =>
        service.refuse !== undefined || entries.has(id)
          ? { ok: false, message: service.refuse ?? 'exists' }
          : { ok: true, signed_upload_url: address },
      FinalizeCacheEntryUpload: () => {
        const uploaded = blobs.get(encodeURIComponent(id))
        if (uploaded !== undefined) entries.set(id, uploaded)
        return { ok: uploaded !== undefined, entry_id: '1' }
      },
      GetCacheEntryDownloadURL: () => {
        const found = findEntry(request)
        if (found === undefined) return { ok: false }
        const address = `${server.url}blob/${encodeURIComponent(found)}`
        return { ok: true, signed_download_url: address, matched_key: found.slice(found.indexOf('/') + 1) }
      },
    }
    const result = methodsByName[name]?.()
    response.writeHead(result === undefined ? 404 : 200, { 'content-type': 'application/json' })
    response.end(JSON.stringify(result ?? { msg: 'bad route' }))
  }

  /** The entry of exactly this key, else the newest whose key begins with one of those that may stand in for it. */
  function findEntry({ key, version, restore_keys, restoreKeys = restore_keys ?? [] }: CacheRequest) {
    if (entries.has(`${version}/${key}`)) return `${version}/${key}`
    const ids = [...entries.keys()].reverse()
    const beginnings = restoreKeys.map((beginning) => `${version}/${beginning}`)
    return beginnings.flatMap((beginning) => ids.filter((each) => each.startsWith(beginning)))[0]
  }

  /** A small upload comes whole, a larger one in blocks and a list of them. */
  function blob(
    method: string,
    pathname: string,
    query: URLSearchParams,
    range: string | undefined,
    response: ServerResponse,
    body: Buffer,
  ): void {
    const id = pathname.slice('/blob/'.length)
    if (method === 'PUT') {
      if (query.get('comp') === 'block')
        blobs.set(id, Buffer.concat([blobs.get(id) ?? Buffer.alloc(0), body]))
      else if (query.get('comp') === null) blobs.set(id, body)
      response.writeHead(201, { etag: '"1"' }).end()
      return
    }
    const content = blobs.get(id) ?? Buffer.alloc(0)
    const [, from = '0', to] = /^bytes=(\d+)-(\d+)?$/.exec(range ?? '') ?? []
    const part = content.subarray(Number(from), to === undefined ? content.length : Number(to) + 1)
    response.writeHead(range === undefined ? 200 : 206, {
      'content-length': part.length,
      'content-range': `bytes ${from}-${Number(from) + part.length - 1}/${content.length}`,
    })
    response.end(method === 'HEAD' ? undefined : part)
  }
  return service
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request) {
    bytes += (chunk as Buffer).length
    if (bytes > maximumBytes) throw new RangeError('too large')
    chunks.push(chunk as Buffer)
  }
  return Buffer.concat(chunks)
}
