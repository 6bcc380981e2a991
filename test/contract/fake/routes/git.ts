import { commitBody, gitCommitBody, nodeId, repositoryUrl, unsigned } from '../bodies.ts'
import { type Answer, type Call, type Handler, notFound, paginate, Refusal, textOf } from '../call.ts'
import type { Person } from '../git-objects.ts'
import type { Repository } from '../state.ts'

const read = [['contents', 'read']] as const
const write = [['contents', 'write']] as const

/** GitHub has no git data to read or write in a repository without a commit. */
function refuseEmpty({ refs }: Repository): void {
  if (refs.size === 0) throw new Refusal(409, 'Git Repository is empty.')
}

/** The commit that a name stands for: itself, a branch, a tag or a full ref. */
export function resolveCommit({ repository }: Call, name: string): string | undefined {
  if (repository.objects.commit(name) !== undefined) return name
  const found = ['', 'refs/', 'refs/heads/', 'refs/tags/']
    .map((prefix) => repository.refs.get(`${prefix}${name}`))
    .find((sha) => sha !== undefined)
  return found === undefined ? undefined : repository.objects.peel(found)
}

function refBody(call: Call, ref: string, sha: string) {
  const url = repositoryUrl(call)
  return {
    ref,
    node_id: nodeId('Ref', ref),
    url: `${url}/git/${ref}`,
    object: objectBody(call, sha),
  }
}

/** Whoever asks, as git writes people. */
function callerOf({ token: { user }, state }: Call): Person {
  const email = `${user.id}+${user.login}@users.noreply.github.com`
  return { name: user.login, email, date: state.now() }
}

function objectBody(call: Call, sha: string) {
  const type = call.repository.objects.tag(sha) === undefined ? 'commit' : 'tag'
  return { type, sha, url: `${repositoryUrl(call)}/git/${type}s/${sha}` }
}

function tagBody(call: Call, sha: string) {
  const tag = call.repository.objects.tag(sha)
  if (tag === undefined) throw notFound()
  const { name, tagger, message, object } = tag
  return {
    node_id: nodeId('Tag', sha),
    tag: name,
    sha,
    url: `${repositoryUrl(call)}/git/tags/${sha}`,
    message,
    tagger: { name: tagger.name, email: tagger.email, date: tagger.date },
    object: objectBody(call, object),
    verification: unsigned,
  }
}

function treeBody(call: Call, tree: string, recursive: boolean) {
  const { objects } = call.repository
  const url = repositoryUrl(call)
  const entries = [...objects.walk(tree, recursive)].map(({ name, mode, sha }) => {
    const blob = objects.blob(sha)
    return {
      path: name,
      mode,
      type: blob === undefined ? 'tree' : 'blob',
      sha,
      url: `${url}/git/${blob === undefined ? 'trees' : 'blobs'}/${sha}`,
      ...(blob === undefined ? {} : { size: blob.length }),
    }
  })
  const { mostTreeEntries = Number.POSITIVE_INFINITY } = call.repository
  const told = recursive ? entries.slice(0, mostTreeEntries) : entries
  return { sha: tree, url: `${url}/git/trees/${tree}`, tree: told, truncated: told.length < entries.length }
}

/** A file as asked for: raw, or as JSON with its content. */
function blobAnswer(call: Call, sha: string, bytes: Buffer, json: object): Answer {
  return /vnd\.github\.raw/.test(call.accept)
    ? {
        status: 200,
        bytes,
        headers: { 'content-type': 'application/vnd.github.raw+json; charset=utf-8', etag: `"${sha}"` },
      }
    : { status: 200, body: json }
}

