import { MlgateError } from '@mlgate/core'
import { makeVisible } from '@mlgate/markup'
import type { HostedAsset, HostedRelease, RegistryHost, UploadOutcome } from '../host.ts'
import type { Piece } from './contents.ts'
import { waitAbout } from './wait.ts'

const mostTries = 6
const looksPerWait = 4
/** In units of `waitMs`, as the two below. */
const longestPause = 5
/**
 * How long an upload of another run may take. Nobody can tell one that is under way from one whose run has ended, but by
 * its age: 4 MiB a second is less than any machine of a workflow sends, and lets a run that resumes wait nine minutes at
 * most, for the largest part there is, counted from its beginning, while all else is sent.
 */
const graceWaits = 30
const bytesPerWait = 4 * 2 ** 20

interface Placing {
  piece: Piece
  /** As it was last seen. */
  draft: HostedRelease
  host: RegistryHost
  /** @see PublishLimits.waitMs */
  waitMs: number
  signal: AbortSignal
}

/**
 * Sees to it that a draft holds an asset: sends it unless it is there, looks again after every answer that leaves open
 * what happened, and clears away by its id what began and never ended, what an earlier run left with other bytes, and
 * what did not arrive as it was sent. What another run puts there meanwhile is never cleared away.
 *
 * @throws MlgateError MG6514 when it cannot be brought there; what the host throws.
 */
export async function placePiece(placing: Placing): Promise<void> {
  const { piece, draft, waitMs, signal } = placing
  let there = draft.assets.find(({ name }) => name === piece.asset.name)
  let why: MlgateError | undefined
  let isOwn = false
  for (let tries = 0; tries < mostTries; tries += 1) {
    signal.throwIfAborted()
    if (there?.state === 'starter') {
      const usual = waitMs * 4 ** tries
      const ended = await waitForEnd(
        there,
        placing,
        isOwn ? usual : Math.max(usual, timeLeft(there, placing)),
      )
      if (ended?.state === 'uploaded') return refuseOthers(ended, piece)
      there = ended
    }
    if (there !== undefined) {
      if (isAsSent(there, piece)) return
      await remove(there, placing)
    }
    const sent = await send(placing)
    if (sent.outcome === 'uploaded') {
      there = sent.asset
      if (isAsSent(there, piece)) return
      continue
    }
    // What shows after an upload of which nobody knows the end is most likely that one.
    isOwn = sent.outcome === 'unsure'
    why = sent.outcome === 'unsure' ? sent.why : undefined
    there = await look(placing)
    if (there?.state === 'uploaded') return refuseOthers(there, piece)
    if (there === undefined) await waitAbout(waitMs, signal)
  }
  throw why ?? refused(piece, `${mostTries} times other bytes arrived than its file had when it was hashed`)
}

async function look({ piece, draft, host }: Placing): Promise<HostedAsset | undefined> {
  const release = await host.release(draft.id)
  if (release === null) throw refused(piece, `there is no draft ${draft.id} any more`)
  return release.assets.find(({ name }) => name === piece.asset.name)
}

async function send({ piece, draft, host, signal }: Placing): Promise<UploadOutcome> {
  const { asset, file, offset } = piece
  const { name, bytes } = asset
  if (file === null) throw refused(piece, 'it was there, and its bytes are nowhere else')
  const sent = await host.upload(draft, {
    ...{ name, contentType: contentTypeOf(name), file, offset, bytes, signal },
  })
  if (sent.outcome !== 'uploaded' || sent.asset.name === name) return sent
  await host.deleteAsset(sent.asset.id)
  throw refused(piece, `its host calls it ${makeVisible(sent.asset.name)}`)
}

function refuseOthers(there: HostedAsset, piece: Piece): void {
  if (isAsSent(there, piece)) return
  throw refused(piece, 'one of that name appeared there meanwhile, with other bytes')
}

/** By name, size and, as far as the host tells it, digest: whether it tells one at all is for the end. */
export function isAsSent({ state, bytes, sha256 }: HostedAsset, { asset }: Piece): boolean {
  return state === 'uploaded' && bytes === asset.bytes && (sha256 ?? asset.sha256) === asset.sha256
}

/** Milliseconds until an upload of another run has had its time; a clock that is ahead of the host's makes it less. */
function timeLeft({ createdAt }: HostedAsset, { piece, waitMs }: Placing): number {
  const whole = waitMs * (graceWaits + piece.asset.bytes / bytesPerWait)
  const age = createdAt === undefined ? 0 : Date.now() - Date.parse(createdAt)
  return Number.isNaN(age) ? whole : whole - Math.max(0, age)
}

/** What became of an upload that is perhaps under way elsewhere, when it ends or the time is up. */
async function waitForEnd(
  begun: HostedAsset,
  placing: Placing,
  milliseconds: number,
): Promise<HostedAsset | undefined> {
  const between = Math.min(milliseconds / looksPerWait, placing.waitMs * longestPause)
  for (let waited = 0; waited < milliseconds; waited += between) {
    await waitAbout(between, placing.signal)
    const now = await look(placing)
    if (now?.id !== begun.id || now.state !== 'starter') return now
  }
  return begun
}

async function remove({ id }: HostedAsset, placing: Placing): Promise<void> {
  try {
    await placing.host.deleteAsset(id)
  } catch (error) {
    // Another run may have been first, or the answer was lost.
    if ((await look(placing))?.id === id) throw error
  }
}

const contentTypes: Readonly<Record<string, string>> = {
  json: 'application/json',
  md: 'text/markdown',
  html: 'text/html',
}

function contentTypeOf(name: string): string {
  return contentTypes[name.split('.').at(-1) as string] ?? 'application/octet-stream'
}

function refused({ asset }: Piece, why: string): MlgateError {
  const message = `${asset.name} could not be brought into the draft: ${why}.`
  return new MlgateError({ code: 'MG6514', message })
}
