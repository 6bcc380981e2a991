import valid from 'semver/functions/valid.js'

/** A version of a registry that counts them. */
export interface CountedVersion {
  /** As in `3`. */
  number: string
  /** What it is called besides, by whoever made it; the first that is a semantic version counts. */
  called: readonly string[]
}

/**
 * Semantic versions for those of a registry that only counts: what one is called where that is a semantic version of its
 * own, `3.0.0` for number 3 otherwise.
 *
 * @returns by number, with a sentence where it is not what one would expect.
 */
export function numberVersions(
  versions: readonly CountedVersion[],
): Map<string, { version: string; note?: string }> {
  const numbers = new Map(versions.map(({ number }) => [number, `${number}.0.0`]))
  const taken = new Map<string, string>()
  return new Map(
    versions.map(({ number, called }) => {
      const own = numbers.get(number) as string
      const wanted = called.map((word) => valid(word.trim())).find((word) => word !== null)
      const isFree = (version: string) =>
        !taken.has(version) && [...numbers].every(([other, each]) => other === number || each !== version)
      const version = wanted !== undefined && isFree(wanted) ? wanted : own
      const note =
        wanted === undefined || wanted === version
          ? undefined
          : `It is called ${wanted} there, which another version is too.`
      taken.set(version, number)
      return [number, { version, ...(note === undefined ? {} : { note }) }]
    }),
  )
}
