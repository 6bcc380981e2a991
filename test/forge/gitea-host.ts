import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { connect, registryHost } from '@mlgate/github'
import type { RegistryHost } from '@mlgate/registry'

const run = promisify(execFile)

/** A repository on Gitea, and a clone of it that tags are pushed from. */
export interface GiteaRepository {
  apiUrl: string
  token: string
  /** `owner/name`. */
  repository: string
  clone: string
}

/**
 * A repository on Gitea as a registry: GitHub's own host for releases and their files, through a gateway, and git for
 * annotated tags, which Gitea's API cannot make as GitHub's does.
 */
export function giteaHost({ clone, ...connection }: GiteaRepository): RegistryHost {
  const git = async (...command: string[]) => (await run('git', ['-C', clone, ...command])).stdout.trim()
  let last: Promise<unknown> = Promise.resolve()
  /** One at a time: tags are made in the clone first. */
  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const mine = last.then(work, work)
    last = mine.catch(() => undefined)
    return mine
  }
  const fetchTags = () => git('fetch', '--quiet', '--prune', '--force', 'origin', '+refs/tags/*:refs/tags/*')
  const commitOf = (tag: string) =>
    git('rev-parse', '--verify', '--quiet', `refs/tags/${tag}^{commit}`).catch(() => null)
  return {
    ...registryHost(connect({ ...connection, serverUrl: connection.apiUrl })),
    createTag: ({ name, commit, message }) =>
      inTurn(async () => {
        await git('tag', '--delete', name).catch(() => undefined)
        await git('tag', '--annotate', '--cleanup=verbatim', '--message', message, name, commit)
        const failure = await git('push', '--quiet', 'origin', `refs/tags/${name}`).catch((error) => error)
        await fetchTags()
        const there = await commitOf(name)
        if (there === null) throw failure
        if (!(failure instanceof Error)) return { outcome: 'created' }
        return there === commit ? { outcome: 'here' } : { outcome: 'elsewhere', commit: there }
      }),
    describeTag: (name) =>
      inTurn(async () => {
        await fetchTags()
        if ((await commitOf(name)) === null) return null
        const format = '%(taggername)%(if)%(taggername)%(then)%(else)%(committername)%(end)'
        const fields = `${format}%00%(creatordate:iso-strict)%00%(objecttype)%00%(contents)`
        const said = await git('for-each-ref', `--format=${fields}`, `refs/tags/${name}`)
        const [who = '', date = '', type, message = ''] = said.split('\0')
        return { who, date, message: type === 'tag' ? message.trimEnd() : '' }
      }),
  }
}
