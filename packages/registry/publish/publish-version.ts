import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { MlgateError } from '@mlgate/core'
import type { HostedRelease, RegistryHost } from '../host.ts'
import { writeTag } from '../tags/grammar.ts'
import { ownContents } from './contents.ts'
import { isMarked } from './marker.ts'
import { planAssets } from './plan-assets.ts'
import { publishedBefore } from './published-before.ts'
import type { Published, PublishRequest } from './request.ts'
import { draftsOf, type SettledDraft, type Settling, settleDraft } from './settle-draft.ts'
import { uploadAll } from './upload-all.ts'
import { refuseDifferent } from './verify-release.ts'
import { usualWaitMs, waitAbout } from './wait.ts'

const mostLooks = 3

/**
 * Publishes a version: everything goes into a draft, all of it is compared with what was sent by the digests of the
 * host, then the tag is made, and only then the draft is published. A run that ends anywhere leaves a draft, which the
 * next one resumes. A version that is published never changes: with the same model again nothing is done.
 *
 * Runs at the same moment, of the same version, end well when their model is the same, with one release. When it is
 * not, one of them wins, and nothing of the other is in the release.
 *
 * @throws MlgateError MG6510 the version is published with another model, MG6511 its tag is on another commit, MG6512
 *   rules block its tag, MG6513 a release cannot hold it, MG6514 what arrived is not what was sent, MG6517 a file
 *   changed meanwhile, what `beforePublish` and the host throw, and the reason of the signal.
 */
