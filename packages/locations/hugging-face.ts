import { readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { type About, addressFrom, missing, rangeFrom, readBytes, readJson, unusable } from '@mlgate/http'
import * as z from 'zod/mini'
import { unreadable } from './failure.ts'
import { climbs, isWeightsOf, matchingKeys, prefixOf } from './keys.ts'
import type { FindFiles, RemoteFile, SchemeContext } from './scheme.ts'

const form =
  'hf://ORG/REPO@REVISION/PATH, or hf://datasets/ORG/REPO@REVISION/PATH, such as hf://acme/signs@v3/model.onnx'
const hint =
  'Set HF_TOKEN to a token that may read this repository; a gated one has to be asked for on its page first.'

/** A repository on the hub at one revision, and what is asked for in it. */
interface HubPath {
  kind: 'models' | 'datasets' | 'spaces'
  repository: string
  revision: string
  path: string
}

const entrySchema = z.object({
  type: z.string(),
  path: z.string(),
  oid: z.string(),
  size: z.int().check(z.nonnegative()),
  lfs: z.optional(z.object({ oid: z.string(), size: z.int() })),
})
type Entry = z.output<typeof entrySchema>
const revisionSchema = z.object({ sha: z.string().check(z.regex(/^[0-9a-f]{40}$/)) })
/** What a page of a listing holds: the hub's default. */
const mostPages = 200

/**
 * `hf://[datasets/|spaces/]ORG/REPO[@REVISION]/PATH`, as the hub's own tools write it. The revision, `main` when absent, is
 * pinned to its commit first, and every file is checked against the hash that the commit has.
 */
export const findInHub: FindFiles = async (address, written, context) => {
  const hub = parseHubPath(address, written)
  const endpoint = addressFrom('HF_ENDPOINT', context.environment.HF_ENDPOINT || 'https://huggingface.co')
  const token = await tokenFrom(context.environment)
  const headers: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` }
  const about = { name: written, hint }
  const api = `${endpoint.href.replace(/\/$/, '')}/api/${hub.kind}/${hub.repository}`

  const pinned = await context.ask({ url: `${api}/revision/${encodeURIComponent(hub.revision)}`, headers })
  const absent = `there is no repository ${hub.repository} with a revision ${hub.revision}, or it is not open to this token`
  const { sha } = await readJson(pinned, revisionSchema, { ...about, absent })

  const place = `hf://${hub.kind === 'models' ? '' : `${hub.kind}/`}${hub.repository}@${hub.revision}/`
  const folder = (prefixOf(hub.path) ?? hub.path).split('/').slice(0, -1).join('/')
  const listing = { url: `${api}/tree/${sha}${folder === '' ? '' : `/${encodePath(folder)}`}`, headers }
  const isPattern = prefixOf(hub.path) !== undefined
  const entries: Entry[] = []
  for await (const entry of listFiles(
    listing,
    isPattern,
    { ...about, absent: 'there is no such folder' },
    context,
  )) {
    entries.push(entry)
  }

  const asFile = (entry: Entry): RemoteFile => {
    const name = place + entry.path
    const prefix = hub.kind === 'models' ? '' : `${hub.kind}/`
    const url = `${endpoint.href.replace(/\/$/, '')}/${prefix}${hub.repository}/resolve/${sha}/${encodePath(entry.path)}`
    return {
      name,
      version: sha,
      promised:
        entry.lfs === undefined
          ? { bytes: entry.size, gitBlob: entry.oid }
          : { bytes: entry.lfs.size, sha256: entry.lfs.oid.replace(/^sha256:/, '') },
      open: async (start, signal) =>
        readBytes(await context.send({ url, headers: { ...headers, ...rangeFrom(start) } }, signal), start, {
          ...about,
          name,
        }),
    }
  }
  const literal = entries.find(({ path }) => path === hub.path)
  if (literal !== undefined) {
    const beside = entries.filter(({ path }) => isWeightsOf(hub.path, path)).map(asFile)
    return [beside.length === 0 ? asFile(literal) : { ...asFile(literal), beside }]
  }
  const keyed = entries.map((entry) => ({ key: entry.path, entry }))
  const matches = isPattern ? await matchingKeys(hub.path, written, asyncOf(keyed)) : []
  if (matches.length > 0) return matches.map(({ entry }) => asFile(entry))
  throw missing(
    written,
    isPattern ? 'no file matches' : 'the repository has no such file',
    entries.map(({ path }) => place + path),
  )
}

/** Branches of the hub's own have slashes in their names; elsewhere a slash is written `%2F`. */
function parseHubPath(address: string, written: string): HubPath {
  const [, kind = 'models', repository, special, plain, path] =
    /^\/\/(?:(models|datasets|spaces)\/)?([\w.-]+\/[\w.-]+)(?:@(?:(refs\/(?:convert|pr)\/[\w.-]+)|([^/]+)))?\/(.+)$/s.exec(
      address,
    ) ?? []
  if (repository === undefined || path === undefined || path.endsWith('/') || climbs(path))
    throw unreadable(written, form)
  try {
    const revision = special ?? decodeURIComponent(plain ?? 'main')
    return { kind: kind as HubPath['kind'], repository, revision, path }
  } catch {
    throw unreadable(written, form)
  }
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/')
}

/** Files of a folder, page by page; of those below it too when asked. */
async function* listFiles(
  { url, headers }: { url: string; headers: Record<string, string> },
  recursive: boolean,
  about: About,
  { ask }: SchemeContext,
): AsyncGenerator<Entry> {
  let next: string | undefined = recursive ? `${url}?recursive=true` : url
  for (let pages = 0; next !== undefined; pages += 1) {
    if (pages === mostPages) throw unusable(about.name, `its listing has more than ${mostPages} pages`)
    const response: Response = await ask({ url: next, headers })
    const items = await readJson(response, z.array(entrySchema), about)
    yield* items.filter(({ type }) => type === 'file')
    next = nextPage(response, next, about)
  }
}

/** Where the next page is; a listing that leads to another host would take the token there. */
function nextPage(response: Response, from: string, { name }: About): string | undefined {
  const [, target] = /<([^>]*)>;[^,]*rel="?next"?/.exec(response.headers.get('link') ?? '') ?? []
  if (target === undefined) return undefined
  const url = URL.parse(target, from)
  if (url === null || url.origin !== new URL(from).origin)
    throw unusable(name, 'its listing goes on at another host')
  return url.href
}

async function* asyncOf<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items
}

/** As the hub's own tools look for it: the environment, then the file that `hf auth login` writes. */
async function tokenFrom(environment: NodeJS.ProcessEnv): Promise<string | undefined> {
  const given = environment.HF_TOKEN || environment.HUGGING_FACE_HUB_TOKEN
  const home = environment.HF_HOME || join(environment.HOME || homedir(), '.cache', 'huggingface')
  const text =
    given ?? (await readFile(environment.HF_TOKEN_PATH || join(home, 'token'), 'utf8').catch(() => ''))
  const token = text.trim()
  return /^[\x21-\x7e]+$/.test(token) ? token : undefined
}
