import valid from 'semver/functions/valid.js'

/** Which model a tag speaks of. */
interface Named {
  name: string
  /** Where it lies in a monorepo. */
  folder?: string
}

/**
 * What a tag in the grammar of GTO says: `name@v1.2.3` makes a commit a version, `name@v1.2.3!` deprecates it,
 * `name#stage#4` puts a stage on a commit and `name#stage!#5` takes it away. Counts go up, and the highest holds; the
 * first of a kind may lack one. In a monorepo a folder stands before the name: `folder=name@v1.2.3`.
 */
export type RegistryTag = Named &
  (
    | { kind: 'version'; version: string }
    | { kind: 'deprecation'; version: string; count?: number }
    | { kind: 'assignment' | 'removal'; stage: string; count?: number }
  )

const grammar =
  /^(?:(?<folder>[^@#=]+)=)?(?<name>[^@#=]+)(?:@v(?<version>[^@#!]+)|#(?<stage>[^@#!]+))(?<isTaken>!?)(?:#(?<count>\d{1,9}))?$/

/** What a tag says; null for a tag that is none of the registry. */
export function readTag(tag: string): RegistryTag | null {
  const { folder, name, version, stage, isTaken, count } = grammar.exec(tag)?.groups ?? {}
  if (name === undefined) return null
  const named: Named = { name, ...(folder === undefined ? {} : { folder }) }
  const counted = count === undefined ? {} : { count: Number(count) }
  if (stage !== undefined) {
    return { ...named, kind: isTaken === '' ? 'assignment' : 'removal', stage, ...counted }
  }
  if (version === undefined || valid(version) !== version) return null
  if (isTaken !== '') return { ...named, kind: 'deprecation', version, ...counted }
  return count === undefined ? { ...named, kind: 'version', version } : null
}

/** The tag that says it. */
export function writeTag(tag: RegistryTag): string {
  const place = tag.folder === undefined ? tag.name : `${tag.folder}=${tag.name}`
  const counted = 'count' in tag && tag.count !== undefined ? `#${tag.count}` : ''
  switch (tag.kind) {
    case 'version':
      return `${place}@v${tag.version}`
    case 'deprecation':
      return `${place}@v${tag.version}!${counted}`
    case 'assignment':
      return `${place}#${tag.stage}${counted}`
    case 'removal':
      return `${place}#${tag.stage}!${counted}`
  }
}
