import { MlgateError } from '@mlgate/core'
import { type LargeFile, remoteAddress } from '@mlgate/files'
import { type About, NoAnswer, rangeFrom, readBytes, readJson, sendTo } from '@mlgate/http'
import * as z from 'zod/mini'
import type { RemoteFile, SchemeContext } from './scheme.ts'

/** The server of git that a token is for. */
export interface GitHost {
  /** As in GITHUB_SERVER_URL. */
  url: string
  token: string
}

/** Where a pointer was found, and who may be asked for what it stands for. */
export interface PointerPlace {
  /** For messages. */
  name: string
  fileName: string
  /** In the repository that has the pointer. */
  folder: string
  /** A folder above which no repository is looked for. */
  workspace: string | undefined
  host: GitHost | undefined
}

const batchSchema = z.object({
  objects: z.array(
    z.object({
      oid: z.string(),
      error: z.optional(z.object({ code: z.int() })),
      actions: z.optional(
        z.object({
          download: z.optional(
            z.object({ href: z.string(), header: z.optional(z.record(z.string(), z.string())) }),
          ),
        }),
      ),
    }),
  ),
})
const mediaType = 'application/vnd.git-lfs+json'
const hint =
  'Run git lfs pull, or set lfs: true at actions/checkout. The object has to be pushed, and the repository needs LFS bandwidth left.'

/**
 * A large file by its pointer, from the LFS server of the repository's `origin`: git-lfs/docs/api/batch.md. A token goes
 * to the host that it is for; `.lfsconfig` is not followed, because a pull request could send the token away by it.
 *
 * @throws MlgateError MG1008 when there is no server to ask.
 */
export async function largeFile(
  { sha256, bytes }: LargeFile,
  { name, fileName, folder, workspace, host }: PointerPlace,
  context: SchemeContext,
): Promise<RemoteFile> {
  const origin = await remoteAddress({ location: name, folder, workspace }, 'origin').catch(() => undefined)
  const server = origin === undefined ? undefined : lfsServer(origin)
  if (server === undefined) {
    throw new MlgateError({
      code: 'MG1008',
      message: `${name} is a Git LFS pointer: the file itself was not fetched, and the repository has no origin to fetch it from.`,
      hint,
      place: { file: name },
    })
  }
  const about = { name: `${name} in Git LFS`, hint, absent: 'the server does not have the object' }
  return {
    name,
    fileName,
    version: `sha256:${sha256}`,
    promised: { sha256, bytes },
    async open(start, signal) {
      const { href, header = {} } = await askForObject(server, { sha256, bytes }, { about, host, signal })
      return readBytes(
        await context.send({ url: href, headers: { ...header, ...rangeFrom(start) } }, signal),
        start,
        about,
      )
    },
  }
}

/** The LFS server that belongs to a remote, as git-lfs finds it: `<remote>.git/info/lfs`. */
function lfsServer(origin: string): URL | undefined {
  const [, sshHost, sshPath] = /^(?:ssh:\/\/)?[\w.-]+@([\w.-]+)(?::\d+\/|[:/])(.+)$/.exec(origin) ?? []
  const url = URL.parse(sshHost === undefined ? origin : `https://${sshHost}/${sshPath}`)
  if (url === null || !/^https?:$/.test(url.protocol)) return undefined
  const path = url.pathname.replace(/\/+$/, '').replace(/\.git$/, '')
  return new URL(`${url.origin}${path}.git/info/lfs/objects/batch`)
}

async function askForObject(
  server: URL,
  { sha256, bytes }: LargeFile,
  { about, host, signal }: { about: About; host: GitHost | undefined; signal: AbortSignal },
) {
  const isIts = host !== undefined && URL.parse(host.url)?.origin === server.origin
  const response = await sendTo(
    {
      method: 'POST',
      url: server.href,
      headers: {
        accept: mediaType,
        'content-type': mediaType,
        // git's own way: any user name, and the token as the password.
        ...(isIts
          ? { authorization: `Basic ${Buffer.from(`x-access-token:${host.token}`).toString('base64')}` }
          : {}),
      },
      body: JSON.stringify({
        operation: 'download',
        transfers: ['basic'],
        objects: [{ oid: sha256, size: bytes }],
        hash_algo: 'sha256',
      }),
    },
    signal,
  )
  const answer = await readJson(response, batchSchema, about)
  const object = answer.objects.find(({ oid }) => oid === sha256)
  const action = object?.actions?.download
  if (action !== undefined && /^https?:\/\//.test(action.href)) return action
  if ((object?.error?.code ?? 0) >= 500) throw new NoAnswer('cannot hand the object out now', true)
  throw new MlgateError({
    code: 'MG8502',
    message: `${about.name} is not there: the server does not have the object${object?.error === undefined ? '' : ` (it says ${object.error.code})`}.`,
    hint,
  })
}
