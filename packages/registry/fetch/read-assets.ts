import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { MlgateError } from '@mlgate/core'
import type { HostedAsset, RegistryHost } from '../host.ts'

/** How often a download that breaks off without a new byte is begun again, and how long it waits, doubled each time. */
export interface Patience {
  attempts: number
  pauseMs: number
}

const usualPatience: Patience = { attempts: 4, pauseMs: 500 }

/** How assets are read. */
export interface ReadMeans {
  host: Pick<RegistryHost, 'download'>
  patience?: Patience
  signal?: AbortSignal
}

/** What was read: how many bytes, and their SHA-256 in lower-case hexadecimal. */
export interface ReadBytes {
  bytes: number
  sha256: string
}

/** A write that failed: reading again would not help. */
class TakeFailure extends Error {}

/**
 * Reads assets one after the other, as the one file that they make up, and hashes it. A download that breaks off goes
 * on where it was.
 *
 * @param take is handed each piece, and waited for.
 * @throws MlgateError MG6515 when an asset goes on beyond its size or ends before it again and again; what `take` throws;
 *   what the host throws at last; the signal's reason when aborted.
 */
export async function readAssets(
  assets: readonly HostedAsset[],
  take: (part: Uint8Array) => Promise<void> | void,
  means: ReadMeans,
): Promise<ReadBytes> {
  const hash = createHash('sha256')
  let bytes = 0
  for (const asset of assets) {
    await readRange(asset, { from: 0, to: asset.bytes }, means, async (part) => {
      hash.update(part)
      bytes += part.length
      await take(part)
    })
  }
  return { bytes, sha256: hash.digest('hex') }
}

/**
 * Reads some bytes of an asset.
 *
 * @param range `to` is exclusive; both within the asset.
 * @throws as {@link readAssets}.
 */
export async function readRange(
  asset: HostedAsset,
  { from, to }: { from: number; to: number },
  { host, patience = usualPatience, signal }: ReadMeans,
  take: (part: Uint8Array) => Promise<void> | void,
): Promise<void> {
  let at = from
  for (let failures = 0; at < to; ) {
    signal?.throwIfAborted()
    const before = at
    let failure: unknown
    try {
      const isWhole = at === 0 && to === asset.bytes
      for await (const part of host.download(asset, isWhole ? undefined : { from: at, to })) {
        signal?.throwIfAborted()
        at += part.length
        if (at > to) throw new TakeFailure(undefined, { cause: tooLong(asset) })
        await Promise.resolve(take(part)).catch((cause: unknown) => {
          throw new TakeFailure(undefined, { cause })
        })
      }
      // A connection that was closed early looks like an end.
      failure = at < to ? cutShort(asset, at - from, to - from) : undefined
    } catch (error) {
      signal?.throwIfAborted()
      if (error instanceof TakeFailure) throw error.cause
      // A host that explains why has tried again itself.
      if (error instanceof MlgateError) throw error
      failure = error
    }
    if (failure === undefined) return
    failures = at > before ? 1 : failures + 1
    if (failures >= patience.attempts) throw failure
    await pause(patience.pauseMs * 2 ** (failures - 1), undefined, signal === undefined ? {} : { signal })
  }
}

function tooLong({ name, bytes }: HostedAsset): MlgateError {
  return changed(`${name} goes on beyond its ${bytes} bytes.`)
}

function cutShort({ name }: HostedAsset, came: number, of: number): MlgateError {
  return changed(`${name} ends after ${came} of ${of} bytes.`)
}

function changed(message: string): MlgateError {
  return new MlgateError({ code: 'MG6515', message })
}