export async function publishVersion(request: PublishRequest, host: RegistryHost): Promise<Published> {
  const { name, folder: place, version, files, limits, signal } = request
  const tag = writeTag({ kind: 'version', name, version, ...(place === undefined ? {} : { folder: place }) })
  const manifest = request.manifest(await planAssets(files, limits, signal))
  await refuseTagElsewhere(tag, request, host)
  const there = await publishedNow(tag, manifest.content, host)
  if (there !== null) return { outcome: 'unchanged', tag, version, ...there }

  const folder = await mkdtemp(join(request.temporaryFolder, 'publish-'))
  try {
    const own = await ownContents(manifest, files, folder)
    return await publishNew({ tag, own, request, folder, host })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function publishNew(settling: Settling): Promise<Published> {
  const { tag, request, host } = settling
  const progress: { settled?: SettledDraft; isSent?: boolean } = {}
  try {
    const settled = await settleDraft(settling)
    progress.settled = settled
    await fill(settled, settling)
    await makeTag(settled, settling)
    request.signal?.throwIfAborted()
    progress.isSent = true
    await host.publish(settled.draft.id)
    return await finish(settled, settling)
  } catch (error) {
    request.signal?.throwIfAborted()
    const { settled, isSent = false } = progress
    const there = await publishedInstead(error, settled, settling)
    if (isSent && settled !== undefined && there.release.id === settled.draft.id)
      return finish(settled, settling)
    return withNotes({ outcome: 'unchanged', tag, version: request.version, ...there }, settling)
  }
}

/** Brings everything into the draft and looks whether it is what was sent. */
async function fill({ draft, contents }: SettledDraft, { tag, request, host }: Settling): Promise<void> {
  const { pieces } = contents
  const assets = pieces.map(({ asset }) => asset)
  const has = draft.assets.filter(({ state }) => state === 'uploaded').length
  request.say?.(`Filling the draft of ${tag}, which has ${has} of ${assets.length} assets: ${draft.url}`)
  await uploadAll(draft, pieces, host, request)
  refuseDifferent(await readWithDigests(draft, request, host), assets)
  request.signal?.throwIfAborted()
  await request.beforePublish?.(assets)
}

/** A host may tell digests a moment later than the rest. */
async function readWithDigests(
  draft: HostedRelease,
  { limits: { waitMs = usualWaitMs } = {}, signal }: PublishRequest,
  host: RegistryHost,
): Promise<HostedRelease> {
  for (let looks = 1; ; looks += 1) {
    const now = await host.release(draft.id)
    if (now === null) {
      throw new MlgateError({ code: 'MG6514', message: `The draft of ${draft.tag} is gone: ${draft.url}` })
    }
    if (looks === mostLooks || now.assets.every(({ sha256 }) => sha256 !== undefined)) return now
    await waitAbout(waitMs, signal)
  }
}

/** @throws MlgateError MG6511, MG6512: without a tag the draft is of no use to this run, and removed. */
async function makeTag(settled: SettledDraft, settling: Settling): Promise<void> {
  const { tag, request, host } = settling
  const { commit, tagMessage, signal } = request
  signal?.throwIfAborted()
  const made = await host
    .createTag({ name: tag, commit, message: tagMessage })
    .catch(async (error: unknown) => {
      if (!isCode(error, 'MG6512')) throw error
      throw (await removeBlocked(settled, settling)) ? error : withDraft(error, settled)
    })
  if (made.outcome === 'elsewhere') throw elsewhere(tag, made.commit, request)
}

/**
 * Removes a draft that this run made and nobody else is known to use: another run, whose tag is not blocked, may fill it
 * too. Its words, its commit and its files would show that, and one that looks in between looking and removing is the
 * only one left out: it finds its draft gone, publishes nothing, and begins anew when it is run again.
 */
async function removeBlocked(
  { draft, contents, isMade }: SettledDraft,
  settling: Settling,
): Promise<boolean> {
  const names = new Set(contents.pieces.map(({ asset }) => asset.name))
  const isUntouched = ({ name, body, target, assets }: HostedRelease) =>
    name === draft.name &&
    body === draft.body &&
    target === draft.target &&
    assets.every((asset) => names.has(asset.name) && asset.state === 'uploaded')
  return isMade && (await removeDraft(draft, isUntouched, settling))
}

/**
 * Removes a draft that is still of this model and still as it should be, by a look right before: GitHub has no removing
 * on a condition, so what arrives within that one call cannot be excluded. Failing at it hides nothing.
 */
async function removeDraft(
  { id }: HostedRelease,
  isStill: (now: HostedRelease) => boolean,
  { tag, own, host }: Settling,
): Promise<boolean> {
  const now = await host.release(id).catch(() => null)
  if (now === null || !now.isDraft || !isMarked(now, tag, own.manifest.content) || !isStill(now)) return false
  return host.deleteRelease(id).then(
    () => true,
    () => false,
  )
}

/** Reads again what was published, and tidies up. */
async function finish({ draft, contents }: SettledDraft, settling: Settling): Promise<Published> {
  const { tag, request, host } = settling
  const release = (await host.releaseOfTag(tag)) ?? (await host.release(draft.id))
  if (release === null || release.isDraft || release.id !== draft.id) {
    const what = release?.isDraft === false ? `another release has its tag: ${release.url}` : 'it is none now'
    throw new MlgateError({ code: 'MG6514', message: `The draft of ${tag} was published, but ${what}.` })
  }
  refuseDifferent(
    release,
    contents.pieces.map(({ asset }) => asset),
    'It is published: somebody changed it in that moment. Register another version.',
  )
  const { manifest } = contents
  return withNotes({ outcome: 'published', tag, version: request.version, release, manifest }, settling)
}

/**
 * Drafts of the version that hold nothing are removed, and those that hold something are told. The version is there
 * whatever comes of that: failing at it is a note.
 */
async function withNotes(published: Published, settling: Settling): Promise<Published> {
  const { tag } = settling
  const unlisted: string[] = []
  const { marked, others } = await draftsOf(settling).catch((error: unknown) => {
    const why = error instanceof Error ? error.message : String(error)
    unlisted.push(
      `Whether other drafts of ${tag} were left is not known, for they could not be listed: ${why}`,
    )
    return { marked: [], others: [] }
  })
  const left: HostedRelease[] = []
  for (const draft of marked) {
    if (!isEmpty(draft) || !(await removeDraft(draft, isEmpty, settling))) left.push(draft)
  }
  const notes = [
    ...unlisted,
    ...left.map(({ url }) => `A draft of ${tag} with the same model was begun beside it, and left: ${url}`),
    ...others.map(({ url }) => `Another draft of ${tag} was left as it is: ${url}`),
  ]
  return notes.length === 0 ? published : { ...published, notes }
}

/** Another run may have begun to fill it; whatever began is younger than the version, so nobody needs it. */
function isEmpty({ assets }: HostedRelease): boolean {
  return assets.every(({ state }) => state === 'starter')
}

type PublishedNow = Pick<Published, 'release' | 'manifest'>

async function publishedNow(tag: string, content: string, host: RegistryHost): Promise<PublishedNow | null> {
  const release = await host.releaseOfTag(tag)
  return release === null ? null : { release, manifest: await publishedBefore(release, content, host) }
}

/**
 * What is published after a failure: another run may have been faster, or the answer to this one was lost.
 *
 * @throws the failure when that is not so, MG6510 or MG6511 when the other run had another model or commit.
 */
async function publishedInstead(
  failure: unknown,
  settled: SettledDraft | undefined,
  { tag, own, request, host }: Settling,
): Promise<PublishedNow> {
  if (isCode(failure, 'MG6512')) throw failure
  const look = async () => {
    await refuseTagElsewhere(tag, request, host)
    return publishedNow(tag, own.manifest.content, host)
  }
  const there = await look().catch((error: unknown) => {
    throw isCode(error, 'MG6510') || isCode(error, 'MG6511') ? withDraft(error, settled) : failure
  })
  if (there === null) throw failure
  return there
}

async function refuseTagElsewhere(tag: string, request: PublishRequest, host: RegistryHost): Promise<void> {
  const there = (await host.tags()).find(({ name }) => name === tag)
  if (there !== undefined && there.commit !== request.commit) throw elsewhere(tag, there.commit, request)
}

function elsewhere(tag: string, commit: string, request: PublishRequest): MlgateError {
  const [there, here] = [commit.slice(0, 7), request.commit.slice(0, 7)]
  const message = `${tag} is on commit ${there}, and this is ${here}.`
  return new MlgateError({ code: 'MG6511', message })
}

function withDraft(error: MlgateError, settled: SettledDraft | undefined): MlgateError {
  if (settled === undefined) return error
  const { code, message, hint } = error
  const more = `What was sent stays in a draft: ${settled.draft.url}`
  return new MlgateError({ code, message: `${message} ${more}`, ...(hint === undefined ? {} : { hint }) })
}

function isCode(error: unknown, code: MlgateError['code']): error is MlgateError {
  return error instanceof MlgateError && error.code === code
}
