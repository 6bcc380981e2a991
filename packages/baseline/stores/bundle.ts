import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { formatResult, MlgateError, parseResult, type Result } from '@mlgate/core'
import { placeFile, writeFileAtomically } from '@mlgate/files'
import { lineHash } from './lines.ts'
import { bringPredictions, sidecarsOf } from './predictions.ts'
import { isOfSeries, type Series } from './series.ts'
import { isUsable, type PassedOver, type SoughtCommit, type StoredResult, type StoreEntry } from './store.ts'

/** A bundle is a result with its predictions as files of one folder: an artifact, or an entry of the cache. */
export const bundleResult = 'result.json'

/** Writes an entry's bundle into a folder; returns what was left out and why. */
export async function writeBundle(folder: string, entry: StoreEntry, mostBytes: number): Promise<string[]> {
  await mkdir(folder, { recursive: true })
  const { sidecars, notes } = await sidecarsOf([entry], mostBytes)
  for (const { file, name } of sidecars) await placeFile(file, join(folder, name))
  await writeFileAtomically(join(folder, bundleResult), formatResult(entry.result))
  return notes
}

/**
 * The result of a bundle, if it is what it should be: of this series, of this commit, and decided.
 *
 * @param where the bundle in words.
 * @param folder where predictions are put.
 * @throws MlgateError MG6004 when the document cannot be read, MG1002 when it is of a newer version, MG6003 when
 *   predictions are not its own.
 */
export async function readBundle(
  where: string,
  series: Series,
  { sha }: SoughtCommit,
  folder: string,
  read: (name: string) => Promise<Uint8Array | null>,
): Promise<StoredResult | PassedOver> {
  const bytes = await read(bundleResult)
  if (bytes === null) throw unreadable(where, `it has no ${bundleResult}`)
  const text = new TextDecoder().decode(bytes)
  const result = parse(text, where)
  if (!isOfSeries(result, series)) return { passedOver: `${where} is the result of something else` }
  if (result.subject.commit !== sha) return { passedOver: `${where} was measured at another commit` }
  if (!isUsable(result)) return { passedOver: `${where} tells of a run that could not be decided` }
  const predictions = await bringPredictions(result, folder, read)
  return { result, commit: sha, predictions, location: where, sha256: lineHash(text) }
}

function parse(text: string, where: string): Result {
  try {
    return parseResult(text, `${bundleResult} of ${where}`)
  } catch (error) {
    if (!(error instanceof MlgateError) || error.code === 'MG1002') throw error
    throw unreadable(where, error.message, error)
  }
}

function unreadable(where: string, reason: string, cause?: unknown): MlgateError {
  return new MlgateError(
    {
      code: 'MG6004',
      message: `${where} cannot be read: ${reason.replace(/\.$/, '')}.`,
      hint: 'It was left as it is. Delete it if it is not what mlgate wrote.',
    },
    { cause },
  )
}
