import type { HostedRelease, RegistryHost } from '../host.ts'
import type { Piece } from './contents.ts'
import { isAsSent, placePiece } from './place-piece.ts'
import type { PublishRequest } from './request.ts'
import { usualWaitMs } from './wait.ts'

const usualUploads = 4

type Uploading = Pick<PublishRequest, 'limits' | 'onProgress' | 'signal'>

/**
 * Brings into a draft what it lacks, some at the same time, small ones first: with them settled, whoever resumes needs
 * nothing but the model. After the first failure nothing further is begun, and what is under way ends.
 *
 * @throws MlgateError MG6514; what the host throws.
 */
export async function uploadAll(
  draft: HostedRelease,
  pieces: readonly Piece[],
  host: RegistryHost,
  { limits: { uploads = usualUploads, waitMs = usualWaitMs } = {}, onProgress, signal }: Uploading,
): Promise<void> {
  const failed = new AbortController()
  const stop = AbortSignal.any([failed.signal, ...(signal === undefined ? [] : [signal])])
  const of = bytesOf(pieces)
  const isThere = (piece: Piece) =>
    draft.assets.some((hosted) => hosted.name === piece.asset.name && isAsSent(hosted, piece))
  const missing = pieces.filter((piece) => !isThere(piece))
  let bytes = of - bytesOf(missing)
  onProgress?.({ bytes, of })

  const queue = missing.toSorted((left, right) => left.asset.bytes - right.asset.bytes).values()
  const work = async () => {
    for (const piece of queue) {
      stop.throwIfAborted()
      await placePiece({ piece, draft, host, waitMs, signal: stop })
      bytes += piece.asset.bytes
      onProgress?.({ bytes, of })
    }
  }
  const end = (error: unknown) => failed.abort(error)
  await Promise.all(Array.from({ length: uploads }, () => work().catch(end)))
  signal?.throwIfAborted()
  failed.signal.throwIfAborted()
}

function bytesOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { asset }) => sum + asset.bytes, 0)
}
