import { createHash } from 'node:crypto'
import { compareText } from '../compare-text.ts'

/**
 * SHA-256 over hashes and paths of files, whatever their order: that of the lines `HASH  PATH`, as sha256sum writes
 * them, by path in the order of code units.
 *
 * @returns 64 lower-case hexadecimal digits.
 */
export function contentHash(files: readonly { path: string; sha256: string }[]): string {
  const lines = files
    .toSorted((left, right) => compareText(left.path, right.path))
    .map(({ path, sha256 }) => `${sha256}  ${path}\n`)
  return createHash('sha256').update(lines.join('')).digest('hex')
}
