import { matchesGlob } from 'node:path/posix'
import { MlgateError } from '@mlgate/core'
import { assertModest } from '@mlgate/files'

/** More files than this are a slip of the pattern. */
const mostFiles = 10_000
/** Listings are read to their end up to here. */
const mostListed = 100_000
const magic = /[*?[{]/

/** The part of a pattern before its first wildcard, which a listing can start from; undefined when it has none. */
export function prefixOf(pattern: string): string | undefined {
  const first = pattern.search(magic)
  return first < 0 ? undefined : pattern.slice(0, first)
}

/**
 * The keys of a listing that match a pattern, sorted by their code units. Keys are names and never paths: one that climbs,
 * such as `a/../b`, matches no pattern.
 *
 * @throws MlgateError MG1009 when too many match, or the pattern is too intricate.
 */
export async function matchingKeys<Item extends { key: string }>(
  pattern: string,
  written: string,
  listing: AsyncIterable<Item>,
): Promise<Item[]> {
  assertModest(pattern, written)
  const found: Item[] = []
  let listed = 0
  for await (const item of listing) {
    listed += 1
    if (listed > mostListed) throw tooMuch(written, `starts like more than ${mostListed} files there`)
    // What stands for a folder in a listing is no file.
    if (!item.key.endsWith('/') && matchesGlob(item.key, pattern)) found.push(item)
    if (found.length > mostFiles) throw tooMuch(written, `matches more than ${mostFiles} files`)
  }
  return found.sort((a, b) => (a.key < b.key ? -1 : 1))
}

function tooMuch(written: string, what: string): MlgateError {
  return new MlgateError({ code: 'MG1009', message: `${written} ${what}.`, hint: 'Narrow the pattern.' })
}

/** Whether a file holds weights of a model, by its name: ONNX keeps them beside it, in files named after it. */
export function isWeightsOf(model: string, key: string): boolean {
  return (
    /\.onnx$/i.test(model) &&
    key !== model &&
    /^[._][\w.-]*$/.test(key.slice(model.length)) &&
    key.startsWith(model)
  )
}

/** Whether a path has a step that climbs or stays: an address would lose it on the way to its host. */
export function climbs(path: string): boolean {
  return path.split('/').some((step) => step === '.' || step === '..')
}
