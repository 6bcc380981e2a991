import { repositoryBody } from '../bodies.ts'
import { type Call, type Handler, notFound, numberOf, paginate, Refusal, textOf } from '../call.ts'
import { releaseBody } from '../release-bodies.ts'
import type { Release } from '../state.ts'
import { resolveCommit } from './git.ts'

const read = [['contents', 'read']] as const
const write = [['contents', 'write']] as const

/** Drafts are seen by those who may write. */
export function visibleReleases({ repository, token }: Call): Release[] {
  const mayWrite = token.permissions.contents === 'write'
  return [...repository.releases.values()].filter(({ draft }) => mayWrite || !draft).reverse()
}

export function visibleRelease(call: Call): Release {
  const id = numberOf(call, 'release_id')
  const found = visibleReleases(call).find((each) => each.id === id)
  if (found === undefined) throw notFound()
  return found
}

export function invalid(...errors: readonly object[]): Refusal {
  return new Refusal(422, 'Validation Failed', errors)
}

interface ReleaseFields {
  tag_name?: string
  target_commitish?: string
  name?: string
  body?: string
  draft?: boolean
  prerelease?: boolean
  make_latest?: 'true' | 'false' | 'legacy'
}

/** Makes the tag where there is none, and locks what is to be locked. */
function publish(call: Call, release: Release, makesLatest: ReleaseFields['make_latest']): void {
  const { repository, state } = call
  const { tag, id } = release
  const others = [...repository.releases.values()].filter((each) => each.id !== id && !each.draft)
  if (others.some((each) => each.tag === tag)) {
    throw invalid({ resource: 'Release', code: 'already_exists', field: 'tag_name' })
  }
  if (!repository.refs.has(`refs/tags/${tag}`)) {
    const untagged = {
      resource: 'Release',
      code: 'custom',
      message: 'Published releases must have a valid tag',
    }
    const custom = (field: string, message: string) => ({
      resource: 'Release',
      code: 'custom',
      field,
      message,
    })
    if (repository.lockedTags.has(tag)) {
      throw invalid(custom('tag_name', 'tag_name was used by an immutable release'), untagged)
    }
    if (repository.blockedTags?.test(tag)) {
      const words =
        'pre_receive Repository rule violations found\n\nCannot create ref due to creations being restricted.\n\n'
      throw invalid(custom('pre_receive', words), untagged)
    }
    const commit = resolveCommit(call, release.target)
    if (commit === undefined) {
      throw invalid({ resource: 'Release', code: 'invalid', field: 'target_commitish' })
    }
    repository.refs.set(`refs/tags/${tag}`, commit)
  }
  const immutable = repository.hasImmutableReleases
  if (immutable) repository.lockedTags.add(tag)
  if (makesLatest !== 'false' && !release.prerelease) repository.latest = id
  Object.assign(release, { draft: false, immutable, publishedAt: state.now() })
}

export const releaseRoutes: Readonly<Record<string, Handler>> = {
  'GET /repos/{owner}/{repo}': {
    needs: [],
    handle: (call) => ({ status: 200, body: repositoryBody(call, call.repository) }),
  },
  'GET /repos/{owner}/{repo}/releases': {
    needs: read,
    handle: (call) => {
      const { items, headers } = paginate(call, visibleReleases(call))
      return { status: 200, body: items.map((release) => releaseBody(call, release)), headers }
    },
  },
  'POST /repos/{owner}/{repo}/releases': {
    needs: write,
    handle: (call) => {
      const { repository, state, token } = call
      const { tag_name: tag = '', draft = false, ...fields } = call.body as ReleaseFields
      const release: Release = {
        id: state.nextId(),
        tag,
        target: fields.target_commitish ?? repository.defaultBranch,
        name: fields.name ?? '',
        body: fields.body ?? '',
        draft: true,
        prerelease: fields.prerelease ?? false,
        immutable: false,
        createdAt: state.now(),
        publishedAt: null,
        author: token.user,
        assets: [],
      }
      if (!draft) publish(call, release, fields.make_latest)
      repository.releases.set(release.id, release)
      return { status: 201, body: releaseBody(call, release) }
    },
  },
  'GET /repos/{owner}/{repo}/releases/{release_id}': {
    needs: read,
    handle: (call) => ({ status: 200, body: releaseBody(call, visibleRelease(call)) }),
  },
  'PATCH /repos/{owner}/{repo}/releases/{release_id}': {
    needs: write,
    handle: (call) => {
      const release = visibleRelease(call)
      const { tag_name, target_commitish, draft, name, body, ...fields } = call.body as ReleaseFields
      const movesTag = tag_name !== undefined && tag_name !== release.tag
      if (release.immutable && (movesTag || draft === true)) {
        throw invalid({ resource: 'Release', code: 'custom', message: 'Release is immutable' })
      }
      Object.assign(release, {
        tag: tag_name ?? release.tag,
        target: target_commitish ?? release.target,
        name: name ?? release.name,
        body: body ?? release.body,
        prerelease: fields.prerelease ?? release.prerelease,
      })
      if (draft === false && release.draft) publish(call, release, fields.make_latest)
      return { status: 200, body: releaseBody(call, release) }
    },
  },
  'DELETE /repos/{owner}/{repo}/releases/{release_id}': {
    needs: write,
    handle: (call) => {
      call.repository.releases.delete(visibleRelease(call).id)
      return { status: 204 }
    },
  },
  'GET /repos/{owner}/{repo}/releases/tags/{tag}': {
    needs: read,
    handle: (call) => {
      const found = visibleReleases(call).find(({ tag, draft }) => tag === textOf(call, 'tag') && !draft)
      if (found === undefined) throw notFound()
      return { status: 200, body: releaseBody(call, found) }
    },
  },
}
