import { createHash } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { readZip } from '@mlgate/baseline/stores'
import { MlgateError, parseResult, type Result } from '@mlgate/core'
import { writeFileAtomically } from '@mlgate/files'
import { writeResult } from '@mlgate/pipeline'

/** What an archive held that can be used. */
export interface Unpacked {
  results: Result[]
  /** Files of predictions by the hash of their bytes. */
  predictions: Map<string, Buffer>
  /** What was left out and why, in sentences. */
  notes: string[]
}

/** Bounds of an archive that anybody who can open a pull request may have made. */
export const mostZipBytes = 256 * 2 ** 20
const limits = { mostBytes: 512 * 2 ** 20, mostFiles: 1000 }
const mostResultBytes = 64 * 2 ** 20

/**
 * Takes the result documents and predictions out of an archive; everything else is left where it is.
 *
 * @throws MlgateError MG6008 when the archive is refused, MG6004 when it is damaged.
 */
export function unpackResults(zip: Uint8Array, archive: string): Unpacked {
  const unpacked: Unpacked = { results: [], predictions: new Map(), notes: [] }
  for (const [name, bytes] of readZip(zip, archive, limits)) {
    if (name.endsWith('.parquet')) unpacked.predictions.set(sha256Of(bytes), bytes)
    if (!name.endsWith('.json') || bytes.length > mostResultBytes) continue
    try {
      unpacked.results.push(parseResult(bytes.toString('utf8'), `${name} of ${archive}`))
    } catch (error) {
      if (!(error instanceof MlgateError)) throw error
      unpacked.notes.push(`Left out: ${error.message}`)
    }
  }
  return unpacked
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Names that can stand beside a result without being one, on every platform. */
const plainName = /^[A-Za-z0-9][A-Za-z0-9._-]{0,150}\.parquet$/

/**
 * Writes a result, and beside it its predictions if all of them are at hand, under the names that it knows them by.
 *
 * @param bytesOf a file of predictions by its hash.
 * @returns the path of the document, and whether its predictions lie beside it.
 */
export async function placeResult(
  folder: string,
  result: Result,
  bytesOf: (sha256: string) => Uint8Array | undefined,
  temporaryFolder: string,
): Promise<{ path: string; isPaired: boolean }> {
  const sidecars = await stage(result, bytesOf, temporaryFolder)
  const path = await writeResult(folder, result, sidecars ?? [], { keepFormer: true })
  return { path, isPaired: sidecars !== null }
}

async function stage(
  { subject }: Result,
  bytesOf: (sha256: string) => Uint8Array | undefined,
  temporaryFolder: string,
): Promise<string[] | null> {
  if (subject.predictions === undefined) return null
  const { further = [], ...first } = subject.predictions
  const named = [first, ...further].map(({ path, sha256 }) => ({ name: basename(path), sha256 }))
  const areApart = new Set(named.map(({ name }) => name.toLowerCase())).size === named.length
  if (!areApart || !named.every(({ name }) => plainName.test(name))) return null
  await mkdir(temporaryFolder, { recursive: true })
  const files: string[] = []
  for (const { name, sha256 } of named) {
    const bytes = bytesOf(sha256)
    if (bytes === undefined) return null
    const file = join(temporaryFolder, name)
    await writeFileAtomically(file, bytes)
    files.push(file)
  }
  return files
}
