import { commitBody, gitCommitBody, repositoryUrl } from '../bodies.ts'
import { type Handler, notFound, paginate, Refusal, textOf } from '../call.ts'
import { resolveCommit } from './git.ts'

const read = [['contents', 'read']] as const

export const commitRoutes: Readonly<Record<string, Handler>> = {
  'GET /repos/{owner}/{repo}/git/commits/{commit_sha}': {
    needs: read,
    handle: (call) => {
      const sha = textOf(call, 'commit_sha')
      if (call.repository.refs.size === 0) throw new Refusal(409, 'Git Repository is empty.')
      if (call.repository.objects.commit(sha) === undefined) throw notFound()
      return { status: 200, body: gitCommitBody(call, sha) }
    },
  },
  'GET /repos/{owner}/{repo}/commits': {
    needs: read,
    handle: (call) => {
      const { repository } = call
      if (repository.refs.size === 0) throw new Refusal(409, 'Git Repository is empty.')
      const sha = resolveCommit(call, call.query.get('sha') ?? repository.defaultBranch)
      if (sha === undefined) throw notFound()
      const { items, headers } = paginate(call, repository.objects.ancestors(sha))
      return { status: 200, body: items.map((each) => commitBody(call, each)), headers }
    },
  },
  'GET /repos/{owner}/{repo}/compare/{basehead}': {
    needs: read,
    handle: (call) => {
      const { repository, siteUrl } = call
      const { objects } = repository
      const [baseName = '', headName = ''] = textOf(call, 'basehead').split('...')
      const [base, head] = [resolveCommit(call, baseName), resolveCommit(call, headName)]
      if (base === undefined || head === undefined) throw notFound()
      const mergeBase = objects.mergeBase(base, head)
      if (mergeBase === undefined) {
        throw new Refusal(404, `No common ancestor between ${baseName} and ${headName}.`)
      }
      const [baseAll, headAll] = [objects.ancestors(base), objects.ancestors(head)]
      const ahead = headAll.filter((sha) => !baseAll.includes(sha)).reverse()
      const behind = baseAll.filter((sha) => !headAll.includes(sha)).length
      const { items, headers } = paginate(call, ahead)
      const url = `${repositoryUrl(call)}/compare/${baseName}...${headName}`
      const htmlUrl = `${siteUrl}/${repository.fullName}/compare/${baseName}...${headName}`
      const diverged = ahead.length > 0 && behind > 0
      return {
        status: 200,
        headers,
        body: {
          url,
          html_url: htmlUrl,
          permalink_url: htmlUrl,
          diff_url: `${htmlUrl}.diff`,
          patch_url: `${htmlUrl}.patch`,
          base_commit: commitBody(call, base),
          merge_base_commit: commitBody(call, mergeBase),
          status: diverged ? 'diverged' : ahead.length > 0 ? 'ahead' : behind > 0 ? 'behind' : 'identical',
          ahead_by: ahead.length,
          behind_by: behind,
          total_commits: ahead.length,
          commits: items.map((sha) => commitBody(call, sha)),
          files: [],
        },
      }
    },
  },
}
