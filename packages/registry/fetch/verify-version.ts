import { createHash } from 'node:crypto'
import { MlgateError } from '@mlgate/core'
import { atOnce } from '../at-once.ts'
import { checksumsName } from '../contents/checksums.ts'
import type { HostedAsset, RegistryHost } from '../host.ts'
import type { ManifestAsset } from '../manifest/manifest.ts'
import { registeredAt } from '../stages/registered-at.ts'
import { type FoundVersion, fullName } from '../versions/find-version.ts'
import type { Attested } from './attestation.ts'
import { type AttestationMode, attestationMode, attestationOf, type OriginMeans } from './attested.ts'
import { checksumProblems } from './checksum-problems.ts'
import { type Patience, type ReadBytes, type ReadMeans, readAssets } from './read-assets.ts'
import {
  assetProblem,
  findPublished,
  type ReleasedVersion,
  releasedVersion,
  soundVersion,
} from './released-version.ts'

export interface VerifyRequest extends OriginMeans {
  /** As `findVersion` takes it. */
  reference: string
  attestation: AttestationMode
  /** Goes by the digests that the host tells, and downloads no more than manifest and checksums. */
  quick?: boolean
  downloads?: number
  patience?: Patience
  signal?: AbortSignal
  onProgress?(done: { bytes: number; of: number }): void
}

/** What was found of one file of a release. */
export interface VerifiedAsset {
  name: string
  bytes: number
  /** `verified`: its bytes were read; `by-digest`: its host's digest is right; `unverified`: its host tells no digest. */
  status: 'verified' | 'by-digest' | 'unverified' | 'wrong'
  /** What is wrong, in words that follow the name. */
  problem?: string
}

export interface Verification {
  /** As people write it. */
  model: string
  version: string
  tag: string
  commit: string
  url: string
  /** Whether nothing is wrong. */
  isSound: boolean
  assets: VerifiedAsset[]
  /** Who made the version; null where nobody verified it. */
  attested: Attested | null
  /** Everything that is wrong, a sentence each. */
  problems: string[]
  /** What there is to know beside it, a sentence each. */
  notes: string[]
}

/**
 * Holds a release against its manifest, its checksums and its host's digests, and keeps nothing of it. What is wrong is
 * told, not thrown.
 *
 * @throws MlgateError MG6501 when there is no such version, release or manifest, MG6518 when the manifest cannot be read;
 *   what the host throws; the signal's reason when aborted.
 */
export async function verifyVersion(request: VerifyRequest, host: RegistryHost): Promise<Verification> {
  const attestation = attestationMode(request.attestation, request)
  const { models } = await registeredAt(host)
  const released = await releasedVersion(await findPublished(request.reference, models, host), host)
  const { model, version, release } = released
  const assets = await verifiedAssets(released, request, host)
  const sums = await checksumProblems(released, { ...request, host })
  const { attested, problem } = await originOf(released, { ...request, attestation }, host)
  const problems = [
    ...assets.flatMap(({ name, problem: wrong }) => (wrong === undefined ? [] : `${name} ${wrong}.`)),
    ...sums,
    ...problem,
  ]
  return {
    ...{ model: fullName(model), version: version.version, tag: version.tag, commit: version.commit },
    ...{ url: release.url, isSound: problems.length === 0, assets, attested, problems },
    notes: strangers(released),
  }
}

/**
 * Whether the release of a version still holds what its manifest says, as far as its host tells without a download.
 *
 * @returns what could not be verified, a sentence each.
 * @throws MlgateError MG6515 when it does not, MG6518 when the manifest cannot be read; what the host throws.
 */
export async function assertSound(found: FoundVersion, host: RegistryHost): Promise<string[]> {
  const { tag } = found.version
  if ((await host.releaseOfTag(tag)) === null)
    return [`${tag} has no release, so nothing of it was verified.`]
  await soundVersion(found, host)
  return []
}

/** What people attached later is theirs: nobody vouches for it, and the version is no worse. */
function strangers({ manifest, manifestAsset, release }: ReleasedVersion): string[] {
  const wanted = manifest.files.flatMap(({ assets }) => assets)
  const own = new Set([manifestAsset, ...wanted].map(({ name }) => name).concat(checksumsName))
  const further = release.assets.filter(({ name }) => !own.has(name))
  return further.map(({ name }) => `${name} was attached by somebody, and is no file of the version.`)
}

async function verifiedAssets(
  { manifest, manifestAsset, release }: ReleasedVersion,
  request: VerifyRequest,
  host: RegistryHost,
): Promise<VerifiedAsset[]> {
  const hosted = new Map(release.assets.map((asset) => [asset.name, asset]))
  const of = manifest.files.reduce((sum, { bytes }) => sum + bytes, 0)
  let done = 0
  const tell = (part: Uint8Array) => {
    done += part.length
    request.onProgress?.({ bytes: done, of })
  }
  const checked = await atOnce(request.downloads ?? 4, manifest.files, async ({ path, sha256, assets }) => {
    const whole = createHash('sha256')
    const own: VerifiedAsset[] = []
    for (const asset of assets) {
      const there = hosted.get(asset.name)
      const take = (part: Uint8Array) => {
        whole.update(part)
        tell(part)
      }
      own.push(await verifiedAsset(asset, there, take, { ...request, host }))
    }
    const isRead = own.length > 0 && own.every(({ status }) => status === 'verified')
    if (!isRead || whole.digest('hex') === sha256) return own
    return own.map((asset) => wrong(asset, `is part of ${path}, which has another SHA-256`))
  })
  return [...checked.flat(), { ...told(manifestAsset), status: 'verified' }]
}

async function verifiedAsset(
  asset: ManifestAsset,
  hosted: HostedAsset | undefined,
  take: (part: Uint8Array) => void,
  means: ReadMeans & { quick?: boolean },
): Promise<VerifiedAsset> {
  if (hosted?.state === 'starter') return wrong(asset, 'was never sent to its end')
  const problem = assetProblem(asset, hosted)
  if (hosted === undefined || problem !== null) return wrong(asset, problem ?? 'is not there')
  if (means.quick === true) {
    return { ...told(asset), status: hosted.sha256 === undefined ? 'unverified' : 'by-digest' }
  }
  const read = await readAssets([hosted], take, means)
  return isSame(read, asset) ? { ...told(asset), status: 'verified' } : wrong(asset, 'has another SHA-256')
}

const told = ({ name, bytes }: { name: string; bytes: number }) => ({ name, bytes })

function wrong(asset: { name: string; bytes: number }, problem: string): VerifiedAsset {
  return { ...told(asset), status: 'wrong', problem }
}

function isSame(read: ReadBytes, asset: ManifestAsset): boolean {
  return read.bytes === asset.bytes && read.sha256 === asset.sha256
}

async function originOf(
  released: ReleasedVersion,
  { attestation, ...means }: VerifyRequest,
  host: RegistryHost,
): Promise<{ attested: Attested | null; problem: string[] }> {
  try {
    return { attested: await attestationOf(released, attestation, means, host), problem: [] }
  } catch (error) {
    const isAnswer = error instanceof MlgateError && (error.code === 'MG6519' || attestation === 'auto')
    if (!isAnswer) throw error
    return { attested: null, problem: error.code === 'MG6519' ? [error.message] : [] }
  }
}
