import type { RegistryHost } from '../host.ts'
import { registeredAt } from '../stages/registered-at.ts'
import { diffManifests, type VersionDiff } from './diff-manifests.ts'
import { findPublished, releasedVersion } from './released-version.ts'

/**
 * What two versions differ in, of one model or of two.
 *
 * @param before @param after as `findVersion` takes them.
 * @throws MlgateError MG6501 when there is no such version, release or manifest, MG6515 and MG6518 when a manifest is not
 *   sound; what the host throws.
 */
export async function diffVersions(before: string, after: string, host: RegistryHost): Promise<VersionDiff> {
  const { models } = await registeredAt(host)
  const [left, right] = await Promise.all(
    [before, after].map(async (reference) =>
      releasedVersion(await findPublished(reference, models, host), host),
    ),
  )
  if (left === undefined || right === undefined) throw new RangeError('two versions are compared')
  return diffManifests(left.manifest, right.manifest)
}
