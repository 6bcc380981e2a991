import { MlgateError } from '@mlgate/core'
import type { BaselineNeed, FoundBaseline } from '../find.ts'
import { isPassedOver, type PassedOver } from '../stores/store.ts'
import { carriesResult, type ReleaseReader, releaseReader } from './read-release.ts'
import type { FoundRelease, FoundTag, ReleaseHost } from './release-host.ts'
import { modelOfTag, versionsOfStage } from './tags.ts'

/** What was released, to be compared with. Each throws what the reader of a release throws, and what the host does. */
export interface ReleaseBaselines {
  /** The newest published release that carries a result of the series; pre-releases do not count. */
  last(need: BaselineNeed): Promise<FoundBaseline | PassedOver>
  /** What a stage such as `production` is on: the release of the version that `name#stage#n` was put on last. */
  stage(stage: string, need: BaselineNeed): Promise<FoundBaseline | PassedOver>
  /**
   * The release that a user names: `release:TAG`, `release:NAME@VERSION` (which is a tag) or `release:NAME#STAGE`.
   *
   * @throws MlgateError MG6001 when it leads nowhere.
   */
  named(location: string, need: BaselineNeed): Promise<FoundBaseline>
}

/** Releases among which the last is looked for, one page of them, and of how many the results are read. */
const most = { listed: 100, read: 10 }
const scheme = 'release:'

export function isReleaseLocation(location: string): boolean {
  return location.startsWith(scheme)
}

/** @param folder where predictions are put. */
export function releaseBaselines(host: ReleaseHost, folder: string): ReleaseBaselines {
  const reader = releaseReader(host, folder)
  let newest: Promise<FoundRelease[]> | undefined
  let tags: Promise<FoundTag[]> | undefined

  async function last(need: BaselineNeed): Promise<FoundBaseline | PassedOver> {
    newest ??= host.newest(most.listed)
    const releases = await newest
    if (releases.length === 0) return { passedOver: 'there is no release' }
    // A version of another model has nothing to tell of this one.
    const mayTell = ({ tag, isPrerelease }: FoundRelease) =>
      !isPrerelease && (modelOfTag(tag) ?? need.name) === need.name
    const candidates = releases.filter((release) => mayTell(release) && carriesResult(release))
    const found = await firstWith(candidates.slice(0, most.read), need, reader)
    return found ?? { passedOver: `no release carries a result of ${need.kind} "${need.name}"` }
  }

  async function stage(name: string, need: BaselineNeed): Promise<FoundBaseline | PassedOver> {
    tags ??= host.tags()
    const versions = versionsOfStage(await tags, need.name, name)
    if (versions.length === 0) return { passedOver: `no version of ${need.name} is in ${name}` }
    const released = await Promise.all(versions.map((tag) => host.ofTag(tag)))
    const releases = released.filter((release) => release !== null)
    const [release] = releases
    if (release === undefined) return { passedOver: `${versions.join(', ')} in ${name} is no release` }
    return (await firstWith(releases, need, reader)) ?? reader.read(release, need)
  }

  return {
    last,
    stage,
    async named(location, need) {
      const reference = location.slice(scheme.length)
      const found = await named(reference, need, { host, reader, stage })
      if (!isPassedOver(found)) return { ...found, location }
      throw new MlgateError({
        code: 'MG6001',
        message: `The baseline ${location} leads nowhere: ${found.passedOver}.`,
        hint: 'Name a release that carries a file mlgate-result*.json: release:TAG, release:NAME@VERSION or release:NAME#STAGE.',
      })
    },
  }
}

async function named(
  reference: string,
  need: BaselineNeed,
  { host, reader, stage }: Pick<ReleaseBaselines, 'stage'> & { host: ReleaseHost; reader: ReleaseReader },
): Promise<FoundBaseline | PassedOver> {
  const [, name, wanted] = /^([^#]+)#([^#]+)$/.exec(reference) ?? []
  if (name !== undefined && wanted !== undefined) {
    if (name !== need.name) return { passedOver: `it is of "${name}", and this is "${need.name}"` }
    return stage(wanted, need)
  }
  const release = await host.ofTag(reference)
  return release === null ? { passedOver: `there is no release ${reference}` } : reader.read(release, need)
}

/** What the first of the releases that has something carries. */
async function firstWith(
  releases: readonly FoundRelease[],
  need: BaselineNeed,
  reader: ReleaseReader,
): Promise<FoundBaseline | null> {
  for (const release of releases) {
    const found = await reader.read(release, need)
    if (!isPassedOver(found)) return found
  }
  return null
}
