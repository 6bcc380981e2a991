import { MlgateError, type Result } from '@mlgate/core'
import {
  type FoundVersion,
  type Manifest,
  type ProposedVersion,
  proposeVersion,
  type RegistryHost,
  readManifest,
  registeredModels,
  type Signature,
  writeTag,
} from '@mlgate/registry'

export type ModelName = Pick<FoundVersion['model'], 'name' | 'folder'>

/** A tag that makes a commit a version of a model. */
export interface TaggedVersion {
  version: string
  tag: string
  commit: string
}

/** All versions of a model by their tags, the newest first. */
export async function versionsOf(model: ModelName, host: RegistryHost): Promise<TaggedVersion[]> {
  const tags = await host.tags()
  const models = registeredModels(tags.map((tag) => ({ ...tag, date: '', who: '' })))
  const own = models.find(({ name, folder }) => name === model.name && folder === model.folder)
  return (own?.versions ?? []).map(({ version, commit }) => ({
    version,
    tag: tagOf(model, version),
    commit,
  }))
}

/** What is registered of a model so far. */
export interface Registry {
  /** The newest version that has a release, and its manifest; null when there is none, or none that can be read. */
  last: { manifest: Manifest; tag: string; commit: string } | null
  /** Manifests of versions before, the newest first: what release notes show as history. */
  previous: Manifest[]
  /** Versions that are taken. One that an interrupted run left without a release at this very commit is not. */
  existing: string[]
}

/** How many of the newest versions are looked at: older ones say nothing of what comes next. */
const mostRead = 8

/**
 * Reads what is registered of a model.
 *
 * @param commit that a version is to be made of.
 * @throws MlgateError MG6518 when the newest manifest cannot be read.
 */
export async function readRegistry(model: ModelName, commit: string, host: RegistryHost): Promise<Registry> {
  const versions = await versionsOf(model, host)
  const read = await Promise.all(
    versions.slice(0, mostRead).map(async (version, index) => ({
      ...version,
      ...(await readReleased(version.tag, host, index === 0 ? 'strict' : 'lenient')),
    })),
  )
  const unfinished = new Set(
    read.filter((each) => !each.isReleased && each.commit === commit).map(({ version }) => version),
  )
  const known = read.flatMap(({ tag, commit: made, manifest }) =>
    manifest === null ? [] : [{ tag, commit: made, manifest }],
  )
  return {
    last: known[0] ?? null,
    previous: known.map(({ manifest }) => manifest),
    existing: versions.map(({ version }) => version).filter((version) => !unfinished.has(version)),
  }
}

async function readReleased(
  tag: string,
  host: RegistryHost,
  manner: 'strict' | 'lenient',
): Promise<{ isReleased: boolean; manifest: Manifest | null }> {
  const release = await host.releaseOfTag(tag)
  if (release === null) return { isReleased: false, manifest: null }
  try {
    return { isReleased: true, manifest: (await readManifest(release, host))?.manifest ?? null }
  } catch (error) {
    if (manner === 'strict' || !(error instanceof MlgateError) || error.code !== 'MG6518') throw error
    return { isReleased: true, manifest: null }
  }
}

/** What a version is chosen by. */
export interface Wanted {
  /** `auto`, `major`, `minor`, `patch` or a version. */
  version: string
  /** The word of a pre-release. */
  prerelease?: string | undefined
  signature: Signature | null
  results: readonly Result[]
  /** Hash over the model files. */
  content: string
}

/**
 * The version that a model becomes; of a pre-release the next of its word, as `1.2.0-rc.2` after `1.2.0-rc.1`.
 *
 * @throws MlgateError MG6517 when the version that is wanted cannot be.
 */
export function nextVersion({ last, previous, existing }: Registry, wanted: Wanted): ProposedVersion {
  const { version, prerelease, ...facts } = wanted
  const base = { last: last?.manifest ?? null, previous, ...facts, wanted: version }
  if (prerelease === undefined) return proposeVersion({ ...base, existing })
  // What a pre-release announces is told by what was released before it.
  const released = existing.filter((each) => !each.includes('-'))
  const lastReleased = last !== null && released.includes(last.manifest.version) ? last.manifest : null
  const proposed = proposeVersion({ ...base, last: lastReleased ?? base.last, existing: released })
  if (proposed.bump === 'none') return proposed
  const announced = `${proposed.version}-${prerelease}.`
  const counts = existing.flatMap((each) =>
    each.startsWith(announced) ? Number(each.slice(announced.length)) || 0 : [],
  )
  return { ...proposed, version: `${announced}${Math.max(0, ...counts) + 1}` }
}

/** The tag of a version. */
export function tagOf(model: ModelName, version: string): string {
  return writeTag({ kind: 'version', ...model, version })
}
