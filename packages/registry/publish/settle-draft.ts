import { MlgateError } from '@mlgate/core'
import type { HostedRelease, RegistryHost } from '../host.ts'
import { manifestName } from '../manifest/manifest.ts'
import { fullName } from '../versions/find-version.ts'
import { adoptedContents, isWhole, type Piece, type ReleaseContents } from './contents.ts'
import { isMarked, markerOf } from './marker.ts'
import { readManifest } from './read-manifest.ts'
import type { PublishRequest } from './request.ts'
import { uploadAll } from './upload-all.ts'

/** A draft, and what it is to hold. */
export interface SettledDraft {
  draft: HostedRelease
  contents: ReleaseContents
  /** Whether this run made it: nobody else knew it before. */
  isMade: boolean
}

export interface Settling {
  tag: string
  own: ReleaseContents
  request: PublishRequest
  /** For files that are written on the way. */
  folder: string
  host: RegistryHost
}

/** Each lost race is another's success: so many at once are none of people's doing. */
const mostTries = 10

/**
 * Finds the draft of a version that an earlier run left, or one that another run fills at this moment, and makes one
 * where there is none. What a draft is to hold is settled by the first manifest that arrives in it, for a name can be
 * taken only once, and never changes: so nothing that is whole is ever cleared away, and runs that mean the same may
 * fill one draft together. A run that means anything else takes another draft.
 *
 * @throws MlgateError MG6510 when the version is published meanwhile; what the host throws.
 */
export async function settleDraft(settling: Settling): Promise<SettledDraft> {
  const { own, request, host } = settling
  for (let tries = 1; ; tries += 1) {
    const found = (await pick(settling)) ?? (await create(settling))
    const isMade = found.isMade === true
    if (found.contents !== null) return { draft: found.draft, contents: found.contents, isMade }
    const [manifest] = own.pieces as [Piece]
    const failure = await uploadAll(found.draft, [manifest], host, withoutProgress(request)).then(
      () => undefined,
      (error: unknown) => error,
    )
    request.signal?.throwIfAborted()
    const draft = await host.release(found.draft.id)
    if (draft?.assets.some((asset) => isWhole(asset, manifest.asset)) === true) {
      return { draft: await describe(draft, settling), contents: own, isMade }
    }
    if (failure !== undefined && draft !== null && !hasManifest(draft)) throw failure
    if (tries === mostTries) {
      const message = `${mostTries} drafts of ${settling.tag} were taken by other runs, one after the other.`
      throw failure ?? new MlgateError({ code: 'MG6514', message })
    }
  }
}

function withoutProgress({ limits, signal }: PublishRequest): Pick<PublishRequest, 'limits' | 'signal'> {
  return { ...(limits === undefined ? {} : { limits }), ...(signal === undefined ? {} : { signal }) }
}

/** Drafts of a version: those that say that they are of this model, the oldest first, and all others. */
export async function draftsOf({ tag, own, host }: Pick<Settling, 'tag' | 'own' | 'host'>): Promise<{
  marked: HostedRelease[]
  others: HostedRelease[]
}> {
  const drafts = (await host.releases()).filter((release) => release.isDraft && release.tag === tag)
  const isOurs = (release: HostedRelease) => isMarked(release, tag, own.manifest.content)
  return {
    marked: drafts.filter(isOurs).toSorted((left, right) => left.id - right.id),
    others: drafts.filter((release) => !isOurs(release)),
  }
}

type Found = { draft: HostedRelease; contents: ReleaseContents | null; isMade?: boolean }

async function pick(settling: Settling): Promise<Found | null> {
  const { marked } = await draftsOf(settling)
  // A list may leave out some of a release's assets.
  const whole = await Promise.all(marked.map(({ id }) => settling.host.release(id)))
  const drafts = whole.filter((draft) => draft !== null).filter((draft) => isUsable(draft, settling))
  for (const draft of drafts.filter(hasManifest)) {
    const contents = await adopt(draft, settling)
    if (contents !== null) return { draft, contents }
  }
  const empty = drafts.find(({ assets }) => assets.every(isBegunManifest))
  return empty === undefined ? null : { draft: empty, contents: null }
}

function isUsable({ isDraft, isPrerelease }: HostedRelease, { request }: Settling): boolean {
  return isDraft && isPrerelease === request.isPrerelease
}

/** Makes a draft, and looks whether another run was faster: of two the first is filled. */
async function create(settling: Settling): Promise<Found> {
  const { tag, own, request, host } = settling
  const { commit, isPrerelease } = request
  // What was a draft a moment ago may be published now.
  if ((await host.releaseOfTag(tag)) !== null) {
    throw new MlgateError({ code: 'MG6510', message: `${tag} was published by another run meanwhile.` })
  }
  const draft = await host.createDraft({
    ...{ tag, commit, isPrerelease, name: nameOf(request), body: bodyOf(tag, own, request) },
  })
  const found = (await pick(settling)) ?? { draft, contents: null }
  return { ...found, isMade: found.draft.id === draft.id }
}

async function adopt(draft: HostedRelease, settling: Settling): Promise<ReleaseContents | null> {
  const { own, request, folder, host } = settling
  try {
    const released = await readManifest(draft, host)
    return released && (await adoptedContents(released, draft, own, request.files, folder))
  } catch (error) {
    if (error instanceof MlgateError && error.code === 'MG6518') return null
    throw error
  }
}

/** Of two runs that filled it together, the one whose manifest holds says what is written about it. */
async function describe(draft: HostedRelease, settling: Settling): Promise<HostedRelease> {
  const { tag, own, request, host } = settling
  const { commit } = request
  const [name, body] = [nameOf(request), bodyOf(tag, own, request)]
  if (draft.name === name && draft.body === body && draft.target === commit) return draft
  return { ...(await host.updateRelease(draft.id, { name, body, commit })), assets: draft.assets }
}

function nameOf({ name, folder, version }: PublishRequest): string {
  return `${fullName({ name, ...(folder === undefined ? {} : { folder }) })} ${version}`
}

function bodyOf(tag: string, { manifest }: ReleaseContents, { notes }: PublishRequest): string {
  return `${notes.trimEnd()}\n\n${markerOf(tag, manifest.content)}`
}

function hasManifest({ assets }: HostedRelease): boolean {
  return assets.some(({ name, state }) => name === manifestName && state === 'uploaded')
}

function isBegunManifest({ name, state }: HostedRelease['assets'][number]): boolean {
  return name === manifestName && state === 'starter'
}
