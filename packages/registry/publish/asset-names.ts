import { createHash } from 'node:crypto'
import { extname } from 'node:path/posix'
import { checksumsName } from '../contents/checksums.ts'
import { manifestName } from '../manifest/manifest.ts'
import type { VersionFile } from './request.ts'

/** Leave room in the 255 bytes of a name for a hash and the number of a part. */
const mostStem = 120
const mostEnding = 32
/** Names that Windows keeps for devices, with any ending. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i

type Named = Pick<VersionFile, 'path' | 'role' | 'sha256'>

/**
 * Names for files of a version among the assets of a release, in the order of the files: of letters, digits, `.`, `_`
 * and `-` only, so that the host stores them as they are; unlike each other on systems that do not tell cases apart;
 * the same for the same files. A file is called as it is in its folder, where others are called so by its whole path,
 * and with a hash of its path where that does not tell them apart either.
 *
 * @param assetsOf names that come of one: itself, or those of the parts that the file is split into.
 */
export function assetNames<File extends Named>(
  files: readonly File[],
  assetsOf: (file: File, name: string) => string[],
): string[] {
  const short = files.map(shortName)
  const counts = Map.groupBy(short, fold)
  const taken = new Set([manifestName, checksumsName].map(fold))
  return files.map((file, index) => {
    const own = short[index] as string
    const isAlone = counts.get(fold(own))?.length === 1
    const isFree = (name: string) => assetsOf(file, name).every((asset) => !taken.has(fold(asset)))
    const name = candidates(file, isAlone ? [own] : []).find(isFree)
    if (name === undefined) throw new RangeError('two files of a version have the same path')
    for (const asset of assetsOf(file, name)) taken.add(fold(asset))
    return name
  })
}

function candidates<File extends Named>({ path, role }: File, first: readonly string[]): string[] {
  const whole = marked(role, safeName(path, path))
  const ending = extname(whole)
  const stem = whole.slice(0, whole.length - ending.length)
  const hashed = [8, 16, 64].map((digits) => `${stem}-${sha256(path).slice(0, digits)}${ending}`)
  return [...first, whole, ...hashed]
}

function shortName({ path, role, sha256: own }: Named): string {
  const name = safeName(path.slice(path.lastIndexOf('/') + 1), path)
  const ending = extname(name).toLowerCase()
  // Released predictions are found by their hash, but those that are no Parquet by this name.
  if (role === 'predictions' && ending !== '.parquet') return `${own}${ending}`
  return marked(role, name)
}

/** Released results are found by their name. */
function marked(role: VersionFile['role'], name: string): string {
  return role !== 'result' || name.startsWith('mlgate-result') ? name : `mlgate-result-${name}`
}

function safeName(words: string, path: string): string {
  const ending = safeCharacters(extname(words)).slice(0, mostEnding)
  const stem = safeCharacters(words.slice(0, words.length - extname(words).length))
    .replace(/^[.-]+/, '')
    .slice(0, mostStem)
    .replace(/[.-]+$/, '')
    .replace(device, '_$&')
  const name = stem === '' ? `file-${sha256(path).slice(0, 8)}` : stem
  return `${name}${ending}`.replace(/[.-]+$/, '')
}

function safeCharacters(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/\.{2,}/g, '.')
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function fold(name: string): string {
  return name.toLowerCase()
}
