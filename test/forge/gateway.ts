import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'

/** A file of a release as Gitea tells it. */
interface GiteaAsset {
  id: number
  name: string
  browser_download_url: string
}

/** Gitea, as GitHub's API would have it. */
export interface Gateway {
  /** To be asked in place of Gitea's own API. */
  apiUrl: string
  stop(): Promise<void>
}

/**
 * Hands calls of GitHub's API on to Gitea, and makes up for what Gitea has otherwise: it tells no digests and no states
 * of files, finds drafts by their tag, takes a second file of the same name, and finds a file by its release only.
 *
 * @param url of Gitea, as in `http://127.0.0.1:1234`. @param token that may read drafts.
 */
export async function startGateway({ url, token }: { url: string; token: string }): Promise<Gateway> {
  const digests = new Map<string, Promise<string>>()
  const assets = new Map<number, { release: string; asset: GiteaAsset }>()
  const server = createServer((incoming, outgoing) => {
    handle(incoming, outgoing).catch((error: unknown) => {
      process.stderr.write(`${incoming.method} ${incoming.url}: ${error}\n`)
      outgoing.destroy()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  const own = `http://127.0.0.1:${port}`

  async function handle(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const { method = '', url: path = '' } = incoming
    const stored = assets.get(Number(/^\/stored\/(\d+)$/.exec(path)?.[1]))
    if (stored !== undefined) return handOut(stored.asset, incoming, outgoing)
    const [, repository, id] = /^(\/api\/v1\/repos\/[^/]+\/[^/]+)\/releases\/assets\/(\d+)$/.exec(path) ?? []
    if (repository !== undefined) {
      const known = assets.get(Number(id))
      if (known === undefined) return answer(outgoing, 404, { message: 'Not Found' })
      if (method === 'GET' && incoming.headers.accept === 'application/octet-stream') {
        outgoing.writeHead(302, { location: `${own}/stored/${id}` }).end()
        return
      }
      return forward(incoming, outgoing, `${repository}/releases/${known.release}/assets/${id}`)
    }
    const [, release, name] = /^(.*\/releases\/\d+)\/assets\?name=([^&]*)$/.exec(path) ?? []
    if (method === 'POST' && release !== undefined && name !== undefined) {
      const there = await fetch(url + release, { headers: asked(incoming) })
      const { assets: taken } = (await there.json()) as { assets: GiteaAsset[] }
      if (taken.some((asset) => asset.name === decodeURIComponent(name.replaceAll('+', ' ')))) {
        incoming.resume()
        return answer(outgoing, 422, {
          message: 'Validation Failed',
          errors: [{ resource: 'ReleaseAsset', code: 'already_exists', field: 'name' }],
        })
      }
    }
    await forward(incoming, outgoing, path)
  }

  /** The bytes of a file, of drafts as well; like GitHub's store, it wants no token. */
  async function handOut(
    asset: GiteaAsset,
    { headers }: IncomingMessage,
    outgoing: ServerResponse,
  ): Promise<void> {
    if (headers.authorization !== undefined) return answer(outgoing, 400, { message: 'Only one way to sign' })
    const { range } = headers
    const sent = { authorization: `token ${token}`, ...(range === undefined ? {} : { range }) }
    const said = await fetch(asset.browser_download_url, { headers: sent })
    const told = ['content-type', 'content-length', 'content-range'].flatMap((name) => {
      const value = said.headers.get(name)
      return value === null ? [] : [[name, value] as const]
    })
    outgoing.writeHead(said.status, Object.fromEntries(told))
    await pipeline(said.body ?? [], outgoing)
  }

  /** Streams a request to Gitea, and its answer back in GitHub's words. */
  async function forward(incoming: IncomingMessage, outgoing: ServerResponse, path: string): Promise<void> {
    const { method, headers } = incoming
    const sent = request(url + path, { method, headers: { ...headers, host: new URL(url).host } })
    const said = await new Promise<IncomingMessage>((resolve, reject) => {
      sent.on('response', resolve).on('error', reject)
      incoming.pipe(sent)
    })
    const body = await text(said)
    const { statusCode = 500, headers: told } = said
    const isJson = String(told['content-type']).startsWith('application/json')
    const document: unknown = isJson && body !== '' ? JSON.parse(body) : null
    await inGitHubsWords(document, path)
    if (path.includes('/releases/tags/') && (document as { draft?: boolean } | null)?.draft === true) {
      return answer(outgoing, 404, { message: 'Not Found' })
    }
    const link = told.link === undefined ? {} : { link: told.link }
    if (document === null) outgoing.writeHead(statusCode, link).end(body)
    else answer(outgoing, statusCode, document, link)
  }

  async function inGitHubsWords(document: unknown, path: string, release = ''): Promise<void> {
    if (typeof document !== 'object' || document === null) return
    if ('browser_download_url' in document) {
      const asset = document as GiteaAsset
      const its = release === '' ? (/\/releases\/(\d+)\//.exec(path)?.[1] ?? '') : release
      assets.set(asset.id, { release: its, asset })
      const digest = digests.get(asset.browser_download_url) ?? digestOf(asset.browser_download_url, token)
      digests.set(asset.browser_download_url, digest)
      Object.assign(asset, { state: 'uploaded', digest: await digest })
      return
    }
    if ('upload_url' in document) {
      Object.assign(document, { upload_url: String(document.upload_url).replace(url, own) })
    }
    const its = 'upload_url' in document && 'id' in document ? String(document.id) : release
    for (const value of Object.values(document)) await inGitHubsWords(value, path, its)
  }

  return {
    apiUrl: `${own}/api/v1`,
    stop: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

function asked({ headers }: IncomingMessage): Record<string, string> {
  return { authorization: headers.authorization ?? '' }
}

function answer(outgoing: ServerResponse, status: number, document: unknown, headers: object = {}): void {
  outgoing.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(document))
}

/** What Gitea really holds, in place of what it would tell. */
async function digestOf(url: string, token: string): Promise<string> {
  const response = await fetch(url, { headers: { authorization: `token ${token}` } })
  if (!response.ok || response.body === null) throw new Error(`${url}: ${response.status}`)
  const hash = createHash('sha256')
  for await (const part of response.body) hash.update(part as Uint8Array)
  return `sha256:${hash.digest('hex')}`
}
