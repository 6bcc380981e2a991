import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { MlgateError, type Result } from '@mlgate/core'
import { hashFile, writeFileAtomically } from '@mlgate/files'
import { predictionHashes } from './retention.ts'
import type { StoreEntry } from './store.ts'

/** A predictions file under the name that it has in a store. */
export interface Sidecar {
  file: string
  sha256: string
  bytes: number
  /** `<sha256>.parquet` */
  name: string
}

const hashPattern = /^[0-9a-f]{64}$/
const endingPattern = /^\.[a-z0-9]{1,10}$/

/**
 * The predictions of entries, by their hashes; a set of files that is too large for a store is left out as a whole,
 * with a note.
 *
 * @param mostBytes largest file that the store takes.
 * @throws MlgateError MG6003 when a file is not the one that its result speaks of.
 */
export async function sidecarsOf(
  entries: readonly StoreEntry[],
  mostBytes: number,
): Promise<{ sidecars: Sidecar[]; notes: string[] }> {
  const sidecars = new Map<string, Sidecar>()
  const notes: string[] = []
  for (const { result, predictions } of entries) {
    const sizes = await Promise.all(predictions.map(async (file) => (await stat(file)).size))
    const largest = Math.max(0, ...sizes)
    if (largest > mostBytes) {
      notes.push(
        `The predictions of ${result.name} are not stored: ${largest} bytes, and this store takes ${mostBytes} a file.`,
      )
      continue
    }
    for (const sidecar of await hashed(result, predictions)) sidecars.set(sidecar.sha256, sidecar)
  }
  return { sidecars: [...sidecars.values()], notes }
}

async function hashed(result: Result, files: readonly string[]): Promise<Sidecar[]> {
  const spokenOf = predictionHashes(result)
  return Promise.all(
    files.map(async (file, index) => {
      const { sha256, bytes } = await hashFile(file)
      if (spokenOf[index] !== sha256) throw notItsOwn(file, result)
      return { file, sha256, bytes, name: sidecarName(sha256, file) }
    }),
  )
}

/** The name of a predictions file in a store. */
export function sidecarName(sha256: string, path: string): string {
  const ending = extname(path).toLowerCase()
  return `${sha256}${endingPattern.test(ending) ? ending : '.parquet'}`
}

/** The names under which a store keeps a result's predictions, or null when it speaks of none that could be kept. */
export function sidecarNames({ subject }: Result): { name: string; sha256: string }[] | null {
  if (subject.predictions === undefined) return null
  const { further = [], ...first } = subject.predictions
  const files = [first, ...further].map(({ path, sha256 }) => ({ name: sidecarName(sha256, path), sha256 }))
  // A stored document is as trustworthy as whoever wrote it: what is no hash must not become a path.
  return files.every(({ sha256 }) => hashPattern.test(sha256)) ? files : null
}

/**
 * Brings the predictions of a stored result into a folder.
 *
 * @param read the bytes of a file of the store, null when it is not there.
 * @returns null when the store does not have all of them.
 * @throws MlgateError MG6003 when bytes are not those that the result speaks of.
 */
export async function bringPredictions(
  result: Result,
  folder: string,
  read: (name: string) => Promise<Uint8Array | null>,
): Promise<string[] | null> {
  const files = sidecarNames(result)
  if (files === null) return null
  const placed: string[] = []
  for (const { name, sha256 } of files) {
    const bytes = await read(name)
    if (bytes === null) return null
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw notItsOwn(name, result)
    const file = join(folder, name)
    await writeFileAtomically(file, bytes)
    placed.push(file)
  }
  return placed
}

function notItsOwn(file: string, { name }: Result): MlgateError {
  return new MlgateError({
    code: 'MG6003',
    message: `${file} is not the predictions file that the result of "${name}" speaks of.`,
    hint: 'Measure again; rows that never belonged to these numbers would look like proof.',
    place: { file },
  })
}
