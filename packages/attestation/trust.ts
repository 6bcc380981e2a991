import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { TrustMaterial, VerifierOptions } from '@sigstore/verify'
import { noTrust, wordsOf } from './failure.ts'
import githubRoot from './github-root.json' with { type: 'json' }
import type { LoadSdk, TrustedRoot } from './sdks.ts'

/** Who is trusted to sign, and what an attestation of theirs has to come with. */
export interface Trust {
  material: TrustMaterial
  rules: VerifierOptions
}

/** The trust that may hold for an attestation, by the organization that issued its certificate. */
export type FindTrust = (organization: string) => Promise<readonly Trust[]>

/** A publisher of trusted roots, by The Update Framework. */
interface Mirror {
  url: string
  /** The first root of its keys; absent where the library brings it. */
  root?: unknown
}

/** Where Sigstore's instances publish their roots, by the organization of their certificates. */
export const usualMirrors: Readonly<Record<string, Mirror>> = {
  'sigstore.dev': { url: 'https://tuf-repo-cdn.sigstore.dev' },
  'GitHub, Inc.': { url: 'https://tuf-repo.github.com', root: githubRoot },
}

/** The public-good instance logs what it signs, and its certificates are logged; GitHub's stamps the time alone. */
const logged = { tlogThreshold: 1, ctlogThreshold: 1, timestampThreshold: 1 }
const stamped = { tlogThreshold: 0, ctlogThreshold: 0, timestampThreshold: 1 }
const usualRules: Readonly<Record<string, VerifierOptions>> = {
  'sigstore.dev': logged,
  'GitHub, Inc.': stamped,
}

export interface PublishedTrustOptions {
  sdk: LoadSdk
  /** Where roots are kept from one job, or one command, to the next. */
  cacheFolder: string
  mirrors?: Readonly<Record<string, Mirror>>
}

/** Trusts the instances of Sigstore that GitHub uses: asks their publishers for their present keys, each once. */
export function publishedTrust({
  sdk,
  cacheFolder,
  mirrors = usualMirrors,
}: PublishedTrustOptions): FindTrust {
  const found = new Map<string, Promise<readonly Trust[]>>()
  return async (organization) => {
    const mirror = Object.hasOwn(mirrors, organization) ? mirrors[organization] : undefined
    if (mirror === undefined) return []
    const trust = found.get(organization) ?? trustFrom(mirror, organization, { sdk, cacheFolder })
    found.set(organization, trust)
    return trust
  }
}

const answerMs = 10_000

async function trustFrom(
  { url, root }: Mirror,
  organization: string,
  { sdk, cacheFolder }: Pick<PublishedTrustOptions, 'sdk' | 'cacheFolder'>,
): Promise<readonly Trust[]> {
  try {
    const { getTrustedRoot } = await sdk('@sigstore/tuf')
    const trusted = await getTrustedRoot({
      mirrorURL: url,
      cachePath: cacheFolder,
      timeout: answerMs,
      ...(root === undefined ? {} : { rootPath: await written(root, cacheFolder, new URL(url).hostname) }),
    })
    return [trustOf(await materialOf(trusted, sdk), organization)]
  } catch (cause) {
    throw noTrust(`Whom to trust cannot be learned from ${url}: ${wordsOf(innermost(cause))}.`, {
      hint: 'Where that host cannot be reached, hand a trusted root in: gh attestation trusted-root writes it.',
      cause,
    })
  }
}

async function written(root: unknown, folder: string, name: string): Promise<string> {
  const path = join(folder, `${name}.root.json`)
  await mkdir(folder, { recursive: true })
  await writeFile(path, JSON.stringify(root))
  return path
}

/** The library says that metadata could not be refreshed, and keeps to itself why. */
function innermost(error: unknown): unknown {
  return error instanceof Error && error.cause !== undefined ? innermost(error.cause) : error
}

/**
 * Trusts what somebody handed in and nobody else: for a GitHub Enterprise Server with a Sigstore of its own, and where no
 * other host can be reached.
 *
 * @param read gives what `gh attestation trusted-root` writes: a trusted root as JSON, or one a line; asked when an
 *   attestation first needs it.
 * @throws MlgateError MG6519 when it is none.
 */
export function givenTrust(read: () => Promise<string>, sdk: LoadSdk): FindTrust {
  let materials: Promise<TrustMaterial[]> | undefined
  return async (organization) => {
    materials ??= read().then((text) => materialsOf(text, sdk))
    return (await materials).map((material) => trustOf(material, organization))
  }
}

async function materialsOf(text: string, sdk: LoadSdk): Promise<TrustMaterial[]> {
  const { TrustedRoot } = await sdk('@sigstore/protobuf-specs')
  try {
    const roots = documentsOf(text).map((document) => TrustedRoot.fromJSON(document))
    if (
      !roots.every(({ certificateAuthorities }) => certificateAuthorities.length > 0) ||
      roots.length === 0
    ) {
      throw new Error('it names no certificate authority')
    }
    return await Promise.all(roots.map((root) => materialOf(root, sdk)))
  } catch (cause) {
    throw noTrust(`The trusted root cannot be read: ${wordsOf(cause)}.`, {
      hint: 'It is a trusted_root.json of Sigstore, as gh attestation trusted-root writes it.',
      cause,
    })
  }
}

function documentsOf(text: string): unknown[] {
  try {
    return [JSON.parse(text)]
  } catch {
    const lines = text.split('\n').filter((line) => line.trim() !== '')
    return lines.map((line) => JSON.parse(line) as unknown)
  }
}

async function materialOf(root: TrustedRoot, sdk: LoadSdk): Promise<TrustMaterial> {
  return (await sdk('@sigstore/verify')).toTrustMaterial(root)
}

function trustOf(material: TrustMaterial, organization: string): Trust {
  const rules = Object.hasOwn(usualRules, organization) ? usualRules[organization] : undefined
  return { material, rules: rules ?? rulesOf(material) }
}

/** What an unknown instance logs, as far as its root tells. */
function rulesOf({ tlogs, ctlogs }: TrustMaterial): VerifierOptions {
  return { ...stamped, tlogThreshold: Math.min(tlogs.length, 1), ctlogThreshold: Math.min(ctlogs.length, 1) }
}
