import { compareText } from '../compare-text.ts'

/** Among the files of a release, the hashes of all others. */
export const checksumsName = 'SHA256SUMS'

/** Hashes of the files of a release, as `sha256sum --check SHA256SUMS` reads them beside the files. */
export function checksums(assets: readonly { name: string; sha256: string }[]): string {
  return assets
    .toSorted((left, right) => compareText(left.name, right.name))
    .map(({ name, sha256 }) => `${sha256}  ${name}\n`)
    .join('')
}
