import { open } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { MlgateError } from '@mlgate/core'
import { fileFailure } from '@mlgate/files'
import { NoAnswer, silent, startDeadline } from '@mlgate/http'
import { digestOf } from './digest.ts'
import type { RemoteFile } from './scheme.ts'

/** How much is brought, and how long that may take. */
export interface Limits {
  /** Most bytes of one file. */
  mostBytes: number
  /** Longest time without a byte. */
  stallMs: number
  /** Longest time for one file. */
  totalMs: number
  /** How often a download that broke off is taken up again without a new byte between. */
  attempts: number
  /** Pause before it is, doubled each time. */
  backoffMs: number
}

/** A file of 64 GiB, half a minute of silence, six hours in all. */
export const usualLimits: Limits = {
  mostBytes: 2 ** 36,
  stallMs: 30_000,
  totalMs: 6 * 3_600_000,
  attempts: 4,
  backoffMs: 1000,
}

/**
 * Writes a remote file to a new file at `path`, hashing it on the way. A download that breaks off goes on where it
 * was: the version is pinned, so its beginning is still right.
 *
 * @throws MlgateError MG1009 when it is larger than allowed, MG8504 when it breaks off again and again, MG8506 when
 *   it is not what was promised, MG1006 or MG1011 when it cannot be written; the signal's reason when aborted.
 */
export async function download(
  file: RemoteFile,
  path: string,
  limits: Limits,
  signal: AbortSignal,
): Promise<{ sha256: string; bytes: number }> {
  const { name, promised } = file
  if (promised.bytes !== undefined && promised.bytes > limits.mostBytes) {
    throw tooLarge(name, `has ${promised.bytes} bytes`, limits)
  }
  const digest = digestOf(promised)
  const ends = performance.now() + limits.totalMs
  const handle = await open(path, 'wx').catch((cause: unknown) => {
    throw fileFailure('written', path, cause)
  })
  try {
    let bytes = 0
    for (let failures = 0; ; ) {
      const before = bytes
      const failure = await attempt(file, bytes, { limits, ends, signal }, async (part) => {
        bytes += part.length
        if (bytes > (promised.bytes ?? limits.mostBytes)) throw endless(file, limits)
        digest.update(part)
        await handle.writeFile(part).catch((cause: unknown) => {
          throw fileFailure('written', path, cause)
        })
      })
      // A connection that was closed early looks like an end.
      const cut = promised.bytes !== undefined && bytes < promised.bytes
      if (failure === undefined && !cut) break
      failures = bytes > before ? 1 : failures + 1
      if (failures >= limits.attempts || performance.now() >= ends) {
        throw silent(name, failure?.message ?? `broke off after ${bytes} bytes`)
      }
      await pause(limits.backoffMs * 2 ** (failures - 1), undefined, { signal })
    }
  } finally {
    await handle.close()
  }
  const { fault, ...facts } = digest.finish()
  if (fault !== undefined) throw notAsPromised(name, fault)
  return facts
}

/** One connection; what it breaks off with, or undefined when it comes to an end. */
async function attempt(
  file: RemoteFile,
  start: number,
  { limits, ends, signal }: { limits: Limits; ends: number; signal: AbortSignal },
  take: (part: Uint8Array) => Promise<void>,
): Promise<NoAnswer | undefined> {
  const deadline = startDeadline(limits.stallMs, ends - performance.now(), signal)
  try {
    for await (const part of abortable(await file.open(start, deadline.signal), deadline.signal)) {
      deadline.progress()
      await take(part)
    }
    return undefined
  } catch (error) {
    signal.throwIfAborted()
    if (deadline.signal.aborted) return new NoAnswer('did not answer in time', true)
    if (error instanceof MlgateError) throw error
    if (error instanceof NoAnswer) return error
    throw error
  } finally {
    deadline.stop()
  }
}

/** Gives up waiting for the next part when the signal says so, whatever the source makes of it. */
async function* abortable(
  source: AsyncIterable<Uint8Array>,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array, void, undefined> {
  const parts = source[Symbol.asyncIterator]()
  const { promise: aborted, reject } = Promise.withResolvers<never>()
  aborted.catch(() => undefined)
  const abort = () => reject(signal.reason)
  if (signal.aborted) abort()
  signal.addEventListener('abort', abort, { once: true })
  try {
    for (;;) {
      const next = await Promise.race([parts.next(), aborted])
      if (next.done) return
      yield next.value
    }
  } finally {
    signal.removeEventListener('abort', abort)
    // Not waited for: a source that hangs would hang here too.
    parts.return?.()?.catch(() => undefined)
  }
}

function endless({ name, promised }: RemoteFile, limits: Limits): MlgateError {
  return promised.bytes === undefined
    ? tooLarge(name, 'goes on and on', limits)
    : notAsPromised(name, `has more than its ${promised.bytes} bytes`)
}

function tooLarge(name: string, what: string, { mostBytes }: Limits): MlgateError {
  return new MlgateError({
    code: 'MG1009',
    message: `${name} ${what}; at most ${mostBytes} are brought from another machine.`,
  })
}

/** MG8506, with what is wrong in words that follow "it". */
export function notAsPromised(name: string, fault: string): MlgateError {
  return new MlgateError({
    code: 'MG8506',
    message: `${name} was brought and is not what its host said it would be: it ${fault}.`,
    hint: 'Nothing of it was kept. It may have been changed just now: run the job again.',
  })
}
