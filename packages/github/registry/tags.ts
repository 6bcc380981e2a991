import type { CreatedTag, HostedTag, TagDescription } from '@mlgate/registry'
import * as z from 'zod/mini'
import { type GitHubClient, orUndefined } from '../client/client.ts'
import { refused } from '../client/failure.ts'
import { settleByLooking } from '../settle.ts'
import { withinRules } from './rules.ts'

const listed = z.array(z.object({ name: z.string(), commit: z.object({ sha: z.string() }) }))
const target = z.object({ type: z.string(), sha: z.string() })
const reference = z.object({ object: target })
const person = z.object({ name: z.string(), date: z.string() })
const annotated = z.object({
  sha: z.string(),
  message: z.string(),
  tagger: z.nullish(person),
  object: target,
})
const commitAnswer = z.object({ committer: person })
type Target = z.output<typeof target>

/** All tags with their commits, in no order. */
export async function listTags(client: GitHubClient, most: number): Promise<HostedTag[]> {
  const list = client.list('GET /repos/{owner}/{repo}/tags', {}, { page: listed, most })
  return (await Array.fromAsync(list)).map(({ name, commit }) => ({ name, commit: commit.sha }))
}

/** Of an annotated tag what it says itself, of another one what its commit says; null when it is not there. */
export async function describeTag(client: GitHubClient, name: string): Promise<TagDescription | null> {
  const found = await targetOf(client, name)
  if (found === null) return null
  if (found.type === 'tag') {
    const { tagger, message, object } = await readAnnotated(client, found.sha)
    const said = { message: message.trimEnd() }
    if (tagger) return { who: tagger.name, date: tagger.date, ...said }
    return { ...(await committerOf(client, await peel(client, object))), ...said }
  }
  return { ...(await committerOf(client, found.sha)), message: '' }
}

/**
 * Makes an annotated tag, in the name of whoever the token belongs to. One that is there stays where it is.
 *
 * @throws MlgateError MG6512 when rules of the repository block it.
 */
export async function createTag(
  client: GitHubClient,
  { name, commit, message }: { name: string; commit: string; message: string },
): Promise<CreatedTag> {
  const { sha } = await client.call(
    'POST /repos/{owner}/{repo}/git/tags',
    { tag: name, message, object: commit, type: 'commit' },
    z.object({ sha: z.string() }),
  )
  const created = settleByLooking({
    write: () =>
      client.call('POST /repos/{owner}/{repo}/git/refs', { ref: `refs/tags/${name}`, sha }, reference),
    isRefusal: ({ status, said }) => status === 422 && /already exists/i.test(said),
    look: async () => {
      const now = await targetOf(client, name)
      return now === null ? undefined : now.sha === sha
    },
  })
  if (await withinRules(name, created)) return { outcome: 'created' }
  const there = await targetOf(client, name)
  if (there === null) {
    throw refused(
      { does: 'create a tag', path: name },
      { status: 409, said: 'it was there, and was deleted since' },
    )
  }
  const leadsTo = await peel(client, there)
  return leadsTo === commit ? { outcome: 'here' } : { outcome: 'elsewhere', commit: leadsTo }
}

/** What a tag's reference holds: a commit, or what is said about one. */
async function targetOf(client: GitHubClient, name: string): Promise<Target | null> {
  const asked = client.call('GET /repos/{owner}/{repo}/git/ref/{ref}', { ref: `tags/${name}` }, reference)
  return (await orUndefined(asked))?.object ?? null
}

function readAnnotated(client: GitHubClient, sha: string) {
  return client.call('GET /repos/{owner}/{repo}/git/tags/{tag_sha}', { tag_sha: sha }, annotated)
}

/** The commit at the end: a tag may be about a tag. */
async function peel(client: GitHubClient, { type, sha }: Target): Promise<string> {
  return type === 'tag' ? peel(client, (await readAnnotated(client, sha)).object) : sha
}

async function committerOf(client: GitHubClient, sha: string) {
  const route = 'GET /repos/{owner}/{repo}/git/commits/{commit_sha}'
  const { committer } = await client.call(route, { commit_sha: sha }, commitAnswer)
  return { who: committer.name, date: committer.date }
}
