import type { CommitFacts, CommitHost } from '@mlgate/baseline'
import * as z from 'zod/mini'
import { type GitHubClient, orUndefined } from './client/client.ts'
import type { GitHubFailure } from './client/failure.ts'
import { forStores } from './store-failure.ts'

const named = z.object({ sha: z.string() })
const dated = z.object({ date: z.string() })
const plain = z.pipe(
  z.object({ sha: z.string(), parents: z.array(named), committer: dated }),
  z.transform(({ sha, parents, committer }) => factsOf(sha, parents, committer.date)),
)
const listed = z.pipe(
  z.object({ sha: z.string(), parents: z.array(named), commit: z.object({ committer: dated }) }),
  z.transform(({ sha, parents, commit }) => factsOf(sha, parents, commit.committer.date)),
)
const comparison = z.object({ merge_base_commit: listed })

function factsOf(sha: string, parents: readonly { sha: string }[], date: string): CommitFacts {
  return { sha, parents: parents.map((parent) => parent.sha), date }
}

/** 404, also for commits without a common ancestor; 409 for a repository without any commit. */
const isAbsent = ({ status, said }: GitHubFailure) =>
  status === 404 ||
  (status === 409 && /repository is empty/i.test(said)) ||
  (status === 422 && /no commit found/i.test(said))

/** What is known of a commit never changes, so that whoever asks for one again in this process need not call. */
const seen = new Map<string, CommitFacts>()

/** Commits as GitHub knows them; nothing depends on what a clone holds. */
export function commitHost(client: GitHubClient): CommitHost {
  const { apiUrl, owner, repo } = client.settings
  const quiet = async <Value>(work: Promise<Value>) => forStores(orUndefined(work, isAbsent))
  return {
    commit: async (sha) => {
      const route = 'GET /repos/{owner}/{repo}/git/commits/{commit_sha}'
      const key = `${apiUrl} ${owner}/${repo} ${sha}`
      const found = seen.get(key) ?? (await quiet(client.call(route, { commit_sha: sha }, plain))) ?? null
      if (found !== null) seen.set(key, found)
      return found
    },
    mergeBase: async (base, head) => {
      const route = 'GET /repos/{owner}/{repo}/compare/{basehead}'
      const compared = client.call(route, { basehead: `${base}...${head}`, per_page: 1 }, comparison)
      return (await quiet(compared))?.merge_base_commit ?? null
    },
    history: async (sha, most) => {
      const found: CommitFacts[] = []
      for (let page = 1; found.length < most; page += 1) {
        const size = Math.min(100, most)
        const asked = { sha, per_page: size, page }
        const commits = await quiet(client.call('GET /repos/{owner}/{repo}/commits', asked, z.array(listed)))
        found.push(...(commits ?? []))
        if (commits === undefined || commits.length < size) break
      }
      return found.slice(0, most)
    },
  }
}
