import { MlgateError } from '@mlgate/core'
import type { RegistryHost } from '../host.ts'
import { fullName } from '../versions/find-version.ts'
import type { AttestationVerifier, Attested } from './attestation.ts'
import type { ReleasedVersion } from './released-version.ts'

/**
 * Whether an attestation is looked for: `auto` takes what is there, `require` stops without one. Who names a workflow asks
 * for one: `auto` is `require` then.
 */
export type AttestationMode = 'off' | 'auto' | 'require'

/** Where a version has to come from, and who can tell. */
export interface OriginMeans {
  /** Absent where nobody can verify attestations. */
  verifier?: AttestationVerifier
  /** Path of the workflow that has to have made the version; any of the repository without it. */
  workflow?: string
}

/**
 * How an attestation is asked for, where a workflow may be named.
 *
 * @throws MlgateError MG6519 when a workflow is named and nothing of it would be looked at.
 */
export function attestationMode(
  mode: AttestationMode,
  { workflow }: Pick<OriginMeans, 'workflow'>,
): AttestationMode {
  if (workflow === undefined) return mode
  if (mode !== 'off') return 'require'
  throw new MlgateError({
    code: 'MG6519',
    message: `The workflow ${JSON.stringify(workflow)} is named, and attestations are off: nothing would say who made the version.`,
    hint: 'Leave the workflow out, or ask for the attestation.',
  })
}

/**
 * Who made a version, by the attestation of its manifest: that names the hash of every other file, so the one attestation
 * covers them all.
 *
 * @param mode as {@link attestationMode} tells it.
 * @returns null with `off`, and with `auto` where there is none.
 * @throws MlgateError MG6519 when there is one that cannot be trusted, and with `require` when there is none; with
 *   `require` what the verifier throws otherwise.
 */
export async function attestationOf(
  { model, version, manifestAsset }: ReleasedVersion,
  mode: AttestationMode,
  { verifier, workflow }: OriginMeans,
  { repository }: Pick<RegistryHost, 'repository'>,
): Promise<Attested | null> {
  if (mode === 'off' || (mode === 'auto' && verifier === undefined)) return null
  const named = `${fullName(model)} ${version.version}`
  if (verifier === undefined) {
    throw new MlgateError({ code: 'MG6519', message: `The attestation of ${named} cannot be verified here.` })
  }
  const expected = { repository, ...(workflow === undefined ? {} : { workflow }) }
  const attested = await verifier.verify([manifestAsset], expected)
  if (attested !== null || mode === 'auto') return attested
  throw new MlgateError({
    code: 'MG6519',
    message: `${named} has no attestation in ${repository}.`,
    hint: 'Register versions in a workflow with id-token: write and attestations: write.',
  })
}
