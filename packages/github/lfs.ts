import { createHash } from 'node:crypto'
import { MlgateError } from '@mlgate/core'
import * as z from 'zod/mini'
import { type GitHubClient, readJson } from './client/client.ts'
import { oneLine } from './client/failure.ts'
import { fetchStored } from './download.ts'
import { readFile } from './refs.ts'

/** What a file in Git LFS is, by the pointer that git holds in its place. */
export interface LargeFile {
  sha256: string
  bytes: number
}

const mostPointerBytes = 1024

/** Reads a pointer of Git LFS; undefined when the bytes are something else. */
export function readPointer(content: Uint8Array): LargeFile | undefined {
  if (content.length > mostPointerBytes) return undefined
  const text = Buffer.from(content).toString('utf8')
  if (!text.startsWith('version https://git-lfs.github.com/spec/v1\n')) return undefined
  const [, sha256] = /^oid sha256:([0-9a-f]{64})$/m.exec(text) ?? []
  const [, size] = /^size (\d{1,15})$/m.exec(text) ?? []
  return sha256 === undefined || size === undefined ? undefined : { sha256, bytes: Number(size) }
}

/**
 * A file at a commit, brought from Git LFS when git holds a pointer in its place. Null when it is not there.
 *
 * @throws MlgateError MG1009 when it is larger than `mostBytes`, MG8012 when LFS does not have it.
 */
export async function readFileAt(
  client: GitHubClient,
  commit: string,
  path: string,
  mostBytes: number,
): Promise<Buffer | null> {
  const content = await readFile(client, commit, path, mostBytes)
  const pointer = content === null ? undefined : readPointer(content)
  return pointer === undefined ? content : fetchLargeFile(client, pointer, path, mostBytes)
}

const batch = z.object({
  objects: z.array(
    z.object({
      oid: z.string(),
      error: z.optional(z.object({ code: z.int(), message: z.string() })),
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

/** Brings one object through the batch call: git-lfs/docs/api/batch.md. */
async function fetchLargeFile(
  client: GitHubClient,
  { sha256, bytes }: LargeFile,
  path: string,
  mostBytes: number,
): Promise<Buffer> {
  if (bytes > mostBytes) {
    throw new MlgateError({
      code: 'MG1009',
      message: `${path} has ${bytes} bytes in Git LFS; at most ${mostBytes} are read.`,
    })
  }
  const { serverUrl, owner, repo, token } = client.settings
  const doing = { does: 'read a file from Git LFS', path, permission: 'contents: read' }
  const answer = await client.perform('POST /lfs/batch', {
    doing,
    request: {
      method: 'POST',
      url: `${serverUrl}/${owner}/${repo}.git/info/lfs/objects/batch`,
      headers: {
        // git's own way: any user name, and the token as the password.
        authorization: `Basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`,
        accept: 'application/vnd.git-lfs+json',
        'content-type': 'application/vnd.git-lfs+json',
        'user-agent': 'mlgate',
      },
      body: JSON.stringify({
        operation: 'download',
        transfers: ['basic'],
        objects: [{ oid: sha256, size: bytes }],
        hash_algo: 'sha256',
      }),
      redirect: 'follow',
    },
    effect: 'none',
    mostBytes: 2 ** 16,
    read: (response) => readJson(response, doing, batch, 'none'),
  })
  const object = answer.objects.find(({ oid }) => oid === sha256)
  const action = object?.actions?.download
  if (action === undefined) {
    throw lfsFailure(path, `GitHub says: ${oneLine(object?.error?.message ?? 'nothing')}`)
  }
  if (!/^https?:/.test(action.href)) throw lfsFailure(path, 'its address is none')
  const content = await fetchStored(client, { url: action.href, headers: action.header ?? {} }, doing, bytes)
  const digest = createHash('sha256').update(content).digest('hex')
  if (digest !== sha256) throw lfsFailure(path, 'what came is not what the pointer names')
  return content
}

function lfsFailure(path: string, reason: string): MlgateError {
  return new MlgateError({
    code: 'MG8012',
    message: `${path} is in Git LFS and cannot be brought: ${reason}.`,
  })
}