export const gitRoutes: Readonly<Record<string, Handler>> = {
  'GET /repos/{owner}/{repo}/branches/{branch}': {
    needs: read,
    handle: (call) => {
      const name = textOf(call, 'branch')
      const sha = call.repository.refs.get(`refs/heads/${name}`)
      if (sha === undefined) throw new Refusal(404, 'Branch not found')
      const url = `${repositoryUrl(call)}/branches/${name}`
      return {
        status: 200,
        body: {
          name,
          commit: commitBody(call, sha),
          _links: { self: url, html: `${call.siteUrl}/${call.repository.fullName}/tree/${name}` },
          protected: false,
          protection: { enabled: false },
          protection_url: `${url}/protection`,
        },
      }
    },
  },
  'GET /repos/{owner}/{repo}/tags': {
    needs: read,
    handle: (call) => {
      const url = repositoryUrl(call)
      const tags = [...call.repository.refs].filter(([ref]) => ref.startsWith('refs/tags/'))
      const { items, headers } = paginate(call, tags)
      const body = items.map(([ref, sha]) => {
        const name = ref.slice('refs/tags/'.length)
        return {
          name,
          node_id: nodeId('Ref', ref),
          commit: { sha: call.repository.objects.peel(sha), url: `${url}/commits/${sha}` },
          zipball_url: `${url}/zipball/${ref}`,
          tarball_url: `${url}/tarball/${ref}`,
        }
      })
      return { status: 200, body, headers }
    },
  },
  'GET /repos/{owner}/{repo}/git/trees/{tree_sha}': {
    needs: read,
    handle: (call) => {
      refuseEmpty(call.repository)
      const name = textOf(call, 'tree_sha')
      const tree = call.repository.objects.treeOf(resolveCommit(call, name) ?? name)
      if (tree === undefined) throw notFound()
      return { status: 200, body: treeBody(call, tree, call.query.has('recursive')) }
    },
  },
  'GET /repos/{owner}/{repo}/contents/{path}': {
    needs: read,
    handle: (call) => {
      const { repository, siteUrl } = call
      const path = textOf(call, 'path')
      const ref = call.query.get('ref') ?? repository.defaultBranch
      const commit = resolveCommit(call, ref)
      if (commit === undefined) throw new Refusal(404, `No commit found for the ref ${ref}`)
      const tree = repository.objects.treeOf(commit) ?? ''
      const item = [...repository.objects.walk(tree, true)].find(({ name }) => name === path)
      const bytes = item === undefined ? undefined : repository.objects.blob(item.sha)
      if (item === undefined || bytes === undefined) throw notFound()
      const url = `${repositoryUrl(call)}/contents/${path}?ref=${ref}`
      const gitUrl = `${repositoryUrl(call)}/git/blobs/${item.sha}`
      const htmlUrl = `${siteUrl}/${repository.fullName}/blob/${ref}/${path}`
      return blobAnswer(call, item.sha, bytes, {
        type: 'file',
        name: path.split('/').at(-1),
        path,
        sha: item.sha,
        size: bytes.length,
        encoding: 'base64',
        content: bytes.toString('base64'),
        url,
        html_url: htmlUrl,
        git_url: gitUrl,
        download_url: `${siteUrl}/raw/${repository.fullName}/${ref}/${path}`,
        _links: { self: url, git: gitUrl, html: htmlUrl },
      })
    },
  },
  'POST /repos/{owner}/{repo}/git/blobs': {
    needs: write,
    handle: (call) => {
      refuseEmpty(call.repository)
      const { content, encoding = 'utf-8' } = call.body as { content: string; encoding?: string }
      const bytes = Buffer.from(content, encoding === 'base64' ? 'base64' : 'utf8')
      const sha = call.repository.objects.add({ type: 'blob', bytes })
      return { status: 201, body: { sha, url: `${repositoryUrl(call)}/git/blobs/${sha}` } }
    },
  },
  'POST /repos/{owner}/{repo}/git/trees': {
    needs: write,
    handle: (call) => {
      refuseEmpty(call.repository)
      const { objects } = call.repository
      const { base_tree: base, tree: entries } = call.body as {
        base_tree?: string
        tree: { path: string; mode: string; type: string; sha?: string | null; content?: string }[]
      }
      const baseTree = base === undefined ? undefined : objects.treeOf(base)
      if (base !== undefined && baseTree === undefined) throw notFound()
      const files = baseTree === undefined ? new Map() : objects.filesOf(baseTree)
      for (const { path, mode, sha, content } of entries) {
        if (sha === null) {
          if (!files.delete(path)) throw new Refusal(422, 'GitRPC::BadObjectState')
        } else if (content !== undefined) {
          files.set(path, { mode, sha: objects.add({ type: 'blob', bytes: Buffer.from(content) }) })
        } else if (sha !== undefined && objects.get(sha) !== undefined) {
          files.set(path, { mode, sha })
        } else {
          throw new Refusal(422, `tree.sha ${sha} is not a valid blob`)
        }
      }
      const tree = objects.addTree(files)
      return { status: 201, body: treeBody(call, tree, false) }
    },
  },
  'POST /repos/{owner}/{repo}/git/commits': {
    needs: write,
    handle: (call) => {
      refuseEmpty(call.repository)
      const { objects } = call.repository
      const {
        message,
        tree,
        parents = [],
      } = call.body as {
        message: string
        tree: string
        parents?: string[]
      }
      if (objects.get(tree)?.type !== 'tree') throw new Refusal(422, 'Tree SHA does not exist')
      if (parents.some((parent) => objects.commit(parent) === undefined)) {
        throw new Refusal(422, 'Parent SHA does not exist or is not a commit object')
      }
      const person = callerOf(call)
      const sha = objects.add({ type: 'commit', tree, parents, message, author: person, committer: person })
      return { status: 201, body: gitCommitBody(call, sha) }
    },
  },
  'GET /repos/{owner}/{repo}/git/ref/{ref}': {
    needs: read,
    handle: (call) => {
      refuseEmpty(call.repository)
      const ref = `refs/${textOf(call, 'ref')}`
      const sha = call.repository.refs.get(ref)
      if (sha === undefined) throw notFound()
      return { status: 200, body: refBody(call, ref, sha) }
    },
  },
  'GET /repos/{owner}/{repo}/git/tags/{tag_sha}': {
    needs: read,
    handle: (call) => ({ status: 200, body: tagBody(call, textOf(call, 'tag_sha')) }),
  },
  'POST /repos/{owner}/{repo}/git/tags': {
    needs: write,
    handle: (call) => {
      refuseEmpty(call.repository)
      const { tag: name, message, object } = call.body as { tag: string; message: string; object: string }
      const { objects } = call.repository
      if (objects.get(object) === undefined) throw new Refusal(422, 'Object does not exist')
      const sha = objects.add({ type: 'tag', object, name, tagger: callerOf(call), message })
      return { status: 201, body: tagBody(call, sha) }
    },
  },
  'POST /repos/{owner}/{repo}/git/refs': {
    needs: write,
    handle: (call) => {
      refuseEmpty(call.repository)
      const { ref, sha } = call.body as { ref: string; sha: string }
      const { refs, objects } = call.repository
      if (!/^refs\/[^/]+\/./.test(ref)) {
        throw new Refusal(422, `${ref} is not a valid ref name.`)
      }
      if (refs.has(ref)) throw new Refusal(422, 'Reference already exists')
      if (objects.commit(objects.peel(sha)) === undefined) throw new Refusal(422, 'Object does not exist')
      const [, tag] = /^refs\/tags\/(.+)$/.exec(ref) ?? []
      if (tag !== undefined && call.repository.blockedTags?.test(tag)) {
        throw new Refusal(
          422,
          'Repository rule violations found\n\nCannot create ref due to creations being restricted.\n\n',
        )
      }
      refs.set(ref, sha)
      return { status: 201, body: refBody(call, ref, sha) }
    },
  },
  'PATCH /repos/{owner}/{repo}/git/refs/{ref}': {
    needs: write,
    handle: (call) => {
      refuseEmpty(call.repository)
      const ref = `refs/${textOf(call, 'ref')}`
      const { sha, force = false } = call.body as { sha: string; force?: boolean }
      const { refs, objects } = call.repository
      const now = refs.get(ref)
      if (now === undefined) throw new Refusal(422, 'Reference does not exist')
      if (objects.commit(sha) === undefined) throw new Refusal(422, 'Object does not exist')
      if (!force && !objects.ancestors(sha).includes(now)) {
        throw new Refusal(422, 'Update is not a fast forward')
      }
      refs.set(ref, sha)
      return { status: 200, body: refBody(call, ref, sha) }
    },
  },
}
