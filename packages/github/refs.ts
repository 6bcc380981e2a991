import type { RefHost } from '@mlgate/baseline/stores'
import * as z from 'zod/mini'
import { type GitHubClient, orUndefined } from './client/client.ts'
import { tooMany } from './client/failure.ts'
import { settleByLooking } from './settle.ts'
import { forStores } from './store-failure.ts'

const named = z.object({ sha: z.string() })
const branch = z.object({ commit: z.object({ sha: z.string(), commit: z.object({ tree: named }) }) })
const reference = z.object({ object: named })
const tree = z.object({
  truncated: z.boolean(),
  tree: z.array(z.object({ path: z.string(), type: z.string(), size: z.optional(z.int()) })),
})
const comparison = z.object({ status: z.enum(['diverged', 'ahead', 'behind', 'identical']) })

/** Branches and files of the repository over the git data API: no clone, and no update by force. */
export function refHost(client: GitHubClient): RefHost {
  const tip = async (name: string) => {
    const found = await orUndefined(
      client.call('GET /repos/{owner}/{repo}/branches/{branch}', { branch: name }, branch),
    )
    return found === undefined ? null : { commit: found.commit.sha, tree: found.commit.commit.tree.sha }
  }
  const isBelow = async (commit: string, top: string) => {
    const basehead = `${commit}...${top}`
    const { status } = await client.call(
      'GET /repos/{owner}/{repo}/compare/{basehead}',
      { basehead, per_page: 1 },
      comparison,
    )
    return status === 'ahead' || status === 'identical'
  }
  return {
    readRef: (name) => forStores(tip(name)),
    readFile: (commit, path, mostBytes) => forStores(readFile(client, commit, path, mostBytes)),
    listFiles: async (sha) => {
      const found = await forStores(
        client.call(
          'GET /repos/{owner}/{repo}/git/trees/{tree_sha}',
          { tree_sha: sha, recursive: '1' },
          tree,
        ),
      )
      if (found.truncated) throw tooMany({ does: 'list files', path: sha }, 'fits into one list')
      return found.tree
        .filter(({ type }) => type === 'blob')
        .map(({ path, size }) => ({ path, bytes: size ?? 0 }))
    },
    createBlob: async (bytes) => {
      const content = Buffer.from(bytes).toString('base64')
      const created = client.call(
        'POST /repos/{owner}/{repo}/git/blobs',
        { content, encoding: 'base64' },
        named,
      )
      return (await forStores(created)).sha
    },
    createTree: async (base, changes) => {
      const entries = changes.map((change) => ({
        path: change.path,
        mode: '100644' as const,
        type: 'blob' as const,
        ...('text' in change ? { content: change.text } : { sha: 'blob' in change ? change.blob : null }),
      }))
      const created = client.call(
        'POST /repos/{owner}/{repo}/git/trees',
        { tree: entries, ...(base === null ? {} : { base_tree: base }) },
        named,
      )
      return (await forStores(created)).sha
    },
    createCommit: async ({ tree: treeSha, parents, message }) => {
      const commit = { message, tree: treeSha, parents: [...parents] }
      const created = client.call('POST /repos/{owner}/{repo}/git/commits', commit, named)
      return (await forStores(created)).sha
    },
    createRef: (name, commit) =>
      settleByLooking({
        write: () =>
          forStores(
            client.call(
              'POST /repos/{owner}/{repo}/git/refs',
              { ref: `refs/heads/${name}`, sha: commit },
              reference,
            ),
          ),
        isRefusal: ({ status, said }) => status === 422 && /already exists/i.test(said),
        look: async () => {
          const now = await tip(name)
          return now === null ? undefined : now.commit === commit
        },
      }),
    updateRef: (name, { from, to }) =>
      settleByLooking({
        write: () =>
          forStores(
            client.call(
              'PATCH /repos/{owner}/{repo}/git/refs/{ref}',
              { ref: `heads/${name}`, sha: to, force: false },
              reference,
            ),
          ),
        isRefusal: ({ status, said }) =>
          status === 409 || (status === 422 && /fast.forward|does not exist/i.test(said)),
        look: async () => {
          const now = await tip(name)
          if (now?.commit === from) return undefined
          return now !== null && (now.commit === to || (await isBelow(to, now.commit)))
        },
      }),
  }
}

/** A file at a commit, raw: GitHub hands out up to 100 MB this way. Null when it is not there. */
export async function readFile(
  client: GitHubClient,
  commit: string,
  path: string,
  mostBytes: number,
): Promise<Buffer | null> {
  const bytes = client.bytes(
    'GET /repos/{owner}/{repo}/contents/{path}',
    { path, ref: commit },
    { accept: 'application/vnd.github.raw+json', mostBytes },
  )
  return (await orUndefined(bytes)) ?? null
}
