import type { AttestationVerifier, Attested, AttestedFile, ExpectedOrigin } from '@mlgate/registry'
import { Distrust, noTrust } from './failure.ts'
import type { AttestationHost } from './host.ts'
import type { LoadSdk } from './sdks.ts'
import { signerOf } from './signer.ts'
import { provenFiles } from './statement.ts'
import type { FindTrust } from './trust.ts'
import { verifyBundle } from './verify-bundle.ts'

export interface AttestationVerifierOptions {
  sdk: LoadSdk
  trust: FindTrust
}

/** What one attestation proves. */
interface Proof {
  files: Set<string>
  signer: Attested['signer']
}

/**
 * Verifies attestations that a host keeps: who signed by Sigstore's rules, and what by those of in-toto and SLSA.
 * Every file has to be covered by an attestation that holds; further ones that do not are no harm.
 */
export function attestationVerifier(
  host: AttestationHost,
  options: AttestationVerifierOptions,
): AttestationVerifier {
  return {
    async verify(subjects, expected) {
      const proofs: Proof[] = []
      for (const subject of subjects) {
        if (proofs.some(({ files }) => files.has(subject.sha256))) continue
        const found = await proofsOf(subject, expected, host, options)
        if (found === null) return null
        proofs.push(found)
      }
      const [first] = proofs
      return first === undefined ? null : { signer: first.signer }
    },
  }
}

/** The first attestation of a file that holds; null when there is none at all. */
async function proofsOf(
  subject: AttestedFile,
  expected: ExpectedOrigin,
  host: AttestationHost,
  { sdk, trust }: AttestationVerifierOptions,
): Promise<Proof | null> {
  const bundles = await host.attestationsOf(subject.sha256)
  const faults = new Set<string>()
  for (const bundle of bundles) {
    try {
      const { payload, signer } = await verifyBundle(bundle, trust, sdk)
      const files = provenFiles(payload)
      if (!files.has(subject.sha256)) throw new Distrust('is of other files')
      return { files, signer: signerOf(signer, expected, host.serverUrl) }
    } catch (error) {
      if (!(error instanceof Distrust)) throw error
      faults.add(error.message)
    }
  }
  if (faults.size === 0) return null
  throw noTrust(
    `The attestation of ${subject.name} ${[...faults].slice(0, mostFaults).join('; another one ')}.`,
    {
      hint: 'Somebody else than the expected workflow made the file, or attested it. Ask for the workflow that did, or register the model anew.',
    },
  )
}

const mostFaults = 3
